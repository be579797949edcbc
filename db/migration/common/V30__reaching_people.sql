-- That somebody was tried: when, how, and what came of it.
create table contact (
  review_id   uuid                        not null,
  position    integer                     not null,
  id          uuid                        not null,
  query_id    uuid,
  whom        varchar(500)                not null,
  way         varchar(20)                 not null,
  tried_at    timestamp(6) with time zone not null,
  outcome     varchar(20)                 not null,
  result      varchar(20000),
  recorded_by uuid                        not null,
  recorded_at timestamp(6) with time zone not null,
  constraint contact_pk primary key (review_id, position),
  constraint contact_id_is_unique unique (id),
  constraint contact_review_fk foreign key (review_id) references claim_review (id)
);

-- The right of reply: a party that a claim criticises, whether it was asked, what it said, and where
-- that stands in the article.
create table reply (
  review_id   uuid                        not null,
  position    integer                     not null,
  id          uuid                        not null,
  party       varchar(500)                not null,
  asked_on    date,
  way         varchar(20),
  answer      varchar(20000),
  answered_on date,
  stands_in   varchar(500),
  waived_why  varchar(4000),
  entered_by  uuid                        not null,
  entered_at  timestamp(6) with time zone not null,
  constraint reply_pk primary key (review_id, position),
  constraint reply_id_is_unique unique (id),
  constraint reply_review_fk foreign key (review_id) references claim_review (id),
  constraint reply_follows_the_question check (case when answer is null then true else asked_on is not null end),
  constraint reply_stands_somewhere_once_given check (case when stands_in is null then true else answer is not null end)
);
