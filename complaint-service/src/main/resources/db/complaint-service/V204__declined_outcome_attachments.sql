alter table complaint drop constraint complaint_state_check;
alter table complaint add constraint complaint_state_check
  check (state in ('FILED', 'ACKNOWLEDGED', 'ANSWERED', 'RESOLVED', 'DECLINED', 'CLOSED'));
alter table complaint
  add column declined_at timestamptz,
  add column decline_reason text,
  add column alternative text,
  -- what became of the customer, and whether the critic now speaks for the house
  add column outcome text check (outcome in ('RECOVERED', 'LOST')),
  add column advocate boolean not null default false;

create table attachment (
  id uuid primary key,
  complaint_id uuid not null,
  name text not null,
  -- found in the content, not said by the sender
  type text not null,
  size int not null,
  sha256 bytea not null,
  added_by text not null,
  added_at timestamptz not null
);
create index attachment_of_complaint on attachment (complaint_id, id);

-- apart, so that whoever lists attachments reads none of it; pictures do not compress
create table attachment_content (
  attachment_id uuid primary key,
  bytes bytea not null
);
alter table attachment_content alter column bytes set storage external;
