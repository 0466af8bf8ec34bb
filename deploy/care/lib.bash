# What the scripts beside this file share. Sourced, after `set -u`.
# shellcheck shell=bash

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root" || exit 1
env_file=${LIDAO_ENV_FILE:-.env}

say() { printf '%s\n' "$*"; }
stop() { printf '%s\n' "$*" >&2; exit 1; }

need() { # need COMMAND WHY
  command -v "$1" >/dev/null || stop "$1 is needed ${2:-} and was not found."
}

# Reads .env as Compose does, values taken literally and without the quotes around them; what is set in the
# environment already stays.
load_env() {
  [ -f "$env_file" ] || stop "There is no $env_file: run ./care init first."
  local line key value
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in '' | '#'*) continue ;; esac
    key=${line%%=*}
    value=${line#*=}
    case $value in
      \'*\' | \"*\") value=${value:1:${#value}-2} ;;
    esac
    [ -n "${!key+set}" ] || export "$key=$value"
  done <"$env_file"
}

# The value of a field of a flat JSON answer, without a JSON tool: json FIELD
json() { sed -n "s/.*\"$1\" *: *\"\{0,1\}\([^\",}]*\)\"\{0,1\}.*/\1/p" | head -n 1; }

# A random name for this run.
random() { head -c "${1:-24}" /dev/urandom | od -An -tx1 | tr -d ' \n'; }
