-- After a restore of reminder-service's database: what came due since the backup may have gone out already. What the backup
-- shows as waiting is written down as an attempt nobody heard of again; what is planned, or will be planned once more from
-- the topics, is known by the moment. The service turns both into UNKNOWN: staff see it and decide.
begin;
insert into restoration values (now());
update letter set state = 'SENDING', reason = 'RESTORED', attempts = greatest(attempts, 1), lease_of = null,
    lease_until = clock_timestamp() - interval '1 minute'
  where state in ('QUEUED', 'CLAIMED', 'SENDING') and next_attempt_at <= now();
commit;
