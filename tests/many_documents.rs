//! A project of many documents: every one is written, whatever the number of threads.

use std::fs;
use std::path::Path;
use std::process::Command;

mod folders;

use folders::copy;

/// Every document lay in the wait of the last once; about 170 of them overflowed the stack.
const DOCUMENTS: usize = 400;

#[test]
fn hundreds_of_documents_are_written() {
    let desk = tempfile::tempdir().expect("a temporary folder");
    let source = desk.path().join("source");
    copy(Path::new("tests/cases/a-decision-that-is-well/source"), &source);
    for number in 1..=DOCUMENTS {
        let text = "type: offprint\ninstrument: decision\n";
        fs::write(source.join(format!("offprint-{number:03}.yaml")), text).expect("a file");
    }
    let mut written = vec![];
    for jobs in ["1", "3"] {
        let out = desk.path().join(jobs);
        let output = Command::new(env!("CARGO_BIN_EXE_khulasa"))
            .env("LC_ALL", "C")
            .args(["build", "--jobs", jobs, "--source"])
            .arg(&source)
            .arg("--out")
            .arg(&out)
            .output()
            .expect("the program");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{said}");
        let files = (1..=DOCUMENTS).map(|number| fs::read(out.join(format!("offprint-{number:03}.pdf"))));
        written.push(files.collect::<Result<Vec<_>, _>>().expect("all documents"));
    }
    assert!(written[0] == written[1], "the number of threads changes nothing");
    assert!(written[0].iter().all(|bytes| bytes.starts_with(b"%PDF-")));
}
