"""Counts which phrases of a document the search of each reader finds: `search.py FOLDER`, where PDFs lie beside their
texts, and below `print` those of printers, whose text is as the engine writes it.

A phrase is found if a reader finds it once. Hits are counted against the times that it stands in the text, notes included.
Fails where a reader finds less than it should, or where the browsers copy less than `fidelity.py` wants.
"""

import collections
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pymupdf
import pypdfium2

import fidelity
from chromium import Chromium
from firefox import Firefox
from phrases import COUNT, KINDS, drawn, joined, plain

HERE = os.path.dirname(os.path.abspath(__file__))
# Those of the project: the pages that fidelity has beside them have too few words to draw phrases from.
DOCUMENTS = [it for it in fidelity.TARGETS if not it.startswith("pages/")]

# The least part of the phrases of each document that is found, in percent.
LEAST = {"Chromium": 95, "Firefox": 70, "pdftotext": 95}
# The same of those that stand on one line: poppler may put something between two lines.
LEAST_ON_LINES = {"pdftotext": 99}
# What finds, over all documents, at least as many as in the files as the engine writes them; and the kinds that do not
# count: marks of direction stand in them that poppler and pdfium need to copy them.
NO_WORSE = {"pdfium": (), "MuPDF": ("commas", "symbols")}
# How often a browser may fall silent.
SILENCES = 3
# Whose text the browsers copy.
COPIES_AS = {"Chromium": "pdfium", "Firefox": "pdf.js"}


class Plain:
    """The text of `pdftotext` without marks of direction, in which a phrase is looked for as it stands."""

    def __init__(self, path):
        self.pages = [plain(page) for page in fidelity.READERS["pdftotext"](path).split("\f")]
        self.text = joined(" ".join(self.pages))

    def find(self, phrases):
        return [self.text.count(it) for it in phrases]


class MuPDF:
    """MuPDF and `search_for`."""

    def __init__(self, path):
        self.document = pymupdf.open(path)
        self.pages = [plain(page.get_text()) for page in self.document]

    def find(self, phrases):
        pages = [(page, page.get_textpage(flags=pymupdf.TEXTFLAGS_SEARCH)) for page in self.document]
        return [sum(len(page.search_for(it, textpage=text)) for page, text in pages) for it in phrases]


class Pdfium:
    """pdfium and its own search, which Chromium does not use."""

    def __init__(self, path):
        self.texts = [page.get_textpage() for page in pypdfium2.PdfDocument(path)]
        self.pages = [plain(text.get_text_range()) for text in self.texts]

    def find(self, phrases):
        return [sum(1 for text in self.texts for _ in iter(text.search(it).get_next, None)) for it in phrases]


class Evince:
    """poppler and its find, by the Python of the system."""

    def __init__(self, path):
        self.path = path

    def find(self, phrases):
        command = ["/usr/bin/python3", os.path.join(HERE, "evince.py"), self.path]
        found = subprocess.run(command, input=json.dumps(phrases).encode(), capture_output=True, check=True)
        return json.loads(found.stdout)


# What a browser finds and copies: hits and the text of each document.
Browsed = collections.namedtuple("Browsed", "version hits copied")


def browsed(browser, folder, phrases):
    """What a browser finds and copies; the reason, if it cannot be run. One that falls silent or ends is started anew for
    what is left: browsers do so now and then on machines with much else to do. Each figure is of one that answered."""
    hits, copied, silences = {}, {}, 0
    while True:
        try:
            running = browser(folder)
        except (OSError, EOFError, RuntimeError) as error:
            if silences:
                raise
            return str(error)
        with running:
            try:
                for name in (it for it in DOCUMENTS if it not in copied):
                    running.open(name + ".pdf")
                    hits[name] = [running.find(it.text) for it in phrases[name]]
                    copied[name] = running.copied()
                return Browsed(running.version, hits, copied)
            except (EOFError, TimeoutError) as silence:
                silences += 1
                print(f"{browser.__name__} is started anew at {name}: {silence}", flush=True)
                if silences == SILENCES:
                    raise


def found(hits, phrases, over=None):
    """How many phrases are found: of all, or of those that go over the end of a line, or that do not."""
    return sum(1 for it, phrase in zip(hits, phrases) if it and over in (None, phrase.over))


def counted(hits, phrases, title, names):
    """Prints what is found in each document, on one line and over the end of one, and at what part of the places."""
    print(f"\n{title:40s}{'of':>7s}" + "".join(f"{name:>18s}" for name in names))
    sums = collections.Counter()
    for document, wanted in phrases.items():
        of = collections.Counter(it.over for it in wanted)
        row = f"{document:40s}{of[False]:2d} + {of[True]:2d}"
        for name in names:
            numbers = hits[name][document]
            places = sum(min(it, phrase.count) for it, phrase in zip(numbers, wanted))
            part = 100 * places / sum(it.count for it in wanted)
            row += f"{found(numbers, wanted, False):5d} + {found(numbers, wanted, True):2d}, {part:3.0f} %"
            sums[name] += found(numbers, wanted)
        print(row)
    print(f"{'all':40s}{COUNT * len(phrases):7d}" + "".join(f"{sums[it]:18d}" for it in names))


def missed(hits, phrases, names):
    """Prints how many phrases of each kind are missed, and which by what should find nearly all."""
    columns = [(kind, over) for kind, (_, _, over_end) in KINDS.items() for over in (False, True) if over_end or not over]
    all_phrases = [(document, number) for document in phrases for number in range(COUNT)]

    def row(title, of):
        count = collections.Counter(
            (phrases[document][number].kind, phrases[document][number].over) for document, number in of
        )
        print(f"{title:17s}" + "".join(f"{count[it]:11d}" for it in columns))

    print("\nmissed (+ over the end of a line)")
    print(f"{'':17s}" + "".join(f"{'+ ' * over + kind:>11s}" for kind, over in columns))
    row("of", all_phrases)
    for name in names:
        row(name, (it for it in all_phrases if not hits[name][it[0]][it[1]]))
    for name in names:
        if LEAST.get(name, 0) < 90:
            continue
        for document, number in all_phrases:
            if not hits[name][document][number]:
                phrase = phrases[document][number]
                print(f"{name} misses in {document}: {phrase.text}" + ", over the end of a line" * phrase.over)


def below(hits, phrases):
    """What is found less than it should be."""
    faults = []
    for document, wanted in phrases.items():
        for least_of, over in ((LEAST, None), (LEAST_ON_LINES, False)):
            for name, least in least_of.items():
                of = sum(1 for it in wanted if over in (None, it.over))
                number = found(hits[name][document], wanted, over) if name in hits else of
                if 100 * number < least * of:
                    faults.append(f"{document}, {name}: {number} of {of} are found, and should be {least} %")
    for name, apart in NO_WORSE.items():
        now, before = (
            sum(
                1
                for document, wanted in phrases.items()
                for it, phrase in zip(hits[reader][document], wanted)
                if it and phrase.kind not in apart
            )
            for reader in (name, name + ", plain")
        )
        if now < before:
            faults.append(f"{name}: {now} are found, and {before} in the files as the engine writes them")
    return faults


def copies(copied, folder):
    """Prints how much of the text the browsers copy, and tells what is less than it should be."""
    faults = []
    print(f"\n{'all selected and copied':38s}" + "".join(f"{name:>24s}" for name in copied))
    for document in DOCUMENTS:
        expected, row = fidelity.expected(folder, document), f"{document:38s}"
        for name, texts in copied.items():
            figures = fidelity.scores(expected, texts[document])
            row += "   " + " / ".join(f"{it:5.1f}" for it in figures)
            targets = fidelity.TARGETS[document][COPIES_AS[name]]
            for what, figure, least in zip(("strict", "tok", "bag"), figures, targets):
                if figure < least:
                    faults.append(f"{document}, {name} copies: {what} is {figure:.1f}, and should be {least}")
        print(row, flush=True)
    return faults


def main(folder, if_possible):
    readers = {"pdftotext": Plain, "MuPDF": MuPDF, "pdfium": Pdfium}
    opened, phrases = {}, {}
    for document in DOCUMENTS:
        path = os.path.join(folder, document)
        opened[document] = {name: reader(path + ".pdf") for name, reader in readers.items()}
        with open(path + ".txt", encoding="utf-8") as file:
            text = plain(file.read())
        phrases[document] = drawn(text, [page for it in opened[document].values() for page in it.pages])
    hits, copied, faults = collections.defaultdict(dict), {}, []
    with ThreadPoolExecutor(2) as pool:
        # The browsers are programs of their own; pdfium is not made for threads.
        browsers = {it.__name__: pool.submit(browsed, it, folder, phrases) for it in (Chromium, Firefox)}
        for document in DOCUMENTS:
            wanted = [it.text for it in phrases[document]]
            printed = os.path.join(folder, "print", document + ".pdf")
            for name, reader in readers.items():
                hits[name][document] = opened[document][name].find(wanted)
                hits[name + ", plain"][document] = reader(printed).find(wanted)
            hits["Evince"][document] = Evince(os.path.join(folder, document + ".pdf")).find(wanted)
            hits["Evince, plain"][document] = Evince(printed).find(wanted)
        for name, browser in browsers.items():
            result = browser.result()
            if isinstance(result, Browsed):
                print(f"{name} {result.version}")
                hits[name], copied[name] = result.hits, result.copied
                continue
            print(f"{name.upper()} IS NOT SEARCHED: {result}")
            if not if_possible:
                faults.append(f"{name} cannot be searched")
    files, plain_files = ([it for it in sorted(hits) if it.endswith(", plain") == plain] for plain in (False, True))
    counted(hits, phrases, "found (+ over the end of a line)", files)
    counted(hits, phrases, "the same as the engine writes the files", plain_files)
    missed(hits, phrases, files + plain_files)
    faults += copies(copied, folder) + below(hits, phrases)
    print("\n".join(faults) or "all are at their targets")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--if-possible" in sys.argv[2:]))
