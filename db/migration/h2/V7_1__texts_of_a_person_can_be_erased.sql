-- Names and texts of one person can be erased by audit_erase, with the entry that tells it. As with
-- all that guards the trail here, the process owns the file: the trigger is a guard rail.
create alias audit_erase for 'org.stet.audit.ErasingOnH2.erase';

-- A log that was opened anew after a loss may come to a size that was signed before.
alter table audit_checkpoint drop constraint audit_checkpoint_is_not_emptied;
alter table audit_checkpoint drop constraint audit_checkpoint_pk;
alter table audit_checkpoint add column origin varchar(200) not null;
alter table audit_checkpoint add constraint audit_checkpoint_pk primary key (origin, size);
alter table audit_checkpoint add constraint audit_checkpoint_is_not_emptied
    foreign key (origin, size) references audit_checkpoint (origin, size);

create trigger audit_signer_stays before update, delete on audit_signer
    for each row call 'org.stet.audit.AppendOnly';
alter table audit_signer add constraint audit_signer_is_not_emptied
    foreign key (id) references audit_signer (id);
