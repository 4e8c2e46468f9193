#!/bin/sh
# Prints the digest of each image that docker-compose.yml and the Dockerfile name, as lines for .env. It asks the registry;
# read the release notes of the images before you take a new digest.
set -eu
cd "$(dirname "$0")/../.."
sed -n 's/^ *image: *\([a-z][^ ]*\)@\${\([A-Z]*_DIGEST\).*/\2 \1/p; s/^FROM \([a-z][^ ]*\)@\${\([A-Z]*_DIGEST\)}.*/\2 \1/p' \
  docker-compose.yml deploy/docker/Dockerfile | sort -u |
  while read -r name image; do
    digest=$(docker buildx imagetools inspect "$image" --format '{{.Manifest.Digest}}' </dev/null)
    echo "$name=$digest"
  done
