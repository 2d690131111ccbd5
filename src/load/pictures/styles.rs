//! The properties of the elements of an SVG: attributes, rules of its style sheets, `style` attributes.

use ecow::EcoString;
use roxmltree::{Attribute, Node};
use simplecss::{AttributeOperator, DeclarationTokenizer, PseudoClass, StyleSheet};

use super::super::limits::{MAX_SVG_DEPTH, MAX_SVG_STYLING};
use super::refuse;
use crate::diagnostics::{Diagnostic, sentence};

/// The namespace of SVG.
pub(super) const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
/// The most style sheets in one picture; the rules are sorted anew for each.
const MOST_SHEETS: usize = 100;
/// The most spaces in a selector such as `.a .b path`. With each, finding out whether it fits takes as many
/// times longer as elements lie deep.
const MOST_SPACES: usize = 2;

/// The style sheets of an SVG.
pub(super) struct Styles<'a> {
    sheet: StyleSheet<'a>,
    /// How many steps it takes to find the rules of one element.
    pub(super) steps: usize,
}

/// An element as selectors see it.
struct Styled<'a, 'input>(Node<'a, 'input>);

impl<'a> Styles<'a> {
    /// Reads all style sheets of a document of some number of elements.
    pub(super) fn read(
        document: &'a roxmltree::Document<'a>,
        elements: usize,
        file: &EcoString,
    ) -> Result<Self, Diagnostic> {
        let sheets = document.descendants().filter(|node| node.tag_name().name() == "style");
        let texts: Vec<&str> = sheets.filter_map(|node| node.text()).collect();
        let bytes: usize = texts.iter().map(|text| text.len()).sum();
        if texts.len() > MOST_SHEETS || bytes.saturating_mul(elements) > MAX_SVG_STYLING {
            return Err(refuse("picture::style", file, sentence!("picture-style-large")));
        }
        let mut sheet = StyleSheet::new();
        texts.into_iter().for_each(|text| sheet.parse_more(text));
        let mut steps = 0_usize;
        for rule in &sheet.rules {
            let spaces = rule.selector.to_string().matches(' ').count();
            if spaces > MOST_SPACES {
                return Err(refuse("picture::style", file, sentence!("picture-style-selector")));
            }
            steps = steps.saturating_add(MAX_SVG_DEPTH.pow(spaces as u32));
        }
        if steps.saturating_mul(elements) > MAX_SVG_STYLING {
            return Err(refuse("picture::style", file, sentence!("picture-style-rules")));
        }
        Ok(Self { sheet, steps })
    }

    /// The properties of an element, those of its attributes first, each as it is written.
    pub(super) fn properties<'s>(&'s self, node: Node<'s, '_>) -> Vec<(&'s str, &'s str)> {
        // What drawing programs keep for themselves is in namespaces of their own.
        let read = |attribute: &Attribute| {
            matches!(attribute.namespace(), None | Some(SVG | XLINK | "http://www.w3.org/XML/1998/namespace"))
        };
        let attributes = node.attributes().filter(read);
        let mut properties: Vec<(&str, &str)> =
            attributes.map(|attribute| (attribute.name(), attribute.value())).collect();
        for rule in self.sheet.rules.iter().filter(|rule| rule.selector.matches(&Styled(node))) {
            properties.extend(rule.declarations.iter().map(|declared| (declared.name, declared.value)));
        }
        if let Some(style) = node.attribute("style") {
            properties
                .extend(DeclarationTokenizer::from(style).map(|declared| (declared.name, declared.value)));
        }
        properties
    }
}

impl simplecss::Element for Styled<'_, '_> {
    fn parent_element(&self) -> Option<Self> {
        self.0.parent_element().map(Styled)
    }

    fn prev_sibling_element(&self) -> Option<Self> {
        self.0.prev_sibling_element().map(Styled)
    }

    fn has_local_name(&self, name: &str) -> bool {
        self.0.tag_name().name() == name
    }

    fn attribute_matches(&self, name: &str, operator: AttributeOperator) -> bool {
        self.0.attribute(name).is_some_and(|value| operator.matches(value))
    }

    fn pseudo_class_matches(&self, class: PseudoClass) -> bool {
        class == PseudoClass::FirstChild && self.prev_sibling_element().is_none()
    }
}
