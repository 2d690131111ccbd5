//! Web and mail addresses in a text, and where a line may end inside of one.

use std::ops::Range;

/// What a web address begins with.
const SCHEMES: [&str; 2] = ["https://", "http://"];
/// What one begins with that goes without a scheme.
const HOST: &str = "www.";

/// The most characters of an address; the engine takes none of more than 8,000, and few browsers do.
const MOST: usize = 2000;

/// The addresses of a text, as byte ranges in order. What ends the sentence around one does not belong to it.
pub fn addresses(text: &str) -> Vec<Range<usize>> {
    let mut found = vec![];
    let mut at = 0;
    while let Some(start) = text[at..].find(is_in_address).map(|start| at + start) {
        let rest = &text[start..];
        let length = rest.find(|c| !is_in_address(c)).unwrap_or(rest.len());
        if let Some(range) = address(&rest[..length]).filter(|range| range.len() <= MOST) {
            found.push(start + range.start..start + range.end);
        }
        at = start + length;
    }
    found
}

/// What an address leads to.
pub fn target(address: &str) -> String {
    if SCHEMES.iter().any(|scheme| address.starts_with(scheme)) {
        address.to_owned()
    } else if address.starts_with(HOST) {
        format!("{}{address}", SCHEMES[0])
    } else {
        format!("mailto:{address}")
    }
}

/// The most characters of a word between two places where a line may end: inside of addresses it may end behind marks.
pub fn longest_piece(word: &str) -> usize {
    let mut longest = 0;
    let mut at = 0;
    let mut whole = |piece: &str| longest = longest.max(piece.chars().count());
    for range in addresses(word) {
        whole(&word[at..range.start]);
        word[range.clone()].split_inclusive(divides).for_each(&mut whole);
        at = range.end;
    }
    whole(&word[at..]);
    longest
}

/// Whether a line of an address may end behind a character.
fn divides(c: char) -> bool {
    matches!(c, '/' | '.' | '?' | '&' | '=' | '-')
}

/// The address in characters that can be some.
fn address(characters: &str) -> Option<Range<usize>> {
    let start = SCHEMES.iter().chain([&HOST]).filter_map(|start| characters.find(start)).min();
    match start {
        Some(start) => web(characters, start),
        None => mail(characters),
    }
}

fn web(characters: &str, start: usize) -> Option<Range<usize>> {
    let begins = !characters[..start].ends_with(|c: char| c.is_ascii_alphanumeric());
    let address = without_ends(&characters[start..]);
    let host = SCHEMES.iter().find_map(|scheme| address.strip_prefix(scheme));
    let named = match host {
        Some(host) => host.starts_with(|c: char| c.is_ascii_alphanumeric()),
        None => {
            let name = &address[HOST.len().min(address.len())..];
            name.starts_with(|c: char| c.is_ascii_alphanumeric()) && name.contains('.')
        }
    };
    (begins && named).then(|| start..start + address.len())
}

fn mail(characters: &str) -> Option<Range<usize>> {
    let at = characters.find('@')?;
    let is_local = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-');
    let local = characters[..at].rfind(|c| !is_local(c)).map_or(0, |end| end + 1);
    let local = local + (characters[local..at].len() - characters[local..at].trim_start_matches('.').len());
    let rest = &characters[at + 1..];
    let length = rest.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '.' | '-')));
    let domain = rest[..length.unwrap_or(rest.len())].trim_end_matches(['.', '-']);
    let top = domain.rsplit_once('.').map(|(_, top)| top)?;
    let well = local < at
        && domain.split('.').all(|part| part.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && top.len() >= 2
        && top.chars().all(|c| c.is_ascii_alphabetic());
    well.then(|| local..at + 1 + domain.len())
}

/// An address without what ends the sentence: marks, and brackets that it does not open.
fn without_ends(address: &str) -> &str {
    let mut address = address;
    loop {
        let shorter = match address.chars().next_back() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*') => 1,
            Some(')') if address.matches('(').count() < address.matches(')').count() => 1,
            Some(']') if address.matches('[').count() < address.matches(']').count() => 1,
            _ => return address,
        };
        address = &address[..address.len() - shorter];
    }
}

/// Whether a character can stand in an address.
fn is_in_address(c: char) -> bool {
    c.is_ascii_graphic() && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        addresses(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn addresses_end_before_what_ends_the_sentence() {
        for (text, address) in [
            ("على العنوان التالي: https://repository.unodc.org، وتقديم", "https://repository.unodc.org"),
            ("(https://a.org/b/?c=d&e=f#g).", "https://a.org/b/?c=d&e=f#g"),
            ("انظر www.unodc.org/a/b-c.html.", "www.unodc.org/a/b-c.html"),
            ("وhttp://a.org/b_(c)", "http://a.org/b_(c)"),
            ("https://a.org/b/ ثم", "https://a.org/b/"),
            ("بالبريد (unodc-sherloc@un.org).", "unodc-sherloc@un.org"),
            ("mailto:a.b+c@d-e.org،", "a.b+c@d-e.org"),
            ("\"https://a.org\"", "https://a.org"),
        ] {
            assert_eq!(found(text), [address], "{text}");
        }
        assert_eq!(found("a@b.org, www.c.org وd@e.fr"), ["a@b.org", "www.c.org", "d@e.fr"]);
    }

    #[test]
    fn what_only_looks_like_an_address_is_none() {
        for text in
            ["https://", "www.", "www.a", "xwww.a.b", "@a.org", "a@b", "a@b.1", "a@.org", "A/63/539", "http"]
        {
            assert!(found(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn an_address_leads_somewhere() {
        assert_eq!(target("http://a.org"), "http://a.org");
        assert_eq!(target("www.a.org"), "https://www.a.org");
        assert_eq!(target("a@b.org"), "mailto:a@b.org");
    }

    #[test]
    fn lines_end_inside_of_addresses_alone() {
        assert_eq!(longest_piece("https://a.org/bcdefghij?k=l"), 10);
        assert_eq!(longest_piece("(https://a.org)،ابتثجحخدذرزسش"), 15);
        assert_eq!(longest_piece("a/b/c"), 5);
        let long = |characters: usize| format!("https://a.org/{}", "a/".repeat((characters - 14) / 2));
        assert_eq!(longest_piece(&long(MOST)), 7);
        assert_eq!(longest_piece(&long(MOST + 2)), MOST + 2);
    }
}
