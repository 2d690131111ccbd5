//! A meeting: the next one of the project, or one of a name.

use std::path::Path;

use super::made::{Made, Refusal};
use super::scaffold::{digits_at_end, filled, folder_of, is_name, paragraph, schema};
use crate::arabic::numbering::LAST_ORDINAL;
use crate::corpus::{Corpus, Meeting, RecommendationNumbering, Shelved};
use crate::diagnostics::sentence;

const MEETING: &str = include_str!("../scaffolds/meeting.yaml");

/// What stands before the recommendations of the first meeting of a project.
const OPENING: &str = "صاغ الفريق العامل التوصيات التالية:";

/// The year of a meeting of which nothing is known.
const YEAR: i32 = 2028;

/// Makes the file of a meeting.
pub(super) fn make(
    source: &Path,
    corpus: &Corpus,
    id: Option<&str>,
    number: Option<u32>,
) -> Result<Made, Refusal> {
    let last = corpus.meetings.values().max_by_key(|meeting| (meeting.number.get(), &meeting.id));
    let (id, number) = match id {
        Some(id) => {
            let next = last.map_or(1, |last| last.number.get() + 1);
            (id.to_owned(), number.or(digits_at_end(id)).unwrap_or(next))
        }
        None => next(last, number)?,
    };
    if !is_name(&id) {
        return Err(Refusal::Misuse("new::name", sentence!("new-file-form", name = id)));
    }
    if !(1..=LAST_ORDINAL).contains(&number) {
        return Err(Refusal::Misuse(
            "new::name",
            sentence!("new-name-number", name = id, last = LAST_ORDINAL),
        ));
    }
    if corpus.meetings.contains(&id) {
        return Err(Refusal::Misuse("new::name", sentence!("new-id-taken", id = id)));
    }
    let path = folder_of(source, last.map(|it| &it.place), "meetings").join(format!("{id}.yaml"));
    let organ = last.and_then(|it| it.organ.as_ref()).map(|organ| organ.value.to_string());
    let organ =
        organ.or_else(|| corpus.organs.ids().next().filter(|_| corpus.organs.len() > 1).map(str::to_owned));
    let organ = organ.map(|organ| format!("organ: {organ}\n")).unwrap_or_default();
    let lettered = last.is_some_and(|it| it.numbering == Some(RecommendationNumbering::Letters));
    let year = last.map_or(YEAR, |it| it.to.value.parts().0 + 1).min(2199);
    let opening = last.and_then(|it| it.opening.as_ref()).map_or(OPENING.into(), paragraph);
    let text = filled(
        MEETING,
        &[
            ("schema", &schema(source, &path)),
            ("organ", &organ),
            ("number", &number.to_string()),
            ("year", &year.to_string()),
            ("opening", &opening),
            ("numbering", if lettered { "numbering: letters\n" } else { "" }),
        ],
    );
    Ok(Made { new: vec![(path, text)], changed: vec![] })
}

/// The id and the number of the meeting after the last one, whose id ends with its number.
fn next(last: Option<&Shelved<Meeting>>, number: Option<u32>) -> Result<(String, u32), Refusal> {
    let unnamed = || Refusal::Misuse("new::name", sentence!("new-meeting-unnamed"));
    let last = last.ok_or_else(unnamed)?;
    let stem = last.id.trim_end_matches(|c: char| c.is_ascii_digit());
    let width = last.id.len() - stem.len();
    if digits_at_end(&last.id) != Some(last.number.get()) {
        return Err(unnamed());
    }
    let number = number.unwrap_or(last.number.get() + 1);
    Ok((format!("{stem}{number:0width$}"), number))
}
