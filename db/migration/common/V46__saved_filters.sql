-- A filter that somebody uses again and again, under a name of their own.
create table saved_filter (
  id         uuid                        not null,
  account_id uuid                        not null,
  place      varchar(20)                 not null,
  name       varchar(200)                not null,
  address    varchar(2000)               not null,
  saved_at   timestamp(6) with time zone not null,
  constraint saved_filter_pk primary key (id),
  constraint saved_filter_has_its_name unique (account_id, place, name)
);
