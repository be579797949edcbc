-- Names and texts of one person can be erased: through audit_erase and in no other way, and never
-- without the entry that tells it. The leaves stay, and so do their commitments.

-- Texts go only in the transaction that tells of it, and only those of the person it tells of.
create function audit_private_refuses() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and exists (
        select from audit_entry told join audit_entry e on e.log_index = old.log_index
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

drop trigger audit_private_is_append_only on audit_private;
create trigger audit_private_is_append_only before update or delete on audit_private
    for each row execute function audit_private_refuses();
alter table audit_private enable always trigger audit_private_is_append_only;

-- Answers how many texts went. Whoever owns the tables owns this function; the desk may only call
-- it. What goes: the notes beside a person's own entries, and whatever lies beside the entries
-- about their account, but for those that tell of an erasure.
create function audit_erase(person uuid, told bigint) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare
    gone bigint;
begin
    delete from audit_private p using audit_entry e
    where e.log_index = p.log_index and e.log_index < told and e.act <> 'TEXTS_ERASED'
        and (e.actor = person and p.field = 'body' or e.kind = 'account' and e.subject = person);
    get diagnostics gone = row_count;
    return gone;
end
$$;

revoke all on function audit_erase(uuid, bigint) from public;

-- A log that was opened anew after a loss may come to a size that was signed before.
alter table audit_checkpoint
    drop constraint audit_checkpoint_pk,
    add column origin varchar(200) not null,
    add constraint audit_checkpoint_pk primary key (origin, size);

create trigger audit_signer_stays before update or delete on audit_signer
    for each row execute function audit_refuses();
create trigger audit_signer_is_not_emptied before truncate on audit_signer
    for each statement execute function audit_refuses();
alter table audit_signer enable always trigger audit_signer_stays;
alter table audit_signer enable always trigger audit_signer_is_not_emptied;
