//! Labels beside what they name, moved apart where they would cover each other.

/// Returns places for labels that belong at `own`, in rising order: at least `apart` from each other, between `first` and
/// `last` as far as there is room, and as near to their own places as that allows.
pub(super) fn spread(own: &[i32], apart: i32, first: i32, last: i32) -> Vec<i32> {
    let mut places: Vec<i32> = Vec::with_capacity(own.len());
    for place in own {
        let least = places.last().map_or(first, |above| above + apart);
        places.push((*place).max(least));
    }
    let mut most = last;
    for place in places.iter_mut().rev() {
        *place = (*place).min(most);
        most = *place - apart;
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn labels_that_do_not_meet_stay() {
        assert_eq!(spread(&[10, 40, 80], 15, 0, 100), [10, 40, 80]);
        assert_eq!(spread(&[10, 12, 99], 15, 0, 90), [10, 25, 90]);
        assert_eq!(spread(&[88, 89, 90], 15, 0, 90), [60, 75, 90]);
    }

    proptest! {
        #[test]
        fn labels_never_cover_each_other(mut own in prop::collection::vec(0..200_i32, 0..10)) {
            own.sort_unstable();
            let places = spread(&own, 15, 0, 200);
            prop_assert!(places.windows(2).all(|pair| pair[1] - pair[0] >= 15), "{places:?}");
            prop_assert!(places.iter().all(|place| (0..=200).contains(place)), "{places:?}");
        }
    }
}
