//! Computes the masthead of an official document: symbol, session, agenda item, codes.

use barcoders::sym::code39::Code39;
use qrcode::{Color, QrCode};

use super::notes::NoteWriter;
use super::style::Style;
use crate::arabic::bidi::ALM;
use crate::arabic::letters::stretched;
use crate::arabic::phrases::COMMA;
use crate::corpus::{
    self, Absent, AgendaItemReference, AnyDocument, DateLanguage, Organ, Reading, Ref, Session, Text,
};
use crate::load::Picture;
use crate::printed::{AgendaItemLines, FirstPage, Foot, Run, Runs, Settings};

/// The masthead of a document.
pub fn resolve(reading: &Reading, masthead: &corpus::Masthead) -> Result<FirstPage, Absent> {
    let session = reading.get(&masthead.session)?;
    let organ = reading.organ(session, &masthead.session.place)?;
    let style = Style::of(reading, masthead.digits, None).of_organ(session.organ.as_ref());
    let digits = style.digits;
    let symbol = masthead.whole_symbol(session);
    let mut marks = (1..).map(|count| "*".repeat(count));
    let mut note = |text: Runs| Some(Run::Note { mark: marks.next()?, text, anchor: None });
    let mut on_symbol = masthead.reissue.as_ref().map(|text| style.plain_runs(text)).unwrap_or_default();
    if let Some(revised) = masthead.revises.as_ref().map(|name| revised(reading, name)).transpose()?.flatten()
    {
        let between = if on_symbol.is_empty() { "" } else { " " };
        on_symbol.extend(style.string_runs(&format!("{between}{}", style.supersedes(&revised))));
    }
    let symbol_note = Some(on_symbol).filter(|text| !text.is_empty()).and_then(&mut note);
    let agenda_item = masthead.agenda_item.as_ref().map(|item| {
        let (number, title): (String, &Text) = match item {
            AgendaItemReference::Written(item) => (digits.number(item.number.value.get()), &item.title),
            AgendaItemReference::Named(id) => {
                let (number, sub, item) = reading.agenda_item(&masthead.session, id)?;
                (style.item_number(number, sub), &item.title)
            }
        };
        let mut line = style.string_runs(&style.agenda_item(&number));
        let agenda = reading.agenda_symbol(session);
        line.extend(agenda.and_then(|symbol| note(style.string_runs(&format!("{symbol}.")))));
        Ok::<_, Absent>(AgendaItemLines { line, title: style.plain_runs(title) })
    });
    let agenda_item = agenda_item.transpose()?;
    let title = title(reading, masthead, style, &mut note);
    Ok(FirstPage {
        organization: organization(organ, style),
        organ: style.heading_runs(&organ.name),
        emblem: reading.emblem(Some(organ)).map(|(name, _)| name.to_string()),
        symbol: match &symbol {
            Some(text) => Some(Run::Link { text: text.clone(), url: style.address(text) }),
            None => missing_symbol(session, style).map(Run::Text),
        },
        symbol_note,
        distribution: distribution(masthead, style),
        session: style.session(session),
        venue: venue(session, style),
        agenda_item,
        title,
        author: masthead.author.as_ref().map(|author| style.plain_runs(author)).unwrap_or_default(),
        foot: foot(masthead, symbol.as_deref(), style),
    })
}

/// The title of a document with its notes, which have asterisks as all notes of a masthead.
fn title(
    reading: &Reading,
    masthead: &corpus::Masthead,
    style: Style,
    note: &mut impl FnMut(Runs) -> Option<Run>,
) -> Runs {
    let mut notes = NoteWriter::unnumbered(reading, style);
    let mut title = notes.heading_runs(&masthead.title);
    with_asterisks(&mut title, note);
    title
}

/// Gives notes the marks of a masthead, those inside left-to-right runs too.
fn with_asterisks(runs: &mut Runs, note: &mut impl FnMut(Runs) -> Option<Run>) {
    for run in runs {
        match run {
            Run::LeftToRight { runs, .. } => with_asterisks(runs, note),
            Run::Note { text, .. } => {
                let marked = note(std::mem::take(text));
                *run = marked.unwrap_or_else(|| Run::Text(String::new()));
            }
            _ => {}
        }
    }
}

/// The symbol of a document that another takes the place of.
fn revised(reading: &Reading, name: &Ref<AnyDocument>) -> Result<Option<String>, Absent> {
    let Some(revised) = reading.any_document(name)?.masthead() else { return Ok(None) };
    Ok(revised.whole_symbol(reading.get(&revised.session)?))
}

/// What stands in place of a symbol of a session's document: what is known of it, `CTOC/COP/2024/[…]`.
pub fn missing_symbol(session: &Session, style: Style) -> Option<String> {
    let missing = style.missing_symbol()?;
    Some(match &session.symbols {
        Some(root) => format!("{}/{}", root.value, style.missing().unwrap_or(missing)),
        None => missing,
    })
}

/// The name of the organization, as its wordmark has it.
pub fn organization(organ: &Organ, style: Style) -> Runs {
    match style.is_stretched() {
        true => style.string_runs(&stretched(&organ.organization.plain())),
        false => style.plain_runs(&organ.organization),
    }
}

/// Where and when a session meets, as far as that is known.
pub fn venue(session: &Session, style: Style) -> Runs {
    let days = session.days.as_ref().map(|days| style.short_span(days.from.value, days.to.value));
    let venue = session.venue.as_ref().map(|venue| venue.plain().to_string());
    let mut line = [venue, days].into_iter().flatten().collect::<Vec<_>>().join(COMMA);
    // A line that begins with a number has nothing Arabic before it: a range would be read from the left (layout-rules
    // section 1).
    if line.starts_with(char::is_numeric) {
        line.insert(0, ALM);
    }
    style.string_runs(&line)
}

/// Settings and metadata of an official document.
pub fn settings(organ: &Organ, masthead: &corpus::Masthead, session: &Session, style: Style) -> Settings {
    Settings {
        title: style.written(&masthead.title),
        author: Some(organ.name.plain().into()),
        keywords: masthead.whole_symbol(session).into_iter().collect(),
        digits: masthead.digits.unwrap_or_default().into(),
        // What is not distributed yet will be when the session begins.
        date: masthead
            .distribution
            .as_ref()
            .or(session.days.as_ref().map(|it| &it.from))
            .map(|date| date.value.into()),
        layout: masthead.layout,
        print: masthead.print.unwrap_or_default(),
    }
}

/// The distribution block, whose date may be in another language than its lines.
fn distribution(masthead: &corpus::Masthead, style: Style) -> Vec<Vec<Runs>> {
    let date = masthead.distribution.as_ref().map(|date| match masthead.date_language.unwrap_or_default() {
        DateLanguage::Arabic => style.date(date.value),
        DateLanguage::English => date.value.in_english(),
    });
    let date = date.or_else(|| style.missing());
    let original = masthead.original.as_ref().map(|original| style.written(original));
    let to = masthead.distribution_type.unwrap_or_default();
    let groups =
        style.distribution(to, date, original.as_deref()).into_iter().filter(|group| !group.is_empty());
    groups.map(|group| group.iter().map(|line| style.string_runs(line)).collect()).collect()
}

fn foot(masthead: &corpus::Masthead, symbol: Option<&str>, style: Style) -> Foot {
    let job = masthead.job.as_ref().map(|job| job.value.as_str());
    let number: Option<String> = job.map(|job| job.chars().filter(char::is_ascii_digit).collect());
    let days: Vec<String> = masthead.handled.iter().map(|date| date.value.in_digits()).collect();
    let coded = number.filter(|_| style.has_bar_codes());
    let address = symbol.filter(|_| style.has_qr_codes()).and_then(|symbol| style.address(symbol));
    Foot {
        job: job.map(str::to_owned).or_else(|| style.job_number().and_then(|_| style.missing())),
        language: style.job_language(),
        handled: days.join(" "),
        reuse: style.reuse_paper(),
        barcode: coded.as_deref().and_then(barcode),
        barcode_text: coded.map(|number| format!("*{number}*")),
        qr: address.as_deref().and_then(qr),
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

/// The pictures that a masthead prints, or the cover of what is no organ's, by their path below the source folder.
pub fn pictures(reading: &Reading, organ: Option<&Organ>) -> Vec<(String, Picture)> {
    reading.emblem(organ).into_iter().map(|(name, picture)| (name.to_string(), picture.clone())).collect()
}
