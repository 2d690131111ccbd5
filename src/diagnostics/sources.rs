//! The texts of the files that were read, and how places in them are found without reading them anew.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use ecow::EcoString;

use super::{PackedText, Packer, Place};

/// The texts of the files that were read, for showing the line that a report is about.
#[derive(Debug, Default, Clone)]
pub struct Sources(BTreeMap<EcoString, Arc<Source>>);

/// The text of a file, with where its lines begin, once that has been asked.
#[derive(Debug)]
struct Source {
    text: OnceLock<Arc<str>>,
    /// The same packed, if it is read from that.
    packed: Option<PackedText>,
    positions: OnceLock<Positions>,
}

/// How far after a place a string is looked for, in bytes: a text of the greatest length.
const REACH: usize = 80_000;

impl Sources {
    /// Keeps the text of a file.
    pub fn insert(&mut self, file: EcoString, text: Arc<str>) {
        let source = Source { text: text.into(), packed: None, positions: OnceLock::new() };
        self.0.insert(file, Arc::new(source));
    }

    /// Adds the texts of others.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// Packs the text of a file: it is read anew when it is next asked for.
    pub fn pack(&mut self, file: &str, packer: &mut Packer) -> Option<PackedText> {
        let source = self.0.get_mut(file)?;
        let packed = source.packed.clone().unwrap_or_else(|| packer.pack(source.text()));
        *source = Arc::new(Source::packed(packed.clone()));
        Some(packed)
    }

    /// The same texts, of which those that are packed here are unpacked apart: what is unpacked there is let go with it.
    pub fn apart(&self) -> Self {
        let apart = |source: &Arc<Source>| match &source.packed {
            Some(packed) => Arc::new(Source::packed(packed.clone())),
            None => source.clone(),
        };
        Self(self.0.iter().map(|(file, source)| (file.clone(), apart(source))).collect())
    }

    /// The files whose texts are not packed.
    pub fn open(&self) -> impl Iterator<Item = (&str, &str)> {
        let open = self.0.iter().filter(|(_, source)| source.packed.is_none());
        open.map(|(file, source)| (file.as_str(), source.text()))
    }

    /// The length of the text of a file, in bytes.
    pub fn length(&self, file: &str) -> Option<usize> {
        let source = self.0.get(file)?;
        Some(source.packed.as_ref().map_or_else(|| source.text().len(), PackedText::length))
    }

    /// The files, in the order of their names.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(EcoString::as_str)
    }

    /// The text of a file.
    pub fn text(&self, file: &str) -> Option<&str> {
        self.0.get(file).map(|source| source.text())
    }

    /// The place of a string at or after another place, for pointing into a longer text. Only what
    /// follows nearby is searched.
    pub fn find_from(&self, place: &Place, needle: &str) -> Option<Place> {
        let source = self.0.get(&place.file)?;
        let (start, _) = source.line(place.line)?;
        let from = source.byte(start, place.column.saturating_sub(1));
        let text = &source.text()[from..source.text().floor_char_boundary(from + REACH)];
        let found = from + text.find(needle)?;
        let (line, start) = source.positions().line_of(found);
        let column = source.characters(found) - source.characters(start) + 1;
        Some(Place { file: place.file.clone(), line, column })
    }

    /// The lines of a text that stands below its place, after `>-` or `|`, each with its number: from the first that is not
    /// blank to the last. None if it does not stand there.
    pub fn block_below(&self, place: &Place) -> Option<Vec<(usize, &str)>> {
        let source = self.0.get(&place.file)?;
        let line = |number: usize| source.line(number).map(|(start, end)| &source.text()[start..end]);
        // A parser tells the place of the mark, or that of the first word.
        let is_mark = |line: &str| line.trim_end().trim_end_matches(['-', '+']).ends_with(['>', '|']);
        let here = line(place.line)?;
        let first = if is_mark(here) {
            place.line + 1
        } else if (1..place.line)
            .rev()
            .find_map(|it| line(it).filter(|it| !it.trim().is_empty()))
            .is_some_and(is_mark)
        {
            place.line
        } else {
            return None;
        };
        let depth = |line: &str| line.len() - line.trim_start_matches(' ').len();
        let mut lines = vec![];
        let mut least = None;
        for number in first.. {
            let Some(text) = line(number) else { break };
            let blank = text.trim().is_empty();
            if !blank && depth(text) < *least.get_or_insert(depth(text)) {
                break;
            }
            if !(blank && lines.is_empty()) {
                lines.push((number, text));
            }
        }
        let last = lines.iter().rposition(|(_, text)| !text.trim().is_empty())?;
        lines.truncate(last + 1);
        Some(lines)
    }

    /// The part of the line of a place that lies at most so many characters before and after it, and
    /// the column that the part begins at, counted from 1.
    pub(super) fn around(&self, place: &Place, reach: usize) -> Option<(&str, usize)> {
        let source = self.0.get(&place.file)?;
        let (start, end) = source.line(place.line)?;
        let column = place.column.saturating_sub(1).min(source.characters(end) - source.characters(start));
        let from = source.byte(start, column.saturating_sub(reach));
        let line = &source.text()[from..end];
        let to = line.char_indices().nth(2 * reach).map_or(line.len(), |(byte, _)| byte);
        Some((&line[..to], source.characters(from) - source.characters(start) + 1))
    }
}

impl Source {
    fn packed(packed: PackedText) -> Self {
        Self { text: OnceLock::new(), packed: Some(packed), positions: OnceLock::new() }
    }

    fn text(&self) -> &str {
        // What is not packed has its text from the beginning.
        self.text.get_or_init(|| self.packed.as_ref().map_or_else(|| "".into(), PackedText::text))
    }

    fn positions(&self) -> &Positions {
        self.positions.get_or_init(|| Positions::of(self.text()))
    }

    /// Where a line begins and ends, without what ends it.
    fn line(&self, line: usize) -> Option<(usize, usize)> {
        let lines = &self.positions().lines;
        let start = *lines.get(line.checked_sub(1)?)?;
        let end = lines.get(line).map_or(self.text().len(), |next| next - 1);
        let text = &self.text()[start..end];
        Some((start, start + text.strip_suffix('\r').unwrap_or(text).len()))
    }

    /// How many characters stand before a byte of the text.
    fn characters(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        let from = self.text().ceil_char_boundary(block * BLOCK);
        self.positions().blocks[block] + self.text()[from.min(byte)..byte].chars().count()
    }

    /// The byte at which a character begins, counted from another byte.
    fn byte(&self, start: usize, characters: usize) -> usize {
        let wanted = self.characters(start) + characters;
        let blocks = &self.positions().blocks;
        let block = blocks.partition_point(|before| *before <= wanted).saturating_sub(1);
        let from = self.text().ceil_char_boundary(block * BLOCK);
        let rest = wanted - blocks[block];
        self.text()[from..].char_indices().nth(rest).map_or(self.text().len(), |(byte, _)| from + byte)
    }
}

/// The distance, in bytes, at which characters are counted once for all.
const BLOCK: usize = 1024;

/// Where the lines of a text begin, and how many characters begin before each block.
#[derive(Debug)]
struct Positions {
    lines: Vec<usize>,
    blocks: Vec<usize>,
}

impl Positions {
    fn of(text: &str) -> Self {
        let begins = |byte: u8| !(0x80..0xc0).contains(&byte);
        let mut lines = vec![0];
        let mut blocks = vec![0];
        for (block, bytes) in text.as_bytes().chunks(BLOCK).enumerate() {
            let ends = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
            lines.extend(ends.map(|(at, _)| block * BLOCK + at + 1));
            blocks.push(blocks[block] + bytes.iter().filter(|byte| begins(**byte)).count());
        }
        Self { lines, blocks }
    }

    /// The line of a byte, counted from 1, and where it begins.
    fn line_of(&self, byte: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= byte);
        (line, self.lines[line - 1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_found_as_by_counting() {
        let line = "خلاصة a\u{10000}x! ".repeat(300);
        let text = format!("first\r\n{line}needle {line}\nlast needle");
        let mut sources = Sources::default();
        sources.insert("file".into(), text.as_str().into());
        let place = |line, column| Place { file: "file".into(), line, column };
        let column = line.chars().count() + 1;
        let (first, last) = (place(2, column), place(3, 6));
        assert_eq!(sources.find_from(&place(1, 1), "needle").as_ref(), Some(&first));
        assert_eq!(sources.find_from(&first, "needle").as_ref(), Some(&first));
        assert_eq!(sources.find_from(&place(2, column + 1), "needle").as_ref(), Some(&last));
        assert_eq!(sources.find_from(&place(3, 7), "needle"), None);
        assert_eq!(sources.find_from(&place(9, 1), "needle"), None);
        assert_eq!(sources.around(&place(1, 3), 80), Some(("first", 1)));
        assert_eq!(sources.around(&first, 6), Some((" a\u{10000}x! needle", column - 6)));
        assert_eq!(sources.around(&place(3, 400), 6), Some(("needle", 6)));
        assert_eq!(sources.around(&place(0, 0), 6), None);
        for at in [1, 1000, 1024, 1025, 2047, 2048, 3000] {
            let source = &sources.0["file"];
            let byte = source.byte(7, at);
            assert_eq!(text[7..byte].chars().count(), at);
            assert_eq!(source.characters(byte), text[..byte].chars().count());
        }
    }
}
