//! What a document asks of the press that prints it and of the hands that fold it.

use crate::source::{Number, Source};

/// What a document asks of the press that prints it and of the hands that fold it. Files for the screen do not heed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
#[source(called = "print settings")]
pub struct Print {
    /// The side that is bound; `right` if not given, as Arabic is read.
    pub binding: Option<Binding>,
    /// How many pages are folded into one another: 4, 8, 16 or 32. All of them, stitched through the back, if not given.
    pub signature: Option<Signature>,
    /// The edge that the printer turns sheets on; `short-edge` if not given.
    pub duplex: Option<Duplex>,
    /// The sheet that two pages stand on beside each other; one that they fill if not given.
    pub sheet: Option<SheetSize>,
    /// Where the front cover and the back cover of a compendium stand in files for a printer; `inside` if not given.
    pub cover: Option<Cover>,
    /// How the text of the spine runs; `downwards` if not given.
    pub spine: Option<Spine>,
    /// The weight of the paper, in grams a square metre.
    pub grammage: Option<Number<1000>>,
    /// The bulk of the paper, in hundredths of a cubic centimetre a gram: 120 for 1.20. With `grammage` it gives the
    /// thickness.
    pub volume: Option<Number<400>>,
    /// How thick the paper is, in thousandths of a millimetre: inner sheets move towards the back by so much, and so the
    /// spine gets its width. 100 is common for 80 grams a square metre; if not given, what `grammage` and `volume` give,
    /// and without them no sheet moves.
    pub thickness: Option<Number<1000>>,
    /// How far colour goes on beyond the edge that is cut, in tenths of a millimetre, where pages stand by themselves for
    /// a printer; 30 if not given, as printers ask for it.
    pub bleed: Option<Number<100>>,
    /// Whether such pages have crop marks, outside of what bleeds; `true` if not given.
    pub marks: Option<bool>,
    /// The paper, by which the file says what its inks look like; `coated` if not given.
    pub stock: Option<Stock>,
    /// The plates that files for a printer stand on; `colour` if not given.
    pub plates: Option<Plates>,
}

impl Print {
    /// What this asks for, and for the rest what another one does.
    pub fn or(self, other: Self) -> Self {
        let (grammage, volume) = (self.grammage.or(other.grammage), self.volume.or(other.volume));
        // A thickness that follows from what is asked for here comes before one that is asked for there.
        let follows =
            (self.grammage.is_some() || self.volume.is_some()) && grammage.is_some() && volume.is_some();
        Self {
            binding: self.binding.or(other.binding),
            signature: self.signature.or(other.signature),
            duplex: self.duplex.or(other.duplex),
            sheet: self.sheet.or(other.sheet),
            cover: self.cover.or(other.cover),
            spine: self.spine.or(other.spine),
            grammage,
            volume,
            thickness: self.thickness.or(other.thickness.filter(|_| !follows)),
            bleed: self.bleed.or(other.bleed),
            marks: self.marks.or(other.marks),
            stock: self.stock.or(other.stock),
            plates: self.plates.or(other.plates),
        }
    }

    /// How thick a leaf of the paper is in millimetres, if that is known.
    pub fn leaf(&self) -> Option<f64> {
        let given = self.thickness.map(|it| f64::from(it.get()));
        // Grams a square metre times cubic centimetres a gram are thousandths of a millimetre.
        let computed = || {
            let (grammage, volume) = (self.grammage?, self.volume?);
            Some(f64::from(grammage.get()) * f64::from(volume.get()) / 100.0)
        };
        given.or_else(computed).map(|thousandths| thousandths / 1000.0)
    }
}

/// Where the cover of a compendium stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Cover {
    /// Among the pages: the front cover is the first, the back cover the last.
    #[default]
    Inside,
    /// In a file of its own: back cover, spine and front cover on one sheet.
    Apart,
}

/// How the text of a spine runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Spine {
    /// From the head to the foot: it stands upright where a book that is bound as it is read lies face up.
    #[default]
    Downwards,
    /// From the foot to the head.
    Upwards,
}

/// The side that a booklet is bound on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Binding {
    /// The right one: page 1 lies on the left, and pages are turned to the right.
    #[default]
    Right,
    /// The left one.
    Left,
}

/// How many pages are folded into one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum Signature {
    /// Single sheets, one beside the other.
    #[source(name = "4")]
    Four,
    /// Two sheets.
    #[source(name = "8")]
    Eight,
    /// Four sheets.
    #[source(name = "16")]
    Sixteen,
    /// Eight sheets.
    #[source(name = "32")]
    ThirtyTwo,
}

/// The edge that a printer turns sheets on to print their backs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Duplex {
    /// The short one, where sheets lie crosswise: the backs stand upright.
    #[default]
    ShortEdge,
    /// The long one: the backs stand on their heads, so that they are upright once it is turned.
    LongEdge,
}

/// What paper a printer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Source)]
pub enum Stock {
    /// Coated, shining or dull: inks stay on it.
    #[default]
    Coated,
    /// Uncoated, as most books have: inks sink in.
    Uncoated,
}

/// The plates that a file is printed from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Source)]
pub enum Plates {
    /// Those that its colours ask for: cyan, magenta, yellow, black, and what spot colours the theme has.
    #[default]
    Colour,
    /// Black alone: light colours as its tints, dark ones solid.
    Black,
}

/// The size of a sheet, crosswise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Source)]
pub enum SheetSize {
    /// 420 by 297 millimetres.
    #[source(name = "a3")]
    A3,
    /// 297 by 210 millimetres.
    #[source(name = "a4")]
    A4,
    /// 450 by 320 millimetres, A3 with room for marks.
    #[source(name = "sra3")]
    Sra3,
    /// 17 by 11 inches.
    Tabloid,
}

impl Signature {
    /// The number of its pages.
    pub fn pages(self) -> usize {
        match self {
            Self::Four => 4,
            Self::Eight => 8,
            Self::Sixteen => 16,
            Self::ThirtyTwo => 32,
        }
    }
}

impl SheetSize {
    /// Its width and height in millimetres.
    pub fn millimetres(self) -> (f64, f64) {
        match self {
            Self::A3 => (420.0, 297.0),
            Self::A4 => (297.0, 210.0),
            Self::Sra3 => (450.0, 320.0),
            Self::Tabloid => (431.8, 279.4),
        }
    }
}
