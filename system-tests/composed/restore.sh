#!/usr/bin/env bash
# A backup is taken, life goes on, the backup is put back. Then: what it held is there, what other systems reported since is
# read again, what was under way is for staff to decide and went out to nobody a second time.
set -uo pipefail
cd "$(dirname "$0")/../.."
. deploy/care/lib.bash
[ -n "${CARE_STAFF_SECRET:-}" ] || load_env
. deploy/care/http.bash

run=$(random 5)
failed() { printf 'FAILED: %s\n' "$*"; [ -z "$status" ] || printf '  last answer: HTTP %s %s\n' "$status" "$(printf '%s' "$body" | head -c 600)"; exit 1; }
sql() { docker compose exec -T postgres psql -U postgres -d "$1" -Atc "$2"; }
sign_in() { for role in staff integrator; do said=$(token $role) || failed "no token: $said"; done; }

# A zone where it is early afternoon, so that a greeting for today is due whenever this runs.
hour=$((10#$(date -u +%H)))
ahead=$((14 - hour))
[ "$ahead" -le 12 ] || ahead=12
zone=Etc/GMT$([ "$ahead" -ge 0 ] && printf -- '-%s' "$ahead" || printf -- '+%s' "$((-ahead))")
today=$(TZ=$zone date +'{"calendar":"SOLAR","month":%-m,"day":%-d}')

customer() { # customer NAME: registers one who has a birthday today, and prints the id
  call POST /api/customers staff "{\"name\":\"$1 $run\",\"codes\":[{\"source\":\"/booking\",\"code\":\"$1-$run\"}],\"language\":\"en\",\"timeZone\":\"$zone\",
    \"emails\":[\"$1-$run@example.com\"],\"birthday\":$today,\"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"GREETING\",\"granted\":true}]}"
  [ "$status" = 201 ] || failed "$1 was not registered"
  id=$(sed -n 's#^[Ll]ocation:.*/api/customers/\([0-9a-f-]*\).*#\1#p' "$work/headers")
}
visit() { # visit TEXT: another system reports one
  call POST /api/events integrator "{\"specversion\":\"1.0\",\"type\":\"care.InteractionReported.v1\",\"source\":\"/booking\",\"id\":\"$run-$1\",
    \"data\":{\"customer\":{\"customerId\":\"$kept\"},\"kind\":\"VISIT\",\"occurredAt\":\"2026-01-01T00:00:00Z\",\"summary\":\"$1 $run\"}}" application/cloudevents+json
  [ "$status" = 202 ] || failed "the report was not accepted"
}
visits() { sql interaction "select count(*) from interaction where customer_id = '$kept' and event_id like '$run-%'"; }
letter() { sql reminder "select state from letter where customer_id = '$kept' and kind = 'GREETING'"; }

sign_in
customer Kept
kept=$id
visit before
# There is no mail server here, so it is tried and waits.
await 90 eval '[ -n "$(letter)" ]' || failed "no greeting for today was planned"
await 60 eval '[ "$(visits)" = 1 ]' || failed "the first visit was not stored"
await 60 eval '[ "$(letter)" = QUEUED ]' || failed "the greeting is $(letter) and does not wait for the mail server"
# Its next try comes due between the backup and the restore, where it may have succeeded.
place=$(mktemp -d)/backup
trap 'rm -rf "$work" "$(dirname "$place")"' EXIT
for patience in 60 120 240; do
  sql reminder "update letter set next_attempt_at = now() + interval '$patience seconds' where customer_id = '$kept' and state = 'QUEUED'" >/dev/null
  due=$((SECONDS + patience))
  rm -rf "$place"
  ./care backup "$place" >/dev/null || failed "the backup"
  [ "$SECONDS" -ge "$due" ] || break
done
ls "$place" | xargs printf 'backup: %s\n' | tr '\n' ' '; echo

visit after
await 60 eval '[ "$(visits)" = 2 ]' || failed "the second visit was not stored"
customer Gone
gone=$id

await 300 eval '[ "$SECONDS" -gt "$due" ]'
before=$SECONDS
./care restore "$place" >/dev/null 2>&1 && failed "it went on without --yes"
./care restore "$place" --yes || failed "the restore"
printf 'restored in %s s\n' $((SECONDS - before))

sign_in
call GET "/api/customers/$kept" staff
[ "$status" = 200 ] || failed "who was in the backup is not there"
call GET "/api/customers/$gone" staff
[ "$status" = 404 ] || failed "who came after the backup is there"
await 60 eval '[ "$(visits)" = 2 ]' || failed "what was reported since is not read again: $(visits) of 2 visits"
await 60 eval '[ "$(letter)" = UNKNOWN ]' || failed "a greeting under way is $(letter), not for staff to decide"
await 60 eval '[ "$(sql interaction "select count(*) from outbox")" = 0 ]' || failed "the outbox does not empty"
[ "$(visits)" = 2 ] || failed "a report was stored twice: $(visits) of 2 visits"
echo "what the backup held is back, what was reported since too, once; what was under way waits for a decision"
