#!/bin/sh
# Writes .env with fresh secrets, readable by you alone, unless it stands there: secrets.sh <file>
# What is missing in an older file is added; nothing that stands is changed.
set -eu
file=${1:?usage: secrets.sh <file>}
umask 077
[ -e "$file" ] || echo '# Made by make up. .env.example explains the variables. Keep a copy: without ATRIUM_KEYS what they protect is lost.' >"$file"

# $1 random bytes, in base64 without a line break
random() {
  head -c "$1" /dev/urandom | base64 | tr -d '\n'
}

# The same for addresses, where / and + and = would need escapes.
word() {
  random "$1" | tr '+/' 'ab' | tr -d '='
}

keyring() {
  made=$(date -u +%Y%m%d)
  line=''
  for purpose in kek pepper token-hmac audit url-sign; do
    line="$line${line:+,}$purpose-$made:$(random 32):$purpose"
  done
  echo "$line"
}

# Adds "name=value" when the file has no such name.
offer() {
  grep -q "^$1=" "$file" || printf '%s=%s\n' "$1" "$2" >>"$file"
}

offer PUBLIC_URL "https://localhost:${ATRIUM_HTTPS_PORT:-8443}"
offer ATRIUM_HTTPS_PORT "${ATRIUM_HTTPS_PORT:-8443}"
offer ATRIUM_HTTP_PORT "${ATRIUM_HTTP_PORT:-8080}"
offer ATRIUM_KEYS "$(keyring)"
offer MYSQL_ROOT_PASSWORD "$(word 24)"
offer MYSQL_PASSWORD "$(word 24)"
offer REDIS_PASSWORD "$(word 24)"
