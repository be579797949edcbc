-- What the overview is counted from: narrow rows drawn from the reviews, the signatures and the trail,
-- so that a figure over a million claims reads one table. Nothing here is known only here: the rows of
-- an article are drawn anew whenever an entry tells of it, and all of them can be deleted at any time.
-- An article that is restricted has none.
create table tallied_claim (
  review_id     uuid                        not null,
  article_id    uuid                        not null,
  claim_id      uuid                        not null,
  desk_id       uuid                        not null,
  source        varchar(500),
  kinds         varchar(400)                not null,
  approved_week date,
  approved_on   date,
  approved_at   timestamp(6) with time zone,
  verdict       varchar(30),
  proposed      varchar(30),
  returned      integer                     not null,
  overruled     integer                     not null,
  minutes       integer,
  worked        integer,
  evidence      integer                     not null,
  sources       integer                     not null,
  first_hand    integer                     not null,
  linked        integer                     not null,
  captured      integer                     not null,
  second_week   date,
  second_at     timestamp(6) with time zone,
  second_first  varchar(30),
  second_found  varchar(30),
  second_agrees boolean,
  constraint tallied_claim_pk primary key (review_id),
  constraint tallied_claim_is_approved_on_a_day
    check ((approved_week is null) = (approved_on is null))
);
create index tallied_claim_by_week on tallied_claim (approved_week, desk_id);
create index tallied_claim_by_second on tallied_claim (second_week, desk_id);
create index tallied_claim_by_article on tallied_claim (article_id);

-- Of articles whose sign-off stands.
create table tallied_article (
  article_id  uuid                        not null,
  desk_id     uuid                        not null,
  source      varchar(500),
  signed_week date                        not null,
  signed_at   timestamp(6) with time zone not null,
  minutes     integer                     not null,
  found       integer                     not null,
  decided     integer                     not null,
  words       integer                     not null,
  accounted   integer                     not null,
  exceptions  integer                     not null,
  constraint tallied_article_pk primary key (article_id)
);
create index tallied_article_by_week on tallied_article (signed_week, desk_id);

create table tallied_correction (
  id          uuid                        not null,
  article_id  uuid                        not null,
  desk_id     uuid                        not null,
  source      varchar(500),
  opened_week date                        not null,
  opened_at   timestamp(6) with time zone not null,
  made_week   date,
  minutes     integer,
  constraint tallied_correction_pk primary key (id)
);
create index tallied_correction_by_opening on tallied_correction (opened_week, desk_id);
create index tallied_correction_by_making on tallied_correction (made_week, desk_id);
create index tallied_correction_by_article on tallied_correction (article_id);

-- How far the trail is counted, and when that was.
create table tally (
  id      integer                     not null,
  counted bigint                      not null,
  as_of   timestamp(6) with time zone not null,
  constraint tally_pk primary key (id),
  constraint tally_is_one_row check (id = 1),
  constraint tally_counts_from_zero check (counted >= 0)
);
insert into tally (id, counted, as_of) values (1, 0, timestamp with time zone '1970-01-01 00:00:00+00');
