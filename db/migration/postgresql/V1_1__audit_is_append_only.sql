-- Rows of the trail are added, never changed. ENABLE ALWAYS: also under replication roles.
create function audit_refuses() returns trigger language plpgsql as $$
begin
    raise exception 'The audit trail is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_is_append_only before update or delete on audit_entry
    for each row execute function audit_refuses();
create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_refuses();
create trigger audit_node_is_append_only before update or delete on audit_node
    for each row execute function audit_refuses();
create trigger audit_node_is_not_emptied before truncate on audit_node
    for each statement execute function audit_refuses();
create trigger audit_private_is_append_only before update or delete on audit_private
    for each row execute function audit_refuses();
create trigger audit_private_is_not_emptied before truncate on audit_private
    for each statement execute function audit_refuses();
create trigger audit_checkpoint_is_append_only before update or delete on audit_checkpoint
    for each row execute function audit_refuses();
create trigger audit_checkpoint_is_not_emptied before truncate on audit_checkpoint
    for each statement execute function audit_refuses();
create trigger audit_head_stays before delete on audit_head
    for each row execute function audit_refuses();
create trigger audit_head_is_not_emptied before truncate on audit_head
    for each statement execute function audit_refuses();
create trigger audit_head_only_grows before update on audit_head
    for each row when (new.size <= old.size or new.ts < old.ts) execute function audit_refuses();

alter table audit_entry enable always trigger audit_entry_is_append_only;
alter table audit_entry enable always trigger audit_entry_is_not_emptied;
alter table audit_node enable always trigger audit_node_is_append_only;
alter table audit_node enable always trigger audit_node_is_not_emptied;
alter table audit_private enable always trigger audit_private_is_append_only;
alter table audit_private enable always trigger audit_private_is_not_emptied;
alter table audit_checkpoint enable always trigger audit_checkpoint_is_append_only;
alter table audit_checkpoint enable always trigger audit_checkpoint_is_not_emptied;
alter table audit_head enable always trigger audit_head_stays;
alter table audit_head enable always trigger audit_head_is_not_emptied;
alter table audit_head enable always trigger audit_head_only_grows;
