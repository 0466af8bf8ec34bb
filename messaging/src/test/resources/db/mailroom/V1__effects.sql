-- What the mailroom did about each event: no key on purpose, so that a doubled effect shows.
create table effect (seq bigint generated always as identity, key text not null, summary text not null);
