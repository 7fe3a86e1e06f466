#!/bin/sh
# make up: secrets on the first start, then the containers, then the address and a sign-in link.
set -eu
cd "$(dirname "$0")/../.."
docker compose version >/dev/null 2>&1 || {
  echo 'make up needs Docker with compose. Without Docker: make dev.' >&2
  exit 1
}
sh infra/docker/secrets.sh .env
docker compose up --detach --build --wait --quiet-pull

echo
echo "Atrium runs at $(sed -n 's/^PUBLIC_URL=//p' .env)"
docker compose exec -T api infra/docker/entrypoint.sh atrium user sign-in-link ||
  echo 'For a sign-in link: docker compose exec api infra/docker/entrypoint.sh atrium user sign-in-link' >&2
