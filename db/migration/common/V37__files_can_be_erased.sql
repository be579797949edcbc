-- That a kept file was erased, and by whom; an entry FILE_ERASED tells of each of these rows. No file
-- loses its bytes without one.
create table file_erasure (
  id        uuid                        not null,
  sha256    varchar(64)                 not null,
  length    bigint                      not null,
  erased_by uuid                        not null,
  erased_at timestamp(6) with time zone not null,
  version   bigint                      not null,
  constraint file_erasure_pk primary key (id),
  constraint file_erasure_happens_once unique (sha256),
  constraint file_erasure_file_fk foreign key (sha256) references kept_file (sha256)
);

alter table kept_file add column erasure_id uuid;
alter table kept_file add constraint kept_file_erasure_fk
  foreign key (erasure_id) references file_erasure (id);
alter table kept_file add constraint kept_file_erasure_is_told
  check ((bytes is null) = (erasure_id is not null));
