//! `khulasa schema`: the JSON Schema of source files, for editors that complete and check fields.

use super::arguments::{Arguments, SchemaArguments};
use super::{Outcome, output, reports};
use crate::corpus::{Content, Corpus, Document};
use crate::diagnostics::{Diagnostic, sentence};
use crate::load::{Trees, read_project};
use crate::source::Target;
use crate::source::schema::{Ids, schema};

pub fn run(arguments: &Arguments, wanted: &SchemaArguments) -> Outcome {
    let kinds: Vec<_> = match &wanted.kind {
        None => Content::KINDS.to_vec(),
        Some(kind) => Content::KINDS.iter().copied().filter(|mapping| mapping.has_kind(kind)).collect(),
    };
    if let (Some(kind), true) = (&wanted.kind, kinds.is_empty()) {
        let known = Content::KINDS.iter().flat_map(|mapping| mapping.kinds());
        let fault = Diagnostic::misuse("schema::kind", sentence!("schema-kind", kind = kind.as_str()));
        reports::print(arguments, &[fault.nearest(kind, known)], &Default::default());
        return Outcome::Misuse;
    }
    let ids = match wanted.with_ids {
        false => Ids::new(),
        true => match ids(arguments) {
            Ok(ids) => ids,
            Err(error) => return reports::machine_failure(arguments, &error),
        },
    };
    output::print(arguments, text(&schema(&kinds, &ids)).as_bytes())
}

/// The schema of all kinds, as a file that editors read.
pub fn whole() -> String {
    text(&schema(Content::KINDS, &Ids::new()))
}

fn text(schema: &serde_json::Value) -> String {
    format!("{schema:#}\n")
}

/// The ids that the project has. Faults of its files are not told here: what cannot be read has no id.
fn ids(arguments: &Arguments) -> std::io::Result<Ids> {
    let project = read_project(&arguments.folders.source, &Trees::default(), &mut vec![])?;
    let corpus = Corpus::read(&project, &mut vec![]);
    let owned = |ids: Vec<&str>| ids.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let agendas = corpus.documents.iter().filter_map(Document::agenda);
    let items = agendas.flat_map(|agenda| agenda.numbered().into_keys().map(str::to_owned));
    Ok(Ids::from([
        (Target::Meeting, owned(corpus.meetings.ids().collect())),
        (Target::Instrument, owned(corpus.instruments.ids().collect())),
        (Target::Organ, owned(corpus.organs.ids().collect())),
        (Target::InstrumentKind, owned(corpus.instrument_kinds())),
        (Target::Session, owned(corpus.sessions.ids().collect())),
        (Target::Topic, owned(corpus.topics.iter().map(|topic| topic.id.value.as_str()).collect())),
        (Target::AgendaItem, items.collect()),
        (Target::Compendium, owned(corpus.documents_of("compendium"))),
        (Target::Agenda, owned(corpus.documents_of("agenda"))),
    ]))
}
