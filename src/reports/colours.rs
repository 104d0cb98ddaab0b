//! The colours of messages, reports and dashboards. A channel has the same colour in every picture.

use palette::Srgb;
use palette::color_difference::Wcag21RelativeContrast;

use crate::model::Channel;

/// Text and lines that must be read.
pub const INK: &str = "#1b1f23";
/// Secondary text.
pub const QUIET: &str = "#4a545d";
/// Grid lines.
pub const GRID: &str = "#d3d9de";
/// The ground of a picture: a white of its own, which a dark page replaces while it leaves [`WHITE`] alone.
pub const GROUND: &str = "#fefefe";
/// Text and lines on a dark colour, also on a dark page.
pub const WHITE: &str = "#ffffff";
/// Text and lines on a light colour, also on a dark page.
pub const BLACK: &str = "#000000";
/// A figure that is of no single channel.
pub const FIGURE: &str = "#2a78b8";
/// What is fitted to a figure.
pub const FITTED: &str = "#b74514";

/// The grounds of zones, light enough for text.
pub const ZONES: [&str; 3] = ["#f6ded3", "#e9edf0", "#d3e5f3"];

/// The least and the greatest colour of a heat map: one hue from light to dark.
const HEAT: [&str; 2] = ["#f1f5f9", "#0b3c6f"];

/// Returns the colour of a channel. Its contrast to white and to [`crate::model::Page::DARK_GROUND`] is 3:1 at least, and the
/// colour-blind can distinguish it from all others. Ten colours are many, so a name or a number stands beside each.
#[must_use]
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::EService => "#5f99be",
        Channel::Email => "#b74514",
        Channel::Chat => "#488f66",
        Channel::Phone => "#875194",
        Channel::Video => "#8b77e8",
        Channel::Visit => "#aa910d",
        Channel::Letter => "#4c5ec8",
        Channel::Social => "#e06494",
        Channel::Bot => "#8246fa",
        Channel::Unknown => "#62675c",
    }
}

/// Returns the colour of a cell of a heat map, for a part from 0 to 1.
#[must_use]
pub fn heat(part: f64) -> String {
    use palette::Mix;
    let [least, most] = HEAT.map(|text| read(text).into_format::<f64>());
    let part = if part.is_nan() { 0.0 } else { part.clamp(0.0, 1.0) };
    format!("#{:x}", least.mix(most, part).into_format::<u8>())
}

/// Returns black or white, the one with the higher contrast to this colour: 4.5:1 at least.
#[must_use]
pub fn words_on(colour: &str) -> &'static str {
    let contrast = |text: &str| read(text).into_format::<f32>().relative_contrast(read(colour).into_format());
    if contrast(BLACK) >= contrast(WHITE) { BLACK } else { WHITE }
}

/// Returns a colour `#rrggbb` as red, green and blue; black if it is none.
fn read(text: &str) -> Srgb<u8> {
    text.parse().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use palette::{IntoColor, LinSrgb, Oklab};

    use super::*;
    use crate::model::Page;

    fn contrast(one: &str, other: &str) -> f32 {
        read(one).into_format::<f32>().relative_contrast(read(other).into_format())
    }

    /// What eyes see that lack one kind of cones (Machado, Oliveira and Fernandes 2009, severity 1), or that lack none.
    const EYES: [(&str, [[f32; 3]; 3]); 4] = [
        ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
        (
            "no red",
            [
                [0.152_286, 1.052_583, -0.204_868],
                [0.114_503, 0.786_281, 0.099_216],
                [-0.003_882, -0.048_116, 1.051_998],
            ],
        ),
        (
            "no green",
            [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_820, 0.042_940, 0.968_881]],
        ),
        (
            "no blue",
            [
                [1.255_528, -0.076_749, -0.178_779],
                [-0.078_411, 0.930_809, 0.147_602],
                [0.004_733, 0.691_367, 0.303_900],
            ],
        ),
    ];

    fn seen(colour: &str, eyes: [[f32; 3]; 3]) -> Oklab {
        let light: LinSrgb = read(colour).into_format::<f32>().into_linear();
        let [red, green, blue] =
            eyes.map(|row| (row[0] * light.red + row[1] * light.green + row[2] * light.blue).clamp(0.0, 1.0));
        LinSrgb::new(red, green, blue).into_color()
    }

    #[test]
    fn channels_are_told_apart_by_all_eyes() {
        for (name, eyes) in EYES {
            for (index, one) in Channel::ALL.into_iter().enumerate() {
                for other in Channel::ALL.into_iter().skip(index + 1) {
                    let [a, b] = [one, other].map(|of| seen(channel(of), eyes));
                    let apart = ((a.l - b.l).powi(2) + (a.a - b.a).powi(2) + (a.b - b.b).powi(2)).sqrt();
                    assert!(apart >= 0.065, "{name}: {one} and {other} are {apart} apart");
                }
            }
        }
    }

    #[test]
    fn channels_are_seen_on_light_and_dark() {
        for of in Channel::ALL.map(channel).into_iter().chain([FIGURE, FITTED]) {
            for ground in [GROUND, Page::DARK_GROUND] {
                assert!(contrast(of, ground) >= 3.0, "{of} on {ground}: {}", contrast(of, ground));
            }
        }
        assert!(contrast(QUIET, GROUND) >= 4.5 && contrast(INK, GROUND) >= 7.0);
    }

    #[test]
    fn numbers_in_a_heat_map_are_read_on_every_square() {
        for step in 0..=100 {
            let square = heat(f64::from(step) / 100.0);
            let found = contrast(words_on(&square), &square);
            assert!(found >= 4.5, "{square}: {found}");
        }
        assert_eq!([heat(-1.0), heat(f64::NAN), heat(7.0)], [HEAT[0], HEAT[0], HEAT[1]].map(str::to_owned));
    }
}
