//! The order of headings in an Arabic index (layout-rules section 6).

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;

use super::letters::{fold, is_mark};

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

/// Nouns whose first two letters look like the article: those of the eighth form of roots that begin
/// with lam, and the name of God.
const NO_ARTICLE: [&str; 16] = [
    "التزام",
    "التماس",
    "التقاء",
    "التقاط",
    "التحاق",
    "التحام",
    "التباس",
    "التفات",
    "التفاف",
    "التهاب",
    "التواء",
    "التئام",
    "التجاء",
    "التهام",
    "التصاق",
    "الله",
];

/// A heading without the article of its first word. An alef with hamza or madda begins no article:
/// `آليات` and `ألمانيا` keep their letters.
fn without_article(heading: &str) -> &str {
    if NO_ARTICLE.iter().any(|word| heading.starts_with(word)) {
        return heading;
    }
    let rest = heading.strip_prefix("ال").or_else(|| heading.strip_prefix("ٱل"));
    rest.filter(|rest| rest.chars().take_while(|c| c.is_alphabetic()).count() > 1).unwrap_or(heading)
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
        ] {
            assert_eq!(heading_key(heading), key);
        }
    }
}
