//! A value on its way back into a file.

use ecow::EcoString;

use super::Writer;

/// What is written for a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Written {
    /// A word, a number or a short text.
    Scalar(EcoString),
    /// A text that an author types on lines of its own after `>-`.
    Paragraph(EcoString),
    /// A list, each entry on lines of its own.
    List(Vec<Written>),
    /// A list of words on one line, between brackets.
    Flow(Vec<Written>),
    /// A mapping, in the order of its fields.
    Mapping(Vec<(&'static str, Written)>),
}

impl Written {
    /// The same, and a list on one line.
    pub fn on_one_line(self) -> Self {
        match self {
            Self::List(entries) => Self::Flow(entries),
            other => other,
        }
    }

    /// The YAML of a whole file, as an author types it.
    pub fn to_yaml(&self) -> String {
        let mut writer = Writer::new();
        self.write(&mut writer);
        writer.finish()
    }

    fn write(&self, writer: &mut Writer) {
        match self {
            Self::Scalar(text) => writer.scalar(text),
            Self::Paragraph(text) => writer.paragraph(text),
            Self::List(entries) => writer.list(|writer| {
                entries.iter().for_each(|entry| writer.item(|writer| entry.write(writer)));
            }),
            Self::Flow(entries) => writer.flow(entries.iter().filter_map(|entry| match entry {
                Self::Scalar(text) | Self::Paragraph(text) => Some(text),
                Self::List(_) | Self::Flow(_) | Self::Mapping(_) => None,
            })),
            Self::Mapping(fields) => writer.mapping(|writer| {
                fields.iter().for_each(|(name, value)| writer.field(name, |writer| value.write(writer)));
            }),
        }
    }
}
