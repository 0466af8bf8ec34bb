-- How senior somebody is, the higher the more, and where they work; null: no rank, everywhere.
alter table staff add rank int, add site text;
