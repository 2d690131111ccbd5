# Installs readers of PDFs for run.sh and search.sh, which say in `check` what is not done without them. Where it cannot, it
# says so and fails, unless it is told that it may.
folder=target/fidelity
mkdir -p "$folder"
if_possible=${1:-}
export PYTHONDONTWRITEBYTECODE=1

missing() {
  echo "$1 is not here and cannot be installed: $check"
  if [ "$if_possible" = --if-possible ]; then exit 0; else exit 1; fi
}

# program COMMAND PACKAGE…: a program, by the packages of Debian that hold it.
program() {
  command -v "$1" >/dev/null || install "${@:2}"
  command -v "$1" >/dev/null || missing "$1"
}

install() {
  local get=(apt-get install --yes --quiet --no-install-recommends "$@")
  "${get[@]}" >/dev/null 2>&1 || { apt-get update --quiet >/dev/null 2>&1 && "${get[@]}" >/dev/null 2>&1; } || true
}

# MuPDF and pdfium, and what compares texts.
libraries() {
  if ! "$folder/python/bin/python" -c 'import pdfminer, pymupdf, pypdf, pypdfium2, rapidfuzz' 2>/dev/null; then
    { python3 -m venv "$folder/python" \
      && "$folder/python/bin/pip" install --quiet pypdfium2==5.15.2 pymupdf pypdf pdfminer.six rapidfuzz; } \
      || missing 'pdfium or MuPDF'
  fi
}
