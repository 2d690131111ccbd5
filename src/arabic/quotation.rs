//! The quotation marks of a house, in place of the straight ones that authors type.

/// The marks around what is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum QuotationMarks {
    /// As they are typed.
    #[default]
    Straight,
    /// « »
    Guillemets,
    /// “ ”
    Curly,
}

impl QuotationMarks {
    /// The opening and the closing mark, if they are others than the typed ones. Both are mirrored characters of
    /// Unicode or turned by the font, so that the opening one comes first in either direction.
    fn pair(self) -> Option<(char, char)> {
        match self {
            Self::Straight => None,
            Self::Guillemets => Some(('«', '»')),
            Self::Curly => Some(('“', '”')),
        }
    }

    /// The mark that opens a quotation.
    pub fn opening(self) -> char {
        self.pair().map_or('"', |(opening, _)| opening)
    }

    /// The mark that closes one.
    pub fn closing(self) -> char {
        self.pair().map_or('"', |(_, closing)| closing)
    }

    /// The pieces of a text with these marks; none if they stay as they are.
    pub fn set(self, pieces: &[&str]) -> Option<Vec<String>> {
        let (opening, closing) = self.pair()?;
        if !pieces.iter().any(|piece| piece.contains('"')) {
            return None;
        }
        let mut marks =
            opens(&pieces.concat()).into_iter().map(|opens| if opens { opening } else { closing });
        let set = |piece: &&str| {
            piece.chars().map(|c| if c == '"' { marks.next().unwrap_or(c) } else { c }).collect()
        };
        Some(pieces.iter().map(set).collect())
    }
}

/// Whether each straight mark of a text opens what is quoted. A quotation may begin or end in another text.
fn opens(text: &str) -> Vec<bool> {
    let (mut found, mut open) = (vec![], false);
    for (at, _) in text.match_indices('"') {
        let before = text[..at].chars().next_back();
        let after = text[at + 1..].chars().next();
        let opens = if before.is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '/' | '-')) {
            true
        } else if after.is_none_or(|c| !c.is_alphanumeric()) {
            false
        } else {
            // Behind a conjunction that is written together with it.
            !open
        };
        open = opens;
        found.push(opens);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn straight_marks_become_those_of_the_house() {
        let set = |text| QuotationMarks::Guillemets.set(&[text]).map(|it| it.concat());
        assert_eq!(set("(بوابة \"شيرلوك\")، و\"الدليل\".").as_deref(), Some("(بوابة «شيرلوك»)، و«الدليل»."));
        assert_eq!(set("\"1- تقدم الأمانة").as_deref(), Some("«1- تقدم الأمانة"));
        assert_eq!(set("إلى المؤتمر.\"").as_deref(), Some("إلى المؤتمر.»"));
        assert_eq!(set("بلا علامات"), None);
        let pieces = QuotationMarks::Curly.set(&["المعنون \"", "دليل", "\"؛"]).unwrap_or_default();
        assert_eq!(pieces, ["المعنون “", "دليل", "”؛"]);
        assert_eq!(QuotationMarks::Straight.set(&["\"دليل\""]), None);
    }
}
