//! The TrueType outlines of a font, and fonts made of them: the glyphs of the original, and further ones behind.

use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontInstance, FontVariant, FontVariations};
use write_fonts::FontBuilder;
use write_fonts::types::Tag;

/// The tables that are taken over as they are.
const KEPT: [&[u8; 4]; 5] = [b"OS/2", b"cvt ", b"fpgm", b"prep", b"gasp"];

/// The outlines of a font.
pub(super) struct Outlines<'a> {
    font: &'a FontInstance,
    face: &'a ttf_parser::RawFace<'a>,
    glyf: &'a [u8],
    /// Where each glyph begins in `glyf`, and where the last ends.
    starts: Vec<u32>,
}

/// A glyph that comes behind those of the original.
pub(super) struct Further {
    /// Its entry in `glyf`.
    pub outline: Vec<u8>,
    /// Its advance, in units of the font.
    pub advance: u16,
}

/// What else of a font is another.
#[derive(Default)]
pub(super) struct Changes {
    /// How many parts a composite among the further glyphs has at most; 0 if there are none.
    pub parts: u16,
    /// Its `name` table; that of the original if not given.
    pub names: Option<Vec<u8>>,
    /// Whether `.notdef` has no advance.
    pub notdef_is_empty: bool,
}

/// Whether a font has TrueType outlines that do not vary.
pub(super) fn has_outlines(font: &FontInstance) -> bool {
    let ttf = font.ttf();
    let tables = ttf.tables();
    tables.glyf.is_some() && tables.cff.is_none() && !ttf.is_variable() && ttf.units_per_em() > 0
}

impl<'a> Outlines<'a> {
    /// Those of a font. `None` where it is broken.
    pub fn of(font: &'a FontInstance) -> Option<Self> {
        let face = font.ttf().raw_face();
        let table = |tag| face.table(ttf_parser::Tag::from_bytes(tag));
        let (glyf, loca, head) = (table(b"glyf")?, table(b"loca")?, table(b"head")?);
        let count = usize::from(font.ttf().number_of_glyphs()) + 1;
        let starts: Vec<u32> = match word(head, 50)? {
            0 => loca.chunks_exact(2).take(count).map(|it| u32::from(be(it)) * 2).collect(),
            _ => loca
                .chunks_exact(4)
                .take(count)
                .map(|it| u32::from_be_bytes([it[0], it[1], it[2], it[3]]))
                .collect(),
        };
        let sound = starts.len() == count
            && starts.is_sorted()
            && starts.last().is_some_and(|it| *it as usize <= glyf.len());
        sound.then_some(Self { font, face, glyf, starts })
    }

    fn table(&self, tag: &[u8; 4]) -> Option<&'a [u8]> {
        self.face.table(ttf_parser::Tag::from_bytes(tag))
    }

    /// The box of a glyph: left, bottom, right, top. `None` for one without ink.
    pub fn bounds(&self, glyph: u16) -> Option<[f64; 4]> {
        let start = *self.starts.get(usize::from(glyph))? as usize;
        let end = *self.starts.get(usize::from(glyph) + 1)? as usize;
        let data = self.glyf.get(start..end)?;
        let side = |at| word(data, at).map(|it| f64::from(it as i16));
        Some([side(2)?, side(4)?, side(6)?, side(8)?])
    }

    /// A font with further glyphs.
    pub fn with(&self, further: impl Iterator<Item = Further>, changes: &Changes) -> Option<FontInstance> {
        let ttf = self.font.ttf();
        let mut glyf = self.glyf.to_vec();
        let mut starts = self.starts.clone();
        let mut metrics = vec![];
        for glyph in 0..ttf.number_of_glyphs() {
            let advance = ttf.glyph_hor_advance(ttf_parser::GlyphId(glyph)).unwrap_or(0);
            metrics.push((
                if glyph == 0 && changes.notdef_is_empty { 0 } else { advance },
                self.bounds(glyph).map_or(0, |it| it[0] as i16),
            ));
        }
        for Further { outline, advance } in further {
            // The last glyph of the original may end before the table does.
            glyf.truncate(*starts.last()? as usize);
            let left = word(&outline, 2).unwrap_or(0) as i16;
            glyf.extend(outline);
            glyf.resize(glyf.len().next_multiple_of(4), 0);
            starts.push(u32::try_from(glyf.len()).ok()?);
            metrics.push((advance, left));
        }
        let count = u16::try_from(metrics.len()).ok()?;
        let (mut head, mut hhea, mut maxp) =
            (self.table(b"head")?.to_vec(), self.table(b"hhea")?.to_vec(), self.table(b"maxp")?.to_vec());
        // indexToLocFormat: long offsets.
        set(&mut head, 50, 1)?;
        // advanceWidthMax and numberOfHMetrics.
        set(&mut hhea, 10, metrics.iter().map(|it| it.0).max().unwrap_or(0))?;
        set(&mut hhea, 34, count)?;
        set(&mut maxp, 4, count)?;
        if changes.parts > 0 {
            // maxCompositePoints and maxCompositeContours: of what composites are made of.
            for (simple, composite) in [(6, 10), (8, 12)] {
                let most = word(&maxp, simple)?.max(word(&maxp, composite)?);
                set(&mut maxp, composite, most.saturating_mul(changes.parts))?;
            }
            // maxComponentElements and maxComponentDepth.
            let (elements, depth) = (word(&maxp, 28)?.max(changes.parts), word(&maxp, 30)?.saturating_add(1));
            set(&mut maxp, 28, elements)?;
            set(&mut maxp, 30, depth)?;
        }
        let hmtx: Vec<u8> = metrics
            .iter()
            .flat_map(|(advance, left)| [advance.to_be_bytes(), left.to_be_bytes()])
            .flatten()
            .collect();
        let loca: Vec<u8> = starts.iter().flat_map(|it| it.to_be_bytes()).collect();
        // Without the names of glyphs.
        let mut post = self.table(b"post").and_then(|it| it.get(..32)).unwrap_or(&[0; 32]).to_vec();
        post[..4].copy_from_slice(&0x0003_0000_u32.to_be_bytes());
        let names = changes.names.as_deref().or_else(|| self.table(b"name"))?;
        let mut builder = FontBuilder::new();
        for tag in KEPT {
            if let Some(table) = self.table(tag) {
                builder.add_raw(Tag::new(tag), table);
            }
        }
        let made: [(&[u8; 4], Vec<u8>); 8] = [
            (b"head", head),
            (b"hhea", hhea),
            (b"maxp", maxp),
            (b"hmtx", hmtx),
            (b"loca", loca),
            (b"glyf", glyf),
            (b"post", post),
            (b"name", names.to_vec()),
        ];
        for (tag, table) in made {
            builder.add_raw(Tag::new(tag), table);
        }
        let font = Font::new(Bytes::new(builder.build()), 0)?;
        Some(font.instantiate(FontVariant::default(), Abs::pt(10.0), &FontVariations::default()))
    }
}

fn be(bytes: &[u8]) -> u16 {
    u16::from_be_bytes([bytes[0], bytes[1]])
}

fn word(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2).map(be)
}

fn set(data: &mut [u8], at: usize, value: u16) -> Option<()> {
    data.get_mut(at..at + 2)?.copy_from_slice(&value.to_be_bytes());
    Some(())
}
