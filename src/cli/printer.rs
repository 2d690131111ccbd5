//! Whether the arguments for a printer can be taken, and the printer's own profile, which one of them names.

use super::arguments::Arguments;
use super::profile::{PrintArguments, ProfileName};
use super::{Outcome, reports};
use crate::diagnostics::{Diagnostic, Sources, sentence};
use crate::export::OutputProfile;

/// Reports what cannot be taken of the arguments for a printer; the result is the profile of the printer, if one is named.
pub fn output_profile(
    arguments: &Arguments,
    print: &PrintArguments,
    profile: ProfileName,
) -> Result<Option<OutputProfile>, Outcome> {
    let misuse = |code, message| {
        reports::print(arguments, &[Diagnostic::misuse(code, message)], &Sources::default());
        Outcome::Misuse
    };
    if let Some((option, heeding)) = print.unheeded(profile) {
        let message = sentence!("print-option", option = option, profile = heeding);
        return Err(misuse("print::option", message));
    }
    let Some(path) = &print.output_profile else { return Ok(None) };
    let bytes = std::fs::read(path).map_err(|error| {
        let named = std::io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        reports::machine_failure(arguments, &named)
    })?;
    OutputProfile::read(bytes).map(Some).ok_or_else(|| {
        misuse("print::profile", sentence!("print-profile", file = path.display().to_string()))
    })
}
