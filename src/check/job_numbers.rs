//! Job numbers have the form that the house or the organ gives them.

use super::Context;
use crate::corpus::{Document, Reading};
use crate::diagnostics::{Diagnostic, sentence};
use crate::resolve::Style;

pub(super) fn check(context: &Context, found: &mut Vec<Diagnostic>) {
    let corpus = context.corpus;
    let reading = Reading::new(corpus);
    for masthead in corpus.documents.iter().filter_map(Document::masthead) {
        let Some(job) = &masthead.job else { continue };
        let session = corpus.sessions.get(&masthead.session.value);
        let style = Style::of(&reading, None, None);
        let style = style.of_organ(session.and_then(|session| session.organ.as_ref()));
        let Some(form) = style.job_number() else { continue };
        if !fits(form, &job.value) {
            let message = sentence!("masthead-job", job = job.value.as_str(), example = example(form));
            found.push(Diagnostic::error("masthead::job", job.place.clone(), message));
        }
    }
}

/// Whether a job number has a form, in which `#` is a digit and `@` a Latin capital.
fn fits(form: &str, job: &str) -> bool {
    let mut job = job.chars();
    let all = form.chars().all(|expected| {
        job.next().is_some_and(|c| match expected {
            '#' => c.is_ascii_digit(),
            '@' => c.is_ascii_uppercase(),
            other => c == other,
        })
    });
    all && job.next().is_none()
}

/// A job number of a form.
fn example(form: &str) -> String {
    let mut digits = (1..=9).cycle();
    let example = form.chars().map(|c| match c {
        '#' => char::from_digit(digits.next().unwrap_or_default(), 10).unwrap_or(c),
        '@' => 'V',
        other => other,
    });
    example.collect()
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_form_is_digits_capitals_and_itself() {
        assert!(fits("@.##-#####", "V.18-04902"));
        assert!(fits("م#", "م7"));
        for job in ["V.18-0490", "V.18-049021", "v.18-04902", "٣.18-04902", "V-18.04902", ""] {
            assert!(!fits("@.##-#####", job), "{job}");
        }
    }
}
