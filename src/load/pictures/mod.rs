//! Pictures: which lie below the source folder, measured and judged before anything draws them.
//!
//! What is refused here is what would hang the engine, fill the memory, or print otherwise than it
//! looks elsewhere. The limits are in `limits.rs`.

mod graph;
mod measures;
mod raster;
mod styles;
mod vector;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ecow::EcoString;

use super::limits::{MAX_FILE_BYTES, MAX_PICTURES};
use super::ordinary_file::read_ordinary;
use super::output_names;
use crate::diagnostics::{Diagnostic, Place, Sentence, sentence, shown_path};

/// A picture of the project.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Its path as reports show it: `source/emblem.svg`.
    pub file: EcoString,
    /// Its bytes; none where it is refused, so that what names it is not reported once more.
    pub bytes: Option<Arc<[u8]>>,
}

/// The pictures of a project, by their path below the source folder: `emblem.svg`.
pub type Pictures = BTreeMap<EcoString, Picture>;

/// How long the longer side of a picture may be beside the shorter one before it is told.
const MOST_SLENDER: f64 = 10.0;

/// How long all pictures of a project may take to be judged, and what is left to each in any case.
const PATIENCE: Duration = Duration::from_secs(10);
const LEAST_PATIENCE: Duration = Duration::from_secs(1);

/// Whether a file is a picture that a document may print, by its ending.
pub(super) fn is_picture(path: &Path) -> bool {
    ending(path).is_some_and(|ending| matches!(ending.as_str(), "svg" | "png" | "jpg" | "jpeg"))
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}

/// Reads and judges the pictures below a folder. Those that an earlier fault refuses (a link that
/// leads out, for one) are in the result too, without bytes.
pub(super) fn read_pictures(
    folder: &Path,
    mut paths: Vec<PathBuf>,
    faults: &mut Vec<Diagnostic>,
) -> Pictures {
    let mut pictures = refused(folder, faults);
    if paths.len() > MAX_PICTURES {
        let message = sentence!("project-pictures", count = paths.len(), most = MAX_PICTURES);
        faults.push(Diagnostic::error("project::pictures", Place::of_file(shown_path(folder)), message));
        paths.truncate(MAX_PICTURES);
    }
    let mut patience = PATIENCE;
    for path in paths {
        let start = Instant::now();
        let file = EcoString::from(shown_path(&path));
        let below = match output_names::below(folder, &path) {
            Ok(below) => below,
            Err(part) => {
                faults.push(output_names::refusal(&path, &part));
                continue;
            }
        };
        let bytes = match read(&path, &file).and_then(|bytes| {
            let warning = judge(&ending(&path).unwrap_or_default(), &bytes, &file, patience)?;
            Ok((bytes, warning))
        }) {
            Ok((bytes, warning)) => {
                faults.extend(warning);
                Some(bytes.into())
            }
            Err(fault) => {
                faults.push(fault);
                None
            }
        };
        patience = patience.saturating_sub(start.elapsed()).max(LEAST_PATIENCE);
        pictures.insert(below, Picture { file, bytes });
    }
    pictures
}

/// The pictures that faults already speak of.
fn refused(folder: &Path, faults: &[Diagnostic]) -> Pictures {
    let places = faults.iter().filter(|fault| fault.is_error()).filter_map(|fault| fault.place.as_ref());
    places
        .filter_map(|place| {
            let below = Path::new(place.file.as_str()).strip_prefix(shown_path(folder)).ok()?;
            let picture = Picture { file: place.file.clone(), bytes: None };
            is_picture(below).then(|| (shown_path(below).into(), picture))
        })
        .collect()
}

fn read(path: &Path, file: &EcoString) -> Result<Vec<u8>, Diagnostic> {
    let bytes = read_ordinary(path).map_err(|error| {
        let message = sentence!("file-unreadable-picture", error = error.to_string());
        Diagnostic::error("file::unreadable", Place::of_file(file.clone()), message)
    })?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = sentence!("file-size-picture", most = MAX_FILE_BYTES / 1024 / 1024);
        return Err(Diagnostic::error("file::size", Place::of_file(file.clone()), message));
    }
    Ok(bytes)
}

/// Judges the bytes of a picture whose name has an ending. Refuses it, or tells what is odd about it.
pub fn judge(
    ending: &str,
    bytes: &[u8],
    file: &EcoString,
    patience: Duration,
) -> Result<Option<Diagnostic>, Diagnostic> {
    let (width, height) = match ending {
        "svg" => vector::measure(bytes, file, patience)?,
        ending => raster::measure(ending, bytes, file)?,
    };
    let ratio = (width / height).max(height / width);
    if ratio <= MOST_SLENDER {
        return Ok(None);
    }
    let message = sentence!("picture-shape", ratio = ratio.round_ties_even() as usize);
    Ok(Some(Diagnostic::warning("picture::shape", Place::of_file(file.clone()), message)))
}

/// A picture that cannot be drawn as it is.
fn refuse(code: &'static str, file: &EcoString, message: Sentence) -> Diagnostic {
    Diagnostic::error(code, Place::of_file(file.clone()), message)
}
