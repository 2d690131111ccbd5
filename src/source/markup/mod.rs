//! The inline markup of texts: `*emphasis*`, `**bold**`, `^raised^`, `[^note]`, `^[note in place]`, `[@reference]`,
//! `[?not agreed|another wording]`, `{session}`, and a backslash to print each as it is.

mod marks;
mod reading;
mod writing;

use ecow::EcoString;

pub use marks::{Malformed, reference};

use crate::source::Span;

/// Divides a text into its pieces. The error is the first mark that says nothing.
pub(super) fn parse(text: &str) -> Result<Vec<Span>, Malformed> {
    reading::spans(text, false)
}

/// Writes pieces with the markup that gives them back.
pub(super) fn write(spans: &[Span]) -> EcoString {
    writing::written(spans, false)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{Bracket, Pointer};

    fn plain(text: &str) -> Span {
        Span::Plain(text.into())
    }

    fn pointer(text: Option<&str>, id: &str) -> Span {
        Span::Reference(Pointer { text: text.map(Into::into), id: id.into() })
    }

    #[test]
    fn markup_is_tiny() {
        assert_eq!(
            parse("a *b* c[^n]، d [@e] [@f:g/h]^[i *j* [k] [@l]]."),
            Ok(vec![
                plain("a "),
                Span::Emphasis("b".into()),
                plain(" c"),
                Span::Note("n".into()),
                plain("، d "),
                pointer(None, "e"),
                plain(" "),
                pointer(Some("f"), "g/h"),
                Span::NoteInPlace(vec![
                    plain("i "),
                    Span::Emphasis("j".into()),
                    plain(" [k] "),
                    pointer(None, "l")
                ]),
                plain("."),
            ])
        );
    }

    #[test]
    fn markup_is_written_as_it_was_typed() {
        for typed in [
            "a *b* c[^n]،",
            "5*3*2 **a** a * b",
            "م^2^ و*10*^-3^ س\\^2^ 3^2",
            "أ [?ب *ج* [د] [^n]|**و** \\| ز] ح | ط",
            "م^2^[^n] م^2^[@n] م^2^[?n]",
            "[?س \\\\[ب\\\\] ج] ^[أ \\| ب]",
            "[?أ [?ب|ج]|د] \\[?ه]",
            "الدورة {session} {other} \\{venue} ^[{dates}]",
            "\\*a* \\[^b] *c*",
            "*a \\* b*",
            "*a*b \\*c*",
            "في *والمبادئ* **وغيرها** وال*ا* \\\\*a **",
            "a [@b] \\[@c] [@d:e]",
            "a^[b *c* [d] 5*3 [@e]] \\^[f] ^ [",
            "a^[\\[ b]",
            "a^[*b\\]* [c]\\ ]",
            "a^[\\[^b\\]]",
            "\\[^[ \\^[^",
        ] {
            let spans = parse(typed).expect("the markup is well");
            assert_eq!(write(&spans), typed);
        }
        let many = "\\*".repeat(40) + "a*";
        let spans = parse(&many).expect("the markup is well");
        assert_eq!(parse(&write(&spans)).as_ref(), Ok(&spans));
    }

    #[test]
    fn what_is_not_agreed_has_wordings() {
        assert_eq!(
            parse("a [?b [c]|d[^e]|[?f]] g"),
            Ok(vec![
                plain("a "),
                Span::Bracket(Bracket::Opens),
                plain("b [c]"),
                Span::Bracket(Bracket::Parts),
                plain("d"),
                Span::Note("e".into()),
                Span::Bracket(Bracket::Parts),
                Span::Bracket(Bracket::Opens),
                plain("f"),
                Span::Bracket(Bracket::Closes),
                Span::Bracket(Bracket::Closes),
                plain(" g"),
            ])
        );
        assert_eq!(
            parse("a **b c**، d^2^"),
            Ok(vec![plain("a "), Span::Strong("b c".into()), plain("، d"), Span::Raised("2".into()),])
        );
        assert_eq!(
            parse("[?*a|b*]"),
            Ok(vec![
                Span::Bracket(Bracket::Opens),
                plain("*a"),
                Span::Bracket(Bracket::Parts),
                plain("b*"),
                Span::Bracket(Bracket::Closes),
            ])
        );
        for text in ["[?", "[?a", "[?a [b]", "[?a[?b]"] {
            assert!(matches!(parse(text), Err(Malformed::Bracket(_))), "{text}");
        }
        for text in ["[?]", "[?a|]", "[?|a]"] {
            assert!(matches!(parse(text), Err(Malformed::Wording(_))), "{text}");
        }
    }

    #[test]
    fn all_else_prints_as_typed() {
        for text in [
            "#import \"x\"",
            "$x$",
            "@label <a>",
            "a * b",
            "2 * 3 * 4",
            "\\n \\\\",
            "[x](y) ^ ]",
            "_a_ `b` ~ --",
            "5*3*2",
            "a **b",
            "a**b**c",
            "** a **",
            "^ a ^",
            "a^b",
            "a^b c^",
            "a | b",
            "[a@b] [ @c] ^ [d]",
        ] {
            assert_eq!(parse(text), Ok(vec![plain(text)]), "{text}");
        }
        assert_eq!(parse("\\*a\\* \\[^b] \\[@c] \\^[d]"), Ok(vec![plain("*a* [^b] [@c] ^[d]")]));
    }

    #[test]
    fn a_mark_that_says_nothing_is_an_error() {
        for text in ["a [^] b", "a [^open", "^[", "^[ ]", "^[a", "^[a [^b]]", "^[a ^[b]]", "^[a [b]"] {
            assert!(matches!(parse(text), Err(Malformed::Note(_))), "{text}");
        }
        for text in ["[@", "[@]", "[@a", "[@أ]", "[@a:]", "[@:a]", "[@a:b:c]", "[@ a]", "^[[@]]"] {
            assert!(matches!(parse(text), Err(Malformed::Reference(_))), "{text}");
        }
    }
}
