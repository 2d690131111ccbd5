//! The project's own documents: nothing is wrong with them, every paragraph is printed, and their
//! PDFs say what they are.

use std::sync::LazyLock;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, Name, Object, Stream};
use khulasa::corpus::{Corpus, DocumentContent};
use khulasa::diagnostics::{Look, render};
use khulasa::{Edition, Format, Press, PressOptions};

fn press() -> Press {
    Press::new(PressOptions::new("source")).expect("fonts and templates")
}

/// A document as text and as PDF.
struct Printed {
    text: String,
    pdf: Vec<u8>,
    pages: usize,
}

fn print(press: &Press, edition: &Edition, name: &str) -> Printed {
    let document = edition.corpus.documents.iter().find(|document| document.name == name).expect(name);
    let product = match press.typeset(edition, document, &[Format::Text, Format::Pdf]) {
        Ok(product) => product,
        Err(faults) => panic!("{faults:?}"),
    };
    assert_eq!(product.diagnostics, []);
    let mut files = product.files.into_iter().map(|file| file.bytes);
    let text = String::from_utf8(files.next().expect("a text")).expect("UTF-8");
    Printed { text, pdf: files.next().expect("a PDF"), pages: product.pages }
}

static PRESS: LazyLock<Press> = LazyLock::new(press);
static EDITION: LazyLock<Edition> = LazyLock::new(|| PRESS.read().expect("the source"));
static COMPENDIUM: LazyLock<Printed> = LazyLock::new(|| print(&PRESS, &EDITION, "compendium"));
static OFFPRINT: LazyLock<Printed> = LazyLock::new(|| print(&PRESS, &EDITION, "sessions/cop-03/decision-04"));

#[test]
fn nothing_is_wrong_with_the_source() {
    let reports: Vec<_> =
        EDITION.diagnostics.iter().map(|report| render(report, &EDITION.sources, Look::default())).collect();
    assert!(reports.is_empty(), "{}", reports.join("\n"));
}

/// The numbers of the paragraphs under each heading of a text, `1` for `1-`, from one line that
/// begins with a mark to the next.
#[test]
fn what_a_document_names_holds_all_that_it_asks_for() {
    let edition = press().read().expect("the source");
    for document in &edition.corpus.documents {
        let (asked, named) = (edition.files_of(&[document]), edition.reach(document));
        assert!(asked.is_subset(&named), "{}: {:?}", document.name, asked.difference(&named));
        assert!(asked.len() > 1, "{}: {asked:?}", document.name);
    }
}

fn numbers_under(text: &str, heading: &str) -> Vec<String> {
    let body = text.rsplit_once("\n***\n").map_or(text, |(body, _)| body);
    // The contents list every heading too; the last occurrence is the heading itself.
    let start = body.rfind(&format!("\n{heading}")).unwrap_or_else(|| panic!("no heading {heading}"));
    let lines = body[start + 1..].lines().skip(1);
    let label = |line: &str| -> Option<String> {
        let mark = line.split(' ').next()?;
        let numbered = mark.strip_suffix('-').is_some_and(|it| it.chars().all(|c| c.is_ascii_digit()));
        let lettered = mark.starts_with('(') && mark.ends_with(')');
        let quoted = mark.starts_with('\'') && mark.ends_with('\'');
        (numbered || lettered || quoted).then(|| mark.to_owned())
    };
    let is_heading = |line: &&str| {
        let mark = line.split("- ").next().unwrap_or_default();
        mark == "باء" || (1..=20).any(|value| mark == khulasa::arabic::numbering::ordinal(value))
    };
    lines.take_while(|line| !is_heading(line)).filter_map(label).collect()
}

#[test]
fn every_numbered_paragraph_of_the_meetings_is_printed() {
    let letters = |count: u32| (1..=count).map(khulasa::arabic::numbering::letter);
    // Heading, paragraphs, and the sub-paragraphs of some of them.
    let second = ("ثانياً- الاجتماع الثاني", 13, vec![(2, 4), (3, 5), (4, 3), (5, 2), (6, 2)]);
    let fourth = ("رابعاً- الاجتماع الرابع", 6, vec![(1, 8)]);
    let seventh = ("سابعاً- الاجتماع السابع", 31, vec![]);
    let eighth = ("ثامناً- الاجتماع الثامن", 14, vec![(13, 5)]);
    let ninth = ("تاسعاً- الاجتماع التاسع", 19, vec![]);
    for (heading, count, subs) in [second, fourth, seventh, eighth, ninth] {
        let mut wanted = vec![];
        for number in 1..=count {
            wanted.push(format!("{number}-"));
            if let Some((_, count)) = subs.iter().find(|(of, _)| *of == number) {
                wanted.extend(letters(*count).map(|letter| format!("({letter})")));
            }
        }
        let found = numbers_under(&COMPENDIUM.text, heading);
        // The quoted numbers under رابعاً-1 (و) are counted in the next test.
        let found: Vec<_> = found.into_iter().filter(|mark| !mark.starts_with('\'')).collect();
        assert_eq!(found, wanted, "{heading}");
    }
    for (heading, count) in
        [("خامساً- الاجتماع الخامس", 15), ("عاشراً- الاجتماع العاشر", 2), ("حادي عشر- الاجتماع الحادي عشر", 5)]
    {
        let wanted: Vec<_> = letters(count).map(|letter| format!("({letter})")).collect();
        let found = numbers_under(&COMPENDIUM.text, heading);
        assert_eq!(found.get(..wanted.len()), Some(&*wanted), "{heading}");
    }
}

#[test]
fn every_paragraph_of_the_compendium_is_printed_once() {
    let corpus: &Corpus = &EDITION.corpus;
    let mut count = 0;
    let mut check = |paragraph: &khulasa::corpus::Paragraph| {
        let words = paragraph.text.plain();
        // Notes stand inside the text, so the words up to the first are compared.
        let first = match paragraph.text.spans.first() {
            Some(khulasa::corpus::Span::Plain(first)) => first.as_str(),
            _ => words.as_str(),
        };
        assert!(COMPENDIUM.text.contains(first), "{words}");
        count += 1;
    };
    let compendium = corpus.compendium("compendium").expect("the compendium");
    for id in compendium.meetings() {
        corpus.meetings[&id.value].recommendations.iter().for_each(|it| it.walk(&mut check));
    }
    compendium.instruments().for_each(|id| corpus.instruments[&id.value].paragraphs(&mut check));
    // As many as the printed booklet has: 224 with a number, and eight preambular paragraphs.
    assert_eq!(count, 224 + 8);
}

#[test]
fn footnotes_are_numbered_through_and_repeat_as_ibid() {
    let (_, notes) = COMPENDIUM.text.split_once("\n***\n").expect("footnotes");
    let notes: Vec<_> = notes.lines().collect();
    assert_eq!(notes.len(), 17);
    for (index, note) in notes.iter().enumerate() {
        assert!(note.starts_with(&format!("({}) ", index + 1)), "{note}");
    }
    let ibid: Vec<_> = (1..=17).filter(|number| notes[number - 1].ends_with("المرجع نفسه.")).collect();
    assert_eq!(ibid, [5, 6, 14, 15, 16, 17]);
    let (_, notes) = OFFPRINT.text.split_once("\n***\n").expect("footnotes");
    assert_eq!(notes.lines().next(), Some("(1) المرفق الأول بقرار الجمعية العامة 25/55."));
    assert_eq!(notes.lines().count(), 3);
}

#[test]
fn no_mark_of_direction_is_left_in_the_text() {
    for text in [&COMPENDIUM.text, &OFFPRINT.text] {
        let stray =
            text.chars().find(|c| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{61c}'));
        assert_eq!(stray, None);
    }
}

#[test]
fn the_pdf_says_what_it_is() {
    let pdf = Pdf::new(COMPENDIUM.pdf.clone()).expect("a PDF");
    assert_eq!(pdf.pages().len(), COMPENDIUM.pages);
    let metadata = pdf.metadata();
    let title = metadata.title.as_deref().expect("a title");
    // Strings outside Latin-1 stand in UTF-16, with a byte order mark.
    let title: Vec<u16> = title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
    let title = String::from_utf16(&title).expect("UTF-16");
    assert_eq!(title, "المساعدة التقنية: الخلاصة الوافية والفهرس المواضيعي للتوصيات والقرارات والمقررات");
    let root: Dict = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let language = root.get::<hayro_syntax::object::String>(b"Lang").expect("a language");
    assert_eq!(&*language, b"ar");
    let preferences: Dict = root.get(b"ViewerPreferences").expect("viewer preferences");
    assert_eq!(&*preferences.get::<Name>(b"Direction").expect("a direction"), b"R2L");
    assert!(root.get::<Dict>(b"StructTreeRoot").is_some(), "the PDF is tagged");
    assert!(bookmarks(&root) > 30, "the PDF has bookmarks");
}

/// What the bookmarks of a document say.
fn words_of_bookmarks(pdf: &Pdf) -> String {
    fn gather(node: &Dict, words: &mut String) {
        let mut next: Option<Dict> = node.get(b"First");
        while let Some(item) = next {
            if let Some(title) = item.get::<hayro_syntax::object::String>(b"Title") {
                let units: Vec<u16> =
                    title[2..].chunks(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]])).collect();
                words.push_str(&String::from_utf16_lossy(&units));
                words.push('\n');
            }
            gather(&item, words);
            next = item.get(b"Next");
        }
    }
    let root: Dict = pdf.xref().get(pdf.xref().root_id()).expect("a catalogue");
    let mut words = String::new();
    gather(&root.get::<Dict>(b"Outlines").expect("bookmarks"), &mut words);
    words
}

#[test]
fn bookmarks_say_titles_without_their_notes() {
    let press = Press::new(PressOptions::new("tests/cases/notes-on-titles/source")).expect("the folders");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "sessions/cop-10/report");
    let product = press.typeset(&edition, document.expect("the report"), &[Format::Pdf]).expect("a PDF");
    let pdf = Pdf::new(product.files[0].bytes.clone()).expect("a PDF");
    let words = words_of_bookmarks(&pdf);
    for title in ["مقدمة", "نطاق التقرير", "الموارد", "النفقات"] {
        assert!(words.contains(title), "{words}");
    }
    for note in ["قرار الجمعية", "العينية", "بتوافق", "(1)"] {
        assert!(!words.contains(note), "{words}");
    }
}

fn bookmarks(root: &Dict) -> usize {
    fn below(node: &Dict) -> usize {
        let mut count = 0;
        let mut next: Option<Dict> = node.get(b"First");
        while let Some(item) = next {
            count += 1 + below(&item);
            next = item.get(b"Next");
        }
        count
    }
    root.get::<Dict>(b"Outlines").map_or(0, |outlines| below(&outlines))
}

#[test]
fn all_fonts_are_embedded_and_from_the_project() {
    for printed in [&*COMPENDIUM, &*OFFPRINT] {
        let pdf = Pdf::new(printed.pdf.clone()).expect("a PDF");
        let mut fonts = 0;
        for object in pdf.objects() {
            let Object::Dict(dict) = object else { continue };
            if dict.get::<Name>(b"Type").is_none_or(|it| &*it != b"FontDescriptor") {
                continue;
            }
            fonts += 1;
            let name = dict.get::<Name>(b"FontName").expect("a name");
            let name = String::from_utf8_lossy(&name).into_owned();
            assert!(name.split('+').next_back().is_some_and(|it| it.starts_with("Amiri")), "{name}");
            let embedded =
                [&b"FontFile2"[..], b"FontFile3"].iter().any(|key| dict.get::<Stream>(*key).is_some());
            assert!(embedded, "{name} is not embedded");
        }
        assert!(fonts >= 2);
    }
}

#[test]
fn links_lead_to_public_pages_and_into_the_document() {
    let pdf = Pdf::new(COMPENDIUM.pdf.clone()).expect("a PDF");
    let (mut public, mut inside) = (0, 0);
    for object in pdf.objects() {
        let Object::Dict(dict) = object else { continue };
        if dict.get::<Name>(b"Subtype").is_none_or(|it| &*it != b"Link") {
            continue;
        }
        match dict.get::<Dict>(b"A") {
            Some(action) if action.contains_key(b"URI") => {
                let address = action.get::<hayro_syntax::object::String>(b"URI").expect("an address");
                let address = String::from_utf8_lossy(&address).into_owned();
                // The back cover has an address of its own.
                if address != "https://www.unodc.org" {
                    assert!(address.starts_with("https://undocs.org/ar/"), "{address}");
                    public += 1;
                }
            }
            _ => {
                let leads = dict.contains_key(b"Dest") || dict.contains_key(b"A");
                assert!(leads, "a link that leads nowhere");
                inside += 1;
            }
        }
    }
    assert!(public > 190, "{public} links to public pages");
    assert!(inside > 300, "{inside} links into the document");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    // A press of its own, with nothing remembered, after the other documents have been made.
    let (first, second) = (&*COMPENDIUM, &*OFFPRINT);
    comemo::evict(0);
    let press = press();
    let edition = press.read().expect("the source");
    let offprint = print(&press, &edition, "sessions/cop-03/decision-04");
    let compendium = print(&press, &edition, "compendium");
    assert!(compendium.pdf == first.pdf, "the compendium differs");
    assert!(offprint.pdf == second.pdf, "the offprint differs");
}

#[test]
fn each_text_stands_in_one_file() {
    let offprints = EDITION.corpus.documents.iter().filter(|document| {
        matches!(&*document.content, DocumentContent::Offprint(it) if it.instrument.value == "cop-03-decision-04")
    });
    assert_eq!(offprints.count(), 1);
    let sentence = "شدّد الفريق العامل على أن تلقي معلومات كاملة ودقيقة";
    assert_eq!(COMPENDIUM.text.matches(sentence).count(), 1);
    assert_eq!(OFFPRINT.text.matches(sentence).count(), 1);
}
