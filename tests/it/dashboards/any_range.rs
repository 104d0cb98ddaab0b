//! The figures of boards over whatever range, organisation and channel, against those of the API for the same days.

use kanalkoll::model::{Day, Organisation, OrganisationFile};

use super::preview::figures;
use super::shown::Shown;
use super::voices;
use crate::prometheus::{Watched, scraped};
use crate::support::{TestDb, both, kalmar};

/// Every so many of Kalmar's contacts are those of a smaller neighbour.
const FEWER: usize = 7;
const CHANNELS: [Option<&str>; 5] = [None, Some("email"), Some("phone"), Some("e_service"), Some("chat")];

/// Two municipalities in 2020, the second with fewer contacts and other answers.
fn filled(db: &TestDb) -> Watched {
    let neighbour = kalmar::ORGANISATION.replacen("code = \"kalmar\"", "code = \"nybro\"", 1);
    let watched = Watched::serve(db, &[kalmar::ORGANISATION, &neighbour]);
    let (contacts, volumes) = (kalmar::contacts(), kalmar::volumes());
    let fewer = |lines: &[String]| lines.iter().step_by(FEWER).cloned().collect::<Vec<_>>();
    for (code, contacts, volumes) in
        [("kalmar", contacts.clone(), volumes.clone()), ("nybro", fewer(&contacts), fewer(&volumes))]
    {
        contacts.chunks(5_000).for_each(|lines| drop(watched.deliver(&format!("{code}/contacts"), lines)));
        volumes.chunks(5_000).for_each(|lines| drop(watched.deliver(&format!("{code}/volumes"), lines)));
    }
    voices::fill(db, kalmar::ORGANISATION);
    voices::fill(db, &neighbour);
    watched
}

/// Ten choices, the same in every run, that begin and end anywhere in the year.
fn choices() -> impl Iterator<Item = (&'static str, [Day; 2], Option<&'static str>)> {
    let mut state: u64 = 20_201_231;
    let mut below = move |limit: i32| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i32::try_from((state >> 33) % u64::try_from(limit).unwrap()).unwrap()
    };
    let january = Day::parse("2020-01-01").unwrap();
    (0..10).map(move |number| {
        let first = below(340);
        let last = first + below(366 - first);
        let organisation = ["kalmar", "nybro"][number % 2];
        (organisation, [january.plus_days(first), january.plus_days(last)], CHANNELS[number % CHANNELS.len()])
    })
}

/// What is shown where there is no figure: nothing, a count of nothing, or a number that stands for a reason.
fn is_nothing(shown: Option<f64>) -> bool {
    shown.is_none_or(|number| [0.0, -1.0, -2.0].contains(&number))
}

both! {
    fn figures_of_any_range_are_those_of_the_api(db) {
        let watched = filled(db);
        let Some(prometheus) = watched.prometheus(db) else { return };
        scraped(&prometheus);
        let file = OrganisationFile::from_toml(kalmar::ORGANISATION).unwrap();
        let zone = Organisation::try_from(file).unwrap().zone().clone();
        let mut compared = 0;
        for (organisation, days, channel) in choices() {
            let ends = [zone.day_start(days[0]).unix(), zone.day_start(days[1].plus_days(1)).unix() - 1];
            let chosen = channel.as_slice();
            let (organisations, questions) = ([organisation], ["ease"]);
            let variables =
                [("organisation", organisations.as_slice()), ("channel", chosen), ("question", questions.as_slice())];
            // Curves of months are added up where they are drawn.
            let figures = figures::expected(&watched, organisation, "", days, channel).into_iter();
            for figure in figures.filter(|figure| figure["monthly"] == false) {
                let text = |field: &str| figure[field].as_str().unwrap();
                let board = text("board");
                let own = if board == "voice" { &variables[..] } else { &variables[..2] };
                let shown = Shown::of(&prometheus, board, own).over(ends).number(text("panel"), text("legend"));
                let said = format!("{organisation} {days:?} {channel:?}: {shown:?}, not {figure}");
                match figure["value"].as_f64() {
                    Some(expected) => {
                        assert!(shown.is_some_and(|shown| (shown - expected).abs() < 1e-9), "{said}");
                        compared += 1;
                    }
                    None => assert!(is_nothing(shown), "{said}"),
                }
            }
        }
        assert!(compared > 150, "only {compared} figures");
    }
}
