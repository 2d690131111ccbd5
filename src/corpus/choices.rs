//! The choices of settings that several kinds of files have.

use crate::arabic::dates::Calendar;
use crate::arabic::letters::Gender;
use crate::arabic::months::MonthNames;
use crate::arabic::numbering::Digits;
use crate::arabic::quotation::QuotationMarks;
use crate::load::Node;
use crate::source::{Choice, Reader, Shape, Source, Written};

/// How notes name a resolution and its annex.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum CitationStyle {
    /// The resolution, and after it the annex.
    #[default]
    WorkFirst,
    /// The annex before the resolution, as the `annex_first` of a citation has it.
    AnnexFirst,
}

/// Whether the tanwin of texts is printed as their files have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Tanwin {
    /// `وفقاً`, as it is typed.
    #[default]
    Written,
    /// `وفقا`; what is computed keeps its own.
    Unwritten,
}

/// Declares the words of a choice whose type serves all stages and so derives nothing here.
macro_rules! choices {
    ($kind:ident: $($variant:ident = $word:literal, $documentation:literal;)+) => {
        impl Source for $kind {
            fn shape() -> Shape {
                const CHOICES: &[Choice] = &[$(Choice { word: $word, documentation: $documentation }),+];
                Shape::Choice(CHOICES)
            }

            fn read(node: &Node, reader: &mut Reader) -> Option<Self> {
                let found = reader.choice_of(node, &[$($word),+])?;
                [$(Self::$variant),+].into_iter().nth(found)
            }

            fn write(&self) -> Written {
                Written::Scalar(match self { $(Self::$variant => $word),+ }.into())
            }
        }
    };
}

choices! { Digits:
    Western = "western", "0123456789";
    ArabicIndic = "arabic-indic", "٠١٢٣٤٥٦٧٨٩";
}

choices! { QuotationMarks:
    Straight = "straight", "as they are typed";
    Guillemets = "guillemets", "`« »` in place of straight ones";
    Curly = "curly", "`“ ”` in place of straight ones";
}

choices! { MonthNames:
    Both = "both", "`تشرين الأول/أكتوبر`";
    Levantine = "levantine", "`تشرين الأول`";
    Egyptian = "egyptian", "`أكتوبر`, in Egypt, the Sudan, Yemen and the Gulf";
    Tunisian = "tunisian", "`أكتوبر`, with `جانفي`, `أوت`, in Algeria and Tunisia";
    Moroccan = "moroccan", "`أكتوبر`, with `غشت`";
    Mauritanian = "mauritanian", "`أكتوبر`, with `أغشت`";
}

choices! { Calendar:
    Gregorian = "gregorian", "the Gregorian date alone";
    HijriAndGregorian = "hijri-and-gregorian", "`5 ربيع الأول 1443 هـ الموافق 11 تشرين الأول/أكتوبر 2021`";
}

choices! { Gender:
    Masculine = "masculine", "`المؤتمر`";
    Feminine = "feminine", "`اللجنة`";
}
