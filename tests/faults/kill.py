#!/usr/bin/env python3
"""Kills builds at random times, and runs two at once: every output is whole, old or new.

    tests/faults/kill.py [--kills 200] [--twins 50] [--seed 1] [--program target/release/khulasa] [DOCUMENT…]

It runs in the project's folder and works on a copy. There are two forms of each document, of the project
as it is and with letters a bit smaller, and each round builds the other form over the files that are
there. A round of the first kind kills the build (SIGKILL, for which a program can do nothing), every other
time at random and every other time while it writes; one of the second kind starts both forms at once into
one folder. After each round every output must
have the bytes of one of its two forms; after a last build nothing but outputs may be left. The exit code
is 1 if anything was torn, lost or left."""
import argparse, hashlib, os, pathlib, random, shutil, subprocess, sys, tempfile, time

arguments = argparse.ArgumentParser()
arguments.add_argument("--kills", type=int, default=200)
arguments.add_argument("--twins", type=int, default=50)
arguments.add_argument("--seed", type=int, default=1)
arguments.add_argument("--program", default="target/release/khulasa")
arguments.add_argument("documents", nargs="*")
options = arguments.parse_args()
chance = random.Random(options.seed)
program = pathlib.Path(options.program).resolve()
project = pathlib.Path.cwd()
work = pathlib.Path(tempfile.mkdtemp(prefix="khulasa-kill-"))
out = work / "out"


def start(form, folder=out):
    command = [program, "build", *options.documents, "--format", "pdf,txt", "--out", folder, "--source", work / "source",
               "--templates", work / f"typst-{form}", "--fonts", project / "fonts"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def outputs(folder):
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in folder.rglob("*") if path.is_file() and not path.name.endswith(".part")}


def parts():
    return [name for _, _, names in os.walk(out) for name in names if name.endswith(".part")]


def wait_for_a_part(build, skipped):
    """Returns when the build writes a file, after so many that are passed over."""
    lying = set(parts())
    while build.poll() is None:
        new = set(parts()) - lying
        if new and skipped == 0:
            return
        skipped -= bool(new)
        lying |= new


shutil.copytree(project / "source", work / "source")
for form in "ab":
    shutil.copytree(project / "typst", work / f"typst-{form}")
tokens = work / "typst-b" / "house" / "tokens.typ"
text = tokens.read_text(encoding="utf-8")
changed = text.replace("  body: book(page-size.body, 12pt),", "  body: 11.5pt,").replace("  furniture: 9pt,", "  furniture: 8.5pt,")
assert changed != text, "the sizes in house/tokens.typ are others by now"
tokens.write_text(changed, encoding="utf-8")

forms = {}
seconds = 0.0
for form in "ab":
    begin = time.monotonic()
    assert start(form, work / form).wait() == 0, "the project does not build"
    seconds = time.monotonic() - begin
    forms[form] = outputs(work / form)
differ = sum(forms["a"][name] != forms["b"][name] for name in forms["a"])
print(f"{len(forms['a'])} outputs, {differ} of them in two forms; a build takes {seconds:.2f} s")

torn, lost, left, seen, hit, failed = [], [], set(), 0, 0, 0


def look(round_name):
    """Every output is there and whole."""
    global seen
    found = outputs(out)
    seen += len(found)
    torn.extend(f"{round_name}: {name}" for name, sha in found.items()
                if sha not in (forms["a"].get(name), forms["b"].get(name)))
    lost.extend(f"{round_name}: {name}" for name in forms["a"] if name not in found)


assert start("a").wait() == 0
for number in range(options.kills):
    build = start("ba"[number % 2])
    if number % 4 < 2:
        time.sleep(chance.uniform(0, seconds * 1.05))
    else:
        wait_for_a_part(build, chance.randrange(12))
    build.kill()
    hit += build.wait() != 0
    look(f"kill {number + 1}")
    left.update(parts())
print(f"{options.kills} builds killed, {hit} of them before their end: {seen} outputs looked at, "
      f"{len(torn)} torn, {len(lost)} lost; {len(left)} parts were left for the next build")

before = seen
for number in range(options.twins):
    both = [start("a"), start("b")]
    failed += sum(build.wait() != 0 for build in both)
    look(f"twins {number + 1}")
print(f"{options.twins} times two builds at once: {seen - before} outputs looked at, "
      f"{len(torn)} torn, {len(lost)} lost in all; {failed} builds failed")

assert start("a").wait() == 0
remaining = parts()
last = outputs(out) == forms["a"]
print(f"after a last build: {len(remaining)} parts left, outputs {'as they should be' if last else 'WRONG'}")
for line in (torn + lost)[:20]:
    print(line)
shutil.rmtree(work)
sys.exit(bool(torn or lost or remaining or failed or not last))
