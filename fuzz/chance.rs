//! Made-up bytes, texts and choices, the same for the same seed and round.

/// A source of choices.
pub struct Chance(fastrand::Rng);

/// Pieces that texts and files are made of: letters with marks, other scripts, marks of direction, digits,
/// markup, YAML, symbols of documents, and what people paste.
const PIECES: [&str; 76] = [
    "القرار",
    "إنّ",
    "مؤتمر",
    "الأطراف،",
    "كتاب",
    "ك",
    "لا",
    "ًّ",
    "ـ",
    "٢٠٠٦",
    "2006",
    "1",
    "و17",
    "(أ)",
    "«",
    "»",
    "CTOC/COP/2006/14",
    "A/RES/55/25",
    "CTOC/COP/WG.2/2013/5-A/1",
    "/",
    "-",
    "UNODC",
    "café",
    "Nguyễn",
    "Ω",
    "Привет",
    "עברית",
    "中",
    "😀",
    "\u{200b}",
    "\u{202e}",
    "\u{2067}",
    "\u{2069}",
    "\u{feff}",
    "\u{a0}",
    "\u{ad}",
    "\u{301}",
    "*",
    "**",
    "\\",
    "[@",
    "^[",
    "[@a]",
    "[@a:b]",
    "[?",
    "|",
    "**",
    "^2^",
    "{session}",
    "^[a [b] *c*]",
    "https://a.org/b?c=d",
    "a@b.org",
    "[^",
    "]",
    "[^a]",
    "[^unga-55-25]",
    "[",
    "{",
    "}",
    ": ",
    ":",
    "- ",
    "#",
    "& ",
    "&a ",
    "*a",
    "!!int ",
    "|\n",
    ">-\n",
    "'",
    "\"",
    "\n",
    "\n  ",
    "\n    - ",
    " ",
    "\t",
];

impl Chance {
    /// The choices of a round.
    pub fn new(seed: u64, round: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed ^ round.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
    }

    /// A number below a limit, 0 if there is none.
    pub fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { self.0.usize(..limit) }
    }

    /// True once in so many times.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.0.usize(..all.len())]
    }

    /// A length: mostly short, now and then long.
    pub fn length(&mut self, most: usize) -> usize {
        match self.below(20) {
            0 => self.below(most + 1),
            1..=4 => self.below(most / 10 + 1),
            _ => self.below(most.min(12) + 1),
        }
    }

    /// A text of pieces.
    pub fn text(&mut self, most_pieces: usize) -> String {
        let mut text = String::new();
        for _ in 0..self.length(most_pieces) {
            let piece = *self.of(&PIECES);
            // The same again and again is what grows without measure.
            let times = if self.once_in(200) { self.below(2000) } else { 1 };
            (0..times).for_each(|_| text.push_str(piece));
            if !self.once_in(3) {
                text.push(' ');
            }
        }
        text
    }

    /// Words that mean something, with symbols and numbers among them.
    pub fn words(&mut self, most: usize) -> String {
        let words: Vec<&str> = (0..1 + self.length(most)).map(|_| PIECES[self.below(22)]).collect();
        words.join(" ")
    }

    /// Bytes damaged in up to three ways.
    pub fn damaged(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..1 + self.below(3) {
            let (at, end) = (self.below(bytes.len() + 1), self.below(bytes.len() + 1));
            let (at, end) = (at.min(end), at.max(end));
            match self.below(7) {
                0 => bytes.truncate(end),
                1 => _ = bytes.drain(at..end.min(at + 40)),
                2 => {
                    let piece = bytes[at..end.min(at + 200)].to_vec();
                    bytes.splice(at..at, piece);
                }
                3 => {
                    let piece = self.of(&PIECES).as_bytes().to_vec();
                    bytes.splice(at..at, piece);
                }
                4 if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
                5 if at < bytes.len() => bytes[at] = *self.of(&[0, 1, 0x7f, 0x80, 0xff]),
                _ if at + 4 <= bytes.len() => {
                    let number = *self.of(&[0_u32, 1, 0x7fff_ffff, u32::MAX, 65_535, 0x0001_0000]);
                    bytes[at..at + 4].copy_from_slice(&number.to_be_bytes());
                }
                _ => {}
            }
        }
        bytes
    }
}
