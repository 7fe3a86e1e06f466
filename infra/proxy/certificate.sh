#!/bin/sh
# Makes a self-signed certificate in a folder unless one stands there: certificate.sh <folder> [host name or address ...]
# Replace certificate.pem and key.pem by real ones and it leaves them alone. Needs openssl.
set -eu
folder=${1:?usage: certificate.sh <folder> [name ...]}
shift
if [ -s "$folder/certificate.pem" ] && [ -s "$folder/key.pem" ]; then exit 0; fi

names='DNS:localhost,IP:127.0.0.1,IP:::1'
for name in "$@"; do
  case $name in
    localhost | 127.0.0.1 | ::1) ;;
    *[!0-9.]*) names="$names,DNS:$name" ;;
    *) names="$names,IP:$name" ;;
  esac
done

mkdir -p "$folder"
umask 077
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 825 -subj '/CN=Atrium self-signed' \
  -addext "subjectAltName=$names" -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
echo "A self-signed certificate was made (${names}); browsers will warn about it."
