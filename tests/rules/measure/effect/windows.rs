//! Which weeks are looked at, and what a group of them is made of, by hand.

use kanalkoll::measure::{
    EffectCells, EffectQuestion, EffectVerdict, NoEffect, ParameterValues, Window, effect, known_days,
};
use kanalkoll::model::{Channel, Day, Instant, Organisation, OrganisationFile};
use kanalkoll::rollup::{Bucket, CellKey, Cells, WorkCounts};

fn organisation() -> Organisation {
    // Closed from Monday 28 December to Sunday 3 January: a week without a working day.
    let closed = ["28", "29", "30"].map(|day| format!("\"2020-12-{day}\"")).join(", ");
    let file = format!(
        "code = \"o\"\nname = \"O\"\ncountry = \"SE\"\n[[calendar]]\nfrom = \"2019-01-01\"\nclosed = [{closed}]\n\
         [[event]]\ndate = \"2020-11-02\"\nlabel = \"First\"\n[[event]]\ndate = \"2020-11-02\"\nlabel = \"Second\"\n\
         [[event]]\ndate = \"2020-12-01\"\nlabel = \"Twice\"\n[[event]]\ndate = \"2020-12-02\"\nlabel = \"twice\"\n"
    );
    Organisation::try_from(OrganisationFile::from_toml(&file).unwrap()).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn question(event: &str) -> EffectQuestion {
    EffectQuestion::parse(&ParameterValues::new(vec![("event".to_owned(), event.to_owned())])).unwrap()
}

#[test]
fn weeks_begin_on_the_day_of_the_event() {
    // Wednesday: weeks from Wednesday to Tuesday.
    let window = Window::new(day("2020-06-10"), 26, (day("2020-05-26"), day("2020-06-23")));
    assert_eq!(window.days(), (day("2020-05-27"), day("2020-06-23")));
    // As many weeks before as there are, up to 104; as many after as are asked for.
    let window = Window::new(day("2020-06-10"), 8, (day("2020-01-01"), day("2020-12-31")));
    assert_eq!(window.days(), (day("2020-01-01"), day("2020-08-04")));
    let window = Window::new(day("2020-06-10"), 8, (day("2010-01-01"), day("2020-12-31")));
    assert_eq!(window.days(), (day("2018-06-13"), day("2020-08-04")));
    // A day less on either side is a week less.
    let window = Window::new(day("2020-06-10"), 26, (day("2020-05-28"), day("2020-06-22")));
    assert_eq!(window.days(), (day("2020-06-03"), day("2020-06-16")));
    let window = Window::new(day("2020-06-10"), 26, (day("2020-06-10"), day("2020-06-10")));
    assert_eq!(window.days(), (day("2020-06-10"), day("2020-06-09")));
}

#[test]
fn days_off_around_the_records_are_known() {
    let organisation = organisation();
    let known = |first, last, today| known_days(&organisation, (day(first), day(last)), day(today));
    // Friday's records tell of the weekend; Monday's of the one before, too.
    assert_eq!(known("2020-06-08", "2020-06-12", "2021-01-01"), (day("2020-06-06"), day("2020-06-14")));
    assert_eq!(known("2020-06-09", "2020-06-11", "2021-01-01"), (day("2020-06-09"), day("2020-06-11")));
    // Today is not over.
    assert_eq!(known("2020-06-08", "2020-06-12", "2020-06-12"), (day("2020-06-06"), day("2020-06-11")));
}

#[test]
fn an_event_is_a_date_or_the_one_event_of_a_name() {
    let organisation = organisation();
    assert_eq!(question("2020-03-01").day(organisation.events()), Ok(day("2020-03-01")));
    assert_eq!(question(" first ").day(organisation.events()), Ok(day("2020-11-02")));
    let said = question("TWICE").day(organisation.events()).unwrap_err().to_string();
    assert!(said.contains("several events have this label: 2020-12-01, 2020-12-02"), "{said}");
    let records = Some((day("2020-01-01"), day("2021-01-31")));
    let window = |event: &str, today: &str| {
        question(event).window(&organisation, organisation.events(), records, day(today)).is_ok()
    };
    assert!(
        window("2020-11-02", "2020-11-02")
            && !window("2020-11-02", "2020-11-01")
            && !window("2019-12-31", "2021-01-01")
    );
}

/// Four e-mails and one more for each odd week a working day; from the event on two chats likewise.
fn cells(organisation: &Organisation, (from, to): (Day, Day)) -> Cells {
    let mut cells = Cells::default();
    let days = from.through(to).filter(|day| organisation.works(*day));
    for today in days {
        let key = |channel| CellKey { bucket: Bucket::Day(today), channel, dimension: String::new() };
        let odd = i64::from(today.date().iso_week_date().week() % 2);
        let came = |came| WorkCounts { came, ..WorkCounts::default() };
        cells.work.insert(key(Channel::Email), came(4 + odd));
        if today >= day("2020-11-02") {
            cells.work.insert(key(Channel::Chat), came(2 + odd));
        }
    }
    cells
}

#[test]
fn a_group_is_what_its_channels_are() {
    let organisation = organisation();
    let records = (day("2020-08-31"), day("2021-01-31"));
    let question = question("2020-11-02");
    let window = question.window(&organisation, organisation.events(), Some(records), day("2021-06-01")).unwrap();
    let own = cells(&organisation, records);
    let figure = effect(
        &organisation,
        &question,
        (window, window),
        Instant::from_unix(0),
        EffectCells { own: &own, events: organisation.events(), control: None },
    );
    assert_eq!((figure.from, figure.to), (day("2020-08-31"), day("2021-01-31")));
    // Thirteen weeks, one of which had no working day.
    assert_eq!((figure.weeks_before, figure.weeks_after, figure.no_figure), (9, 12, None));
    assert_eq!(figure.event.label.as_deref(), Some("First; Second"));
    let others: Vec<_> = figure.other_events.iter().map(|event| event.label.as_deref().unwrap()).collect();
    assert_eq!(others, ["Twice", "twice"]);
    let names: Vec<&str> = figure.groups.iter().map(|group| group.group).collect();
    assert_eq!(names, ["total", "digital", "assisted", "email", "chat"]);
    let [total, digital, assisted, email, chat] = &figure.groups[..] else { panic!() };
    assert_eq!(
        email.weeks.iter().map(|week| week.week).collect::<Vec<_>>(),
        (-9..13).filter(|week| *week != 8).collect::<Vec<_>>()
    );
    // Weeks 36 to 44: four odd ones.
    assert_eq!((email.before.contacts, email.before.working_days), (4 * 45 + 4 * 5, 45));
    assert_eq!((email.weeks[1].contacts, email.weeks[1].rate), (25, 5.0));
    assert_eq!((digital.after, chat.after.per_working_day.unwrap() > 2.0), (chat.after, true));
    assert_eq!((assisted.before, total.before), (email.before, email.before));
    assert_eq!(total.after.contacts, email.after.contacts + chat.after.contacts);
    assert_eq!(chat.before.per_working_day, Some(0.0));
    // Of nine weeks before nothing tells what the seasons do.
    let change = chat.change.unwrap();
    assert!(change.level_verdict == EffectVerdict::SeasonUnknown && change.level.low > 0.0, "{change:?}");
    let change = email.change.unwrap();
    assert!(change.slope_verdict == EffectVerdict::SeasonUnknown && !change.level.is_clear(), "{email:?}");
    assert_eq!((figure.definition.harmonics, figure.definition.version), (0, "2"));
    let beside = EffectCells { own: &own, events: organisation.events(), control: Some((&organisation, &own)) };
    let figure = effect(&organisation, &question, (window, window), Instant::from_unix(0), beside);
    let of = |group: usize| figure.groups[group].control.as_ref().unwrap().no_figure;
    // Nothing is left beside itself, and nobody chatted before.
    assert_eq!((of(3), of(4)), (Some(NoEffect::NoVariation), Some(NoEffect::ControlEmptyBefore)));
}

#[test]
fn with_a_year_before_the_season_is_known() {
    let organisation = organisation();
    let records = (day("2019-10-21"), day("2021-01-31"));
    let question = question("2020-11-02");
    let window = question.window(&organisation, organisation.events(), Some(records), day("2021-06-01")).unwrap();
    let own = cells(&organisation, records);
    let known = EffectCells { own: &own, events: organisation.events(), control: None };
    let figure = effect(&organisation, &question, (window, window), Instant::from_unix(0), known);
    assert_eq!((figure.weeks_before, figure.definition.harmonics), (54, 2));
    let verdicts: Vec<_> = figure.groups.iter().map(|group| group.change.unwrap().level_verdict).collect();
    let (rose, same) = (EffectVerdict::LevelRose, EffectVerdict::NoClearLevelChange);
    assert_eq!(verdicts, [rose, rose, same, same, rose]);
}
