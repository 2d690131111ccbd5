//! The recommendations of a meeting fill the paragraphs of its report without a gap.
//!
//! The index cites a recommendation by its paragraph in the report, counted from the first one, so
//! a recommendation that is missing or stands twice would shift all that follow.

use std::collections::BTreeMap;

use super::Context;
use crate::corpus::{Meeting, RecommendationNumbering, Shelved};
use crate::diagnostics::{Diagnostic, sentence};
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
            RecommendationNumbering::Numbers => {
                let promised = last - first + 1;
                if written == promised {
                    continue;
                }
                let reach = first + written;
                let message = sentence!(
                    "report-gap",
                    first = first,
                    last = last,
                    promised = promised,
                    written = written,
                );
                let fault = Diagnostic::error("report::gap", place, message);
                found.push(if written < promised {
                    fault.hint(sentence!("report-gap-fewer", last = reach - 1))
                } else {
                    fault.hint(sentence!("report-gap-more"))
                });
            }
            RecommendationNumbering::Letters if first != last => {
                let message = sentence!("report-letters", first = first);
                found.push(Diagnostic::error("report::letters", place, message));
            }
            RecommendationNumbering::Letters => {}
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
            let message = sentence!("report-shared", id = &other.id);
            found.push(Diagnostic::error("report::shared", report.paragraphs.place.clone(), message));
        }
        others.push(meeting);
    }
}
