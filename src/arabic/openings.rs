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
const WITH_VERB: [&str; 6] = ["ايضا", "كذلك", "مجددا", "علما", "الضوء", "القلق"];

/// What belongs to it and is of two words, folded.
const PAIRS: [[&str; 2]; 8] = [
    ["من", "جديد"],
    ["مع", "التقدير"],
    ["في", "اعتباره"],
    ["في", "اعتبارها"],
    ["مع", "القلق"],
    ["بالغ", "القلق"],
    ["شديد", "القلق"],
    ["عن", "تقديره"],
];

/// Verbs that say of another one that it goes on, folded: `وإذ لا يزال يساوره القلق`.
const GOING_ON: [&str; 6] = ["يزال", "تزال", "زال", "زالت", "يبرح", "برح"];

/// What stands before these, folded.
const NOT: [&str; 2] = ["لا", "ما"];

/// Who an instrument speaks of where it opens with a noun, folded: `إدراكاً منه`.
const OF_THE_ORGAN: [&str; 3] = ["منه", "منها", "منهم"];

/// A word without what does not tell it from others.
fn fold(word: &str) -> String {
    letters::fold(&without_joiners(word))
}

/// The opening of a preambular paragraph: `إذ يلاحظ`, `وإذ لا يزال يساوره القلق`, `إدراكاً منه`. Empty where it has none.
pub fn preambular(text: &str) -> Range<usize> {
    let words = words(text);
    let folded = |index: usize| words.get(index).map(|word| fold(&text[word.clone()])).unwrap_or_default();
    let noun = folded(0);
    let accusative = noun.ends_with(['ا', 'ه', 'ة']) && noun.chars().count() > 3;
    if accusative && OF_THE_ORGAN.contains(&folded(1).as_str()) {
        return 0..words[1].end;
    }
    if !matches!(folded(0).as_str(), "اذ" | "واذ") || words.len() < 2 {
        return 0..0;
    }
    let verb = if NOT.contains(&folded(1).as_str()) { 2 } else { 1 };
    let goes_on = verb == 2 && GOING_ON.contains(&folded(2).as_str()) && words.len() > 3;
    0..end_of_verb(text, &words, if goes_on { 3 } else { verb })
}

/// The verb of an operative paragraph: `يقرّ أيضاً`, `دعا`. Empty where it begins with no known one.
pub fn operative(text: &str) -> Range<usize> {
    let words = words(text);
    let first = words.first().map(|word| fold(&text[word.clone()])).unwrap_or_default();
    let present = is_present(&first);
    let feminine =
        |stem: &str| ["", "ا", "ي"].iter().any(|last| PAST.contains(&format!("{stem}{last}").as_str()));
    let past = PAST.contains(&first.as_str()) || first.strip_suffix('ت').is_some_and(feminine);
    if present || past { 0..end_of_verb(text, &words, 0) } else { 0..0 }
}

/// The words that name the organ, `إن مؤتمر الأطراف`: all before the first comma, or before the verb, if that is not
/// far.
fn organ(text: &str) -> Range<usize> {
    const FAR: usize = 14;
    let words = words(text);
    if words.first().is_none_or(|word| fold(&text[word.clone()]) != "ان") {
        return 0..0;
    }
    let comma = text.find('،').unwrap_or(text.len());
    let before = words.iter().take_while(|word| word.start < comma).count();
    let verb = (2..before.min(FAR)).find(|&index| is_present(&fold(&text[words[index].clone()])));
    match verb {
        Some(verb) => 0..words[verb - 1].end,
        None if comma < text.len() && before <= FAR => 0..comma,
        None => 0..0,
    }
}

/// Whether a folded word is a verb of operative paragraphs in the present.
fn is_present(word: &str) -> bool {
    word.strip_prefix(['ي', 'ت', 'ن']).is_some_and(|stem| PRESENT.contains(&stem))
}

/// The openings of the sentence that an instrument begins with: the organ, and what follows it, `إذ يستذكر` or `يطلب`;
/// or the verb that it begins with, `وافق`.
pub fn sentence(text: &str) -> Vec<Range<usize>> {
    let named = organ(text);
    let first = if named.is_empty() { operative(text) } else { named };
    let after =
        first.end + text[first.end..].len() - text[first.end..].trim_start_matches(['،', ' ', NBSP]).len();
    let next = if first.is_empty() { "" } else { &text[after..] };
    let second =
        [preambular(next), operative(next)].into_iter().find(|it| !it.is_empty()).unwrap_or_default();
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
            ("وإذ لا يزال يساوره القلق إزاء", "وإذ لا يزال يساوره القلق"),
            ("وإذ لا يزال يساوره بالغ القلق إزاء", "وإذ لا يزال يساوره بالغ القلق"),
            ("وإذ لا يغيب عنه", "وإذ لا يغيب"),
            ("إدراكاً منه لأهمية", "إدراكاً منه"),
            ("رغبةً منه في", "رغبةً منه"),
            ("كما منه", ""),
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
            ("إن مؤتمر الأطراف في الاتفاقية يطلب إلى الأمانة", vec!["إن مؤتمر الأطراف في الاتفاقية", "يطلب"]),
            ("إن المؤتمر،\u{a0}إدراكاً منه لأهمية", vec!["إن المؤتمر", "إدراكاً منه"]),
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
            ("إن المؤتمر يطلب إلى الأمانة", "إن المؤتمر"),
            ("وافق المؤتمر، في", ""),
        ] {
            assert_eq!(&text[organ(text)], opening, "{text}");
        }
    }
}
