create table remedy (
  id uuid primary key,
  complaint_id uuid not null,
  kind text not null check (kind in ('REPLACEMENT', 'REFUND', 'EXTRA')),
  description text not null,
  cost numeric(16, 4) check (cost >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  state text not null
    check (state in ('PROPOSED', 'REFUSED', 'OFFERED', 'REJECTED', 'ACCEPTED', 'DELIVERED')),
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_by text,
  offered_at timestamptz,
  accepted_at timestamptz,
  delivered_at timestamptz,
  check ((cost is null) = (currency is null))
);
create index remedy_of_complaint on remedy (complaint_id, id);

create table apology (
  id uuid primary key,
  complaint_id uuid not null,
  by text not null,
  rank text not null,
  channel text not null check (channel in ('VISIT', 'PHONE', 'MAIL')),
  words text,
  at timestamptz not null
);
create index apology_of_complaint on apology (complaint_id, id);
