//! Hands resolved data to templates as virtual files and gets pages.

mod data;
mod fit;
mod folder;
mod laid_out;
mod marks;
mod packages;
mod pages;
mod printing;
mod rounds;
mod templates;
mod theme;
mod ticket_page;
mod tokens;
mod world;

use std::collections::BTreeMap;
use std::sync::Arc;

use typst::diag::SourceDiagnostic;
use typst::foundations::Bytes;
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};
use typst_layout::PagedDocument;

pub use data::schema as template_data;
pub use fit::Fit;
pub use laid_out::LaidOut;
pub use marks::{Mark, marks};
pub use pages::PageNumbers;
pub use printing::{Dummy, FlatCover, PageLabels};
pub use templates::Templates;
pub use theme::Theme;
pub use ticket_page::{TicketPage, TicketRow};
pub use world::DocumentWorld;

use crate::diagnostics::{Diagnostic, Place, sentence};
use crate::fonts::Fonts;
use crate::load::SourceFile;
use crate::printed::Printed;

/// What all documents are typeset with.
pub struct Compositor {
    library: Arc<LazyHash<Library>>,
    fonts: Arc<Fonts>,
    templates: Arc<Templates>,
}

impl Compositor {
    /// A compositor with fonts and templates.
    pub fn new(fonts: Arc<Fonts>, templates: Arc<Templates>) -> Self {
        // The templates tag the headings of table rows, which this release asks a feature for.
        let features = [Feature::A11yExtras].into_iter().collect();
        let library = Library::builder().with_features(features).build();
        Self { library: Arc::new(LazyHash::new(library)), fonts, templates }
    }

    /// The theme of a project, with all that is wrong with it.
    pub fn theme(&self, file: &SourceFile) -> (Theme, Vec<Diagnostic>) {
        self.templates.theme(file, &self.fonts)
    }

    /// The same with the theme of a project, if it has one.
    pub fn themed(&self, theme: Option<&Theme>) -> Self {
        let templates =
            theme.map_or_else(|| self.templates.clone(), |it| Arc::new(self.templates.themed(it)));
        Self { library: self.library.clone(), fonts: self.fonts.clone(), templates }
    }

    /// A document's data and the templates as the files of a folder that the engine's own tools open, by path.
    pub fn folder(&self, printed: &Printed) -> Vec<(String, Vec<u8>)> {
        folder::files(printed, &self.templates, &self.fonts)
    }

    /// Typesets a document. Warnings of the engine come with the pages; an error of the engine is
    /// a fault of a template, since data is never code. `laid_out` hears the number of pages before each
    /// round of layout: none before the first.
    pub fn typeset(
        &self,
        printed: &Printed,
        fit: &Fit,
        laid_out: impl Fn(usize),
    ) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
        self.lay_out(printed, data::template(printed), data::files(printed, fit), laid_out)
    }

    /// Typesets the dummy of a document.
    pub fn dummy(&self, printed: &Printed, dummy: &Dummy) -> Result<PagedDocument, Vec<Diagnostic>> {
        self.lay_out(printed, data::DUMMY_TEMPLATE, data::dummy_files(printed, dummy), |_| {}).map(|it| it.0)
    }

    /// Typesets the labels of pages, a page for each.
    pub fn page_labels(
        &self,
        printed: &Printed,
        labels: &PageLabels,
    ) -> Result<PagedDocument, Vec<Diagnostic>> {
        self.lay_out(printed, data::LABELS_TEMPLATE, data::label_files(printed, labels), |_| {})
            .map(|it| it.0)
    }

    /// Typesets what a flat cover has besides its pages: the ground that they lie on, with the spine, and a back cover
    /// without words if the document has none.
    pub fn flat_cover(&self, printed: &Printed, cover: &FlatCover) -> Result<PagedDocument, Vec<Diagnostic>> {
        self.lay_out(printed, data::COVER_TEMPLATE, data::cover_files(printed, cover), |_| {}).map(|it| it.0)
    }

    /// Typesets the job ticket of a document.
    pub fn ticket(&self, printed: &Printed, ticket: &TicketPage) -> Result<PagedDocument, Vec<Diagnostic>> {
        let files = data::ticket_files(printed, ticket);
        self.lay_out(printed, data::TICKET_TEMPLATE, files, |_| {}).map(|(pages, _)| pages)
    }

    fn lay_out(
        &self,
        printed: &Printed,
        template: &str,
        files: BTreeMap<String, Bytes>,
        laid_out: impl Fn(usize),
    ) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
        let world = DocumentWorld::new(
            self.library.clone(),
            self.fonts.clone(),
            self.templates.clone(),
            template,
            files,
        );
        let result = rounds::lay_out(&world, laid_out);
        let report = |reports: &[SourceDiagnostic]| -> Vec<Diagnostic> {
            let explain = |it: &SourceDiagnostic| {
                damaged_picture(printed, &it.message).unwrap_or_else(|| self.templates.explain(it, &world))
            };
            reports.iter().map(explain).collect()
        };
        let mut diagnostics = report(&result.warnings);
        match result.output {
            Ok(document) if diagnostics.iter().any(Diagnostic::is_error) => {
                drop(document);
                Err(diagnostics)
            }
            Ok(document) => Ok((document, diagnostics)),
            Err(errors) => {
                diagnostics.extend(report(&errors));
                Err(diagnostics)
            }
        }
    }
}

/// A picture that the engine cannot read, though it was judged to be sound, is no fault of a template.
fn damaged_picture(printed: &Printed, message: &str) -> Option<Diagnostic> {
    let (reason, (_, picture)) = [
        "failed to parse SVG",
        "failed to decode image",
        "failed to load linked image",
        "unknown image format",
        "file is not valid UTF-8",
    ]
    .iter()
    .find_map(|said| message.strip_prefix(said))
    .zip(printed.pictures().first())?;
    let message = sentence!("picture-damaged-engine", reason = reason);
    Some(Diagnostic::error("picture::damaged", Place::of_file(picture.file.clone()), message))
}
