-- Which client sent a file: another system sees its own imports and no others.
alter table csv_import add sender text;

create index customer_code_code on customer_code (code);

-- Every letter of a name and every two that follow each other, in lower case. Who has all of a search
-- word's may have the word: the index finds a part of a name in any script, and a name of two Chinese
-- characters has no three letters in a row for pg_trgm to find.
create function name_grams(name text) returns text[]
  language sql immutable strict parallel safe
  return (
    select coalesce(array_agg(distinct substr(lower(name), i, n)), '{}')
    from generate_series(1, length(name)) i, generate_series(1, 2) n
    where i + n - 1 <= length(name)
  );
create index customer_by_name on customer using gin (name_grams(name));
create index customer_by_organisation on customer using gin (name_grams(organisation));
create index customer_by_contact_name on customer using gin (name_grams(contact_name));
