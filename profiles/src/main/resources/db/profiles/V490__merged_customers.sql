-- Customers whose record became a part of another's: whoever names them means the other, for ever.
create table merged_customer (
  absorbed_id uuid        primary key,
  survivor_id uuid        not null, -- not absorbed itself: chains are followed when a link arrives
  was         uuid[]      not null, -- ids of the customer, the household and the people
  is_now      uuid[]      not null, -- and what each is now
  noted_at    timestamptz not null default now(), -- wall time
  settled     boolean     not null default false  -- looked at once more, for what was under way then
);
create index merged_customer_survivor on merged_customer (survivor_id);
create index merged_customer_unsettled on merged_customer (noted_at) where not settled;
