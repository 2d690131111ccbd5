### What stands around reports.

error = error
warning = warning
note = note
help = help
near = near
also-lines = { $count ->
        [one] also on line { $places }
       *[other] also on lines { $places }
    }
also-lines-more = also on lines { $places } and { $more } more
also-places = also at { $places }
also-places-more = also at { $places } and { $more } more

errors = { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
warnings = { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
notes = { $count ->
        [one] 1 note
       *[other] { $count } notes
    }
no-errors = no errors
more-of-file = … and { $shown } more in { $file }
more-elsewhere = … and { $shown } more in other files

## `khulasa build`

pages = { $count ->
        [one] 1 page
       *[other] { $count } pages
    }
written = { $files }: { $pages }
written-timed = { $files }: { $pages }, { $milliseconds } ms
held-back = { $document }: not written, there are errors in { $file }
not-written = { $document }: not written
not-written-machine = { $document }: not written, the machine failed
halted = { $document }: the program itself is at fault, please report it: { $panic }
shard-empty = this shard has no documents
timings = read and checked in { $read } ms, all in { $all } ms

## `khulasa index`

index-no-row = no row of the index is wanted by all of these options

## `khulasa explain` and docs/faults.md

explain-why = Why: { $why }
explain-mend = Remedy: { $mend }
explain-faulty = With the fault:
explain-mended = Mended:
explain-command = For instance:
explain-instead = Instead:
faults-title = Faults
faults-preface = What `khulasa check` and the other commands can report, by code. `khulasa explain CODE` prints the same. An error holds back the documents that depend on its place, a warning holds nothing back, and a note is a question that `khulasa check --notes` asks.
faults-made = This file is made from `src/diagnostics/faults.yaml` and `src/diagnostics/words`: change those, and run `UPDATE=1 cargo test --release --test catalogue`.

## `khulasa build --profile print`: the job ticket, in all languages side by side

ticket = Job ticket
ticket-size = Trimmed size
ticket-size-value = { $width } × { $height } mm
ticket-bleed = Bleed
ticket-bleed-value = { $bleed } mm on each side
ticket-marks = Marks
ticket-marks-crop = crop marks, outside of the bleed
ticket-marks-none = none
ticket-pages = Pages
ticket-pages-all = { $count }
ticket-pages-blank = { $count }, of which { $blanks } blanks are added
ticket-binding = Binding
ticket-binding-right = on the right: the spine is to the right of the front cover
ticket-binding-left = on the left: the spine is to the left of the front cover
ticket-folding = Folding
ticket-folding-one = saddle-stitched: all sheets nested in one section
ticket-folding-signatures = { $signatures } signatures of { $pages } pages, sewn or glued
ticket-stock = Paper
ticket-stock-coated = coated
ticket-stock-uncoated = uncoated
ticket-profile = Output profile
ticket-plates = Inks
ticket-plate = { $ink }: { $runs }
ticket-plate-all = { $ink }: all pages
ticket-ink = { $ink ->
        [cyan] cyan (C)
        [magenta] magenta (M)
        [yellow] yellow (Y)
        [black] black (K)
       *[other] spot colour
    }
ticket-text = Text
ticket-text-value = live text, fonts embedded as subsets; black overprints
ticket-fonts = Fonts
ticket-standard = Standard
ticket-findings = Queries before printing
ticket-findings-none = nothing
ticket-findings-more = … and { $count } more: khulasa check --profile print tells them
ticket-cover = Cover
ticket-cover-inside = not apart: its pages are in the file
ticket-cover-apart = a file of its own, printed on its outside; flat { $width } × { $height } mm; no spine
ticket-cover-spine = a file of its own, printed on its outside; flat { $width } × { $height } mm; spine { $spine } mm: { $leaves } leaves of { $leaf } mm
ticket-plate-cover = { $ink }: the cover alone
ticket-files = Files
ticket-pages-block = without the cover: { $pages }
ticket-stock-unnamed = { $stock }; the document names none, so please ask

## `khulasa where`

where-nothing = nothing was found
where-elsewhere = { $document }: in a note, a masthead, the index, or within another text
where-pages = { $document }: page { $pages }
where-unprinted = no document prints it

## `khulasa clean`

clean-done = { $file }: { $changes }; the old file is { $old }
clean-would = { $file } would be changed: { $changes }
clean-nothing = nothing is to be cleaned
clean-utf-16 = UTF-16 made UTF-8
clean-windows-1256 = Windows-1256 made UTF-8
clean-invisible = { $count ->
        [one] 1 invisible mark taken out
       *[other] { $count } invisible marks taken out
    }
clean-soft-hyphen = { $count ->
        [one] 1 soft hyphen taken out
       *[other] { $count } soft hyphens taken out
    }
clean-form = { $count ->
        [one] 1 form for display made letters
       *[other] { $count } forms for display made letters
    }
clean-tatweel = { $count ->
        [one] 1 stroke between letters taken out
       *[other] { $count } strokes between letters taken out
    }
clean-indent-space = { $count ->
        [one] 1 space of another kind in an indent made one of the space bar
       *[other] { $count } spaces of other kinds in indents made those of the space bar
    }
clean-tab = { $count ->
        [one] 1 tab made spaces
       *[other] { $count } tabs made spaces
    }
clean-no-break-space = { $count ->
        [one] 1 no-break space made a space
       *[other] { $count } no-break spaces made spaces
    }
clean-line-end = { $count ->
        [one] 1 line ended anew
       *[other] { $count } lines ended anew
    }
clean-trailing-blank = { $count ->
        [one] 1 blank end of a line taken away
       *[other] { $count } blank ends of lines taken away
    }

## `khulasa rename`

rename-places = { $file }: { $count ->
        [one] 1 place
       *[other] { $count } places
    }
rename-moved = { $from } is now { $to }

## `khulasa diff`

diff-document = { $document }: { $count ->
        [one] 1 change
       *[other] { $count } changes
    }
diff-only-new = { $document }: only in the new edition
diff-only-old = { $document }: only in the old edition
diff-same = { $count ->
        [one] 1 document prints the same words
       *[other] { $count } documents print the same words
    }
diff-drawn = (what is drawn there has changed)
diff-written = written: { $file }
