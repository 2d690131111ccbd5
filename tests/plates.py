#!/usr/bin/env python3
"""Looks at the plates that Ghostscript and MuPDF make of files for printers.

    tests/plates.py out/print/compendium.pdf:colour out/print/sessions/cop-12/report.pdf:black …

Of a file in black the plates of cyan, magenta and yellow are empty. Of one in colour, whatever is black (more than nine
tenths) has no more of other inks than the tint of a table's head: text stands on the plate of black alone.
"""

import pathlib
import struct
import subprocess
import sys
import tempfile

RESOLUTION = 60
# Of 255: what is black, and the most of other inks below it, which is the tint that heads of tables have.
BLACK = 230
TINT = 20


def ghostscript(pdf, folder):
    """The plates of each page, each a row of bytes where 255 is wholly inked."""
    subprocess.run(
        ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=tiffsep", "-sCompression=none",
         f"-r{RESOLUTION}", f"-sOutputFile={folder}/page%03d.tif", pdf],
        check=True,
    )
    for page in sorted(folder.glob("page[0-9][0-9][0-9].tif")):
        names = [f"{page.stem}({ink}).tif" for ink in ("Cyan", "Magenta", "Yellow", "Black")]
        names = [name if (folder / name).exists() else f"{page.stem}.tif({name.split('(')[1]}" for name in names]
        yield [bytes(255 - value for value in tiff(folder / name)) for name in names]


def tiff(path):
    """The samples of an uncompressed TIFF of one channel of eight bits."""
    data = path.read_bytes()
    order = "<" if data[:2] == b"II" else ">"
    at = struct.unpack_from(order + "I", data, 4)[0]
    entries = {}
    for number in range(struct.unpack_from(order + "H", data, at)[0]):
        tag, kind, count, value = struct.unpack_from(order + "HHII", data, at + 2 + 12 * number)
        size, code = {3: (2, "H"), 4: (4, "I")}.get(kind, (1, "B"))
        place = at + 2 + 12 * number + 8 if size * count <= 4 else value
        entries[tag] = struct.unpack_from(f"{order}{count}{code}", data, place)
    assert entries[258][0] == 8 and entries[259][0] == 1, f"{path}: not as it was asked for"
    return b"".join(data[start:start + length] for start, length in zip(entries[273], entries[279]))


def mupdf(pdf, folder):
    """The same, by MuPDF."""
    subprocess.run(
        ["mutool", "draw", "-q", "-F", "pam", "-c", "cmyk", "-r", str(RESOLUTION), "-o", f"{folder}/page%03d.pam", pdf],
        check=True,
        # Debian's says on each page that it has no profiles; these files ask for none.
        stderr=subprocess.DEVNULL,
    )
    for page in sorted(folder.glob("page*.pam")):
        head, samples = page.read_bytes().split(b"ENDHDR\n", 1)
        assert b"DEPTH 4" in head, head
        yield [samples[ink::4] for ink in range(4)]


def look(pdf, kind, reader):
    """What is wrong with the plates of a file, and how many pages there are."""
    faults = []
    pages = 0
    inked = 0
    with tempfile.TemporaryDirectory() as folder:
        for pages, plates in enumerate(reader(pdf, pathlib.Path(folder)), 1):
            *others, black = plates
            inked += max(black) >= BLACK
            if kind == "black":
                faults += [f"page {pages} has ink on another plate" for plate in others if max(plate) > 0]
                continue
            beside = [max(plate[index] for plate in others) for index, value in enumerate(black) if value >= BLACK]
            if beside and max(beside) > TINT:
                faults.append(f"page {pages}: black with {max(beside) / 2.55:.0f} per cent of another ink")
    if not inked:
        faults.append("nothing stands on the plate of black")
    return faults, pages


def main():
    failed = False
    for argument in sys.argv[1:]:
        pdf, kind = argument.rsplit(":", 1)
        for reader in (ghostscript, mupdf):
            faults, pages = look(pdf, kind, reader)
            print(f"{pdf}: {pages} pages by {reader.__name__}, {len(faults)} faults")
            for fault in faults[:10]:
                print(f"  {fault}")
            failed |= bool(faults) or pages == 0
    sys.exit(failed or len(sys.argv) < 2)


main()
