-- Profiles tell a postal address since: an address is found by its first characters, blanks aside. A receipt is found whole,
-- by the complaint that names it and whose customer is known.
alter table clue alter column lookup set expression as (
  kind || ':' || case kind
    when 'NAME' then left(lower(value collate pg_c_utf8), 3)
    when 'PHONE' then left(regexp_replace(value, '\D', '', 'g'), 4)
    when 'CARD' then right(lower(value collate pg_c_utf8), 3)
    when 'ADDRESS' then left(replace(lower(value collate pg_c_utf8), ' ', ''), 3)
    when 'RECEIPT' then value
  end);
