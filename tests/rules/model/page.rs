//! Rules of `src/model/page.rs`.

use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;

use kanalkoll::model::Page;

#[test]
fn every_colour_can_be_read_on_the_dark_ground() {
    let dark: Srgb<u8> = Page::DARK_GROUND.parse().unwrap();
    for colour in ["#000000", "#0b4f5c", "#0000ff", "#c00000", "#767676", "#006400"] {
        let page = Page { colour: colour.to_owned(), ..Page::default() };
        let light: Srgb<u8> = page.colour_on_dark().parse().unwrap();
        let contrast = light.into_format::<f32>().relative_contrast(dark.into_format());
        assert!(contrast > 6.9, "{colour} becomes {}: {contrast}", page.colour_on_dark());
    }
}
