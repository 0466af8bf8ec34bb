# Puts a backup back: ./care restore backups/<time> --yes; stops the services meanwhile
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
#
# What the databases hold now is dropped. Messages that came due since the backup become "unknown": they may have gone
# out. The topics are read again from the backup's moment on, so that what other systems reported since is not lost.
set -euo pipefail
. "$(dirname "$0")/lib.bash"
need docker
place=${1:-}
[ -n "$place" ] && [ -d "$place" ] || stop "usage: ./care restore <folder of a backup> --yes"
databases="customer interaction reminder complaint console"
[ -s "$place/MOMENT" ] || stop "$place/MOMENT is missing."
for database in $databases; do [ -s "$place/$database.dump" ] || stop "$place/$database.dump is missing."; done
[ ! -f "$place/SHA256SUMS" ] || (cd "$place" && sha256sum --quiet -c SHA256SUMS) || stop "A dump is damaged; nothing was changed."
[ "${2:-}" = --yes ] || stop "This drops what the five databases hold now and puts $place in its place. To go on: ./care restore $place --yes"

services="customer-service interaction-service reminder-service complaint-service support-console"
docker compose up -d --wait postgres
docker compose stop $services
for database in $databases; do
  docker compose exec -T postgres dropdb -U postgres --if-exists --force "$database"
  docker compose exec -T postgres createdb -U postgres -O "$database" "$database"
  docker compose exec -T postgres psql -q -U postgres -d postgres -c "revoke all on database $database from public"
  # As the owner: what is restored belongs to it.
  docker compose exec -T postgres pg_restore -U postgres --role "$database" --no-owner --exit-on-error -d "$database" <"$place/$database.dump"
  say "$database is back."
done
docker compose exec -T postgres psql -q -v ON_ERROR_STOP=1 -U postgres -d reminder -f - <deploy/postgres/restored-reminder.sql

moment=$(cat "$place/MOMENT")
docker compose up -d --wait kafka
# Passed on by the environment: an argument would stand in the process list.
docker compose exec -T -e MOMENT="$moment" -e SERVICES="$services" kafka bash -c '
  password=$(printf %s "$KAFKA_LISTENER_NAME_ADMIN_PLAIN_SASL_JAAS_CONFIG" | sed "s/.* password=\"\([^\"]*\)\".*/\1/")
  umask 077
  printf "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username=\"admin\" password=\"%s\";\n" "$password" >/tmp/admin.properties
  trap "rm -f /tmp/admin.properties" EXIT
  groups() { KAFKA_HEAP_OPTS=-Xmx128m KAFKA_OPTS= /opt/kafka/bin/kafka-consumer-groups.sh --bootstrap-server kafka:9095 --command-config /tmp/admin.properties "$@"; }
  ours=
  for group in $(groups --list); do
    # Marks of the relays stay: they tell what Kafka has, which no restore changes.
    for service in $SERVICES; do case $group in "$service".outbox) ;; "$service".*) ours="$ours --group $group" ;; esac; done
  done
  [ -z "$ours" ] || groups $ours --all-topics --reset-offsets --to-datetime "$MOMENT" --execute >/tmp/reset || { cat /tmp/reset; exit 1; }'
say "The topics are read again from $moment on."
docker compose up -d --wait
say "The backup $place is in place and the services are ready. Now: ./care doctor"
