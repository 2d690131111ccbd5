#!/usr/bin/env bash
# Holds the files for screens of every document, and of the example, against PDF/UA-1 and PDF/A-2a, with page-validation and with outloud.
# Installs what it needs into target/standards where it can; where it cannot, it says so and fails, unless it is told that
# it may (`tests/standards.sh --if-possible`). veraPDF is asked too where it is installed (`VERAPDF`, or `verapdf`).
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
  echo "$1 is not here and cannot be installed: the standards are not checked"
  if [ "${2:-}" = --if-possible ]; then exit 0; else exit 1; fi
}

folder=target/standards
mkdir -p "$folder"
if ! "$folder/python/bin/python" -c 'import outloud, page' 2>/dev/null; then
  { python3 -m venv "$folder/python" \
    && "$folder/python/bin/pip" install --quiet page-validation==0.11.0 outloud==0.2.1; } \
    || missing 'page-validation or outloud' "${1:-}"
fi

rm -rf "$folder/out"
env -u SOURCE_DATE_EPOCH cargo run --release --locked --quiet -- build --out "$folder/out" 2>/dev/null
# Tables, figures, annexes and letters are in the example.
env -u SOURCE_DATE_EPOCH cargo run --release --locked --quiet -- build --source examples/session/source \
  --out "$folder/out/example" 2>/dev/null
find "$folder/out" -name '*.pdf' | sort | xargs "$folder/python/bin/python" tests/standards.py

verapdf=${VERAPDF:-$(command -v verapdf || true)}
if [ -z "$verapdf" ]; then
  echo 'veraPDF is not here and is not run: tests/text_clauses.rs holds its clauses on text'
else
  for flavour in ua1 2a; do
    "$verapdf" --flavour "$flavour" --format text --recurse "$folder/out" | tee "$folder/verapdf-$flavour.txt"
    if grep -q '^FAIL' "$folder/verapdf-$flavour.txt"; then exit 1; fi
  done
fi
