create sequence complaint_number;

create table complaint (
  id uuid primary key,
  year smallint not null,
  serial bigint not null default nextval('complaint_number'),
  -- C-2026-000123; a seventh digit is added rather than a number used twice
  number text not null unique
    generated always as ('C-' || year::text || '-' || lpad(serial::text, greatest(6, length(serial::text)), '0')) stored,
  customer_id uuid,
  summary text not null,
  details text,
  severity text not null check (severity in ('LOW', 'NORMAL', 'HIGH', 'GRAVE')),
  origin text not null check (origin in ('CUSTOMER', 'PARTNER', 'EMPLOYEE', 'SELF')),
  occurred_at timestamptz,
  place text,
  reference text,
  source text not null,
  filed_by text,
  filed_at timestamptz not null,
  state text not null default 'FILED'
    check (state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED', 'RESOLVED', 'CLOSED')),
  owner text,
  hand_overs int not null default 0,
  reopenings int not null default 0,
  acknowledged_at timestamptz,
  answered_at timestamptz,
  resolved_at timestamptz,
  resolution text,
  closed_at timestamptz,
  version bigint not null default 1
);
create index complaint_by_time on complaint (filed_at desc, id desc);
create index complaint_by_state on complaint (state, filed_at desc, id desc);
create index complaint_by_owner on complaint (owner, filed_at desc, id desc) where owner is not null;
create index complaint_by_customer on complaint (customer_id, filed_at desc, id desc) where customer_id is not null;

-- No foreign keys to complaint here and below: what belongs to a complaint is written with it or under its lock, no
-- complaint is ever deleted, and a check that was planned while the table was small scans it through a whole burst.

-- turn counts how often a deadline was set: a deadline that moved may alert again, one that did not never twice
create table deadline (
  complaint_id uuid not null,
  kind text not null check (kind in ('HOLDING_ANSWER', 'FIRST_ANSWER')),
  started_at timestamptz not null,
  term_seconds bigint not null,
  warn_at timestamptz not null,
  due_at timestamptz not null,
  calendar_version bigint not null,
  state text not null default 'RUNNING' check (state in ('RUNNING', 'NEAR', 'BREACHED', 'MET', 'MISSED')),
  turn int not null default 1,
  done_at timestamptz,
  -- when the due-check must look at this row again
  next_at timestamptz
    generated always as (case state when 'RUNNING' then warn_at when 'NEAR' then due_at end) stored,
  primary key (complaint_id, kind)
);
create index deadline_next on deadline (next_at) where next_at is not null;
create index deadline_stale on deadline (calendar_version) where done_at is null;

create table alert (
  id uuid primary key,
  complaint_id uuid not null,
  cause text not null,
  raised_at timestamptz not null,
  cleared_at timestamptz
);
create unique index alert_standing on alert (complaint_id, cause) where cleared_at is null;

create table chronicle (
  id bigint generated always as identity,
  complaint_id uuid not null,
  at timestamptz not null,
  kind text not null,
  by text,
  text text,
  data jsonb not null default '{}',
  recorded_at timestamptz not null default now(),
  primary key (complaint_id, id)
);

create function chronicle_only_grows() returns trigger language plpgsql as $$
begin
  raise exception 'the chronicle can only be added to';
end $$;
create trigger chronicle_only_grows before update or delete or truncate on chronicle
  for each statement execute function chronicle_only_grows();

-- complaints filed before anybody knew whose they are; the keys are what a profile can be found by
create table waiting_customer (
  complaint_id uuid primary key,
  source text not null,
  claim jsonb not null,
  keys text[] not null
);
create index waiting_by_key on waiting_customer using gin (keys) with (fastupdate = off);

-- the questions reminder-service asks after a resolved complaint
create table follow_up (
  id uuid primary key,
  complaint_id uuid not null,
  working_days int not null,
  -- how often the complaint had been reopened when it was asked
  round int not null
);

create table working_times (
  calendar_id text primary key,
  version bigint not null,
  body jsonb not null
);
