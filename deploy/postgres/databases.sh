#!/bin/sh
# Runs once, on an empty data directory: a database and a role of its own for each service.
set -eu

for service in customer interaction reminder complaint console; do
  variable=$(echo "$service" | tr '[:lower:]' '[:upper:]')_DB_PASSWORD
  eval "password=\${$variable:?}"
  # The password goes in on standard input: an argument would stand in the process list.
  psql -v ON_ERROR_STOP=1 -q -U "$POSTGRES_USER" -d postgres <<SQL
\\set password '$password'
create role $service login password :'password';
create database $service owner $service;
revoke all on database $service from public;
SQL
done
