#!/bin/sh
# The proxy container starts here: a certificate on the first start, then nginx as its image starts it.
set -eu
host=${ATRIUM_PUBLIC_URL#*://}
sh /etc/atrium/certificate.sh "$ATRIUM_TLS_DIR" "${host%%[:/]*}"
exec /docker-entrypoint.sh nginx -g 'daemon off;'
