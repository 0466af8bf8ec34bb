create table customer (
  id              uuid        primary key,
  version         bigint      not null,
  origin          text        not null,
  source          text,
  created_at      timestamptz not null,
  updated_at      timestamptz not null,
  name            text,
  organisation    text,
  salutation      text,
  language        text,
  country         text,
  time_zone       text,
  street          text,
  city            text,
  region          text,
  postal_code     text,
  address_country text,
  household_id    uuid        not null,
  household_name  text,
  contact_name    text,
  title           text,
  fax             text,
  notes           text,
  tier            text,
  deceased        boolean     not null default false,
  bereaved_on     date,
  official        boolean     not null default false,
  -- Who wrote each text: staff, or another system. It decides who may write it again.
  set_by          jsonb       not null default '{}',
  check (name is not null or organisation is not null)
);

-- One code of one system names one customer, whoever comes first.
create table customer_code (
  source      text not null,
  code        text not null,
  customer_id uuid not null references customer,
  position    int  not null,
  primary key (source, code)
);
create index customer_code_of on customer_code (customer_id);

create table contact_point (
  customer_id uuid    not null references customer,
  value       text    not null,
  channel     text    not null,
  position    int     not null,
  withdrawn   boolean not null default false,
  primary key (customer_id, value)
);
create index contact_point_value on contact_point (value, customer_id);

-- Every word a customer gave, the newest last; the highest id of a channel and purpose holds.
create table consent (
  id          bigint generated always as identity primary key,
  customer_id uuid        not null references customer,
  channel     text        not null,
  purpose     text        not null,
  granted     boolean     not null,
  since       timestamptz not null,
  set_by      text        not null,
  recorded_at timestamptz not null
);
create index consent_of on consent (customer_id, channel, purpose, id desc);

-- Those of the household whose birthday is kept; SELF is the customer, who is named in customer.
create table honouree (
  id          uuid    primary key,
  customer_id uuid    not null references customer,
  position    int     not null,
  name        text,
  relation    text    not null,
  calendar    text    not null,
  year        int,
  month       int     not null,
  day         int     not null,
  leap_month  boolean not null,
  deceased    boolean not null,
  set_by      text    not null
);
create index honouree_of on honouree (customer_id);
create unique index honouree_self on honouree (customer_id) where relation = 'SELF';
