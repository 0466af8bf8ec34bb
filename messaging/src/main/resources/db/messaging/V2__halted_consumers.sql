-- A halt stands here so that lifting it reaches every instance.
create table halted_consumer (
  consumer  text primary key,
  reason    text        not null,
  halted_at timestamptz not null default now()
);
