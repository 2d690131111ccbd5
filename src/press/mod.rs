//! Runs the pipeline from source to bytes, and keeps warm what the next run needs: fonts,
//! templates and the engine's memory of what has not changed.

mod copyfitting;
mod delivered;
mod inspection;
mod intake;
mod memory;
mod options;
mod preflight;
mod printer;
mod product;
mod profile;
mod sheets;
mod ticket;
mod ticket_page;
mod workers;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use options::PressOptions;
pub use product::{File, Format, Part, Product};
pub use profile::Profile;
pub use ticket::{Ticket, TicketPlate};
pub use workers::all_cores;

use delivered::Delivered;
use intake::Intake;
use memory::Memory;
use typst_layout::PagedDocument;

use crate::check;
use crate::corpus::{Document, DocumentContent};
use crate::diagnostics::{Diagnostic, tidy};
use crate::edition::Edition;
use crate::export::{self, PdfSettings};
use crate::finish;
use crate::fonts::Fonts;
use crate::imposition;
use crate::load::{self, Project, Trees};
use crate::printed::{PageLocators, Printed};
use crate::typeset::{Compositor, PageNumbers, Templates};

/// Typesets the documents of a project, again and again.
pub struct Press {
    options: PressOptions,
    fonts: Arc<Fonts>,
    compositor: Compositor,
    trees: Trees,
    memory: Memory,
}

impl Press {
    /// Loads fonts and templates. The error is of the machine: a folder that is not there, a file
    /// that cannot be read.
    pub fn new(options: PressOptions) -> io::Result<Self> {
        let named = |path: &PathBuf, error: io::Error| {
            io::Error::new(error.kind(), format!("{}: {error}", path.display()))
        };
        let fonts = Fonts::load(&options.fonts, options.system_fonts)?;
        let templates = Templates::load(&options.templates).map_err(|it| named(&options.templates, it))?;
        let fonts = Arc::new(fonts);
        let compositor = Compositor::new(fonts.clone(), Arc::new(templates));
        let memory = Memory::of(options.remembered_pages);
        let trees = if options.reads_again { Trees::default() } else { Trees::none() };
        Ok(Self { options, fonts, compositor, trees, memory })
    }

    /// The fonts of the press.
    pub fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    /// What typesets documents whose text is resolved.
    pub fn compositor(&self) -> &Compositor {
        &self.compositor
    }

    /// Reads the source and checks it.
    pub fn read(&self) -> io::Result<Edition> {
        self.read_from(&self.options.source)
    }

    /// Reads another source folder and checks it.
    pub fn read_from(&self, source: &Path) -> io::Result<Edition> {
        let mut diagnostics = vec![];
        let mut intake = self.intake();
        load::read_in_parts(source, &self.trees, &mut diagnostics, |part, faults| intake.take(part, faults))
            .map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", source.display())))?;
        Ok(self.checked(intake, diagnostics))
    }

    /// Checks what was read. `diagnostics` is what reading found.
    pub fn check(&self, project: Project, mut diagnostics: Vec<Diagnostic>) -> Edition {
        let mut intake = self.intake();
        intake.take(project, &mut diagnostics);
        self.checked(intake, diagnostics)
    }

    fn intake(&self) -> Intake {
        Intake::of(if self.options.reads_again { usize::MAX } else { self.options.open_bytes })
    }

    fn checked(&self, intake: Intake, mut diagnostics: Vec<Diagnostic>) -> Edition {
        let Intake { gathering, sources, theme, .. } = intake;
        let corpus = gathering.corpus();
        let theme = theme.map(|file| {
            let (theme, faults) = self.compositor.theme(&file);
            // Of one that could not be read that is told already.
            if sources.text(&theme.file).is_some() {
                diagnostics.extend(faults);
            }
            theme
        });
        diagnostics.extend(check::check(&corpus, &sources, &self.fonts));
        check::keep(&sources, &mut diagnostics);
        tidy(&mut diagnostics);
        Edition::new(corpus, sources, theme, diagnostics)
    }

    /// Computes what a document prints and typesets it into the formats.
    pub fn typeset(
        &self,
        edition: &Edition,
        document: &Document,
        formats: &[Format],
    ) -> Result<Product, Vec<Diagnostic>> {
        let printed = self.printed(edition, document)?;
        self.typeset_printed(edition, &printed, document, formats)
    }

    /// What a document prints, as its template reads it.
    pub fn printed(&self, edition: &Edition, document: &Document) -> Result<Printed, Vec<Diagnostic>> {
        let mut printed = edition.printed(document).map_err(|absent| vec![*absent])?;
        if let DocumentContent::Index(separate) = &*document.content {
            self.page_places(edition, &separate.compendium.value, &mut printed)?;
        }
        Ok(printed)
    }

    /// The finished pages of what a document prints, with the warnings of the engine.
    pub fn pages(
        &self,
        edition: &Edition,
        printed: &Printed,
    ) -> Result<(PagedDocument, Vec<Diagnostic>), Vec<Diagnostic>> {
        let compositor = self.compositor.themed(edition.theme.as_ref());
        let (pages, diagnostics) =
            copyfitting::fitted(&compositor, printed, |pages| self.memory.between_rounds(pages))?;
        self.memory.settled(pages.pages().len());
        Ok((finish::finished(pages), diagnostics))
    }

    /// Works on documents side by side, no more than `jobs` of them at once, and gives the results in
    /// the order of the documents. Forgets what the last rounds did not use.
    pub fn each<R: Send>(
        &self,
        documents: &[&Document],
        jobs: usize,
        work: impl Fn(&Document) -> R + Sync,
    ) -> Vec<R> {
        self.memory.begin(documents.len(), jobs);
        let results = workers::each(documents, jobs, |document| work(document));
        self.memory.project_done();
        results
    }

    /// Gives the places of a separate index their pages in the compendium, where they are wanted:
    /// the compendium is laid out for that.
    fn page_places(
        &self,
        edition: &Edition,
        compendium: &str,
        printed: &mut Printed,
    ) -> Result<(), Vec<Diagnostic>> {
        let Printed::Index { index, .. } = printed else { return Ok(()) };
        if index.page_locators != PageLocators::Known {
            return Ok(());
        }
        let document = edition.corpus.documents.iter().find(|document| document.name == compendium);
        if let Some(document) = document {
            if let Some(pages) = edition.laid_out.pages(&document.name) {
                index.set_pages(|label| pages.get(label).map(str::to_owned));
                return Ok(());
            }
            let printed = edition.printed(document).map_err(|absent| vec![*absent])?;
            let (pages, _) = self.pages(edition, &printed)?;
            let pages = PageNumbers::of(&pages);
            index.set_pages(|label| pages.get(label).map(str::to_owned));
        }
        Ok(())
    }

    /// The PDF of a document in which a comparison has marked what differs. Words that find no room beside those that they
    /// take the place of are the marks' doing, so its pages are not inspected.
    pub fn typeset_marked(
        &self,
        edition: &Edition,
        marked: &Printed,
        document: &Document,
    ) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let (pages, _) = self.pages(edition, marked)?;
        let settings =
            PdfSettings { identifier: document.name.to_string(), epoch: self.options.epoch, tagged: true };
        let count = pages.pages().len();
        let bytes = export::pdf(&finish::cleaned(pages), &settings)?;
        self.memory.done(count);
        Ok(bytes)
    }

    fn typeset_printed(
        &self,
        edition: &Edition,
        printed: &Printed,
        document: &Document,
        formats: &[Format],
    ) -> Result<Product, Vec<Diagnostic>> {
        // A separate index of it may want its pages.
        let work = match printed {
            Printed::Compendium { .. } => edition.laid_out.begin(&document.name),
            _ => None,
        };
        let (pages, mut diagnostics) = self.pages(edition, printed)?;
        let numbers = PageNumbers::of(&pages);
        let shown = export::shown_text(printed, &numbers);
        let text = formats.contains(&Format::Text).then(|| export::text(printed, &numbers));
        if let Some(work) = work {
            work.finish(numbers);
        }
        diagnostics.extend(inspection::inspect(edition, document, &pages, &shown));
        if diagnostics.iter().any(Diagnostic::is_error) {
            return Err(diagnostics);
        }
        let mut count = pages.pages().len();
        let laid_out = count;
        // Pages that have been written are let go.
        let mut made = match formats.contains(&Format::Pdf) {
            true => Some(self.pdf(edition, printed, document, pages)?),
            false => None,
        };
        let mut files = vec![];
        for format in formats {
            match format {
                Format::Pdf => {
                    let Some(made) = made.take() else { continue };
                    let taken =
                        made.files.iter().filter_map(|file| file.part.taken(&edition.corpus, document));
                    let taken: Vec<Diagnostic> = taken.collect();
                    if !taken.is_empty() {
                        return Err(taken);
                    }
                    count = made.pages;
                    files.extend(made.files);
                    diagnostics.extend(made.warnings);
                }
                Format::Text => {
                    files.push(File {
                        part: Part::Whole,
                        format: *format,
                        bytes: text.clone().unwrap_or_default().into_bytes(),
                    });
                }
            }
        }
        self.memory.done(laid_out);
        Ok(Product { files, pages: count, diagnostics })
    }

    /// What a printer needs to know of a document and would ask about, by the pages that this press would make; nothing is
    /// exported.
    pub fn preflight(
        &self,
        edition: &Edition,
        document: &Document,
    ) -> Result<(Ticket, Vec<Diagnostic>), Vec<Diagnostic>> {
        let printed = self.printed(edition, document)?;
        let (pages, mut diagnostics) = self.pages(edition, &printed)?;
        let text = export::shown_text(&printed, &PageNumbers::of(&pages));
        diagnostics.extend(inspection::inspect(edition, document, &pages, &text));
        if diagnostics.iter().any(Diagnostic::is_error) {
            return Err(diagnostics);
        }
        let print = self.options.print.or(printed.settings().print);
        let own = self.options.output_profile.as_ref();
        let compositor = self.compositor.themed(edition.theme.as_ref());
        let delivery = printer::delivery(&compositor, document, &printed, &pages, &print, own)?;
        let delivered = Delivered { printed: &printed, pages: &pages, print: &print, delivery: &delivery };
        let (ticket, warnings) = preflight::preflight(edition, document, &delivered);
        diagnostics.extend(warnings);
        self.memory.done(pages.pages().len());
        Ok((ticket, diagnostics))
    }

    /// The PDFs of finished pages for what they are for.
    fn pdf(
        &self,
        edition: &Edition,
        printed: &Printed,
        document: &Document,
        pages: PagedDocument,
    ) -> Result<Made, Vec<Diagnostic>> {
        let settings = PdfSettings {
            identifier: document.name.to_string(),
            epoch: self.options.epoch,
            tagged: self.options.profile == Profile::Screen,
        };
        let print = self.options.print.or(printed.settings().print);
        match self.options.profile {
            Profile::Screen => {
                let count = pages.pages().len();
                let bytes = self.memory.export(count, || {
                    let pages = if self.options.clean_text { finish::cleaned(pages) } else { pages };
                    export::pdf(&pages, &settings)
                })?;
                Ok(Made { files: vec![File::pdf(Part::Whole, bytes)], pages: count, warnings: vec![] })
            }
            Profile::Print => {
                let compositor = self.compositor.themed(edition.theme.as_ref());
                let own = self.options.output_profile.as_ref();
                let delivery = printer::delivery(&compositor, document, printed, &pages, &print, own)?;
                let printer::Delivery { block, cover, intent, .. } = &delivery;
                let part =
                    |part: Part| PdfSettings { identifier: part.name(&document.name), ..settings.clone() };
                let mut files = vec![File::pdf(Part::Whole, export::pdf_x(block, &settings, intent)?)];
                if let Some(cover) = cover {
                    files.push(File::pdf(Part::Cover, export::pdf_x(cover, &part(Part::Cover), intent)?));
                }
                let delivered = Delivered { printed, pages: &pages, print: &print, delivery: &delivery };
                let (ticket, warnings) = preflight::preflight(edition, document, &delivered);
                let report = compositor.ticket(printed, &ticket_page::page(&ticket, &warnings))?;
                let settings = PdfSettings { tagged: true, ..part(Part::Report) };
                files.push(File::pdf(Part::Report, export::pdf(&report, &settings)?));
                Ok(Made { warnings, ..Made::of(block, files) })
            }
            Profile::Booklet { dummy, apart } => {
                let compositor = self.compositor.themed(edition.theme.as_ref());
                let sheets = sheets::sheets(&compositor, document, printed, &pages, &print, dummy)?;
                if !apart {
                    let whole = File::pdf(Part::Whole, export::pdf(&sheets, &settings)?);
                    return Ok(Made::of(&sheets, vec![whole]));
                }
                let parts = imposition::signatures(&sheets, sheets::scheme(printed, &print));
                let files = (1..).zip(&parts).map(|(number, part)| -> Result<_, Vec<Diagnostic>> {
                    let identifier = format!("{}/{number}", settings.identifier);
                    let bytes = export::pdf(part, &PdfSettings { identifier, ..settings.clone() })?;
                    Ok(File::pdf(Part::Signature(number), bytes))
                });
                Ok(Made::of(&sheets, files.collect::<Result<_, _>>()?))
            }
        }
    }
}

/// The PDFs of a document.
struct Made {
    files: Vec<File>,
    /// How many pages the whole has.
    pages: usize,
    /// What a printer would ask about.
    warnings: Vec<Diagnostic>,
}

impl Made {
    fn of(whole: &PagedDocument, files: Vec<File>) -> Self {
        Self { files, pages: whole.pages().len(), warnings: vec![] }
    }
}
