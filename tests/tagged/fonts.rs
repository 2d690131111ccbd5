//! The fonts of a page: what ToUnicode says of each code, how wide it is, and the font program.

use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

use hayro_syntax::object::{Array, Dict, Name, Number, Object, Stream};

/// A font of a page.
#[derive(Debug, Clone, Default)]
pub struct Font {
    /// Its name, with the tag of the subset.
    pub name: String,
    /// `Type0`, or another.
    pub kind: String,
    /// `CIDFontType2`, or another.
    pub descendant: String,
    /// How codes become numbers of glyphs: `Identity`.
    pub glyphs: String,
    /// How bytes become codes: `Identity-H`.
    pub encoding: String,
    /// What ToUnicode says.
    pub texts: HashMap<u16, String>,
    /// Whether it has ToUnicode.
    pub has_texts: bool,
    /// The widths that the file names, in thousandths of an em.
    pub widths: HashMap<u16, f64>,
    /// The width of all other codes.
    pub default_width: f64,
    /// The font program, if it is embedded.
    pub program: Option<Vec<u8>>,
    /// The list of its glyphs, a bit each, if it has one.
    pub set: Option<Vec<u8>>,
    /// Whether what ToUnicode says builds on another CMap.
    pub uses_another_map: bool,
    /// The codes that are shown.
    pub used: RefCell<BTreeSet<u16>>,
}

impl Font {
    /// How wide a code is, in thousandths of an em.
    pub fn width(&self, code: u16) -> f64 {
        self.widths.get(&code).copied().unwrap_or(self.default_width)
    }
}

fn name(dict: &Dict, key: &str) -> String {
    dict.get::<Name>(key).map(|it| it.as_str().to_owned()).unwrap_or_default()
}

/// The fonts of a page by their names in its resources.
pub fn of(page: &Dict) -> HashMap<String, Font> {
    let Some(fonts) = page.get::<Dict>("Resources").and_then(|it| it.get::<Dict>("Font")) else {
        return HashMap::new();
    };
    let names: Vec<String> = fonts.keys().map(|it| it.as_str().to_owned()).collect();
    names.into_iter().map(|it| (it.clone(), font(&fonts.get::<Dict>(&it).expect("a font")))).collect()
}

fn font(dict: &Dict) -> Font {
    let descendant = dict.get::<Array>("DescendantFonts").and_then(|it| it.iter::<Dict>().next());
    let descendant = descendant.unwrap_or_else(|| dict.clone());
    let descriptor = descendant.get::<Dict>("FontDescriptor").unwrap_or_else(Dict::empty);
    let program =
        ["FontFile", "FontFile2", "FontFile3"].iter().find_map(|key| descriptor.get::<Stream>(*key));
    let decoded = |stream: Stream| stream.decoded().expect("a stream").into_owned();
    let texts = dict.get::<Stream>("ToUnicode").map(decoded);
    Font {
        name: name(dict, "BaseFont"),
        kind: name(dict, "Subtype"),
        descendant: name(&descendant, "Subtype"),
        glyphs: name(&descendant, "CIDToGIDMap"),
        encoding: name(dict, "Encoding"),
        has_texts: texts.is_some(),
        uses_another_map: texts.as_ref().is_some_and(|it| it.windows(7).any(|it| it == b"usecmap")),
        texts: texts.map(|it| to_unicode(&it)).unwrap_or_default(),
        widths: descendant.get::<Array>("W").map(|it| widths(&it)).unwrap_or_default(),
        default_width: descendant.get::<Number>("DW").map_or(1000.0, |it| it.as_f64()),
        program: program.map(decoded),
        set: descriptor.get::<Stream>("CIDSet").map(decoded),
        used: RefCell::default(),
    }
}

fn widths(list: &Array) -> HashMap<u16, f64> {
    let mut found = HashMap::new();
    let items: Vec<Object> = list.iter::<Object>().collect();
    let number = |at: usize| items[at].clone().into_number().expect("a number").as_f64();
    let mut at = 0;
    while at + 1 < items.len() {
        let first = number(at) as u16;
        if let Object::Array(each) = &items[at + 1] {
            found.extend((first..).zip(each.iter::<Number>().map(|it| it.as_f64())));
            at += 2;
        } else {
            found.extend((first..=number(at + 1) as u16).map(|code| (code, number(at + 2))));
            at += 3;
        }
    }
    found
}

/// What a CMap of texts says: single codes, and ranges.
fn to_unicode(stream: &[u8]) -> HashMap<u16, String> {
    let source = String::from_utf8_lossy(stream);
    let mut found = HashMap::new();
    for (begin, end, size) in [("beginbfchar", "endbfchar", 2), ("beginbfrange", "endbfrange", 3)] {
        for block in source.split(begin).skip(1) {
            let block = block.split(end).next().unwrap_or_default();
            assert!(!block.contains('['), "a range with a list");
            let units: Vec<Vec<u16>> = block.split('<').skip(1).map(hexadecimal).collect();
            for entry in units.chunks(size) {
                let (first, last, text) = (entry[0][0], entry[size - 2][0], &entry[size - 1]);
                for code in first..=last {
                    let mut text = text.clone();
                    *text.last_mut().expect("a text") += code - first;
                    let text = String::from_utf16(&text).expect("UTF-16");
                    assert!(found.insert(code, text).is_none(), "{code} has two texts");
                }
            }
        }
    }
    found
}

fn hexadecimal(string: &str) -> Vec<u16> {
    let digits = string.split('>').next().unwrap_or_default().as_bytes();
    let unit = |it: &[u8]| u16::from_str_radix(&String::from_utf8_lossy(it), 16).expect("a number");
    digits.chunks(4).map(unit).collect()
}
