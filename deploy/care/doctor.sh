# Says in words what is wrong: Docker, .env, ports, disk, services, backlog, parked events
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
# Prints no secret. Ends with 1 when something needs doing.
set -uo pipefail
. "$(dirname "$0")/lib.bash"

wrong=0
good() { printf '  ok    %s\n' "$*"; }
note() { printf '  note  %s\n' "$*"; }
bad() { wrong=$((wrong + 1)); printf '  BAD   %s\n' "$1"; [ $# -lt 2 ] || printf '        %s\n' "${@:2}"; }

services="customer-service interaction-service reminder-service complaint-service support-console"
port_of() {
  case $1 in customer-service) echo 8081 ;; interaction-service) echo 8082 ;; reminder-service) echo 8083 ;;
    complaint-service) echo 8084 ;; support-console) echo 8080 ;; esac
}
# The front door shows no meters to the street.
meters_of() { case $1 in support-console) echo 9080 ;; *) port_of "$1" ;; esac; }

say "Docker"
if ! command -v docker >/dev/null; then
  bad "docker is not installed" "without it, run everything in one process: ./care up"
elif ! docker info >/dev/null 2>&1; then
  bad "the Docker engine does not answer" "start it, or give this account access to it: $(docker info 2>&1 | grep -iE 'cannot|denied|error' | head -n 1)"
else
  good "engine $(docker version -f '{{.Server.Version}}' 2>/dev/null)"
  if compose=$(docker compose version --short 2>/dev/null); then good "compose $compose"; else bad "docker compose (version 2) is missing"; fi
  memory=$(docker info -f '{{.MemTotal}}' 2>/dev/null)
  if [ "${memory:-0}" -lt 5000000000 ]; then note "$((memory / 1000000)) MB of memory; the whole needs about 4 GB"; else good "$((memory / 1000000)) MB of memory"; fi
fi

say "Settings"
if [ ! -f "$env_file" ]; then
  bad "there is no $env_file" "run ./care init"
else
  mode=$(stat -c %a "$env_file" 2>/dev/null || stat -f %Lp "$env_file")
  case $mode in *00) good "$env_file is readable by its owner alone" ;; *) bad "$env_file may be read by others (mode $mode)" "chmod 600 $env_file" ;; esac
  load_env
  missing=$(grep -ohE '\$\{[A-Z_]+:\?' docker-compose.yml | sort -u | tr -d '${:?' | while read -r name; do
    [ -n "${!name:-}" ] || echo "$name"; done)
  if [ -z "$missing" ]; then good "every secret is set"; else bad "not set in $env_file: $(echo $missing)" "add them, or start over with ./care init --force"; fi
  case ${LIDAO_PUBLIC_URL:-} in
    https://*) good "the front door is known as $LIDAO_PUBLIC_URL" ;;
    *localhost*) note "LIDAO_PUBLIC_URL is ${LIDAO_PUBLIC_URL:-http://localhost:8080}: right on this machine only" ;;
    *) note "LIDAO_PUBLIC_URL is without TLS: passwords and tokens can be read on the way" ;;
  esac
  [ -n "${SMTP_HOST:-}" ] || note "SMTP_HOST is empty: no greeting goes out; what is too late becomes a call task"
fi

say "Disk"
for place in / "$(docker info -f '{{.DockerRootDir}}' 2>/dev/null)"; do
  [ -d "$place" ] || continue
  free=$(df -Pm "$place" | awk 'NR==2 {print $4}')
  if [ "$free" -lt 2000 ]; then bad "$free MB free at $place" "Kafka and PostgreSQL stop when it is full"; else good "$free MB free at $place"; fi
done

containers=$(docker compose ps -a --format '{{.Service}}|{{.Name}}|{{.State}}|{{.Health}}|{{.ExitCode}}' 2>/dev/null)
if [ -z "$containers" ]; then
  say "Containers"
  note "none: docker compose up --build -d --wait"
  say "Ports"
  for port in "${LIDAO_HTTP_PORT:-8080}" "${LIDAO_KAFKA_PORT:-9094}"; do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      bad "port $port is taken by another program" "set LIDAO_HTTP_PORT or LIDAO_KAFKA_PORT in $env_file, or end it"
    else good "port $port is free"; fi
  done
else
  say "Containers"
  while IFS='|' read -r service name state health code; do
    case $service:$state:$health in
      topics:exited:*)
        if [ "$code" = 0 ]; then good "topics: topics, users and rights were made"
        else bad "topics: ended with $code" "docker compose logs topics"; fi ;;
      *:running:healthy | prometheus:running:*) good "$service ($name)" ;;
      *:running:starting) note "$service ($name) is starting" ;;
      *:running:*)
        why=
        case " $services " in *" $service "*)
          why=$(docker exec "$name" curl -sS -m 5 "http://localhost:$(port_of "$service")/actuator/health/readiness" 2>&1 | head -c 600) ;;
        esac
        bad "$service ($name) is not ready" "${why:-docker compose logs $service}"
        case $why in
          *'"db":{"status":"DOWN'*) printf '        its database does not answer: docker compose logs postgres\n' ;;
          *'"messaging":{"status":"DOWN'*) printf '        Kafka does not answer it, or a consumer has halted after parking too much: see its alert in the console,\n        then POST /api/.../parked-events/consumers/{consumer}/resume\n' ;;
        esac ;;
      *) bad "$service ($name) is $state (exit code $code)" "docker compose logs --tail 50 $service"
        [ "$code" != 137 ] || printf '        137: killed, mostly for want of memory; LIDAO_SERVICE_MEMORY raises the limit\n' ;;
    esac
  done <<<"$containers"
  for service in postgres kafka $services; do
    case $'\n'$containers in *$'\n'"$service|"*) ;; *) bad "$service has no container" "docker compose up -d --wait" ;; esac
  done

  say "Events"
  for service in $services; do
    name=$(printf '%s\n' "$containers" | awk -F'|' -v s="$service" '$1==s && $3=="running" {print $2; exit}')
    [ -n "$name" ] || continue
    meters=$(docker exec "$name" curl -sS -m 5 "http://localhost:$(meters_of "$service")/actuator/prometheus" 2>/dev/null | grep '^lidao_')
    [ -n "$meters" ] || { bad "$service tells no meters"; continue; }
    value() { printf '%s\n' "$meters" | awk -v m="$1" 'index($1, m)==1 && $2!="NaN" {s+=$2} END {printf "%d", s}'; }
    oldest=$(value lidao_outbox_oldest_age_seconds)
    parked=$(value lidao_parked_waiting)
    lag=$(value lidao_inbox_lag)
    if [ "$oldest" -gt 60 ]; then bad "$service: an event has waited $oldest s for Kafka" "nothing is lost; it goes out once Kafka answers: docker compose logs kafka $service"; fi
    if [ "$parked" -gt 0 ]; then bad "$service: $parked parked events wait for an operator" "the console shows the reasons; correct the cause and replay, or discard"; fi
    if [ "$lag" -gt 1000 ]; then note "$service: $lag records behind; it catches up, or: docker compose up -d --scale $service=2"; fi
    [ "$oldest" -gt 60 ] || [ "$parked" -gt 0 ] || good "$service: oldest unpublished event $oldest s, parked $parked, behind $lag"
  done
fi

if [ "$wrong" -gt 0 ]; then say "$wrong to see to."; exit 1; fi
say "Nothing to see to."
