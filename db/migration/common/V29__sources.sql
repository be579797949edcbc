-- A source is known once and cited often: for other claims, in other articles.
create table source (
  id          uuid                        not null,
  kind        varchar(20)                 not null,
  title       varchar(500)                not null,
  publisher   varchar(500),
  url         varchar(2000),
  origin      varchar(500),
  interests   varchar(4000),
  sensitivity varchar(20)                 not null,
  entered_by  uuid                        not null,
  entered_at  timestamp(6) with time zone not null,
  changed_by  uuid                        not null,
  changed_at  timestamp(6) with time zone not null,
  version     bigint                      not null,
  constraint source_pk primary key (id)
);
create index source_by_title on source (title);

-- Who was named for a confidential source, and when they opened its name.
create table source_reader (
  source_id  uuid                        not null,
  position   integer                     not null,
  account_id uuid                        not null,
  named_by   uuid                        not null,
  named_at   timestamp(6) with time zone not null,
  opened_at  timestamp(6) with time zone,
  constraint source_reader_pk primary key (source_id, position),
  constraint source_reader_source_fk foreign key (source_id) references source (id)
);
create index source_reader_by_account on source_reader (account_id);

-- Evidence keeps what was cited as it was cited; a source that is known since then stands beside it.
alter table evidence add column source_id uuid;
alter table evidence add column source_origin varchar(500);
alter table evidence add column source_interests varchar(4000);
alter table evidence add column sensitivity varchar(20);
alter table evidence add column file_sha256 varchar(64);
alter table evidence add column file_name varchar(500);
alter table evidence add column file_type varchar(200);
alter table evidence add column file_length bigint;
alter table evidence add column quote_found boolean;
alter table evidence add constraint evidence_source_fk
  foreign key (source_id) references source (id);
alter table evidence add constraint evidence_file_fk
  foreign key (file_sha256) references kept_file (sha256);
create index evidence_by_source on evidence (source_id);
create index evidence_by_file on evidence (file_sha256);
