# Drives the journey from outside, over HTTP and Kafka, and says which step failed
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
#
# Against the composed system, with the secrets of .env. Another one: LIDAO_URL, LIDAO_KAFKA (host:port) and the
# CARE_*_SECRETs in the environment; without KAFKA_INTEGRATOR_PASSWORD Kafka is asked without a sign-in.
# It leaves one customer, who has refused greetings, and two closed complaints.
set -uo pipefail
. "$(dirname "$0")/lib.bash"
need curl
if [ -z "${CARE_STAFF_SECRET:-}" ]; then load_env; fi
. "$(dirname "$0")/http.bash"
. "$(dirname "$0")/kafka.bash"

run=$(random 5)
mail=smoke-$run@example.com
code=SMOKE-$run
wait=${LIDAO_SMOKE_WAIT:-60}
steps=0

step() { steps=$((steps + 1)); printf '%2d  %-74s ' "$steps" "$1"; }
ok() { printf 'ok%s\n' "${1:+  ($1)}"; }
failed() {
  printf 'FAILED\n    %s\n' "${1:-}"
  [ -z "$status" ] || printf '    last answer: HTTP %s %s\n' "$status" "$(printf '%s' "$body" | head -c 1500)"
  exit 1
}
expect() { # expect STATUS [TEXT...]
  local wanted=$1 text
  shift
  [ "$status" = "$wanted" ] || failed "expected HTTP $wanted"
  for text in "$@"; do holds "$text" || failed "the answer does not hold: $text"; done
}
problem() { # problem STATUS [FIELD]: a problem document that names the field
  expect "$1"
  grep -qi '^content-type: *application/problem+json' "$work/headers" || failed "the answer is no problem document"
  [ $# -lt 2 ] || holds "\"field\":\"$2" || failed "the problem does not name $2"
}
# Over Kafka where there is a client, else over POST /api/events.
report() { # report TOPIC KEY TYPE ID JSON
  if [ "$client" = none ]; then over_http "$3" "$4" "$5"; else
    kafka_send "${KAFKA_INTEGRATOR_PASSWORD:-}" "$@" || failed "Kafka did not take it: $said"
  fi
}
over_http() { # over_http TYPE ID JSON
  call POST /api/events integrator "{\"specversion\":\"1.0\",\"type\":\"$1\",\"source\":\"/booking\",\"id\":\"$2\",\"data\":$3}" \
    application/cloudevents+json
  expect 202
}

say "The journey against $url, Kafka at $kafka_at by $client"

step "the front door is ready"
ready() { call GET /actuator/health/readiness -; [ "$status" = 200 ]; }
await "$wait" ready || failed "it did not get ready within $wait s"
ok

step "a client of each role gets a token"
for role in staff supervisor operator integrator; do said=$(token $role) || failed "care-$role: $said"; done
ok

step "nobody without a token, and no role beyond its own"
call GET /api/customers -
problem 401
call GET /api/customers integrator
problem 403
call GET /api/complaints/parked-events staff
problem 403
ok

step "a customer is registered over HTTP, once for one key"
customer="{\"name\":\"Smoke Test $run\",\"language\":\"en\",\"country\":\"CN\",\"timeZone\":\"Asia/Shanghai\",\"emails\":[\"$mail\"],
  \"birthday\":{\"calendar\":\"LUNAR\",\"month\":8,\"day\":15},
  \"consents\":[{\"channel\":\"EMAIL\",\"purpose\":\"GREETING\",\"granted\":false}]}"
key=$(random 12)
call POST /api/customers staff "$customer"
expect 201
id=$(sed -n 's#^[Ll]ocation:.*/api/customers/\([0-9a-f-]*\).*#\1#p' "$work/headers")
[ -n "$id" ] || failed "no Location"
call POST /api/customers staff "$customer"
expect 201 "$id"
unset key
ok "$id"

step "another system reports the same person: still one customer"
report care.intake.customers.v1 "$code" care.CustomerReported.v1 "$run-1" \
  "{\"customerCode\":\"$code\",\"name\":\"Smoke Test $run\",\"emails\":[\"$mail\"]}"
known() { call GET "/api/customers?q=$code" staff; [ "$status" = 200 ] && holds "$id"; }
await "$wait" known || failed "the code $code did not reach the customer within $wait s"
call GET "/api/customers?q=$mail" staff
expect 200 "$id"
[ "$(count '"customerId":')" = 1 ] || failed "there is more than one of them"
ok

step "a reported contact stands on the customer's timeline, once"
visit="{\"customer\":{\"customerCode\":\"$code\"},\"kind\":\"VISIT\",\"occurredAt\":\"$(date -u +%Y-%m-%dT%H:%M:%SZ)\",\"seat\":\"8\",\"summary\":\"smoke visit $run\"}"
report care.intake.interactions.v1 "$code" care.InteractionReported.v1 "$run-2" "$visit"
over_http care.InteractionReported.v1 "$run-2" "$visit"
seen() { call GET "/api/interactions/timeline?customerId=$id" staff; [ "$status" = 200 ] && holds "smoke visit $run"; }
await "$wait" seen || failed "it did not appear within $wait s"
sleep 2
seen
[ "$(count "smoke visit $run")" = 1 ] || failed "it stands there more than once"
ok

step "complaints come in over HTTP and as an event"
call POST /api/complaints staff "{\"summary\":\"smoke complaint $run\",\"severity\":\"HIGH\",\"customer\":{\"customerId\":\"$id\"}}"
expect 201 '"number":"C-'
complaint=$(sed -n 's#^[Ll]ocation:.*/api/complaints/\([0-9a-f-]*\).*#\1#p' "$work/headers")
report care.intake.complaints.v1 "$code" care.ComplaintReported.v1 "$run-3" \
  "{\"customer\":{\"customerCode\":\"$code\"},\"summary\":\"smoke report $run\",\"severity\":\"LOW\"}"
both() { call GET "/api/complaints?customerId=$id" staff; holds "smoke complaint $run" && holds "smoke report $run"; }
await "$wait" both || failed "the complaints of the customer are not both there after $wait s"
reported=$(printf '%s' "$body" | grep -oE '"id":"[0-9a-f-]{36}"' | cut -d'"' -f4 | grep -vF "$complaint" | head -n 1)
ok "$complaint, $reported"

step "each has an alert at the console"
alerted() { call GET '/api/alerts?limit=200' supervisor; holds "complaint/$complaint/filed" && holds "complaint/$reported/filed"; }
await "$wait" alerted || failed "no alert for both within $wait s"
ok

step "their filing is known to the others, and the guest's brief tells of it"
told() { call GET "/api/interactions/guests/$id/brief" staff; [ "$status" = 200 ] && holds "$complaint"; }
await "$wait" told || failed "the brief does not show the open complaint after $wait s"
ok

if [ "$client" != none ]; then
  step "ComplaintFiled is on care.complaints.v1 for another system to read"
  filed() { kafka_read "${KAFKA_INTEGRATOR_PASSWORD:-}" care.complaints.v1 >"$work/read"
    grep -F "$complaint" "$work/read" | grep -q 'care.ComplaintFiled.v1'; }
  await 60 filed || failed "not found: $(tail -n 3 "$work/read")"
  [ "$(grep -F care.ComplaintFiled.v1 "$work/read" | grep -cF "$complaint")" = 1 ] || failed "it is there more than once"
  ok

  step "a bad report is parked with its field, and an operator discards it"
  kafka_send "${KAFKA_INTEGRATOR_PASSWORD:-}" care.intake.complaints.v1 "$code" care.ComplaintReported.v1 "$run-bad" \
    '{"severity":"LOW"}' || failed "Kafka did not take it: $said"
  parked() { call GET '/api/complaints/parked-events?limit=200' operator; holds "$run-bad"; }
  await "$wait" parked || failed "it was not parked within $wait s"
  line=$(printf '%s' "$body" | tr '{' '\n' | grep -F "$run-bad")
  case $line in *'"field":"summary"'*) ;; *) failed "the reason does not name the field: $line" ;; esac
  parked_id=$(printf '%s' "$line" | sed -n 's/.*"id":\([0-9]*\).*/\1/p')
  call POST "/api/complaints/parked-events/$parked_id/discard" operator '{"reason":"smoke test"}'
  expect 200
  ok
fi

step "wrong input is answered with the field"
call POST /api/customers staff "{\"name\":\"Smoke\",\"birthday\":{\"calendar\":\"SOLAR\",\"month\":2,\"day\":30}}"
problem 422 birthday
call POST /api/customers staff '{"name":'
problem 400
call POST /api/complaints staff '{"summary":" "}'
problem 422 summary
call POST /api/events integrator '{"specversion":"1.0","type":"care.ComplaintReported.v1","source":"/somebody-else","id":"1","data":{"summary":"x"}}' application/cloudevents+json
problem 422 source
call POST /api/events integrator '{"specversion":"1.0","type":"care.Nonsense.v1","source":"/booking","id":"1","data":{}}' application/cloudevents+json
problem 422 type
ok

if [ "$client" != none ] && [ -n "${KAFKA_INTEGRATOR_PASSWORD:-}" ]; then
  step "Kafka refuses a wrong password, a fact from outside, and profiles to outsiders"
  ! kafka_send wrong care.intake.complaints.v1 k care.ComplaintReported.v1 "$run-4" '{"summary":"smoke"}' ||
    failed "a wrong password was let in"
  case $said in *uthentication*) ;; *) failed "a wrong password failed for another reason: $said" ;; esac
  ! kafka_send "$KAFKA_INTEGRATOR_PASSWORD" care.complaints.v1 k care.ComplaintFiled.v1 "$run-5" '{}' ||
    failed "an integrator may write facts"
  case $said in *uthoriz*) ;; *) failed "writing a fact failed for another reason: $said" ;; esac
  kafka_read "$KAFKA_INTEGRATOR_PASSWORD" care.profiles.v1 >"$work/read" || true
  grep -q uthoriz "$work/read" || failed "an integrator may read profiles: $(head -c 300 "$work/read")"
  ok
fi

step "what was opened is closed again, and its alerts with it"
for one in "$complaint" "$reported"; do
  call POST "/api/complaints/$one/resolution" staff '{"resolution":"smoke test"}'
  expect 200
  call POST "/api/complaints/$one/closing" staff
  expect 200 '"state":"CLOSED"'
done
cleared() { call GET '/api/alerts?limit=200' supervisor; [ "$status" = 200 ] && ! holds "$complaint" && ! holds "$reported"; }
await "$wait" cleared || failed "the alerts still stand after $wait s"
ok

say "The journey works, in $steps steps and $SECONDS s."
