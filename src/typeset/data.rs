//! The virtual files that templates read: one for each page run, so that a changed word touches
//! only the file that holds it, and only what reads that file is laid out again. Names of templates and paths of
//! files are known here alone.
//!
//! Read by `typst/house/data.typ`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::{Dummy, Fit, FlatCover, PageLabels, TicketPage};
use crate::printed::{Contents, Extract, FirstPage, Front, Index, Letterhead, PageRun, Printed, Settings};

const PLAN: &str = "/data/plan.json";
const SETTINGS: &str = "/data/settings.json";
const DUMMY: &str = "/data/dummy.json";
const TICKET: &str = "/data/ticket.json";
const LABELS: &str = "/data/page-labels.json";
const COVER: &str = "/data/flat-cover.json";
const FIT: &str = "/data/fit.json";
const FRONT: &str = "/data/front.json";
const MASTHEAD: &str = "/data/masthead.json";
const EXTRACT: &str = "/data/extract.json";
const LETTERHEAD: &str = "/data/letterhead.json";
const INDEX: &str = "/data/index.json";
const FRONT_MATTER: &str = "/data/front-matter-";
const BODY: &str = "/data/body-";
const PICTURES: &str = "/data/pictures/";

/// What a template learns before it reads anything else: which files there are.
#[derive(Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "kebab-case")]
enum Plan {
    /// A booklet from cover to back cover.
    Compendium {
        /// The files of the front matter, in order.
        front_matter: Vec<String>,
        /// The files of the body, in order.
        body: Vec<String>,
        /// Whether there is an index.
        index: bool,
    },
    /// The thematic index of a compendium by itself.
    Index,
    /// One resolution or decision.
    Offprint {
        /// The files of the body, in order.
        body: Vec<String>,
    },
    /// A provisional agenda.
    Agenda {
        /// The files of the body, in order; each begins a page.
        body: Vec<String>,
    },
    /// A letter or a note verbale.
    Letter {
        /// The files of the body, in order.
        body: Vec<String>,
    },
    /// A report of the Secretariat or of a session, a paper, a draft, a corrigendum.
    Report {
        /// The files of the body, in order: the text, and each annex, which begins a page.
        body: Vec<String>,
        /// Its contents, where it prints them.
        contents: Option<Contents>,
    },
}

/// The template that typesets a document.
pub fn template(printed: &Printed) -> &'static str {
    match printed {
        Printed::Compendium { .. } => "/compendium.typ",
        Printed::Index { .. } => "/index.typ",
        Printed::Offprint { .. } => "/offprint.typ",
        Printed::Agenda { .. } => "/agenda.typ",
        Printed::Report { .. } => "/report.typ",
        Printed::Letter { .. } => "/letter.typ",
    }
}

/// The virtual files of a document, by path.
pub fn files(printed: &Printed, fit: &Fit) -> BTreeMap<String, Bytes> {
    let (front_matter, body) = (names(FRONT_MATTER, printed.front_matter()), names(BODY, printed.body()));
    let mut files = BTreeMap::new();
    let runs = front_matter.iter().chain(&body).zip(printed.page_runs());
    files.extend(runs.map(|(path, run)| (path.clone(), data(run))));
    files.extend(files_of_tokens(printed));
    files.insert(FIT.into(), data(fit));
    files.extend(printed.front().map(|front| (FRONT.into(), data(front))));
    files.extend(printed.masthead().map(|masthead| (MASTHEAD.into(), data(masthead))));
    files.extend(printed.extract().map(|extract| (EXTRACT.into(), data(extract))));
    files.extend(printed.letterhead().map(|letterhead| (LETTERHEAD.into(), data(letterhead))));
    files.extend(printed.index().map(|index| (INDEX.into(), data(index))));
    for (name, picture) in printed.pictures() {
        files.extend(picture.bytes.clone().map(|bytes| (format!("{PICTURES}{name}"), Bytes::new(bytes))));
    }
    files
}

/// The virtual files that the tokens of a document heed: those that say what kind of document it is, and its settings.
fn files_of_tokens(printed: &Printed) -> BTreeMap<String, Bytes> {
    let (front_matter, body) = (names(FRONT_MATTER, printed.front_matter()), names(BODY, printed.body()));
    let plan = match printed {
        Printed::Compendium { index, .. } => Plan::Compendium { front_matter, body, index: index.is_some() },
        Printed::Index { .. } => Plan::Index,
        Printed::Offprint { .. } => Plan::Offprint { body },
        Printed::Agenda { .. } => Plan::Agenda { body },
        Printed::Letter { .. } => Plan::Letter { body },
        Printed::Report { contents, .. } => Plan::Report { body, contents: contents.clone() },
    };
    BTreeMap::from([(PLAN.into(), data(&plan)), (SETTINGS.into(), data(printed.settings()))])
}

/// The templates of what the press prints besides pages.
pub const DUMMY_TEMPLATE: &str = "/dummy.typ";
pub const LABELS_TEMPLATE: &str = "/page-labels.typ";
pub const COVER_TEMPLATE: &str = "/flat-cover.typ";
/// That of job tickets.
pub const TICKET_TEMPLATE: &str = "/ticket.typ";

/// The virtual files of a document's dummy.
pub fn dummy_files(printed: &Printed, dummy: &Dummy) -> BTreeMap<String, Bytes> {
    let mut files = files_of_tokens(printed);
    files.insert(DUMMY.into(), data(dummy));
    files
}

/// Those of its job ticket.
pub fn ticket_files(printed: &Printed, ticket: &TicketPage) -> BTreeMap<String, Bytes> {
    let mut files = files_of_tokens(printed);
    files.insert(TICKET.into(), data(ticket));
    files
}

/// Those of the labels of its pages.
pub fn label_files(printed: &Printed, labels: &PageLabels) -> BTreeMap<String, Bytes> {
    let mut files = files_of_tokens(printed);
    files.insert(LABELS.into(), data(labels));
    files
}

/// Those of its flat cover.
pub fn cover_files(printed: &Printed, cover: &FlatCover) -> BTreeMap<String, Bytes> {
    let mut files = files_of_tokens(printed);
    files.insert(COVER.into(), data(cover));
    files.extend(printed.front().map(|front| (FRONT.into(), data(front))));
    files
}

/// The page run that a file holds.
pub fn page_run<'a>(printed: &'a Printed, path: &str) -> Option<&'a PageRun> {
    let of = |prefix, runs: &'a [PageRun]| {
        let number: usize = path.strip_prefix(prefix)?.strip_suffix(".json")?.parse().ok()?;
        runs.get(number.checked_sub(1)?)
    };
    of(FRONT_MATTER, printed.front_matter()).or_else(|| of(BODY, printed.body()))
}

/// The paths of the files of some page runs.
fn names(prefix: &str, runs: &[PageRun]) -> Vec<String> {
    (1..=runs.len()).map(|number| format!("{prefix}{number:03}.json")).collect()
}

fn data(value: &impl Serialize) -> Bytes {
    let text = serde_json::to_string(value);
    Bytes::from_string(text.expect("strings, numbers, lists and mappings have a JSON form"))
}

/// The contract with templates as JSON Schema (2020-12): what each virtual file holds, by its path.
pub fn schema() -> Value {
    let mut generator = SchemaGenerator::default();
    let files = [
        (PLAN, generator.subschema_for::<Plan>()),
        (SETTINGS, generator.subschema_for::<Settings>()),
        (DUMMY, generator.subschema_for::<Dummy>()),
        (TICKET, generator.subschema_for::<TicketPage>()),
        (LABELS, generator.subschema_for::<PageLabels>()),
        (COVER, generator.subschema_for::<FlatCover>()),
        (FIT, generator.subschema_for::<Fit>()),
        (FRONT, generator.subschema_for::<Front>()),
        (&format!("{FRONT_MATTER}001.json"), generator.subschema_for::<PageRun>()),
        (&format!("{BODY}001.json"), generator.subschema_for::<PageRun>()),
        (MASTHEAD, generator.subschema_for::<FirstPage>()),
        (EXTRACT, generator.subschema_for::<Extract>()),
        (LETTERHEAD, generator.subschema_for::<Letterhead>()),
        (INDEX, generator.subschema_for::<Index>()),
    ];
    let files: serde_json::Map<String, Value> =
        files.into_iter().map(|(path, schema)| (path.to_owned(), schema.to_value())).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What templates read",
        "type": "object",
        "properties": files,
        "$defs": generator.take_definitions(true),
    })
}
