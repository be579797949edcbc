-- Guard rails, as for the other tables of the trail.
create trigger audit_cosignature_is_append_only before update, delete on audit_cosignature
    for each row call 'org.stet.audit.AppendOnly';
alter table audit_cosignature add constraint audit_cosignature_is_not_emptied
    foreign key (origin, size, witness) references audit_cosignature (origin, size, witness);
