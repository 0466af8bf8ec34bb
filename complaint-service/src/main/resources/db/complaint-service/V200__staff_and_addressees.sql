-- a copy of care.staff.v1: who works here, the highest version
create table staff_member (
  staff_id text primary key,
  version bigint not null,
  name text not null,
  roles text[] not null,
  rank int,
  site text,
  on_duty boolean,
  active boolean not null
);

-- the alert as it was stated, so that it can be stated again for another owner; the alert of a filing is made anew
alter table alert add column body jsonb;
