#!/usr/bin/env bash
# Looks for sixty phrases of each of five documents in the files for screens, as readers do: with the find of Chromium and
# Firefox themselves, of MuPDF, pdfium and Evince, and in the text of pdftotext. Installs what it needs where it can; where
# it cannot, it says so and fails, unless it is told that it may (`tests/fidelity/search.sh --if-possible`).
set -euo pipefail
cd "$(dirname "$0")/../.."

check='search is not measured'
. tests/fidelity/readers.sh
program pdftotext poppler-utils
program chromium chromium
program firefox-esr firefox-esr
finds_as_evince() { /usr/bin/python3 -c 'import gi; gi.require_version("Poppler", "0.18")' 2>/dev/null; }
finds_as_evince || install python3-gi gir1.2-poppler-0.18
finds_as_evince || missing "poppler's find"
libraries

build() {
  cargo run --release --locked --quiet -- build --out "$folder/out" "$@" \
    compendium index sessions/cop-10/agenda sessions/cop-12/report sessions/cop-09/technical-assistance >/dev/null 2>&1
}
build --format pdf --format txt
build --profile print
"$folder/python/bin/python" tests/fidelity/search.py "$folder/out" "$if_possible"
