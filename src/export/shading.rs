//! Shadings in inks: what runs from one colour to another runs from the inks of the one to those of the other.

use hayro_syntax::object::{Array, Dict, Number, Object};

use super::inks::Space;
use super::objects::Objects;
use super::separation::{inks, on_plates};
use super::spaces::space_of;
use crate::corpus::Plates;

/// Writes a dictionary that is no stream's; if it is a shading, or a pattern with one, in inks.
pub(super) fn write_dictionary(objects: &mut Objects, dictionary: &Dict, plates: Plates, into: &mut Vec<u8>) {
    into.extend(b"<<");
    if let Some(function) = in_inks(dictionary, plates) {
        objects.entries(dictionary, &["ColorSpace", "Function", "Background"], into);
        into.extend(b"/ColorSpace/DeviceCMYK/Function");
        into.extend(function);
    } else if let Some(shading) =
        dictionary.get::<Dict>("Shading").filter(|_| dictionary.contains_key("PatternType"))
    {
        objects.entries(dictionary, &["Shading"], into);
        into.extend(b"/Shading");
        write_dictionary(objects, &shading, plates, into);
    } else {
        objects.entries(dictionary, &[], into);
    }
    into.extend(b">>");
}

/// The function of a shading in inks; nothing of what is no shading, has inks already, or is computed by a program.
fn in_inks(dictionary: &Dict, plates: Plates) -> Option<Vec<u8>> {
    if !dictionary.contains_key("ShadingType") {
        return None;
    }
    let space = space_of(&dictionary.get::<Object>("ColorSpace")?);
    function(&dictionary.get::<Dict>("Function")?, space, plates)
}

/// A function from a number to a colour (ISO 32000-1, 7.10), as one to inks: between two colours (type 2), or several such
/// one behind the other (type 3).
fn function(dictionary: &Dict, space: Space, plates: Plates) -> Option<Vec<u8>> {
    let numbers = |key: &str| -> Option<Vec<f64>> {
        Some(dictionary.get::<Array>(key)?.iter::<Number>().map(|it| it.as_f64()).collect())
    };
    let written = |numbers: Vec<f64>| {
        let numbers: Vec<String> = numbers.iter().map(|it| format!("{}", *it as f32)).collect();
        numbers.join(" ")
    };
    let domain = written(numbers("Domain")?);
    match dictionary.get::<u8>("FunctionType")? {
        2 => {
            let colour = |key: &str| -> Option<String> {
                let lights: Vec<f32> = numbers(key)?.into_iter().map(|it| it as f32).collect();
                let inks = match (space, &lights[..]) {
                    (Space::Grey, [grey]) => inks([*grey; 3], plates),
                    (Space::Rgb, [red, green, blue]) => inks([*red, *green, *blue], plates),
                    (Space::Other, [cyan, magenta, yellow, black]) if plates == Plates::Black => {
                        on_plates([*cyan, *magenta, *yellow, *black], plates)
                    }
                    _ => return None,
                };
                Some(written(inks.map(|it| (f64::from(it) * 1000.0).round() / 1000.0).to_vec()))
            };
            let (from, to) = (colour("C0")?, colour("C1")?);
            let exponent = dictionary.get::<Number>("N")?.as_f64() as f32;
            let body = format!("<</FunctionType 2/Domain[{domain}]/C0[{from}]/C1[{to}]/N {exponent}>>");
            Some(body.into_bytes())
        }
        3 => {
            let (bounds, encode) = (written(numbers("Bounds")?), written(numbers("Encode")?));
            let head =
                format!("<</FunctionType 3/Domain[{domain}]/Bounds[{bounds}]/Encode[{encode}]/Functions[");
            let mut body = head.into_bytes();
            for part in dictionary.get::<Array>("Functions")?.iter::<Dict>() {
                body.extend(function(&part, space, plates)?);
            }
            body.extend(b"]>>");
            Some(body)
        }
        _ => None,
    }
}
