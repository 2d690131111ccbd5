//! Files for printers, read as a prepress check reads them: boxes, inks, fonts, what identifies them as PDF/X-4, and that
//! nothing is in them that only a screen needs.

use std::fs;
use std::sync::LazyLock;

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, Object, Stream};
use khulasa::corpus::Document;
use khulasa::export::OutputProfile;
use khulasa::{Format, Press, PressOptions, Profile, all_cores};
use typst::layout::{Frame, FrameItem, Point};
use typst::visualize::Geometry;

mod desk;
mod folders;
mod prepress;

use desk::{Desk, Run};
use prepress::{MILLIMETRE, inks_of, pages, root, same, sides};

/// A document for a printer.
struct Delivered {
    name: String,
    bytes: Vec<u8>,
    /// The width and the height of its pages in millimetres.
    size: (f64, f64),
}

/// All documents of the project for a printer.
static ALL: LazyLock<Vec<Delivered>> = LazyLock::new(|| {
    let options = PressOptions { profile: Profile::Print, ..PressOptions::new("source") };
    let press = Press::new(options).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let documents: Vec<&Document> = edition.corpus.documents.iter().collect();
    let all = press.each(&documents, all_cores(), |document| {
        let product = press.typeset(&edition, document, &[Format::Pdf]).expect("a file");
        let bytes = product.files.into_iter().next().expect("a file").bytes;
        let size = if document.name.starts_with("sessions/") { (210.0, 297.0) } else { (170.0, 240.0) };
        Delivered { name: document.name.to_string(), bytes, size }
    });
    assert!(all.len() > 15);
    all
});

/// The bytes of a document for a printer, as its source and `change` want it.
fn printed(name: &str, change: impl FnOnce(&mut PressOptions)) -> Vec<u8> {
    let mut options = PressOptions { profile: Profile::Print, ..PressOptions::new("source") };
    change(&mut options);
    let press = Press::new(options).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == name).expect("a document");
    let product = press.typeset(&edition, document, &[Format::Pdf]).expect("a file");
    product.files.into_iter().next().expect("a file").bytes
}

/// How many colour spaces there are that a profile describes.
fn profiles_in(pdf: &Pdf) -> usize {
    let named = |object: &Object| {
        let Object::Array(array) = object else { return false };
        array
            .raw_iter()
            .any(|it| matches!(it, MaybeRef::NotRef(Object::Name(name)) if name.as_str() == "ICCBased"))
    };
    pdf.objects().into_iter().filter(named).count()
}

#[test]
fn boxes_are_right_on_every_page() {
    for Delivered { name, bytes, size: (width, height) } in ALL.iter() {
        let pdf = Pdf::new(bytes.clone()).expect("a PDF");
        let pages = pages(&pdf);
        assert!(pages.len().is_multiple_of(4), "{name}: {} pages", pages.len());
        for page in pages {
            let trim = sides(&page, "TrimBox");
            let media = sides(&page, "MediaBox");
            assert!(
                same([0.0, 0.0, trim[2] - trim[0], trim[3] - trim[1]], [0.0, 0.0, *width, *height]),
                "{trim:?}"
            );
            // As much room on all sides, for bleed, marks and what is between.
            let room = trim[0];
            assert!(same(trim, [room, room, room + width, room + height]), "{trim:?}");
            assert!(same(media, [0.0, 0.0, width + 2.0 * room, height + 2.0 * room]), "{media:?}");
            assert!((room - 9.0).abs() < 0.1, "{room}");
            assert_eq!(sides(&page, "CropBox"), media);
            let bleed = [trim[0] - 3.0, trim[1] - 3.0, trim[2] + 3.0, trim[3] + 3.0];
            assert!(same(sides(&page, "BleedBox"), bleed));
            for key in ["Rotate", "UserUnit", "Annots", "StructParents", "Tabs", "ArtBox", "AA"] {
                assert!(!page.contains_key(key), "{name} has {key}");
            }
        }
    }
}

#[test]
fn a_document_says_how_far_it_bleeds_and_whether_there_are_marks() {
    let pdf = Pdf::new(printed("sessions/cop-13/agenda", |options| {
        options.print.bleed = khulasa::source::Number::new(50);
        options.print.marks = Some(false);
    }))
    .expect("a PDF");
    let pages = pages(&pdf);
    assert_eq!(pages.len(), 4);
    for page in &pages {
        assert!(same(sides(page, "TrimBox"), [5.0, 5.0, 215.0, 302.0]));
        assert!(same(sides(page, "BleedBox"), [0.0, 0.0, 220.0, 307.0]));
        assert_eq!(sides(page, "BleedBox"), sides(page, "MediaBox"));
    }
    // One page of text, and three that are blank.
    let texts = pages.iter().map(|page| {
        let stream = page.get::<Stream>("Contents").expect("contents");
        stream.decoded().expect("contents").windows(3).any(|it| it == b"BT " || it == b"BT\n" || it == b"BT/")
    });
    assert_eq!(texts.collect::<Vec<_>>(), [true, false, false, false]);
}

#[test]
fn colours_are_inks_and_black_overprints() {
    let black = [0, 0, 0, 1000];
    for Delivered { name, bytes, .. } in ALL.iter() {
        let pdf = Pdf::new(bytes.clone()).expect("a PDF");
        let found = inks_of(&pdf);
        let operators: Vec<&str> = found.operators.iter().map(String::as_str).collect();
        assert_eq!(operators, ["K", "k"], "{name}");
        for (inks, overprint) in &found.texts {
            // The accent of the house, and what is lighter than it.
            let black_alone = inks[..3] == [0, 0, 0];
            let accent = inks[0] > inks[1] && inks[2] == 0 && !name.starts_with("sessions/");
            assert!(black_alone || accent, "{name}: {inks:?}");
            assert_eq!(*overprint, *inks == black, "{name}: {inks:?}");
        }
        assert!(found.texts.contains(&(black, true)), "{name}");
        assert_eq!(profiles_in(&pdf), 0, "{name}");
    }
}

#[test]
fn pictures_are_inks_too() {
    let desk = Desk::of("source");
    let mut png = std::io::Cursor::new(vec![]);
    let pixels =
        image::RgbaImage::from_fn(40, 40, |x, _| image::Rgba([255, 0, 0, if x < 20 { 255 } else { 90 }]));
    pixels.write_to(&mut png, image::ImageFormat::Png).expect("a PNG");
    desk.write("source/emblem.png", png.into_inner());
    let grey = image::GrayImage::from_fn(40, 40, |x, _| image::Luma([x as u8]));
    let mut jpeg = std::io::Cursor::new(vec![]);
    grey.write_to(&mut jpeg, image::ImageFormat::Jpeg).expect("a JPEG");
    desk.write("source/emblem.jpg", jpeg.into_inner());
    desk.write(
        "source/emblem.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><g opacity='0.5'>\
         <linearGradient id='g'><stop offset='0' stop-color='#00ff00'/><stop offset='0.3' stop-color='#0000ff'/>\
         <stop offset='1' stop-color='#ff0000'/></linearGradient>\
         <rect width='6' height='6' fill='url(#g)'/><rect x='3' y='3' width='6' height='6' fill='#808080'/></g></svg>",
    );
    let organ = String::from_utf8(desk.read("source/organ.yaml")).expect("a file");
    for ending in ["png", "jpg", "svg"] {
        let emblem = format!("emblem: emblem.{ending}");
        desk.write("source/organ.yaml", organ.replace("emblem: emblem-placeholder.svg", &emblem));
        let source = desk.path("source");
        let pdf =
            Pdf::new(printed("sessions/cop-10/agenda", |options| options.source = source)).expect("a PDF");
        let operators = inks_of(&pdf).operators;
        // What is filled with a gradient asks for the space of patterns.
        let allowed =
            |it: &String| ["k", "K", "cs", "scn"][..if ending == "svg" { 4 } else { 2 }].contains(&&it[..]);
        assert!(operators.iter().all(allowed), "{ending}: {operators:?}");
        assert_eq!(profiles_in(&pdf), 0, "{ending}");
        let mut shadings = 0;
        let mut pictures = 0;
        let mut groups = 0;
        for object in pdf.objects() {
            let dictionary = match &object {
                Object::Stream(stream) => stream.dict(),
                Object::Dict(dictionary) => dictionary,
                _ => continue,
            };
            let shading = dictionary.get::<Dict>("Shading").unwrap_or_else(|| dictionary.clone());
            if shading.contains_key("ShadingType") {
                shadings += 1;
                assert_eq!(shading.get::<Name>("ColorSpace").expect("a space").as_str(), "DeviceCMYK");
                let parts = shading.get::<Dict>("Function").and_then(|it| it.get::<Array>("Functions"));
                let part = parts.expect("three colours").iter::<Dict>().next().expect("a part");
                let from: Vec<f32> = part.get::<Array>("C0").expect("a colour").iter::<f32>().collect();
                assert_eq!(from, [1.0, 0.0, 1.0, 0.0]);
            }
            if let Some(group) = dictionary.get::<Dict>("Group") {
                groups += 1;
                assert_eq!(group.get::<Name>("CS").expect("a space").as_str(), "DeviceCMYK");
            }
            let Object::Stream(stream) = &object else { continue };
            let space = stream.dict().get::<Name>("ColorSpace").map(|it| it.as_str().to_owned());
            if stream.dict().get::<Name>("Subtype").is_some_and(|it| it.as_str() == "Image")
                && space.as_deref() != Some("DeviceGray")
            {
                pictures += 1;
                assert_eq!(space.as_deref(), Some("DeviceCMYK"), "{ending}");
                let samples = stream.decoded().expect("samples");
                assert_eq!(samples.len(), 40 * 40 * 4);
                match ending {
                    "png" => assert_eq!(samples[..4], [0, 255, 255, 0]),
                    _ => assert!(samples.chunks(4).all(|it| it[..3] == [0, 0, 0] && it[3] > 200)),
                }
            }
        }
        assert_eq!(pictures, usize::from(ending != "svg"), "{ending}");
        assert!(groups > 0, "{ending}");
        assert_eq!(shadings > 0, ending == "svg", "{ending}");
    }
}

#[test]
fn the_file_says_what_it_is() {
    for Delivered { name, bytes, .. } in ALL.iter() {
        assert!(bytes.starts_with(b"%PDF-1.6\n"));
        let text = String::from_utf8_lossy(&bytes[bytes.len() - 400..]).into_owned();
        assert!(text.contains("/ID[<") && text.contains("/Info "), "{text}");
        if !name.starts_with("sessions/") {
            assert!(*bytes == printed(name, |_| {}), "{name}");
        }

        let pdf = Pdf::new(bytes.clone()).expect("a PDF");
        let root = root(&pdf);
        for key in
            ["StructTreeRoot", "MarkInfo", "Outlines", "Names", "Dests", "AcroForm", "OpenAction", "AA"]
        {
            assert!(!root.contains_key(key), "{name} has {key}");
        }
        let preferences = root.get::<Dict>("ViewerPreferences").expect("preferences");
        assert_eq!(preferences.get::<Name>("Direction").expect("a direction").as_str(), "R2L");
        let intents = root.get::<Array>("OutputIntents").expect("output intents");
        let intent = intents.iter::<Dict>().next().expect("an output intent");
        assert_eq!(intent.get::<Name>("S").expect("a kind").as_str(), "GTS_PDFX");
        let profile = intent.get::<Stream>("DestOutputProfile").expect("a profile");
        assert_eq!(profile.dict().get::<u8>("N"), Some(4));
        assert_eq!(profile.decoded().expect("a profile"), OutputProfile::coated().bytes);
        let xmp = root.get::<Stream>("Metadata").expect("XMP").decoded().expect("XMP").into_owned();
        let xmp = String::from_utf8(xmp).expect("XMP");
        for part in [
            ">PDF/X-4</pdfxid:GTS_PDFXVersion>",
            "<pdf:Trapped>False<",
            "<xmp:CreateDate>",
            "<xmp:ModifyDate>",
            "<xmp:MetadataDate>",
            "<xmpMM:DocumentID>",
            "<xmpMM:VersionID>",
            "<dc:title>",
        ] {
            assert!(xmp.contains(part), "{part} is not in {xmp}");
        }
        let information = pdf.objects().into_iter().find_map(|object| match object {
            Object::Dict(dictionary) if dictionary.contains_key("Trapped") => Some(dictionary),
            _ => None,
        });
        let information = information.expect("information");
        for key in ["CreationDate", "ModDate", "Title"] {
            assert!(information.contains_key(key), "{name} has no {key}");
        }
    }
}

#[test]
fn fonts_are_embedded() {
    for Delivered { name, bytes, .. } in ALL.iter() {
        let pdf = Pdf::new(bytes.clone()).expect("a PDF");
        let (mut fonts, mut described) = (0, 0);
        for object in pdf.objects() {
            let Object::Dict(dictionary) = object else { continue };
            let kind = |key: &str| dictionary.get::<Name>(key).map(|it| it.as_str().to_owned());
            match kind("Type").as_deref() {
                // What has no descriptor of its own has descendants.
                Some("Font") => {
                    fonts += 1;
                    let composite = kind("Subtype").as_deref() == Some("Type0");
                    assert!(composite || dictionary.get::<Dict>("FontDescriptor").is_some(), "{name}");
                }
                Some("FontDescriptor") => {
                    described += 1;
                    let file = ["FontFile", "FontFile2", "FontFile3"]
                        .iter()
                        .find_map(|it| dictionary.get::<Stream>(it));
                    assert!(!file.expect("a font").raw_data().is_empty(), "{name}");
                }
                _ => {}
            }
        }
        assert!(described > 0 && fonts == 2 * described, "{name}: {fonts} {described}");
    }
}

/// Filled rectangles of a frame, by their corners.
fn rectangles(frame: &Frame, at: Point, found: &mut Vec<(Point, Point)>) {
    for (position, item) in frame.items() {
        let at = at + *position;
        match item {
            FrameItem::Group(group) => rectangles(&group.frame, at, found),
            FrameItem::Shape(shape, _) if shape.fill.is_some() => {
                if let Geometry::Rect(size) = shape.geometry {
                    found.push((at, at + size.to_point()));
                }
            }
            _ => {}
        }
    }
}

#[test]
fn colour_that_reaches_the_edge_goes_on_beyond_it() {
    let press = Press::new(PressOptions::new("source")).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == "compendium").expect("a compendium");
    let printed = press.printed(&edition, document).expect("a compendium");
    let pages = press.pages(&edition, &printed).expect("pages").0;
    let bleed = 3.0 * MILLIMETRE;
    let mut reaching = 0;
    for (number, page) in pages.pages().iter().enumerate() {
        let size = page.frame.size();
        let mut found = vec![];
        rectangles(&page.frame, Point::zero(), &mut found);
        for (from, to) in found {
            let edges = [from.x, from.y, size.x - to.x, size.y - to.y].map(|it| it.to_pt());
            // What comes nearer than a millimetre to the edge is meant to reach it.
            for edge in edges.into_iter().filter(|edge| *edge < MILLIMETRE) {
                reaching += 1;
                assert!(edge <= -bleed, "page {}: {edge} pt from the edge", number + 1);
            }
        }
    }
    // The covers at three sides each, and the tabs.
    assert!(reaching > 12, "{reaching}");
}

#[test]
fn the_profile_of_the_printer_is_taken_and_no_other_file() {
    let desk = Desk::new();
    desk.write("own.icc", &OutputProfile::uncoated().bytes);
    desk.write("other.icc", "no profile");
    let run = |profile: &str| {
        let arguments = ["build", "--profile", "print", "--output-profile", profile];
        Run::of(desk.command(&arguments).output().expect("the program"))
    };
    run("own.icc").assert_code(0);
    let mut files = vec![];
    let mut folders = vec![desk.path("out/print")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    let pdf = Pdf::new(fs::read(files.first().expect("a file")).expect("a file")).expect("a PDF");
    let intents = root(&pdf).get::<Array>("OutputIntents").expect("output intents");
    let profile = intents.iter::<Dict>().next().and_then(|it| it.get::<Stream>("DestOutputProfile"));
    assert_eq!(profile.expect("a profile").decoded().expect("a profile"), OutputProfile::uncoated().bytes);

    let run_other = run("other.icc");
    run_other.assert_code(2);
    assert!(run_other.err.contains("[print::profile]"), "{}", run_other.err);
    let missing = run("missing.icc");
    missing.assert_code(3);
    assert!(missing.err.contains("missing.icc"), "{}", missing.err);
}
