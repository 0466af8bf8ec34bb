-- When an alert is to be told (again) to the staff's group chats, null once all have it; and which have, by name. Wall time.
alter table alert add robot_after timestamptz, add robots_told text[] not null default '{}';
alter table alert alter robot_after set default now();
create index alert_to_robots on alert (robot_after) where robot_after is not null;
