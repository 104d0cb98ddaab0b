//! Rules of `src/measure/monthly/asked.rs`.

use kanalkoll::measure::{completed_month, parse_month};
use kanalkoll::model::Day;

fn asked(from: Option<&str>, to: Option<&str>) -> Result<String, String> {
    let today = Day::parse("2020-09-01").unwrap();
    parse_month(from, to)
        .and_then(|month| completed_month(month, today))
        .map(|month| month.to_string())
        .map_err(|error| error.to_string())
}

#[test]
fn one_whole_month_that_is_over() {
    assert_eq!(asked(None, None).as_deref(), Ok("2020-08"));
    assert_eq!(asked(Some("2020-02-01"), Some("2020-02-29")).as_deref(), Ok("2020-02"));
    let faults = [
        (Some("2020-06-01"), Some("2020-08-31"), "from 2020-06-01 to 2020-06-30"),
        (Some("2020-08-02"), Some("2020-08-31"), "from 2020-08-01 to 2020-08-31"),
        (Some("2020-08-31"), Some("2020-08-01"), "from 2020-08-01 to 2020-08-31"),
        (Some("2020-08-01"), None, "to: missing"),
        (Some("2020-08-01"), Some("31 augusti"), "to: found `31 augusti`"),
        (Some("2020-09-01"), Some("2020-09-30"), "2020-09 is not over"),
    ];
    for (from, to, said) in faults {
        let error = asked(from, to).unwrap_err();
        assert!(error.contains(said), "{from:?} {to:?}: {error}");
    }
}
