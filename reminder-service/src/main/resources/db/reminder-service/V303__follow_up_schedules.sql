-- After how many working days the house asks after a complaint.
create table follow_up_schedule (
  severity     text   primary key,
  version      bigint not null default 1,
  working_days int[]  not null
);
insert into follow_up_schedule (severity, working_days) values
  ('LOW', '{1,7,30}'), ('NORMAL', '{1,7,30}'), ('HIGH', '{1,7,30}'), ('GRAVE', '{1,7,30}');

-- The day lies in a year whose holidays are not announced yet: it may still move.
alter table follow_up add provisional boolean not null default false;
