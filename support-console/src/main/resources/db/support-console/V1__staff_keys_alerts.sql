-- The keys that tokens are signed with, sealed (AES-GCM).
create table signing_key (
  id         text        primary key,
  active     boolean     not null,
  sealed     bytea       not null,
  created_at timestamptz not null default now()
);
create unique index signing_key_one_active on signing_key (active) where active;

-- Who works here; the id is the sub of their tokens.
create table staff (
  id              text        primary key,
  user_name       text        not null,
  display_name    text        not null,
  password_hash   text        not null,
  roles           text[]      not null,
  language        text        not null default 'zh-CN',
  active          boolean     not null default true,
  version         bigint      not null default 1,
  failed_sign_ins int         not null default 0,
  locked_until    timestamptz,
  -- Whoever signed in before this has to do it again.
  signed_in_since timestamptz not null default 'epoch',
  created_at      timestamptz not null default now()
);
create unique index staff_user_name on staff (lower(user_name));

-- Every change of an alert takes the next number under one lock, so that numbers commit in order and
-- every instance can follow them.
create sequence alert_change;

create table alert (
  id              uuid        primary key,
  cause_key       text        not null,
  severity        text        not null,
  code            text        not null,
  parameters      jsonb       not null,
  assignee        text,
  role            text,
  customer_id     uuid,
  complaint_id    uuid,
  raised_at       timestamptz not null,
  cleared_at      timestamptz,
  holder          text,
  holder_name     text,
  held_since      timestamptz,
  acknowledged_at timestamptz,
  snoozed_until   timestamptz,
  change          bigint      not null
);
create unique index alert_standing on alert (cause_key) where cleared_at is null;
create unique index alert_by_change on alert (change);
create index alert_open on alert (raised_at desc, id) where cleared_at is null;
create index alert_snoozed on alert (snoozed_until) where snoozed_until is not null;
create index alert_cleared on alert (cleared_at) where cleared_at is not null;
