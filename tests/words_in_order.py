#!/usr/bin/env python3
"""How many words of a seed stand in order in a text output.

    words_in_order.py SEED TEXT [--until LINE-START] [--least PERCENT] [--show]

The seed's markup (headings, emphasis, list dashes, footnote tags) is taken off; words are compared
as they stand, letters and vowel marks alike. Footnotes of the seed stand where the page ended, those
of the text output at its end, so they are compared apart, as are the contents, whose page numbers are
those of another layout."""
import argparse, difflib, re, sys

arguments = argparse.ArgumentParser()
arguments.add_argument("seed")
arguments.add_argument("text")
arguments.add_argument("--until", default=None)
arguments.add_argument("--least", type=float, default=0)
arguments.add_argument("--show", action="store_true")
options = arguments.parse_args()

SPLIT = re.compile(r"[\s()\[\]،؛:.\"'*#…©\-–/\\<>|]+")
MARKS = re.compile("[\u200b-\u200f\u2060-\u2069\u061c\u00ad]")


def words(text):
    return [word for word in SPLIT.split(MARKS.sub("", text)) if word]


body, notes = [], []
for line in open(options.seed, encoding="utf-8"):
    # Footnote marks that the seed has as superscripts.
    line = line.translate(str.maketrans("⁽⁾⁰¹²³⁴⁵⁶⁷⁸⁹", "()0123456789"))
    # Links of the seed's markup: their text.
    line = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", line.strip())
    if options.until and line.startswith(options.until):
        break
    if line.startswith("<sup>(") or line.startswith(". United Nations") or re.match(r"و CTOC/", line):
        notes += words(re.sub(r"</?sup>", " ", line))
    elif re.match(r"\(\d+\) ", line) or line.startswith("www."):
        notes += words(line)
    else:
        body += words(re.sub(r"<sup>\((\d+)\)</sup>", r" (\1) ", line))

text, _, foot = open(options.text, encoding="utf-8").read().partition("\n***\n")
printed, printed_notes = words(text), words(foot)


def in_order(expected, found, name):
    matcher = difflib.SequenceMatcher(None, expected, found, autojunk=False)
    if options.show:
        for kind, a, b, c, d in matcher.get_opcodes():
            if kind in ("replace", "delete"):
                print(f"{name}: {' '.join(expected[a:b])}  ->  {' '.join(found[c:d][:12])}")
    return sum(block.size for block in matcher.get_matching_blocks())


kept = in_order(body, printed, "body")
# A note of the seed that is short (المرجع نفسه) would match anywhere; notes are counted in order too.
kept_notes = in_order(notes, printed_notes, "notes")
total = len(body) + len(notes)
share = 100 * (kept + kept_notes) / total
print(f"{options.seed.rsplit('/', 1)[-1]}: {kept + kept_notes} of {total} words in order, {share:.2f} %")
if share < options.least:
    sys.exit(f"less than {options.least} %")
