//! From the bytes of a file to its text: UTF-8, UTF-16, or the encoding that Windows had for Arabic.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1256};

use super::{Change, Changes};
use crate::diagnostics::{Sentence, sentence};

/// The text of a file. An error, if it cannot be told for certain in which encoding it is.
pub(super) fn decode(bytes: &[u8], changes: &mut Changes) -> Result<String, Sentence> {
    if bytes.starts_with(b"PK") {
        return Err(sentence!("file-encoding-archive"));
    }
    if bytes.starts_with(b"\0\0") {
        return Err(sentence!("file-encoding-zeros"));
    }
    let utf_16 = match bytes.get(..2) {
        Some(b"\xff\xfe") => Some(UTF_16LE),
        Some(b"\xfe\xff") => Some(UTF_16BE),
        _ => None,
    };
    if let Some(encoding) = utf_16 {
        changes.count(Change::Utf16);
        return decoded(encoding, &bytes[2..]).ok_or_else(|| sentence!("clean-encoding"));
    }
    if let Ok(text) = str::from_utf8(bytes) {
        return Ok(text.into());
    }
    if !may_be_windows(bytes) {
        return Err(sentence!("clean-encoding"));
    }
    changes.count(Change::Windows1256);
    decoded(WINDOWS_1256, bytes).ok_or_else(|| sentence!("clean-encoding"))
}

fn decoded(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|text| text.into_owned())
}

/// Whether bytes that are no UTF-8 can be Arabic in Windows-1256: letters stand there, and not UTF-8 of which a part is
/// damaged. There a letter before a comma or a quotation mark looks like a character of UTF-8; in damaged UTF-8 nearly
/// all do.
fn may_be_windows(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += chunk.invalid().len();
    }
    // From 0xC0 on stand letters and vowels, but for a few French ones; before it signs, and the letters of Persian.
    let letters = bytes.iter().filter(|byte| **byte >= 0xc0).count();
    let others = bytes.iter().filter(|byte| (0x80..0xc0).contains(*byte)).count();
    let controls = bytes.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'));
    whole < broken && others < letters && !controls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn windows(text: &str) -> Vec<u8> {
        let (bytes, _, replaced) = WINDOWS_1256.encode(text);
        assert!(!replaced);
        bytes.into_owned()
    }

    #[test]
    fn encodings_of_windows_are_read() {
        let text = "title: يطلب إلى الأمانة، «المساعدة»، أن تنظر؛ ثم تقرّر.\n";
        let utf_16: Vec<u8> =
            std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        let backwards: Vec<u8> = utf_16.chunks(2).flat_map(|it| [it[1], it[0]]).collect();
        for (bytes, change) in
            [(windows(text), Change::Windows1256), (utf_16, Change::Utf16), (backwards, Change::Utf16)]
        {
            let mut changes = Changes::default();
            assert_eq!(decode(&bytes, &mut changes).as_deref().ok(), Some(text));
            assert_eq!(changes.of(change), 1);
        }
    }

    #[test]
    fn what_cannot_be_told_is_left_alone() {
        let mut damaged = "title: يطلب إلى الأمانة أن تنظر\n".as_bytes().to_vec();
        damaged.remove(10);
        for bytes in
            [damaged.as_slice(), b"\xff\xfe\0", b"PK\x03\x04", b"\0\0\0", b"a\x81\x82\x83", b"\xc7\x01\xe1"]
        {
            assert!(decode(bytes, &mut Changes::default()).is_err(), "{bytes:?}");
        }
    }
}
