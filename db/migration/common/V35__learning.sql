-- What this house has learnt from its decisions, version by version; only the newest keeps its
-- weights. Whether it learns at all, and from when on, is one row.
create table learned_model (
  id           uuid                        not null,
  number       integer                     not null,
  form         integer                     not null,
  taught_at    timestamp(6) with time zone not null,
  decisions    integer                     not null,
  claims       integer                     not null,
  rules        double precision            not null,
  learnt       double precision            not null,
  low          double precision            not null,
  high         double precision            not null,
  in_use       boolean                     not null,
  with_meaning boolean                     not null,
  weights      bytea,
  constraint learned_model_pk primary key (id),
  constraint learned_model_number_is_unique unique (number)
);

create table learning (
  id        uuid                        not null,
  learns    boolean                     not null,
  from_when timestamp(6) with time zone not null,
  version   bigint                      not null,
  constraint learning_pk primary key (id)
);

insert into learning (id, learns, from_when, version)
values ('00000000-0000-0000-0000-000000000001', true, timestamp with time zone '1970-01-01 00:00:00+00:00', 0);
