-- Customers whose record became a part of another's: whoever names them means the survivor, for ever.
create table absorbed_customer (
  id          uuid        primary key,
  survivor_id uuid        not null references customer, -- never absorbed itself
  merged_at   timestamptz not null,
  merged_by   text        not null,
  relation    text,                -- what the absorbed customer is to the survivor; null: the same person
  name        text        not null,
  record      jsonb       not null -- as it was, so that nothing that gave way is lost
);
create index absorbed_customer_survivor on absorbed_customer (survivor_id);
