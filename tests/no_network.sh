#!/usr/bin/env bash
# Builds the project in a network namespace that has no network and compares every file with a build outside
# of it; and follows every system call about networks: the program opens no socket but such as stay within the
# machine (AF_UNIX). Installs Debian's strace where it is missing (as root).
# Run it in the project folder after `cargo build --release`. The exit code is 0 if all of it holds.
set -euo pipefail
cd "$(dirname "$0")/.."
program=$(realpath "${PROGRAM:-target/release/khulasa}")
work=$(mktemp -d -t khulasa-network-XXXXXX)
trap 'rm -rf "$work"' EXIT

fail() { printf 'no_network: %s\n' "$*" >&2; exit 1; }

if ! command -v strace >/dev/null; then
  [ "$(id -u)" = 0 ] || fail 'strace is missing and only root can install it'
  apt-get update -qq && apt-get install -y -qq strace >/dev/null || fail 'strace cannot be installed'
fi

alone=(unshare --net)
[ "$(id -u)" = 0 ] || alone=(unshare --user --map-root-user --net)

# io_uring could open sockets past these calls, so it is followed too.
follow() { # TRACE COMMAND…
  local trace=$1
  shift
  "${alone[@]}" strace --follow-forks -qq -e trace=execve,%network,io_uring_setup -o "$trace" "$@"
}
sockets() { grep -E '\b(socket|connect|bind|sendto|sendmsg|sendmmsg|io_uring_setup)\(' "$1" | grep -v AF_UNIX || true; }

# The namespace has no way out, and the trace shows a socket where there is one: else nothing below means a thing.
[ "$("${alone[@]}" grep --count : /proc/net/dev)" = 1 ] || fail 'the namespace has more than its loopback'
[ "$("${alone[@]}" sed 1d /proc/net/route | wc -l)" = 0 ] || fail 'the namespace has routes'
follow "$work/control" bash -c 'exec 3<>/dev/tcp/127.0.0.1/9' 2>/dev/null || true
[ -n "$(sockets "$work/control")" ] || fail 'the trace does not show the socket of the control'

"$program" build --out "$work/outside" >"$work/log" 2>&1 || { cat "$work/log"; fail 'the build outside fails'; }
follow "$work/trace" "$program" build --out "$work/inside" >"$work/log" 2>&1 ||
  { cat "$work/log"; fail 'the build without a network fails'; }

grep -qF "execve(\"$program\"" "$work/trace" || fail 'the program is not in the trace'
opened=$(sockets "$work/trace")
[ -z "$opened" ] || fail "the program opens sockets:
$opened"
diff --recursive --brief "$work/outside" "$work/inside" || fail 'the files differ'
count=$(find "$work/inside" -name '*.pdf' | wc -l)
[ "$count" -gt 0 ] || fail 'nothing was built'
echo "without a network: $count documents, the same bytes as with one; no socket opened"
