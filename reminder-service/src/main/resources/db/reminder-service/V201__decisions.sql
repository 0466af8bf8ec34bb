-- Each decision on a letter at the moment of sending, so that "why was it sent, or not?" has an answer.
create table decision (
  id        bigint generated always as identity primary key,
  letter_id uuid        not null,
  at        timestamptz not null, -- business time
  verdict   text        not null check (verdict in ('SEND', 'HOLD', 'SKIP', 'CALL')),
  reason    text,        -- a stable code
  until     timestamptz, -- of a HOLD, business time
  channel   text,        -- of a SEND
  wording   text         -- of a SEND
);
create index decision_letter on decision (letter_id, id);

-- Grave complaints that are not put right: nobody who has one is wished a happy festival.
create table grave_complaint (
  complaint_id uuid    primary key,
  customer_id  uuid    not null,
  open         boolean not null
);
create index grave_complaint_customer on grave_complaint (customer_id) where open;

-- Which channel a letter takes, and which have refused it for good.
alter table letter
  add column channel text,
  add column refused_channels text[] not null default '{}';
