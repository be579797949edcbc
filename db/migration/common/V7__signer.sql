-- One signer at a time: whoever signs holds this row meanwhile. It says nothing else.
create table audit_signer (
    id integer not null,
    constraint audit_signer_pk primary key (id),
    constraint audit_signer_is_one_row check (id = 1)
);

insert into audit_signer (id) values (1);
