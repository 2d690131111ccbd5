//! Reads files for printers as those do who check them: boxes, inks, and where text stands on the sheet.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::collections::BTreeSet;

use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, Rect, Stream};

/// Points to a millimetre.
pub const MILLIMETRE: f64 = 72.0 / 25.4;

pub fn root(pdf: &Pdf) -> Dict<'_> {
    pdf.xref().get::<Dict>(pdf.xref().root_id()).expect("a catalog")
}

pub fn pages(pdf: &Pdf) -> Vec<Dict<'_>> {
    let pages = root(pdf).get::<Dict>("Pages").expect("pages");
    pages.get::<Array>("Kids").expect("pages").iter::<Dict>().collect()
}

/// A box of a page in millimetres: left, bottom, right, top.
pub fn sides(page: &Dict, name: &str) -> [f64; 4] {
    let found = page.get::<Rect>(name).unwrap_or_else(|| panic!("no {name}"));
    [found.x0, found.y0, found.x1, found.y1].map(|it| it / MILLIMETRE)
}

/// Whether measures are the same to a tenth of a millimetre.
pub fn same(found: [f64; 4], wanted: [f64; 4]) -> bool {
    found.iter().zip(wanted).all(|(found, wanted)| (found - wanted).abs() < 0.1)
}

/// All streams that draw, with the resources that they draw with: those of pages, and forms and patterns.
pub fn drawing<'a>(pdf: &'a Pdf) -> Vec<(Vec<u8>, Dict<'a>)> {
    let own = pages(pdf).into_iter().map(|page| {
        let stream = page.get::<Stream>("Contents").expect("contents");
        (stream.decoded().expect("contents").into_owned(), page.get::<Dict>("Resources").expect("resources"))
    });
    let others = pdf.objects().into_iter().filter_map(|object| {
        let Object::Stream(stream) = object else { return None };
        let form = stream.dict().get::<Name>("Subtype").is_some_and(|it| it.as_str() == "Form");
        let draws = form || stream.dict().contains_key("PatternType");
        let resources = stream.dict().get::<Dict>("Resources").unwrap_or_else(Dict::empty);
        draws.then(|| (stream.decoded().expect("a form").into_owned(), resources))
    });
    own.chain(others).collect()
}

/// What a stream does to colours and with them.
#[derive(Default)]
pub struct Inks {
    /// All operators that set a colour.
    pub operators: BTreeSet<String>,
    /// The inks of all that is set as text, in thousandths, and whether it overprints.
    pub texts: BTreeSet<([i32; 4], bool)>,
}

fn read_inks(stream: &[u8], resources: &Dict, found: &mut Inks) {
    let states = resources.get::<Dict>("ExtGState");
    let mut iterator = UntypedIter::new(stream);
    let (mut fill, mut overprint) = ([0, 0, 0, -1], false);
    let mut saved = vec![];
    while let Some(instruction) = iterator.next() {
        let operator = String::from_utf8_lossy(instruction.operator).into_owned();
        match operator.as_str() {
            "q" => saved.push((fill, overprint)),
            "Q" => (fill, overprint) = saved.pop().expect("as many as were saved"),
            "gs" => {
                let Some(Object::Name(name)) = instruction.operands().next() else { panic!("a name") };
                let state = states.as_ref().and_then(|it| it.get::<Dict>(name.as_ref())).expect("a state");
                // Others say how transparent something is.
                if let Some(on) = state.get::<bool>("op") {
                    assert_eq!((state.get::<bool>("OP"), state.get::<u8>("OPM")), (Some(on), Some(1)));
                    overprint = on;
                }
            }
            "k" => {
                let numbers = instruction.operands().map(|it| match it {
                    Object::Number(number) => (number.as_f64() * 1000.0).round() as i32,
                    _ => panic!("a number"),
                });
                fill = numbers.collect::<Vec<_>>().try_into().expect("four inks");
            }
            "Tj" | "TJ" | "'" | "\"" => _ = found.texts.insert((fill, overprint)),
            _ => {}
        }
        let colours =
            ["g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "BI"];
        if colours.contains(&operator.as_str()) {
            found.operators.insert(operator);
        }
    }
}

pub fn inks_of(pdf: &Pdf) -> Inks {
    let mut found = Inks::default();
    for (stream, resources) in drawing(pdf) {
        read_inks(&stream, &resources, &mut found);
        assert!(!resources.contains_key("ColorSpace"), "a colour space");
    }
    found
}

/// A piece of text on a page, in points from the lower left corner of the sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Piece {
    /// Where its first glyph stands.
    pub at: (f64, f64),
    /// The size of its letters.
    pub size: f64,
    /// The direction in which its glyphs follow one another: `(1, 0)` for what stands upright.
    pub along: (f64, f64),
}

/// Where the text of a page stands.
pub fn texts_of(page: &Dict) -> Vec<Piece> {
    let stream = page.get::<Stream>("Contents").expect("contents").decoded().expect("contents").into_owned();
    let mut iterator = UntypedIter::new(&stream);
    let mut matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let (mut saved, mut found) = (vec![], vec![]);
    let (mut line, mut size) = (matrix, 0.0);
    while let Some(instruction) = iterator.next() {
        let numbers: Vec<f64> = instruction
            .operands()
            .filter_map(|it| if let Object::Number(number) = it { Some(number.as_f64()) } else { None })
            .collect();
        match &instruction.operator[..] {
            b"q" => saved.push(matrix),
            b"Q" => matrix = saved.pop().expect("as many as were saved"),
            b"cm" => matrix = multiplied(numbers.try_into().expect("a matrix"), matrix),
            b"Tm" => line = numbers.try_into().expect("a matrix"),
            b"Tf" => size = numbers[0],
            b"Tj" | b"TJ" => {
                let [a, b, _, _, x, y] = multiplied(line, matrix);
                let scale = a.hypot(b);
                found.push(Piece { at: (x, y), size: size * scale, along: (a / scale, b / scale) });
            }
            _ => {}
        }
    }
    found
}

/// A matrix and after it another one.
fn multiplied([a, b, c, d, e, f]: [f64; 6], [g, h, i, j, k, l]: [f64; 6]) -> [f64; 6] {
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
