//! A report that prints the recommendations of a meeting numbers them as the index cites them.

use super::Context;
use crate::corpus::{DocumentContent, RecommendationNumbering, Report};
use crate::diagnostics::{Diagnostic, sentence};
use crate::source::{NumberRange, Target};

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    for document in context.corpus.subjects() {
        let DocumentContent::Report(report) = &*document.content else { continue };
        let session = context.corpus.sessions.get(&report.masthead.session.value);
        let symbol = session.and_then(|session| report.masthead.whole_symbol(session));
        check_report(context, report, symbol.as_deref(), found);
    }
}

fn check_report(context: &Context, report: &Report, symbol: Option<&str>, found: &mut Vec<Diagnostic>) {
    let mut next = 1;
    for passage in report.bodies().flat_map(|body| body.passages()) {
        let Some(id) = passage.recommendations() else {
            next += u32::from(passage.paragraph().is_some());
            continue;
        };
        let Some(meeting) = context.corpus.meetings.get(&id.value) else { return };
        // What could not be read would seem to be missing.
        if context.corpus.may_be_faulty(Target::Meeting, &id.value) {
            return;
        }
        let count = match meeting.numbering() {
            RecommendationNumbering::Numbers => meeting.recommendations.len() as u32,
            RecommendationNumbering::Letters => u32::from(meeting.opening.is_some()),
        };
        let cited = meeting.report.as_ref().filter(|cited| symbol == Some(cited.symbol.value.as_str()));
        if let Some(cited) = cited.filter(|cited| cited.paragraphs.value.first != next) {
            let NumberRange { first, .. } = cited.paragraphs.value;
            let message = sentence!("report-numbered", first = first, printed = next, id = &id.value);
            found.push(Diagnostic::error("report::numbered", cited.paragraphs.place.clone(), message));
        }
        next += count;
    }
}
