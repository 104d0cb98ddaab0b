//! Rules of follow-ups.

use kanalkoll::model::{Channel, FollowUp, Instant, NextContact};

const DAY: i64 = 86_400;

#[test]
fn the_last_second_of_a_window_is_within() {
    let at = |seconds| NextContact::between(Instant::from_unix(100), Instant::from_unix(100 + seconds), Channel::Chat);
    for days in [1, 7, 30] {
        assert!(at(i64::from(days) * DAY).is_some_and(|next| next.within(days)));
    }
    assert!(at(DAY + 1).is_some_and(|next| !next.within(1) && next.within(7)));
    assert_eq!(at(30 * DAY + 1), None);
    assert_eq!(at(-1), None);
}

#[test]
fn what_is_found_where_the_gone_one_was_is_the_gone_one() {
    let next = Some(NextContact { seconds: 5, channel: Channel::Email });
    let frozen = FollowUp { linkable: true, next, frozen: true };
    assert!(!frozen.or_nearer(next).frozen);
    assert_eq!(FollowUp { frozen: false, ..frozen }.or_nearer(None).next, None);
}
