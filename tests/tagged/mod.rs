//! Reads tagged PDFs as assistive technology does: the structure tree, and the text of its elements by ToUnicode alone.

#![allow(dead_code, unused_imports, reason = "each test takes what it needs")]

use std::collections::HashMap;

use hayro_syntax::Pdf;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Dict, Name, Number, Object, ObjectIdentifier};

mod alignment;
mod fonts;
mod reading;

pub use alignment::alignment;
pub use fonts::Font;
pub use reading::{is_direction, reading};

/// A code that is shown.
#[derive(Debug, Clone)]
pub struct Shown {
    /// Where its origin stands on the page.
    pub at: (f64, f64),
    /// Its number in the font.
    pub code: u16,
    /// What ToUnicode says of it; `None` if it says nothing.
    pub text: Option<String>,
}

/// A marked-content sequence.
#[derive(Debug, Clone, Default)]
pub struct Content {
    /// What its properties say of its language.
    pub language: Option<String>,
    /// Whether a text stands in its properties that is to be read instead.
    pub replaced: bool,
    /// Its codes, in the order of the stream.
    pub shown: Vec<Shown>,
}

/// What stands in an element.
#[derive(Debug, Clone)]
pub enum Child {
    /// Another element.
    Element(Element),
    /// A marked-content sequence: a page, from 0, and its number there.
    Content(usize, i64),
    /// An annotation.
    Annotation(Option<String>),
}

/// An element of the structure tree.
#[derive(Debug, Clone)]
pub struct Element {
    /// Its standard type: `H1`, `P`, `TD`.
    pub kind: String,
    /// Its language, if it names one.
    pub language: Option<String>,
    /// Its title, its replacement and its expansion, if it has them.
    pub title: Option<String>,
    /// Its description.
    pub alternative: Option<String>,
    /// Its attributes: `Scope`, `ListNumbering`, `ColSpan`, `Summary`.
    pub attributes: HashMap<String, String>,
    /// What stands in it, in reading order.
    pub children: Vec<Child>,
}

impl Element {
    /// The elements that stand in it.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children
            .iter()
            .filter_map(|it| if let Child::Element(element) = it { Some(element) } else { None })
    }

    /// It and all elements below it, in reading order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Element)) {
        visit(self);
        self.elements().for_each(|it| it.walk(visit));
    }
}

/// A file with its structure.
pub struct Tagged {
    /// The elements at the root.
    pub roots: Vec<Element>,
    /// The fonts of each page by their names there.
    pub fonts: Vec<HashMap<String, Font>>,
    /// The codes that are shown on each page outside of marked content or in artifacts.
    pub artifacts: Vec<Vec<Shown>>,
    contents: HashMap<(usize, i64), Content>,
}

/// The string in an object, as Unicode.
pub fn string(object: Option<Object>) -> Option<String> {
    let object = object?;
    match object {
        Object::String(it) => match it.as_bytes() {
            [0xfe, 0xff, rest @ ..] => {
                let units: Vec<u16> = rest.chunks(2).map(|it| u16::from_be_bytes([it[0], it[1]])).collect();
                Some(String::from_utf16_lossy(&units))
            }
            bytes => Some(bytes.iter().map(|it| char::from(*it)).collect()),
        },
        Object::Name(name) => Some(name.as_str().to_owned()),
        Object::Number(number) => Some(number.as_f64().to_string()),
        _ => None,
    }
}

impl Tagged {
    /// Reads a file. Panics where it has no structure.
    pub fn new(pdf: &Pdf) -> Self {
        let pages: Vec<Option<ObjectIdentifier>> = pdf.pages().iter().map(|it| it.raw().obj_id()).collect();
        let mut tagged = Self { roots: vec![], fonts: vec![], artifacts: vec![], contents: HashMap::new() };
        for (number, page) in pdf.pages().iter().enumerate() {
            let fonts = fonts::of(page.raw());
            let mut artifacts = vec![];
            let stream = page.page_stream().unwrap_or_default();
            contents(stream, page.raw(), &fonts, &mut |mcid, content| match mcid {
                Some(mcid) => {
                    assert!(tagged.contents.insert((number, mcid), content).is_none(), "{mcid} twice")
                }
                None => artifacts.extend(content.shown),
            });
            tagged.fonts.push(fonts);
            tagged.artifacts.push(artifacts);
        }
        let root = pdf.xref().get::<Dict>(pdf.xref().root_id()).expect("a catalogue");
        let root: Dict = root.get("StructTreeRoot").expect("a structure tree");
        let roles = root.get::<Dict>("RoleMap").unwrap_or_else(Dict::empty);
        let reader = Reader { pages, roles };
        tagged.roots = reader.children(&root, None).into_iter().filter_map(Child::into_element).collect();
        tagged
    }

    /// The text of an element in reading order, without what stands in elements that are left out.
    pub fn text(&self, element: &Element, left_out: &dyn Fn(&Element) -> bool) -> String {
        let mut text = String::new();
        for child in &element.children {
            match child {
                Child::Element(it) if left_out(it) => {}
                Child::Element(it) => text.push_str(&self.text(it, left_out)),
                Child::Content(page, mcid) => text.push_str(&reading(&self.content(*page, *mcid).shown)),
                Child::Annotation(_) => {}
            }
        }
        text
    }

    /// A marked-content sequence.
    pub fn content(&self, page: usize, mcid: i64) -> &Content {
        self.contents.get(&(page, mcid)).unwrap_or_else(|| panic!("page {page} has no content {mcid}"))
    }

    /// All marked-content sequences.
    pub fn contents(&self) -> impl Iterator<Item = (&(usize, i64), &Content)> {
        self.contents.iter()
    }

    /// Visits all elements, in reading order.
    pub fn walk<'a>(&'a self, visit: &mut dyn FnMut(&'a Element)) {
        self.roots.iter().for_each(|it| it.walk(visit));
    }
}

impl Child {
    fn into_element(self) -> Option<Element> {
        if let Self::Element(element) = self { Some(element) } else { None }
    }
}

struct Reader<'a> {
    pages: Vec<Option<ObjectIdentifier>>,
    roles: Dict<'a>,
}

impl Reader<'_> {
    fn page(&self, dict: &Dict, inherited: Option<usize>) -> Option<usize> {
        let Some(page) = dict.get_ref("Pg") else { return inherited };
        let id = Some(ObjectIdentifier::from(page));
        Some(self.pages.iter().position(|it| *it == id).expect("a page of the file"))
    }

    fn children(&self, dict: &Dict, page: Option<usize>) -> Vec<Child> {
        match dict.get::<Object>("K") {
            Some(Object::Array(list)) => list.iter::<Object>().map(|it| self.child(it, page)).collect(),
            Some(object) => vec![self.child(object, page)],
            None => vec![],
        }
    }

    fn child(&self, object: Object, page: Option<usize>) -> Child {
        let dict = match object {
            Object::Number(mcid) => return Child::Content(page.expect("a page"), mcid.as_i64()),
            Object::Dict(dict) => dict,
            other => panic!("{other:?} in the structure tree"),
        };
        match dict.get::<Name>("Type").as_ref().map(|it| it.as_str()) {
            Some("MCR") => {
                let mcid = dict.get::<Number>("MCID").expect("a number").as_i64();
                Child::Content(self.page(&dict, page).expect("a page"), mcid)
            }
            Some("OBJR") => {
                let annotation = dict.get::<Dict>("Obj").expect("an annotation");
                Child::Annotation(string(annotation.get("Contents")))
            }
            _ => Child::Element(self.element(&dict, page)),
        }
    }

    fn element(&self, dict: &Dict, inherited: Option<usize>) -> Element {
        let page = self.page(dict, inherited);
        let name = dict.get::<Name>("S").expect("a type").as_str().to_owned();
        let kind = self.roles.get::<Name>(&name).map_or(name, |it| it.as_str().to_owned());
        let lists = match dict.get::<Object>("A") {
            Some(Object::Array(list)) => list.iter::<Dict>().collect(),
            Some(Object::Dict(dict)) => vec![dict],
            _ => vec![],
        };
        let attributes = lists.iter().flat_map(|list| {
            let keys: Vec<String> = list.keys().map(|it| it.as_str().to_owned()).collect();
            keys.into_iter().filter_map(|key| Some((key.clone(), string(list.get(&key))?)))
        });
        Element {
            kind,
            language: string(dict.get("Lang")),
            title: string(dict.get("T")),
            alternative: string(dict.get("Alt")),
            attributes: attributes.collect(),
            children: self.children(dict, page),
        }
    }
}

/// Hands over each marked-content sequence of a page with its number, and what is shown without one.
fn contents(
    stream: &[u8],
    page: &Dict,
    fonts: &HashMap<String, Font>,
    give: &mut dyn FnMut(Option<i64>, Content),
) {
    let properties = page.get::<Dict>("Resources").and_then(|it| it.get::<Dict>("Properties"));
    let mut iterator = UntypedIter::new(stream);
    let identity = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];
    let (mut matrix, mut saved) = (identity, vec![]);
    let (mut line, mut size, mut pen) = (identity, 0.0, 0.0);
    let mut font: Option<&Font> = None;
    let mut open: Vec<(Option<i64>, Content)> = vec![];
    while let Some(instruction) = iterator.next() {
        let operands: Vec<Object> = instruction.operands().cloned().collect();
        let numbers = || -> Vec<f64> {
            operands.iter().filter_map(|it| it.clone().into_number()).map(|it| it.as_f64()).collect()
        };
        let mut show = |bytes: &[u8], pen: &mut f64| {
            let font = font.expect("a font");
            for pair in bytes.chunks(2) {
                let code = u16::from_be_bytes([pair[0], pair[1]]);
                let at = placed(*pen, line, matrix);
                let shown = Shown { at, code, text: font.texts.get(&code).cloned() };
                font.used.borrow_mut().insert(code);
                match open.last_mut() {
                    Some((_, content)) => content.shown.push(shown),
                    None => give(None, Content { shown: vec![shown], ..Content::default() }),
                }
                *pen += font.width(code) / 1000.0 * size;
            }
        };
        match &instruction.operator[..] {
            b"q" => saved.push(matrix),
            b"Q" => matrix = saved.pop().expect("as many as were saved"),
            b"cm" => matrix = multiplied(numbers().try_into().expect("a matrix"), matrix),
            b"BT" => (line, pen) = (identity, 0.0),
            b"Tm" => (line, pen) = (numbers().try_into().expect("a matrix"), 0.0),
            b"Tf" => {
                size = numbers()[0];
                let Some(Object::Name(name)) = operands.first() else { panic!("a name") };
                font = Some(fonts.get(name.as_str()).expect("a font of the page"));
            }
            b"Tj" => {
                let Some(Object::String(string)) = operands.first() else { panic!("a string") };
                show(string.as_bytes(), &mut pen);
            }
            b"TJ" => {
                let Some(Object::Array(list)) = operands.first() else { panic!("a list") };
                for item in list.iter::<Object>() {
                    match item {
                        Object::String(string) => show(string.as_bytes(), &mut pen),
                        Object::Number(number) => pen -= number.as_f64() / 1000.0 * size,
                        other => panic!("{other:?} in a string"),
                    }
                }
            }
            b"Td" | b"TD" | b"T*" | b"'" | b"\"" | b"Tc" | b"Tw" | b"Tz" => {
                panic!("text that moves another way")
            }
            b"BMC" => open.push((None, Content::default())),
            b"BDC" => {
                let list = match operands.get(1) {
                    Some(Object::Dict(dict)) => Some(dict.clone()),
                    Some(Object::Name(name)) => {
                        properties.as_ref().and_then(|it| it.get::<Dict>(name.as_str()))
                    }
                    _ => None,
                };
                let list = list.unwrap_or_else(Dict::empty);
                let content = Content {
                    language: string(list.get("Lang")),
                    replaced: list.contains_key("ActualText"),
                    shown: vec![],
                };
                open.push((list.get::<Number>("MCID").map(|it| it.as_i64()), content));
            }
            b"EMC" => {
                let (mcid, content) = open.pop().expect("as many as were begun");
                assert!(mcid.is_none() || open.is_empty(), "marked content in marked content");
                give(mcid, content);
            }
            _ => {}
        }
    }
}

/// Where a point of a line stands on the page.
fn placed(pen: f64, line: [f64; 6], matrix: [f64; 6]) -> (f64, f64) {
    let [.., x, y] = multiplied([1.0, 0.0, 0.0, 1.0, pen, 0.0], multiplied(line, matrix));
    (x, y)
}

/// A matrix and after it another one.
fn multiplied([a, b, c, d, e, f]: [f64; 6], [g, h, i, j, k, l]: [f64; 6]) -> [f64; 6] {
    [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l]
}
