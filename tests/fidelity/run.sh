#!/usr/bin/env bash
# Reads the files for screens with four readers, pdftotext, pdfium, MuPDF and pdf.js, and compares what they give back with
# the text of the documents. Installs what it needs into target/fidelity where it can; where it cannot, it says so and
# fails, unless it is told that it may (`tests/fidelity/run.sh --if-possible`).
set -euo pipefail
cd "$(dirname "$0")/../.."

check='copied text is not measured'
. tests/fidelity/readers.sh
program pdftotext poppler-utils
program npm nodejs npm
libraries
if [ ! -d "$folder/node_modules/pdfjs-dist" ]; then
  npm install --silent --no-fund --no-audit --prefix "$folder" pdfjs-dist@5.6.205 || missing pdf.js
fi

cargo run --release --locked --quiet -- build --out "$folder/out" --format pdf --format txt \
  compendium index sessions/cop-10/agenda sessions/cop-12/report sessions/cop-09/technical-assistance >/dev/null 2>&1
# Pages of vowelled text, of Persian, of nested brackets and numbers, and of more Latin than Arabic.
cargo run --release --locked --quiet -- build --source tests/fidelity/pages/source --out "$folder/out/pages" \
  --format pdf --format txt >/dev/null 2>&1
PDFJS=$folder/node_modules/pdfjs-dist "$folder/python/bin/python" tests/fidelity/fidelity.py "$folder/out"
