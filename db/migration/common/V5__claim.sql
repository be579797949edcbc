-- Single checkable assertions. A number is given once per article and never again.
create table claim (
  id             uuid                        not null,
  article_id     uuid                        not null,
  number         integer                     not null,
  status         varchar(20)                 not null,
  accepted_once  boolean                     not null,
  revision       integer                     not null,
  start_at       integer                     not null,
  end_at         integer                     not null,
  quote          varchar(20000)              not null,
  prefix         varchar(64)                 not null,
  suffix         varchar(64)                 not null,
  statement      varchar(4000),
  claimant       varchar(500),
  attribution    varchar(2000),
  kinds          varchar(400)                not null,
  medium         varchar(20)                 not null,
  worthiness     integer,
  reasons        varchar(4000)               not null,
  dismissed_as   varchar(20),
  duplicate_of   integer,
  waived_by      varchar(500),
  changed_by     uuid                        not null,
  changed_at     timestamp(6) with time zone not null,
  version        bigint                      not null,
  constraint claim_pk primary key (id),
  constraint claim_article_fk foreign key (article_id) references article (id),
  constraint claim_number_is_unique unique (article_id, number),
  constraint claim_span_is_forward check (start_at >= 0 and end_at > start_at),
  constraint claim_worthiness_is_a_score check (worthiness between 0 and 100)
);
create index claim_in_reading_order on claim (article_id, start_at, end_at);
create index claim_by_status on claim (article_id, status);
