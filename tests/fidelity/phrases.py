"""Draws what a reader looks for from the text of a document: sixty phrases of several kinds, always the same ones.

Of each kind those with the lowest digests are taken: where the text changes, most of them stay.
"""

import hashlib
import itertools
import re

CONTROLS = re.compile("[\u200b-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]")

WORD = r"[\u0621-\u063a\u0641-\u0652\u0670-\u06d3]+"
LONG = r"[\u0621-\u063a\u0641-\u0652\u0670-\u06d3]{4,}"
MONTH = rf"(?:(?:تشرين|كانون) (?:الأول|الثاني)|(?!الأول|الثاني){WORD})/{WORD}"
# What stands beside a phrase, so that its words and numbers are whole.
BEFORE, AFTER = r"(?<![^\s(«])", r"(?![^\s)»،؛:.])"

# What each kind looks like, how many of it are drawn that stand on one line, and how many that go over the end of one.
KINDS = {
    "words": (LONG, 10, 0),
    "phrases": (rf"{LONG}(?: {WORD}){{1,3}}", 14, 6),
    "commas": (rf"(?:{WORD} )?{LONG}، {WORD}(?: {WORD})?", 7, 3),
    "dates": (rf"\d{{1,2}} {MONTH}(?: \d{{4}})?|{MONTH} \d{{4}}", 4, 2),
    "numbers": (rf"{WORD} \d+(?:/\d+)?(?: {LONG})?", 6, 2),
    "letters": (r"\([\u0621-\u064a]\u0640?\)", 3, 0),
    "symbols": (r"[A-Z]+(?:/[A-Z0-9]+(?:\.[A-Z0-9]+)*)+", 3, 0),
}
COUNT = 60


def plain(text):
    """A text without marks of direction and joiners; all blanks are U+0020, and lines stay."""
    return "\n".join(re.sub(r"\s+", " ", line).strip() for line in CONTROLS.sub("", text).split("\n"))


def joined(text):
    """A plain text as one line."""
    return " ".join(text.split())


class Phrase:
    """What is looked for, and how often it stands in the text."""

    def __init__(self, kind, text, over, count):
        self.kind, self.text, self.count = kind, text, count
        # Whether it goes over the end of a line wherever it stands.
        self.over = over


def candidates(kind, text):
    """All phrases of a kind, those with the lowest digests first."""
    # Phrases may overlap: each begins where a word does.
    pattern = re.compile(rf"{BEFORE}(?=({KINDS[kind][0]}){AFTER})")
    found = {match.group(1) for line in text.split("\n") for match in pattern.finditer(line)}
    return sorted(found, key=lambda it: hashlib.sha256(it.encode()).digest())


def drawn(text, pages):
    """The phrases of a plain text that stand as a whole on one of the pages, as readers copy them: what goes over the end
    of a page or over the dots of a table of contents is not looked for."""
    lines, wholes, whole_text = "\n".join(pages), "\n".join(map(joined, pages)), joined(text)
    phrases = []

    def draw(kind, count, over):
        taken = {it.text for it in phrases}
        fitting = (
            it
            for it in candidates(kind, text)
            if it not in taken and ((it not in lines and it in wholes) if over else it in lines)
        )
        phrases.extend(Phrase(kind, it, over, whole_text.count(it)) for it in itertools.islice(fitting, count))

    for kind, (_, on_line, over_end) in KINDS.items():
        draw(kind, on_line, False)
        draw(kind, over_end, True)
    # Phrases of words stand in for a kind of which a document has too few.
    draw("phrases", COUNT - len(phrases), False)
    draw("words", COUNT - len(phrases), False)
    if len(phrases) < COUNT:
        raise ValueError(f"only {len(phrases)} phrases can be drawn")
    return phrases
