### What single reports say, in lower case and without a full stop; the attribute `help` is what helps
### against it wherever it is said.

reports-more = { $count } more reports are not shown
nearest-one = did you mean `{ $name }`?
nearest-only = there is only { $names }
nearest-all = there are { $names }
nearest-some = there are { $names } and { $more } more

## The command line

document-unknown = there is no document `{ $name }`
document-unknown-list = `khulasa list` shows the documents
document-unknown-file = neither a document nor a source file is called `{ $name }`
clean-file-absent = there is no file { $file }
    .help = name a YAML or CSV file, or a folder of them, by its path from here
clean-file-kind = { $file } is neither YAML nor CSV
    .help = name files that end in `.yaml`, `.yml` or `.csv`, or a folder of them
clean-encoding = it cannot be told for certain in which encoding this file is: it is damaged, or no Arabic text
    .help = put an older copy in its place, or open it where it was made and save it as UTF-8
explain-unknown = there is no fault of the code `{ $name }`
explain-unknown-list = `khulasa explain` lists all
environment-date = { $variable } is `{ $value }`, which is no date
    .help = it counts seconds since 1970 in digits, at most { $last }; or unset it
index-unknown = the index has no { $what } `{ $name }`
index-unknown-whole = `khulasa index` without options prints the whole index
index-nothing-anywhere = no compendium has an index
    .help = a compendium has one if its file has the field `index`
index-nothing-named = `{ $name }` has no index
    .help = a compendium has one if its file has the field `index`
index-several = several compendia have an index: { $names }
    .help = name one of them
new-name-form = `{ $name }` cannot be the name of a session's folder
    .help = use Latin letters, digits, `-` and `_`, such as `cop-14`
new-name-number = `{ $name }` does not tell which number it has
    .help = add `--number` with a number from 1 to { $last }
new-name-taken = { $folder } is there already
    .help = choose another name, or edit what is there
new-source = there is no folder `{ $folder }` for it to go to
    .help = run the command in the project's folder, or name the source folder with `--source`
new-file-form = `{ $name }` cannot be an id
    .help = use Latin letters, digits, `-` and `_`, such as `wg2-12`
new-id-taken = `{ $id }` is there already
    .help = choose another name or number, or edit what is there
new-meeting-unnamed = the id of the next meeting does not follow from those that are there
    .help = name it, such as `khulasa new meeting wg2-12`
new-session-absent = there is no session `{ $id }`
    .help = make it first, with `khulasa new session { $id }`, or name one that is there
new-text = the { $field } is empty, or has characters that are not seen
    .help = write it between quotation marks behind the id
new-entry = an entry cannot be put at the end of { $file } without a look at it
    .help = add it by hand: `- id: { $id }`, with its fields below
rename-nothing = nothing is called `{ $id }`
    .help = name an id, the output path of a document, or an agenda item behind its session, such as `cop-10:opening`
rename-several = several things are called `{ $id }`: { $kinds }
    .help = say which with `--kind`
rename-form = `{ $id }` cannot be the new id
    .help = use Latin letters, digits, `-`, `.` and `_`, beginning with a letter or a digit
rename-taken = the { $kind ->
        [agenda-item] agenda item
        [instrument] resolution or decision
       *[other] { $kind }
    } `{ $id }` is there already
    .help = choose another id
rename-file-taken = { $file } is there already
    .help = choose another id, or move what is there
rename-unread = { $file } cannot be read whole, and may name it
    .help = mend what `khulasa check` tells of it first
rename-hidden = the id is written by escapes or twice at { $file }:{ $line }
    .help = write it plainly there first
machine-failure-absent = run the command in the project's folder, or name the folder with its option
machine-failure-permission = look at the permissions of the folder
program-fault = the program itself is at fault: { $panic }
    .help = give the machine more memory if it is short of it; if not, please report this with the command and the files that it was given

## What is checked

reference-nothing = there is no { $what ->
        [agenda-item] agenda item
        [instrument] resolution or decision
        [instrument-kind] kind of instrument
        [rows] CSV file
       *[other] { $what }
    } `{ $id }`
report-numbered = the report prints the recommendations of `{ $id }` from paragraph { $printed } on, and the index would cite them from { $first } on
    .help = let `paragraphs` begin with { $printed }, or mend the report
corrigendum-text = these words do not stand in `{ $document }`
    .help = copy them from the source of the document, without notes and markup
draft-title = the title is not that of `{ $id }`, whose text the draft prints
    .help = give both the same title
reference-nothing-named = there is nothing with the id `{ $id }`: neither in this text nor among the resolutions, decisions, meetings, documents, agenda items and citations
    .help = give what you mean the field `id`
reference-typed = there is no { $what ->
        [table] table
        [figure] figure
       *[paragraph] paragraph
    } { $number } in this text: its last is { $last }
    .help = mend the number, or write `[@id]` with the id of what you mean, which prints its number
reference-typed-instrument = there is no `{ $words }`: the last one of its session is number { $last }
    .help = mend the number, or write `[@id]` with the id of what you mean, which prints its number; if another organ adopted it, say so beside it, or keep the warning (`# keep: reference::typed` and the reason)
reference-unnumbered = { $kind ->
        [annex] `{ $id }` is the only annex of its text, which has no number
        [table] `{ $id }` is a table without a caption, which has no number
        [annotation] `{ $id }` is a paragraph about an agenda item, which has no number
        [document] `{ $id }` is a document that has no symbol
        [asterisk] `{ $id }` is cited in the title of the document alone, where its mark is an asterisk
        [note] no footnote of the document cites `{ $id }`
       *[unprinted] `{ $id }` is printed nowhere with a number
    }
    .help = { $kind ->
        [annex] write `المرفق` without the mark
        [table] give the table the field `caption`
        [note] cite it where the footnote belongs: `[^{ $id }]`
       *[other] name what you mean in words
    }
reference-noun = `{ $noun }` stands before { $what ->
        [note] a footnote
        [table] a table
        [figure] a figure
        [annex] an annex
        [instrument] a resolution or decision
        [meeting] a meeting
        [agenda-item] an agenda item
        [document] a document
       *[paragraph] a paragraph
    }: that is what `{ $id }` names here
    .help = mend the noun or the id; of several things with one id, a mark names the first of: what stands in the same file, a resolution, a meeting, a document, an agenda item, a footnote
reference-nothing-agenda = there is no agenda of `{ $session }` in the project
    .help = write the item's `number` and `title` here instead
reference-nothing-list = there is no list of { $kind }
    .help = write a file with `type: { $kind }`, such as { $kind }.yaml
reference-nothing-file = a file `{ $id }.yaml` would be it: put it in its place, or mend the name here
reference-nothing-session = a file `session.yaml` in a folder `{ $id }` would be it: put it in its place, rename the folder, or mend the name here
reference-nothing-entry = add an entry with `id: { $id }` to { $file }, or mend the id here
topic-by-heading = topics are named by their ids, and `{ $heading }` is none
topic-by-heading-id = write `{ $id }`, whose heading that is
organ-missing = there is no organ whose name the masthead could begin with
    .help = write a file with `type: organ`, such as organ.yaml
organ-several = the project has several organs, and this { $what ->
        [meeting] meeting
       *[session] session
    } does not say whose it is
    .help = add the field `organ`: one of { $organs }
instrument-kind-type = the field `type` says what this is, so `kind` cannot say it too
    .help = write `type: instrument` if it is `{ $kind }`, or delete the field
masthead-job = `{ $job }` is no job number, so no barcode can be made of it
    .help = a job number looks like { $example }; the house gives its form, in `job_number`
field-missing-masthead = the masthead of a document of this session needs the field `{ $field }`
    .help = add a line `{ $field }: { $example }`
field-missing-days = a compendium prints the days of this session, which are not written here
    .help = add lines `from: …` and `to: …`
index-nothing = the compendium `{ $name }` has no index
    .help = give it the field `index`, with a heading and a note
citation-unused = no text uses the citation `{ $id }`
    .help = put `[^{ $id }]` where it belongs, or delete the entry
date-reversed = the last day, { $to }, is before the first, { $from }
    .help = exchange `from` and `to`, or mend the wrong one
date-outside = { $day } is not a day of the session { $session }, which met from { $from } to { $to }
    .help = mend the date, or name the session that adopted it
date-outside-all = none of the { $count } texts that the session { $session } adopted bears a day of its own, from { $from } to { $to }
    .help = mend `from` and `to` if the session was moved, or else the days of the texts
masthead-gap = the masthead shows a gap in place of { $fields }
    .help = add the missing fields once they are known, or name them in `gaps`; a house whose documents go without them says `none`
masthead-gap-filled = `{ $field }` is no gap: it is given, or the house does without it
    .help = delete it from `gaps`
masthead-item = the agenda has { $count } items, and none of number { $number }
    .help = name the item by its id in the agenda
timetable-item = the agenda has no item `{ $id }`
timetable-day = { $day } is not a day of the session, which meets from { $from } to { $to }
    .help = mend the date, or the days of the session
timetable-order = { $day } does not come after { $before }
    .help = put the days in order, each once
timetable-reversed = the meeting ends at { $to }, and begins at { $from }
    .help = exchange `from` and `to`, or mend the wrong one
timetable-overlap = the meeting begins at { $from }, before the one above it ends at { $before }
    .help = mend one of the two times, or put the meetings in order
symbol-form-document = `{ $symbol }` is not the symbol of a document
    .help = after the session's `symbols` stands a number, such as `7` or `1/Rev.1`
symbol-duplicate = the symbol { $symbol } is taken by { $place }
    .help = give one of the two documents another symbol
text-unprinted = no document prints `{ $id }`
    .help = list it in a compendium, or make an offprint of it
document-twice = the { $document } prints `{ $id }` twice
    .help = delete one of the two lines
document-session = `{ $id }` was adopted by { $adopted }, but stands under { $here }
    .help = move it to { $adopted }, or mend its `session`
document-reproduced = an annex of `{ $id }` points to `{ $meeting }`, which the compendium does not print
    .help = list `{ $meeting }` among the meetings of a part
instrument-duplicate = { $file } has the same session, kind and number
    .help = mend one of the two
meeting-duplicate = { $file } has the same number
    .help = mend one of the two
session-duplicate = { $file } has the same number
    .help = mend one of the two
report-gap = paragraphs { $first } to { $last } of the report are { $promised }, but { $written } recommendations stand here
report-gap-fewer = a recommendation is missing, or the last paragraph is { $last }
report-gap-more = a recommendation stands twice, or the range is too short
report-letters = lettered recommendations stand in one paragraph of the report
    .help = write that paragraph alone, such as `{ $first }`
report-shared = `{ $id }` has paragraphs of this report too, and the same ones
    .help = mend the symbol or the paragraphs of one of the two
digit-groups = a full stop divides the thousands of `{ $number }`, where it looks like a nought
    .help = write `{ $mended }`, with U+202F between the groups
glyph-missing = no font has the character `{ $character }` ({ $number })
    .help = type another character, or put a font that has it into the fonts folder
glyph-missing-more = no font has the character `{ $character }` ({ $number }), and { $more } more of this text
    .help = type another character, or put a font that has it into the fonts folder
topic-see = the topic `{ $id }` points to others, and takes none
topic-see-end = tag the paragraph with `{ $id }`
topic-see-no-end = delete its `see`, or tag the paragraph with another topic
topic-wide = the word `{ $word }` is wider than the column of topics
    .help = divide it by a space or a hyphen: it runs into the next column
topic-alike = the topic `{ $id }` has the same heading
    .help = make one topic of the two, or word one heading otherwise
topic-twice = the topic `{ $id }` stands twice
    .help = keep one of the two
topic-both = the topic `{ $id }` has both `see` and `see_also`
    .help = `see` stands in place of rows, `see_also` after them: keep one of the two
topic-itself = the topic `{ $id }` points to itself
    .help = name another topic, or delete the line
topic-chain = the topic `{ $id }` only points to others
topic-chain-end = point to `{ $id }`
topic-chain-no-end = delete the line, or the `see` of one of them
topic-unused = no paragraph carries the topic `{ $id }`
    .help = tag a paragraph with it, give it `see`, or delete the entry
topic-unreported = these paragraphs carry topics, but their file names no `report`
    .help = add the field `report`: the index cites by its symbol
topic-unlocated = the topic `{ $id }` has no locator: no text that the index covers carries it
    .help = list a text that carries it in the compendium, or delete the entry
topic-blind = the topic `{ $id }` has no locator to point to
    .help = the cross-reference is left out: tag a paragraph with the topic, or delete it
indexer-name = this paragraph names the topic `{ $id }` and does not stand under it
    .help = tag it, if it tells a reader something about the topic
indexer-same-words = the same words carry the topic `{ $id }` at { $places }
    .help = tag both alike, unless what stands around them differs
indexer-same-words-more = the same words carry the topic `{ $id }` at { $places } and { $more } more
    .help = tag both alike, unless what stands around them differs
indexer-without-topic = this paragraph has no topic, so the index does not lead to it
    .help = give it `topics`, if a reader may look for it

## Fonts

font-absent = the font that { $list } lists is not there
    .help = put the file in its place again, or take its line out of the list
font-checksum = the font is not the one that { $list } lists
    .help = put the file in its place again, or, if the new one is wanted, its checksum into the list
font-checksums = the list cannot be read: { $error }
    .help = write it with `sha256sum` in that folder, or delete it
font-checksums-kind = the list is not an ordinary file
    .help = write it with `sha256sum` in that folder, or delete it
font-checksums-line = line { $line } is no checksum with a path
    .help = write it with `sha256sum` in that folder, or delete it
font-damaged = the font is damaged: { $error }
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-faces = the font is damaged: it says that it has { $count } faces
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-sum = the font is damaged: its bytes do not add up to what they should
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-cut = the font is damaged: its table `{ $table }` is cut off
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-table = the font is damaged: its table `{ $table }` is not what it was
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-characters = the font is damaged: its table `cmap` names characters that there are not
    .help = put the file in its place again, as its publisher gives it out; if this is how it does, list its checksum in SHA256SUMS
font-damaged-family = the font is damaged: it does not say what its family is
    .help = put the file in its place again, as its publisher gives it out
font-files = { $count } fonts are more than the { $most } that are taken
    .help = leave the fonts that documents use
font-files-size = the fonts are larger than { $most } MiB together
    .help = leave the fonts that documents use
font-folder = the folder cannot be listed: { $error }
    .help = look at its permissions
font-folder-absent = the folder cannot be listed: { $error }
    .help = run the command in the project's folder, or name the folder with --fonts
font-folder-depth = folders lie deeper than { $most } levels
    .help = move its fonts further up
font-missing = no font of the family `{ $family }` is there
    .help = put its files into the fonts folder; `khulasa fonts` lists what is there
font-size = the font is larger than { $most } MiB
    .help = take a smaller one
font-unreadable = the font cannot be read: { $error }
    .help = put the file in its place again, as its publisher gives it out
font-unreadable-kind = the font is not an ordinary file
    .help = put the file in its place again, as its publisher gives it out
font-unreadable-permission = the font cannot be read: { $error }
    .help = look at the permissions of the file

## Pages

glyph-missing-template = no font has the character `{ $character }` ({ $number }) that the templates print
    .help = put a font that has it into the fonts folder
layout-astray = `{ $word }` runs { $distance } mm out of the text block of page { $page }
    .help = shorten the text, or divide what stands without a space
layout-lost = words stand on no page: { $words }
    .help = shorten the text there if it is longer than its place, else look at the template
layout-lost-more = words stand on no page: { $words } and { $more } more
    .help = shorten the text there if it is longer than its place, else look at the template
picture-damaged-engine = the picture cannot be read{ $reason }
    .help = save it again as SVG, PNG or JPEG, or name another one
text-joined-list = this line is printed as a part of the sentence before it, hyphen and all
    .help = entries of a list stand under `items`, each with a hyphen of its own
text-joined-paragraphs = what stands after the blank line is printed as a part of the same paragraph
    .help = make it a paragraph of its own, or take the blank line out
text-leftover = `{ $left }` prints as it stands
    .help = marks stand around whole words and not around one another: `*so*`, `**so**`, `[^id]`, `[?so|or so]`, `{"{"}session{"}"}`; a backslash before one prints it
text-letters-form = the letters of `{ $word }` are forms for display ({ $number }), which no search finds
    .help = type the word anew
text-letters-invisible = `{ $word }` has a character in it that is not seen ({ $number })
    .help = type the word anew
text-letters-persian = `{ $word }` has Persian letters
    .help = the Arabic word is `{ $typed }`
text-letters-stretched = `{ $word }` is stretched by hand
    .help = take the strokes between the letters out: a search does not find the word with them
text-numbered = `{ $typed }` is printed besides the number that is computed
    .help = take it out of the text
text-open = a part of this text is not agreed, and `{ $document }` prints it as final
    .help = take the marks out when it is agreed; drafts and papers print them
text-digits-western = `{ $number }` is typed in other digits than those of the document
    .help = type 0 to 9, or give the document `digits: arabic-indic`
text-digits-arabic = `{ $number }` is typed in other digits than those of the document
    .help = type ٠ to ٩, or take `digits: arabic-indic` out
markup-fact-unknown = nothing tells `{ $fact }` of this document
    .help = the days and the venue stand in the file of the session (`from`, `to`, `venue`), meetings and sessions are those of a compendium, resolutions and decisions those of a report; of one and two type the words
markup-fact-here = `{ $fact }` cannot stand here: several documents may print this text
    .help = type the words
keep-form = a remark that keeps a warning names its code and says why
    .help = `# keep: text::punctuation as the treaty has it`; `{ $code }` is no code, or the reason is missing
keep-unused = there is no warning `{ $code }` to be kept here
    .help = take the remark out, or put it on the line above the text
cell-comma = `{ $number }` in a list is two cells
    .help = put it in quotation marks, `"{ $number }"`, or a blank behind the comma if two cells are meant
text-partner = `{ $mark }` has no partner in this text
    .help = add the one that is missing, or take this one out
text-punctuation-end = this paragraph has no mark at its end
    .help = end it with a full stop, or with `؛` if others follow in the same sentence
text-punctuation-mark = `{ $mark }` stands after an Arabic word
    .help = Arabic has `{ $arabic }`
text-punctuation-space = a space stands before `{ $mark }`
    .help = take the space out: a line might begin with the mark
text-punctuation-twice = `{ $word }` stands twice
    .help = take one of the two out
compendium-order = number { $number } stands after number { $before }
    .help = put them in the order of their numbers, by which they are numbered here
instrument-report = the report `{ $document }`, { $symbol }, prints this text, which names { $named }
    .help = mend one of the two: the index cites by it
text-swallowed = `{ $field }` stands inside of the text, and would be printed
    .help = move it, and what is below it, to the left, below the field that the text belongs to
print-name = `{ $name }` is a part of this document, and { $file } is a document of that name
    .help = rename one of the two
print-option = `{ $option }` is heeded with `--profile { $profile }` alone
    .help = add that, or leave the option out
print-profile = { $file } is no ICC profile of an output device with the inks CMYK
    .help = take the one that the printer sends, or leave `--output-profile` out
print-sheet = two pages need a sheet of { $needed }, and it has { $sheet }
    .help = take a larger `sheet`, or smaller `paper`; pages are never scaled
print-spine = the cover is apart and has a spine, whose width follows from the paper, and nothing is said of that
    .help = add `grammage` and `volume` of the paper to `print`, or its `thickness`; the printer knows them. Without `signature` it is stitched, and there is no spine

## Schema

schema-kind = no source file has the kind `{ $kind }`
data-folder = { $folder } is there already
    .help = name a folder that is not there yet, or remove this one
data-several = `{ $name }` names several documents
    .help = name one; `khulasa list` shows them
agenda-several = `{ $session }` has several agendas, and its session does not say which one this is
    .help = give the session the field `agenda` with the symbol of the agenda that is meant, such as `1/Rev.1`

## The theme

theme-missing = the file has no `#let theme = (…)`
    .help = write what is to be otherwise in this form: `#let theme = (colour: (accent: rgb("#1b4a72")))`
theme-syntax = the theme cannot be read: { $reason }
theme-form = this is no value: a theme names values and computes nothing
    .help = write a length (`12pt`), a colour (`rgb("#1b4a72")`), a number, words in quotation marks, a list or a dictionary of them
theme-token = there is no token `{ $name }`
theme-kind = `{ $name }` is { $wanted ->
        [length] a length, such as `12pt`
        [em] a length, such as `0.8em`
        [ratio] a part of the whole, such as `30%`
        [fraction] a share of the room that is left, such as `1fr`
        [number] a number
        [words] words in quotation marks
        [truth] `true` or `false`
        [colour] a colour, such as `rgb("#1b4a72")`
        [side] `left`, `right` or `center`
        [list] a list in brackets
       *[group] a dictionary, such as `(body: 12pt)`
    }, and here stands { $given ->
        [length] a length
        [em] a length in `em`
        [ratio] a part of the whole
        [fraction] a share
        [number] a number
        [words] words
        [truth] `true` or `false`
        [colour] a colour
        [side] a side
        [list] a list
       *[group] a dictionary
    }
theme-count = `{ $name }` is a list of { $wanted }, and here stand { $count }
    .help = give it as many values, in the order of the tokens
theme-range = `{ $value }` is out of range for `{ $name }`: { $kind ->
        [length] a length is from 0 to 1000 mm
        [em] it is at most `100em`
        [number] a number is from 1 to 100000
       *[other] it is from 0 to 100
    }
theme-colour = `{ $value }` is no colour
    .help = write three, four, six or eight hexadecimal digits, such as `"#1b4a72"`
preflight-resolution = a picture has { $found } points to an inch, and print shows { $least } (page { $pages })
    .help = take a larger picture, or one of vectors (SVG)
preflight-lights = a picture is of red, green and blue, and becomes inks without a profile (page { $pages })
    .help = look at a proof, or take a picture of greys or of vectors whose colours the theme has
preflight-transparent = a picture is in part transparent (page { $pages })
    .help = save it on white paper, or ask the printer
preflight-hairline = a line is { $width } points thick, and a plate holds none under 0.25 (page { $pages })
    .help = make it thicker in the theme, or in the picture
preflight-white = white text of { $size } points: `{ $text }`; below 8 its strokes fill with ink (page { $pages })
    .help = make it larger in the theme, or dark on light
preflight-plates = text of { $size } points stands on { $count } plates: `{ $text }`; below 8 its edges show colour (page { $pages })
    .help = make it larger or black in the theme, or give its colour one ink
preflight-black = black text has { $sum } per cent of ink: `{ $text }` (page { $pages })
    .help = make it black alone, `luma(0)`
preflight-coverage = { $sum } per cent of ink lie in a square of 15 mm, and 320 dry (page { $pages })
    .help = name the colour in the theme with less ink
preflight-trim = text stands { $distance } mm from the edge that is cut: `{ $text }` (page { $pages })
    .help = keep 5 mm; margins are in the theme
preflight-gutter = text stands { $distance } mm from the back: `{ $text }`; { $least } mm are lost in the fold (page { $pages })
    .help = make the inner margin wider in the theme
preflight-outline = `{ $letter }` ({ $number }) is drawn as a picture and not as an outline (page { $pages })
    .help = take another sign, or a font that has it as an outline
preflight-signature = { $count } pages do not make whole signatures of { $signature }: { $blanks } { $blanks ->
        [one] blank is
       *[other] blanks are
    } added
    .help = take another `signature`, fill the pages, or ask the printer for a smaller last one
preflight-empty = nothing stands on page { $pages }
    .help = take out what makes the page
document-page-form = `{ $page }` names no page
    .help = write the document, a colon and the number: `sessions/cop-10/agenda:7`
document-page-several = `{ $name }` stands for { $count } documents, and a page belongs to one
    .help = name one; `khulasa list` lists them
document-page-none = `{ $name }` has no page { $page }: it has { $pages }
    .help = pages are counted from the first of the file, the cover included
diff-sides = `{ $name }` is no folder
    .help = name two folders, an old copy of the source and the new one, or two documents of one
diff-several = `{ $name }` stands for { $count } documents, and one is compared with one
    .help = name a document; two folders are compared document by document
vote-result = `{ $verb }` stands before a vote { $result ->
        [lost] that was lost
        [tied] that was equally divided
       *[won] that was won
    }
    .help = mend the verb or the lists; if another majority was needed, say the result in words
text-quoted = this paragraph has quotation marks besides those of the text that it is quoted in
    .help = take them out: `quoted` prints one before each number, and one behind the last paragraph
text-quoted-list = a quotation opens before these paragraphs, and its mark stands behind their numbers
    .help = take the marks out and write `quoted: true` above `items`: one stands before each number then, and one behind the last paragraph
