-- A copy of care.profiles.v1: one row a customer, the highest version.
create table profile (
  customer_id  uuid   primary key,
  version      bigint not null,
  name         text   not null,
  organisation text,
  body         json   not null
);

-- All that a customer may be called by others: code:<source>:<code>, phone:<E.164>, email:<lower case>.
-- A household shares its phone, so a key may lead to several.
create table profile_key (
  key         text not null,
  customer_id uuid not null references profile on delete cascade,
  primary key (key, customer_id)
);
create index profile_key_customer on profile_key (customer_id);
