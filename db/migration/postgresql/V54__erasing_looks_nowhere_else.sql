-- Who may make things in the schema could offer an operator or a table that erasing would take for
-- its own, and erasing runs with its owner's rights: it names its tables in full and looks nowhere
-- but in the catalogue.

create or replace function audit_private_refuses() returns trigger language plpgsql
set search_path = pg_catalog, pg_temp as $$
begin
    if tg_op = 'DELETE' and exists (
        select from public.audit_entry told
        join public.audit_entry e on e.log_index = old.log_index
        where told.act = 'TEXTS_ERASED' and told.kind = 'account'
            and told.xmin = pg_current_xact_id()::xid
            and e.log_index < told.log_index and e.act <> 'TEXTS_ERASED'
            and told.subject in (e.actor, e.subject)
    ) then
        return old;
    end if;
    raise exception 'The audit trail is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create or replace function audit_erase(person uuid, told bigint) returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    gone bigint;
begin
    delete from public.audit_private p using public.audit_entry e
    where e.log_index = p.log_index and e.log_index < told and e.act <> 'TEXTS_ERASED'
        and (e.actor = person and p.field = 'body' or e.kind = 'account' and e.subject = person);
    get diagnostics gone = row_count;
    return gone;
end
$$;
