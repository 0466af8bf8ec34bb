-- A hash chain for each chronicle. An entry's digest is salted and made as it is written; a moment later it is sealed: put
-- in its place behind the entries before it. That happens one by one, off the way of those who write, who would
-- otherwise wait for each other. The chain holds digests, never text, so that a text can be erased and the chain still be checked.
alter table chronicle add column salt bytea, add column digest bytea;

create function chronicle_digest(entry chronicle) returns bytea language sql stable as $$
  select sha256(entry.salt || convert_to(jsonb_build_array(entry.complaint_id, entry.id,
    (extract(epoch from entry.at) * 1000000)::bigint, entry.kind, entry.by, entry.text, entry.data)::text, 'UTF8'))
$$;

create table chronicle_unsealed (
  entry_id bigint primary key,
  complaint_id uuid not null
);
create index chronicle_unsealed_complaint on chronicle_unsealed (complaint_id);

create table chronicle_seal (
  complaint_id uuid not null,
  place int not null,
  entry_id bigint not null,
  hash bytea not null,
  primary key (complaint_id, place),
  unique (complaint_id, entry_id)
);
create trigger chronicle_seal_only_grows before update or delete or truncate on chronicle_seal
  for each statement execute function chronicle_only_grows();

drop trigger chronicle_only_grows on chronicle;
update chronicle set salt = decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
update chronicle set digest = chronicle_digest(chronicle);
alter table chronicle alter column digest set not null;
insert into chronicle_unsealed select id, complaint_id from chronicle;

create trigger chronicle_only_grows before delete or truncate on chronicle
  for each statement execute function chronicle_only_grows();

-- What was said can be erased, and then says nothing; nothing else can be changed.
create function chronicle_only_forgets() returns trigger language plpgsql as $$
begin
  if new.text is not null or new.salt is not null or new.data <> '{}'
    or to_jsonb(new) - '{text,data,salt}'::text[] <> to_jsonb(old) - '{text,data,salt}'::text[] then
    raise exception 'the chronicle can only be added to';
  end if;
  return new;
end $$;
create trigger chronicle_only_forgets before update on chronicle
  for each row execute function chronicle_only_forgets();

create function chronicle_salted() returns trigger language plpgsql as $$
begin
  new.salt := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
  new.digest := chronicle_digest(new);
  return new;
end $$;
create trigger chronicle_salted before insert on chronicle for each row execute function chronicle_salted();

create function chronicle_to_be_sealed() returns trigger language plpgsql as $$
begin
  insert into chronicle_unsealed select id, complaint_id from added;
  return null;
end $$;
create trigger chronicle_to_be_sealed after insert on chronicle
  referencing new table as added for each statement execute function chronicle_to_be_sealed();

-- Seals up to so many entries, of all complaints or of one; answers how many. One sealer at a time.
create function seal_chronicle(most int, only_of uuid) returns int language plpgsql as $$
declare
  entry record;
  last record;
  sealed int := 0;
begin
  perform pg_advisory_xact_lock(hashtext('seal_chronicle'), 0);
  for entry in
    with gone as (
      delete from chronicle_unsealed where entry_id in (
        select entry_id from chronicle_unsealed where only_of is null or complaint_id = only_of
        order by entry_id limit most)
      returning complaint_id, entry_id
    )
    select c.complaint_id, c.id, c.digest
    from gone join chronicle c on c.complaint_id = gone.complaint_id and c.id = gone.entry_id
    order by c.id
  loop
    select place, hash into last from chronicle_seal
    where complaint_id = entry.complaint_id order by place desc limit 1;
    insert into chronicle_seal values (
      entry.complaint_id, coalesce(last.place, 0) + 1, entry.id,
      sha256(coalesce(last.hash, ''::bytea) || entry.digest));
    sealed := sealed + 1;
  end loop;
  return sealed;
end $$;
