-- why a complaint came about; not part of the complaint, for it may be found out long after its end
create table root_cause (
  complaint_id uuid primary key,
  cause text not null,
  person text,
  noted_at timestamptz not null,
  noted_by text not null
);

create table pattern (
  id uuid primary key,
  kind text not null check (kind in ('CAUSE', 'PLACE', 'PERSON')),
  key text not null,
  name text not null,
  count bigint not null,
  raised_at timestamptz not null,
  cleared_at timestamptz
);
create unique index pattern_standing on pattern (kind, key) where cleared_at is null;

-- how many are late is asked every minute
create index deadline_late on deadline (complaint_id) where state = 'BREACHED';
