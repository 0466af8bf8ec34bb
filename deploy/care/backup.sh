# Writes a dump of the five databases to backups/<time> (or the folder you name)
[ -n "${BASH_VERSION:-}" ] || exec bash "$0" "$@"
#
# Each dump is of one moment of its database; the five moments differ by seconds. docs/operations.md says what that
# means. The services go on working meanwhile.
set -euo pipefail
. "$(dirname "$0")/lib.bash"
need docker
place=${1:-backups/$(date -u +%Y%m%dT%H%M%SZ)}
[ ! -e "$place" ] || stop "$place is there already."
umask 077
mkdir -p "$place"
trap 'rm -rf "$place.failed"; mv "$place" "$place.failed" 2>/dev/null; stop "The backup failed; what there is of it is in $place.failed."' ERR
# From here on a restore reads the topics again.
date -u +%Y-%m-%dT%H:%M:%S.000 >"$place/MOMENT"
for database in customer interaction reminder complaint console; do
  docker compose exec -T postgres pg_dump -U postgres -Fc --no-owner "$database" >"$place/$database.dump"
  docker compose exec -T postgres pg_restore --list <"$place/$database.dump" >/dev/null
  say "$database: $(wc -c <"$place/$database.dump" | tr -d ' ') bytes"
done
(cd "$place" && sha256sum MOMENT ./*.dump >SHA256SUMS)
trap - ERR
say "The backup is $place. Keep $env_file with it, elsewhere: without CONSOLE_KEY_SECRET the token keys cannot be read."
