//! `khulasa explain`: what a kind of fault means, why it is one and how it is mended.

use super::arguments::{Arguments, ExplainArguments};
use super::{Outcome, output, reports};
use crate::diagnostics::{Diagnostic, catalogue, sentence};

pub fn run(arguments: &Arguments, wanted: &ExplainArguments) -> Outcome {
    let language = arguments.language();
    let Some(code) = &wanted.code else {
        let faults = catalogue::faults().iter();
        let list: String = faults
            .map(|fault| {
                format!("{}\t{}\t{}\n", fault.code, fault.gravity(language), fault.meaning(language))
            })
            .collect();
        return output::print(arguments, list.as_bytes());
    };
    // As it stands in a report, between brackets.
    let name = code.trim_matches(['[', ']']);
    match catalogue::find(name) {
        Some(fault) => output::print(arguments, fault.explanation(language).as_bytes()),
        None => {
            let fault = Diagnostic::misuse("explain::unknown", sentence!("explain-unknown", name = name));
            let fault = match catalogue::nearest(name).as_slice() {
                [] => fault.hint(sentence!("explain-unknown-list")),
                [near] => fault.hint(sentence!("nearest-one", name = near)),
                several => fault.hint(sentence!("nearest-all", names = several.to_vec())),
            };
            reports::print(arguments, &[fault], &Default::default());
            Outcome::Misuse
        }
    }
}
