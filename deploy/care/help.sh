# Lists the commands; the first line of each command's file, after '# ', says what it does. Sourced by care.
cat <<'TEXT'
Lidao 礼到

  ./care up [options]      everything in one JVM on this machine; builds what is missing
  ./care demo [options]    the same with sample customers, a year going by in about two minutes
TEXT
for file in "$here"/deploy/care/*.sh; do
  name=$(basename "$file" .sh)
  case $name in up | demo | help | common | build | compiler | run) continue ;; esac
  printf '  ./care %-17s %s\n' "$name" "$(sed -n '1s/^# *//p' "$file")"
done
cat <<'TEXT'

Options of up and demo (or LIDAO_PORT, LIDAO_KAFKA_PORT and so on in the environment):
  --port 8080              the front door; the four services take the four ports after it
  --kafka-port 9092        --postgres-port 15432     --smtp-port 3025     --mailbox-port 8025
  --listen 127.0.0.1       the front door's address; everything else stays on loopback
  --public-url URL         how others reach the front door; the issuer of its tokens
  --data .care             where everything is kept
  --days 365, --exit       demo only: how many days go by; end when they have
LIDAO_JAVA_OPTIONS is handed to the JVM; docs/running.md says what helps under load.
TEXT
