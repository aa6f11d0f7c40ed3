#!/bin/sh
# Makes the three roles and the database when PostgreSQL starts on an empty volume: what
# `pledgekeeper migrate --print-roles` prints. test/house/docker.spec.ts fails when the two differ.
set -e

export OWNER_PASSWORD="${OWNER_PASSWORD:?is empty. Set it in docker/.env.}"
export APP_PASSWORD="${APP_PASSWORD:?is empty. Set it in docker/.env.}"
export WORKER_PASSWORD="${WORKER_PASSWORD:?is empty. Set it in docker/.env.}"

# psql reads the passwords from the environment, so that no list of processes shows them.
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner_password OWNER_PASSWORD
\getenv app_password APP_PASSWORD
\getenv worker_password WORKER_PASSWORD
do $$
declare
  name text;
begin
  foreach name in array array['pledgekeeper_owner', 'pledgekeeper_app', 'pledgekeeper_worker'] loop
    if not exists (select from pg_roles where rolname = name) then
      execute format('create role %I login nosuperuser nocreatedb nocreaterole noreplication nobypassrls', name);
    end if;
  end loop;
end $$;
alter role pledgekeeper_owner password :'owner_password';
alter role pledgekeeper_app password :'app_password';
alter role pledgekeeper_worker password :'worker_password';
-- A night's known-at is no later than the oldest writer still open; the jobs must see everybody's transactions.
grant pg_read_all_stats to pledgekeeper_worker;

create database "pledgekeeper" owner pledgekeeper_owner encoding 'UTF8' template template0;

revoke all on database "pledgekeeper" from public;
grant connect on database "pledgekeeper" to pledgekeeper_app;
-- The jobs stage what arrives in temporary tables.
grant connect, temporary on database "pledgekeeper" to pledgekeeper_worker;
SQL
