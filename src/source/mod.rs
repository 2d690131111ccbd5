//! What can stand in a source file, declared once: from one struct come its reading, its description
//! (the JSON Schema, the tables of the manual, the words of faults), its writing and the walk over it.
//!
//! The derive macro of `macros/` implements the traits for the structs of `corpus`; leaves such as a text,
//! a date or a symbol implement [`Source`] by hand.

mod containers;
mod date;
mod fact;
mod fields;
mod formed;
mod id;
mod leaf;
pub mod manual;
mod markup;
mod number;
mod pattern;
mod plain;
mod pointer;
mod reader;
mod reference;
pub mod schema;
mod shape;
mod span;
mod symbol;
mod target;
mod text;
mod value;
mod writer;
mod written;

pub use fact::Fact;
pub use formed::{Form, Formed};
pub use id::{Id, is_id};
pub use khulasa_macros::Source;
pub use leaf::Line;
pub use number::{Number, NumberRange, Ordinal};
pub use pattern::{OrNone, Pattern, Slots};
pub use plain::{Heading, Phrase, PlainText, Title};
pub use pointer::Pointer;
pub use reader::{Fields, Reader};
pub use reference::{Ref, Referred};
pub use shape::{Choice, Content, Field, Leaf, Mapping, Set, Shape, Variant};
pub use span::{Bracket, Span};
pub use symbol::{Symbol, SymbolEnd, is_symbol};
pub use target::Target;
pub use text::Text;
pub use value::{Chosen, Part, Record, Source, Texts, Visitor};
pub use writer::Writer;
pub use written::Written;
