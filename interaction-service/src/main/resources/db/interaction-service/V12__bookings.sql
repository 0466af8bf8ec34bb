-- What a contact said about a table: kept with the contact, so that it waits for its customer with it.
alter table interaction add column booking json;

-- Tables booked, as the customer said last; of those whose customer is known.
create table booking (
  id          uuid        primary key,
  customer_id uuid        not null,
  date        date        not null,
  time        time,
  guests      integer,
  place       text,
  note        text,
  cancelled   boolean     not null,
  said_at     timestamptz not null,
  version     bigint      not null default 1
);
create index booking_of_customer on booking (customer_id, date);
create index booking_of_day on booking (date, id);
