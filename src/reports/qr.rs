//! QR codes of links, to print and put up at a desk.

use std::io::Cursor;

use image::{ImageFormat, Luma};
use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};

use super::ReportError;
use crate::model::closed_list::closed_list;

/// The format of a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, IntoStaticStr, VariantArray, VariantNames)]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum Picture {
    Svg,
    Png,
}

closed_list!(Picture);

impl Picture {
    /// Returns the media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Picture::Svg => "image/svg+xml",
            Picture::Png => "image/png",
        }
    }
}

/// The width of a module of a PNG in pixels: a code of 33 modules is about 5 cm wide at 300 dots an inch.
const PIXELS: u32 = 16;

/// Draws a link, black on white with a quiet zone, with enough redundancy for a scratch or a logo.
///
/// # Errors
/// When the link is too long for a QR code (about 1,600 characters).
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
