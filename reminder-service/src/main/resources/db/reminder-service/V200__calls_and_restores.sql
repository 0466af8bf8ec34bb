-- A call task ends when somebody has called.
alter table letter drop constraint letter_state_check;
alter table letter
  add constraint letter_state_check check
    (state in ('QUEUED', 'CLAIMED', 'SENDING', 'SENT', 'SKIPPED', 'CALL_TASK', 'CALLED', 'FAILED', 'UNKNOWN')),
  add column called_by text,
  add column called_at timestamptz, -- business time
  add column call_note text;

-- When a backup was put back: what is taken up later and was due by then may have gone out already, and no row tells.
create table restoration (
  at timestamptz not null -- business time
);
