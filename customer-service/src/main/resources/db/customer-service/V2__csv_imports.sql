create table csv_import (
  id          uuid        primary key,
  state       text        not null,
  source      text        not null,
  setter      text        not null,
  mapping     jsonb       not null,
  columns     jsonb       not null,
  file_name   text,
  bytes_total bigint      not null,
  -- Where the next row begins: a batch moves it in the transaction that keeps its customers.
  bytes_done  bigint      not null,
  lines_done  bigint      not null,
  rows_done   bigint      not null default 0,
  created     bigint      not null default 0,
  updated     bigint      not null default 0,
  unchanged   bigint      not null default 0,
  rejected    bigint      not null default 0,
  warnings    bigint      not null default 0,
  created_at  timestamptz not null,
  started_at  timestamptz,
  finished_at timestamptz
);
create index csv_import_unfinished on csv_import (created_at) where finished_at is null;

-- The file itself, until it is imported.
create table csv_import_chunk (
  import_id uuid  not null references csv_import,
  no        int   not null,
  bytes     bytea not null,
  primary key (import_id, no)
);

create table csv_import_finding (
  id        bigint generated always as identity primary key,
  import_id uuid    not null references csv_import,
  rejected  boolean not null,
  line      bigint  not null,
  "column"  text,
  reason    text    not null
);
create index csv_import_finding_of on csv_import_finding (import_id, rejected, id);
