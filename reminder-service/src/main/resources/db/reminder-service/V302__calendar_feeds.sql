-- Addresses that a calendar program subscribes to, by the SHA-256 of their token.
create table calendar_feed (
  id         uuid        primary key default uuidv7(),
  name       text        not null,
  language   text        not null,
  token_hash bytea       not null unique,
  made_by    text        not null,
  made_at    timestamptz not null -- business time
);
