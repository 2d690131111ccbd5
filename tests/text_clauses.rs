//! What PDF/UA-1 (7.21) and PDF/A-2 (6.2.11) ask of text, clause by clause as veraPDF tests them, of every document.

use std::collections::BTreeMap;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Name, Object, Stream};
use khulasa::{Format, Press, PressOptions};
use ttf_parser::{Face, GlyphId};

mod tagged;

use tagged::{Font, Tagged};

/// A clause: its number in ISO 14289-1 and in ISO 19005-2, with that of veraPDF's test, and what is wrong with a font.
type Clause = (&'static str, fn(&Font) -> Vec<String>);

const CLAUSES: [Clause; 11] = [
    ("7.21.3.1-1, 6.2.11.3.1-1: one ordering of CIDs", |font| {
        fault(font.encoding != "Identity-H", &font.encoding)
    }),
    ("7.21.3.2-1, 6.2.11.3.2-1: CIDToGIDMap", |font| fault(font.glyphs != "Identity", &font.glyphs)),
    ("7.21.3.3-1 to 3, 6.2.11.3.3-1 to 3: CMaps are known and name no others", |font| {
        fault(font.encoding != "Identity-H" || font.uses_another_map, &font.encoding)
    }),
    ("7.21.4.1-1, 6.2.11.4.1-1: embedded", |font| fault(font.program.is_none(), "no font program")),
    ("7.21.4.1-2, 6.2.11.4.1-2: glyphs are there", |font| {
        let count = face(font).map_or(0, |it| it.number_of_glyphs());
        each(font, |code| (code >= count).then(|| format!("{code} of {count}")))
    }),
    ("7.21.4.2-2, 6.2.11.4.2-2: CIDSet has all glyphs", |font| {
        let (Some(face), Some(set)) = (face(font), &font.set) else { return vec![] };
        let has =
            |glyph: u16| set.get(usize::from(glyph / 8)).is_some_and(|it| it & (0x80 >> (glyph % 8)) != 0);
        fault(!(0..face.number_of_glyphs()).all(has), "a glyph is not in it")
    }),
    ("7.21.5-1, 6.2.11.5-1: widths", |font| {
        let Some(face) = face(font) else { return vec![] };
        let unit = f64::from(face.units_per_em()) / 1000.0;
        each(font, |code| {
            let own = f64::from(face.glyph_hor_advance(GlyphId(code))?) / unit;
            ((own - font.width(code)).abs() > 1.0).then(|| format!("{code}: {own} and {}", font.width(code)))
        })
    }),
    ("7.21.6-1 to 4, 6.2.11.6-1 to 4: composite fonts alone", |font| {
        fault((font.kind.as_str(), font.descendant.as_str()) != ("Type0", "CIDFontType2"), &font.kind)
    }),
    ("7.21.7-1 and 2, 6.2.11.7.2-1 and 2: Unicode of every code", |font| {
        each(font, |code| match font.texts.get(&code) {
            None => Some(format!("{code} has none")),
            Some(text) => {
                text.contains(['\0', '\u{feff}', '\u{fffe}']).then(|| format!("{code} is {text:?}"))
            }
        })
    }),
    ("6.2.11.7.3-1: no private characters", |font| {
        let private = ['\u{e000}'..='\u{f8ff}', '\u{f0000}'..='\u{ffffd}', '\u{100000}'..='\u{10fffd}'];
        each(font, |code| {
            let text = font.texts.get(&code)?;
            text.chars()
                .any(|c| private.iter().any(|it| it.contains(&c)))
                .then(|| format!("{code} is {text:?}"))
        })
    }),
    ("7.21.8-1, 6.2.11.8-1: no .notdef", |font| each(font, |code| (code == 0).then(|| "is shown".into()))),
];

fn fault(is: bool, what: &str) -> Vec<String> {
    if is { vec![what.to_owned()] } else { vec![] }
}

/// What is wrong with the codes of a font that are shown.
fn each(font: &Font, wrong: impl Fn(u16) -> Option<String>) -> Vec<String> {
    font.used.borrow().iter().filter_map(|code| wrong(*code)).collect()
}

/// The font program, as a parser of fonts reads it (6.2.11.2).
fn face(font: &Font) -> Option<Face<'_>> {
    font.program.as_deref().map(|it| Face::parse(it, 0).expect("a font program"))
}

#[test]
fn the_clauses_on_text_hold() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let mut faults = BTreeMap::<&str, Vec<String>>::new();
    let (mut fonts, mut codes) = (0, 0);
    for document in &edition.corpus.documents {
        let product = press.typeset(&edition, document, &[Format::Pdf]).expect("a file");
        let pdf = Pdf::new(product.files[0].bytes.clone()).expect("a PDF");
        no_form_has_text(&pdf);
        for font in Tagged::new(&pdf).fonts.iter().flat_map(|it| it.values()) {
            fonts += 1;
            codes += font.used.borrow().len();
            for (clause, wrong) in CLAUSES {
                let wrong =
                    wrong(font).into_iter().map(|it| format!("{}, {}: {it}", document.name, font.name));
                faults.entry(clause).or_default().extend(wrong);
            }
        }
    }
    println!("{} clauses on {fonts} fonts of pages, {codes} codes", CLAUSES.len());
    faults.retain(|_, them| !them.is_empty());
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(fonts > 300 && codes > 20_000, "{fonts} fonts of pages, {codes} codes");
}

/// Fonts and codes are gathered from pages, so text stands nowhere else.
fn no_form_has_text(pdf: &Pdf) {
    for object in pdf.objects() {
        let Object::Stream(stream) = object else { continue };
        let form = stream.dict().get::<Name>("Subtype").is_some_and(|it| it.as_str() == "Form");
        if form || stream.dict().contains_key("PatternType") {
            assert!(!shows_text(&stream), "a form has text");
        }
    }
}

fn shows_text(stream: &Stream) -> bool {
    let decoded = stream.decoded().expect("a form");
    let mut iterator = hayro_syntax::content::UntypedIter::new(&decoded);
    while let Some(instruction) = iterator.next() {
        if &instruction.operator[..] == b"BT" {
            return true;
        }
    }
    false
}
