//! Rules of `src/measure/target/growth.rs`.

use kanalkoll::measure::Growth;

#[test]
fn ratio_and_per_cent_stand_beside_the_figures() {
    let said = |from, to| Growth::of(from, to).text;
    assert_eq!(said(40.0, 120.0), "40 -> 120: x3.0, +200 %");
    assert_eq!(said(0.2, 0.25), "0.2 -> 0.25: x1.25, +25.0 %");
    assert_eq!(said(52.31, 41.848), "52.3 -> 41.8: x0.80, -20.0 %");
    assert_eq!(said(10.0, 10.0), "10 -> 10: x1.00, +0.0 %");
    assert_eq!(said(1_234_567.0, 0.0), "1,234,567 -> 0: x0.00, -100 %");
    assert_eq!((Growth::of(0.0, 5.0).ratio, Growth::of(0.0, 5.0).percent), (None, None));
}
