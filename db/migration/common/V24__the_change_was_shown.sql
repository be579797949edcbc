-- An editor confirms changed words only after the change was shown to them. Who was shown which
-- version of a stale review; what is done about it has its own entries.
create table change_shown (
  id uuid not null,
  review_id uuid not null,
  account_id uuid not null,
  version bigint not null,
  shown_at timestamp with time zone not null,
  constraint change_shown_pk primary key (id),
  constraint change_shown_review foreign key (review_id) references claim_review (id)
);

create index change_shown_by_review on change_shown (review_id);
