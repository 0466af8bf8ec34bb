-- Tables that customers have booked: on such a day they come, and need no gift sent.
create table booking (
  booking_id  uuid primary key,
  customer_id uuid not null,
  date        date not null,
  cancelled   boolean not null
);
create index booking_customer on booking (customer_id, date);

-- What somebody of us is to do, or was, before an occasion. Only what was reached is a row.
create table care_step (
  id            uuid primary key default uuidv7(),
  occurrence_id uuid not null references occurrence on delete cascade,
  step          text not null check (step in ('PREPARE', 'GIFT', 'VISIT')),
  customer_id   uuid not null,
  household_id  uuid,
  occasion      text not null,
  date          date not null, -- of the occasion
  time_zone     text not null,
  due_on        date not null,
  state         text not null check (state in ('DUE', 'DONE', 'PASSED', 'CANCELLED')),
  reason        text,          -- a stable code: why it was passed or cancelled
  booking_id    uuid,
  gift_limit    numeric,
  gift          text,          -- what went out
  warnings      text,          -- what whoever chose it was told
  note          text,
  done_by       text,
  done_at       timestamptz,   -- business time
  constraint care_step_once unique (occurrence_id, step)
);
create index care_step_due on care_step (date, id) where state = 'DUE';
create index care_step_customer on care_step (customer_id, id);
create index care_step_date on care_step (date, id);

create table gift (
  code    text    primary key,
  version bigint  not null default 1,
  removed boolean not null default false, -- what has gone out keeps its name
  body    jsonb   not null
);
insert into gift (code, body) values
  ('LONGEVITY_NOODLES', '{"name": {"zh": "长寿面", "zhTw": "長壽麵", "en": "Longevity noodles"}, "cost": 48, "occasions": ["BIRTHDAY"]}'),
  ('PEACH_BUNS', '{"name": {"zh": "寿桃", "zhTw": "壽桃", "en": "Peach buns"}, "cost": 88, "occasions": ["BIRTHDAY"]}'),
  ('ZONGZI', '{"name": {"zh": "粽子礼盒", "zhTw": "粽子禮盒", "en": "A box of zongzi"}, "cost": 128, "occasions": ["DRAGON_BOAT"]}'),
  ('MOONCAKES', '{"name": {"zh": "月饼礼盒", "zhTw": "月餅禮盒", "en": "A box of mooncakes"}, "cost": 168, "occasions": ["MID_AUTUMN"]}'),
  ('NEW_YEAR_CAKE', '{"name": {"zh": "年糕礼盒", "zhTw": "年糕禮盒", "en": "A box of New Year cake"}, "cost": 108, "occasions": ["SPRING_FESTIVAL"]}'),
  ('TEA', '{"name": {"zh": "茶叶", "zhTw": "茶葉", "en": "Tea"}, "cost": 198}'),
  ('FRUIT_BASKET', '{"name": {"zh": "果篮", "zhTw": "果籃", "en": "A basket of fruit"}, "cost": 158, "kinds": ["FRUIT"]}');
