//! The words that a paragraph of a resolution or decision opens with, which official print sets apart:
//! `وإذ يشير أيضاً`, `يقرّ`.

use std::ops::Range;

use super::bidi::NBSP;
use super::joining::{ZWJ, without_joiners};
use super::letters;

/// Verbs of operative paragraphs in the present, folded, without their first letter: `يقرر`, `تقرر`, `نقرر`.
const PRESENT: [&str; 50] = [
    "قرر",
    "طلب",
    "دعو",
    "شجع",
    "قر",
    "وكد",
    "شير",
    "هيب",
    "حث",
    "رحب",
    "شدد",
    "نوه",
    "سلم",
    "لاحظ",
    "حيط",
    "عرب",
    "عتمد",
    "ويد",
    "وافق",
    "وصي",
    "ثني",
    "شكر",
    "ناشد",
    "عيد",
    "فوض",
    "كلف",
    "نشي",
    "عهد",
    "اذن",
    "بقي",
    "جدد",
    "دين",
    "علن",
    "تعهد",
    "لتزم",
    "ذكر",
    "ستذكر",
    "عترف",
    "لتمس",
    "هني",
    "كرر",
    "قترح",
    "لفت",
    "ساند",
    "دعم",
    "رجو",
    "تطلع",
    "قدر",
    "تفق",
    "ستعرض",
];

/// The same in the past, folded. Before the ta of feminine ones a last alif or ya falls away: `دعت`, `أوصت`.
const PAST: [&str; 41] = [
    "قرر",
    "طلب",
    "دعا",
    "شجع",
    "اقر",
    "اكد",
    "اشار",
    "اهاب",
    "حث",
    "رحب",
    "شدد",
    "نوه",
    "سلم",
    "لاحظ",
    "احاط",
    "اعرب",
    "اعتمد",
    "ايد",
    "وافق",
    "اوصي",
    "اثني",
    "شكر",
    "ناشد",
    "اعاد",
    "فوض",
    "كلف",
    "انشا",
    "عهد",
    "اذن",
    "ابقي",
    "جدد",
    "ادان",
    "اعلن",
    "تعهد",
    "التزم",
    "ذكر",
    "استذكر",
    "اعترف",
    "التمس",
    "كرر",
    "اقترح",
];

/// What belongs to the verb before it, folded.
const WITH_VERB: [&str; 5] = ["ايضا", "كذلك", "مجددا", "علما", "الضوء"];

/// What belongs to it and is of two words, folded.
const PAIRS: [[&str; 2]; 5] =
    [["من", "جديد"], ["مع", "التقدير"], ["في", "اعتباره"], ["في", "اعتبارها"], ["مع", "القلق"]];

/// A word without what does not tell it from others.
fn fold(word: &str) -> String {
    letters::fold(&without_joiners(word))
}

/// The opening of a preambular paragraph: `إذ يلاحظ`, `وإذ لا يزال`. Empty where it has none.
pub fn preambular(text: &str) -> Range<usize> {
    let words = words(text);
    let folded = |index: usize| words.get(index).map(|word| fold(&text[word.clone()])).unwrap_or_default();
    if !matches!(folded(0).as_str(), "اذ" | "واذ") || words.len() < 2 {
        return 0..0;
    }
    let verb = if folded(1) == "لا" { 2 } else { 1 };
    0..end_of_verb(text, &words, verb)
}

/// The verb of an operative paragraph: `يقرّ أيضاً`, `دعا`. Empty where it begins with no known one.
pub fn operative(text: &str) -> Range<usize> {
    let words = words(text);
    let first = words.first().map(|word| fold(&text[word.clone()])).unwrap_or_default();
    let present = first.strip_prefix(['ي', 'ت', 'ن']).is_some_and(|stem| PRESENT.contains(&stem));
    let feminine =
        |stem: &str| ["", "ا", "ي"].iter().any(|last| PAST.contains(&format!("{stem}{last}").as_str()));
    let past = PAST.contains(&first.as_str()) || first.strip_suffix('ت').is_some_and(feminine);
    if present || past { 0..end_of_verb(text, &words, 0) } else { 0..0 }
}

/// The words that name the organ, `إن مؤتمر الأطراف`: all before the first comma, if that is not far.
fn organ(text: &str) -> Range<usize> {
    const FAR: usize = 14;
    let words = words(text);
    if words.first().is_none_or(|word| fold(&text[word.clone()]) != "ان") {
        return 0..0;
    }
    match text.find('،') {
        Some(comma) if words.iter().filter(|word| word.start < comma).count() <= FAR => 0..comma,
        _ => 0..0,
    }
}

/// The openings of the sentence that an instrument begins with: the organ, and what follows its comma, `إذ يستذكر`; or
/// the verb that it begins with, `وافق`.
pub fn sentence(text: &str) -> Vec<Range<usize>> {
    let named = organ(text);
    let first = if named.is_empty() { operative(text) } else { named };
    let after =
        first.end + text[first.end..].len() - text[first.end..].trim_start_matches(['،', ' ', NBSP]).len();
    let second = if first.is_empty() { 0..0 } else { preambular(&text[after..]) };
    [first, after + second.start..after + second.end].into_iter().filter(|it| !it.is_empty()).collect()
}

/// Where a verb ends that begins with a word, with what belongs to it.
fn end_of_verb(text: &str, words: &[Range<usize>], verb: usize) -> usize {
    let folded = |index: usize| words.get(index).map(|word| fold(&text[word.clone()])).unwrap_or_default();
    let mut last = verb.min(words.len() - 1);
    // A comma after the verb ends it.
    let joined = |last: usize| {
        words.get(last + 1).is_some_and(|next| text[words[last].end..next.start].trim().is_empty())
    };
    while joined(last) {
        let next = folded(last + 1);
        if WITH_VERB.contains(&next.as_str()) {
            last += 1;
        } else if PAIRS.iter().any(|[one, two]| next == *one && folded(last + 2) == *two) && joined(last + 1)
        {
            last += 2;
        } else {
            break;
        }
    }
    words[last].end
}

/// The words of a text; marks of punctuation do not belong to them.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = vec![];
    for (at, c) in text.char_indices() {
        let inside = c.is_alphanumeric() || super::letters::is_mark(c) || c == ZWJ;
        match words.last_mut().filter(|word| word.end == at) {
            Some(word) if inside => word.end = at + c.len_utf8(),
            _ if inside => words.push(at..at + c.len_utf8()),
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preambular_paragraphs_open_with_their_conjunction_and_verb() {
        for (text, opening) in [
            ("إذ يلاحظ أنَّ الفريق", "إذ يلاحظ"),
            ("وإذ يشير أيضاً إلى قراره", "وإذ يشير أيضاً"),
            ("وإذ يؤكد من جديد أهمية", "وإذ يؤكد من جديد"),
            ("وإذ لا يزال يساوره القلق", "وإذ لا يزال"),
            ("وإذ يحيط علماً، مع التقدير، بالتقرير", "وإذ يحيط علماً"),
            ("وإذ يضع في اعتباره الفقرة", "وإذ يضع في اعتباره"),
            ("إذ", ""),
            ("وبعد اطلاعه على المذكرة", ""),
        ] {
            assert_eq!(&text[preambular(text)], opening, "{text}");
        }
    }

    #[test]
    fn operative_paragraphs_open_with_their_verb() {
        for (text, opening) in [
            ("يُقرّ أيضا التوصيات", "يُقرّ أيضا"),
            ("تطلب إلى المدير", "تطلب"),
            ("طلب إلى الأمانة", "طلب"),
            ("دعت الدول", "دعت"),
            ("أوصت بأن", "أوصت"),
            ("أثنت على", "أثنت"),
            ("وقت الدورة", ""),
            ("يؤكِّد مجدِّداً مقرَّره", "يؤكِّد مجدِّداً"),
            ("يقرر، فيما يتعلق", "يقرر"),
            ("معلومات عن المساعدة", ""),
            ("تعزيز نظم الرعاية", ""),
            ("", ""),
        ] {
            assert_eq!(&text[operative(text)], opening, "{text}");
        }
    }

    #[test]
    fn a_sentence_opens_with_its_organ_and_what_follows() {
        for (text, openings) in [
            ("إن المؤتمر، إذ يستذكر مقرره:", vec!["إن المؤتمر", "إذ يستذكر"]),
            ("إن المؤتمر،", vec!["إن المؤتمر"]),
            ("وافق المؤتمر على", vec!["وافق"]),
            ("عقد المؤتمر دورته", vec![]),
        ] {
            let found: Vec<&str> = sentence(text).into_iter().map(|it| &text[it]).collect();
            assert_eq!(found, openings, "{text}");
        }
    }

    #[test]
    fn an_organ_is_named_up_to_a_near_comma() {
        for (text, opening) in [
            ("إنّ اللجنة الإقليمية، وقد", "إنّ اللجنة الإقليمية"),
            ("إن المؤتمر يطلب إلى الأمانة", ""),
            ("وافق المؤتمر، في", ""),
        ] {
            assert_eq!(&text[organ(text)], opening, "{text}");
        }
    }
}
