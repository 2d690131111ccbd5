//! Numbers in words behind what is counted, definite and in the genitive: `اجتماعاته الأحد عشر`, `دوراته التسع`.

use super::letters::Gender;

const MASCULINE: [&str; 10] =
    ["واحد", "اثنين", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"];
const FEMININE: [&str; 10] = ["واحدة", "اثنتين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"];
const TENS: [&str; 8] = ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"];

/// The words of a number from 1 to 99, as they follow a noun of that gender in the singular. `None` of any other.
pub fn definite_cardinal(value: u32, gender: Gender) -> Option<String> {
    let value = usize::try_from(value).ok()?;
    let (units, one, two, ten) = match gender {
        Gender::Masculine => (&MASCULINE, "أحد", "اثني", "عشر"),
        Gender::Feminine => (&FEMININE, "إحدى", "اثنتي", "عشرة"),
    };
    Some(match value {
        1..=10 => format!("ال{}", units[value - 1]),
        11 => format!("ال{one} {ten}"),
        12 => format!("ال{two} {ten}"),
        13..=19 => format!("ال{} {ten}", units[value - 11]),
        20..=99 => match (value % 10, TENS[value / 10 - 2]) {
            (0, tens) => format!("ال{tens}"),
            (1, tens) if gender == Gender::Feminine => format!("الإحدى وال{tens}"),
            (unit, tens) => format!("ال{} وال{tens}", units[unit - 1]),
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_what_they_count() {
        for (value, masculine, feminine) in [
            (1, "الواحد", "الواحدة"),
            (2, "الاثنين", "الاثنتين"),
            (3, "الثلاثة", "الثلاث"),
            (8, "الثمانية", "الثماني"),
            (9, "التسعة", "التسع"),
            (10, "العشرة", "العشر"),
            (11, "الأحد عشر", "الإحدى عشرة"),
            (12, "الاثني عشر", "الاثنتي عشرة"),
            (13, "الثلاثة عشر", "الثلاث عشرة"),
            (18, "الثمانية عشر", "الثماني عشرة"),
            (20, "العشرين", "العشرين"),
            (21, "الواحد والعشرين", "الإحدى والعشرين"),
            (22, "الاثنين والعشرين", "الاثنتين والعشرين"),
            (99, "التسعة والتسعين", "التسع والتسعين"),
        ] {
            assert_eq!(definite_cardinal(value, Gender::Masculine).as_deref(), Some(masculine));
            assert_eq!(definite_cardinal(value, Gender::Feminine).as_deref(), Some(feminine));
        }
        assert_eq!(definite_cardinal(0, Gender::Masculine), None);
        assert_eq!(definite_cardinal(100, Gender::Feminine), None);
    }
}
