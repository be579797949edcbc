-- Which checkers have read a finding: they can't be asked to check the same claim blind any more.
create table finding_opened (
  id         uuid                        not null,
  review_id  uuid                        not null,
  account_id uuid                        not null,
  opened_at  timestamp(6) with time zone not null,
  constraint finding_opened_pk primary key (id),
  constraint finding_opened_review_fk foreign key (review_id) references claim_review (id)
);

create index finding_opened_by_review on finding_opened (review_id, account_id);
