### What is said of what is found while files are read, in lower case and without a full stop; the attribute
### `help` is what helps against it.

-own-line = put the text on a line of its own after `>-`
-plain-svg = save it from a drawing program as plain SVG
-simpler = make it simpler, or save it as PNG
-save-again = save it again as SVG, PNG or JPEG, or name another one
-attributes = export it with presentation attributes instead of a style sheet, or save it as PNG
-divide-project = divide the project, or name its own folder with `--source`

## Files and folders

project-empty = there is no YAML file below `{ $folder }`
    .help = name the folder of the sources with `--source`
project-files = more than the { $most } files that a project may have lie here
    .help = { -divide-project }
project-entries = more than the { $most } files and folders that are looked through lie here
    .help = { -divide-project }
project-pictures = { $count } pictures are more than the { $most } that a project may have
project-depth = folders lie deeper than { $most } levels
folder-twice = the link leads to a folder that is read already
    .help = delete the link
file-dangling = the link leads nowhere
file-outside = the link leads out of the source folder
    .help = copy the file into the source folder
file-folder = a folder stands where a file should be
    .help = rename the folder, or put the file in its place
file-name = `{ $part }` cannot be the name of an output
    .help = rename it: letters, digits, spaces, `-`, `.` and `_` are safe
file-ending = the name of this file ends in `{ $ending }`, so it is not read
    .help = rename it, so that it ends in `.yaml`
file-twin = { $file } has the same name but for { $but ->
        [ending] its ending
        [letters] what some machines take for the same letters
       *[both] its ending, and what some machines take for the same letters
    }
    .help = delete or rename one of the two
file-unreadable = the file cannot be read: { $error }
file-unreadable-picture = the file cannot be read: { $error }
    .help = look at its permissions, or put another copy in its place
file-size = the file is larger than { $most } MiB
    .help = divide it into several files
file-size-picture = the picture is larger than { $most } MiB
    .help = save it smaller
file-encoding = the file is not UTF-8 from here on
    .help = `khulasa clean` makes it UTF-8 if it was saved as Windows-1256; or save it anew and choose UTF-8 under `Encoding`
file-encoding-archive = the file is a Word document or an archive, not YAML
    .help = copy its text into a plain text file and save that as UTF-8
file-encoding-utf-16 = the file is text in UTF-16, not YAML
    .help = `khulasa clean` makes it UTF-8; or save it anew and choose UTF-8 under `Encoding`
file-encoding-zeros = the file holds zeros in place of text: it was damaged while it was saved
    .help = put an older copy in its place
file-empty = the file is empty
    .help = write its `type:` and its fields, or delete the file

## Characters

yaml-tab = a tab stands here
    .help = use spaces: YAML takes no tabs; `khulasa clean` puts them there
yaml-tab-escape = an escape stands here for a tab
    .help = use spaces
yaml-control = { $count ->
        [one] the invisible character { $character } stands here
       *[other] the invisible characters { $character } stand here
    }
    .help = delete it; `khulasa clean` does
yaml-control-escape = an escape stands here for the invisible character { $character }
    .help = delete the escape
yaml-control-line-end = the invisible character { $character } stands here
    .help = save the file with the line ends of Unix or Windows
yaml-invisible = { $count ->
        [one] the invisible character { $character } stands here
       *[other] the invisible characters { $character } stand here
    }
    .help = `khulasa clean` takes it out; by hand, delete what stands beside it too, and type that again: direction is computed
yaml-invisible-escape = an escape stands here for the invisible character { $character }
    .help = delete the escape: direction is computed
yaml-indent-space = this line is indented with other spaces ({ $character }) than the space bar types
    .help = indent it with the space bar; `khulasa clean` does
text-lost = question marks stand here in place of letters
    .help = an encoding without Arabic has lost them: take the text from an older copy, saved as UTF-8
text-lost-more = { $more ->
        [one] one more text of this file has lost letters
       *[other] { $more } more texts of this file have lost letters
    }
    .help = an encoding without Arabic has lost them: take the text from an older copy, saved as UTF-8

## YAML

yaml-syntax = this is not YAML: { $error }
    .help = compare the line with its neighbours; texts are safest on a line of their own after `>-`
yaml-second-document = a second document begins here
    .help = delete the line `---`, or make two files
yaml-merge = two versions of the text were merged, and the marks of that still stand here
    .help = keep one version at each place, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`
yaml-depth = lists and mappings lie too deep within one another
    .help = take some levels out
yaml-alias = a text cannot begin with `*` here
    .help = { -own-line }, or between quotation marks
yaml-aliases = the aliases of this file grow beyond all measure
    .help = write the text out instead of repeating it with `*`
yaml-size = this file holds more than one file may
    .help = divide it into several files
yaml-tag = the tag `{ $tag }` means nothing here
    .help = delete it; a text that begins with `!` stands after `>-`
yaml-tag-form = what begins with `!` is a tag, and means nothing here
    .help = delete it, or { -own-line }
yaml-quote-above = a quotation mark opens above this line and is not closed
    .help = close it, or { -own-line }
yaml-quote-open = a quotation mark opens here and is not closed
    .help = close it, or { -own-line }
yaml-quote-after = something stands after the closing quotation mark
    .help = put the whole text on a line of its own after `>-`: there quotation marks print as typed
yaml-bracket-open = a bracket opens here and is not closed
    .help = close it, or { -own-line }
yaml-bracket-begins = a text cannot begin with `{ $bracket }` here
    .help = { -own-line }, or between quotation marks
yaml-bracket-close = a bracket closes here that was not opened
    .help = { -own-line }, or between quotation marks
yaml-bracket-kind = this bracket is not of the kind that was opened
    .help = close `[` with `]` and `{"{"}` with `{"}"}`
yaml-bracket-above = a bracket that opens above this line is not closed
    .help = close it, or delete it
yaml-bracket-above-colon = a bracket that opens above this line is not closed
    .help = close it, or put the text between quotation marks
yaml-comma = a comma or a closing bracket is missing before this
    .help = put a comma between the entries, and close the bracket that opens before them; a text with a bracket in it, such as one with a note, stands between quotation marks
yaml-colon = this colon cannot stand here
    .help = indent the line like its neighbours; a text with a colon stands on a line of its own after `>-`
yaml-colon-in-text = a colon stands in this text
    .help = { -own-line }: there a colon prints as typed
yaml-space-missing = a space is missing after `{ $name }:`
    .help = put one between the colon and what follows it
yaml-list = this line does not belong to the list above it
    .help = begin it with `- `, or indent it like the lines around it
yaml-list-here = a list cannot begin here
    .help = begin it on the line below its field; a text that begins with `- ` stands after `>-`
yaml-fields = this line does not belong to the fields above it
    .help = begin it in the same column as the fields that it belongs with
yaml-line = this line is neither a list entry nor a field
    .help = a field is written `name: value`; a text of several lines is indented
yaml-indent = this line is not indented like its neighbours
    .help = begin it in the same column as the lines that it belongs with
yaml-backslash = a backslash between double quotation marks must be doubled
    .help = { -own-line }: there a backslash prints as typed
yaml-character = a text cannot begin with this character here
    .help = { -own-line }, or between quotation marks
yaml-anchor = a text cannot begin with `*` or `&` here
    .help = { -own-line }, or between quotation marks
yaml-fold-header = nothing can follow `>` or `|` on its line
    .help = put the text on the lines below, indented
yaml-fold-dash = `{ $typed }` has a long dash
    .help = type `{ $meant }`, with the hyphen of the keyboard
yaml-fold-indent = this line of a text is not indented like its first
    .help = begin all lines of a text in the same column
yaml-remark = a remark stands within a text
    .help = { -own-line }, and the remark before or after it

## Fields

file-kind = a source file is a mapping that begins with `type:`
    .help = the kinds are { $kinds }
file-kind-text = this is text alone: no line begins with the name of a field
    .help = a source file begins with `type:`; a text stands in it after `text: >-`, as docs/source-format.md shows
field-missing-type = the file needs the field `type`
    .help = the kinds are { $kinds }
field-missing = { $record } needs the field `{ $name }`
    .help = add a line `{ $name }: …`
field-unknown = { $record } has no field `{ $name }`
field-unknown-list = its fields are { $names }
field-duplicate = the field `{ $name }` stands twice
    .help = keep one of the two
field-empty = the field `{ $name }` has no value
    .help = write one, or delete the field
field-together = { $record } has { $names } together, or none of them
    .help = add { $missing }, or delete the other
field-together-two = { $record } has both `{ $one }` and `{ $other }`, or neither
    .help = add { $missing }, or delete the other
field-either = { $record } has either { $sets }, so `{ $name }` cannot stand here
    .help = keep one of the two
field-either-none = { $record } has either { $sets }, and neither stands here
    .help = write one of them
field-either-or = { $one } or { $other }
field-type = { $expected }, but { $found ->
        [text] a text
        [list] a list
        [mapping] a mapping
       *[nothing] nothing
    } stands here
    .help = compare with a file of the same kind, or with docs/source-format.md
field-type-typed = { $expected }, but `{ $text }` stands here
    .help = compare with a file of the same kind, or with docs/source-format.md
field-choice = `{ $text }` is not one of { $words }
expected-mapping = { $record } is a mapping with fields
expected-name = the name of a field is a text
expected-text = a text is expected here
expected-list = a list is expected here, each entry on a line that begins with `- `
expected-choice = one of { $words } is expected here
expected-date = a date is expected here
expected-number = a whole number from 1 to { $last } is expected here

## Values

list-empty = the list is empty
    .help = write its entries, or delete the field
text-empty = the text is empty
    .help = write it, or delete the field
text-colon = a colon stands in this text
    .help = put the text on a line of its own after `- >-`: there a colon prints as typed
text-length = the text has { $length } characters, and may have { $most } here
    .help = divide it into paragraphs
text-length-title = the text has { $length } characters, and may have { $most } here
    .help = shorten it: titles, headings and lines of covers are short
text-word = { $length } characters stand here without a space
    .help = divide them by spaces
text-word-no-break = { $length } characters stand here without a space at which a line may end: their spaces are no-break ones (U+00A0)
    .help = type the spaces anew; `khulasa clean` does
text-remark = what follows `#` on this line is a remark and is not printed
    .help = if it belongs to the text, { -own-line }; else put the remark on a line of its own
text-joined-lines = the lines of this text are printed as one paragraph, below `|` as below `>-`
    .help = make a paragraph of each line, or write `>-`
markup-bracket = `{ $mark }` begins what is not agreed, and no `]` ends it
    .help = `[?these words|those words]` prints two wordings that are not agreed; `\[?` prints the characters
markup-wording = `{ $mark }` has a wording without words
    .help = each wording has words: `[?these words|those words]`; words that may fall away are one wording, `[?these words]`
markup-note = `{ $mark }` is no footnote
    .help = a footnote is written `[^id]` with the id of a citation, or `^[text]` with what it says, without notes in it; a backslash before it prints it as it stands
markup-note-here = a footnote cannot stand here
    .help = covers, captions, headings of topics and notes take none; put it into the text, or a backslash before it to print it as it stands
markup-reference = `{ $mark }` is no reference
    .help = a reference is written `[@id]` with the id of what has the number, or `[@text:id]` with that of its text before it; a backslash before it prints it as it stands
markup-reference-here = a reference cannot stand here
    .help = headings, titles and covers take none; put it into the text, or a backslash before it to print it as it stands
pattern-slot = there is no slot `{ $slot }` in these words
    .help = their slots are { $slots }
date-impossible = `{ $text }` is not a day of the calendar
    .help = a date is written year-month-day, such as 2006-10-18
date-form = `{ $text }` is not written as a date is here
    .help = write it in digits, year-month-day, such as 2006-10-18
date-form-meant = `{ $text }` is a date in another form
    .help = write `{ $meant }`, if that day is meant
date-year = the year of `{ $text }` is not one from { $first } to { $last }
    .help = mend it; a Hijri date is computed, so write the day as the Gregorian calendar has it
time-form = `{ $text }` is no time of day
    .help = a time is written "14:00", between quotation marks
time-form-quotes = `{ $text }` stands between curved quotation marks
    .help = type straight ones, such as "14:00"
time-form-expected = a time is expected here
    .help = a time is written "14:00", between quotation marks
range-form = `{ $text }` is not a range of paragraphs
    .help = write the first and the last paragraph, such as `5-35`, or one number
symbol-form = `{ $symbol }` is not the symbol of a document
    .help = a symbol looks like CTOC/COP/WG.2/2013/5; two are joined with a hyphen
symbol-form-end = `{ $end }` cannot be the end of a symbol
    .help = it is made of letters, digits, `-`, `.`, `/`, `_` and brackets, at most 100; it begins with a letter or a digit
id-form = `{ $id }` cannot be an id
    .help = an id is made of Latin letters, digits, `-`, `.`, `/` and `_`, at most 100; it begins with a letter or a digit
id-form-comma = the Arabic comma divides no ids: `{ $id }`
    .help = put `,` between them
id-form-file = the name of this file or its folder, `{ $id }`, cannot be an id, and other files would name it by that
    .help = rename it: Latin letters, digits, `-`, `.` and `_`, beginning with a letter or a digit
id-form-copy = this file is a copy of `{ $original }`
    .help = delete it, or give it an id of its own for a name
masthead-job-form = `{ $job }` is no job number, so no barcode can be made of it
    .help = a job number looks like V.18-04902

## Rules of a file

annex-empty = the annex is empty
    .help = give it `paragraphs:`, or `reproduces:` with the id of a meeting
section-level = there is no level for the sections of this section
    .help = the sections of a text have sections once, those of an annex none
table-columns = the table has { $columns } columns, and at most { $most } can be read on a page
    .help = divide it into several tables
table-cells = the cells of this row fill { $given } columns, and { $wanted } are free
    .help = an empty cell is written "", and a cell over several columns { "{" }text: …, across: 2{ "}" }
table-down = the cell reaches over { $down } rows, and { $left } are left
    .help = give it a smaller `down`, or add the rows
table-apart = the columns that this cell reaches over do not lie side by side: a cell from a row above stands between them
    .help = divide it into two cells
rows-length = the rows above have { $wanted } cells, and this one { $given }
    .help = give all rows of the file as many cells; a cell with a comma in it stands between straight quotation marks
rows-many = the table has more than { $most } rows
    .help = divide it into several tables
rows-form = this is no table that can be read: { $error }
    .help = save it from the spreadsheet again, as CSV in UTF-8
chart-cells = this row has { $given } cells, and { $wanted } are wanted: a name, and a number for each series
    .help = write "" for a number that is not known, and a number with a comma in it between straight quotation marks
chart-wide = the cell reaches over others, which none does in a chart
    .help = write a name or a number alone
chart-number = `{ $text }` is no number
    .help = write the number alone, in digits of one kind, such as 12.5 or "1,250"; its unit goes into the caption, and "" stands for a number that is not known
chart-empty = the chart has no number
    .help = add its numbers, or leave it out
chart-commas = the comma in { $number } stands before decimals, and in other numbers of the chart between thousands
    .help = write decimals with a point, or thousands without a comma
chart-negative = { $number } is less than nothing, and no part of a whole
    .help = draw it as `form: bars`, or mend the number
chart-zero = the numbers sum up to nothing, and nothing has shares
    .help = mend the numbers, or leave the chart out
chart-points = the chart has { $points } rows, and at most { $most } { $form ->
        [bars] bars or groups of bars stand on a page
        [lines] points of a line are told apart
       *[shares] parts of a whole stand on a page
    }
    .help = sum the smallest up in one, or make it a table
chart-series = { $form ->
        [shares] the parts of a whole are one series, which needs no name
       *[other] the chart has { $series } series, and at most { $most } are told apart in black alone
    }
    .help = { $form ->
        [shares] remove `series`; several series are drawn by `form: bars`
       *[other] divide it into several charts
    }
chart-name-missing = a name is missing here
    .help = write the name of the point or of the series
chart-name-long = the name has { $characters } characters, and at most { $most } stand at a bar
    .help = shorten it, and say the rest in the `note` of the chart
chart-word-long = a word of the name has { $characters } characters, and at most { $most } stand at a bar
    .help = shorten it, or put a space into it
paragraph-items = `{ $name }` says how sub-paragraphs are printed, and there are none
    .help = write them under `items`, or delete `{ $name }`
paragraph-quoted = these sub-paragraphs are quoted within a text that is quoted itself
    .help = delete `quoted` here: the paragraphs have the marks of the text around them
paragraph-level = there is no level for these sub-paragraphs
    .help = a text whose first level has numbers or ordinals has three levels, any other two: move them up
timetable-empty = the entry says nothing
    .help = give it `item:` with the id of an agenda item, or `title:`
agenda-twice = the item `{ $id }` stands at line { $line } already
    .help = give one of the two another id
agenda-level = a sub-item of an agenda has no items of its own
    .help = move them up, beside the sub-item
house-columns = `{ $name }` has { $found } entries, and should have { $wanted }
    .help = give it { $wanted } entries: one for each column of the table, or each form of the noun, in their order

## What stands twice

id-duplicate = the id `{ $id }` is taken by { $file }
    .help = rename one of the two files
id-twice = the id `{ $id }` stands in line { $line } already
    .help = give one of the two another id
house-duplicate = the house is described in { $file } already
    .help = delete one of the two files
citation-duplicate = the citation `{ $id }` is defined twice
    .help = the first is at { $first }; give one of them another id
topic-duplicate = the topic `{ $id }` is defined twice
    .help = the first is at { $first }; give one of them another id

## Pictures

picture-shape = the picture is { $ratio } times as long one way as the other
    .help = it is printed small, so that it fits; cut it to a shape nearer to a square
picture-format = the picture is { $format }, though its name ends in .{ $ending }
    .help = { -save-again }
picture-format-ending = the picture is { $format }, though its name ends in .{ $ending }
    .help = rename it
picture-format-compressed = the picture is a compressed SVG
    .help = { -plain-svg }
picture-damaged = the picture is damaged: { $error }
    .help = { -save-again }
picture-damaged-png = the picture is damaged: it is no PNG
    .help = { -save-again }
picture-damaged-colours = the picture has colours of an unusual kind
    .help = { -save-again }
picture-damaged-unread = the picture cannot be read
    .help = { -plain-svg }
picture-damaged-reader = the picture cannot be read: { $error }
    .help = { -plain-svg }
picture-damaged-encoding = the picture is no SVG in UTF-8
    .help = { -plain-svg }
picture-damaged-svg = the picture is no SVG: { $error }
    .help = { -plain-svg }
picture-damaged-root = the picture is no SVG: it begins with `{ $name }`
    .help = { -plain-svg }
picture-damaged-no-size = the picture has no width or no height
    .help = { -plain-svg }
picture-damaged-id = the picture has the id `{ $id }` twice
    .help = { -plain-svg }
picture-profile = the colour profile of the picture is damaged, or larger than { $most } MiB
    .help = save it without a colour profile
picture-size = the picture has { $width } by { $height } pixels; { $millions } million, and { $side } on a side, are the most
    .help = save it smaller: it is printed a few centimetres wide
picture-size-repeated = with all that it repeats, the picture is larger than { $most } MiB
    .help = { -simpler }
picture-depth = the elements of the picture lie deeper than { $most } levels, those counted that they point at
    .help = { -simpler }
picture-loop = an element of the picture points at itself
    .help = { -simpler }
picture-time = the picture takes too long to read
    .help = { -simpler }
picture-unread = the picture cannot be read: { $error }
    .help = try again when the machine does less
picture-measures = the picture has measures that cannot be drawn
    .help = { -plain-svg }
picture-measures-number = `{ $name }` has a number that is too large to be drawn
    .help = { -plain-svg }
picture-empty = nothing is drawn in the picture
    .help = look at it in a browser; what is only text or another picture has to become paths
picture-entity = the picture defines entities, which are not taken
    .help = { -plain-svg }
picture-element = a picture cannot have `{ $name }`
    .help = { -plain-svg }
picture-element-attributes = an element of the picture has too many attributes
    .help = { -plain-svg }
picture-text = a picture cannot have `{ $name }`
    .help = convert the text to paths (outlines) in the drawing program
picture-filter = a picture cannot have `{ $name }`
    .help = take the effects out, or save the picture as PNG
picture-filter-property = a picture cannot have the property `{ $name }`
    .help = take the effect out, or save the picture as PNG
picture-image = a picture cannot have `{ $name }`
    .help = name that picture itself, or trace it to paths
picture-image-elsewhere = the picture points at another file
    .help = { -plain-svg }
picture-style-large = the style sheet of the picture is too large for so many elements
    .help = { -attributes }
picture-style-selector = the style sheet of the picture has a selector of too many parts
    .help = { -attributes }
picture-style-rules = the style sheet of the picture has too many rules for so many elements
    .help = { -attributes }
vote-empty = the vote names nobody who voted in favour or against
    .help = name them under `in_favour` or `against`
vote-name = `{ $name }` has `{ $mark }` in it, and counts as one vote
    .help = divide names by `,`, or write each on a line of its own behind `- `; a name ends without a mark
vote-twice = `{ $name }` votes in line { $line } already
    .help = leave it on the side on which it voted
