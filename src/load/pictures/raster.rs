//! PNG and JPEG: their size is read from their head, and only what is small enough is decoded.

use std::io::Cursor;

use ecow::EcoString;
use image::codecs::jpeg::JpegDecoder;
use image::codecs::png::PngDecoder;
use image::error::UnsupportedErrorKind;
use image::{ImageDecoder, ImageError, ImageFormat, Limits};

use super::super::limits::{MAX_PICTURE_PIXELS, MAX_PICTURE_SIDE, MAX_PROFILE_BYTES};
use super::refuse;
use crate::diagnostics::{Diagnostic, sentence};

/// The width and the height of a PNG or JPEG in pixels, once all of it has been decoded.
pub(super) fn measure(ending: &str, bytes: &[u8], file: &EcoString) -> Result<(f64, f64), Diagnostic> {
    let format = match ending {
        "png" => ImageFormat::Png,
        _ => ImageFormat::Jpeg,
    };
    // The engine decodes by the ending.
    if let Some(found) = image::guess_format(bytes).ok().filter(|found| *found != format) {
        let message = match found {
            ImageFormat::Png | ImageFormat::Jpeg => {
                sentence!("picture-format-ending", format = name(found), ending = ending)
            }
            _ => sentence!("picture-format", format = name(found), ending = ending),
        };
        return Err(refuse("picture::format", file, message));
    }
    let damaged = |error: ImageError| {
        let message = match error {
            ImageError::Unsupported(error) if matches!(error.kind(), UnsupportedErrorKind::Color(_)) => {
                sentence!("picture-damaged-colours")
            }
            error => sentence!("picture-damaged", error = error.to_string()),
        };
        refuse("picture::damaged", file, message)
    };
    let (width, height) = match format {
        ImageFormat::Png => {
            let size = png_size(bytes)
                .ok_or_else(|| refuse("picture::damaged", file, sentence!("picture-damaged-png")))?;
            check_size(size, file)?;
            let mut limits = Limits::no_limits();
            limits.max_alloc = Some(MAX_PROFILE_BYTES + MAX_PICTURE_SIDE * 8);
            let mut decoder = PngDecoder::with_limits(Cursor::new(bytes), limits).map_err(damaged)?;
            // The decoder drops a colour profile that it cannot unpack; the engine has no limit for it.
            if has_chunk(bytes, b"iCCP") && decoder.icc_profile().map_err(damaged)?.is_none() {
                let message = sentence!("picture-profile", most = MAX_PROFILE_BYTES / 1024 / 1024);
                return Err(refuse("picture::profile", file, message));
            }
            decode(decoder).map_err(damaged)?
        }
        _ => {
            let decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
            check_size(decoder.dimensions(), file)?;
            decode(decoder).map_err(damaged)?
        }
    };
    Ok((width.into(), height.into()))
}

fn check_size((width, height): (u32, u32), file: &EcoString) -> Result<(), Diagnostic> {
    let (wide, high) = (u64::from(width), u64::from(height));
    if wide * high <= MAX_PICTURE_PIXELS && wide.max(high) <= MAX_PICTURE_SIDE {
        return Ok(());
    }
    let message = sentence!(
        "picture-size",
        width = width,
        height = height,
        millions = MAX_PICTURE_PIXELS / 1_000_000,
        side = MAX_PICTURE_SIDE
    );
    Err(refuse("picture::size", file, message))
}

/// Decodes a picture whose size is known to be small enough, and gives its width and height.
fn decode(decoder: impl ImageDecoder) -> Result<(u32, u32), ImageError> {
    let size = decoder.dimensions();
    // At most 8 bytes for each of the pixels that are allowed.
    let mut pixels = vec![0; usize::try_from(decoder.total_bytes()).unwrap_or(usize::MAX)];
    decoder.read_image(&mut pixels)?;
    Ok(size)
}

/// The width and height of the first chunk of a PNG (W3C PNG, section 11.2.1).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?.get(4..)?.strip_prefix(b"IHDR")?;
    let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?));
    Some((number(0)?, number(4)?))
}

/// Whether a PNG has a chunk of some kind before its pixels.
fn has_chunk(bytes: &[u8], kind: &[u8; 4]) -> bool {
    let mut rest = bytes.get(8..).unwrap_or_default();
    while let Some((head, after)) = rest.split_at_checked(8) {
        if &head[4..] == kind {
            return true;
        }
        let length = u32::from_be_bytes([head[0], head[1], head[2], head[3]]) as usize;
        // The data of a chunk and its checksum.
        let next = length.checked_add(4).and_then(|skip| after.get(skip..));
        let Some(next) = next.filter(|_| &head[4..] != b"IDAT") else { return false };
        rest = next;
    }
    false
}

fn name(format: ImageFormat) -> String {
    format.extensions_str().first().map(|ending| ending.to_uppercase()).unwrap_or_default()
}
