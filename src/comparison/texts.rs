//! Two texts word by word: one text, with what is added and what is removed marked in it.

use std::ops::Range;

use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::pieces::{Joined, Kind, Piece, pieces};
use crate::printed::{Run, Runs};

/// How many of the words of two texts are the same where one is a later form of the other, of 100.
pub(super) const LEAST_COMMON: usize = 40;

/// The new text with what was removed and added marked; the new one as it is where nothing differs.
pub(super) fn marked(old: &[Run], new: &[Run]) -> Runs {
    let (before, after) = (pieces(old), pieces(new));
    if is_same(&before, &after) {
        return new.to_vec();
    }
    let mut out = Joined::default();
    let mut at = 0;
    for (removed, added) in changes(&before, &after) {
        // As many pieces stand before the change in both.
        let same = added.start - at;
        for (old, new) in before[removed.start - same..removed.start].iter().zip(&after[at..added.start]) {
            match (old.kind, new.kind) {
                (Kind::Note(old), Kind::Note(new)) => out.runs.push(marked_note(old, new)),
                _ => out.push(new),
            }
        }
        at = added.end;
        let (removed, added) = (&before[removed], &after[added]);
        push_marked(&mut out, removed, |runs| Run::Removed { runs: noted(without_links(runs), all_removed) });
        // Two words that meet would be read as one, and so would a dash and a number.
        if removed.last().is_some_and(Piece::is_seen) && added.first().is_some_and(Piece::stands_apart) {
            out.runs.push(Run::Text(" ".into()));
        }
        push_marked(&mut out, added, |runs| Run::Added { runs: noted(runs, all_added) });
    }
    for (old, new) in before[before.len() - (after.len() - at)..].iter().zip(&after[at..]) {
        match (old.kind, new.kind) {
            (Kind::Note(old), Kind::Note(new)) => out.runs.push(marked_note(old, new)),
            _ => out.push(new),
        }
    }
    out.runs
}

/// A text of which nothing was there before.
pub(super) fn all_added(runs: &[Run]) -> Runs {
    let runs = noted(runs.to_vec(), all_added);
    if runs.is_empty() { runs } else { vec![Run::Added { runs }] }
}

/// A text of which nothing is there any more.
pub(super) fn all_removed(runs: &[Run]) -> Runs {
    let runs = noted(without_links(runs.to_vec()), all_removed);
    if runs.is_empty() { runs } else { vec![Run::Removed { runs }] }
}

/// Runs whose footnotes say marked what they say: it stands apart from their marks, at the foot.
fn noted(runs: Runs, mark: fn(&[Run]) -> Runs) -> Runs {
    let noted = runs.into_iter().map(|run| match run {
        Run::Note { mark: number, text, anchor } => Run::Note { mark: number, text: mark(&text), anchor },
        Run::LeftToRight { script, runs } => Run::LeftToRight { script, runs: noted(runs, mark) },
        other => other,
    });
    noted.collect()
}

/// Whether anything is marked in a text or its notes.
pub(super) fn is_marked(runs: &[Run]) -> bool {
    runs.iter().any(|run| match run {
        Run::Added { .. } | Run::Removed { .. } => true,
        Run::Note { text: runs, .. } | Run::LeftToRight { runs, .. } => is_marked(runs),
        _ => false,
    })
}

/// Whether two texts say the same.
pub(super) fn say_the_same(old: &[Run], new: &[Run]) -> bool {
    is_same(&pieces(old), &pieces(new))
}

fn is_same(before: &[Piece], after: &[Piece]) -> bool {
    before.len() == after.len()
        && before.iter().zip(after).all(|(old, new)| {
            old.key == new.key
                && match (old.kind, new.kind) {
                    (Kind::Note(Run::Note { text: old, .. }), Kind::Note(Run::Note { text: new, .. })) => {
                        say_the_same(old, new)
                    }
                    _ => true,
                }
        })
}

/// What the words of a text have in common with others, of 100: twice the number of those in both, of that of all.
pub(super) fn common(old: &[String], new: &[String]) -> usize {
    let all = old.len() + new.len();
    if all == 0 || 200 * old.len().min(new.len()) / all < LEAST_COMMON {
        return if all == 0 { 100 } else { 0 };
    }
    let (mut old, mut new, mut both) = (old.iter().peekable(), new.iter().peekable(), 0);
    while let (Some(a), Some(b)) = (old.peek(), new.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => _ = old.next(),
            std::cmp::Ordering::Greater => _ = new.next(),
            std::cmp::Ordering::Equal => {
                both += 2;
                old.next();
                new.next();
            }
        }
    }
    100 * both / all
}

/// The words of a text, sorted, as [`common`] compares them.
pub(super) fn sorted_words(runs: &[Run]) -> Vec<String> {
    let mut words: Vec<String> =
        pieces(runs).into_iter().filter(Piece::says_something).map(|piece| piece.key).collect();
    words.sort_unstable();
    words
}

/// What differs: pieces of the old text, and those that stand in their place, in order. Where too little is the same, that
/// is all of both; a blank or a mark alone parts no two changes.
fn changes(before: &[Piece], after: &[Piece]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut words = [before, after].map(|pieces| {
        let said = pieces.iter().filter(|piece| piece.says_something());
        said.map(|piece| piece.key.clone()).collect::<Vec<_>>()
    });
    words.iter_mut().for_each(|words| words.sort_unstable());
    if common(&words[0], &words[1]) < LEAST_COMMON {
        return vec![(0..before.len(), 0..after.len())];
    }
    let keys = |pieces: &[Piece]| pieces.iter().map(|piece| piece.key.clone()).collect::<Vec<_>>();
    let found = capture_diff_slices(Algorithm::Patience, &keys(before), &keys(after));
    let found = found.into_iter().filter(|it| it.tag() != DiffTag::Equal);
    let mut changes: Vec<(Range<usize>, Range<usize>)> = vec![];
    for change in found {
        let (old, new) = (change.old_range(), change.new_range());
        match changes.last_mut() {
            Some((removed, added))
                if !after[added.end..new.start].iter().any(Piece::says_something)
                    && is_replaced(removed, added, &old, &new) =>
            {
                removed.end = old.end;
                added.end = new.end;
            }
            _ => changes.push((old, new)),
        }
    }
    changes
}

/// Whether of two changes with no word between them both become clearer as one: words that take the place of words.
fn is_replaced(removed: &Range<usize>, added: &Range<usize>, old: &Range<usize>, new: &Range<usize>) -> bool {
    let removes = !removed.is_empty() || !old.is_empty();
    let adds = !added.is_empty() || !new.is_empty();
    removes && adds
}

fn push_marked(out: &mut Joined, pieces: &[Piece], mark: impl FnOnce(Runs) -> Run) {
    if pieces.is_empty() {
        return;
    }
    let mut joined = Joined::default();
    pieces.iter().for_each(|piece| joined.push(piece));
    out.runs.push(mark(joined.runs));
}

/// A note that stands at the same place, with the mark that it has now.
fn marked_note(old: &Run, new: &Run) -> Run {
    match (old, new) {
        (Run::Note { text: old, .. }, Run::Note { text: new, mark, anchor }) => {
            Run::Note { mark: mark.clone(), text: marked(old, new), anchor: anchor.clone() }
        }
        _ => new.clone(),
    }
}

/// Runs without links to what the new text prints: what was removed may have led to what is no longer there.
fn without_links(runs: Runs) -> Runs {
    let unlinked = runs.into_iter().map(|run| match run {
        Run::Reference { text, .. } => Run::Text(text),
        Run::LeftToRight { script, runs } => Run::LeftToRight { script, runs: without_links(runs) },
        Run::Note { mark, text, .. } => Run::Note { mark, text: without_links(text), anchor: None },
        other => other,
    });
    unlinked.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printed::gather;
    use crate::resolve::Style;

    /// The text that is left without what is added or without what is removed, without blanks.
    fn without(runs: &[Run], is_out: fn(&Run) -> bool) -> String {
        let mut text = String::new();
        for run in runs.iter().filter(|run| !is_out(run)) {
            gather(std::slice::from_ref(run), &mut text);
        }
        text.split_whitespace().collect()
    }

    fn bare(runs: &[Run]) -> String {
        without(runs, |_| false)
    }

    fn shown(old: &str, new: &str) -> String {
        let runs = |text: &str| Style::default().string_runs(text);
        let shown = marked(&runs(old), &runs(new)).into_iter().map(|run| {
            let mut text = String::new();
            gather(std::slice::from_ref(&run), &mut text);
            let text = crate::arabic::copied::copied(&text);
            match run {
                Run::Added { .. } => format!("{{+{text}+}}"),
                Run::Removed { .. } => format!("[-{text}-]"),
                _ => text,
            }
        });
        shown.collect()
    }

    #[test]
    fn words_are_marked_and_nothing_less() {
        for (old, new, expected) in [
            (
                "يطلب إلى الأمانة أن تعد تقريراً",
                "يطلب إلى الأمانة أن تعد تقريراً",
                "يطلب إلى الأمانة أن تعد تقريراً",
            ),
            (
                "يطلب إلى الأمانة أن تعد تقريراً؛",
                "يطلب إلى الأمانة أن تقدم تقريراً.",
                "يطلب إلى الأمانة أن [-تعد-] {+تقدم+} تقريراً[-؛-]{+.+}",
            ),
            (
                "وثيقة واحدة عن البند (A/1/2)",
                "وثيقة واحدة عن البند (A/1/3)",
                "وثيقة واحدة عن البند ([-A/1/2-] {+A/1/3+})",
            ),
            ("مبلغ 20 000 دولار أمريكي", "مبلغ 25 000 دولار أمريكي", "مبلغ [-20 000-] {+25 000+} دولار أمريكي"),
            // Too little is the same: all of it is another text.
            ("نص قديم كله", "شيء جديد آخر تماماً", "[-نص قديم كله-] {+شيء جديد آخر تماماً+}"),
            ("", "نص جديد", "{+نص جديد+}"),
            ("نص قديم", "", "[-نص قديم-]"),
        ] {
            assert_eq!(shown(old, new), expected);
        }
    }

    #[test]
    fn both_texts_are_in_the_marked_one() {
        let words =
            ["قرر", "المؤتمر", "A/63/539", "أن", "يدعو", "،", "(أ)", "2 000", "و A/1", "الدول", "كل", "."];
        let mut random = fastrand::Rng::with_seed(7);
        for _ in 0..2_000 {
            let mut text = || {
                let count = random.usize(..14);
                let text: Vec<&str> = (0..count).map(|_| words[random.usize(..words.len())]).collect();
                Style::default().string_runs(&text.join(" "))
            };
            let (old, new) = (text(), text());
            let marked = marked(&old, &new);
            assert_eq!(without(&marked, |it| matches!(it, Run::Added { .. })), bare(&old), "{old:?} {new:?}");
            assert_eq!(
                without(&marked, |it| matches!(it, Run::Removed { .. })),
                bare(&new),
                "{old:?} {new:?}"
            );
        }
    }

    #[test]
    fn notes_are_compared_where_they_stand() {
        let note = |mark: &str, text: &str| Run::Note {
            mark: mark.into(),
            text: vec![Run::Text(text.into())],
            anchor: None,
        };
        let old = [Run::Text("قرار المؤتمر الثاني".into()), note("(1)", "المرجع نفسه، الصفحة 3.")];
        let new = [Run::Text("قرار المؤتمر الثاني".into()), note("(2)", "المرجع نفسه، الصفحة 5.")];
        let marked = marked(&old, &new);
        let Run::Note { mark, text, .. } = &marked[1] else { panic!("{marked:?}") };
        assert_eq!(mark, "(2)");
        assert!(text.iter().any(|run| matches!(run, Run::Removed { .. })), "{text:?}");
        // Another number alone is no change.
        assert!(!is_marked(&super::marked(&old, &[old[0].clone(), note("(7)", "المرجع نفسه، الصفحة 3.")])));
    }
}
