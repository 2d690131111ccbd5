#!/usr/bin/env bash
# Holds the crates of Cargo.lock against deny.toml: licences, duplicates and sources always; advisories and
# withdrawn versions against the RustSec database, a git clone of which lies where KHULASA_ADVISORIES says or
# is fetched. Where there is none it says so, loudly, and its last line says what was not checked.
# The table of docs/licences.md has to be that of the crates; `UPDATE=1 tests/supply_chain.sh` writes it anew.
# cargo-deny is put into target/tools unless its version is there or on the path (some minutes, once).
set -euo pipefail
cd "$(dirname "$0")/.."
version=0.20.2
# The folder that cargo-deny looks for below `db-path`: a hash of the address of the database.
database=target/advisories/advisory-db-3157b0e258782691

deny=$(command -v cargo-deny || true)
if [ "$("${deny:-false}" --version || true)" != "cargo-deny $version" ]; then
  deny=target/tools/bin/cargo-deny
  if [ "$("$deny" --version 2>/dev/null || true)" != "cargo-deny $version" ]; then
    cargo install cargo-deny --locked --version "$version" --root target/tools --force
  fi
fi
# Of all platforms, so that what follows needs no network.
cargo fetch --locked --quiet
check() { "$deny" --frozen check --deny warnings --hide-inclusion-graph "$@"; }

check licenses bans sources

# Names stand where a licence is neither MIT nor Apache-2.0; a crate that offers a choice is in several rows.
page=docs/licences.md
table=$("$deny" --frozen list --layout license | sed -E '
  s/@[^,]+//g
  s/^(MIT|Apache-2\.0) \(([0-9]+)\): .*/| \1 | \2 | |/
  s/^([^|]+) \(([0-9]+)\): (.*)/| \1 | \2 | \3 |/')
anew=$(mktemp)
trap 'rm -f "$anew"' EXIT
awk -v table="$table" '
  /^\| licence \| crates \|/ { print; getline; print; print table; skip = 1; next }
  skip && /^\|/ { next }
  { skip = 0; print }' "$page" >"$anew"
if [ -n "${UPDATE:-}" ]; then
  cp "$anew" "$page"
elif ! diff "$page" "$anew"; then
  echo 'docs/licences.md is behind the crates: UPDATE=1 tests/supply_chain.sh writes its table anew' >&2
  exit 1
fi

rm -rf "$database"
if [ -n "${KHULASA_ADVISORIES:-}" ]; then
  # A path that was named and holds no database is a fault, not a reason to skip.
  git clone --quiet --depth 1 "file://$(realpath "$KHULASA_ADVISORIES")" "$database"
elif ! log=$(timeout 120 "$deny" --locked fetch db 2>&1); then
  printf '%s\n' "$log" | sed 's/^/  /' >&2
  cat >&2 <<'NOTICE'

  *****************************************************************************************
  *  ADVISORIES AND WITHDRAWN VERSIONS WERE NOT CHECKED: the database cannot be fetched.  *
  *  Name a git clone of it with KHULASA_ADVISORIES and run tests/supply_chain.sh again.  *
  *****************************************************************************************

NOTICE
  echo 'supply chain: licences, bans and sources hold; ADVISORIES NOT CHECKED'
  exit 0
fi

# The index tells which versions are withdrawn today.
"$deny" --locked fetch index
check advisories
day=$(git -C "$database" log -1 --format=%cs)
age=$((($(date +%s) - $(git -C "$database" log -1 --format=%ct)) / 86400))
if [ "$age" -gt 90 ]; then
  echo "the database is $age days old: ADVISORIES SINCE THEN WERE NOT CHECKED" >&2
fi
echo "supply chain: licences, bans and sources hold; advisories hold against the database of $day, $age days old"
