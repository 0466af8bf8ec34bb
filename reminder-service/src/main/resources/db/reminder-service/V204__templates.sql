-- The house's own wordings. Each change is a version; what has gone out names the one it used.
create table template (
  id          uuid primary key default uuidv7(),
  matter      text        not null,
  language    text        not null,
  tier        text,       -- null for every tier
  channel     text,       -- null for every channel
  gift        boolean     not null, -- promises something; not for officials
  state       text        not null check (state in ('WAITING', 'ACTIVE', 'RETIRED')),
  version     int         not null,
  subject     text        not null,
  body        text        not null,
  written_by  text        not null,
  written_at  timestamptz not null, -- business time
  approved_by text
);
create table template_version (
  template_id uuid        not null references template,
  version     int         not null,
  subject     text        not null,
  body        text        not null,
  written_by  text        not null,
  written_at  timestamptz not null,
  approved_by text,
  primary key (template_id, version)
);

-- When each customer was last with us, for those who have not been for long.
create table last_visit (
  customer_id uuid        primary key,
  at          timestamptz not null
);
