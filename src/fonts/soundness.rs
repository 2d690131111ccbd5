//! Whether a font file is whole: its tables lie within it, their checksums hold (OpenType, «Organization
//! of an OpenType font»), and what its tables promise does not fill the memory.

use ttf_parser::{Face, FaceParsingError, RawFace, Tag, fonts_in_collection};

use crate::diagnostics::{Sentence, sentence};

/// The most faces of a collection.
const MAX_FACES: u32 = 256;
/// The most subtables of a table `cmap`; each is read through.
const MAX_SUBTABLES: u16 = 64;
/// The last character of Unicode.
const LAST_CHARACTER: u32 = 0x10_ffff;
/// What the whole of a font adds up to together with `checkSumAdjustment` of its table `head`.
const WHOLE: u32 = 0xb1b0_afba;

/// Checks a font file. The error says why it cannot be used.
pub(super) fn check(bytes: &[u8]) -> Result<(), Sentence> {
    let faces = fonts_in_collection(bytes);
    if faces.is_some_and(|faces| faces == 0 || faces > MAX_FACES) {
        return Err(sentence!("font-damaged-faces", count = faces.unwrap_or_default()));
    }
    // A collection has no checksum of the whole.
    if faces.is_none() && sum(bytes) != WHOLE {
        return Err(sentence!("font-damaged-sum"));
    }
    (0..faces.unwrap_or(1)).try_for_each(|index| check_face(bytes, index))
}

fn check_face(bytes: &[u8], index: u32) -> Result<(), Sentence> {
    let unreadable = |error: FaceParsingError| sentence!("font-damaged", error = error.to_string());
    let raw = RawFace::parse(bytes, index).map_err(unreadable)?;
    for record in raw.table_records {
        let start = record.offset as usize;
        let table = start.checked_add(record.length as usize).and_then(|end| bytes.get(start..end));
        let Some(table) = table else {
            return Err(sentence!("font-damaged-cut", table = record.tag.to_string()));
        };
        let mut found = sum(table);
        if record.tag == Tag::from_bytes(b"head") {
            // This table holds the checksum of the whole, which counts as zero here.
            let whole = table.get(8..12).map(sum).unwrap_or_default();
            found = found.wrapping_sub(whole);
        }
        if found != record.check_sum {
            return Err(sentence!("font-damaged-table", table = record.tag.to_string()));
        }
    }
    Face::parse(bytes, index).map_err(unreadable)?;
    let cmap = raw.table(Tag::from_bytes(b"cmap"));
    if cmap.is_some_and(|cmap| !are_ranges_sound(cmap)) {
        return Err(sentence!("font-damaged-characters"));
    }
    Ok(())
}

/// Whether the ranges of characters in a table `cmap` follow one another and end where Unicode does. Whoever
/// reads them counts from where each begins to where it ends, and each may claim four thousand million.
fn are_ranges_sound(cmap: &[u8]) -> bool {
    let short = |at: usize| Some(u16::from_be_bytes(cmap.get(at..at + 2)?.try_into().ok()?));
    let long = |at: usize| Some(u32::from_be_bytes(cmap.get(at..at + 4)?.try_into().ok()?));
    let subtables = (0..short(2).unwrap_or_default()).map(|record| 4 + usize::from(record) * 8);
    short(2).unwrap_or_default() <= MAX_SUBTABLES
        && subtables.filter_map(|record| long(record + 4)).all(|start| {
            let start = start as usize;
            if !matches!(short(start), Some(12 | 13)) {
                return true;
            }
            let mut next = 0;
            // A table that is cut off is left out by its readers.
            (0..long(start + 12).unwrap_or_default() as usize)
                .map_while(|group| Some((long(start + 16 + group * 12)?, long(start + 20 + group * 12)?)))
                .all(|(first, last)| {
                    let sound = next <= first && first <= last && last <= LAST_CHARACTER;
                    next = last.saturating_add(1);
                    sound
                })
        })
}

/// The sum of numbers of four bytes each, the last one filled up with zeros.
fn sum(bytes: &[u8]) -> u32 {
    let (numbers, rest) = bytes.as_chunks::<4>();
    let mut last = [0; 4];
    last[..rest.len()].copy_from_slice(rest);
    let numbers = numbers.iter().map(|number| u32::from_be_bytes(*number));
    numbers.fold(u32::from_be_bytes(last), u32::wrapping_add)
}
