//! Computes the masthead of an official document: symbol, session, agenda item, codes.

use barcoders::sym::code39::Code39;
use qrcode::{Color, QrCode};

use super::runs::{document_url, heading_runs, plain_runs, string_runs};
use crate::arabic::bidi::NBSP;
use crate::arabic::dates::short_span;
use crate::arabic::numbering::letter;
use crate::arabic::phrases::{COMMA, REUSE_PAPER, agenda_item_line, session_name};
use crate::corpus::{self, Absent, AgendaItemReference, DateLanguage, Organ, Reading, Session};
use crate::load::Picture;
use crate::printed::{AgendaItemLines, FirstPage, Foot, Run, Runs, Settings};

/// The mark of Arabic behind a job number.
const LANGUAGE: &str = "(A)";

/// The symbol of a document: the root of its session, and its own part.
pub fn symbol(masthead: &corpus::Masthead, session: &Session) -> Option<String> {
    let (root, own) = (session.symbols.as_ref()?, masthead.symbol.as_ref()?);
    Some(format!("{}/{}", root.value, own.value))
}

/// The masthead of a document.
pub fn resolve(reading: &Reading, masthead: &corpus::Masthead) -> Result<FirstPage, Absent> {
    let organ = reading.organ(&masthead.session.place)?;
    let session = reading.get(&masthead.session)?;
    let digits = masthead.digits.unwrap_or_default();
    let symbol = symbol(masthead, session);
    let days = session.days.as_ref().map(|days| short_span(days.from.value, days.to.value, digits));
    let venue = session.venue.as_ref().map(|venue| venue.plain().to_string());
    let venue = [venue, days].into_iter().flatten().collect::<Vec<_>>().join(COMMA);
    let mut marks = ["*", "**"].into_iter();
    let mut note = |text: Runs| Some(Run::Note { mark: marks.next()?.into(), text });
    let symbol_note = masthead.reissue.as_ref().and_then(|text| note(plain_runs(text)));
    let agenda_item = masthead.agenda_item.as_ref().map(|item| {
        let (number, title) = match item {
            AgendaItemReference::Written(item) => (digits.number(item.number.value.get()), &item.title),
            AgendaItemReference::Named(id) => {
                let (number, sub, item) = reading.agenda_item(&masthead.session, id)?;
                let sub = sub.map(|sub| format!("{NBSP}({})", letter(sub))).unwrap_or_default();
                (format!("{}{sub}", digits.number(number)), &item.title)
            }
        };
        let mut line = string_runs(&agenda_item_line(&number));
        let agenda = session.symbols.as_ref().zip(session.agenda.as_ref());
        let agenda = agenda.map(|(root, own)| format!("{}/{}.", root.value, own.value));
        line.extend(agenda.and_then(|symbol| note(string_runs(&symbol))));
        Ok::<_, Absent>(AgendaItemLines { line, title: plain_runs(title) })
    });
    Ok(FirstPage {
        organization: plain_runs(&organ.organization),
        organ: heading_runs(&organ.name),
        emblem: organ.emblem.as_ref().map(|file| file.value.to_string()),
        symbol: symbol.as_ref().map(|text| Run::Link { text: text.clone(), url: document_url(text) }),
        symbol_note,
        distribution: distribution(masthead),
        session: session_name(session.number.get()),
        venue: string_runs(&venue),
        agenda_item: agenda_item.transpose()?,
        title: heading_runs(&masthead.title),
        author: masthead.author.as_ref().map(|author| plain_runs(author)).unwrap_or_default(),
        foot: foot(masthead, symbol.as_deref()),
    })
}

/// Settings and metadata of an official document.
pub fn settings(organ: &Organ, masthead: &corpus::Masthead, session: &Session) -> Settings {
    Settings {
        title: masthead.title.plain().into(),
        author: Some(organ.name.plain().into()),
        keywords: symbol(masthead, session).into_iter().collect(),
        digits: masthead.digits.unwrap_or_default().into(),
        date: masthead.distribution.as_ref().map(|date| date.value.into()),
        paper: masthead.paper.unwrap_or_default().into(),
    }
}

/// The distribution block is in English on documents of all languages; its date may be in Arabic.
fn distribution(masthead: &corpus::Masthead) -> Vec<Runs> {
    let date = masthead.distribution.as_ref().map(|date| match masthead.date_language.unwrap_or_default() {
        DateLanguage::Arabic => date.value.in_words(masthead.digits.unwrap_or_default()),
        DateLanguage::English => date.value.in_english(),
    });
    let original = masthead.original.as_ref().map_or_else(|| "English".into(), |original| original.plain());
    let lines =
        [Some("Distr.: General".into()), date, Some("Arabic".into()), Some(format!("Original: {original}"))];
    lines.iter().flatten().map(|line| string_runs(line)).collect()
}

fn foot(masthead: &corpus::Masthead, symbol: Option<&str>) -> Foot {
    let job = masthead.job.as_ref().map(|job| job.value.as_str());
    let number: Option<String> = job.map(|job| job.chars().filter(char::is_ascii_digit).collect());
    let days: Vec<String> = masthead.handled.iter().map(|date| date.value.in_digits()).collect();
    Foot {
        job: job.map(str::to_owned),
        language: LANGUAGE.into(),
        handled: days.join(" "),
        reuse: REUSE_PAPER.into(),
        barcode: number.as_deref().and_then(barcode),
        barcode_text: number.map(|number| format!("*{number}*")),
        qr: symbol.map(document_url).as_deref().and_then(qr),
    }
}

/// Code 39 of some digits, with its start and stop characters.
fn barcode(digits: &str) -> Option<String> {
    let code = Code39::new(digits).ok()?;
    Some(code.encode().into_iter().map(|bar| if bar == 1 { '1' } else { '0' }).collect())
}

fn qr(address: &str) -> Option<Vec<String>> {
    let code = QrCode::new(address).ok()?;
    let dark = |color: &Color| if *color == Color::Dark { '1' } else { '0' };
    Some(code.to_colors().chunks(code.width()).map(|row| row.iter().map(dark).collect()).collect())
}

/// The pictures that a masthead prints, by their path below the source folder.
pub fn pictures(reading: &Reading, organ: &Organ) -> Vec<(String, Picture)> {
    let found = organ.emblem.as_ref().and_then(|emblem| reading.picture(&emblem.value));
    found.into_iter().map(|(name, picture)| (name.to_string(), picture.clone())).collect()
}
