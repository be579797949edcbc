-- The tables of a room that exists only in tests.
create table notebook (
    id      uuid not null primary key,
    version bigint not null,
    article uuid,
    title   varchar(255) not null,
    stage   varchar(10) not null
);

create table notebook_words (
    notebook_id uuid not null references notebook (id),
    words       varchar(255) not null
);

create table notebook_margins (
    notebook_id uuid not null references notebook (id),
    margins     varchar(255) not null
);

create table page (
    id          uuid not null primary key,
    notebook_id uuid not null references notebook (id),
    text        varchar(255) not null
);

create table scrap (id uuid not null primary key);

create table stray (id uuid not null primary key);
