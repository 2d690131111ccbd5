//! The order of headings in an Arabic index (layout-rules section 6).

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

/// Compares headings by the Arabic collation of the Unicode CLDR, with the leading article and
/// the vowel marks ignored and the forms of hamza folded.
pub struct Order(CollatorBorrowed<'static>);

impl Order {
    /// The order for Arabic. `None` only if the collation data that is compiled in lacks Arabic.
    pub fn new() -> Option<Self> {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        Collator::try_new(locale!("ar").into(), options).ok().map(Self)
    }

    /// Compares two headings; those that are alike to a reader compare by their characters.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(&key(left), &key(right)).then_with(|| left.cmp(right))
    }
}

/// A heading as it is sorted: without the article of its first word, hamza forms folded.
fn key(heading: &str) -> String {
    let folded: String = heading
        .chars()
        .filter(|c| !matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | 'ـ'))
        .map(|c| match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
            'ؤ' => 'و',
            'ئ' | 'ى' => 'ي',
            _ => c,
        })
        .collect();
    match folded.strip_prefix("ال") {
        Some(rest) if rest.chars().count() > 1 => rest.to_owned(),
        _ => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_ignored_and_hamza_folded() {
        let order = Order::new().expect("Arabic collation data");
        let mut headings = ["القائمة", "غسل الأموال", "إعلان باريس", "الأدوات", "التعليم", "تقديم المساعدة"];
        headings.sort_by(|a, b| order.compare(a, b));
        assert_eq!(headings, ["الأدوات", "إعلان باريس", "التعليم", "تقديم المساعدة", "غسل الأموال", "القائمة"]);
    }
}
