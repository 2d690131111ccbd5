//! Output profiles: what the inks of a press look like on its paper.

use std::borrow::Cow;

/// An ICC profile of an output device with four inks, and by which name printers know the condition that it describes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputProfile {
    /// The bytes of the profile.
    pub bytes: Cow<'static, [u8]>,
    /// The condition's name in the registry of the ICC; `Custom` if it is none of these.
    pub condition: &'static str,
    /// What the profile calls itself.
    pub name: String,
}

/// The fields of an ICC profile's header that say what it is (ICC.1:2022, 7.2): where each lies, and what it must be.
const HEADER: [(usize, &[u8]); 3] = [(12, b"prtr"), (16, b"CMYK"), (36, b"acsp")];

/// Where the table of tags begins (7.3), and how long an entry of it is.
const TAGS: (usize, usize) = (128, 12);

impl OutputProfile {
    /// Offset on coated paper (ISO 12647-2:2004/Amd 1).
    pub fn coated() -> Self {
        Self {
            bytes: include_bytes!("../../profiles/coated-fogra39.icc").into(),
            condition: "FOGRA39",
            name: "Coated FOGRA39 (ISO 12647-2:2004)".into(),
        }
    }

    /// Offset on uncoated white paper (ISO 12647-2:2004/Amd 1).
    pub fn uncoated() -> Self {
        Self {
            bytes: include_bytes!("../../profiles/uncoated-fogra29.icc").into(),
            condition: "FOGRA29",
            name: "Uncoated FOGRA29 (ISO 12647-2:2004)".into(),
        }
    }

    /// The profile that these bytes are, unless they are none of an output device with four inks.
    pub fn read(bytes: Vec<u8>) -> Option<Self> {
        let is = |(at, what): &(usize, &[u8])| bytes.get(*at..at + what.len()) == Some(*what);
        let length = number(&bytes, 0)?;
        if length != bytes.len() || !HEADER.iter().all(is) {
            return None;
        }
        let name = description(&bytes).unwrap_or_else(|| "Custom".into());
        Some(Self { bytes: bytes.into(), condition: "Custom", name })
    }
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

/// The ASCII letters of the tag `desc`, which is Latin in version 2 (ICC.1:2001, 6.5.17) and UTF-16 in version 4.
fn description(bytes: &[u8]) -> Option<String> {
    let count = number(bytes, TAGS.0)?.min(100);
    let entry =
        (0..count).map(|it| TAGS.0 + 4 + it * TAGS.1).find(|it| bytes.get(*it..*it + 4) == Some(b"desc"))?;
    let at = number(bytes, entry + 4)?;
    let data = match bytes.get(at..at.checked_add(4)?)? {
        b"desc" => bytes.get(at + 12..(at + 12).checked_add(number(bytes, at + 8)?)?)?,
        // The first of its languages.
        b"mluc" => {
            let start = at.checked_add(number(bytes, at + 24)?)?;
            bytes.get(start..start.checked_add(number(bytes, at + 20)?)?)?
        }
        _ => return None,
    };
    let letters = data.iter().filter(|it| it.is_ascii_graphic() || **it == b' ').take(200);
    let name: String = letters.map(|it| char::from(*it)).collect();
    (!name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::OutputProfile;

    #[test]
    fn a_profile_is_known_by_its_header() {
        for own in [OutputProfile::coated(), OutputProfile::uncoated()] {
            let read = OutputProfile::read(own.bytes.to_vec()).expect("a profile of four inks");
            assert_eq!((read.name, read.condition), (own.name, "Custom"));
            let mut short = own.bytes.to_vec();
            short.pop();
            assert_eq!(OutputProfile::read(short), None);
            let mut other = own.bytes.to_vec();
            other[16..20].copy_from_slice(b"RGB ");
            assert_eq!(OutputProfile::read(other), None);
        }
        assert_eq!(OutputProfile::read(vec![]), None);
    }
}
