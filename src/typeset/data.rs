//! The virtual files that templates read: one for each section, so that a changed word touches
//! only the file that holds it, and only what reads that file is laid out again.
//!
//! Read by `typst/house/data.typ`.

use std::collections::BTreeMap;

use serde::Serialize;
use typst::foundations::Bytes;

use crate::printed::{Contents, Printed, Section};

/// What the template learns before it reads any section.
#[derive(Serialize)]
struct Plan {
    front_matter: Vec<String>,
    body: Vec<String>,
    index: bool,
    contents: Option<Contents>,
}

/// The virtual files of a document, by path.
pub fn files(printed: &Printed) -> BTreeMap<String, Bytes> {
    let mut files = BTreeMap::new();
    let mut name_all = |prefix: &str, sections: &[Section]| -> Vec<String> {
        let names = sections.iter().enumerate().map(|(index, section)| {
            let path = format!("/data/{prefix}-{:03}.json", index + 1);
            files.insert(path.clone(), json(section));
            path
        });
        names.collect()
    };
    let plan = Plan {
        front_matter: name_all("front-matter", &printed.front_matter),
        body: name_all("body", &printed.body),
        index: printed.index.is_some(),
        contents: printed.contents.clone(),
    };
    files.insert("/data/plan.json".into(), json(&plan));
    files.insert("/data/settings.json".into(), json(&printed.settings));
    if let Some(front) = &printed.front {
        files.insert("/data/front.json".into(), json(front));
    }
    for (name, picture) in &printed.pictures {
        files.extend(picture.bytes.clone().map(|bytes| (format!("/data/{name}"), Bytes::new(bytes))));
    }
    if let Some(masthead) = &printed.masthead {
        files.insert("/data/masthead.json".into(), json(masthead));
    }
    if let Some(index) = &printed.index {
        files.insert("/data/index.json".into(), json(index));
    }
    files
}

fn json(value: &impl Serialize) -> Bytes {
    // Strings, numbers, lists and mappings with string keys always have a JSON form.
    Bytes::from_string(serde_json::to_string(value).unwrap_or_default())
}
