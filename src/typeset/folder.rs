//! A document's data and the templates as a folder of their own, for the engine's own tools: a designer sees a
//! template at work without this program.

use super::{Fit, Templates, data};
use crate::fonts::Fonts;
use crate::printed::{Block, Printed};

/// The file that the engine's tools are given.
const MAIN: &str = "main.typ";

/// The files of the folder, by their paths in it: the templates, the data, what describes it, the names of the
/// fonts, and `main.typ`, which has the document's template.
pub fn files(printed: &Printed, templates: &Templates, fonts: &Fonts) -> Vec<(String, Vec<u8>)> {
    let relative = |path: &str| path.trim_start_matches('/').to_owned();
    let mut files: Vec<(String, Vec<u8>)> =
        templates.texts().map(|(path, text)| (relative(path), text.into())).collect();
    files.extend(
        data::files(printed, &Fit::default())
            .into_iter()
            .map(|(path, bytes)| (relative(&path), bytes.to_vec())),
    );
    let schema = format!("{:#}\n", data::schema());
    files.push(("data/schema.json".into(), schema.into()));
    files.push(("fonts.txt".into(), font_names(fonts).into()));
    let mut blocks = printed.page_runs().flat_map(|run| &run.blocks);
    if blocks.any(|block| matches!(block, Block::Chart(_))) {
        files.extend(templates.packages().files());
    }
    files.retain(|(path, _)| path != MAIN);
    files.push((MAIN.into(), main(data::template(printed)).into()));
    files
}

fn main(template: &str) -> String {
    format!(
        "// Typeset by the engine alone, in this folder, with the folder of the fonts that fonts.txt names:\n\
         //\n\
         //   typst compile --root . --package-path packages --font-path FONTS --ignore-system-fonts --features a11y-extras {MAIN}\n\
         //\n\
         // data/schema.json says what the data holds. Templates are to be copied back to the project's.\n\
         #include \"{template}\"\n"
    )
}

/// The faces that the document may be set in, a line each.
fn font_names(fonts: &Fonts) -> String {
    let lines = fonts
        .faces()
        .iter()
        .map(|face| format!("{}: {}, {}, {}\n", face.file, face.family, face.style, face.weight));
    lines.collect()
}
