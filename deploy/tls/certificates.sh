#!/bin/sh
# Makes the certificates with which PostgreSQL and NATS answer the services, and the authority that signs them.
#   certificates.sh DIRECTORY   makes what is missing there; a server's certificate is renewed with --renew
# It lasts for 825 days, the authority for ten years. Run it as root, so that PostgreSQL (999) can read its key.
# ca.key signs certificates that the services trust: keep it away from the machine that runs them.
set -eu
umask 077
directory=${1:?Name the directory, for example deploy/tls/files.}
renew=${2:-}
postgres_user=${POSTGRES_UID:-999}
# Further names of the servers, such as DNS:localhost.
further=${FURTHER_NAMES:+,$FURTHER_NAMES}
mkdir -p "$directory"
chmod 755 "$directory"
cd "$directory"

curve='-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes'
if [ ! -f ca.crt ]; then
  # shellcheck disable=SC2086
  openssl req -x509 $curve -days 3650 -subj '/CN=Onward services' -keyout ca.key -out ca.crt \
    -addext 'keyUsage=critical,keyCertSign,cRLSign' 2>/dev/null
fi
for name in postgres nats; do
  if [ -f "$name.crt" ] && [ "$renew" != --renew ]; then continue; fi
  # shellcheck disable=SC2086
  openssl req $curve -subj "/CN=$name" -keyout "$name.key" -out "$name.csr" 2>/dev/null
  printf 'subjectAltName=DNS:%s%s\nextendedKeyUsage=serverAuth\n' "$name" "$further" >extensions
  openssl x509 -req -in "$name.csr" -CA ca.crt -CAkey ca.key -CAcreateserial -days 825 -extfile extensions \
    -out "$name.crt" 2>/dev/null
  rm "$name.csr" extensions
done
chmod 644 ca.crt postgres.crt nats.crt
if [ "$(id -u)" = 0 ]; then
  chown "$postgres_user" postgres.key
else
  echo "Give the key to PostgreSQL: sudo chown $postgres_user $(pwd)/postgres.key"
fi
