//! One moving line for long work on a terminal; nothing elsewhere.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::reports::is_dumb;

/// The progress of typesetting some documents.
pub struct Progress(ProgressBar);

impl Progress {
    /// A line for so many documents; hidden where the error stream is no terminal.
    pub fn new(documents: usize, quiet: bool) -> Self {
        let bar = ProgressBar::new(documents as u64);
        if quiet || !std::io::stderr().is_terminal() || is_dumb() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        } else if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {msg}") {
            bar.set_style(style);
            bar.enable_steady_tick(Duration::from_millis(100));
            clear_when_interrupted(&bar);
        }
        Self(bar)
    }

    /// Names the document that is being worked on.
    pub fn working_on(&self, document: &str) {
        self.0.set_message(document.to_owned());
    }

    /// One document is done.
    pub fn done(&self) {
        self.0.inc(1);
    }

    /// All are done; the line goes away.
    pub fn finish(&self) {
        self.0.finish_and_clear();
    }
}

/// Takes the line away before an interrupted program ends.
#[cfg(unix)]
fn clear_when_interrupted(bar: &ProgressBar) {
    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    let bar = bar.clone();
    // Where there is no thread for it the line stays, which is all that is lost.
    let _ = std::thread::Builder::new().spawn(move || {
        let mut signals = Signals::new([SIGINT, SIGTERM]);
        for signal in signals.iter_mut().flat_map(Signals::forever) {
            bar.finish_and_clear();
            let _ = emulate_default_handler(signal);
        }
    });
}

#[cfg(not(unix))]
fn clear_when_interrupted(_bar: &ProgressBar) {}
