# Kafka as another system sees it. Sourced after http.bash.
#
# kcat where it is new enough; else the client in Kafka's own image, on the host's network. Below librdkafka 2.6.1
# SCRAM is wrong (a nonce is sent twice), and Kafka 4 refuses it with "invalid credentials".
# shellcheck shell=bash

kafka_at=${LIDAO_KAFKA:-${LIDAO_KAFKA_HOST:-localhost}:${LIDAO_KAFKA_PORT:-9094}}
kafka_image=apache/kafka:4.3.1

newer_librdkafka() {
  local version
  version=$(kcat -V 2>/dev/null | sed -n 's/.*librdkafka \([0-9.]*\).*/\1/p')
  [ -n "$version" ] && [ "$(printf '%s\n2.6.1\n' "$version" | sort -V | head -n 1)" = 2.6.1 ]
}

kafka_client() {
  if [ -n "${LIDAO_SMOKE_KAFKA:-}" ]; then echo "$LIDAO_SMOKE_KAFKA"
  elif newer_librdkafka || { command -v kcat >/dev/null && [ -z "${KAFKA_INTEGRATOR_PASSWORD:-}" ]; }; then echo kcat
  elif docker image inspect "$kafka_image" >/dev/null 2>&1; then echo docker
  else echo none
  fi
}
client=$(kafka_client)

# kafka_settings PASSWORD: the integrator's, as client properties; nothing where no password is asked for
kafka_settings() {
  [ -n "${KAFKA_INTEGRATOR_PASSWORD:-}" ] || return 0
  printf 'security.protocol=SASL_PLAINTEXT\nsasl.mechanism=SCRAM-SHA-512\n'
  if [ "$client" = kcat ]; then
    printf 'sasl.username=%s\nsasl.password=%s\n' "$KAFKA_INTEGRATOR_USER" "$1"
  else
    printf 'sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="%s" password="%s";\n' \
      "$KAFKA_INTEGRATOR_USER" "$1"
  fi
}

in_image() { # in_image PASSWORD TOOL OPTIONS...: standard input goes to the tool
  local settings tool=$2
  settings=$(kafka_settings "$1")
  shift 2
  # The settings go in by the environment of docker itself, not as an argument.
  SETTINGS=$settings docker run --rm -i --network host -e SETTINGS -e KAFKA_HEAP_OPTS=-Xmx128m --entrypoint bash "$kafka_image" -c '
    printf "%s\n" "$SETTINGS" >/tmp/client.properties
    exec /opt/kafka/bin/'"$tool"' --bootstrap-server '"$kafka_at"' --command-config /tmp/client.properties "$@"' "$tool" "$@" 2>&1
}

# kafka_send PASSWORD TOPIC KEY TYPE ID JSON: 0 once the broker has it; what was said is in $said
kafka_send() {
  local password=$1 topic=$2 key=$3 type=$4 id=$5 json=$6 rc
  if [ "$client" = kcat ]; then
    (umask 077; kafka_settings "$password" >"$work/kcat")
    said=$(printf '%s\n' "$json" | timeout 40 kcat -F "$work/kcat" -P -b "$kafka_at" -t "$topic" -k "$key" \
      -X message.timeout.ms=30000 -H ce_specversion=1.0 -H "ce_id=$id" -H ce_source=/booking -H "ce_type=$type" \
      -H content-type=application/json 2>&1)
    rc=$?
  else
    said=$(printf 'ce_specversion:1.0,ce_id:%s,ce_source:/booking,ce_type:%s,content-type:application/json\t%s\t%s\n' \
      "$id" "$type" "$key" "$json" |
      in_image "$password" kafka-console-producer.sh --topic "$topic" --sync \
        --reader-property parse.headers=true --reader-property parse.key=true \
        --command-property delivery.timeout.ms=40000 --command-property request.timeout.ms=10000 \
        --command-property max.block.ms=40000 --command-property linger.ms=0)
    rc=$?
    # The tool logs a refusal and ends well.
    case $said in *ERROR* | *xception* | *enied*) rc=1 ;; esac
  fi
  return $rc
}

# kafka_read PASSWORD TOPIC: everything on it that is committed, with headers
kafka_read() {
  if [ "$client" = kcat ]; then
    (umask 077; kafka_settings "$1" >"$work/kcat")
    timeout 40 kcat -F "$work/kcat" -C -b "$kafka_at" -t "$2" -X isolation.level=read_committed -o beginning -e -q \
      -f '%h %k %s\n' 2>&1
  else
    timeout 180 bash -c "$(declare -f in_image kafka_settings)"'
      in_image "$1" kafka-console-consumer.sh --topic "$2" --group "$3" --from-beginning --timeout-ms "${LIDAO_SMOKE_PATIENCE_MS:-20000}" \
        --isolation-level read_committed --formatter-property print.headers=true --formatter-property print.key=true' \
      - "$1" "$2" "${KAFKA_INTEGRATOR_USER:-care}.smoke-$(random 4)"
  fi
}
export client kafka_at kafka_image KAFKA_INTEGRATOR_USER KAFKA_INTEGRATOR_PASSWORD
