//! The words of a job ticket, in Arabic and in English side by side.

use super::preflight::runs;
use super::product::Part;
use super::ticket::Ticket;
use crate::diagnostics::{Diagnostic, Form, Language, Value, Values};
use crate::typeset::{TicketPage, TicketRow};

/// The languages of a ticket, in the order of its columns.
const LANGUAGES: [Language; 2] = [Language::Arabic, Language::English];
/// How many findings are told on the page; the rest is counted.
const MOST_FINDINGS: usize = 10;
/// What keeps numbers and Latin names in their order among Arabic words (Unicode Standard Annex 9).
const LEFT_TO_RIGHT: (char, char) = ('\u{2066}', '\u{2069}');

/// The page of a ticket, with what a printer would ask about.
pub fn page(ticket: &Ticket, findings: &[Diagnostic]) -> TicketPage {
    let size = vec![("width", number(ticket.width)), ("height", number(ticket.height))];
    let pages = match ticket.blanks {
        0 => said("ticket-pages-all", vec![("count", ticket.pages.into())]),
        blanks => said("ticket-pages-blank", vec![("count", ticket.pages.into()), ("blanks", blanks.into())]),
    };
    let name = |part: Part| isolated(&format!("{}.pdf", part.name(&ticket.document)));
    let mut files = vec![name(Part::Whole)];
    let cover = match &ticket.flat {
        None => vec![said("ticket-cover-inside", vec![])],
        Some(flat) => {
            files.push(name(Part::Cover));
            let mut values = vec![("width", number(flat.width)), ("height", number(flat.height))];
            if flat.spine > 0.0 {
                let leaf = (flat.spine / flat.leaves.max(1) as f64 * 1000.0).round() / 1000.0;
                values.extend([("spine", number(flat.spine)), ("leaves", flat.leaves.into())]);
                values.push(("leaf", number(leaf)));
                vec![said("ticket-cover-spine", values)]
            } else {
                vec![said("ticket-cover-apart", values)]
            }
        }
    };
    let folding = match ticket.signature {
        None => said("ticket-folding-one", vec![]),
        Some(signature) => {
            let signatures = ticket.pages.div_ceil(signature.max(1));
            said(
                "ticket-folding-signatures",
                vec![("signatures", signatures.into()), ("pages", signature.into())],
            )
        }
    };
    let pages = if ticket.flat.is_none() {
        pages
    } else {
        let of = |language: usize| vec![("pages", Value::Told(pages[language].clone()))];
        [0, 1].map(|it| words(LANGUAGES[it], "ticket-pages-block", of(it)))
    };
    let marks = if ticket.marks { "ticket-marks-crop" } else { "ticket-marks-none" };
    let binding = if ticket.binding == "left" { "ticket-binding-left" } else { "ticket-binding-right" };
    let stock = if ticket.stock == "coated" { "ticket-stock-coated" } else { "ticket-stock-uncoated" };
    let stock = said(stock, vec![]);
    let stock = if ticket.stock_is_named {
        stock
    } else {
        let of = |language: usize| vec![("stock", Value::Told(stock[language].clone()))];
        [0, 1].map(|it| words(LANGUAGES[it], "ticket-stock-unnamed", of(it)))
    };
    let row = |key: &str, lines: Vec<[String; 2]>| TicketRow { label: said(key, vec![]), lines };
    let same = |text: &str| [isolated(text), text.to_owned()];
    let rows = vec![
        row("ticket-files", files.into_iter().map(|file| [file.clone(), file]).collect()),
        row("ticket-standard", vec![same(ticket.standard)]),
        row("ticket-size", vec![said("ticket-size-value", size)]),
        row("ticket-bleed", vec![said("ticket-bleed-value", vec![("bleed", number(ticket.bleed))])]),
        row("ticket-marks", vec![said(marks, vec![])]),
        row("ticket-pages", vec![pages]),
        row("ticket-cover", cover),
        row("ticket-binding", vec![said(binding, vec![])]),
        row("ticket-folding", vec![folding]),
        row("ticket-stock", vec![stock]),
        row("ticket-profile", vec![same(&ticket.condition)]),
        row("ticket-plates", plates(ticket)),
        row("ticket-text", vec![said("ticket-text-value", vec![])]),
        row("ticket-fonts", ticket.fonts.iter().map(|font| same(font)).collect()),
    ];
    let told = |finding: &Diagnostic| LANGUAGES.map(|it| quoted(it, &finding.message.words(it, Form::Plain)));
    let more = findings.len().saturating_sub(MOST_FINDINGS);
    let mut findings = row("ticket-findings", findings.iter().take(MOST_FINDINGS).map(told).collect());
    if more > 0 {
        findings.lines.push(said("ticket-findings-more", vec![("count", more.into())]));
    }
    if findings.lines.is_empty() {
        findings.lines.push(said("ticket-findings-none", vec![]));
    }
    TicketPage { heading: said("ticket", vec![]), title: ticket.title.clone(), rows, findings }
}

/// Words of a report with the quotation marks of print in place of backticks.
fn quoted(language: Language, words: &str) -> String {
    let marks = match language {
        Language::Arabic => ["«", "»"],
        Language::English => ["“", "”"],
    };
    let mut parts = words.split('`');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.enumerate().fold(first, |told, (number, part)| told + marks[number % 2] + part)
}

/// Each plate with the pages that have it.
fn plates(ticket: &Ticket) -> Vec<[String; 2]> {
    let own = ticket.pages - ticket.blanks;
    let lines = ticket.plates.iter().map(|plate| {
        LANGUAGES.map(|language| {
            let ink = ["cyan", "magenta", "yellow", "black"].into_iter().find(|it| plate.ink == *it);
            let ink = ink.map_or_else(
                || match language {
                    Language::Arabic => isolated(&plate.ink),
                    Language::English => plate.ink.to_string(),
                },
                |it| words(language, "ticket-ink", vec![("ink", Value::Choice(it))]),
            );
            let mut values = vec![("ink", Value::Told(ink))];
            if plate.pages.is_empty() {
                return words(language, "ticket-plate-cover", values);
            }
            if plate.pages.len() == own {
                return words(language, "ticket-plate-all", values);
            }
            values.push(("runs", runs(&plate.pages)));
            words(language, "ticket-plate", values)
        })
    });
    lines.collect()
}

fn said(key: &str, values: Values) -> [String; 2] {
    LANGUAGES.map(|language| words(language, key, values.clone()))
}

fn words(language: Language, key: &str, values: Values) -> String {
    language.find(key, &values, Form::Plain).unwrap_or_else(|| key.to_owned())
}

/// A number without needless digits.
fn number(number: f64) -> Value {
    Value::Told(format!("{number}"))
}

fn isolated(text: &str) -> String {
    format!("{}{text}{}", LEFT_TO_RIGHT.0, LEFT_TO_RIGHT.1)
}
