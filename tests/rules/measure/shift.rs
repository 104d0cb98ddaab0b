//! Channel shift by hand: growth, volume and mix effects, reasons for no verdict, seasons, savings.

use kanalkoll::measure::{
    ChannelShift, DatedEvent, NoMoney, NoSaving, Part, ShiftComparison, ShiftFigure, ShiftHeadline, ShiftInputs,
    ShiftQuestion, ShiftReason, ShiftVerdict, shift,
};
use kanalkoll::model::{
    Channel, Contact, Day, ExcludedReason, Instant, Language, Organisation, OrganisationFile, Outcome, UnitsAsOf,
    Volume,
};
use kanalkoll::reports::headline_verdict;
use kanalkoll::rollup::{Cells, Fold, Grain};
use kanalkoll::texts::Texts;

const FILE: &str = r#"
code = "kalmar"
name = "Kalmar kommun"
country = "SE"
[[event]]
date = "2020-06-15"
label = "Chatt"
[[event]]
date = "2020-12-15"
label = "Senare"
[[unit]]
code = "molde"
[[unit]]
code = "midsund"
successor = { unit = "molde", from = "2020-01-01" }
"#;

struct Town {
    organisation: Organisation,
    contacts: Vec<Contact>,
    volumes: Vec<Volume>,
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn span(text: &str) -> (Day, Day) {
    let (first, last) = text.split_once("..").unwrap();
    (day(first), day(last))
}

impl Town {
    fn new(more: &str) -> Town {
        let file = OrganisationFile::from_toml(&format!("{FILE}{more}")).unwrap();
        Town { organisation: Organisation::try_from(file).unwrap(), contacts: Vec::new(), volumes: Vec::new() }
    }

    /// So many contacts each Monday to Friday of a period, handled in so many seconds (0: not known).
    fn came(mut self, each_day: usize, period: &str, channel: Channel, handle_seconds: i32) -> Town {
        let (first, last) = span(period);
        let weekday = |day: &Day| day.date().weekday().to_monday_zero_offset() < 5;
        for day in first.through(last).filter(weekday) {
            for _ in 0..each_day {
                let received_at = self.organisation.zone().day_start(day).plus_seconds(36_000);
                let external_id = self.contacts.len().to_string();
                let fields = Contact {
                    source: "crm".into(),
                    external_id,
                    channel,
                    topic: "bygglov".into(),
                    unit: "midsund".into(),
                    received_at: received_at.into(),
                    agent: String::new(),
                    citizen: None,
                    first_response_at: Some(received_at.into()),
                    closed_at: None,
                    outcome: Outcome::Answered,
                    wait_seconds: None,
                    handle_seconds: Some(handle_seconds).filter(|seconds| *seconds > 0),
                    language: String::new(),
                    called_back_at: None,
                    continues: None,
                    deliver_to: None,
                    history: None,
                };
                self.contacts.push(fields);
            }
        }
        self
    }

    fn cells(&self) -> Cells {
        let mut fold = Fold::new(&self.organisation);
        self.contacts.iter().for_each(|fields| fold.contact(fields, 1));
        self.volumes.iter().for_each(|volume| fold.volume(volume, 1));
        let mut cells = fold.into_cells();
        cells.contacts.retain(|key, _| key.grain() == Grain::Day);
        cells.queues.retain(|key, _| key.grain() == Grain::Day);
        cells.work.retain(|key, _| key.grain() == Grain::Day);
        cells
    }

    fn shift(&self, before: &str, after: &str) -> ShiftFigure {
        let question =
            ShiftQuestion { before: span(before), after: span(after), part: Part::Whole, units: UnitsAsOf::default() };
        let cells = self.cells();
        let first_day = self.contacts.iter().map(|contact| self.organisation.day(contact.received_at.first())).min();
        let parts = ShiftInputs { cells: &cells, first_day, events: self.organisation.events() };
        shift(&self.organisation, &question, Instant::from_unix(1_700_000_000), parts)
    }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} {expected}");
}

const SPRING: &str = "2020-03-02..2020-05-31";
const AUTUMN: &str = "2020-08-31..2020-11-29";

#[test]
fn the_effects_add_up_to_the_change() {
    let town = Town::new("")
        .came(2, SPRING, Channel::EService, 0)
        .came(6, AUTUMN, Channel::EService, 0)
        .came(20, SPRING, Channel::Phone, 0)
        .came(17, AUTUMN, Channel::Phone, 0)
        .came(1, AUTUMN, Channel::Visit, 0);
    let figure = town.shift(SPRING, AUTUMN);
    let compared = &figure.compared;
    assert_eq!(compared.channels.iter().map(|one| one.channel).collect::<Vec<_>>(), ["e_service", "phone", "visit"]);
    for channel in &compared.channels {
        let (volume, mix) = (channel.volume_effect.unwrap(), channel.mix_effect.unwrap());
        near(volume + mix, channel.volumes.change.unwrap());
    }
    // Of 22 a day 2 were digital, of 24 it is 6.
    let sum = |of: fn(&ChannelShift) -> Option<f64>| compared.channels.iter().filter_map(of).sum::<f64>();
    near(sum(|one| one.share_before), 1.0);
    near(sum(|one| one.share_after), 1.0);
    near(sum(|one| one.mix_effect), 0.0);
    near(compared.digital_share_after.unwrap().value, 6.0 / 24.0);
    near(sum(|one| one.volume_effect), compared.all.change.unwrap());
    // Good Friday, Easter Monday, 1 May and Ascension Day fell on weekdays; no holiday of the autumn does.
    assert_eq!((compared.before.working_days, compared.after.working_days), (61, 65));
    assert_eq!((compared.all.before, compared.all.after), (65 * 22, 65 * 24));
    assert_eq!(compared.substitution.verdict, ShiftVerdict::SomeSubstitution);
    assert_eq!(compared.events, [DatedEvent { date: day("2020-06-15"), label: "Chatt".into() }]);
}

#[test]
fn growth_allows_for_restless_weeks() {
    let town = Town::new("").came(1, "2020-06-01..2020-07-26", Channel::EService, 0);
    let town = town.came(3, "2020-08-10..2020-10-04", Channel::EService, 0);
    let figure = town.shift("2020-06-01..2020-07-26", "2020-08-10..2020-10-04");
    let one = &figure.compared.channels[0].volumes;
    assert_eq!((one.before, one.after), (40, 120));
    // Midsummer Eve is no working day.
    let days = (figure.compared.before.working_days, figure.compared.after.working_days);
    assert_eq!(days, (39, 40));
    let ratio = 3.0 * 39.0 / 40.0;
    near(one.growth.unwrap(), ratio);
    // Constant weeks: phi = 1, r = 0 corrected to 1 / (8 - 4), g = 1.25 / 0.75; t(14) = 2.144787.
    let spread = 2.144_786_687_917_804 * (1.25 / 0.75 * (1.0 / 40.0 + 1.0 / 120.0_f64)).sqrt();
    assert!((one.growth_low.unwrap() - ratio * (-spread).exp()).abs() < 1e-6, "{one:?}");
    assert!((one.growth_high.unwrap() - ratio * spread.exp()).abs() < 1e-6, "{one:?}");
    // A single whole week tells nothing of weeks.
    let single = town.shift("2020-06-01..2020-06-07", "2020-08-10..2020-10-04");
    let one = &single.compared.channels[0].volumes;
    assert!(one.growth.is_some() && one.growth_low.is_none());
}

#[test]
fn what_stands_in_the_way_is_said() {
    let because = |town: &Town, before: &str, after: &str| {
        let substitution = town.shift(before, after).compared.substitution;
        (substitution.verdict.code(), substitution.because.map(ShiftReason::code))
    };
    let phone = Town::new("").came(20, SPRING, Channel::Phone, 0).came(20, AUTUMN, Channel::Phone, 0);
    assert_eq!(because(&phone, SPRING, AUTUMN), ("digital_did_not_grow", Some("no_digital")));
    assert_eq!(because(&phone, SPRING, "2020-12-01..2020-12-13"), ("cannot_tell_yet", Some("empty_period")));
    assert_eq!(because(&phone, "2020-02-01..2020-05-31", AUTUMN).1, Some("before_first_record"));
    let digital = Town::new("").came(2, SPRING, Channel::Chat, 0).came(5, AUTUMN, Channel::Chat, 0);
    assert_eq!(because(&digital, SPRING, AUTUMN), ("cannot_tell_yet", Some("no_assisted")));
    let both = Town::new("")
        .came(10, SPRING, Channel::Phone, 0)
        .came(8, AUTUMN, Channel::Phone, 0)
        .came(2, SPRING, Channel::Chat, 0)
        .came(4, AUTUMN, Channel::Chat, 0);
    // Three whole weeks and six days.
    assert_eq!(because(&both, "2020-03-02..2020-03-28", AUTUMN).1, Some("too_few_weeks"));
    assert_eq!(because(&both, "2020-03-02..2020-03-29", AUTUMN).1, None);
    // Too few weeks come before the digital contacts that did not grow.
    assert_eq!(because(&phone, "2020-03-02..2020-03-28", AUTUMN), ("cannot_tell_yet", Some("too_few_weeks")));
    assert_eq!(town_that_restlessly_grew(), ("cannot_tell_yet", Some("covers_both")));
    // 1 of 14 a day is of unknown channel: 7 %.
    let unknown = both.came(1, SPRING, Channel::Unknown, 0);
    assert_eq!(because(&unknown, SPRING, AUTUMN), ("cannot_tell_yet", Some("unknown_channel")));
    assert!(unknown.shift(SPRING, AUTUMN).compared.substitution.value.is_some());
    let ends = (day("2020-12-24"), day("2020-12-25"));
    let question = ShiftQuestion { before: span(SPRING), after: ends, part: Part::Whole, units: UnitsAsOf::default() };
    let cells = unknown.cells();
    let parts = ShiftInputs { cells: &cells, first_day: None, events: &[] };
    let christmas = shift(&unknown.organisation, &question, Instant::from_unix(1_700_000_000), parts);
    assert_eq!(christmas.compared.all.after_per_day, None);
}

/// Four weeks of two chats and ten calls a day, then of five chats, and of as many calls as will have it.
fn town_that_restlessly_grew() -> (&'static str, Option<&'static str>) {
    let mut town = Town::new("");
    for (week, calls) in ["2020-09-07", "2020-09-14", "2020-09-21", "2020-09-28"].into_iter().zip([4, 16, 4, 16]) {
        let week = format!("{week}..{}", day(week).plus_days(6));
        town = town.came(5, &week, Channel::Chat, 0).came(calls, &week, Channel::Phone, 0);
    }
    let before = "2020-08-10..2020-09-06";
    let town = town.came(2, before, Channel::Chat, 0).came(10, before, Channel::Phone, 0);
    let substitution = town.shift(before, "2020-09-07..2020-10-04").compared.substitution;
    (substitution.verdict.code(), substitution.because.map(ShiftReason::code))
}

#[test]
fn contacts_and_volumes_count_and_the_excluded_do_not() {
    let mut town = Town::new("").came(2, SPRING, Channel::EService, 0).came(2, AUTUMN, Channel::Phone, 0);
    town.contacts[0].outcome = Outcome::Excluded(ExcludedReason::Spam);
    let fields = Volume {
        source: "trio".into(),
        queue: "växel".into(),
        channel: Channel::Email,
        interval_start: town.organisation.zone().day_start(day("2020-09-01")),
        interval_minutes: 1_440,
        offered: 30,
        answered: 30,
        answered_in_threshold: None,
        abandoned: 0,
        abandoned_in_threshold: None,
        threshold_seconds: None,
        wait_seconds: None,
        handle_seconds: None,
    };
    town.volumes.push(fields);
    let compared = town.shift(SPRING, AUTUMN).compared;
    let counts: Vec<_> =
        compared.channels.iter().map(|one| (one.channel, one.volumes.before, one.volumes.after)).collect();
    assert_eq!(counts, [("e_service", 129, 0), ("email", 0, 30), ("phone", 0, 130)]);
}

#[test]
fn the_same_weeks_a_year_before_are_told_first() {
    let a_year_before = "2019-09-02..2019-12-01";
    let town = Town::new("")
        .came(10, a_year_before, Channel::Phone, 0)
        .came(1, a_year_before, Channel::Chat, 0)
        .came(20, SPRING, Channel::Phone, 0)
        .came(1, SPRING, Channel::Chat, 0)
        .came(10, AUTUMN, Channel::Phone, 0)
        .came(9, AUTUMN, Channel::Chat, 0);
    let figure = town.shift(SPRING, AUTUMN);
    let year = figure.year_on_year.as_ref().unwrap();
    assert_eq!((year.before.from.as_str(), year.before.to.as_str()), ("2019-09-02", "2019-12-01"));
    assert_eq!((figure.headline, figure.headline()), (ShiftHeadline::YearOnYear, year));
    assert_eq!((year.substitution.verdict, &year.after), (ShiftVerdict::AddedDemand, &figure.compared.after));
    // Against the spring it looks as if the chat had taken over; the autumn before was as quiet.
    assert_eq!(figure.compared.substitution.verdict, ShiftVerdict::Substitution);
    assert!(figure.verdicts_differ && figure.same_season_at_hand && !figure.another_season);
    // What was asked for is the same weeks a year before: there is nothing to set beside it.
    let itself = town.shift(a_year_before, AUTUMN);
    assert_eq!((itself.headline, itself.year_on_year.is_none()), (ShiftHeadline::Substitution, true));
    assert!(itself.same_season_at_hand && !itself.verdicts_differ && !itself.another_season);
}

#[test]
fn the_first_contact_bounds_the_same_weeks_a_year_before() {
    let town = |first: &str| {
        let early = Town::new("").came(1, &format!("{first}..{first}"), Channel::Phone, 0);
        let both = early.came(10, "2020-03-02..2020-11-29", Channel::Phone, 0).came(1, SPRING, Channel::Chat, 0);
        both.came(9, AUTUMN, Channel::Chat, 0)
    };
    assert!(town("2019-09-02").shift(SPRING, AUTUMN).year_on_year.is_some());
    let late = town("2019-09-03").shift(SPRING, AUTUMN);
    assert_eq!((late.headline, late.another_season), (ShiftHeadline::Substitution, true));
    let near = late.headline();
    assert_eq!(near.before.from, "2020-03-02");
    // The season is a condition of a conclusion, and of nothing where there is none.
    let said = |figure: &ShiftFigure| headline_verdict(Texts::of(Language::English), figure).remove(0);
    assert!(said(&late).starts_with("If the season plays no part: Just adds more"), "{}", said(&late));
    let mut untold = late.clone();
    untold.compared.substitution.verdict = ShiftVerdict::CannotTellYet;
    assert_eq!(said(&untold), "We cannot say yet.");
    // A period of more than a year overlaps with itself a year before.
    let long = town("2019-09-02").shift("2019-09-02..2019-09-30", "2019-10-01..2020-11-01");
    assert!(!long.same_season_at_hand);
}

#[test]
fn units_below_and_before_count_with_their_unit() {
    let town = Town::new("");
    let part = Part::Unit("molde".into());
    let codes = |part: &Part, on: &str| {
        let members = part.dimensions(&town.organisation, UnitsAsOf::Today, day(on)).unwrap();
        members.codes().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(codes(&part, "2020-06-01"), ["midsund", "molde"]);
    assert_eq!(codes(&part, "2019-06-01"), ["molde"]);
    let alone = Part::Unit("midsund".into());
    assert_eq!(codes(&alone, "2020-06-01"), ["midsund"]);
}

const COSTS: &str = r#"
[[unit_cost]]
channel = "phone"
low = 40
high = 80
source = "Ekonomi"
year = 2020
"#;

fn replaced(more: &str) -> ShiftComparison {
    let town = Town::new(more)
        .came(2, SPRING, Channel::EService, 0)
        .came(12, AUTUMN, Channel::EService, 0)
        .came(40, SPRING, Channel::Phone, 360)
        .came(30, AUTUMN, Channel::Phone, 360);
    town.shift(SPRING, AUTUMN).compared
}

#[test]
fn a_saving_only_where_assisted_contacts_were_avoided() {
    let town = Town::new(COSTS)
        .came(2, SPRING, Channel::EService, 0)
        .came(12, AUTUMN, Channel::EService, 0)
        .came(40, SPRING, Channel::Phone, 360)
        .came(43, AUTUMN, Channel::Phone, 360);
    let only_added = town.shift(SPRING, AUTUMN).compared;
    assert_eq!((only_added.saving, only_added.no_saving), (None, Some(NoSaving::Verdict)));
}

#[test]
fn what_is_claimed_is_the_low_end() {
    let town = Town::new("")
        .came(2, SPRING, Channel::EService, 0)
        .came(12, AUTUMN, Channel::EService, 0)
        .came(40, SPRING, Channel::Phone, 360)
        .came(36, AUTUMN, Channel::Phone, 360);
    let compared = town.shift(SPRING, AUTUMN).compared;
    let (saving, substitution) = (compared.saving.unwrap(), compared.substitution);
    let (low, high) = substitution.low.zip(substitution.high).unwrap();
    assert!(0.0 < low && low < high && high < 1.0, "{substitution:?}");
    let added = substitution.change_digital.unwrap() * 65.0;
    near(saving.avoided_contacts, low * added);
    near(saving.hours, low * added / 10.0);
    near(saving.avoided_high, high * added);
    near(saving.hours_high, high * added / 10.0);
}

#[test]
fn hours_and_money_are_ranges() {
    let compared = replaced(COSTS);
    let saving = compared.saving.unwrap();
    let added = compared.substitution.change_digital.unwrap() * 65.0;
    // The whole interval lies above 1, and no new digital contact avoids more than one.
    let substitution = compared.substitution;
    assert!(substitution.low.unwrap() > 1.0, "{substitution:?}");
    near(saving.avoided_low, added);
    near(saving.avoided_contacts, saving.avoided_low);
    near(saving.mean_handle_seconds, 360.0);
    near(saving.hours, saving.hours_low);
    near(saving.hours_high, added / 10.0);
    let money = saving.money.unwrap();
    near(money.low, 40.0 * saving.avoided_low);
    near(money.high, 80.0 * saving.avoided_high);
    assert_eq!(money.sources.len(), 1);
    // A digital contact costs something too.
    let digital = "[[unit_cost]]\nchannel = \"e_service\"\nlow = 1\nhigh = 5\nsource = \"Ekonomi\"\nyear = 2020\n";
    let less = replaced(&format!("{COSTS}{digital}")).saving.unwrap().money.unwrap();
    near(less.low, money.low - 5.0 * added);
    near(less.high, money.high - added);
    let silent = replaced("").saving.unwrap();
    assert_eq!((silent.money, silent.no_money), (None, Some(NoMoney::NoUnitCost)));
}
