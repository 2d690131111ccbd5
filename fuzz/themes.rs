//! Made-up themes: tokens of the house with other numbers, or damaged.

use std::fs;
use std::sync::LazyLock;

use crate::chance::Chance;
use crate::project;

/// The tokens of the house as a theme names them, `size: (body: 12pt, …)`, but for those that name others.
static TOKENS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let files = ["tokens", "booklet-tokens", "official-tokens"];
    let text = files.map(|name| fs::read_to_string(format!("typst/house/{name}.typ")).expect("the tokens"));
    let text = text.concat();
    let tokens = text.split("\n#let ").filter_map(|part| {
        let (name, rest) = part.split_once(" = themed(")?;
        let (_, value) = rest.split_once(", ")?;
        let value = &value[..value.rfind(')')?];
        (!value.contains("size.") && !name.contains('(')).then(|| format!("{name}: {value}"))
    });
    let tokens: Vec<String> = tokens.collect();
    assert!(tokens.len() > 30, "{tokens:?}");
    tokens
});

/// Numbers at the limits and beyond.
const NUMBERS: [&str; 12] =
    ["0", "0.001", "1", "3", "7", "20", "40", "100", "300", "1000", "2834", "99999999999999999999"];

/// A theme.
pub fn made_up(chance: &mut Chance) {
    let mut theme = "#let theme = (\n".to_owned();
    for _ in 0..1 + chance.below(4) {
        let token = chance.of(&TOKENS).clone();
        let (mut inside, mut other) = (false, false);
        for character in token.chars() {
            let digit = character.is_ascii_digit() || (inside && character == '.');
            if digit && !inside {
                other = chance.once_in(3);
                if other {
                    let number: &&str = chance.of(&NUMBERS);
                    theme.push_str(number);
                }
            }
            inside = digit;
            if !(digit && other) {
                theme.push(character);
            }
        }
        theme.push_str(",\n");
    }
    theme.push_str(")\n");
    if chance.once_in(3) { given(&chance.damaged(theme.as_bytes())) } else { given(theme.as_bytes()) }
}

/// A theme, held against the tokens and, where it is sound, over the documents of a small project.
pub fn given(bytes: &[u8]) {
    project::themed(&String::from_utf8_lossy(bytes));
}
