//! The recommendations of a meeting fill the paragraphs of its report without a gap.
//!
//! The index cites a recommendation by its paragraph in the report, counted from the first one, so
//! a recommendation that is missing or stands twice would shift all that follow.

use std::collections::BTreeMap;

use super::Context;
use crate::corpus::{Meeting, Numbering, Shelved};
use crate::diagnostics::Diagnostic;
use crate::source::{NumberRange, Target};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    check_shared(context, found);
    for meeting in context.corpus.meetings.values() {
        // A paragraph that could not be read would seem to be missing.
        if context.corpus.may_be_faulty(Target::Meeting, &meeting.id) {
            continue;
        }
        let Some(report) = &meeting.report else {
            continue;
        };
        let NumberRange { first, last } = report.paragraphs.value;
        let place = report.paragraphs.place.clone();
        let written = meeting.recommendations.len() as u32;
        match meeting.numbering() {
            Numbering::Numbers => {
                let promised = last - first + 1;
                if written == promised {
                    continue;
                }
                let reach = first + written;
                let message = format!(
                    "paragraphs {first} to {last} of the report are {promised}, but {written} recommendations stand here"
                );
                let fault = Diagnostic::error("report::gap", place, message);
                found.push(if written < promised {
                    fault.hint(format!("a recommendation is missing, or the last paragraph is {}", reach - 1))
                } else {
                    fault.hint("a recommendation stands twice, or the range is too short")
                });
            }
            Numbering::Letters if first != last => {
                let message = "lettered recommendations stand in one paragraph of the report";
                let fault = Diagnostic::error("report::letters", place, message);
                found.push(fault.hint(format!("write that paragraph alone, such as `{first}`")));
            }
            Numbering::Letters => {}
        }
    }
}

/// No paragraph of a report belongs to two meetings: it would be cited for the words of both.
fn check_shared(context: &Context, found: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<&str, Vec<&Shelved<Meeting>>> = BTreeMap::new();
    for meeting in context.corpus.meetings.values() {
        let Some(report) = &meeting.report else { continue };
        let NumberRange { first, last } = report.paragraphs.value;
        let others = seen.entry(&report.symbol.value).or_default();
        let shares = |other: &&&Shelved<Meeting>| {
            let range = other.report.as_ref().map(|report| report.paragraphs.value);
            range.is_some_and(|range| first <= range.last && range.first <= last)
        };
        if let Some(other) = others.iter().find(shares) {
            let message = format!("`{}` has paragraphs of this report too, and the same ones", other.id);
            let fault = Diagnostic::error("report::shared", report.paragraphs.place.clone(), message);
            found.push(fault.hint("mend the symbol or the paragraphs of one of the two"));
        }
        others.push(meeting);
    }
}
