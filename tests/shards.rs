//! Shards: parts of the documents that several processes build into one folder, as one process would.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::time::Duration;

mod desk;
mod folders;

use desk::{Desk, Run};

/// Nine documents of different sizes in three folders.
fn project() -> Desk {
    let desk = Desk::of("tests/cases/index-cross-references/source");
    for number in 1..=6 {
        let (folder, instrument) = (number % 3, if number % 2 == 0 { "first" } else { "second" });
        let name = format!("source/more-{folder}/offprint-{number}.yaml");
        desk.write(&name, format!("type: offprint\ninstrument: {instrument}\n"));
    }
    desk
}

/// All files below a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_dir() {
            let below = files(&path).into_iter();
            all.extend(below.map(|(path, bytes)| (format!("{name}/{path}"), bytes)));
        } else {
            all.insert(name, fs::read(&path).expect("a file"));
        }
    }
    all
}

#[test]
fn three_processes_at_once_write_what_one_writes() {
    let desk = project();
    desk.run(&["build", "--out", "whole", "--format", "pdf,txt"]).assert_code(0);
    let whole = files(&desk.path("whole"));
    assert!(whole.len() >= 16, "{:?}", whole.keys());
    let start = |shard: &str| {
        let mut command = desk.command(&["build", "--shard", shard, "--format", "pdf,txt"]);
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
        command.spawn().expect("the program")
    };
    let running = ["1/3", "2/3", "3/3"].map(start);
    let mut names = vec![];
    for child in running {
        let run = Run::of(child.wait_with_output().expect("the program"));
        run.assert_code(0);
        let built: Vec<String> =
            run.err.lines().filter(|line| line.starts_with("out/")).map(str::to_owned).collect();
        assert!(!built.is_empty(), "{}", run.err);
        names.extend(built);
    }
    assert_eq!(names.len(), whole.len() / 2, "each document once: {names:?}");
    assert!(files(&desk.path("out")) == whole);
    // Anew, and this time one of them is lost in the middle and run again.
    fs::remove_dir_all(desk.path("out")).expect("a folder");
    let mut running = ["1/3", "2/3", "3/3"].map(start);
    std::thread::sleep(Duration::from_millis(100));
    running[1].kill().expect("a process");
    running.into_iter().for_each(|child| _ = child.wait_with_output().expect("the program"));
    desk.run(&["build", "--shard", "2/3", "--format", "pdf,txt"]).assert_code(0);
    assert!(files(&desk.path("out")) == whole);
}

#[test]
fn a_part_of_the_documents_is_dealt_out_as_well() {
    let desk = project();
    desk.run(&["build", "more-1", "more-2", "--out", "whole"]).assert_code(0);
    for shard in ["1/2", "2/2"] {
        desk.run(&["build", "more-1", "more-2", "--shard", shard]).assert_code(0);
    }
    assert!(files(&desk.path("out")) == files(&desk.path("whole")));
    let run = desk.run(&["build", "book", "--shard", "2/2"]);
    run.assert_code(0);
    assert!(run.err.contains("this shard has no documents"), "{}", run.err);
}

#[test]
fn a_fault_is_told_by_the_shard_of_its_document_and_one_of_no_document_by_all() {
    let desk = project();
    // A document that cannot be read, one that points at nothing, and a text that nobody prints.
    desk.write("source/more-1/offprint-1.yaml", "type: offprint\ninstrumint: second\n");
    desk.write("source/more-2/offprint-2.yaml", "type: offprint\ninstrument: nothing\n");
    desk.write("source/meetings/nobody.yaml", "type: meeting\nnumbr: 1\n");
    let mut places = BTreeMap::<String, BTreeSet<u32>>::new();
    let mut not_written = vec![];
    for number in 1..=4 {
        let run = desk.run(&["build", "--shard", &format!("{number}/4")]);
        run.assert_code(1);
        for line in run.err.lines() {
            if let Some(place) = line.strip_prefix("  --> ") {
                let file = place.split(':').next().unwrap_or_default();
                places.entry(file.to_owned()).or_default().insert(number);
            }
            not_written.extend(line.split_once(": not written").map(|(name, _)| name.to_owned()));
        }
    }
    let shards = |file: &str| places.get(file).map_or(0, BTreeSet::len);
    assert_eq!(shards("source/more-1/offprint-1.yaml"), 1, "{places:?}");
    assert_eq!(shards("source/more-2/offprint-2.yaml"), 1, "{places:?}");
    assert_eq!(shards("source/meetings/nobody.yaml"), 4, "{places:?}");
    not_written.sort();
    assert_eq!(not_written, ["more-1/offprint-1", "more-2/offprint-2"]);
}

#[test]
fn what_is_no_shard_is_misuse() {
    let desk = project();
    for wrong in ["0/3", "4/3", "3", "1/0", "1/10001", "a/b", "1/2/3"] {
        let run = desk.run(&["build", "--shard", wrong]);
        run.assert_code(2);
        assert!(run.err.contains("a shard is K/N"), "{}", run.err);
    }
    assert!(!desk.path("out").exists());
}

/// The command of the manifest in `docs/scale.md`, run for each of its indices as Kubernetes does.
#[test]
#[cfg(unix)]
fn the_command_of_the_indexed_job_builds_all_documents() {
    let text = fs::read_to_string("docs/scale.md").expect("the docs");
    let (_, manifest) = text.split_once("```yaml\n").expect("a manifest");
    let (manifest, _) = manifest.split_once("```").expect("its end");
    let job: serde_json::Value = serde_yaml::from_str(manifest).expect("YAML");
    let count = job["spec"]["completions"].as_u64().expect("a number of shards");
    let container = &job["spec"]["template"]["spec"]["containers"][0];
    let command = container["command"].as_array().expect("a command").iter();
    let command: Vec<&str> = command.map(|part| part.as_str().expect("a text")).collect();

    let desk = project();
    for folder in ["typst", "fonts"] {
        let project = std::env::current_dir().expect("the project");
        std::os::unix::fs::symlink(project.join(folder), desk.path(folder)).expect("a link");
    }
    desk.run(&["build", "--out", "whole"]).assert_code(0);
    let program = Path::new(env!("CARGO_BIN_EXE_khulasa")).parent().expect("a folder");
    for index in 0..count {
        let mut path = program.as_os_str().to_owned();
        path.push(":");
        path.push(std::env::var_os("PATH").unwrap_or_default());
        let output = std::process::Command::new(command[0])
            .args(&command[1..])
            .current_dir(desk.path("."))
            .env("PATH", path)
            .env("JOB_COMPLETION_INDEX", index.to_string())
            .env_remove("SOURCE_DATE_EPOCH")
            .output();
        Run::of(output.expect("a shell")).assert_code(0);
    }
    assert!(files(&desk.path("out")) == files(&desk.path("whole")));
}
