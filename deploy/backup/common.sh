# shellcheck shell=bash
# Read by backup.sh and restore.sh: the settings of both, and what both need.

fail() {
  echo "$(basename "$0"): $*" >&2
  exit 1
}

program=${PG_BACKREST_BIN:-$(command -v pgbackrest || true)}
config=${BACKUP_CONFIG:-/etc/pgbackrest/pgbackrest.conf}
stanza=${BACKUP_STANZA:-onward}

[[ $EUID -ne 0 ]] || fail 'Run it as the user of PostgreSQL, not as root.'
[[ -n $program && -x $program ]] ||
  fail 'pgBackRest 2.55 or newer is missing. Install it, or set PG_BACKREST_BIN to its path.'
version=$("$program" version | grep -oE '[0-9]+\.[0-9.]+' | head -n 1)
[[ $(printf '%s\n' 2.55 "$version" | sort -V | head -n 1) == 2.55 ]] ||
  fail "pgBackRest is version $version. PostgreSQL 18 needs 2.55 or newer."
[[ -r $config ]] || fail "There is no readable $config. Copy pgbackrest.conf there, or set BACKUP_CONFIG."
[[ -n ${PGBACKREST_REPO1_CIPHER_PASS:-} ]] ||
  fail 'PGBACKREST_REPO1_CIPHER_PASS is not set. It is the key of the backups.'

pgbackrest() {
  "$program" --config="$config" --stanza="$stanza" "$@"
}
