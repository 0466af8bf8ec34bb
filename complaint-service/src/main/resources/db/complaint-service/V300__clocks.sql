-- times in which a complaint's clocks stand still
create table pause (
  id uuid primary key,
  complaint_id uuid not null,
  -- RESOLVED: what lay between a resolution and the reopening that took it back
  cause text not null check (cause in ('CUSTOMER', 'RESOLVED')),
  began_at timestamptz not null,
  ended_at timestamptz,
  reason text,
  by text,
  ended_by text,
  check (ended_at > began_at)
);
create index pause_of_complaint on pause (complaint_id, began_at);
create unique index pause_under_way on pause (complaint_id) where ended_at is null;

-- A deadline has five marks: half of its working time, 80 %, the end of it, and two beyond. A mark that nobody can tell
-- (the clock stands) is missing, and with it all behind it.
drop index deadline_next;
drop index deadline_stale;
alter table deadline
  drop constraint deadline_kind_check,
  add check (kind in ('HOLDING_ANSWER', 'FIRST_ANSWER', 'APOLOGY', 'RESOLUTION')),
  drop column next_at,
  add column marks timestamptz[] not null default '{}',
  add column passed smallint not null default 0,
  -- what is not critical waits for the next shift
  add column held_until timestamptz,
  add column calendar_id text not null default 'default',
  -- the customer's, as it was when the deadline was counted
  add column tier text;
update deadline set marks = array[warn_at, warn_at, due_at],
  passed = case state when 'NEAR' then 2 when 'BREACHED' then 3 else 0 end, calendar_version = -2;
alter table deadline drop column warn_at, drop column due_at;
alter table deadline
  add column warn_at timestamptz generated always as (marks[2]) stored,
  add column due_at timestamptz generated always as (marks[3]) stored,
  -- when the due-check must look at this row again
  add column next_at timestamptz generated always as (
    case when done_at is null and marks[passed + 1] is not null
      then greatest(marks[passed + 1], held_until) end) stored;
create index deadline_next on deadline (next_at) where next_at is not null;
create index deadline_stale on deadline (calendar_id, calendar_version) where done_at is null;

-- counted at the first tick
insert into deadline (complaint_id, kind, started_at, term_seconds, calendar_version)
select id, kind, filed_at, 0, -2 from complaint cross join unnest(array['APOLOGY', 'RESOLUTION']) as k(kind)
where state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED');
