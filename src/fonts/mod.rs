//! The fonts of a project: which files there are, what they say of themselves, what they cover.

mod checksums;
mod fault;
mod files;
mod soundness;

use std::collections::HashSet;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use typst::text::{Font, FontBook, FontInfo};
use typst::utils::LazyHash;
use typst_kit::fonts::{FontPath, FontStore};

use crate::diagnostics::{Diagnostic, shown_path};

/// The fonts that documents are typeset with.
pub struct Fonts {
    store: FontStore,
    faces: Vec<Face>,
    /// The characters that some face has a glyph for.
    covered: HashSet<u32>,
}

/// All that is wrong with a folder of fonts. It is a failure of the machine, and not of the source.
#[derive(Debug)]
pub struct FontFaults(pub Vec<Diagnostic>);

impl fmt::Display for FontFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, fault) in self.0.iter().enumerate() {
            let file = fault.place.as_ref().map(|place| place.file.as_str()).unwrap_or_default();
            write!(f, "{}{file}: {}", if index == 0 { "" } else { "; " }, fault.message)?;
        }
        Ok(())
    }
}

impl std::error::Error for FontFaults {}

/// One face of a font file.
#[derive(Debug, Clone)]
pub struct Face {
    /// The family, such as `Amiri`.
    pub family: String,
    /// `normal`, `italic` or `oblique`.
    pub style: &'static str,
    /// The weight, from 100 to 900.
    pub weight: u16,
    /// The version that the font names.
    pub version: String,
    /// The licence that the font names.
    pub license: String,
    /// The file, relative to the project.
    pub file: String,
    /// The code points it covers.
    coverage: typst::text::Coverage,
    path: PathBuf,
}

impl Fonts {
    /// Finds the fonts of a folder, and those of the system if asked to. The order is that of
    /// the paths, so that it is the same on every machine. All that is wrong with the folder is told: the
    /// error holds [`FontFaults`].
    pub fn load(folder: &Path, system: bool) -> io::Result<Self> {
        let files = files::read(folder).map_err(|faults| io::Error::other(FontFaults(faults)))?;
        let (mut store, mut faces) = (FontStore::new(), vec![]);
        for file in files {
            for font in file.faces {
                let info = font.info().clone();
                // What a font is made of has been parsed once.
                if let Ok(face) = ttf_parser::Face::parse(font.data(), font.index()) {
                    faces.push(Face::new(&file.path, &info, &face));
                    store.push((font, info));
                }
            }
        }
        if system {
            for (face, path, info) in system_faces() {
                faces.push(face);
                store.push((path, info));
            }
        }
        let covered = faces.iter().flat_map(|face| face.coverage.iter()).collect();
        Ok(Self { store, faces, covered })
    }

    /// The faces, in order.
    pub fn faces(&self) -> &[Face] {
        &self.faces
    }

    /// What the engine needs to choose among them.
    pub fn book(&self) -> &LazyHash<FontBook> {
        self.store.book()
    }

    /// The font of an index in the book.
    pub fn font(&self, index: usize) -> Option<Font> {
        self.store.font(index)
    }

    /// Whether any face has a glyph for a character, or it needs none.
    pub fn covers(&self, c: char) -> bool {
        self.covered.contains(&(c as u32)) || is_invisible(c)
    }
}

/// The faces of the fonts that the machine has, in the order of their paths. One that cannot be read is
/// left out: what comes of them depends on the machine in any case.
fn system_faces() -> Vec<(Face, FontPath, FontInfo)> {
    let mut database = fontdb::Database::new();
    database.load_system_fonts();
    let mut found: Vec<_> = database
        .faces()
        .filter_map(|face| match &face.source {
            fontdb::Source::File(path) | fontdb::Source::SharedFile(path, _) => {
                Some((path.clone(), face.index, face.id))
            }
            fontdb::Source::Binary(_) => None,
        })
        .collect();
    found.sort();
    let read = |(path, index, id): (PathBuf, u32, _)| {
        let read = database.with_face_data(id, |data, index| {
            let info = FontInfo::new(data, index)?;
            let face = ttf_parser::Face::parse(data, index).ok()?;
            Some((Face::new(&path, &info, &face), info))
        });
        read.flatten().map(|(face, info)| (face, FontPath { path, index }, info))
    };
    found.into_iter().filter_map(read).collect()
}

impl Face {
    fn new(path: &Path, info: &FontInfo, face: &ttf_parser::Face) -> Self {
        let name = |id| {
            let named = face.names().into_iter().filter(|name| name.name_id == id);
            named.filter_map(|name| name.to_string()).find(|name| !name.is_empty()).unwrap_or_default()
        };
        Self {
            family: info.family.clone(),
            style: match info.variant.style {
                typst::text::FontStyle::Normal => "normal",
                typst::text::FontStyle::Italic => "italic",
                typst::text::FontStyle::Oblique => "oblique",
            },
            weight: info.variant.weight.to_number(),
            version: name(ttf_parser::name_id::VERSION),
            license: name(ttf_parser::name_id::LICENSE),
            file: shown_path(path),
            coverage: info.coverage.clone(),
            path: path.to_owned(),
        }
    }

    /// Whether the face has a glyph for a character.
    pub fn covers(&self, c: char) -> bool {
        self.coverage.contains(c as u32)
    }

    /// The SHA-256 checksum of its file, in hexadecimal.
    pub fn checksum(&self) -> io::Result<String> {
        Ok(checksums::sha256(&std::fs::read(&self.path)?))
    }
}

/// Characters that have no glyph of their own: spaces that differ in width alone, marks of
/// direction and of joining.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2060}'..='\u{2069}')
}
