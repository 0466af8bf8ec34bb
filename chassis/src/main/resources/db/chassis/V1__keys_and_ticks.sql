-- Requests that came under an Idempotency-Key, with the answer they got. Kept a week.
create table idempotency_key (
  client      text        not null,
  request     text        not null,
  key         text        not null,
  body_digest bytea       not null,
  status      int,
  location    text,
  etag        text,
  body        bytea,
  taken_at    timestamptz not null default now(),
  primary key (client, request, key)
);

create index idempotency_key_taken_at on idempotency_key (taken_at);

-- db-scheduler's table, as its documentation gives it.
create table scheduled_tasks (
  task_name            text        not null,
  task_instance        text        not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean     not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      not null,
  priority             smallint,
  primary key (task_name, task_instance)
);

create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
