"""Searches a PDF as Evince does, with the find of poppler: `evince.py FILE`, phrases as JSON from standard input."""

import json
import os
import sys

import gi

gi.require_version("Poppler", "0.18")
from gi.repository import Poppler  # noqa: E402

document = Poppler.Document.new_from_file("file://" + os.path.abspath(sys.argv[1]), None)
pages = [document.get_page(number) for number in range(document.get_n_pages())]
flags = Poppler.FindFlags.MULTILINE
hits = [sum(len(page.find_text_with_options(it, flags)) for page in pages) for it in json.load(sys.stdin)]
json.dump(hits, sys.stdout)
