#!/usr/bin/env bash
# Restores PostgreSQL into an empty directory, to a point in time or to the end of the archive. See README.md.
#   restore.sh --to '2026-03-02 14:30:00+00'   the last transaction before that instant, with its zone
#   restore.sh --latest                        everything that was archived
#   … --into DIRECTORY                         instead of pg1-path of the configuration
#   … --drill                                  a trial: the restored server does not write to the archive
set -euo pipefail
umask 077
# shellcheck source=deploy/backup/common.sh
source "$(dirname "$(readlink -f "$0")")/common.sh"

to='' into='' latest=no options=()
while [[ $# -gt 0 ]]; do
  case $1 in
  --to) to=${2:?--to needs an instant} && shift 2 ;;
  --into) into=${2:?--into needs a directory} && shift 2 ;;
  --latest) latest=yes && shift ;;
  --drill) options+=(--archive-mode=off) && shift ;;
  *) fail "There is no option $1. Read the first lines of this script." ;;
  esac
done

if [[ $latest == yes && -z $to ]]; then
  options+=(--type=default)
elif [[ $latest == no && -n $to ]]; then
  [[ $to =~ ^[0-9]{4}-[0-9]{2}-[0-9]{2}[\ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?(Z|[+-][0-9]{2}(:[0-9]{2})?)$ ]] ||
    fail "Write the instant as '2026-03-02 14:30:00+00', with its zone."
  to=${to/T/ }
  options+=(--type=time --target="${to/Z/+00}" --target-action=promote)
else
  fail 'Say --to INSTANT or --latest.'
fi

if [[ -z $into ]]; then
  into=$(sed -n "/^\[$stanza\]/,/^\[/s/^pg1-path *= *//p" "$config" | head -n 1)
fi
[[ $into == /* ]] || fail 'The directory must be an absolute path.'
if [[ -e $into/postmaster.pid ]]; then
  fail "A PostgreSQL server runs in $into, or was killed there. Stop it and move the directory away first."
fi
if [[ -e $into && -n $(ls -A "$into") ]]; then
  fail "$into is not empty. Move it away first: it is the only other copy of the data."
fi
mkdir -p "$into"
chmod 700 "$into"

began=$SECONDS
pgbackrest restore --pg1-path="$into" --cmd="$program" "${options[@]}"
echo "Restored into $into in $((SECONDS - began)) s. Next:
  1. Start PostgreSQL alone, and wait until it answers 'f' to: select pg_is_in_recovery()
     Then run: checkpoint. Without it the archive may stand still for five minutes.
  2. Start NATS on an empty directory.
  3. Start the services. They do the erasures since that point again, if ERASURE_LOG is set.
  4. Take a full backup: backup.sh full"
