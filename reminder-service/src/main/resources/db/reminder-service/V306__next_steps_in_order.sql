-- The steps of a million households come at one moment: 500 of them are read off in order, not sorted out of all.
drop index occurrence_next_step;
create index occurrence_next_step on occurrence (next_step_at, id) where next_step_at is not null;
