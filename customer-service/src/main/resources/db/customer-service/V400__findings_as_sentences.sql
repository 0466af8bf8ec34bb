-- What is found of a row is told in the language of whoever reads it: the sentence and what it
-- speaks of. Rows found before have their English reason only.
alter table csv_import_finding add column sentence jsonb;
