-- Where somebody reads mail; null: nowhere.
alter table staff add email text;
-- When an alert is to be mailed (again), null once whoever it called has the letter; and who has it, by id. Wall time.
alter table alert add mail_after timestamptz, add mailed text[] not null default '{}';
alter table alert alter mail_after set default now();
create index alert_to_mail on alert (mail_after) where mail_after is not null;
