//! Rules of `src/measure/interval.rs`.

use kanalkoll::measure::{Ratio, Share};

use proptest::prelude::*;

proptest! {
    #[test]
    fn no_share_is_above_1_or_outside_its_interval(numerator in 0_i64..2_000_000_000, denominator in -10_i64..2_000_000_000) {
        for (part, whole) in [(numerator, denominator), (numerator % 30, denominator % 30), (denominator, denominator)] {
            let Some(share) = Share::of(part, whole) else { continue };
            prop_assert!((0.0..=1.0).contains(&share.value) || part < 0, "{share:?}");
            prop_assert!(share.low <= share.value && share.value <= share.high, "{share:?}");
        }
    }

    #[test]
    fn counts_make_a_share_or_say_why_not(numerator in 0_i64..40, denominator in -3_i64..40) {
        let ratio = Ratio::of(numerator, denominator);
        prop_assert_eq!(ratio.and_then(Ratio::reason).is_some(), numerator > denominator);
        prop_assert_eq!(ratio.and_then(Ratio::share), Share::of(numerator, denominator));
    }
}

#[test]
fn a_ratio_without_a_share_says_why_in_json() {
    let json = serde_json::to_value(Ratio::of(12, 10)).unwrap_or_default();
    let expected = serde_json::json!({"value": null, "low": null, "high": null, "reason": "more_than_offered", "numerator": 12, "denominator": 10});
    assert_eq!(json, expected);
}
