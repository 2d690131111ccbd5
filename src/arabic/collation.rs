//! The order of headings in an Arabic index (layout-rules section 6).

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::letters::{fold, is_mark, without_article};

/// Compares keys by the Arabic collation of the Unicode CLDR.
pub struct Order(CollatorBorrowed<'static>);

impl Order {
    /// The order for Arabic. `None` only if the collation data that is compiled in lacks Arabic.
    pub fn new() -> Option<Self> {
        let mut options = CollatorOptions::default();
        options.strength = Some(Strength::Primary);
        Collator::try_new(locale!("ar").into(), options).ok().map(Self)
    }

    /// Compares two keys; those that are alike to a reader compare by their characters.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right).then_with(|| left.cmp(right))
    }
}

/// What a heading is sorted by: without vowel marks and the article of its first word, the forms of
/// hamza folded.
pub fn heading_key(heading: &str) -> String {
    let bare: String = heading.chars().filter(|c| !is_mark(*c)).collect();
    fold(without_article(&bare))
}

/// What a heading is sorted by that brings a key of its own, taken as it is but for marks and hamza.
pub fn own_key(key: &str) -> String {
    fold(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_article_is_ignored_and_hamza_folded() {
        let order = Order::new().expect("Arabic collation data");
        let mut headings = ["القائمة", "غسل الأموال", "إعلان باريس", "الأدوات", "التعليم", "تقديم المساعدة"];
        headings.sort_by(|a, b| order.compare(&heading_key(a), &heading_key(b)));
        assert_eq!(headings, ["الأدوات", "إعلان باريس", "التعليم", "تقديم المساعدة", "غسل الأموال", "القائمة"]);
    }

    #[test]
    fn what_only_looks_like_the_article_stays() {
        for (heading, key) in [
            ("آليات الاستعراض", "اليات الاستعراض"),
            ("ألمانيا", "المانيا"),
            ("إلغاء", "الغاء"),
            ("التزامات الدول", "التزامات الدول"),
            ("الالتزامات", "التزامات"),
            ("اللجوء", "لجوء"),
            ("المُتَّجرون", "متجرون"),
            ("ال", "ال"),
            // The article before words that only resemble those above.
            ("التماسك", "تماسك"),
            ("التزامن", "تزامن"),
            ("التقاطع", "تقاطع"),
            ("اللهجات", "لهجات"),
            ("التزاماتها", "التزاماتها"),
            // A madda that is a character of its own.
            ("ا\u{653}ليات", "اليات"),
        ] {
            assert_eq!(heading_key(heading), key);
        }
    }
}
