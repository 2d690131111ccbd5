//! One moving line for long work on a terminal; nothing elsewhere.

use std::io::IsTerminal;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The progress of typesetting some documents.
pub struct Progress(ProgressBar);

impl Progress {
    /// A line for so many documents; hidden where the error stream is no terminal.
    pub fn new(documents: usize, quiet: bool) -> Self {
        let bar = ProgressBar::new(documents as u64);
        if quiet || !std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        } else if let Ok(style) = ProgressStyle::with_template("{spinner} {pos}/{len} {msg}") {
            bar.set_style(style);
            bar.enable_steady_tick(Duration::from_millis(100));
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
