-- what may lead to a customer whom nobody knows yet
create table clue (
  id uuid primary key,
  complaint_id uuid not null,
  kind text not null check (kind in ('NAME', 'PHONE', 'CARD', 'ADDRESS', 'RECEIPT', 'OTHER')),
  value text not null,
  found_where text,
  noted_by text not null,
  noted_at timestamptz not null
);
create index clue_of_complaint on clue (complaint_id, id);
-- the same receipt in another complaint leads to its customer
create index complaint_by_reference on complaint (reference) where reference is not null;

create table contact_attempt (
  complaint_id uuid not null,
  attempt int not null,
  by text not null,
  party text not null check (party in ('CUSTOMER', 'RELATIVE', 'OTHER')),
  whom text,
  channel text not null check (channel in ('VISIT', 'PHONE', 'MAIL')),
  result text not null
    check (result in ('REACHED', 'NO_ANSWER', 'WRONG_PERSON', 'MESSAGE_LEFT', 'REFUSED', 'LEAD_FOUND')),
  at timestamptz not null,
  note text,
  -- why not by the warmer way
  stepping_down text,
  primary key (complaint_id, attempt)
);
