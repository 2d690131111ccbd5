//! The date that the environment gives to documents which name none of their own.

use crate::diagnostics::{Diagnostic, sentence};

/// The variable of the environment that dates documents which name no date of their own.
const EPOCH: &str = "SOURCE_DATE_EPOCH";
/// The last second of the year 9999, after which a year has no four digits any more.
const LAST_SECOND: i64 = 253_402_300_799;

/// The date that the environment gives, in seconds since 1970.
pub fn epoch() -> Result<Option<i64>, Box<Diagnostic>> {
    let Some(value) = std::env::var_os(EPOCH) else { return Ok(None) };
    seconds(&value.to_string_lossy()).map(Some).ok_or_else(|| {
        let (value, last) = (value.to_string_lossy().into_owned(), LAST_SECOND.to_string());
        let message = sentence!("environment-date", variable = EPOCH, value = value, last = last);
        Box::new(Diagnostic::misuse("environment::date", message))
    })
}

/// Seconds since 1970 as digits, up to the year 9999.
fn seconds(value: &str) -> Option<i64> {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    value.parse().ok().filter(|seconds| digits && *seconds <= LAST_SECOND)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn a_date_is_digits_up_to_the_year_9999() {
        assert_eq!(seconds("0"), Some(0));
        assert_eq!(seconds("1700000000"), Some(1_700_000_000));
        assert_eq!(seconds("253402300799"), Some(253_402_300_799));
        for wrong in ["", "x", "1e3", "-1", "+1", " 1", "1.0", "٣", "253402300800", "100000000000000000000"]
        {
            assert_eq!(seconds(wrong), None, "{wrong}");
        }
    }
}
