-- Calls for a role reach those of the role who are on duty; with nobody on duty, the supervisors.
alter table staff add on_duty boolean not null default true;
