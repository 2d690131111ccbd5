#!/usr/bin/env bash
# Separates the files for printers as presses do, with Ghostscript and with MuPDF, and looks at the plates: official
# documents have ink on black alone, and the compendium has its text there. Installs what it needs where it can; where it
# cannot, it says so and fails, unless it is told that it may (`tests/plates.sh --if-possible`).
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
  echo "$1 is not here and cannot be installed: the plates are not looked at"
  if [ "${2:-}" = --if-possible ]; then exit 0; else exit 1; fi
}

if ! command -v gs >/dev/null || ! command -v mutool >/dev/null; then
  { apt-get install --yes --quiet ghostscript mupdf-tools >/dev/null 2>&1 \
    || { apt-get update --quiet >/dev/null 2>&1 && apt-get install --yes --quiet ghostscript mupdf-tools >/dev/null 2>&1; }; } \
    || true
fi
command -v gs >/dev/null || missing Ghostscript "${1:-}"
command -v mutool >/dev/null || missing MuPDF "${1:-}"

cargo run --release --locked --quiet -- build --profile print --out target/plates 2>/dev/null
files=(target/plates/print/compendium.pdf:colour target/plates/print/index.pdf:colour)
while IFS= read -r file; do
  case $file in *-report.pdf | *-cover.pdf) ;; *) files+=("$file:black") ;; esac
done < <(find target/plates/print/sessions -name '*.pdf' | sort)
python3 tests/plates.py "${files[@]}"
