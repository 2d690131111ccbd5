//! A text that takes little room while nobody reads it.

use std::io::Read;
use std::sync::Arc;

use flate2::read::DeflateDecoder;
use flate2::{Compress, Compression, FlushCompress, Status};

/// A deflated text: an Arabic one takes a quarter of its bytes.
#[derive(Debug, Clone)]
pub struct PackedText {
    bytes: Arc<[u8]>,
    length: usize,
}

/// Packs one text after the other. What it takes for that is large, and kept from text to text: were it taken and given
/// back each time, the memory of the process would be full of holes.
#[derive(Debug)]
pub struct Packer {
    state: Compress,
    bytes: Vec<u8>,
}

impl Default for Packer {
    fn default() -> Self {
        Self { state: Compress::new(Compression::default(), false), bytes: vec![] }
    }
}

impl Packer {
    /// Packs a text.
    pub fn pack(&mut self, text: &str) -> PackedText {
        let Self { state, bytes } = self;
        state.reset();
        bytes.clear();
        loop {
            // At the most it grows by a few bytes for every some thousands.
            bytes.reserve(text.len() / 4 + 1024);
            let rest = &text.as_bytes()[state.total_in() as usize..];
            let status = state.compress_vec(rest, bytes, FlushCompress::Finish);
            if status.expect("there is room for what is written") == Status::StreamEnd {
                return PackedText { bytes: bytes.as_slice().into(), length: text.len() };
            }
        }
    }
}

impl PackedText {
    /// The text.
    pub fn text(&self) -> Arc<str> {
        let mut text = String::with_capacity(self.length);
        let read = DeflateDecoder::new(&*self.bytes).read_to_string(&mut text);
        read.expect("what was packed here is a text");
        text.into()
    }

    /// The length of the text, in bytes.
    pub fn length(&self) -> usize {
        self.length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back() {
        let mut packer = Packer::default();
        let noise: String =
            (1..4000_u32).filter_map(|it| char::from_u32(it.wrapping_mul(0x9e37_79b1) >> 16)).collect();
        for text in ["", "a", &"خلاصة \u{10000}\n".repeat(5000), &noise, "خلاصة"] {
            let packed = packer.pack(text);
            assert_eq!(&*packed.text(), text);
            assert_eq!(packed.length(), text.len());
            assert!(packed.bytes.len() <= text.len() + 32);
        }
    }
}
