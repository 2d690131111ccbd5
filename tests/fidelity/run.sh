#!/usr/bin/env bash
# Reads the files for screens with four readers, pdftotext, pdfium, MuPDF and pdf.js, and compares what they give back with
# the text of the documents. Installs what it needs into target/fidelity where it can; where it cannot, it says so and
# fails, unless it is told that it may (`tests/fidelity/run.sh --if-possible`).
set -euo pipefail
cd "$(dirname "$0")/../.."

missing() {
  echo "$1 is not here and cannot be installed: copied text is not measured"
  if [ "${2:-}" = --if-possible ]; then exit 0; else exit 1; fi
}

folder=target/fidelity
mkdir -p "$folder"
if ! command -v pdftotext >/dev/null || ! command -v npm >/dev/null; then
  { apt-get install --yes --quiet poppler-utils nodejs npm >/dev/null 2>&1 \
    || { apt-get update --quiet >/dev/null 2>&1 && apt-get install --yes --quiet poppler-utils nodejs npm >/dev/null 2>&1; }; } \
    || true
fi
command -v pdftotext >/dev/null || missing pdftotext "${1:-}"
command -v npm >/dev/null || missing npm "${1:-}"
if ! "$folder/python/bin/python" -c 'import pdfminer, pymupdf, pypdf, pypdfium2, rapidfuzz' 2>/dev/null; then
  { python3 -m venv "$folder/python" \
    && "$folder/python/bin/pip" install --quiet pypdfium2==5.15.2 pymupdf pypdf pdfminer.six rapidfuzz; } \
    || missing 'pdfium or MuPDF' "${1:-}"
fi
if [ ! -d "$folder/node_modules/pdfjs-dist" ]; then
  npm install --silent --no-fund --no-audit --prefix "$folder" pdfjs-dist@5.6.205 || missing pdf.js "${1:-}"
fi

cargo run --release --locked --quiet -- build --out "$folder/out" --format pdf --format txt \
  compendium index sessions/cop-10/agenda sessions/cop-12/report sessions/cop-09/technical-assistance >/dev/null 2>&1
PDFJS=$folder/node_modules/pdfjs-dist "$folder/python/bin/python" tests/fidelity/fidelity.py "$folder/out"
