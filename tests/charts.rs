//! Charts on their pages: in black alone, right to left, within the text block, with all their words; and what they cost
//! those who have none.

use std::fs;
use std::path::{Path, PathBuf};

use khulasa::printed::{Block, ChartBlock, Printed, gather};
use khulasa::typeset::Fit;
use khulasa::{Press, PressOptions};
use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::visualize::Paint;
use typst_layout::PagedDocument;

mod desk;
mod folders;

use desk::Desk;

const CASE: &str = "tests/cases/charts-in-a-report/source";
const REPORT: &str = "sessions/cop-10/report";

/// What the report prints, and its pages.
fn laid_out(source: &Path) -> (Printed, PagedDocument) {
    let press = Press::new(PressOptions::new(source)).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let document = edition.corpus.documents.iter().find(|it| it.name == REPORT).expect("the report");
    let printed = press.printed(&edition, document).expect("what it prints");
    let (pages, warnings) = press.compositor().typeset(&printed, &Fit::default(), |_| {}).expect("pages");
    assert!(warnings.is_empty(), "{warnings:?}");
    (printed, pages)
}

fn charts(printed: &Printed) -> Vec<&ChartBlock> {
    let blocks = printed.page_runs().flat_map(|run| &run.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None }).collect()
}

/// Visits all that is drawn on a page, with where it stands.
fn walk(frame: &Frame, at: Transform, visit: &mut dyn FnMut(&FrameItem, Point)) {
    for (position, item) in frame.items() {
        if let FrameItem::Group(group) = item {
            let within =
                at.pre_concat(Transform::translate(position.x, position.y)).pre_concat(group.transform);
            walk(&group.frame, within, visit);
        } else {
            visit(item, position.transform(at));
        }
    }
}

/// The paints of a page that are neither black, white nor between both.
fn colours(paint: &Paint, found: &mut Vec<String>) {
    match paint {
        Paint::Solid(colour) => {
            let rgb = colour.to_rgb();
            if (rgb.red - rgb.green).abs().max((rgb.green - rgb.blue).abs()) > 0.01 {
                found.push(format!("{colour:?}"));
            }
        }
        Paint::Gradient(gradient) => found.push(format!("{gradient:?}")),
        Paint::Tiling(tiling) => {
            walk(tiling.frame(), Transform::identity(), &mut |item, _| paints(item, found))
        }
    }
}

fn paints(item: &FrameItem, found: &mut Vec<String>) {
    match item {
        FrameItem::Text(text) => colours(&text.fill, found),
        FrameItem::Shape(shape, _) => {
            shape.fill.iter().for_each(|paint| colours(paint, found));
            shape.stroke.iter().for_each(|stroke| colours(&stroke.paint, found));
        }
        _ => {}
    }
}

#[test]
fn charts_are_black_alone() {
    let (_, pages) = laid_out(CASE.as_ref());
    let (mut found, mut tilings) = (vec![], 0);
    for page in pages.pages() {
        walk(&page.frame, Transform::identity(), &mut |item, _| {
            paints(item, &mut found);
            if let FrameItem::Shape(shape, _) = item {
                tilings += usize::from(matches!(shape.fill, Some(Paint::Tiling(_))));
            }
        });
    }
    assert!(found.is_empty(), "{found:?}");
    assert!(tilings > 3, "{tilings} hatched bars");
}

#[test]
fn the_first_point_stands_at_the_right() {
    let (printed, pages) = laid_out(CASE.as_ref());
    // Of the bars that stand and of the lines, in the order of their points.
    for (chart, names) in [(0, ["إسبانيا", "غانا"]), (4, ["2011", "2020"])] {
        let mut name = String::new();
        gather(&charts(&printed)[chart].points[0].name, &mut name);
        assert_eq!(name, names[0]);
        let mut places: Vec<Vec<Point>> = vec![vec![]; 2];
        for page in pages.pages() {
            walk(&page.frame, Transform::identity(), &mut |item, at| {
                if let FrameItem::Text(text) = item {
                    let at_name = names.iter().position(|name| text.text == *name);
                    at_name.into_iter().for_each(|index| places[index].push(at));
                }
            });
        }
        let side_by_side = places[0].iter().any(|first| {
            places[1].iter().any(|second| (first.y - second.y).to_pt().abs() < 0.1 && first.x > second.x)
        });
        assert!(side_by_side, "{names:?}: {places:?}");
    }
}

#[test]
fn words_and_numbers_do_not_touch() {
    for digits in ["western", "arabic-indic"] {
        let desk = Desk::of(CASE);
        let file = format!("source/{REPORT}.yaml");
        let text = String::from_utf8(desk.read(&file)).expect("UTF-8");
        desk.write(&file, text.replacen("symbol: 7", &format!("symbol: 7\ndigits: {digits}"), 1));
        let (_, pages) = laid_out(&desk.path("source"));
        let (mut touching, mut compared) = (vec![], 0);
        for page in pages.pages() {
            // The left and the right end of each text, its baseline, and its letters.
            let mut texts: Vec<(f64, f64, f64, String)> = vec![];
            walk(&page.frame, Transform::identity(), &mut |item, at| {
                if let FrameItem::Text(text) = item
                    && !text.text.trim().is_empty()
                {
                    let (left, width) = (at.x.to_pt(), text.width().to_pt());
                    texts.push((left, left + width, at.y.to_pt(), text.text.to_string()));
                }
            });
            for (index, one) in texts.iter().enumerate() {
                for other in &texts[index + 1..] {
                    compared += 1;
                    let beside = one.1.min(other.1) - one.0.max(other.0);
                    if (one.2 - other.2).abs() < 6.0 && beside > 1.0 {
                        touching.push(format!("{} and {}", one.3, other.3));
                    }
                }
            }
        }
        assert!(compared > 1000, "{compared} pairs");
        assert!(touching.is_empty(), "{digits}: {touching:#?}");
    }
}

#[test]
fn who_cannot_see_a_chart_hears_all_its_numbers() {
    let (printed, _) = laid_out(CASE.as_ref());
    let charts = charts(&printed);
    assert_eq!(charts.len(), 9);
    for chart in &charts {
        for point in &chart.points {
            let mut name = String::new();
            gather(&point.name, &mut name);
            let name: String =
                name.chars().filter(|c| !matches!(c, '\u{2066}'..='\u{2069}' | '\u{2060}')).collect();
            let plain = chart.alternative.replace('\u{a0}', " ");
            assert!(plain.contains(&name.replace('\u{a0}', " ")), "{name} in {plain}");
            for value in &point.values {
                let told = if value.amount.is_some() { value.text.as_str() } else { "لا بيانات" };
                assert!(chart.alternative.contains(told), "{told} in {}", chart.alternative);
            }
        }
    }
    let first = &charts[0].alternative;
    assert_eq!(
        first,
        "تبرعت المملكة العربية السعودية بأكثر من غيرها. رسم بياني بالأعمدة. إسبانيا: 120. غانا: 85. المملكة العربية السعودية: 152.5."
    );
    // Percentages that are given stand alone, others beside the numbers.
    assert_eq!(charts[6].points[0].values[0].share.as_deref(), Some("42.5%"));
    assert_eq!(charts[6].points[0].values[0].text, "");
    assert_eq!(charts[5].points[0].values[0].share.as_deref(), Some("45.6%"));
}

#[test]
fn numbers_and_axes_have_the_digits_of_the_document() {
    let desk = Desk::of(CASE);
    let file = format!("source/{REPORT}.yaml");
    let text = String::from_utf8(desk.read(&file)).expect("UTF-8");
    desk.write(&file, text.replacen("symbol: 7", "symbol: 7\ndigits: arabic-indic", 1));
    let (printed, _) = laid_out(&desk.path("source"));
    let charts = charts(&printed);
    let texts = |chart: usize| charts[chart].ticks.iter().map(|tick| tick.text.clone()).collect::<Vec<_>>();
    assert_eq!(charts[0].points[2].values[0].text, "١٥٢٫٥");
    assert_eq!(texts(3), ["٠", "٥٬٠٠٠", "١٠٬٠٠٠", "١٥٬٠٠٠"]);
    assert_eq!(texts(2), ["-٢٠", "-١٠", "٠", "١٠", "٢٠", "٣٠"]);
    assert_eq!(charts[6].points[0].values[0].share.as_deref(), Some("٤٢٫٥٪"));
}

/// The templates without their packages.
fn without_packages(desk: &Desk) -> PathBuf {
    let templates = desk.path("templates");
    folders::copy(Path::new("typst"), &templates);
    fs::remove_dir_all(templates.join("packages")).expect("the packages");
    templates
}

#[test]
fn packages_are_missed_by_charts_alone() {
    let desk = Desk::of(CASE);
    let templates = without_packages(&desk);
    let options = PressOptions { templates, ..PressOptions::new(desk.path("source")) };
    let press = Press::new(options).expect("fonts and templates");
    let edition = press.read().expect("the source");
    let mut blocked = vec![];
    for document in &edition.corpus.documents {
        if let Err(faults) = press.typeset(&edition, document, &[khulasa::Format::Pdf]) {
            assert_eq!(faults.iter().map(|it| it.code).collect::<Vec<_>>(), ["template::fault"]);
            let place = faults[0].place.as_ref().expect("a place");
            assert!(place.file.ends_with("/house/chart.typ"), "{place:?}");
            assert!(format!("{}", faults[0].message).contains("@preview/lilaq"), "{}", faults[0].message);
            blocked.push(document.name.as_str());
        }
    }
    assert_eq!(blocked, [REPORT]);
}

#[test]
fn the_folder_for_designers_has_packages_where_it_has_charts() {
    let desk = Desk::of(CASE);
    desk.run(&["data", REPORT, "--into", "with"]).assert_code(0);
    desk.run(&["data", "sessions/cop-10/agenda", "--into", "without"]).assert_code(0);
    assert!(desk.path("with/packages/preview/lilaq/0.6.0/LICENSE").exists());
    assert!(!desk.path("without/packages").exists());
}
