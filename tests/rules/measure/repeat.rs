//! Rules of `src/measure/repeat.rs`.

use kanalkoll::measure::{Question, RepeatFigure, Share, Split, repeat};
use kanalkoll::model::{
    Channel, Contact, Day, FollowUp, Instant, NextContact, Organisation, OrganisationFile, Outcome, UnitsAsOf,
};
use kanalkoll::rollup::{Fold, Grain};

fn organisation() -> Organisation {
    let file = OrganisationFile::from_toml("code = \"x\"\nname = \"X\"\ncountry = \"SE\"\n").unwrap();
    Organisation::try_from(file).unwrap()
}

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(text).unwrap()
}

fn contact(channel: Channel, received: &str) -> Contact {
    Contact {
        source: "s".into(),
        external_id: "1".into(),
        channel,
        topic: "bygglov".into(),
        unit: String::new(),
        agent: String::new(),
        citizen: Some("c".into()),
        received_at: at(received).into(),
        first_response_at: None,
        closed_at: None,
        outcome: Outcome::Open,
        wait_seconds: None,
        handle_seconds: None,
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    }
}

fn figure(as_of: &str, split: &str) -> RepeatFigure {
    let organisation = organisation();
    let mut fold = Fold::new(&organisation);
    let next = |seconds| FollowUp {
        linkable: true,
        next: Some(NextContact { seconds, channel: Channel::Phone }),
        frozen: false,
    };
    let alone = FollowUp { linkable: true, ..FollowUp::default() };
    let cases = [
        (Channel::Email, "2020-03-28T09:00:00+01:00", next(3_600)),
        (Channel::Email, "2020-03-28T23:59:59+01:00", next(86_401)),
        (Channel::Email, "2020-03-30T09:00:00+02:00", alone),
        (Channel::Phone, "2020-03-28T10:00:00+01:00", next(8 * 86_400)),
        (Channel::Visit, "2020-03-28T10:00:00+01:00", FollowUp::default()),
    ];
    for (channel, received, follow_up) in &cases {
        let contact = contact(*channel, received);
        fold.contact(&contact, 1);
        fold.follow_up(&contact, follow_up, 1);
    }
    let mut cells = fold.into_cells();
    cells.work.retain(|key, _| key.grain() == Grain::Day);
    cells.hops.retain(|key, _| key.cell.grain() == Grain::Day);
    let day = |text| Day::parse(text).unwrap();
    let split = Split::parse(split).unwrap();
    let question = Question {
        from: day("2020-03-01"),
        to: day("2020-03-31"),
        by: None,
        split,
        as_of: None,
        units: UnitsAsOf::Today,
    };
    repeat(&organisation, &question, at(as_of), &cells)
}

fn parts(share: Option<Share>) -> Option<(i64, i64)> {
    share.map(|share| (share.numerator, share.denominator))
}

#[test]
fn a_day_counts_once_its_last_second_is_older_than_the_window() {
    // 28 March ends at 23:00 UTC; the day after has 23 hours.
    let young = figure("2020-03-29T22:59:59Z", "");
    assert_eq!(
        (young.counted_to.within_1_day.as_deref(), parts(young.rows[0].within_1_day)),
        (Some("2020-03-27"), None)
    );
    let old = figure("2020-03-29T23:00:00Z", "");
    assert_eq!(old.counted_to.within_1_day.as_deref(), Some("2020-03-28"));
    assert_eq!(parts(old.rows[0].within_1_day), Some((1, 3)));
    assert_eq!((parts(old.rows[0].within_7_days), old.counted_to.within_30_days), (None, None));
}

#[test]
fn shares_have_the_linkable_of_old_days_below_the_line() {
    let figure = figure("2020-06-01T12:00:00Z", "");
    let row = &figure.rows[0];
    assert_eq!((row.contacts, parts(row.linkable)), (5, Some((4, 5))));
    assert_eq!(parts(row.within_1_day), Some((1, 4)));
    assert_eq!(parts(row.within_7_days), Some((2, 4)));
    assert_eq!(parts(row.within_30_days), Some((3, 4)));
    assert_eq!(figure.counted_to.within_30_days.as_deref(), Some("2020-03-31"));
}

#[test]
fn hops_are_shares_of_the_first_channel() {
    let figure = figure("2020-06-01T12:00:00Z", "channel");
    let hops: Vec<_> = figure
        .hops
        .iter()
        .map(|hop| (hop.first, hop.next, parts(hop.within_7_days), parts(hop.within_30_days)))
        .collect();
    let email = ("email", "phone", Some((2, 3)), Some((2, 3)));
    assert_eq!(hops, [email, ("phone", "phone", Some((0, 1)), Some((1, 1)))]);
    let visit = figure.rows.iter().find(|row| row.key.channel == Some("visit")).unwrap();
    assert_eq!((parts(visit.linkable), parts(visit.within_1_day)), (Some((0, 1)), None));
}
