//! The texts of one kind that are files of their own, by id.

use std::collections::BTreeMap;
use std::ops::{Deref, Index};

use ecow::EcoString;

use super::Id;
use crate::diagnostics::Place;

/// What a file says, with the identity that the file gives it.
#[derive(Debug, Clone)]
pub struct Shelved<T> {
    /// The name by which other texts point at it: that of its file, of a session that of its folder.
    pub id: Id,
    /// The file as a whole.
    pub place: Place,
    /// What the file says.
    pub content: T,
}

/// All texts of one kind.
#[derive(Debug, Clone)]
pub struct Shelf<T>(BTreeMap<Id, Shelved<T>>);

impl<T> Shelved<T> {
    /// What a file says.
    pub fn new(id: Id, file: EcoString, content: T) -> Self {
        Self { id, place: Place::of_file(file), content }
    }
}

impl<T> Deref for Shelved<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.content
    }
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> Index<&str> for Shelf<T> {
    type Output = Shelved<T>;

    /// # Panics
    /// If there is no text of the id.
    fn index(&self, id: &str) -> &Shelved<T> {
        &self.0[id]
    }
}

impl<T> Shelf<T> {
    /// Puts a text on the shelf.
    pub(super) fn insert(&mut self, text: Shelved<T>) {
        self.0.insert(text.id.clone(), text);
    }

    /// The text of an id.
    pub fn get(&self, id: &str) -> Option<&Shelved<T>> {
        self.0.get(id)
    }

    /// Whether there is a text of an id.
    pub fn contains(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// The ids, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(EcoString::as_str)
    }

    /// The texts, in the order of their ids.
    pub fn values(&self) -> impl Iterator<Item = &Shelved<T>> {
        self.0.values()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

/// The id that a file gives to its text: its name, or for `…/cop-07/session` that of its folder.
pub(super) fn file_id(stem: &str) -> Id {
    let mut parts = stem.rsplit('/');
    match (parts.next(), parts.next()) {
        (Some("session"), Some(folder)) => folder.into(),
        (Some(name), _) => name.into(),
        _ => stem.into(),
    }
}
