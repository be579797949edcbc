-- Files as they came, kept by their digest and never changed. An erased file leaves its row without
-- bytes: the tombstone.
create table kept_file (
  sha256     varchar(64)                 not null,
  bytes      bytea,
  length     bigint                      not null,
  media_type varchar(200)                not null,
  name       varchar(500)                not null,
  kept_at    timestamp(6) with time zone not null,
  kept_by    uuid                        not null,
  erased_at  timestamp(6) with time zone,
  version    bigint                      not null,
  constraint kept_file_pk primary key (sha256),
  constraint kept_file_is_there_or_erased check ((bytes is null) = (erased_at is not null))
);
