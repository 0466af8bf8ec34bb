#!/usr/bin/env bash
# Reports pour in over POST /api/events while two instances of interaction-service share them and each is killed outright
# once. Then it counts: every report is stored once and stated once.
set -uo pipefail
cd "$(dirname "$0")/../.."
. deploy/care/lib.bash
[ -n "${CARE_STAFF_SECRET:-}" ] || load_env
. deploy/care/http.bash
. deploy/care/kafka.bash

run=$(random 5)
batches=${BATCHES:-12} batch=${BATCH:-400} customers=${CUSTOMERS:-24}
total=$((batches * batch))
failed() { printf 'FAILED: %s\n' "$*"; [ -z "$status" ] || printf '  last answer: HTTP %s %s\n' "$status" "$(printf '%s' "$body" | head -c 600)"; exit 1; }
sql() { docker compose exec -T postgres psql -U postgres -d "$1" -Atc "$2"; }

said=$(token integrator) || failed "no token: $said"

events() { # events TYPE FROM TO: a batch of them
  awk -v type="$1" -v from="$2" -v to="$3" -v run="$run" -v customers="$customers" 'BEGIN {
    printf "["
    for (i = from; i <= to; i++) {
      code = "BURST-" run "-" (i % customers)
      if (type == "care.CustomerReported.v1") data = sprintf("{\"customerCode\":\"%s\",\"name\":\"Burst %s %d\",\"emails\":[\"b%d-%s@example.com\"],\"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"GREETING\",\"granted\":false}]}", code, run, i % customers, i % customers, run)
      else data = sprintf("{\"customer\":{\"customerCode\":\"%s\"},\"kind\":\"CALL\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"summary\":\"burst %d\"}", code, i)
      printf "%s{\"specversion\":\"1.0\",\"type\":\"%s\",\"source\":\"/booking\",\"id\":\"burst-%s-%s%d\",\"data\":%s}", (i > from ? "," : ""), type, run, (type == "care.CustomerReported.v1" ? "c" : ""), i, data
    }
    printf "]" }' >"$work/events"
}
publish() { # publish: what stands in the file; again, under the same names, when the answer is not clear
  local attempt
  for attempt in 1 2 3 4 5; do
    call POST /api/events integrator "@$work/events" application/cloudevents-batch+json
    [ "$status" != 202 ] || return 0
    sleep 1
  done
  failed "a batch was not accepted"
}

events care.CustomerReported.v1 0 $((customers - 1))
publish
docker compose up -d --no-recreate --no-deps --wait --scale interaction-service=2 interaction-service >"$work/scale" 2>&1 || failed "no second instance: $(tail -n 3 "$work/scale")"
mapfile -t instances < <(docker compose ps -q interaction-service)
[ "${#instances[@]}" = 2 ] || failed "there are ${#instances[@]} instances"
kills=0
for ((n = 0; n < batches; n++)); do
  events care.InteractionReported.v1 $((n * batch)) $((n * batch + batch - 1))
  publish
  if [ "$n" = $((batches / 3)) ] || [ "$n" = $((batches * 2 / 3)) ]; then
    await 60 eval '[ "$(sql interaction "select count(*) from interaction where event_id like '"'burst-$run-%'"'")" -gt 0 ]' ||
      failed "nothing was stored before the kill"
    killed=${instances[kills]}
    kills=$((kills + 1))
    docker kill -s KILL "$killed" >/dev/null || failed "it could not be killed"
    printf 'one of two killed after %s of %s were sent, %s stored\n' $(((n + 1) * batch)) "$total" \
      "$(sql interaction "select count(*) from interaction where event_id like 'burst-$run-%'")"
    # Docker does not start again what was killed by hand.
    docker start "$killed" >/dev/null || failed "it could not be started again"
  fi
done
# A repeat of everything at the end of the first batch does nothing.
events care.InteractionReported.v1 0 $((batch - 1))
publish

stored() { [ "$(sql interaction "select count(*) from interaction where event_id like 'burst-$run-%' and customer_id is not null")" -ge "$total" ] &&
  [ "$(sql interaction 'select count(*) from outbox')" = 0 ]; }
await 420 stored || failed "of $total $(sql interaction "select count(*), count(customer_id) from interaction where event_id like 'burst-$run-%'") are stored | known, $(sql interaction 'select count(*) from outbox') unpublished"
rows=$(sql interaction "select count(*), count(distinct event_id) from interaction where event_id like 'burst-$run-%'")
[ "$rows" = "$total|$total" ] || failed "stored|distinct: $rows of $total"
parked=$(sql interaction "select count(*) from parked_event" 2>/dev/null || echo 0)
[ "${parked:-0}" = 0 ] || failed "$parked events are parked"
printf 'stored once: %s of %s\n' "${rows%%|*}" "$total"

if [ "$client" != none ]; then
  # Ids are made here and nowhere else: each stored contact must be stated once.
  sql interaction "select id from interaction where event_id like 'burst-$run-%'" | sort >"$work/ids"
  kafka_read "$KAFKA_INTEGRATOR_PASSWORD" care.interactions.v1 | grep -F InteractionRecorded | grep -F "burst " |
    grep -oE '"interactionId" *: *"[0-9a-f-]{36}"' | grep -oE '[0-9a-f-]{36}' | sort >"$work/all"
  comm -12 "$work/ids" "$work/all" >"$work/stated"
  [ "$(wc -l <"$work/stated")" -eq "$total" ] && [ "$(sort -u "$work/stated" | wc -l)" -eq "$total" ] ||
    failed "stated: $(wc -l <"$work/stated"), distinct $(sort -u "$work/stated" | wc -l), of $total"
  [ "$(grep -cFf "$work/ids" "$work/all")" -eq "$total" ] || failed "stated more than once: $(grep -cFf "$work/ids" "$work/all") of $total"
  printf 'stated once: %s of %s\n' "$(wc -l <"$work/stated" | tr -d ' ')" "$total"
fi
await 120 eval '[ "$(docker inspect -f "{{.State.Health.Status}}" "$killed")" = healthy ]' || failed "it did not get healthy again"
echo "nothing lost, nothing doubled, in $SECONDS s"
