-- Rows are written and deleted at the pace of events: vacuum early, so that the oldest rows stay quick to find.
create table outbox (
  seq         bigint generated always as identity primary key,
  topic       text        not null,
  key         text        not null,
  source      text        not null,
  id          text        not null,
  type        text        not null,
  subject     text        not null,
  time        timestamptz not null,
  traceparent text,
  value       bytea,
  written_at  timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000);

create table inbox (
  consumer    text        not null,
  source      text        not null,
  id          text        not null,
  digest      uuid        not null,
  received_at timestamptz not null default now(),
  primary key (consumer, source, id)
);
create index inbox_by_age on inbox using brin (received_at);

create table parked_event (
  id             bigint generated always as identity primary key,
  consumer       text        not null,
  topic          text        not null,
  key            text        not null,
  holds_key      boolean     not null,
  source         text        not null,
  event_id       text        not null,
  type           text        not null,
  subject        text        not null,
  time           timestamptz not null,
  traceparent    text,
  value          bytea,
  digest         uuid        not null,
  field          text,
  reason         text        not null,
  attempts       int         not null default 0,
  parked_at      timestamptz not null default now(),
  discarded_at   timestamptz,
  discarded_by   text,
  discard_reason text
);
create index parked_event_waiting on parked_event (consumer, key, id) where discarded_at is null;
-- A repeat of what is parked, or was, does not park again.
create unique index parked_event_once on parked_event (consumer, source, event_id, digest);
