//! How many rounds of layout a compendium takes, and what changes from one to the next.

mod folders;

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use khulasa::corpus::Reading;
use khulasa::resolve;
use khulasa::typeset::Fit;
use khulasa::{Press, PressOptions};
use typst::introspection::Introspector;

/// Contents of many pages, which would shift all that follows if the first round left them out.
const LONG_CONTENTS: &str = "#let theme = (book-contents: (above: (120pt, 120pt, 90pt, 90pt)))\n";

#[test]
fn pages_stay_where_the_first_round_has_put_them() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    folders::copy(Path::new("source"), folder.path());
    fs::write(folder.path().join("theme.typ"), LONG_CONTENTS).expect("the theme");
    let press = Press::new(PressOptions::new(folder.path())).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let mut compendia = edition.corpus.documents.iter().filter(|it| it.content.compendium().is_some());
    let compendium = compendia.next().expect("a compendium");
    let printed = resolve::resolve(&Reading::new(&edition.corpus), compendium).expect("its text");
    let counts = RefCell::new(vec![]);
    let laid_out = |pages| counts.borrow_mut().push(pages);
    let compositor = press.compositor().themed(edition.theme.as_ref());
    let made = compositor.typeset(&printed, &Fit::default(), laid_out);
    let (pages, _) = made.unwrap_or_else(|faults| panic!("{faults:?}"));
    let counts = counts.into_inner();
    // None before the first round, then those of the first and of the second; the third has found all as it was.
    assert_eq!((counts.len(), counts[0]), (3, 0), "{counts:?}");
    let introspector = pages.introspector();
    let labelled = introspector.query_labelled();
    let page_of = |label: &str| {
        let found = labelled.iter().find(|it| it.label().is_some_and(|it| it.resolve().as_str() == label));
        found.and_then(|it| introspector.page(it.location()?)).expect(label).get()
    };
    assert!(
        page_of("chapter:introduction") > 12,
        "the contents are short: {}",
        page_of("chapter:introduction")
    );
    // All but the tables of the index, and blanks at the end, is there in the first round.
    let index = page_of("chapter:index");
    assert!((index..index + 4).contains(&counts[1]), "{} pages, the index on {index}", counts[1]);
}
