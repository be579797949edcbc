-- One Merkle log (RFC 6962) of everything that was done; docs/audit-format.md says what its bytes
-- mean. Rows are only ever added: the triggers beside this file refuse the rest.

-- The entry: the exact bytes that were hashed, and columns that repeat parts of them for queries.
-- Whoever verifies believes the bytes, and compares the columns with them.
create table audit_entry (
    log_index   bigint not null,
    leaf        bytea not null,
    leaf_hash   bytea not null,
    ts          timestamp(6) with time zone not null,
    act         varchar(100) not null,
    actor       uuid not null,
    kind        varchar(50) not null,
    subject     uuid not null,
    article     uuid,
    art_seq     bigint,
    stage_from  varchar(50),
    stage_to    varchar(50),
    ver_before  bigint,
    ver_after   bigint,
    story       uuid,
    constraint audit_entry_pk primary key (log_index),
    constraint audit_entry_counts_from_zero check (log_index >= 0),
    constraint audit_entry_of_article_is_numbered check ((article is null) = (art_seq is null)),
    constraint audit_entry_versions_come_in_pairs check ((ver_before is null) = (ver_after is null)),
    constraint audit_entry_number_in_article unique (article, art_seq)
);

create index audit_entry_by_subject on audit_entry (subject, log_index);
create index audit_entry_by_actor on audit_entry (actor, log_index);
create index audit_entry_by_act on audit_entry (act, log_index);
create index audit_entry_by_time on audit_entry (ts, log_index);
create index audit_entry_by_story on audit_entry (story);

-- Hashes of the complete subtrees: level 0 are the leaves, node i of level n covers the 2^n leaves
-- from i * 2^n on. A proof reads a handful of these instead of the whole log.
create table audit_node (
    level    integer not null,
    position bigint not null,
    hash     bytea not null,
    constraint audit_node_pk primary key (level, position),
    constraint audit_node_is_in_the_tree check (level between 0 and 62 and position >= 0)
);

-- The one row that an append locks. What it says can be computed from the entries; a verifier does.
create table audit_head (
    id    integer not null,
    size  bigint not null,
    ts    timestamp(6) with time zone not null,
    peaks bytea not null,
    constraint audit_head_pk primary key (id),
    constraint audit_head_is_one_row check (id = 1),
    constraint audit_head_counts_from_zero check (size >= 0)
);

insert into audit_head (id, size, ts, peaks)
values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00', '');

-- Names and texts. The leaf holds a salted commitment to them, so that a row can be erased on
-- request and the trail still verifies.
create table audit_private (
    log_index bigint not null,
    field     varchar(10) not null,
    salt      bytea not null,
    text      bytea not null,
    constraint audit_private_pk primary key (log_index, field),
    constraint audit_private_entry_fk foreign key (log_index) references audit_entry (log_index),
    -- A case, here and in all checks: H2 ties IN and OR to the connection that creates the table, and
    -- once that connection is retired it can't check any more.
    constraint audit_private_field_is_known
        check (case field when 'body' then true when 'content' then true else false end)
);

-- Signed sizes and roots, once a signer makes them.
create table audit_checkpoint (
    size      bigint not null,
    root      bytea not null,
    note      bytea not null,
    signed_at timestamp(6) with time zone not null,
    constraint audit_checkpoint_pk primary key (size)
);
