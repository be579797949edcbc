-- Notes answer each other; a thread is open until somebody resolves its first note.
alter table note add column in_reply_to uuid;
alter table note add column resolved_by uuid;
alter table note add column resolved_at timestamp(6) with time zone;

-- Whom a note names, so that it comes up on their desk.
create table mention (
  id           uuid                        not null,
  review_id    uuid                        not null,
  article_id   uuid                        not null,
  note_id      uuid                        not null,
  account_id   uuid                        not null,
  mentioned_at timestamp(6) with time zone not null,
  seen_at      timestamp(6) with time zone,
  constraint mention_pk primary key (id),
  constraint mention_review_fk foreign key (review_id) references claim_review (id)
);
create index mention_by_account on mention (account_id, seen_at);
create index mention_by_review on mention (review_id, account_id);

-- A claim may be due before its article.
alter table claim_review add column due timestamp(6) with time zone;
