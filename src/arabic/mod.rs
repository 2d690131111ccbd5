//! What the Arabic script and official Arabic usage ask for: numbering, dates, order, direction.

pub mod addresses;
pub mod amounts;
pub mod bidi;
pub mod cardinals;
pub mod collation;
pub mod copied;
pub mod counted_nouns;
pub mod dates;
pub mod digit_groups;
pub mod joining;
pub mod letters;
pub mod line_breaking;
pub mod months;
pub mod numbered_nouns;
pub mod numbering;
pub mod openings;
pub mod ordinals;
pub mod phrase_search;
pub mod phrases;
pub mod quotation;
pub mod scripts;
