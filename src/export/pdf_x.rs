//! Pages as PDF/X-4 (ISO 15930-7), the form that printers take: the engine's file written anew, with its colours as inks,
//! with what is cut off, and with nothing that only a screen needs.

use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjRef, Object, Rect, Stream};
use sha2::{Digest, Sha256};
use typst_layout::PagedDocument;

use super::inks::{STATES, Space, inked};
use super::objects::{Objects, name};
use super::output_profile::OutputProfile;
use super::pdf::{PdfSettings, Version, pdf_of};
use super::separation::inks_of_point;
use super::shading::write_dictionary;
use super::spaces::{space, space_of, write_spot};
use crate::corpus::Plates;
use crate::diagnostics::{Diagnostic, Place};

/// What a printer needs to know.
#[derive(Debug, Clone)]
pub struct Intent {
    /// How far what reaches the edge of a page goes on beyond it, in points.
    pub bleed: f64,
    /// Whether the right side is bound.
    pub right_bound: bool,
    /// What the inks look like on the paper.
    pub profile: OutputProfile,
    /// The plates that it stands on.
    pub plates: Plates,
}

/// The day of what has no date, which the standard asks for: the first of 1970.
const NO_DATE: i64 = 0;

/// The bytes of a PDF/X-4. The trim of pages is the engine's page, and what the engine calls bleed is the room around it.
pub fn pdf_x(
    document: &PagedDocument,
    settings: &PdfSettings,
    intent: &Intent,
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let settings = PdfSettings { epoch: settings.epoch.or(Some(NO_DATE)), tagged: false, ..settings.clone() };
    let bytes = pdf_of(document, &settings, Version::OneSix)?;
    rewritten(bytes, intent).ok_or_else(|| {
        let place = Place::of_file(settings.identifier.clone());
        vec![Diagnostic::error("pdf::fault", place, "the engine's PDF has an unexpected form".to_owned())]
    })
}

/// The file of the engine as PDF/X-4; nothing if that is no such file.
fn rewritten(bytes: Vec<u8>, intent: &Intent) -> Option<Vec<u8>> {
    let information = information(&bytes);
    let pdf = Pdf::new(bytes).ok()?;
    let root = pdf.xref().get::<Dict>(pdf.xref().root_id())?;
    let metadata = root.get::<Stream>("Metadata")?;
    let metadata = identified(str::from_utf8(&metadata.decoded().ok()?).ok()?)?;
    let mut objects = Objects::new("1.6");
    let (catalog, pages, info, xmp, profile) =
        (objects.number(), objects.number(), objects.number(), objects.number(), objects.number());

    let intents = format!(
        "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier({})/OutputCondition({2})/Info({2})\
         /RegistryName(http://www.color.org)/DestOutputProfile {} 0 R>>]",
        intent.profile.condition,
        profile,
        literal(&intent.profile.name),
    );
    let mut body = format!("<</Type/Catalog/Pages {pages} 0 R/Metadata {xmp} 0 R{intents}").into_bytes();
    if let Some(value) = root.get_raw::<Object>("Lang") {
        name(b"Lang", &mut body);
        objects.value(&value, &mut body);
    }
    let direction = if intent.right_bound { "R2L" } else { "L2R" };
    body.extend(format!("/ViewerPreferences<</Direction/{direction}>>>>").bytes());
    objects.write(catalog, &body);

    let mut body = b"<<".to_vec();
    objects.entries(&pdf.xref().get::<Dict>(information?.into())?, &["Trapped"], &mut body);
    body.extend(b"/Trapped/False/GTS_PDFXVersion(PDF/X-4)>>");
    objects.write(info, &body);
    objects.write_stream(xmp, b"/Type/Metadata/Subtype/XML", metadata.as_bytes());
    objects.write_compressed(profile, b"/N 4", &intent.profile.bytes);

    let kids: Vec<Dict> = root.get::<Dict>("Pages")?.get::<Array>("Kids")?.iter::<Dict>().collect();
    let numbers: Vec<usize> = kids.iter().map(|_| objects.number()).collect();
    let list: String = numbers.iter().map(|number| format!("{number} 0 R ")).collect();
    objects.write(pages, format!("<</Type/Pages/Count {}/Kids[{list}]>>", kids.len()).as_bytes());
    for (kid, number) in kids.iter().zip(numbers) {
        page(&mut objects, kid, number, pages, intent)?;
    }
    while let Some((object, number)) = objects.next(&pdf) {
        other(&mut objects, &object?, number, intent.plates)?;
    }
    let digest: String =
        Sha256::digest(objects.bytes()).iter().take(16).map(|it| format!("{it:02X}")).collect();
    Some(objects.finish(&format!("/Root {catalog} 0 R/Info {info} 0 R/ID[<{digest}><{digest}>]")))
}

/// Where the engine's trailer says that the information on the document is.
fn information(bytes: &[u8]) -> Option<ObjRef> {
    let tail = &bytes[bytes.len().saturating_sub(1024)..];
    let at = tail.windows(6).rposition(|it| it == b"/Info ")? + 6;
    let number = tail[at..].split(|it| !it.is_ascii_digit()).next()?;
    Some(ObjRef::new(str::from_utf8(number).ok()?.parse().ok()?, 0))
}

/// A text between brackets: those within it, and backslashes, are of no use in a name.
fn literal(text: &str) -> String {
    text.chars()
        .filter(|it| it.is_ascii() && *it != '\\')
        .collect::<String>()
        .replace('(', "\\(")
        .replace(')', "\\)")
}

/// The engine's XMP with what PDF/X-4 asks for besides (ISO 15930-7, 6.3 and 6.4).
fn identified(xmp: &str) -> Option<String> {
    let modified = xmp.split("<xmp:ModifyDate>").nth(1)?.split('<').next()?;
    let more = format!(
        "<pdfxid:GTS_PDFXVersion xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">PDF/X-4</pdfxid:GTS_PDFXVersion>\
         <pdf:Trapped>False</pdf:Trapped><xmp:MetadataDate>{modified}</xmp:MetadataDate>\
         <xmpMM:VersionID>1</xmpMM:VersionID></rdf:Description></rdf:RDF>"
    );
    let end = "</rdf:Description></rdf:RDF>";
    // The engine calls every file a proof.
    let final_form = xmp.replace("<xmpMM:RenditionClass>proof<", "<xmpMM:RenditionClass>default<");
    xmp.contains(end).then(|| final_form.replacen(end, &more, 1))
}

/// Writes a page: its boxes, and its contents in inks.
fn page(objects: &mut Objects, page: &Dict, number: usize, parent: usize, intent: &Intent) -> Option<()> {
    let Intent { bleed, plates, .. } = *intent;
    let media = page.get::<Rect>("MediaBox")?;
    let trim = page.get::<Rect>("TrimBox")?;
    let contents = page.get::<Stream>("Contents")?;
    let resources = page.get::<Dict>("Resources").unwrap_or_else(Dict::empty);
    let written = |sides: [f64; 4]| {
        // Thousandths of a point are finer than any machine cuts.
        let sides = sides.map(|it| format!("{}", (it * 1000.0).round() / 1000.0));
        format!("[{}]", sides.join(" "))
    };
    let sides = [trim.x0 - bleed, trim.y0 - bleed, trim.x1 + bleed, trim.y1 + bleed];
    let within =
        [sides[0].max(media.x0), sides[1].max(media.y0), sides[2].min(media.x1), sides[3].min(media.y1)];
    let media = written([media.x0, media.y0, media.x1, media.y1]);
    let stream = objects.number();
    let mut body = format!(
        "<</Type/Page/Parent {parent} 0 R/MediaBox{media}/CropBox{media}/BleedBox{}/TrimBox{}/Contents {stream} 0 R",
        written(within),
        written([trim.x0, trim.y0, trim.x1, trim.y1]),
    )
    .into_bytes();
    // Whatever is transparent is mixed as inks.
    if resources.contains_key("ExtGState") || resources.contains_key("XObject") {
        body.extend(b"/Group<</Type/Group/S/Transparency/CS/DeviceCMYK>>");
    }
    write_resources(objects, &resources, plates, &mut body);
    body.extend(b">>");
    objects.write(number, &body);
    let data = inked(&contents.decoded().ok()?, plates, |name| space(&resources, name));
    objects.write_compressed(stream, b"", &data);
    Some(())
}

/// Writes what is no page.
fn other(objects: &mut Objects, object: &Object, number: usize, plates: Plates) -> Option<()> {
    let mut body = vec![];
    let stream = match object {
        Object::Stream(stream) => stream,
        Object::Dict(dictionary) => {
            write_dictionary(objects, dictionary, plates, &mut body);
            objects.write(number, &body);
            return Some(());
        }
        _ => {
            objects.object(object, &mut body);
            objects.write(number, &body);
            return Some(());
        }
    };
    let dictionary = stream.dict();
    let is = |key: &str, value: &str| dictionary.get::<Name>(key).is_some_and(|it| it.as_str() == value);
    let draws = is("Subtype", "Form") || dictionary.contains_key("PatternType");
    if draws {
        objects.entries(dictionary, &["Length", "Filter", "DecodeParms", "Resources", "Group"], &mut body);
        if dictionary.contains_key("Group") {
            body.extend(b"/Group<</Type/Group/S/Transparency/CS/DeviceCMYK/I true>>");
        }
        let resources = dictionary.get::<Dict>("Resources").unwrap_or_else(Dict::empty);
        write_resources(objects, &resources, plates, &mut body);
        let data = inked(&stream.decoded().ok()?, plates, |name| space(&resources, name));
        objects.write_compressed(number, &body, &data);
        return Some(());
    }
    if is("Subtype", "Image")
        && let Some(samples) = picture(stream, plates)
    {
        let without = ["Length", "Filter", "DecodeParms", "ColorSpace", "BitsPerComponent"];
        objects.entries(dictionary, &without, &mut body);
        body.extend(b"/ColorSpace/DeviceCMYK/BitsPerComponent 8");
        objects.write_compressed(number, &body, &samples);
        return Some(());
    }
    objects.entries(dictionary, &["Length"], &mut body);
    objects.write_stream(number, &body, &stream.raw_data());
    Some(())
}

/// The samples of a picture as inks, of eight bits each. Nothing for one that stays: a mask, which is no colour and has a
/// colour space of the device, and one that has inks.
fn picture(stream: &Stream, plates: Plates) -> Option<Vec<u8>> {
    let dictionary = stream.dict();
    let space = space_of(&dictionary.get::<Object>("ColorSpace")?);
    if dictionary.get::<Name>("ColorSpace").is_some() || space == Space::Other {
        return None;
    }
    let channels = if space == Space::Grey { 1 } else { 3 };
    let bytes = match dictionary.get::<u8>("BitsPerComponent")? {
        8 => 1,
        16 => 2,
        _ => return None,
    };
    let parameters = hayro_syntax::object::stream::ImageDecodeParams {
        width: dictionary.get::<u32>("Width")?,
        height: dictionary.get::<u32>("Height")?,
        bpc: Some(8 * bytes as u8),
        num_components: Some(channels as u8),
        ..Default::default()
    };
    let data = stream.decoded_image(&parameters).ok()?.data;
    let samples = data.chunks_exact(channels * bytes).flat_map(|pixel| {
        // Of 16 bits the upper ones.
        let light = |channel: usize| f32::from(pixel[channel.min(channels - 1) * bytes]) / 255.0;
        inks_of_point([light(0), light(1), light(2)], plates).map(|ink| (ink * 255.0).round() as u8)
    });
    Some(samples.collect())
}

/// Writes the resources of what draws: without the colour spaces that no stream asks for any more, and with the graphics
/// states of overprinting.
fn write_resources(objects: &mut Objects, resources: &Dict, plates: Plates, body: &mut Vec<u8>) {
    body.extend(b"/Resources<<");
    objects.entries(resources, &["ColorSpace", "ExtGState", "ProcSet"], body);
    if let Some(spaces) = resources.get::<Dict>("ColorSpace") {
        let kept = spaces.entries().filter_map(|(key, value)| match space(resources, key.as_ref()) {
            Space::Other => Some((key, value, None)),
            Space::Spot(whole) if plates == Plates::Colour => Some((key, value, Some(whole))),
            _ => None,
        });
        let kept: Vec<(Name, MaybeRef<Object>, Option<[f32; 4]>)> = kept.collect();
        if !kept.is_empty() {
            body.extend(b"/ColorSpace<<");
            for (key, value, spot) in kept {
                name(key.as_ref(), body);
                match spot.and_then(|whole| Some((whole, spaces.get::<Object>(key.as_ref())?))) {
                    Some((whole, space)) => write_spot(objects, &space, whole, body),
                    None => objects.value(&value, body),
                }
            }
            body.extend(b">>");
        }
    }
    body.extend(b"/ExtGState<<");
    if let Some(states) = resources.get::<Dict>("ExtGState") {
        objects.entries(&states, &[], body);
    }
    for (state, on) in STATES {
        name(state.as_bytes(), body);
        body.extend(format!("<</Type/ExtGState/op {on}/OP {on}/OPM 1>>").bytes());
    }
    body.extend(b">>>>");
}
