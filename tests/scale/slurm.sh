#!/usr/bin/env bash
# Runs the Slurm array of docs/scale.md on this machine: installs Debian's Slurm and munge where they are
# missing (as root), starts them for localhost below a temporary folder, hands the array in on a copy of the
# project, cancels one task in the middle and hands it in again, and compares out/ with one build.
# Run it in the project folder after `cargo build --release`. The exit code is 0 if all files are the same.
set -euo pipefail
cd "$(dirname "$0")/../.."
project=$PWD
program=${PROGRAM:-$project/target/release/khulasa}
limit=${LIMIT:-300}
work=$(mktemp -d -t khulasa-slurm-XXXXXX)
chmod 755 "$work"
started=()
finish() {
  for name in "${started[@]}"; do
    [ -f "$work/$name.pid" ] && kill "$(cat "$work/$name.pid")" 2>/dev/null || true
  done
  sleep 1
  rm -rf "$work"
}
trap finish EXIT

if ! { command -v slurmctld && command -v slurmd && command -v munged; } >/dev/null; then
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq
  apt-get install -y -qq slurm-wlm munge >/dev/null
fi
echo "$(slurmctld -V), $(nproc) cores"

mkdir -p "$work"/{state,spool,copy,one}
head -c 1024 /dev/urandom > "$work/munge.key"
chmod 400 "$work/munge.key"
munged --force --key-file="$work/munge.key" --socket="$work/munge.socket" --pid-file="$work/munged.pid" \
  --log-file="$work/munged.log" --seed-file="$work/munge.seed"
started+=(munged)

host=$(hostname -s)
memory=$(($(awk '/MemTotal/ {print $2}' /proc/meminfo) / 1024 - 100))
cat > "$work/slurm.conf" <<CONF
ClusterName=khulasa
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=16817
SlurmdPort=16818
SlurmUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge.socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/slurmctld.log
SlurmdLogFile=$work/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
SchedulerParameters=sched_interval=1,batch_sched_delay=0
ReturnToService=2
KillWait=1
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) RealMemory=$memory State=UNKNOWN
PartitionName=all Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
# Nothing is kept in control groups; releases before 23 want the plugin all the same.
case "$(slurmctld -V)" in
  *\ 2[012].*) echo 'CgroupPlugin=cgroup/v1' ;;
  *) echo 'CgroupPlugin=disabled' ;;
esac > "$work/cgroup.conf"
export SLURM_CONF=$work/slurm.conf
slurmctld -c || { tail -n 20 "$work"/*.log; exit 1; }
started+=(slurmctld)
slurmd -c || { tail -n 20 "$work"/*.log; exit 1; }
started+=(slurmd)

# Waits until a condition holds, or gives up with the logs.
await() {
  local until=$((SECONDS + limit))
  until "$@"; do
    if [ $SECONDS -ge $until ]; then
      echo "waited ${limit} s for: $*"
      squeue || true
      tail -n 20 "$work"/*.log
      exit 1
    fi
    sleep 0.2
  done
}
idle() { sinfo -h -o %T 2>/dev/null | grep -qx idle; }
await idle

cp -r source typst fonts "$work/copy"
mkdir -p "$work/copy/target/release"
cp "$program" "$work/copy/target/release/khulasa"
# The file as the docs have it, word for word.
awk '/^```/ {inside = 0} inside {print} /^```sh$/ {getline; if ($0 == "#!/bin/sh") {inside = 1; print}}' \
  docs/scale.md > "$work/copy/shards.sbatch"
grep -q '^#SBATCH --array=1-8$' "$work/copy/shards.sbatch"
cd "$work/copy"

begin=$(date +%s.%N)
target/release/khulasa build --out "$work/one" 2>/dev/null
one=$(date +%s.%N)

job=$(sbatch --parsable shards.sbatch)
running() { squeue -h -j "${job}_2" -o %T 2>/dev/null | grep -qx RUNNING || [ -s shard-2.log ]; }
await running
# One is lost, as if its node had died: at once and without a word.
scancel --signal=KILL "${job}_2" 2>/dev/null || true
over() { [ -z "$(squeue -h -j "$job" 2>/dev/null)" ]; }
await over
array=$(date +%s.%N)
lost=$(scontrol show job "${job}_2" -o | grep -oE 'JobState=[A-Z]+|ExitCode=[0-9:]+' | tr '\n' ' ')
before=$(find out -name '*.pdf' | wc -l)
job=$(sbatch --parsable --array=2 shards.sbatch)
await over
again=$(date +%s.%N)

sums() { (cd "$1" && find . -type f | sort | xargs sha256sum); }
sums "$work/one" > "$work/one.sums"
sums out > "$work/out.sums"
for log in shard-*.log; do
  echo "$log: $(grep -c '^out/' "$log") documents, $(grep -oE '[0-9]+ pages?$' "$log" | awk '{pages += $1} END {print pages + 0}') pages"
done
seconds() { awk "BEGIN {printf \"%.1f s\", $2 - $1}"; }
echo "one build: $(seconds "$begin" "$one"); the array of 8: $(seconds "$one" "$array"); the second shard again: $(seconds "$array" "$again")"
echo "the second shard was killed: $lost, $before of $(wc -l < "$work/one.sums") files were there"
if diff "$work/one.sums" "$work/out.sums" && ! find out -name '.khulasa-*' | grep .; then
  echo "$(wc -l < "$work/out.sums") files, all the same as those of one build, none left over"
else
  echo 'NOT the same files'
  exit 1
fi
