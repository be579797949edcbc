-- What witnesses outside the house signed: that they saw the log at this size, and saw it grow from
-- what they had seen before. One line of a signed note, to be put under the checkpoint.
create table audit_cosignature (
    origin    varchar(200) not null,
    size      bigint not null,
    witness   varchar(200) not null,
    line      varchar(1000) not null,
    signed_at timestamp(6) with time zone not null,
    constraint audit_cosignature_pk primary key (origin, size, witness),
    constraint audit_cosignature_checkpoint_fk
        foreign key (origin, size) references audit_checkpoint (origin, size)
);

create index audit_cosignature_by_witness on audit_cosignature (origin, witness, size);
