-- What two claims have to do with each other, within an article or across: a person says so, and a
-- person may take it back. The link belongs to one article's trail; a restricted one goes first.
create table claim_link (
  id           uuid                        not null,
  article_id   uuid                        not null,
  from_claim   uuid                        not null,
  from_article uuid                        not null,
  to_claim     uuid                        not null,
  to_article   uuid                        not null,
  kind         varchar(20)                 not null,
  reason       varchar(4000),
  linked_by    uuid                        not null,
  linked_at    timestamp(6) with time zone not null,
  unlinked_by  uuid,
  unlinked_at  timestamp(6) with time zone,
  unlinked_why varchar(4000),
  version      bigint                      not null,
  constraint claim_link_pk primary key (id),
  constraint claim_link_from_fk foreign key (from_claim) references claim (id),
  constraint claim_link_to_fk foreign key (to_claim) references claim (id),
  constraint claim_link_joins_two check (from_claim <> to_claim),
  constraint claim_link_is_taken_back_by_somebody
    check (case when unlinked_at is null then unlinked_by is null else unlinked_by is not null end)
);
create index claim_link_by_from on claim_link (from_claim);
create index claim_link_by_to on claim_link (to_claim);
create index claim_link_by_from_article on claim_link (from_article);
create index claim_link_by_to_article on claim_link (to_article);

-- A checker is told that the verdict on a claim linked with theirs is another, until they look.
create table heads_up (
  id            uuid                        not null,
  review_id     uuid                        not null,
  account_id    uuid                        not null,
  about_claim   uuid                        not null,
  about_article uuid                        not null,
  given_at      timestamp(6) with time zone not null,
  seen_at       timestamp(6) with time zone,
  constraint heads_up_pk primary key (id),
  constraint heads_up_review_fk foreign key (review_id) references claim_review (id)
);
create index heads_up_by_account on heads_up (account_id, seen_at);
create index heads_up_by_review on heads_up (review_id, account_id);
