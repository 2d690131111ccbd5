//! The derive macro `Source`: one declaration of a kind of source file gives how it is read, described,
//! written and walked.
//!
//! What a field means is its doc comment, what it may hold is its type, and whether it must be there is
//! its type too: an `Option` may be left out, and so may a list marked `optional`. The traits that the
//! macro implements are in `src/source`.

mod attributes;
mod choice;
mod either;
mod fields;
mod kinds;
mod record;

use proc_macro::TokenStream;
use syn::{Data, DeriveInput, Error, Fields, parse_macro_input};

use attributes::Container;

/// Implements `Source` for a struct or an enum.
///
/// | Item | Becomes |
/// |---|---|
/// | struct with named fields | a mapping |
/// | enum whose variants hold nothing | one of several words, their names in small letters with hyphens |
/// | enum with `#[source(either)]` | two or more sets of fields of one mapping, of which it has one; flattened into a struct |
/// | enum with `#[source(kinds)]` | one of several kinds of files, told by the field `type` |
///
/// Attributes of a struct: `called = "a meeting"` (what messages call it), `kind = "meeting"` (the word in
/// the field `type`, if it is a file), `then = function` (a rule across fields, `fn(&Self, &Fields, &mut
/// Reader)`). Attributes of a field: `name = "type"` (where the name in Rust differs), `optional` (a list
/// that may be left out), `flatten` (its fields are fields of this mapping), `short` (the field that is
/// meant where a bare text stands in place of the mapping), `stand_in` (what could not be read is replaced,
/// so that the rest is not lost), `flow` (a list that is written on one line).
#[proc_macro_derive(Source, attributes(source))]
pub fn derive_source(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    expand(&input).unwrap_or_else(|error| error.to_compile_error()).into()
}

fn expand(input: &DeriveInput) -> syn::Result<proc_macro2::TokenStream> {
    let container = Container::parse(&input.attrs)?;
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => record::expand(input, &container, fields),
            _ => Err(Error::new_spanned(&input.ident, "a struct of a source file has named fields")),
        },
        Data::Enum(data) if container.kinds => kinds::expand(input, data),
        Data::Enum(data) if container.either => either::expand(input, data),
        Data::Enum(data) => choice::expand(input, data),
        Data::Union(_) => Err(Error::new_spanned(&input.ident, "a union cannot be read from a file")),
    }
}
