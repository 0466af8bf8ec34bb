-- What customers want no more of: it holds here at once, the master file takes it over as a word on consent.
create table unsubscribed (
  customer_id uuid        not null,
  channel     text        not null,
  purpose     text        not null,
  at          timestamptz not null, -- business time
  primary key (customer_id, channel, purpose)
);

-- What signs the links to unsubscribe; made at the first need, and kept with the database, so that old links stay good.
create table link_key (
  id     int   primary key default 1 check (id = 1),
  secret bytea not null
);
