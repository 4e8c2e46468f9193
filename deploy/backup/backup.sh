#!/usr/bin/env bash
# Takes a backup of the running PostgreSQL: backup.sh [full|diff|incr]. See README.md.
set -euo pipefail
umask 077
# shellcheck source=deploy/backup/common.sh
source "$(dirname "$(readlink -f "$0")")/common.sh"

type=${1:-diff}
case $type in
full | diff | incr) ;;
*) fail 'Name the type of the backup: full, diff or incr.' ;;
esac

# It makes the repository the first time, and later only looks at it.
pgbackrest stanza-create
# A backup without its archive cannot be restored, so this fails first.
pgbackrest check
pgbackrest backup --type="$type"
pgbackrest info
