//! A link as a QR code, to print and put up at a desk.

use std::io::Cursor;

use image::{ImageFormat, Luma};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

use super::ReportError;

/// How a QR code is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picture {
    Svg,
    Png,
}

impl Picture {
    /// The codes of the formats.
    pub const CODES: [&'static str; 2] = ["svg", "png"];

    /// The format with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Picture> {
        match code {
            "svg" => Some(Picture::Svg),
            "png" => Some(Picture::Png),
            _ => None,
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Picture::Svg => "image/svg+xml",
            Picture::Png => "image/png",
        }
    }
}

/// Pixels of a module of a PNG: a code of 33 modules is some 5 cm wide at 300 dots an inch.
const PIXELS: u32 = 16;

/// Draws a link, black on white with a quiet zone, with so much redundancy that a scratch or a logo does no harm.
///
/// # Errors
/// When the link is too long for a QR code (some 1,600 characters).
pub fn qr_code(link: &str, picture: Picture) -> Result<Vec<u8>, ReportError> {
    let code = QrCode::with_error_correction_level(link, EcLevel::Q)
        .map_err(|error| ReportError::Picture(error.to_string()))?;
    match picture {
        Picture::Svg => Ok(code.render::<svg::Color<'_>>().min_dimensions(256, 256).build().into_bytes()),
        Picture::Png => {
            let drawn = code.render::<Luma<u8>>().module_dimensions(PIXELS, PIXELS).build();
            let mut bytes = Cursor::new(Vec::new());
            drawn.write_to(&mut bytes, ImageFormat::Png).map_err(|error| ReportError::Picture(error.to_string()))?;
            Ok(bytes.into_inner())
        }
    }
}
