-- The reason as a sentence, for readers of other languages; without it, the reason's English is told.
alter table parked_event add column told text;
