-- The checking of one claim, with all that was found for it.
create table claim_review (
  id               uuid                        not null,
  claim_id         uuid                        not null,
  article_id       uuid                        not null,
  stage            varchar(20)                 not null,
  since            timestamp(6) with time zone not null,
  assignee         uuid,
  assigned_by      uuid,
  proposer         uuid,
  second_checker   uuid,
  adjudicator      uuid,
  approver         uuid,
  approved_at      timestamp(6) with time zone,
  approved_once    boolean                     not null,
  standing         integer,
  verdict          varchar(30),
  disposition      varchar(20),
  carried_out_in   integer,
  returned         boolean                     not null,
  return_reason    varchar(4000),
  outdated_because varchar(100),
  waits_for        varchar(20),
  chase_on         date,
  dissent          varchar(4000),
  opened_at        timestamp(6) with time zone not null,
  changed_by       uuid                        not null,
  changed_at       timestamp(6) with time zone not null,
  version          bigint                      not null,
  constraint claim_review_pk primary key (id),
  constraint claim_review_claim_fk foreign key (claim_id) references claim (id),
  constraint claim_review_article_fk foreign key (article_id) references article (id),
  constraint claim_review_is_one_per_claim unique (claim_id)
);
create index claim_review_by_article on claim_review (article_id, stage);
create index claim_review_by_stage on claim_review (stage, since);
create index claim_review_by_assignee on claim_review (assignee, stage);
create index claim_review_by_second on claim_review (second_checker, stage);
create index claim_review_by_proposer on claim_review (proposer, stage);

-- What a checker, a second checker, an adjudicator or an overruling editor found; all of them stay.
create table finding (
  review_id   uuid                        not null,
  position    integer                     not null,
  origin      varchar(20)                 not null,
  verdict     varchar(30)                 not null,
  disposition varchar(20)                 not null,
  wording     varchar(20000),
  rationale   varchar(100000)             not null,
  as_of       date                        not null,
  exception   varchar(4000),
  reason      varchar(4000),
  found_by    uuid                        not null,
  found_at    timestamp(6) with time zone not null,
  constraint finding_pk primary key (review_id, position),
  constraint finding_review_fk foreign key (review_id) references claim_review (id)
);

create table evidence (
  review_id        uuid                        not null,
  position         integer                     not null,
  id               uuid                        not null,
  source_kind      varchar(20)                 not null,
  source_title     varchar(500)                not null,
  source_publisher varchar(500),
  source_url       varchar(2000),
  confidential     boolean                     not null,
  is_primary       boolean                     not null,
  locator          varchar(500),
  quote            varchar(20000),
  stance           varchar(20)                 not null,
  as_of            date,
  added_by         uuid                        not null,
  added_at         timestamp(6) with time zone not null,
  withdrawn_by     uuid,
  withdrawn_at     timestamp(6) with time zone,
  withdrawn_why    varchar(4000),
  constraint evidence_pk primary key (review_id, position),
  constraint evidence_id_is_unique unique (id),
  constraint evidence_review_fk foreign key (review_id) references claim_review (id),
  constraint evidence_is_withdrawn_with_reason
    check ((withdrawn_at is null) = (withdrawn_why is null))
);

create table query (
  review_id   uuid                        not null,
  position    integer                     not null,
  id          uuid                        not null,
  put_to      varchar(20)                 not null,
  question    varchar(20000)              not null,
  legal       boolean                     not null,
  asked_by    uuid                        not null,
  asked_at    timestamp(6) with time zone not null,
  answer      varchar(20000),
  answered_by uuid,
  answered_at timestamp(6) with time zone,
  constraint query_pk primary key (review_id, position),
  constraint query_id_is_unique unique (id),
  constraint query_review_fk foreign key (review_id) references claim_review (id),
  constraint query_is_answered_by_somebody check ((answer is null) = (answered_by is null))
);
create index query_by_addressee on query (put_to, answered_at);

-- Where somebody looked, and how much there was.
create table search (
  review_id   uuid                        not null,
  position    integer                     not null,
  id          uuid                        not null,
  looked_in   varchar(500)                not null,
  terms       varchar(2000)               not null,
  hits        integer                     not null,
  searched_by uuid                        not null,
  searched_at timestamp(6) with time zone not null,
  constraint search_pk primary key (review_id, position),
  constraint search_id_is_unique unique (id),
  constraint search_review_fk foreign key (review_id) references claim_review (id),
  constraint search_hits_are_counted check (hits >= 0)
);

create table note (
  review_id  uuid                        not null,
  position   integer                     not null,
  id         uuid                        not null,
  words      varchar(20000)              not null,
  written_by uuid                        not null,
  written_at timestamp(6) with time zone not null,
  constraint note_pk primary key (review_id, position),
  constraint note_id_is_unique unique (id),
  constraint note_review_fk foreign key (review_id) references claim_review (id)
);

-- Signatures and exceptions of an article.
create table article_check (
  article_id uuid                        not null,
  changed_at timestamp(6) with time zone not null,
  version    bigint                      not null,
  constraint article_check_pk primary key (article_id),
  constraint article_check_article_fk foreign key (article_id) references article (id)
);

create table signature (
  article_id   uuid                        not null,
  position     integer                     not null,
  meaning      varchar(20)                 not null,
  signed_by    uuid                        not null,
  signed_at    timestamp(6) with time zone not null,
  revision     integer                     not null,
  text_sha256  varchar(64)                 not null,
  parts_sha256 varchar(64)                 not null,
  words        varchar(4000),
  void_since   timestamp(6) with time zone,
  constraint signature_pk primary key (article_id, position),
  constraint signature_check_fk foreign key (article_id) references article_check (article_id)
);

create table exception_by_name (
  article_id  uuid                        not null,
  position    integer                     not null,
  claim_id    uuid,
  item        varchar(40)                 not null,
  reason      varchar(4000)               not null,
  accepted_by uuid                        not null,
  accepted_at timestamp(6) with time zone not null,
  void_since  timestamp(6) with time zone,
  constraint exception_by_name_pk primary key (article_id, position),
  constraint exception_by_name_check_fk foreign key (article_id)
    references article_check (article_id)
);

-- What somebody was writing on a claim and has not sent; saved by itself.
create table review_draft (
  account_id uuid                        not null,
  claim_id   uuid                        not null,
  words      varchar(200000)             not null,
  saved_at   timestamp(6) with time zone not null,
  constraint review_draft_pk primary key (account_id, claim_id),
  constraint review_draft_claim_fk foreign key (claim_id) references claim (id)
);
