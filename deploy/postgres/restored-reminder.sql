-- After a restore of reminder-service's database: what came due since the backup may have gone out already. It is written
-- down as an attempt nobody heard of again, which the service itself turns into UNKNOWN: staff see it and decide.
begin;
insert into letter (kind, about, customer_id, state, next_attempt_at, last_moment, attempts, lease_until)
  select 'GREETING', id, customer_id, 'SENDING', due_at, last_moment, 1, now() - interval '1 minute'
  from occurrence where state = 'PLANNED' and due_at <= now()
  on conflict do nothing;
update occurrence set state = 'DUE' where state = 'PLANNED' and due_at <= now();
insert into letter (kind, about, customer_id, state, next_attempt_at, last_moment, attempts, lease_until)
  select 'FOLLOW_UP', id, customer_id, 'SENDING', due_at, due_at + interval '7 days', 1, now() - interval '1 minute'
  from follow_up where state = 'PLANNED' and due_at <= now()
  on conflict do nothing;
update follow_up set state = 'DUE' where state = 'PLANNED' and due_at <= now();
update letter set state = 'SENDING', attempts = greatest(attempts, 1), lease_until = now() - interval '1 minute'
  where state in ('QUEUED', 'CLAIMED') and next_attempt_at <= now();
commit;
