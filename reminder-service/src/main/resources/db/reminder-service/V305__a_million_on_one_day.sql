-- The day of a greeting's occasion beside it: pages of greetings are read off one index, however many share a day.
alter table letter add day date;
update letter l set day = o.date from occurrence o where l.kind = 'GREETING' and o.id = l.about;
drop index letter_state;
create index letter_listed on letter (state, day, id) where kind = 'GREETING';

-- On which days an occasion is kept next.
create index occurrence_coming on occurrence (occasion, date) where state = 'PLANNED';

-- Days to come whose customers have been looked at: what they have read.
create table wording_look (
  occasion text not null,
  date     date not null,
  primary key (occasion, date)
);
-- Customers alike in what they have read of a matter, who are greeted on that day.
create table wording_reader (
  occasion text   not null,
  date     date   not null,
  asked    text   not null, -- the matter of what they are greeted for
  matter   text   not null, -- the matter of the words that they have read
  tier     text,
  channel  text,
  read     text[] not null, -- the latest first
  readers  bigint not null,
  foreign key (occasion, date) references wording_look on delete cascade
);
create index wording_reader_look on wording_reader (occasion, date);
