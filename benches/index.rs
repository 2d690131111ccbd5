//! How the time to derive the index grows with the compendium, and what share of a build it has.
//!
//! `cargo bench --bench index` prints both for compendia of 1 to 20 times the size of the project's own:
//! five times as many meetings and sessions, each with four times as many paragraphs.

use khulasa::corpus::Reading;
use khulasa::{Edition, Format, Press, PressOptions, resolve};

mod larger;

use larger::{Size, enlarge};

fn main() {
    divan::main();
}

const SIZES: [Size; 5] = [
    Size { texts: 1, paragraphs: 1 },
    Size { texts: 2, paragraphs: 1 },
    Size { texts: 5, paragraphs: 1 },
    Size { texts: 5, paragraphs: 2 },
    Size { texts: 5, paragraphs: 4 },
];

struct Project {
    press: Press,
    edition: Edition,
    _folder: tempfile::TempDir,
}

fn project(size: Size) -> Project {
    let folder = tempfile::tempdir().expect("a temporary folder");
    enlarge(folder.path(), size);
    let press = Press::new(PressOptions::new(folder.path())).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let faults: Vec<_> =
        edition.diagnostics.iter().map(|it| format!("{:?} {}", it.place, it.message)).collect();
    assert_eq!(faults, [""; 0]);
    Project { press, edition, _folder: folder }
}

#[divan::bench(args = SIZES)]
fn derive(bencher: divan::Bencher, size: Size) {
    let project = project(size);
    let corpus = &project.edition.corpus;
    let compendium = corpus.compendium("compendium").expect("the compendium");
    bencher.bench_local(|| resolve::index(&Reading::new(corpus), compendium).expect("an index").topics.len());
}

/// Everything that a build does after reading: the whole compendium as PDF, with nothing remembered.
#[divan::bench(args = SIZES, sample_count = 3, sample_size = 1)]
fn build(bencher: divan::Bencher, size: Size) {
    let project = project(size);
    let document = project.edition.corpus.documents.first().expect("the compendium");
    bencher.with_inputs(|| comemo::evict(0)).bench_local_values(|()| {
        match project.press.typeset(&project.edition, document, &[Format::Pdf]) {
            Ok(product) => product.pages,
            Err(faults) => panic!("{faults:?}"),
        }
    });
}
