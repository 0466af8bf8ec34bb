-- A clue waits as long as nobody knows whose complaint it is. A profile that comes finds it by the few characters it
-- begins with (a card: ends with), in lower case; whether the rest answers too is compared then.
alter table clue
  add column waiting boolean not null default false,
  add column lookup text generated always as (
    kind || ':' || case kind
      when 'NAME' then left(lower(value collate pg_c_utf8), 3)
      when 'PHONE' then left(regexp_replace(value, '\D', '', 'g'), 4)
      when 'CARD' then right(lower(value collate pg_c_utf8), 3)
    end) stored;
update clue set waiting = true from complaint c where c.id = clue.complaint_id and c.customer_id is null;
create index clue_waiting on clue (lookup) where waiting;
