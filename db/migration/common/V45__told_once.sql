-- Several programs may remind at once: whoever writes the row first sends the mail.
delete from told_by_mail
where exists (
  select 1
  from told_by_mail earlier
  where earlier.account_id = told_by_mail.account_id
    and earlier.review_id = told_by_mail.review_id
    and earlier.waits_since = told_by_mail.waits_since
    and earlier.due_soon = told_by_mail.due_soon
    and earlier.id < told_by_mail.id
);
alter table told_by_mail
  add constraint told_by_mail_once unique (account_id, review_id, waits_since, due_soon);
