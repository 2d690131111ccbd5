//! The ends of the streams of a PDF.

/// What stands before a stream, and what may.
const BEGIN: &[u8] = b">>\nstream\n";
const SHORTER: &[u8] = b">>stream\n";
/// What stands behind one.
const END: &[u8] = b"\nendstream";

/// Sets the end of a line off from streams whose last byte is a carriage return: with the line feed behind it, it would be
/// taken for the end of a line, and the stream for shorter than it says (ISO 19005-2, 6.1.7.1). The line feed before the
/// word `stream` makes room, so that everything stays at its place.
pub(super) fn parted(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut from = 0;
    while let Some(begin) = find(&bytes, BEGIN, from) {
        let data = begin + BEGIN.len();
        let end = length(&bytes[from..begin]).and_then(|it| data.checked_add(it));
        let Some(end) = end.filter(|it| bytes.get(*it..).is_some_and(|it| it.starts_with(END))) else {
            from = data;
            continue;
        };
        if bytes[data..end].ends_with(b"\r") {
            bytes.copy_within(data..end, data - 1);
            bytes[begin..data - 1].copy_from_slice(SHORTER);
            bytes[end - 1] = b'\r';
        }
        from = end;
    }
    bytes
}

/// The length that the last dictionary names.
fn length(before: &[u8]) -> Option<usize> {
    let word = b"/Length ";
    let at = before.windows(word.len()).rposition(|it| it == word)? + word.len();
    let digits = before[at..].iter().take_while(|it| it.is_ascii_digit());
    digits.map(|it| usize::from(it - b'0')).reduce(|number, digit| number * 10 + digit)
}

fn find(bytes: &[u8], word: &[u8], from: usize) -> Option<usize> {
    bytes[from..].windows(word.len()).position(|it| it == word).map(|it| it + from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carriage_return_at_the_end_of_a_stream_is_no_end_of_a_line() {
        let file = |begin: &str, data: &str, end: &str| {
            let length = data.len();
            format!("1 0 obj\n1\nendobj\n2 0 obj\n<</Length {length}{begin}{data}{end}\nendobj\n")
                .into_bytes()
        };
        let parts = [">>\nstream\n", ">>stream\n"];
        for data in ["some\r", "endobj\n>>\nstream\nsome\r", "some\r\nendstream\nendobj\n\r"] {
            let found = parted(file(parts[0], data, "\nendstream"));
            assert_eq!(found, file(parts[1], data, "\r\nendstream"), "{data:?}");
            assert_eq!(parted(found.clone()), found);
        }
        for data in ["some", "some\r\nendstream\n"] {
            let file = file(parts[0], data, "\nendstream");
            assert_eq!(parted(file.clone()), file);
        }
    }
}
