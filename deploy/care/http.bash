# Calls to the front door. Sourced after lib.bash. Secrets travel in files that only we can read, never as arguments.
# shellcheck shell=bash disable=SC2034

url=${LIDAO_URL:-http://localhost:${LIDAO_HTTP_PORT:-8080}}
work=$(mktemp -d "${TMPDIR:-/tmp}/care.XXXXXX")
chmod 700 "$work"
trap 'rm -rf "$work"' EXIT
status=
body=

# token ROLE: fetches one, kept for calls as that role; 1 when it is refused
token() {
  local role=$1 secret=CARE_${1^^}_SECRET answer
  [ -n "${!secret:-}" ] || { say "$secret is not set"; return 1; }
  answer=$(printf 'user = "care-%s:%s"\n' "$role" "${!secret}" |
    curl -sS -m 20 -K - -d grant_type=client_credentials "$url/oauth2/token" 2>&1) || { say "$answer"; return 1; }
  local value
  value=$(printf '%s' "$answer" | sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')
  [ -n "$value" ] || { say "$answer"; return 1; }
  (umask 077; printf 'Authorization: Bearer %s\n' "$value" >"$work/$role")
}

# call METHOD PATH ROLE [JSON [CONTENT-TYPE]]: sets status and body; ROLE - is nobody; a POST carries a key
call() {
  local method=$1 path=$2 role=$3 json=${4-} type=${5-application/json}
  local options=(-sS -m 30 -X "$method" -o "$work/body" -D "$work/headers" -w '%{http_code}')
  [ "$role" = - ] || options+=(-H "@$work/$role")
  [ "$method" = GET ] || options+=(-H "Idempotency-Key: ${key:-$(random 12)}")
  [ -z "$json" ] || options+=(-H "Content-Type: $type" --data-binary "$json")
  : >"$work/body"
  status=$(curl "${options[@]}" "$url$path" 2>"$work/error") || status=000
  body=$(cat "$work/body" "$work/error")
}

# field NAME: the first value of that name in the last answer
field() { printf '%s' "$body" | grep -o "\"$1\" *: *\"[^\"]*\"" | head -n 1 | sed 's/.*: *"//; s/"$//'; }
# count TEXT: how often the last answer holds it
count() { printf '%s' "$body" | grep -oF -- "$1" | wc -l | tr -d ' '; }
holds() { printf '%s' "$body" | grep -qF -- "$1"; }

# await SECONDS COMMAND...: until it succeeds
await() {
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$until" ] || return 1
    sleep 0.5
  done
}
