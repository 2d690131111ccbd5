//! The Typst templates: read once, and the place where a fault of one is.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

use ecow::{EcoString, EcoVec};
use typst::diag::SourceDiagnostic;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::{World, WorldExt};

use super::packages::{self, Packages};
use super::theme::Theme;
use super::tokens::tokens;
use crate::diagnostics::{Diagnostic, Place, Severity, sentence, shown_path};
use crate::fonts::Fonts;
use crate::load::{MAX_FILE_BYTES, MAX_FOLDER_DEPTH, SourceFile, read_ordinary};

/// The templates of a folder.
#[derive(Clone)]
pub struct Templates {
    folder: String,
    sources: BTreeMap<String, Source>,
    packages: Arc<Packages>,
    /// The theme that stands in the place of theirs, by its file.
    theme: Option<EcoString>,
}

/// Where templates read a theme.
const THEME: &str = "/theme.typ";
/// Where templates have their tokens: those that others are computed of first.
const TOKENS: [&str; 3] = ["/house/tokens.typ", "/house/booklet-tokens.typ", "/house/official-tokens.typ"];

/// The id of a path within the project, such as `/house/tokens.typ`. `None` if it is no path.
pub(super) fn file_id(path: &str) -> Option<FileId> {
    let path = VirtualPath::new(path).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl Templates {
    /// Reads all `.typ` files of a folder; those of packages only when they are imported.
    pub fn load(folder: &Path) -> io::Result<Self> {
        let mut sources = BTreeMap::new();
        read_below(folder, "", 0, &mut sources)?;
        let packages = Arc::new(Packages::beside(folder));
        Ok(Self { folder: shown_path(folder), sources, packages, theme: None })
    }

    /// The same templates with another theme.
    pub(super) fn themed(&self, theme: &Theme) -> Self {
        let mut themed = Self { theme: Some(theme.file.clone()), ..self.clone() };
        themed.sources.insert(THEME.into(), theme.source.clone());
        themed
    }

    /// The theme of a file, with all that is wrong with it.
    pub(super) fn theme(&self, file: &SourceFile, fonts: &Fonts) -> (Theme, Vec<Diagnostic>) {
        let tokens = tokens(TOKENS.iter().filter_map(|path| self.source(path)));
        let id = file_id(THEME).expect("a name without backslashes is a path");
        Theme::read(file, id, &tokens, fonts)
    }

    /// A template by its path.
    pub(super) fn source(&self, path: &str) -> Option<&Source> {
        self.sources.get(path)
    }

    /// The packages that the templates import.
    pub(super) fn packages(&self) -> &Packages {
        &self.packages
    }

    /// The path and the text of each template.
    pub(super) fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().map(|(path, source)| (path.as_str(), source.text()))
    }

    /// Where the tokens name a family of fonts, and as they write it: the engine tells it in small letters, where it is used.
    fn named_font(&self, family: &str) -> Option<(Place, String)> {
        let quoted = format!("\"{family}\"");
        let tokens = self.sources.iter().filter(|(path, _)| path.ends_with("tokens.typ"));
        tokens.into_iter().find_map(|(path, source)| {
            let at = source.text().to_ascii_lowercase().find(&quoted)?;
            let (line, column) = source.lines().byte_to_line_column(at)?;
            let place =
                Place { file: format!("{}{path}", self.folder).into(), line: line + 1, column: column + 1 };
            Some((place, source.text().get(at + 1..at + quoted.len() - 1)?.to_owned()))
        })
    }

    /// Turns a report of the engine into one of the project.
    pub(super) fn explain(&self, report: &SourceDiagnostic, world: &dyn World) -> Diagnostic {
        let path = report.span.id().map(|id| id.get().vpath().get_with_slash().to_owned());
        let place = path.as_deref().and_then(|path| {
            let id = report.span.id()?;
            if let Some(of_package) = packages::path(id) {
                return Some(Place::of_file(format!("{}/{}/{of_package}", self.folder, packages::FOLDER)));
            }
            let source = self.source(path)?;
            let start = world.range(report.span)?.start;
            let (line, column) = source.lines().byte_to_line_column(start)?;
            let own = self.theme.clone().filter(|_| path == THEME);
            let file = own.unwrap_or_else(|| format!("{}{path}", self.folder).into());
            Some(Place { file, line: line + 1, column: column + 1 })
        });
        let place = place.unwrap_or_else(|| Place::of_file(self.folder.clone()));
        let message = report.message.to_string();
        if let Some(family) = message.strip_prefix("unknown font family: ") {
            let (place, family) = self.named_font(family).unwrap_or_else(|| (place, family.to_owned()));
            return Diagnostic::error("font::missing", place, sentence!("font-missing", family = family));
        }
        let hints: Vec<&str> = report.hints.iter().map(|hint| hint.v.as_str()).collect();
        Diagnostic {
            severity: match report.severity {
                typst::diag::Severity::Error => Severity::Error,
                typst::diag::Severity::Warning => Severity::Warning,
            },
            code: "template::fault",
            place: Some(place),
            message: message.into(),
            hint: (!hints.is_empty()).then(|| Box::new(hints.join("; ").into())),
            also: EcoVec::new(),
        }
    }
}

/// Reads the templates of a folder and of those below it. Links to folders are not followed, so that none
/// is read twice, and what is hidden is none of the project's.
fn read_below(
    folder: &Path,
    prefix: &str,
    depth: usize,
    sources: &mut BTreeMap<String, Source>,
) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let named =
            |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", entry.path().display()));
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}/{name}");
        if name.starts_with('.') || (depth == 0 && name == packages::FOLDER) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            if depth >= MAX_FOLDER_DEPTH {
                let message = format!("folders lie deeper than {MAX_FOLDER_DEPTH} levels");
                return Err(named(io::Error::other(message)));
            }
            read_below(&entry.path(), &path, depth + 1, sources)?;
        } else if name.ends_with(".typ")
            && let Some(id) = file_id(&path)
        {
            let bytes = read_ordinary(&entry.path()).map_err(named)?;
            if bytes.len() as u64 > MAX_FILE_BYTES {
                let message = format!("the template is larger than {} MiB", MAX_FILE_BYTES / 1024 / 1024);
                return Err(named(io::Error::other(message)));
            }
            let text = String::from_utf8(bytes).map_err(|error| named(io::Error::other(error)))?;
            sources.insert(path, Source::new(id, text));
        }
    }
    Ok(())
}
