"""Holds PDFs against PDF/UA-1 and PDF/A-2a with page-validation, and counts what outloud says: `standards.py FILE…`.

Fails on any finding of page-validation, and on any error of outloud. Warnings of outloud are told, by their rules:
  NOTE-003  a note without a label: its labels stand in the paragraph of the note, after marks of direction
  ORD-001   painted in another order than tagged: notes stand at the foot of the page
  TXT-004   several codes for one character: each drawing of an Arabic letter has a code of its own (docs/clean-text.md)
  TBL-004   rows of different widths: a cell of the last column that reaches over rows is not counted in the next one;
            tests/structure_tree.rs counts it
  FIG-012   an alternative of more digits than letters: that of a chart has all its numbers
  DOC-040   a title of more than 200 characters, which a resolution may have
"""

import collections
import json
import os
import subprocess
import sys

import page

# Errors of outloud that are none, for the reason above.
MISCOUNTED = {"TBL-004"}

OUTLOUD = os.path.join(os.path.dirname(sys.executable), "outloud")


def validated(path):
    for profile in ("ua1", "2a"):
        report = page.validate_pdf(path, profile=profile)
        for failure in report.failures:
            yield f"{path}: {profile}: {failure.rule_id}: {failure.message}"
        if not report.is_compliant and not report.failures:
            yield f"{path}: {profile}: does not keep to it"


def heard(paths):
    """The errors of outloud, and how often each rule warns."""
    done = subprocess.run([OUTLOUD, "--json", "-", *paths], capture_output=True, text=True)
    out = done.stdout
    results = json.loads(out[out.index("{") :])["results"]
    read = [result for result in results if not result["error"]]
    if len(read) != len(paths):
        raise SystemExit(f"outloud has read {len(read)} of {len(paths)} files: {done.stderr}")
    errors, warnings = [], collections.Counter()
    for result in read:
        for finding in result["findings"]:
            if finding["severity"] == "error" and finding["rule"] not in MISCOUNTED:
                errors.append(f"{result['path']}: outloud: {finding['rule']}: {finding['message']}")
            else:
                warnings[finding["rule"]] += 1
    return errors, warnings


def main(paths):
    if not paths:
        raise SystemExit("no file to check")
    faults = [fault for path in paths for fault in validated(path)]
    errors, warnings = heard(paths)
    faults += errors
    print(f"{len(paths)} files against PDF/UA-1 and PDF/A-2a; outloud warns by: {dict(sorted(warnings.items()))}")
    print("\n".join(faults) or "no fault is found")
    return 1 if faults else 0


sys.exit(main(sys.argv[1:]))
