//! Numbers as people write them: digits alone, without a sign and without zeros before them.

use std::str::FromStr;

/// Reads a whole number.
pub fn whole<T: FromStr>(text: &str) -> Option<T> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let plain = digits && (text.len() == 1 || !text.starts_with('0'));
    plain.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_leading_zeros_are_slips() {
        assert_eq!(whole::<u32>("0"), Some(0));
        assert_eq!(whole::<u32>("120"), Some(120));
        for text in ["", "+1", "-1", "01", "1.0", "١", " 1", "99999999999"] {
            assert_eq!(whole::<u32>(text), None, "{text}");
        }
    }
}
