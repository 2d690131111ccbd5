//! A resolution or decision of a session, with its offprint.

use std::path::Path;

use super::made::{Made, Refusal};
use super::scaffold::{filled, folder_of, paragraph, schema, session_of};
use crate::corpus::{Corpus, Instrument, Session, Shelved};
use crate::diagnostics::sentence;

const INSTRUMENT: &str = include_str!("../scaffolds/instrument.yaml");
const OFFPRINT: &str = include_str!("../scaffolds/offprint.yaml");

/// The largest number of an instrument.
const LAST: u32 = 9999;

/// Makes the files of a resolution or decision: the next one of its kind in the session, or one of a number.
pub(super) fn make(
    source: &Path,
    corpus: &Corpus,
    kind: &'static str,
    session: &str,
    number: Option<u32>,
) -> Result<Made, Refusal> {
    let session = session_of(corpus, session)?;
    let of_session = || corpus.instruments.values().filter(|it| it.session.value == session.id);
    let numbers = of_session().filter(|it| it.kind() == kind).map(|it| it.number.get());
    let number = number.unwrap_or(numbers.max().unwrap_or_default() + 1);
    let id = format!("{}-{kind}-{number:02}", session.id);
    if !(1..=LAST).contains(&number) {
        return Err(Refusal::Misuse("new::name", sentence!("new-name-number", name = id, last = LAST)));
    }
    let is_taken = of_session().any(|it| it.kind() == kind && it.number.get() == number);
    if is_taken || corpus.instruments.contains(&id) {
        return Err(Refusal::Misuse("new::name", sentence!("new-id-taken", id = id)));
    }
    let last = corpus
        .instruments
        .values()
        .filter(|it| it.kind() == kind)
        .max_by_key(|it| it.adopted.as_ref().map(|day| day.value));
    let any = last.or_else(|| corpus.instruments.values().next());
    let path = folder_of(source, any.map(|it| &it.place), "instruments").join(format!("{id}.yaml"));
    let organ = corpus.organ_of(session.organ.as_ref()).map(|organ| organ.name.markup());
    let opening = match (last.map(|last| paragraph(&last.opening)), organ) {
        (Some(opening), _) => opening,
        (None, Some(organ)) => format!("إن {organ}،"),
        (None, None) => "إن مؤتمر الأطراف،".into(),
    };
    let report = report(corpus, session, of_session()).map_or_else(
        || "# The symbol of the session's report that prints it; the index cites by it.\n# report: CTOC/COP/2028/9\n".into(),
        |symbol| format!("report: {symbol}\n"),
    );
    let day = session.days.as_ref().map_or("2028-10-20".into(), |days| days.to.value.to_string());
    let title = if kind == "decision" { "عنوان المقرر" } else { "عنوان القرار" };
    let text = filled(
        INSTRUMENT,
        &[
            ("schema", &schema(source, &path)),
            ("kind", kind),
            ("session", &session.id),
            ("number", &number.to_string()),
            ("day", &day),
            ("report", &report),
            ("title", title),
            ("opening", &opening),
        ],
    );
    let folder = folder_of(source, Some(&session.place), "sessions");
    let offprint = folder.join(format!("{kind}-{number:02}.yaml"));
    let of_offprint = filled(OFFPRINT, &[("schema", &schema(source, &offprint)), ("instrument", &id)]);
    Ok(Made { new: vec![(path, text), (offprint, of_offprint)], changed: vec![] })
}

/// The symbol of the session's report: the one that its other instruments name, or that of the report that prints some.
fn report<'a>(
    corpus: &Corpus,
    session: &Shelved<Session>,
    mut others: impl Iterator<Item = &'a Shelved<Instrument>>,
) -> Option<String> {
    let named = others.find_map(|it| it.report.as_ref().map(|symbol| symbol.value.to_string()));
    named.or_else(|| {
        let mut reports = corpus.documents.iter().filter_map(|document| document.content.report());
        let report = reports
            .find(|it| it.masthead.session.value == session.id && it.instruments().next().is_some())?;
        let (symbols, end) = (session.symbols.as_ref()?, report.masthead.symbol.as_ref()?);
        Some(format!("{}/{}", symbols.value, end.value))
    })
}
