#!/usr/bin/env bash
# Fuzzes for a night: each target in turn with another seed each time, until the hours are over.
#     fuzz/night.sh [HOURS]
# What is found is printed with the arguments that show it again; the run goes on with the next target.
set -uo pipefail
cd "$(dirname "$0")/.."
end=$(( $(date +%s) + ${1:-8} * 3600 ))
cargo test --release --locked --test fuzz --no-run || exit 3
seed=$(date +%Y%m%d) failed=0
while [ "$(date +%s)" -lt "$end" ]; do
  for target in yaml markup symbols fonts pictures themes pipeline; do
    cargo test --release --locked --quiet --test fuzz -- --target "$target" --seconds 300 --seed "$seed" || failed=1
  done
  seed=$((seed + 1))
done
exit "$failed"
