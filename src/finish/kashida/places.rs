//! Where words may be stretched: where Naskh does it and the face has a plain connection.

use std::collections::HashMap;

use ecow::EcoString;
use kashida::{PatternSet, builtin_pattern_set, find_kashida_points};
use rustybuzz::{Direction, Language, UnicodeBuffer, script};
use typst::text::FontInstance;

use super::words::{Letter, Word};
use crate::arabic::joining::{is_tooth, joins_next};

/// The rules of Naskh after Benatia, Elyaakoubi and Lazrek (TUGboat 27, 2006) and Afifi: which letters may be stretched
/// before which.
const RULES: &str = "arabic-naskh";
const TATWEEL: char = '\u{640}';
/// Words of fewer letters are not stretched; what has more is no word.
const LETTERS: std::ops::RangeInclusive<usize> = 4..=40;

/// A place between two letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The number of the letter in its word that is stretched.
    pub letter: usize,
    /// How well it takes that: 9 is best; places at which Naskh does not stretch are none.
    pub priority: u8,
}

/// Knows the places of words; most of them come many times.
pub(super) struct Places {
    rules: Option<&'static PatternSet>,
    /// By the letters of the word, without marks: after how many of them, and how well.
    points: HashMap<EcoString, Vec<(usize, u8)>>,
    /// The glyphs of the letters of a word once a tatweel stands behind one of them; none if it changes others.
    shaped: HashMap<(FontInstance, EcoString), Option<Vec<Vec<u16>>>>,
}

impl Places {
    /// Nothing is known yet.
    pub fn new() -> Self {
        Self { rules: builtin_pattern_set(RULES), points: HashMap::new(), shaped: HashMap::new() }
    }

    /// The places of a word, the best first, and those nearest to its end.
    pub fn of(&mut self, word: &Word) -> Vec<Place> {
        let Some(rules) = self.rules else { return vec![] };
        if word.held {
            return vec![];
        }
        let bare = word.bare();
        let count = bare.chars().count();
        if !LETTERS.contains(&count) {
            return vec![];
        }
        let points = self.points.entry(bare).or_insert_with_key(|bare| {
            let (_, points) = find_kashida_points(bare, rules, false);
            let letters: Vec<char> = bare.chars().collect();
            let points = points.into_iter().map(|it| (it.index as usize + 1, it.priority));
            let points = points.map(|(after, priority)| (after, in_print(&letters, after, priority)));
            points.filter(|it| it.1 > 0).collect()
        });
        let mut found = vec![];
        let mut letters = 0;
        for (number, letter) in word.letters.iter().enumerate() {
            letters += letter.bare().count();
            let point = points.iter().find(|it| it.0 == letters && letters < count);
            found.extend(point.map(|it| Place { letter: number, priority: it.1 }));
        }
        found.sort_by_key(|place| std::cmp::Reverse((place.priority, place.letter)));
        found
    }

    /// Whether the face draws all letters as before when a tatweel is set at a place: only then do they have ends on the
    /// baseline that a connection can be put between.
    pub fn is_plain(&mut self, word: &Word, place: Place) -> bool {
        let mut text = EcoString::new();
        let mut starts = vec![];
        for (number, letter) in word.letters.iter().enumerate() {
            starts.push(text.len());
            text.push_str(letter.text);
            if number == place.letter {
                text.push(TATWEEL);
            }
        }
        let key = (word.font.clone(), text);
        let shaped = self
            .shaped
            .entry(key)
            .or_insert_with_key(|(font, text)| shaped(font, text, word.lang.as_str(), &starts));
        let drawn = |(letter, glyphs): (&Letter, &Vec<u16>)| letter.glyphs == *glyphs;
        shaped.as_ref().is_some_and(|glyphs| word.letters.iter().zip(glyphs).all(drawn))
    }
}

/// The priority of a place after so many letters, where print is stricter than the pen: what an eye that knows Naskh would
/// not sign in lines of 11 to 13 points has a lower one, or none.
fn in_print(letters: &[char], count: usize, priority: u8) -> u8 {
    let (before, after) = letters.split_at(count.min(letters.len()));
    let ([earlier @ .., letter], [next, ..]) = (before, after) else { return 0 };
    let tooth = is_tooth(*letter);
    // A prefix such as ب would come away from its noun.
    let begins = earlier.last().is_none_or(|it| !joins_next(*it));
    match (*letter, *next) {
        _ if tooth && begins && !matches!(after, ['ه' | 'ة']) => 0,
        ('م', 'ر' | 'ز') => 0,
        (_, 'ر' | 'ز') => priority.min(2),
        (_, 'ط' | 'ظ') if tooth || matches!(letter, 'ج' | 'ح' | 'خ') => priority.min(4),
        (_, 'م') if tooth => priority.min(4),
        _ => priority,
    }
}

/// The glyphs of the letters of a word, sorted, which begin at `starts`; that of its tatweel is none of them.
fn shaped(font: &FontInstance, text: &str, lang: &str, starts: &[usize]) -> Option<Vec<Vec<u16>>> {
    let tatweel = text.find(TATWEEL)?;
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.set_direction(Direction::RightToLeft);
    buffer.set_script(script::ARABIC);
    if let Ok(lang) = lang.parse::<Language>() {
        buffer.set_language(lang);
    }
    let shaped = rustybuzz::shape(font.rusty(), &[], buffer);
    let mut letters = vec![vec![]; starts.len()];
    let mut stretched = 0;
    for glyph in shaped.glyph_infos() {
        let at = glyph.cluster as usize;
        if at == tatweel {
            stretched += 1;
            continue;
        }
        letters[starts.binary_search(&at).ok()?].push(u16::try_from(glyph.glyph_id).ok()?);
    }
    letters.iter_mut().for_each(|glyphs: &mut Vec<u16>| glyphs.sort_unstable());
    (stretched == 1).then_some(letters)
}

#[cfg(test)]
mod tests {
    use typst::foundations::Bytes;
    use typst::layout::Abs;
    use typst::text::{Font, FontVariant, FontVariations, Lang};

    use super::*;

    fn face() -> FontInstance {
        let bytes = std::fs::read("fonts/amiri/Amiri-Regular.ttf").expect("a font");
        let font = Font::new(Bytes::new(bytes), 0).expect("a font");
        font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default())
    }

    /// A word as the engine sets it.
    fn word<'a>(font: &'a FontInstance, text: &'a str) -> Word<'a> {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::RightToLeft);
        buffer.set_script(script::ARABIC);
        let shaped = rustybuzz::shape(font.rusty(), &[], buffer);
        let glyphs = shaped.glyph_infos();
        let mut letters: Vec<Letter> = vec![];
        let mut end = text.len();
        for cluster in glyphs.chunk_by(|a, b| a.cluster == b.cluster) {
            let begin = cluster[0].cluster as usize;
            let mut glyphs: Vec<u16> = cluster.iter().map(|it| it.glyph_id as u16).collect();
            glyphs.sort_unstable();
            letters.push(Letter { text: &text[begin..end], at: Abs::zero(), glyphs });
            end = begin;
        }
        letters.reverse();
        Word { font, size: Abs::pt(10.0), lang: Lang::ARABIC, letters, held: false }
    }

    /// The letters of a word that may be stretched, the best first; those that the face does not draw alike in brackets.
    fn places(text: &str) -> String {
        let font = face();
        let word = word(&font, text);
        let mut places = Places::new();
        let of = places.of(&word);
        let told = of.into_iter().map(|it| {
            let letter = word.letters[it.letter].text;
            if places.is_plain(&word, it) { letter.to_owned() } else { format!("({letter})") }
        });
        told.collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn the_place_before_a_final_heh_is_the_best() {
        assert_eq!(places("المنظمة").split(' ').next(), Some("م"));
        assert_eq!(places("تنفيذية").split(' ').next(), Some("ي"));
        // With marks, the same.
        assert_eq!(places("المنظَّمة").split(' ').next(), Some("م"));
    }

    #[test]
    fn short_words_and_forbidden_pairs_have_none() {
        for text in ["في", "من", "تلك", "نظر", "الدول", "كل"] {
            assert_eq!(places(text), "", "{text}");
        }
        // Before a ha the face joins from above; after kaf and lam nothing is stretched.
        assert!(!places("المتحدة").contains('ت') && !places("الكلمة").contains(['ك', 'ل']));
    }

    #[test]
    fn a_prefix_stays_with_its_noun() {
        for text in ["بالتعاون", "وبالتعاون", "باستخدام"] {
            assert!(!places(text).contains('ب'), "{text}: {}", places(text));
        }
        assert_eq!(places("نارية").split(' ').next(), Some("ي"));
    }

    #[test]
    fn a_pair_that_the_face_draws_as_one_is_not_parted() {
        // Amiri draws ain and a final heh as one.
        assert_eq!(places("اجتماعه").split(' ').next(), Some("(ع)"));
    }
}
