-- When an alert is to be sent on (again); null once that is done. Wall time.
alter table alert add forward_after timestamptz;
alter table alert alter forward_after set default now();
create index alert_to_forward on alert (forward_after) where forward_after is not null;
