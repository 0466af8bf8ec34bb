-- A contact. The id is made of (source, event_id), so the primary key keeps the same event from being stored twice;
-- the digest tells a repeat from another event under a used name.
create table interaction (
  id            uuid        primary key,
  source        text        not null,
  event_id      text        not null,
  digest        uuid,
  customer_id   uuid,
  kind          text        not null,
  direction     text,
  occurred_at   timestamptz not null,
  place         text,
  seat          text,
  summary       text        not null,
  details       text,
  staff_id      uuid,
  recorded_at   timestamptz not null,
  -- Whom the publisher meant and why nobody was found: only while the row waits for its customer.
  reference     json,
  waits_because text,
  erased_at     timestamptz
);
create index interaction_of_customer on interaction (customer_id, occurred_at desc, id desc)
  where customer_id is not null;
create index interaction_waiting on interaction (recorded_at, id) where customer_id is null;

-- What a profile must answer to for a waiting contact to be looked at again.
create table waiting_key (
  key            text not null,
  interaction_id uuid not null,
  primary key (key, interaction_id)
);

-- What other services did and a guest's timeline should show; the id is made of the event's source and id.
create table happening (
  id           uuid        primary key,
  customer_id  uuid,
  complaint_id uuid,
  at           timestamptz not null,
  category     text        not null,
  kind         text        not null,
  summary      text,
  facts        json        not null
);
create index happening_of_customer on happening (customer_id, at desc, id desc) where customer_id is not null;
create index happening_of_nobody on happening (complaint_id) where customer_id is null;

-- Complaints as far as a guest's brief needs them.
create table complaint (
  id          uuid        primary key,
  customer_id uuid,
  number      text,
  summary     text,
  severity    text,
  filed_at    timestamptz,
  open        boolean     not null,
  changed_at  timestamptz not null
);
create index complaint_open on complaint (customer_id) where open;
