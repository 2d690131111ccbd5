//! The words around a place, as an editor can search for them in the file: a column counted behind Arabic
//! text finds nothing, and a terminal moves such a line about.

use super::{Place, Sources, is_invisible};

/// The most characters that are quoted.
const MOST: usize = 40;

/// The words around a place: those on its line that no invisible character divides from it, whole, and so
/// many that they can be found. `None` for a place without a column, or without a word near it.
pub(super) fn words_around(place: &Place, sources: &Sources) -> Option<String> {
    if place.column == 0 {
        return None;
    }
    let (part, first) = sources.around(place, 2 * MOST)?;
    let line: Vec<char> = part.chars().collect();
    let at = (place.column - first).min(line.len());
    let hides = |c: &char| c.is_control() || is_invisible(*c);
    // A search for what nobody sees finds nothing: the words end there.
    let begin = line[..at].iter().rposition(hides).map_or(0, |hidden| hidden + 1);
    let end = line[at..].iter().position(hides).map_or(line.len(), |hidden| at + hidden);
    let mut words = words(&line, begin, end);
    if words.is_empty() && end == at {
        let begin = (at + 1).min(line.len());
        let end = line[begin..].iter().position(hides).map_or(line.len(), |hidden| begin + hidden);
        words = self::words(&line, begin, end);
    }
    let mut from = words.iter().position(|(_, end)| *end > at).or(words.len().checked_sub(1))?;
    let mut to = from;
    let (start, stop) = words[from];
    if stop - start > MOST {
        let start = at.clamp(start, stop - MOST);
        return Some(line[start..start + MOST].iter().collect());
    }
    loop {
        let fits = |from: usize, to: usize| words[to].1 - words[from].0 <= MOST;
        let (before, after) = (from, to);
        if to + 1 < words.len() && fits(from, to + 1) {
            to += 1;
        }
        if from > 0 && fits(from - 1, to) {
            from -= 1;
        }
        if (before, after) == (from, to) {
            return Some(line[words[from].0..words[to].1].iter().collect());
        }
    }
}

/// Where the words of a part of a line begin and end.
fn words(line: &[char], begin: usize, end: usize) -> Vec<(usize, usize)> {
    let mut words = vec![];
    let mut from = begin;
    while from < end {
        let length = line[from..end].iter().take_while(|c| !c.is_whitespace()).count();
        if length > 0 {
            words.push((from, from + length));
        }
        from += length + 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(line: &str, column: usize) -> Option<String> {
        let mut sources = Sources::default();
        sources.insert("file".into(), line.into());
        words_around(&Place { file: "file".into(), line: 1, column }, &sources)
    }

    #[test]
    fn words_are_whole_and_can_be_found() {
        let line = "  - يقرّ التوصيات الواردة في المرفق الأول[^annex] ويطلب إلى الأمانة أن تساعد الدول في ذلك";
        for column in 1..=line.chars().count() + 1 {
            let quoted = quote(line, column).expect("words");
            assert!(line.contains(&quoted) && quoted.chars().count() <= MOST, "{quoted}");
            let words: Vec<&str> = line.split(' ').collect();
            assert!(quoted.split(' ').all(|word| words.contains(&word)), "{quoted}");
        }
        let column = line.chars().take_while(|c| *c != '[').count() + 1;
        assert_eq!(quote(line, column).as_deref(), Some("في المرفق الأول[^annex] ويطلب إلى"));
    }

    #[test]
    fn a_word_without_end_is_quoted_from_the_place_on() {
        let word = "كلمة".repeat(40);
        assert_eq!(quote(&word, 3).expect("words"), word.chars().skip(2).take(MOST).collect::<String>());
        assert_eq!(quote(&word, 160).expect("words").chars().count(), MOST);
    }

    #[test]
    fn what_nobody_sees_is_not_quoted() {
        assert_eq!(quote("أنشطة المساعدة\u{200f} التقنية", 15).as_deref(), Some("أنشطة المساعدة"));
        assert_eq!(quote("\u{200f}أنشطة المساعدة", 1).as_deref(), Some("أنشطة المساعدة"));
        assert_eq!(quote("", 1), None);
        assert_eq!(quote("   ", 2), None);
        assert_eq!(quote("title:", 0), None);
    }
}
