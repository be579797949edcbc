-- Who was told by mail that a claim waits for them, so that nobody is told twice.
create table told_by_mail (
  id          uuid                        not null,
  account_id  uuid                        not null,
  review_id   uuid                        not null,
  waits_since timestamp(6) with time zone not null,
  due_soon    boolean                     not null,
  told_at     timestamp(6) with time zone not null,
  constraint told_by_mail_pk primary key (id),
  constraint told_by_mail_review_fk foreign key (review_id) references claim_review (id)
);
create index told_by_mail_by_account on told_by_mail (account_id, review_id);
