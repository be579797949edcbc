-- An attempt to reach somebody that was entered wrongly stays on record, with what was wrong.
alter table contact add column withdrawn_by uuid;
alter table contact add column withdrawn_at timestamp(6) with time zone;
alter table contact add column withdrawn_why varchar(4000);
alter table contact add constraint contact_withdrawn_by_somebody
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null));
