//! A small project in a folder of its own, in which tests run the program as a person does.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::folders::copy;

/// A small project in a folder of its own, with the project's templates and fonts.
pub struct Desk(TempDir);

impl Desk {
    /// One decision and its offprint.
    pub fn new() -> Self {
        Self::of("tests/cases/a-decision-that-is-well/source")
    }

    /// A copy of a source folder.
    pub fn of(source: &str) -> Self {
        let desk = Self(tempfile::tempdir().expect("a temporary folder"));
        copy(Path::new(source), &desk.path("source"));
        desk
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn write(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The program with arguments, to be run in the folder.
    pub fn command(&self, arguments: &[&str]) -> Command {
        self.prepare(Command::new(env!("CARGO_BIN_EXE_khulasa")), arguments)
    }

    /// Another program with the arguments of this one.
    pub fn prepare(&self, mut command: Command, arguments: &[&str]) -> Command {
        let project = std::env::current_dir().expect("the project");
        command
            .args(arguments)
            .arg("--templates")
            .arg(project.join("typst"))
            .arg("--fonts")
            .arg(project.join("fonts"))
            .current_dir(self.0.path())
            .env("LC_ALL", "C")
            .env_remove("SOURCE_DATE_EPOCH")
            .env_remove("RUST_BACKTRACE");
        command
    }

    /// Runs the program in the folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        Run::of(self.command(arguments).output().expect("the program"))
    }
}

/// How the program ended and what it said.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(output: Output) -> Self {
        Self {
            code: output.status.code(),
            out: String::from_utf8(output.stdout).expect("UTF-8"),
            err: String::from_utf8(output.stderr).expect("UTF-8"),
        }
    }

    pub fn assert_code(&self, code: i32) -> &Self {
        assert_eq!(self.code, Some(code), "{}{}", self.out, self.err);
        self
    }
}
