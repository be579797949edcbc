-- Who may sign in, and as what. Secrets are kept as hashes only; nothing here can be used to sign in
-- by somebody who reads a backup.

create table account (
  id              uuid                        not null,
  version         bigint                      not null,
  user_name       varchar(100)                not null,
  name            varchar(500)                not null,
  password_hash   varchar(200),
  password_set_at timestamp(6) with time zone,
  active          boolean                     not null,
  created_at      timestamp(6) with time zone not null,
  changed_at      timestamp(6) with time zone not null,
  changed_by      uuid                        not null,
  constraint account_key primary key (id),
  constraint account_user_name_is_unique unique (user_name),
  constraint account_user_name_is_lower_case check (user_name = lower(user_name))
);

create index account_by_name on account (name);

create table account_role (
  account_id uuid        not null,
  role       varchar(20) not null,
  constraint account_role_key primary key (account_id, role),
  constraint account_role_of_account foreign key (account_id) references account (id),
  constraint account_role_is_known
    check (case role
      when 'REPORTER' then true when 'FACT_CHECKER' then true when 'EDITOR' then true
      when 'MANAGER' then true when 'AUDITOR' then true when 'ADMIN' then true else false end)
);

create index account_role_by_role on account_role (role);

-- How somebody likes their screen: theirs alone, so it is not in the audit trail.
create table account_preference (
  account_id   uuid        not null,
  colours      varchar(10) not null,
  keys_enabled boolean     not null,
  constraint account_preference_key primary key (account_id),
  constraint account_preference_of_account foreign key (account_id) references account (id),
  constraint account_preference_colours_are_known
    check (case colours
      when 'SYSTEM' then true when 'LIGHT' then true when 'DARK' then true else false end)
);

-- Personal tokens for the HTTP interface: SHA-256 of the token, never the token.
create table api_token (
  id         uuid                        not null,
  version    bigint                      not null,
  account_id uuid                        not null,
  name       varchar(100)                not null,
  hash       varchar(64)                 not null,
  may_write  boolean                     not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  revoked_at timestamp(6) with time zone,
  constraint api_token_key primary key (id),
  constraint api_token_of_account foreign key (account_id) references account (id),
  constraint api_token_hash_is_unique unique (hash),
  constraint api_token_expires_later check (expires_at > created_at)
);

create index api_token_by_account on api_token (account_id, created_at);

-- When a token was last used, to the hour; apart from the token, so that using it is not a change.
create table api_token_use (
  token_id uuid                        not null,
  used_at  timestamp(6) with time zone not null,
  constraint api_token_use_key primary key (token_id),
  constraint api_token_use_of_token foreign key (token_id) references api_token (id)
);

-- A link by which somebody sets a password, once. Who made it stays on record, for the person to see.
create table one_time_link (
  id         uuid                        not null,
  account_id uuid                        not null,
  hash       varchar(64)                 not null,
  made_by    uuid                        not null,
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  ended_at   timestamp(6) with time zone,
  used       boolean                     not null,
  constraint one_time_link_key primary key (id),
  constraint one_time_link_of_account foreign key (account_id) references account (id),
  constraint one_time_link_hash_is_unique unique (hash),
  constraint one_time_link_expires_later check (expires_at > created_at),
  constraint one_time_link_ends_when_used check (case when used then ended_at is not null else true end)
);

create index one_time_link_by_account on one_time_link (account_id, created_at);

-- One row at most: that the house has its first account, and whether it is a demo desk. The key gives
-- the first run a single winner, and the row is what changes to administrators queue for.
create table first_run (
  id      integer                     not null,
  demo    boolean                     not null,
  done_at timestamp(6) with time zone not null,
  constraint first_run_key primary key (id),
  constraint first_run_is_one check (id = 1)
);

-- A request of the HTTP interface that came with an Idempotency-Key, and its answer, for a day. The
-- key makes a race have one winner. The body's hash is taken without passwords.
create table idempotency_key (
  id         uuid                        not null,
  account_id uuid                        not null,
  route      varchar(500)                not null,
  name       varchar(200)                not null,
  body_hash  varchar(64)                 not null,
  status     integer,
  media_type varchar(200),
  location   varchar(2000),
  answer     bytea,
  created_at timestamp(6) with time zone not null,
  constraint idempotency_key_key primary key (id),
  constraint idempotency_key_of_account foreign key (account_id) references account (id),
  constraint idempotency_key_is_used_once unique (account_id, route, name)
);

create index idempotency_key_by_age on idempotency_key (created_at);
