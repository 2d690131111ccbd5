//! Writes the objects of a PDF anew: those that are still pointed at, numbered in the order in which they are met.

use std::collections::{HashMap, VecDeque};
use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, MaybeRef, ObjRef, Object};

/// A PDF that is being written.
#[derive(Default)]
pub(super) struct Objects {
    out: Vec<u8>,
    /// Where each object begins, by its number less one.
    offsets: Vec<usize>,
    /// The new numbers of objects that were met, by the old ones.
    numbers: HashMap<(i32, i32), usize>,
    /// What was met and is not yet written.
    met: VecDeque<(ObjRef, usize)>,
}

impl Objects {
    /// An empty file of a version.
    pub fn new(version: &str) -> Self {
        let mut objects = Self::default();
        // Four bytes that are no ASCII tell programs that the file is no text (ISO 32000-1, 7.5.2).
        objects.out.extend(format!("%PDF-{version}\n").bytes().chain(*b"%\xE2\xE3\xCF\xD3\n"));
        objects
    }

    /// A number for an object that is new.
    pub fn number(&mut self) -> usize {
        self.offsets.push(0);
        self.offsets.len()
    }

    /// The new number of an object of the old file.
    pub fn number_of(&mut self, old: ObjRef) -> usize {
        let key = (old.obj_number, old.gen_number);
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.number();
        self.numbers.insert(key, number);
        self.met.push_back((old, number));
        number
    }

    /// An object that was met and is not yet written, with its new number.
    pub fn next<'a>(&mut self, pdf: &'a Pdf) -> Option<(Option<Object<'a>>, usize)> {
        let (old, number) = self.met.pop_front()?;
        Some((pdf.xref().get::<Object>(old.into()), number))
    }

    /// Writes an object.
    pub fn write(&mut self, number: usize, body: &[u8]) {
        self.offsets[number - 1] = self.out.len();
        self.out.extend(format!("{number} 0 obj\n").bytes());
        self.out.extend(body);
        self.out.extend(b"\nendobj\n");
    }

    /// Writes a stream. `entries` are those of its dictionary but for its length.
    pub fn write_stream(&mut self, number: usize, entries: &[u8], data: &[u8]) {
        let mut body = Vec::with_capacity(entries.len() + data.len() + 64);
        body.extend(b"<<");
        body.extend(entries);
        body.extend(format!("/Length {}>>\nstream\n", data.len()).bytes());
        body.extend(data);
        body.extend(b"\nendstream");
        self.write(number, &body);
    }

    /// Writes a stream and compresses it.
    pub fn write_compressed(&mut self, number: usize, entries: &[u8], data: &[u8]) {
        let mut encoder = ZlibEncoder::new(Vec::with_capacity(data.len() / 2), Compression::default());
        let written = encoder.write_all(data).and_then(|()| encoder.finish());
        let entries = [entries, b"/Filter/FlateDecode"].concat();
        self.write_stream(number, &entries, &written.expect("a vector takes all bytes"));
    }

    /// The bytes so far, by which the file is told from others.
    pub fn bytes(&self) -> &[u8] {
        &self.out
    }

    /// The whole file. `entries` are those of its trailer but for its size.
    pub fn finish(mut self, entries: &str) -> Vec<u8> {
        let (start, size) = (self.out.len(), self.offsets.len() + 1);
        self.out.extend(format!("xref\n0 {size}\n0000000000 65535 f\r\n").bytes());
        for offset in &self.offsets {
            self.out.extend(format!("{offset:010} 00000 n\r\n").bytes());
        }
        self.out.extend(format!("trailer\n<</Size {size}{entries}>>\nstartxref\n{start}\n%%EOF\n").bytes());
        self.out
    }

    /// The form of a value, with new numbers in place of the old ones.
    pub fn value(&mut self, value: &MaybeRef<Object>, into: &mut Vec<u8>) {
        match value {
            MaybeRef::Ref(old) => into.extend(format!(" {} 0 R", self.number_of(*old)).bytes()),
            MaybeRef::NotRef(object) => self.object(object, into),
        }
    }

    /// The form of an object; of a stream that of its dictionary.
    pub fn object(&mut self, object: &Object, into: &mut Vec<u8>) {
        match object {
            Object::Null(_) => into.extend(b" null"),
            Object::Boolean(value) => into.extend(format!(" {value}").bytes()),
            // Lengths are given with single precision.
            Object::Number(value) if value.as_f64().fract() == 0.0 => {
                into.extend(format!(" {}", value.as_i64()).bytes());
            }
            Object::Number(value) => into.extend(format!(" {}", value.as_f64() as f32).bytes()),
            Object::String(value) => {
                into.push(b'<');
                value.as_bytes().iter().for_each(|it| into.extend(format!("{it:02X}").bytes()));
                into.push(b'>');
            }
            Object::Name(value) => name(value.as_ref(), into),
            Object::Array(value) => self.array(value, into),
            Object::Dict(value) => {
                into.extend(b"<<");
                self.entries(value, &[], into);
                into.extend(b">>");
            }
            Object::Stream(stream) => self.entries(stream.dict(), &[], into),
        }
    }

    /// The entries of a dictionary but for some.
    pub fn entries(&mut self, dictionary: &Dict, without: &[&str], into: &mut Vec<u8>) {
        for (key, value) in dictionary.entries() {
            if !without.contains(&key.as_str()) {
                name(key.as_ref(), into);
                self.value(&value, into);
            }
        }
    }

    fn array(&mut self, array: &Array, into: &mut Vec<u8>) {
        into.push(b'[');
        for value in array.raw_iter() {
            self.value(&value, into);
        }
        into.push(b']');
    }
}

/// A name as it is written (ISO 32000-1, 7.3.5).
pub(super) fn name(name: &[u8], into: &mut Vec<u8>) {
    into.push(b'/');
    for byte in name {
        if byte.is_ascii_graphic() && !b"#()<>[]{}/%".contains(byte) {
            into.push(*byte);
        } else {
            into.extend(format!("#{byte:02X}").bytes());
        }
    }
}
