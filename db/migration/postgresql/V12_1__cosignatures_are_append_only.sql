-- As the other tables of the trail: rows are added and never changed.
create trigger audit_cosignature_is_append_only before update or delete on audit_cosignature
    for each row execute function audit_refuses();
create trigger audit_cosignature_is_not_emptied before truncate on audit_cosignature
    for each statement execute function audit_refuses();
alter table audit_cosignature enable always trigger audit_cosignature_is_append_only;
alter table audit_cosignature enable always trigger audit_cosignature_is_not_emptied;
