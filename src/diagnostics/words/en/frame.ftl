### What stands around reports.

error = error
warning = warning
note = note
help = help
near = near

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
