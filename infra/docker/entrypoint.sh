#!/bin/sh
# The roles of the image: api, worker, migrate, or a command of `atrium` (docker compose run --rm api atrium doctor).
set -eu
role=${1:-api}
[ $# -eq 0 ] || shift
case $role in
  api | worker) exec node --enable-source-maps "apps/$role/dist/main.js" ;;
  migrate) exec node --enable-source-maps apps/api/dist/cli.js migrate "$@" ;;
  atrium) exec node --enable-source-maps apps/api/dist/cli.js "$@" ;;
  *) echo "There is no role \"$role\": choose api, worker, migrate or atrium <command>." >&2 && exit 2 ;;
esac
