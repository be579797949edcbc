-- Guard rails only: the process owns an embedded H2 file, so whoever has the file can pass them.

create trigger audit_entry_is_append_only before update, delete on audit_entry
    for each row call 'org.stet.audit.AppendOnly';
create trigger audit_node_is_append_only before update, delete on audit_node
    for each row call 'org.stet.audit.AppendOnly';
create trigger audit_private_is_append_only before update, delete on audit_private
    for each row call 'org.stet.audit.AppendOnly';
create trigger audit_checkpoint_is_append_only before update, delete on audit_checkpoint
    for each row call 'org.stet.audit.AppendOnly';
create trigger audit_head_stays before delete on audit_head
    for each row call 'org.stet.audit.AppendOnly';

-- TRUNCATE fires no trigger here, but a table that a foreign key points to can't be truncated.
-- A row that points to itself costs nothing and says nothing.
alter table audit_node add constraint audit_node_is_not_emptied
    foreign key (level, position) references audit_node (level, position);
alter table audit_private add constraint audit_private_is_not_emptied
    foreign key (log_index, field) references audit_private (log_index, field);
alter table audit_checkpoint add constraint audit_checkpoint_is_not_emptied
    foreign key (size) references audit_checkpoint (size);
alter table audit_head add constraint audit_head_is_not_emptied
    foreign key (id) references audit_head (id);
