-- Who is greeted: what planning needs of a profile, one row a customer.
create table recipient (
  customer_id  uuid    primary key,
  household_id uuid    not null, -- the customer's own id where there is no household
  time_zone    text    not null, -- IANA, known to Java and to PostgreSQL
  reachable    boolean not null, -- has an e-mail address
  deceased     boolean not null
);
create index recipient_household on recipient (household_id);

-- Who is greeted for a household at a festival: one of its customers.
create table household (
  household_id uuid primary key,
  customer_id  uuid not null,
  time_zone    text not null
);

-- Birthdays as the customers said them. A person may stand in several customers' files.
create table kept_birthday (
  customer_id uuid    not null,
  person_id   uuid    not null, -- the person's own customer id where there is one, else the honouree's
  honouree_id uuid    not null,
  name        text    not null,
  relation    text    not null,
  calendar    text    not null,
  year        int,
  month       int     not null,
  day         int     not null,
  leap_month  boolean not null,
  time_zone   text    not null,
  planned_to  date,             -- the day planned last; null in a file that does not decide
  primary key (customer_id, person_id)
);
create index kept_birthday_person on kept_birthday (person_id);
create index kept_birthday_planned on kept_birthday (planned_to) where planned_to is not null;

-- One time that an occasion comes round for somebody. Unique whatever is corrected, replayed or run twice.
create table occurrence (
  id            uuid primary key default uuidv7(),
  person_id     uuid,            -- whose birthday
  household_id  uuid,            -- whose festival
  occasion      text not null,
  calendar      text not null,   -- whose years are counted
  year          int  not null,
  customer_id   uuid not null,   -- the recipient
  date          date not null,   -- the solar day
  adjustments   text not null default '', -- the rules that moved it, comma separated
  time_zone     text not null,   -- the recipient's, when it was planned
  due_at        timestamptz not null,
  last_moment   timestamptz not null,
  honouree_id   uuid,
  honouree      text,
  relation      text,
  said_year     int,
  said_month    int,
  said_day      int,
  said_leap     boolean,
  state         text not null default 'PLANNED' check (state in ('PLANNED', 'DUE')),
  constraint occurrence_once unique nulls not distinct (household_id, person_id, occasion, calendar, year)
);
-- Ties are the rule here: a million households share one moment.
create index occurrence_due on occurrence (due_at, id) where state = 'PLANNED';
create index occurrence_customer on occurrence (customer_id, date);
create index occurrence_person on occurrence (person_id) where person_id is not null;
create index occurrence_date on occurrence (date, id);

-- How far the planning of a festival has come, so that it goes on after a stop.
create table festival_plan (
  occasion text not null,
  year     int  not null,
  reached  uuid,
  complete boolean not null default false,
  primary key (occasion, year)
);

-- What goes out. An attempt is written (SENDING) before the call; what then has no result becomes UNKNOWN.
create table letter (
  id              uuid primary key default uuidv7(),
  kind            text not null check (kind in ('GREETING', 'FOLLOW_UP')),
  about           uuid not null, -- the occurrence or the follow-up
  customer_id     uuid,
  state           text not null default 'QUEUED'
    check (state in ('QUEUED', 'CLAIMED', 'SENDING', 'SENT', 'SKIPPED', 'CALL_TASK', 'FAILED', 'UNKNOWN')),
  reason          text,          -- a stable code
  detail          text,          -- what the other side said
  next_attempt_at timestamptz not null, -- business time
  last_moment     timestamptz not null, -- business time
  attempts        int not null default 0,
  lease_until     timestamptz,   -- wall time
  lease_of        uuid,          -- the round that holds it
  language        text,
  wording         text,
  subject         text,
  body            text,
  message_id      text,
  concluded_at    timestamptz,   -- business time
  decided_by      text,
  constraint letter_once unique (kind, about)
) with (fillfactor = 70);
create index letter_waiting on letter (next_attempt_at, id) where state = 'QUEUED';
create index letter_leased on letter (lease_until) where state in ('CLAIMED', 'SENDING');
create index letter_customer on letter (customer_id, id);
create index letter_state on letter (state, id) where state in ('FAILED', 'UNKNOWN', 'CALL_TASK');

create table follow_up (
  id           uuid primary key default uuidv7(),
  complaint_id uuid not null,
  round        int  not null,    -- a complaint that is resolved again is asked about again
  working_days int  not null,
  number       text not null,
  summary      text not null,
  customer_id  uuid,
  resolved_at  timestamptz not null,
  due_on       date not null,
  due_at       timestamptz not null,
  state        text not null default 'PLANNED'
    check (state in ('PLANNED', 'DUE', 'SENT', 'CALL_TASK', 'ANSWERED', 'CANCELLED', 'FAILED', 'UNKNOWN')),
  sent_at      timestamptz,
  satisfied    boolean,
  comment      text,
  answered_at  timestamptz,
  constraint follow_up_once unique (complaint_id, round, working_days)
);
create index follow_up_due on follow_up (due_at) where state = 'PLANNED';
create index follow_up_customer on follow_up (customer_id);

-- Answer links, by the SHA-256 of their token. Every attempt has a link of its own; the first answer counts.
create table answer_link (
  token_hash   bytea primary key,
  follow_up_id uuid not null references follow_up on delete cascade,
  expires_at   timestamptz not null -- wall time
);
create index answer_link_follow_up on answer_link (follow_up_id);

create table working_calendar (
  id      text   primary key,
  version bigint not null,
  body    jsonb  not null
);

-- Alerts that stand: one cause raises once.
create table standing_alert (
  cause_key text primary key,
  alert_id  uuid not null
);
