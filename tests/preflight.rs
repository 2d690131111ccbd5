//! The preflight on the command line: job tickets as data and as a page, and spot colours and black alone in the file.

mod desk;
mod folders;

use std::collections::BTreeSet;

use desk::Desk;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use serde_json::Value;

fn checked(desk: &Desk, arguments: &[&str]) -> Value {
    let run = desk.run(&[&["check", "--profile", "print", "--format", "json"], arguments].concat());
    run.assert_code(0);
    serde_json::from_str(&run.out).expect("JSON")
}

#[test]
fn a_job_ticket_is_data() {
    let desk = Desk::of("source");
    let found = checked(&desk, &["compendium", "--signature", "16", "--stock", "uncoated", "--bleed", "50"]);
    let ticket = &found["documents"][0];
    assert_eq!((ticket["width"].as_f64(), ticket["height"].as_f64()), (Some(170.0), Some(240.0)));
    assert_eq!((ticket["bleed"].as_f64(), ticket["stock"].as_str()), (Some(5.0), Some("uncoated")));
    assert_eq!((ticket["pages"].as_u64(), ticket["blanks"].as_u64()), (Some(80), Some(8)));
    assert_eq!((ticket["binding"].as_str(), ticket["signature"].as_u64()), (Some("right"), Some(16)));
    let plates = ticket["plates"].as_array().expect("plates");
    let inks: Vec<&str> = plates.iter().filter_map(|it| it["ink"].as_str()).collect();
    assert_eq!(inks, ["cyan", "magenta", "black"]);
    assert_eq!(ticket["fonts"][0], "Amiri-Bold");
    // Pages that fill no whole signature are told, and nothing else is.
    let reports = found["reports"].as_array().expect("reports");
    let codes: Vec<&str> = reports.iter().filter_map(|it| it["code"].as_str()).collect();
    assert_eq!(codes, ["preflight::signature"]);
}

#[test]
fn official_documents_stand_on_the_plate_of_black_and_nothing_is_to_be_asked() {
    let desk = Desk::of("source");
    let found = checked(&desk, &["sessions"]);
    let documents = found["documents"].as_array().expect("documents");
    assert!(documents.len() > 10);
    for ticket in documents {
        let inks: Vec<&Value> =
            ticket["plates"].as_array().expect("plates").iter().map(|it| &it["ink"]).collect();
        assert_eq!(inks, ["black"], "{}", ticket["document"]);
    }
    assert_eq!(found["reports"].as_array().map(Vec::len), Some(0), "{}", found["reports"]);
}

#[test]
fn a_report_of_one_page_lies_beside_the_file() {
    let desk = Desk::of("source");
    let run = desk.run(&["build", "compendium", "--profile", "print"]);
    run.assert_code(0);
    let bytes = desk.read("out/print/compendium-report.pdf");
    assert_eq!(Pdf::new(bytes).expect("a PDF").pages().len(), 1);
}

/// The colour spaces of a file's pages that are arrays, by their first two names, and the operators of colour in them.
fn colours(bytes: Vec<u8>) -> (BTreeSet<String>, BTreeSet<String>) {
    let pdf = Pdf::new(bytes).expect("a PDF");
    let root = pdf.xref().get::<Dict>(pdf.xref().root_id()).expect("a catalog");
    let pages = root.get::<Dict>("Pages").and_then(|it| it.get::<Array>("Kids")).expect("pages");
    let (mut spaces, mut operators) = (BTreeSet::new(), BTreeSet::new());
    for page in pages.iter::<Dict>() {
        let own = page.get::<Dict>("Resources").and_then(|it| it.get::<Dict>("ColorSpace"));
        for (name, _) in own.iter().flat_map(Dict::entries) {
            let Some(Object::Array(space)) = own.as_ref().and_then(|it| it.get::<Object>(name.as_ref()))
            else {
                continue;
            };
            let mut parts = space.flex_iter();
            let names: Vec<String> =
                std::iter::from_fn(|| parts.next::<Name>()).map(|it| it.as_str().to_owned()).collect();
            spaces.insert(names.join(" "));
        }
        let stream = page
            .get::<Stream>("Contents")
            .and_then(|it| Some(it.decoded().ok()?.into_owned()))
            .expect("contents");
        let mut operands: Vec<String> = vec![];
        for token in String::from_utf8_lossy(&stream).split_whitespace() {
            match token {
                "k" | "K" => {
                    let inks = operands[operands.len() - 4..].join(" ");
                    operators.insert(if inks.starts_with("0 0 0 ") { "black".into() } else { inks });
                }
                "scn" | "SCN" | "rg" | "RG" | "g" | "G" => _ = operators.insert(token.into()),
                _ => {}
            }
            operands.push(token.into());
        }
    }
    (spaces, operators)
}

#[test]
fn a_spot_colour_has_a_plate_of_its_own() {
    let desk = Desk::of("tests/cases/a-small-compendium/source");
    desk.write(
        "source/theme.typ",
        "#let theme = (colour: (accent: color.spot(\"PANTONE 294 C\", rgb(\"#002f6c\")).tint(100%)))",
    );
    let found = checked(&desk, &["book"]);
    let plates = found["documents"][0]["plates"].as_array().expect("plates");
    let inks: Vec<&str> = plates.iter().filter_map(|it| it["ink"].as_str()).collect();
    assert_eq!(inks.last(), Some(&"PANTONE 294 C"), "{inks:?}");
    desk.run(&["build", "book", "--profile", "print"]).assert_code(0);
    let (spaces, operators) = colours(desk.read("out/print/book.pdf"));
    // What stands for it on a screen is inks too.
    assert_eq!(spaces.into_iter().collect::<Vec<_>>(), ["Separation PANTONE 294 C DeviceCMYK"]);
    assert!(operators.contains("scn") && !operators.contains("rg"), "{operators:?}");
}

#[test]
fn all_can_stand_on_the_plate_of_black() {
    for theme in [
        "#let theme = (:)",
        "#let theme = (colour: (accent: color.spot(\"PANTONE 294 C\", rgb(\"#002f6c\")).tint(100%)))",
        "#let theme = (colour: (accent: cmyk(100%, 60%, 0%, 20%)))",
    ] {
        let desk = Desk::of("tests/cases/a-small-compendium/source");
        desk.write("source/theme.typ", theme);
        desk.run(&["build", "book", "--profile", "print", "--plates", "black"]).assert_code(0);
        let (spaces, operators) = colours(desk.read("out/print/book.pdf"));
        assert!(spaces.is_empty(), "{spaces:?}");
        assert_eq!(operators.into_iter().collect::<Vec<_>>(), ["black"], "{theme}");
        let found = checked(&desk, &["book", "--plates", "black"]);
        assert_eq!(found["documents"][0]["plates"].as_array().map(Vec::len), Some(1));
    }
}
