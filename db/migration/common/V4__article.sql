-- Desks, articles, their revisions and parts. People are named by id only; accounts are never
-- removed, so no foreign key ties this room to that one.
create table desk (
  id                 uuid         not null,
  name               varchar(200) not null,
  cut_off            integer      not null,
  second_check_share integer      not null,
  full_coverage      boolean      not null,
  time_zone          varchar(60)  not null,
  version            bigint       not null,
  constraint desk_pk primary key (id),
  constraint desk_name_is_unique unique (name),
  constraint desk_cut_off_is_a_score check (cut_off between 0 and 100),
  constraint desk_share_is_percent check (second_check_share between 0 and 100)
);

create table article (
  id            uuid                        not null,
  desk_id       uuid                        not null,
  stage         varchar(20)                 not null,
  held_from     varchar(20),
  headline      varchar(1000)               not null,
  byline        varchar(1000),
  dateline      varchar(1000),
  language      varchar(35),
  source        varchar(500),
  url           varchar(2000),
  published_on  date,
  deadline      timestamp(6) with time zone,
  lead_id       uuid,
  restricted    boolean                     not null,
  revision      integer                     not null,
  text_sha256   varchar(64)                 not null,
  parts_sha256  varchar(64)                 not null,
  handed_in_by  uuid                        not null,
  received_at   timestamp(6) with time zone not null,
  changed_by    uuid                        not null,
  changed_at    timestamp(6) with time zone not null,
  version       bigint                      not null,
  constraint article_pk primary key (id),
  constraint article_desk_fk foreign key (desk_id) references desk (id)
);
create index article_by_stage on article (stage, deadline);
create index article_by_deadline on article (deadline);
create index article_by_receipt on article (received_at);
create index article_by_desk on article (desk_id);
create index article_by_hand on article (handed_in_by);
create index article_restricted on article (restricted);

-- An author is an account, or somebody outside; an outsider counts once confirmed.
create table article_author (
  article_id uuid         not null,
  position   integer      not null,
  account_id uuid,
  name       varchar(500) not null,
  confirmed  boolean      not null,
  constraint article_author_pk primary key (article_id, position),
  constraint article_author_article_fk foreign key (article_id) references article (id)
);
create index article_author_by_account on article_author (account_id);

-- The people who may find a restricted article.
create table article_named (
  article_id uuid not null,
  account_id uuid not null,
  constraint article_named_pk primary key (article_id, account_id),
  constraint article_named_article_fk foreign key (article_id) references article (id)
);
create index article_named_by_account on article_named (account_id);

-- The text at a time. It never changes; only the kinds of its parts may be corrected.
create table revision (
  id           uuid                        not null,
  article_id   uuid                        not null,
  number       integer                     not null,
  text         varchar(1048576)            not null,
  text_sha256  varchar(64)                 not null,
  file_sha256  varchar(64),
  handed_in_by uuid                        not null,
  handed_in_at timestamp(6) with time zone not null,
  version      bigint                      not null,
  constraint revision_pk primary key (id),
  constraint revision_article_fk foreign key (article_id) references article (id),
  constraint revision_file_fk foreign key (file_sha256) references kept_file (sha256),
  constraint revision_number_is_unique unique (article_id, number),
  constraint revision_number_is_positive check (number > 0)
);

create table part (
  revision_id uuid        not null,
  position    integer     not null,
  number      integer     not null,
  kind        varchar(20) not null,
  start_at    integer     not null,
  end_at      integer     not null,
  constraint part_pk primary key (revision_id, position),
  constraint part_revision_fk foreign key (revision_id) references revision (id),
  constraint part_span_is_forward check (start_at >= 0 and end_at >= start_at)
);
