//! The names of the months, as the bodies of the Arab world have them: data without rules.

use std::sync::LazyLock;

/// Which names the months of the Gregorian calendar have. Those of single countries are the ones that the
/// Unicode CLDR gives for Arabic there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum MonthNames {
    /// The Levantine name and the Egyptian one after a slash, as the United Nations have them:
    /// `تشرين الأول/أكتوبر`.
    #[default]
    Both,
    /// Iraq, Jordan, Lebanon, Palestine, Syria: `تشرين الأول` (CLDR `ar-IQ`, `ar-JO`, `ar-LB`, `ar-PS`, `ar-SY`).
    Levantine,
    /// Egypt, Libya, Sudan, Yemen and the Gulf: `يناير` (CLDR `ar`, `ar-EG`, `ar-SA`).
    Egyptian,
    /// Algeria and Tunisia: `جانفي` (CLDR `ar-DZ`, `ar-TN`).
    Tunisian,
    /// Morocco: `غشت` (CLDR `ar-MA`).
    Moroccan,
    /// Mauritania: `أغشت` (CLDR `ar-MR`).
    Mauritanian,
}

impl MonthNames {
    /// The twelve names in order, from the month that is 1 in dates.
    pub fn names(self) -> &'static [&'static str; 12] {
        match self {
            Self::Both => &BOTH,
            Self::Levantine => &LEVANTINE,
            Self::Egyptian => &EGYPTIAN,
            Self::Tunisian => &TUNISIAN,
            Self::Moroccan => &MOROCCAN,
            Self::Mauritanian => &MAURITANIAN,
        }
    }
}

/// The two names of each month; the sixth and the seventh end with ه in documents of the United Nations.
pub(super) const BOTH: [&str; 12] = [
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
];

const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "آذار",
    "نيسان",
    "أيار",
    "حزيران",
    "تموز",
    "آب",
    "أيلول",
    "تشرين الأول",
    "تشرين الثاني",
    "كانون الأول",
];

const EGYPTIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغسطس",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

const TUNISIAN: [&str; 12] = [
    "جانفي",
    "فيفري",
    "مارس",
    "أفريل",
    "ماي",
    "جوان",
    "جويلية",
    "أوت",
    "سبتمبر",
    "أكتوبر",
    "نوفمبر",
    "ديسمبر",
];

const MOROCCAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];

const MAURITANIAN: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "إبريل",
    "مايو",
    "يونيو",
    "يوليو",
    "أغشت",
    "شتمبر",
    "أكتوبر",
    "نوفمبر",
    "دجمبر",
];

/// The months of the Hijri calendar as they stand behind the number of a day, the last two in the genitive.
pub(super) const HIJRI: [&str; 12] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر",
    "جمادى الأولى",
    "جمادى الآخرة",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذي القعدة",
    "ذي الحجة",
];

/// All lists of names: what an author may have typed.
pub(super) const ALL: [&[&str; 12]; 7] =
    [&BOTH, &LEVANTINE, &EGYPTIAN, &TUNISIAN, &MOROCCAN, &MAURITANIAN, &HIJRI];

/// The months of one word, by all their names.
pub(super) fn one_word() -> impl Iterator<Item = &'static str> {
    ALL.iter().flat_map(|names| names.iter()).filter(|month| !month.contains(' ')).copied()
}

/// The months of two words.
pub(super) fn two_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    static TWO_WORDS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
        ALL.iter().flat_map(|names| names.iter()).filter_map(|month| month.split_once(' ')).collect()
    });
    TWO_WORDS.iter().copied()
}
