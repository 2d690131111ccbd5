//! The report of a session, and its provisional agenda.

use std::path::Path;

use super::made::{Made, Refusal};
use super::scaffold::{filled, folder_of, schema, session_of};
use crate::arabic::numbering::definite_feminine;
use crate::corpus::Corpus;
use crate::diagnostics::sentence;

const REPORT: &str = include_str!("../scaffolds/report.yaml");
const AGENDA: &str = include_str!("../scaffolds/agenda.yaml");

/// Makes the report of a session, with what the session has adopted.
pub(super) fn make(source: &Path, corpus: &Corpus, session: &str) -> Result<Made, Refusal> {
    let session = session_of(corpus, session)?;
    let organ = corpus.organ_of(session.organ.as_ref()).map(|organ| organ.name.markup());
    let mut chapter = String::new();
    for (kind, title) in [("resolution", "القرارات"), ("decision", "المقررات")] {
        let all =
            corpus.instruments.values().filter(|it| it.session.value == session.id && it.kind() == kind);
        let mut all: Vec<_> = all.collect();
        all.sort_by_key(|it| it.number.get());
        if let Some(ids) =
            all.iter().map(|it| it.id.to_string()).reduce(|one, other| format!("{one}, {other}"))
        {
            chapter += &format!("      - title: {title}\n        instruments: [{ids}]\n");
        }
    }
    if !chapter.is_empty() {
        chapter.insert_str(0, "  - title: القرارات والمقررات التي اعتمدها المؤتمر\n    sections:\n");
    }
    let path = folder_of(source, Some(&session.place), "sessions").join("report.yaml");
    let text = filled(
        REPORT,
        &[
            ("schema", &schema(source, &path)),
            ("session", &session.id),
            ("organ", organ.as_deref().unwrap_or("المؤتمر")),
            ("ordinal", &definite_feminine(session.number.get())),
            ("instruments", &chapter),
        ],
    );
    Ok(Made { new: vec![(path, text)], changed: vec![] })
}

/// Makes the provisional agenda of a session that has none.
pub(super) fn make_agenda(source: &Path, corpus: &Corpus, session: &str) -> Result<Made, Refusal> {
    let session = session_of(corpus, session)?;
    if let Some((document, _)) = corpus.agendas_of(&session.id).next() {
        let file = document.file.as_str();
        return Err(Refusal::Misuse("new::name", sentence!("new-name-taken", folder = file)));
    }
    let path = folder_of(source, Some(&session.place), "sessions").join("agenda.yaml");
    let text =
        filled(AGENDA, &[("session", &session.id), ("ordinal", &definite_feminine(session.number.get()))]);
    let text = text.replacen("../../schema.json", &schema(source, &path), 1);
    Ok(Made { new: vec![(path, text)], changed: vec![] })
}
