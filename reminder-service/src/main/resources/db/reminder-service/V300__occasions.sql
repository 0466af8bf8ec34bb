-- What is celebrated, as data. The built-in ones are rows like any other; what a body leaves out is as the settings say.
create table occasion (
  code     text    primary key,
  version  bigint  not null default 1,
  built_in boolean not null default false,
  removed  boolean not null default false, -- what was sent for it keeps its name
  body     jsonb   not null
);
insert into occasion (code, built_in, body) values
  ('BIRTHDAY', true,
    '{"name": {"zh": "生日", "zhTw": "生日", "en": "Birthday"}, "whose": "PERSON"}'),
  ('SECOND_BIRTHDAY', true,
    '{"name": {"zh": "家人生日", "zhTw": "家人生日", "en": "Birthday of the second honouree"}, "whose": "PERSON"}'),
  ('SPRING_FESTIVAL', true,
    '{"name": {"zh": "春节", "zhTw": "春節", "en": "Spring Festival"}, "whose": "HOUSEHOLD",
      "day": {"festival": "SPRING_FESTIVAL"}}'),
  ('DRAGON_BOAT', true,
    '{"name": {"zh": "端午节", "zhTw": "端午節", "en": "Dragon Boat Festival"}, "whose": "HOUSEHOLD",
      "day": {"festival": "DRAGON_BOAT_FESTIVAL"}}'),
  ('MID_AUTUMN', true,
    '{"name": {"zh": "中秋节", "zhTw": "中秋節", "en": "Mid-Autumn Festival"}, "whose": "HOUSEHOLD",
      "day": {"festival": "MID_AUTUMN_FESTIVAL"}}');

-- To whom an occasion applies: tier (null is the general one, C) and country.
alter table recipient add tier text, add country text;
alter table household add tier text, add country text;

-- The days that customers have of their own: birthdays, and whatever else an occasion asks of them.
alter table kept_birthday rename to kept_day;
alter table kept_day add occasion text not null default 'BIRTHDAY';
alter table kept_day alter occasion drop default;
alter table kept_day drop constraint kept_birthday_pkey;
alter table kept_day add constraint kept_day_pkey primary key (customer_id, person_id, occasion);
alter index kept_birthday_person rename to kept_day_person;
alter index kept_birthday_planned rename to kept_day_planned;

alter table occurrence
  add festive   boolean not null default false, -- not in a household in mourning
  add opens     time    not null default '09:00', -- the sending window, in the recipient's time zone
  add closes    time    not null default '20:00',
  add call_until timestamptz,                   -- until then, what came too late becomes a call
  add next_step_at timestamptz;                 -- when its care plan asks for something next
update occurrence set festive = household_id is not null,
  call_until = case when person_id is not null then last_moment + interval '7 days' end;
create index occurrence_next_step on occurrence (next_step_at) where next_step_at is not null;

-- How far the planning of an occasion has come: in chunks, which any number of instances share.
drop table festival_plan;
create table occasion_plan (
  id           uuid primary key default uuidv7(),
  occasion     text not null,
  calendar     text not null,   -- whose years are counted, or REVISION
  year         int  not null,   -- of a revision after a change, the occasion's version
  date         date,            -- none of a revision
  started_at   timestamptz not null,
  completed_at timestamptz,
  constraint occasion_plan_once unique (occasion, calendar, year)
);
create table plan_chunk (
  plan_id uuid not null references occasion_plan on delete cascade,
  number  int  not null,
  after   uuid not null, -- households or persons behind this one
  until   uuid,          -- up to this one; none is the end
  planned int,           -- how many; null until it is done
  primary key (plan_id, number)
);
create index plan_chunk_open on plan_chunk (plan_id, number) where planned is null;
