-- Runs after every migration, so that no new table is forgotten. The desk signs in as a member of
-- stet_runtime, which owns nothing: it may add to the audit trail and never change it. Where no such
-- role exists, the desk is the owner, and only the triggers stand guard.
do $$
begin
    if exists (select from pg_roles where rolname = 'stet_runtime') then
        grant usage on schema public to stet_runtime;
        grant select, insert, update, delete on all tables in schema public to stet_runtime;
        revoke all on audit_entry, audit_node, audit_checkpoint, audit_private, audit_head,
            audit_signer, audit_cosignature from stet_runtime;
        grant select, insert
            on audit_entry, audit_node, audit_checkpoint, audit_private, audit_cosignature
            to stet_runtime;
        grant select, update on audit_head, audit_signer to stet_runtime;
        grant execute on function audit_erase(uuid, bigint) to stet_runtime;
        grant execute on function audit_append to stet_runtime;
        revoke insert, update, delete, truncate on flyway_schema_history from stet_runtime;
    end if;
end
$$;
