//! SVG: which elements are taken, and how large the picture is.

use std::collections::HashMap;
use std::sync::Once;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use ecow::EcoString;
use roxmltree::{Document, Node, ParsingOptions};

use super::super::limits::{
    MAX_SVG_ATTRIBUTES, MAX_SVG_BYTES, MAX_SVG_DEPTH, MAX_SVG_NAMESPACES, MAX_SVG_NODES,
};
use super::graph::{Element, Excess, Graph};
use super::measures;
use super::refuse;
use super::styles::{SVG, Styles};
use crate::diagnostics::{Diagnostic, Place, Sentence, sentence};

/// The elements that are taken: what draws paths, and what arranges and paints them.
const TAKEN: [&str; 25] = [
    "a",
    "circle",
    "clipPath",
    "defs",
    "desc",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "mask",
    "metadata",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "style",
    "svg",
    "switch",
    "symbol",
    "title",
    "use",
    "view",
];

/// The stack of the thread that reads an SVG; the engine gets along with an eighth of it.
const STACK: usize = 16 * 1024 * 1024;

/// The name of that thread, whose panics are reports of the picture and not of the program.
const THREAD: &str = "picture";
static HOOK: Once = Once::new();

/// The width and the height of an SVG. What is too much is found by its structure; the patience, how long the
/// reader may take, is for what curves of unheard-of sizes make of its arithmetic.
pub(super) fn measure(bytes: &[u8], file: &EcoString, patience: Duration) -> Result<(f64, f64), Diagnostic> {
    // A thread of its own, so that neither a panic nor a full stack of the reader is the program's.
    let thread = std::thread::Builder::new().name(THREAD.into()).stack_size(STACK);
    HOOK.call_once(|| {
        let outer = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if std::thread::current().name() != Some(THREAD) {
                outer(panic);
            }
        }));
    });
    let (sender, receiver) = mpsc::channel();
    let (own_bytes, own_file) = (bytes.to_vec(), file.clone());
    // Nobody waits any longer for what comes after the time is over.
    let thread = thread.spawn(move || _ = sender.send(read(&own_bytes, &own_file)));
    if let Err(error) = thread {
        return Err(refuse("picture::unread", file, sentence!("picture-unread", error = error.to_string())));
    }
    match receiver.recv_timeout(patience) {
        Ok(found) => found,
        Err(RecvTimeoutError::Disconnected) => {
            Err(refuse("picture::damaged", file, sentence!("picture-damaged-unread")))
        }
        Err(RecvTimeoutError::Timeout) => Err(refuse("picture::time", file, sentence!("picture-time"))),
    }
}

fn read(bytes: &[u8], file: &EcoString) -> Result<(f64, f64), Diagnostic> {
    if bytes.starts_with(b"\x1f\x8b") {
        return Err(refuse("picture::format", file, sentence!("picture-format-compressed")));
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return Err(refuse("picture::damaged", file, sentence!("picture-damaged-encoding")));
    };
    check_text(text, file)?;
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_SVG_NODES, ..Default::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| {
        let (place, message) = (error.pos(), error.to_string());
        // The place stands at its end too.
        let message = message.rsplit_once(" at ").map_or(message.as_str(), |(said, _)| said);
        let place = Place { file: file.clone(), line: place.row as usize, column: place.col as usize };
        Diagnostic::error("picture::damaged", place, sentence!("picture-damaged-svg", error = message))
    })?;
    let elements: Vec<Node> = document.descendants().filter(Node::is_element).collect();
    for element in elements.iter().filter(|element| is_svg(element)) {
        check_element(element, &document, file)?;
    }
    let styles = Styles::read(&document, elements.len(), file)?;
    check_graph(&document, &elements, &styles, file)?;
    let tree = usvg::Tree::from_xmltree(&document, &usvg::Options::default()).map_err(|error| {
        let message = match error {
            usvg::Error::InvalidSize => sentence!("picture-damaged-no-size"),
            error => sentence!("picture-damaged-reader", error = error.to_string()),
        };
        refuse("picture::damaged", file, message)
    })?;
    if !measures::are_sound(&tree) {
        return Err(refuse("picture::measures", file, sentence!("picture-measures")));
    }
    if !measures::draws(tree.root()) {
        return Err(refuse("picture::empty", file, sentence!("picture-empty")));
    }
    Ok((tree.size().width().into(), tree.size().height().into()))
}

/// What has to be known before the text is parsed, since it costs the parser too much.
fn check_text(text: &str, file: &EcoString) -> Result<(), Diagnostic> {
    if text.contains("<!ENTITY") {
        return Err(refuse("picture::entity", file, sentence!("picture-entity")));
    }
    let namespaces = text.matches("xmlns").count();
    let attributes = text.split('<').map(|tag| tag.matches('=').count()).max().unwrap_or_default();
    if namespaces > MAX_SVG_NAMESPACES || attributes > MAX_SVG_ATTRIBUTES {
        return Err(refuse("picture::element", file, sentence!("picture-element-attributes")));
    }
    Ok(())
}

fn is_svg(element: &Node) -> bool {
    matches!(element.tag_name().namespace(), None | Some(SVG))
}

/// The report of an element that is not taken, at its place.
fn refuse_at(code: &'static str, element: &Node, file: &EcoString, message: Sentence) -> Diagnostic {
    let place = element.document().text_pos_at(element.range().start);
    let place = Place { file: file.clone(), line: place.row as usize, column: place.col as usize };
    Diagnostic::error(code, place, message)
}

fn check_element(element: &Node, document: &Document, file: &EcoString) -> Result<(), Diagnostic> {
    let name = element.tag_name().name();
    if *element == document.root_element() && name != "svg" {
        let message = sentence!("picture-damaged-root", name = name);
        return Err(refuse_at("picture::damaged", element, file, message));
    }
    if TAKEN.contains(&name) {
        return Ok(());
    }
    let (code, message) = match name {
        "text" | "tspan" | "textPath" | "flowRoot" => {
            ("picture::text", sentence!("picture-text", name = name))
        }
        "filter" => ("picture::filter", sentence!("picture-filter", name = name)),
        "image" => ("picture::image", sentence!("picture-image", name = name)),
        _ => ("picture::element", sentence!("picture-element", name = name)),
    };
    Err(refuse_at(code, element, file, message))
}

/// Numbers the elements, finds what they point at, and looks for what is too much.
fn check_graph(
    document: &Document,
    nodes: &[Node],
    styles: &Styles,
    file: &EcoString,
) -> Result<(), Diagnostic> {
    let numbers: HashMap<_, usize> =
        nodes.iter().enumerate().map(|(number, node)| (node.id(), number)).collect();
    // An id that is written twice is none.
    let mut ids: HashMap<&str, Option<usize>> = HashMap::new();
    for (number, node) in nodes.iter().enumerate() {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).and_modify(|it| *it = None).or_insert(Some(number));
        }
    }
    let mut elements = Vec::with_capacity(nodes.len());
    for node in nodes {
        let children = node.children().filter_map(|child| numbers.get(&child.id()).copied());
        let kind = node.tag_name().name();
        let mut element = Element { children: children.collect(), bytes: styles.steps, ..Element::default() };
        for (name, value) in styles.properties(*node) {
            element.bytes = element.bytes.saturating_add(name.len() + value.len());
            if matches!(name, "filter" | "marker" | "marker-start" | "marker-mid" | "marker-end")
                && !matches!(value.trim(), "none" | "inherit")
            {
                let message = sentence!("picture-filter-property", name = name);
                return Err(refuse_at("picture::filter", node, file, message));
            }
            if is_svg(node) && measures::is_wild(name, value) {
                let message = sentence!("picture-measures-number", name = name);
                return Err(refuse_at("picture::measures", node, file, message));
            }
            // A link leads out of the picture, and is not drawn.
            let ids_here = if kind == "a" && name == "href" { vec![] } else { pointed_at(name, value) };
            for id in ids_here {
                let number = match ids.get(id) {
                    Some(Some(number)) => *number,
                    Some(None) => {
                        let message = sentence!("picture-damaged-id", id = id);
                        return Err(refuse_at("picture::damaged", node, file, message));
                    }
                    None => continue,
                };
                if matches!(name, "fill" | "stroke") {
                    element.paints.push(number);
                } else {
                    element.points_at.push(number);
                }
            }
            if name == "href" && kind == "use" && !value.trim().starts_with('#') {
                return Err(refuse_at("picture::image", node, file, sentence!("picture-image-elsewhere")));
            }
        }
        elements.push(element);
    }
    Graph::new(elements).check().map_err(|(number, excess)| {
        let (code, message) = match excess {
            Excess::Depth => ("picture::depth", sentence!("picture-depth", most = MAX_SVG_DEPTH)),
            Excess::Size => {
                ("picture::size", sentence!("picture-size-repeated", most = MAX_SVG_BYTES / 1024 / 1024))
            }
            Excess::Loop => ("picture::loop", sentence!("picture-loop")),
        };
        let node = nodes.get(number).copied().unwrap_or_else(|| document.root_element());
        refuse_at(code, &node, file, message)
    })
}

/// The ids that a property points at: `#a`, `url(#a)`.
fn pointed_at<'a>(name: &str, value: &'a str) -> Vec<&'a str> {
    if name == "href" {
        return value.trim().strip_prefix('#').into_iter().collect();
    }
    let unquoted = |id: &'a str| id.trim().trim_matches(['"', '\'']).trim().trim_start_matches('#');
    value.split("url(").skip(1).filter_map(|rest| rest.split(')').next().map(unquoted)).collect()
}
