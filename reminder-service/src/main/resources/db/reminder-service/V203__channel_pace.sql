-- From when on a channel with a rate has room again; all instances share it. Wall time.
create table channel_pace (
  channel text        primary key,
  free_at timestamptz not null
);
