//! How long a build takes from nothing, and after a word has changed in one paragraph.
//!
//! `cargo bench` prints both; the ratio of their medians is what a person feels who edits a text
//! while `khulasa` keeps running.

use std::cell::Cell;
use std::fs;
use std::path::Path;

use khulasa::{Format, Press, PressOptions};

#[path = "../tests/folders/mod.rs"]
mod folders;

use folders::copy;

fn main() {
    divan::main();
}

/// A copy of the project's source in a folder of its own, where words can be changed.
struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        copy(Path::new("source"), folder.path());
        Self { folder }
    }

    fn press(&self) -> Press {
        Press::new(PressOptions::new(self.folder.path())).expect("fonts and templates")
    }

    /// Puts another word into the third recommendation of the fourth meeting, one that no earlier
    /// round had, so that nothing of this paragraph is remembered.
    fn change_a_word(&self, round: u32) {
        let original = fs::read_to_string("source/meetings/wg2-04.yaml").expect("the fourth meeting");
        let changed = original.replacen("الأمانة إكمال", &format!("الأمانة {round} إكمال"), 1);
        assert!(changed != original, "the word must change");
        fs::write(self.folder.path().join("meetings/wg2-04.yaml"), changed)
            .expect("a file that can be written");
    }
}

/// What `khulasa build` does, but for writing the files.
fn build(press: &Press) -> usize {
    let edition = press.read().expect("the source");
    assert!(!edition.has_errors());
    let documents: Vec<_> = edition.corpus.documents.iter().collect();
    let sizes = press.each(&documents, khulasa::all_cores(), |document| {
        match press.typeset(&edition, document, &[Format::Pdf]) {
            Ok(product) => product.files.iter().map(|file| file.bytes.len()).sum::<usize>(),
            Err(faults) => panic!("{faults:?}"),
        }
    });
    sizes.iter().sum()
}

/// Everything from nothing: fonts and templates loaded, no memory of an earlier build.
#[divan::bench(sample_count = 10)]
fn cold(bencher: divan::Bencher) {
    let desk = Desk::new();
    bencher.with_inputs(|| comemo::evict(0)).bench_local_values(|()| build(&desk.press()));
}

/// A word changed in one paragraph, everything built again in the same process.
#[divan::bench(sample_count = 10)]
fn after_a_word(bencher: divan::Bencher) {
    let desk = Desk::new();
    let press = desk.press();
    let round = Cell::new(0);
    build(&press);
    let change = || {
        round.set(round.get() + 1);
        desk.change_a_word(round.get());
    };
    bencher.with_inputs(change).bench_local_values(|()| build(&press));
}

/// Reading and checking the source alone.
#[divan::bench(sample_count = 20)]
fn read_and_check(bencher: divan::Bencher) {
    let desk = Desk::new();
    let press = desk.press();
    bencher.bench_local(|| press.read().expect("the source").diagnostics.len());
}
