//! Pictures that would hang the engine or fill the memory are refused from their head or their structure;
//! what is taken is printed; what is refused is explained.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use flate2::Compression;
use flate2::write::ZlibEncoder;
use khulasa::diagnostics::Diagnostic;
use khulasa::load::judge;
use tempfile::TempDir;

mod folders;

use folders::copy;

/// What is said of a picture: the code of the report, if there is one.
fn said(ending: &str, bytes: impl AsRef<[u8]>) -> Option<&'static str> {
    let start = Instant::now();
    let file = format!("source/x.{ending}").into();
    let report: Option<Diagnostic> =
        judge(ending, bytes.as_ref(), &file, Duration::from_secs(10)).unwrap_or_else(Some);
    assert!(start.elapsed() < Duration::from_secs(10), "it took {:?}: {report:?}", start.elapsed());
    if let Some(report) = &report {
        assert!(report.hint.is_some(), "{report:?} names no remedy");
        assert_eq!(report.place.as_ref().map(|place| place.file.as_str()), Some(file.as_str()));
    }
    report.map(|report| report.code)
}

fn svg(body: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 99 99">{body}</svg>"#)
}

/// Zeros, packed.
fn zeros(mebibytes: usize) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(vec![], Compression::best());
    for _ in 0..mebibytes {
        encoder.write_all(&vec![0; 1024 * 1024]).expect("memory");
    }
    encoder.finish().expect("memory")
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut checksum = flate2::Crc::new();
    checksum.update(kind);
    checksum.update(data);
    let length = (data.len() as u32).to_be_bytes();
    [&length, &kind[..], data, &checksum.sum().to_be_bytes()].concat()
}

/// A PNG of some kind (W3C PNG, section 11.2.1) with chunks before its pixels.
fn png(
    width: u32,
    height: u32,
    [depth, colour, interlace]: [u8; 3],
    before: &[u8],
    pixels: &[u8],
) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, colour, 0, 0, interlace]].concat();
    let parts = [chunk(b"IHDR", &head), before.to_vec(), chunk(b"IDAT", pixels), chunk(b"IEND", &[])];
    [&b"\x89PNG\r\n\x1a\n"[..], &parts.concat()].concat()
}

/// A JPEG of one scan without data, of some size.
fn jpeg(width: u16, height: u16) -> Vec<u8> {
    let [width, height] = [width, height].map(u16::to_be_bytes);
    let quantities = [&[0xff, 0xdb, 0, 67, 0][..], &[1; 64]].concat();
    let frame = [&[0xff, 0xc0, 0, 11, 8][..], &height, &width, &[1, 1, 0x11, 0]].concat();
    // One code, of two bits, in a table for each of the two kinds of coefficients (ITU-T T.81, B.2.4.2).
    let codes = |kind: u8| [&[0xff, 0xc4, 0, 20, kind, 0, 1][..], &[0; 15]].concat();
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0];
    [&[0xff, 0xd8][..], &quantities, &frame, &codes(0), &codes(0x10), &scan, &[0; 64], &[0xff, 0xd9]].concat()
}

#[test]
fn what_would_hang_the_engine_or_fill_the_memory_is_refused() {
    let rgb = [8, 2, 0];
    let few = zeros(1);
    assert_eq!(said("png", png(100_000, 100_000, rgb, &[], &few)), Some("picture::size"));
    assert_eq!(said("png", png(50_000, 50_000, [1, 0, 0], &[], &zeros(298))), Some("picture::size"));
    assert_eq!(said("png", png(u32::MAX, u32::MAX, rgb, &[], &few)), Some("picture::size"));
    assert_eq!(said("png", png(20_000_000, 1, rgb, &[], &few)), Some("picture::size"));
    assert_eq!(said("jpg", jpeg(65_535, 65_535)), Some("picture::size"));
    let profile = |mebibytes| chunk(b"iCCP", &[&b"x\0\0"[..], &zeros(mebibytes)].concat());
    assert_eq!(said("png", png(9, 9, rgb, &profile(512), &few)), Some("picture::profile"));
    assert_eq!(said("png", png(9, 9, rgb, &profile(2), &few)), None);
    // Nobody unpacks more pixels than the head names, nor a remark.
    assert_eq!(said("png", png(9, 9, rgb, &[], &zeros(512))), None);
    let remark = chunk(b"zTXt", &[&b"x\0\0"[..], &zeros(512)].concat());
    assert_eq!(said("png", png(9, 9, rgb, &remark, &few)), None);

    let filter = |inner: &str| svg(&format!(r#"<filter id="f">{inner}</filter><rect filter="url(#f)"/>"#));
    let turbulence = filter(r#"<feTurbulence baseFrequency=".5" numOctaves="1000000"/>"#);
    assert_eq!(said("svg", turbulence), Some("picture::filter"));
    let convolve = format!(r#"<feConvolveMatrix order="200" kernelMatrix="{}"/>"#, "1 ".repeat(40_000));
    assert_eq!(said("svg", filter(&convolve)), Some("picture::filter"));
    let blurs = r#"<feGaussianBlur stdDeviation="50"/>"#.repeat(2_000);
    assert_eq!(said("svg", filter(&blurs)), Some("picture::filter"));
    let letters = format!("<text>{}</text>", "a".repeat(100_000));
    assert_eq!(said("svg", svg(&letters)), Some("picture::text"));
    assert_eq!(said("svg", zeros(1)), Some("picture::damaged"));
    assert_eq!(said("svg", b"\x1f\x8b\x08\0"), Some("picture::format"));
    let inner = r#"<image href="data:image/png;base64,iVBORw0KGgo="/>"#;
    assert_eq!(said("svg", svg(inner)), Some("picture::image"));

    let clip = |i: usize, next: &str| {
        format!(r#"<clipPath id="c{i}" {next}><rect width="9" height="9"/></clipPath>"#)
    };
    let clips = |count: usize| -> String {
        let clips = (0..count).map(|i| clip(i, &format!(r#"clip-path="url(#c{})""#, i + 1)));
        clips.collect::<String>() + r#"<rect width="9" height="9" clip-path="url(#c0)"/>"#
    };
    assert_eq!(said("svg", svg(&clips(3_000))), Some("picture::depth"));
    assert_eq!(said("svg", svg(&clips(50))), None);
    // The same by rules of a style sheet.
    let rules: String = (0..99).map(|i| format!(".c{i}{{clip-path:url('#c{}')}}", i + 1)).collect();
    let classes: String = (0..99).map(|i| clip(i, &format!(r#"class="c{i}""#))).collect();
    let rule = r#"<g style="clip-path: url(#c0)"><rect width="9" height="9"/></g>"#;
    let sheet = format!("<style>{rules}</style>{classes}{rule}");
    assert_eq!(said("svg", svg(&sheet)), Some("picture::depth"));
    let nested = "<g>".repeat(100_000) + &"</g>".repeat(100_000);
    assert_eq!(said("svg", svg(&nested)), Some("picture::depth"));

    let levels = (1..10)
        .map(|i| format!(r##"<g id="u{i}">{}</g>"##, format!(r##"<use href="#u{}"/>"##, i - 1).repeat(10)));
    let uses = r#"<rect id="u0" width="9" height="9"/>"#.to_owned() + &levels.collect::<String>();
    assert_eq!(said("svg", svg(&uses)), Some("picture::size"));
    let path = format!(
        r##"<path id="p" d="M0 0{}"/>{}"##,
        "L1 1".repeat(100_000),
        r##"<use href="#p"/>"##.repeat(1_000)
    );
    assert_eq!(said("svg", svg(&path)), Some("picture::size"));
    let stops = format!(
        r##"<linearGradient id="g">{}</linearGradient><g fill="url(#g)">{}</g>"##,
        "<stop/>".repeat(5_000),
        r#"<rect width="9" height="9"/>"#.repeat(20_000)
    );
    assert_eq!(said("svg", svg(&stops)), Some("picture::size"));
    let around = r##"<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>"##;
    assert_eq!(said("svg", svg(around)), Some("picture::loop"));

    // What costs the reader of XML and of rules the square of its length, or more.
    let attributes: String = (0..300_000).map(|i| format!(" a{i}=''")).collect();
    assert_eq!(said("svg", svg(&format!("<g{attributes}/>"))), Some("picture::element"));
    let spaces: String = (0..60_000).map(|i| format!("<g xmlns:b{i}='c'>")).collect();
    assert_eq!(said("svg", svg(&(spaces + &"</g>".repeat(60_000)))), Some("picture::element"));
    let selector = format!("<style>{} q *{{fill:red}}</style>", "g ".repeat(20));
    assert_eq!(
        said("svg", svg(&(selector + &"<g>".repeat(60) + &"</g>".repeat(60)))),
        Some("picture::style")
    );
    let rules = format!("<style>{}</style>{}", "q g *{fill:red}".repeat(20_000), "<g/>".repeat(20_000));
    assert_eq!(said("svg", svg(&rules)), Some("picture::style"));
    let entities = r#"<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>"#.to_owned() + &svg("&b;");
    assert_eq!(said("svg", entities), Some("picture::entity"));

    #[cfg(target_os = "linux")]
    {
        // Any of these that is unpacked or written out takes a gigabyte or more.
        let status = fs::read_to_string("/proc/self/status").expect("the state of the process");
        let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("the most memory");
        let most: usize = most.trim().trim_end_matches(" kB").parse().expect("a number");
        assert!(most < 600 * 1024, "{most} KiB were in use");
    }
}

#[test]
fn measures_that_the_engine_aborts_on_are_refused() {
    let sized = |size: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>"#
        )
    };
    for size in ["1e-38", "1e-5", "1e6", "1e38", "1e300"] {
        assert_eq!(said("svg", sized(size)), Some("picture::measures"), "{size}");
    }
    assert_eq!(said("svg", sized("0")), Some("picture::damaged"));
    let scaled =
        r#"<g transform="scale(1e9)">"#.repeat(5) + r#"<rect width="9" height="9"/>"# + &"</g>".repeat(5);
    assert_eq!(said("svg", svg(&scaled)), Some("picture::measures"));
    // What a drawing program notes for itself is no measure, and the digits of a colour neither.
    let noted =
        r##"<rect xmlns:i="urn:i" i:version="1e99" id="a1e99" fill="#1e9999" width="9" height="9"/>"##;
    assert_eq!(said("svg", svg(noted)), None);
}

#[test]
fn a_picture_that_takes_too_long_is_told() {
    let many = svg(&r#"<rect width="9" height="9"/>"#.repeat(50_000));
    let refused = judge("svg", many.as_bytes(), &"source/x.svg".into(), Duration::ZERO);
    assert_eq!(refused.expect_err("no time at all").code, "picture::time");
    assert_eq!(said("svg", many), None);
}

#[test]
fn damaged_pictures_are_told_and_all_kinds_are_taken() {
    let few = zeros(1);
    for kind in [[1, 0, 0], [16, 0, 0], [8, 2, 1], [16, 2, 0], [8, 4, 0], [16, 6, 1]] {
        let whole = png(99, 99, kind, &[], &few);
        assert_eq!(said("png", &whole), None, "{kind:?}");
        // One whose pixels end too early.
        assert_eq!(said("png", png(99, 99, kind, &[], &few[..8])), Some("picture::damaged"), "{kind:?}");
    }
    assert_eq!(said("png", jpeg(9, 9)), Some("picture::format"));
    assert_eq!(said("png", "GIF89a\x01\0\x01\0\0\0\0;"), Some("picture::format"));
    assert_eq!(said("jpg", "no picture"), Some("picture::damaged"));
    assert_eq!(
        said("svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n<rect></svg>"),
        Some("picture::damaged")
    );
    assert_eq!(said("svg", "<html/>"), Some("picture::damaged"));
    assert_eq!(said("svg", svg("<g/>")), Some("picture::empty"));
    assert_eq!(said("svg", svg(r##"<use href="other.svg#a"/>"##)), Some("picture::image"));
    let doctype = r#"<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">"#;
    assert_eq!(said("svg", doctype.to_owned() + &svg(r#"<path d="M0 0h9v9z"/>"#)), None);
}

/// The project of the case `emblem` with another emblem.
fn desk(name: &str, emblem: &[u8]) -> TempDir {
    let desk = tempfile::tempdir().expect("a temporary folder");
    copy(Path::new("tests/cases/emblem/source"), &desk.path().join("source"));
    let organ = desk.path().join("source/organ.yaml");
    let text = fs::read_to_string(&organ).expect("the organ").replace("emblem.svg", name);
    fs::write(organ, text).expect("a file");
    fs::write(desk.path().join("source").join(name), emblem).expect("a file");
    desk
}

fn run(desk: &TempDir, arguments: &[&str]) -> (Option<i32>, String) {
    let project = std::env::current_dir().expect("the project");
    let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
        .env("LC_ALL", "C")
        .args(arguments)
        .args(["--templates".as_ref(), project.join("typst").as_os_str()])
        .args(["--fonts".as_ref(), project.join("fonts").as_os_str()])
        .current_dir(desk.path())
        .output()
        .expect("the program");
    (output.status.code(), String::from_utf8(output.stderr).expect("UTF-8"))
}

/// A compendium, which prints no emblem of an organ.
const BOOK: &str = "\
type: compendium
title: الكتاب
subtitle: [سطر]
wordmark: UNODC
publisher: مكتب الأمم المتحدة
imprint: [مكتب الأمم المتحدة]
contents: المحتويات
introduction: {heading: مقدمة, paragraphs: [كلمة أولى.]}
heading: الخلاصة
summary: [ملخّص.]
parts:
  - heading: المقررات
    sessions: [{session: cop-03, instruments: [decision]}]
";

#[test]
fn a_refused_picture_is_explained_where_a_document_is_named() {
    let large = vec![0; 5 * 1024 * 1024];
    for (name, emblem, reason) in [
        ("x.png", &large[..], "larger than 4 MiB"),
        ("x.png", b"x", "the picture is damaged"),
        ("x.svg", b"<svg xmlns='http://www.w3.org/2000/svg'><text/></svg>", "a picture cannot have `text`"),
    ] {
        let desk = desk(name, emblem);
        fs::write(desk.path().join("source/book.yaml"), BOOK).expect("a file");
        for command in ["check", "build"] {
            let (code, said) = run(&desk, &[command, "sessions/cop-10/agenda"]);
            assert_eq!(code, Some(1), "{said}");
            assert!(said.contains(reason) && said.contains(&format!("source/{name}")), "{said}");
            assert!(said.ends_with("\n1 error\n"), "{said}");
        }
        // What prints no emblem of the organ is built all the same.
        assert_eq!(run(&desk, &["build", "book"]).0, Some(0));
    }
}

#[test]
fn fifty_pictures_are_read_and_no_more() {
    let desk = desk("x.svg", svg(r#"<path d="M0 0h9v9z"/>"#).as_bytes());
    let emblem = fs::read(desk.path().join("source/x.svg")).expect("a picture");
    for number in 0..49 {
        fs::write(desk.path().join(format!("source/{number}.svg")), &emblem).expect("a picture");
    }
    let (_, said) = run(&desk, &["check"]);
    assert!(
        said.contains("51 pictures are more than the 50 that a project may have [project::pictures]"),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn a_picture_that_leads_out_of_the_project_is_explained() {
    let desk = desk("x.svg", b"");
    let link = desk.path().join("source/x.svg");
    fs::remove_file(&link).expect("a file");
    fs::copy("tests/cases/emblem/source/emblem.svg", desk.path().join("out.svg")).expect("a copy");
    std::os::unix::fs::symlink("../out.svg", &link).expect("a link");
    let (code, said) = run(&desk, &["build", "sessions/cop-10/agenda"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("file::outside") && said.ends_with("\n1 error\n"), "{said}");
}

#[test]
fn the_largest_and_the_most_intricate_that_are_taken_are_printed() {
    let build = |name: &str, emblem: &[u8]| {
        let desk = desk(name, emblem);
        let (code, said) = run(&desk, &["build", "sessions/cop-10/agenda"]);
        assert_eq!(code, Some(0), "{said}");
        assert!(fs::read(desk.path().join("out/sessions/cop-10/agenda.pdf")).is_ok());
        said
    };
    build("x.png", &png(5_000, 4_000, [16, 6, 0], &[], &zeros(153)));
    let rect = r#"<rect fill="white" width="9" height="9"/>"#;
    for kind in ["clipPath", "mask"] {
        let property = if kind == "mask" { "mask" } else { "clip-path" };
        let inner: String = (0..50)
            .map(|i| format!(r#"<{kind} id="c{i}" {property}="url(#c{})">{rect}</{kind}>"#, i + 1))
            .collect();
        build("x.svg", svg(&format!(r#"{inner}<g {property}="url(#c0)">{rect}</g>"#)).as_bytes());
    }
    build("x.svg", svg(&("<g opacity='.9'>".repeat(60) + rect + &"</g>".repeat(60))).as_bytes());
    // One that is much too slender takes no more room than one that is a little higher than wide, and is told.
    let slender = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="10000"><rect width="1" height="10000"/></svg>"#;
    let said = build("x.svg", slender.as_bytes());
    assert!(said.contains("picture::shape"), "{said}");
    let upright = slender.replace("10000", "1.25");
    let pages = |said: &str| said.lines().find(|line| line.contains("agenda.pdf: ")).map(str::to_owned);
    assert_eq!(pages(&said), pages(&build("y.svg", upright.as_bytes())));
}
