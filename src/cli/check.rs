//! `khulasa check`: reports what is wrong and writes nothing.

use super::arguments::{Arguments, CheckArguments, CheckFormat, CheckProfile};
use super::printer::output_profile;
use super::profile::ProfileName;
use super::{Outcome, output, reports, texts};
use crate::check;
use crate::corpus::Document;
use crate::diagnostics::{Diagnostic, render_json, tidy};
use crate::edition::Edition;
use crate::press::{Press, Profile, Ticket, all_cores};

pub fn run(arguments: &Arguments, wanted: &CheckArguments) -> Outcome {
    let (profile, name) = match wanted.profile {
        CheckProfile::Screen => (Profile::Screen, ProfileName::Screen),
        CheckProfile::Print => (Profile::Print, ProfileName::Print),
    };
    let own = match output_profile(arguments, &wanted.print, name) {
        Ok(own) => own,
        Err(outcome) => return outcome,
    };
    let press = match arguments.folders.press_for(profile, wanted.print.print(), own) {
        Ok(press) => press,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    let edition = match press.read() {
        Ok(edition) => edition,
        Err(error) => return reports::machine_failure(arguments, &error),
    };
    // What names no document may name source files.
    let (names, others): (Vec<String>, Vec<String>) =
        wanted.documents.iter().cloned().partition(|name| reports::names_document(&edition, name));
    let mut paths = vec![];
    let mut unknown = vec![];
    for name in others {
        match texts::named(&edition, &arguments.folders.source, &name) {
            Some(path) => paths.push(path),
            None => unknown.push(name),
        }
    }
    if !unknown.is_empty() {
        reports::print_unknown(arguments, &edition, &unknown, edition.sources.files());
        return Outcome::Misuse;
    }
    let within = |file: &str| paths.iter().any(|path| texts::is_within(file, path));
    let all = edition.corpus.documents.iter();
    let documents: Vec<&Document> = match reports::select(arguments, &edition, &names) {
        Some(documents) if paths.is_empty() || !names.is_empty() => documents,
        _ => vec![],
    };
    let of_texts =
        all.filter(|document| within(&document.file) && !documents.iter().any(|it| it.name == document.name));
    let of_texts: Vec<&Document> = of_texts.collect();
    let mut diagnostics = edition.diagnostics.clone();
    if wanted.notes {
        diagnostics.extend(check::notes(&edition.corpus));
        tidy(&mut diagnostics);
    }
    let mut of_paths = diagnostics.clone();
    of_paths.retain(|it| it.places().any(|place| within(&place.file)));
    if names.is_empty() && !paths.is_empty() {
        diagnostics = of_paths;
    } else {
        reports::retain_relevant(&mut diagnostics, &edition, &names, &documents);
        diagnostics.extend(of_paths);
        tidy(&mut diagnostics);
    }
    let mut tickets = vec![];
    if wanted.profile == CheckProfile::Print {
        let documents: Vec<&Document> = documents.into_iter().chain(of_texts).collect();
        tickets = preflight(&press, &edition, &documents, &mut diagnostics);
    }
    match wanted.format {
        CheckFormat::Text => {
            reports::print(arguments, &diagnostics, &edition.sources);
            reports::say(arguments, &reports::summary(arguments.language(), &diagnostics));
            Outcome::of(&diagnostics)
        }
        CheckFormat::Json => {
            let told = diagnostics.iter().map(|it| render_json(it, &edition.sources, arguments.language()));
            let told: Vec<String> = told.collect();
            // Tickets are made of texts and numbers, which always have a form in JSON.
            let tickets = serde_json::to_string(&tickets).unwrap_or_default();
            let found = format!("{{\"documents\":{tickets},\"reports\":[{}]}}\n", told.join(","));
            match output::print(arguments, found.as_bytes()) {
                Outcome::Well => Outcome::of(&diagnostics),
                outcome => outcome,
            }
        }
    }
}

/// Lays documents out as a printer gets them: their job tickets, and, with the other reports, what a printer would ask
/// about. Those that errors hold back have none.
fn preflight(
    press: &Press,
    edition: &Edition,
    documents: &[&Document],
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<Ticket> {
    let results = press.each(documents, all_cores(), |document| {
        edition.apart(document, |edition, document| match edition.blocked_by(document) {
            Some(_) => None,
            None => Some(press.preflight(edition, document)),
        })
    });
    let mut tickets = vec![];
    for result in results.into_iter().flatten() {
        match result {
            Ok((ticket, found)) => {
                tickets.push(ticket);
                diagnostics.extend(found);
            }
            Err(faults) => diagnostics.extend(faults),
        }
    }
    tidy(diagnostics);
    tickets
}
