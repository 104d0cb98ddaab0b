//! A month by hand, compared with the month before and the same month a year before.

use kanalkoll::measure::{
    Change, MonthInputs, Monthly, OverdueCollector, OverdueFilter, Pending, VoiceQuestion, monthly, months_question,
    queue, reporting_instant, response, voice,
};
use kanalkoll::model::{
    By, Channel, Contact, Day, ExcludedReason, Instant, Organisation, OrganisationFile, Outcome, Period, Volume,
};
use kanalkoll::rollup::{Fold, Grain};

const FILE: &str = r#"
code = "kalmar"
name = "Kalmar kommun"
country = "SE"
[[calendar]]
from = "2019-01-01"
closed = ["2020-05-22"]
[[response]]
from = "2019-01-01"
working_days = 1
[[response]]
from = "2020-06-15"
working_days = 2
[[source]]
code = "crm"
first_response = "recorded"
[[source]]
code = "silent"
[[unit]]
code = "molde"
name = "Molde"
[[event]]
date = "2020-03-11"
label = "Pandemi"
[[event]]
date = "2020-05-04"
label = "Chatt"
[[event]]
date = "2019-06-30"
label = "Ny växel"
"#;

struct Town {
    organisation: Organisation,
    contacts: Vec<Contact>,
    volumes: Vec<Volume>,
}

fn at(text: &str) -> Instant {
    Instant::parse_rfc3339(&format!("{text}+02:00")).unwrap()
}

fn month(name: &str) -> Period {
    Period::holding(By::Month, Day::parse(&format!("{name}-01")).unwrap())
}

impl Town {
    fn new() -> Town {
        let organisation = Organisation::try_from(OrganisationFile::from_toml(FILE).unwrap()).unwrap();
        Town { organisation, contacts: Vec::new(), volumes: Vec::new() }
    }

    /// So many contacts of a day, received at ten and answered so many hours later (0: not).
    fn came(mut self, times: usize, day: &str, channel: Channel, answered_after: i64) -> Town {
        let received_at = at(&format!("{day}T10:00:00"));
        let answered = (answered_after > 0).then(|| received_at.plus_seconds(answered_after * 3_600));
        for _ in 0..times {
            self.contacts.push(Contact {
                source: "crm".to_owned(),
                external_id: self.contacts.len().to_string(),
                channel,
                topic: String::new(),
                unit: "molde".to_owned(),
                agent: String::new(),
                citizen: None,
                received_at: received_at.into(),
                first_response_at: answered.map(Into::into),
                closed_at: None,
                outcome: if answered.is_some() { Outcome::Answered } else { Outcome::Open },
                wait_seconds: None,
                handle_seconds: None,
                language: String::new(),
                called_back_at: None,
                continues: None,
                deliver_to: None,
                history: None,
            });
        }
        self
    }

    fn spam(mut self, times: usize, day: &str) -> Town {
        let first = self.contacts.len();
        self = self.came(times, day, Channel::Email, 0);
        for contact in &mut self.contacts[first..] {
            let spam = Contact { outcome: Outcome::Excluded(ExcludedReason::Spam), ..contact.clone() };
            *contact = spam;
        }
        self
    }

    fn called(mut self, day: &str, offered: i64, in_threshold: Option<i64>) -> Town {
        let fields = Volume {
            source: "trio".to_owned(),
            queue: "vaxel".to_owned(),
            channel: Channel::Phone,
            interval_start: at(&format!("{day}T10:00:00")),
            interval_minutes: 60,
            offered,
            answered: offered - offered / 10,
            answered_in_threshold: in_threshold,
            abandoned: offered / 10,
            abandoned_in_threshold: None,
            threshold_seconds: None,
            wait_seconds: Some((offered - offered / 10) * 40),
            handle_seconds: None,
        };
        self.volumes.push(fields.checked(at("2020-12-31T12:00:00")).unwrap());
        self
    }

    fn month(&self, name: &str, now: &str) -> Monthly {
        let (month, now, organisation) = (month(name), at(now), &self.organisation);
        let mut fold = Fold::new(organisation);
        self.contacts.iter().for_each(|contact| fold.contact(contact, 1));
        self.volumes.iter().for_each(|volume| fold.volume(volume, 1));
        let mut cells = fold.into_cells();
        cells.contacts.retain(|key, _| key.grain() == Grain::Day);
        cells.times.retain(|key, _| key.grain() == Grain::Day);
        cells.queues.retain(|key, _| key.grain() == Grain::Day);
        cells.work.retain(|key, _| key.grain() == Grain::Day);
        let [all, by_channel] = [false, true].map(|by_channel| months_question(month, by_channel));
        let pending = Pending::new(organisation, now, &self.contacts);
        let mut overdue =
            OverdueCollector::new(reporting_instant(organisation, month, now), 1, OverdueFilter::default());
        let open = self.contacts.iter().filter(|contact| kanalkoll::rollup::is_awaiting(organisation, contact));
        open.for_each(|contact| overdue.look_at_open(organisation, contact));
        let voices = [&all, &by_channel].map(|asked| {
            let question = VoiceQuestion::new(asked.clone(), None).unwrap();
            voice(organisation, &question, now, &cells, &[])
        });
        let parts = MonthInputs {
            response: [&all, &by_channel].map(|asked| response(organisation, asked, now, &cells, &pending)),
            queue: queue(organisation, &by_channel, now, &cells),
            voice: voices,
            overdue: overdue.into_figure(organisation),
            cells: &cells,
            events: organisation.events().to_vec(),
            sources: vec![("crm".to_owned(), at("2020-05-25T10:00:00"))],
            quarantined: 3,
        };
        monthly(organisation, month, now, &parts)
    }
}

#[test]
fn working_days_of_a_month_with_holidays() {
    let town = Town::new();
    let days =
        ["2020-05", "2020-06", "2020-12", "2020-02"].map(|name| town.month(name, "2021-01-02T08:00:00").working_days);
    // May: 21 weekdays without the 1st, Ascension Day and the closed day after it. June: 22 without Midsummer Eve.
    // December: 23 without the 24th, 25th and 31st.
    assert_eq!(days, [18, 21, 20, 20]);
}

#[test]
fn the_rate_beside_the_month_and_the_year_before() {
    let town = Town::new()
        .came(95, "2020-05-04", Channel::Email, 2)
        .came(5, "2020-05-04", Channel::Email, 100)
        .came(60, "2020-04-06", Channel::Email, 2)
        .came(40, "2020-04-06", Channel::Email, 100)
        .came(96, "2019-05-06", Channel::Email, 2)
        .came(4, "2019-05-06", Channel::Email, 100);
    let figure = town.month("2020-05", "2020-06-01T07:00:00");
    let rate = figure.response.all.rate;
    assert_eq!(rate.month.map(|rate| (rate.numerator, rate.denominator)), Some((95, 100)));
    assert_eq!(rate.before.map(|rate| rate.numerator), Some(60));
    assert_eq!((rate.since_before, rate.since_year_before), (Some(Change::Higher), Some(Change::AboutTheSame)));
    assert_eq!(figure.response.channels.len(), 1);
    // The month after has nothing of its own to compare.
    let june = town.month("2020-06", "2020-07-01T07:00:00").response;
    assert_eq!((june.all.rate.month, june.all.rate.since_before), (None, None));
    assert_eq!(june.all.rate.before.map(|rate| rate.numerator), Some(95));
    assert_eq!(june.channels, []);
}

#[test]
fn contacts_and_volumes_make_the_mix() {
    let town = Town::new()
        .came(36, "2020-05-04", Channel::EService, 2)
        .came(18, "2020-05-05", Channel::Unknown, 0)
        .spam(7, "2020-05-05")
        .called("2020-05-06", 126, Some(90))
        .called("2020-04-06", 20, None)
        .came(20, "2020-04-07", Channel::EService, 2);
    let figure = town.month("2020-05", "2020-06-01T07:00:00");
    let mix = &figure.mix;
    assert_eq!((mix.all.count, mix.all.per_working_day.month.unwrap().value), (180, 10.0));
    let channels: Vec<_> = mix.channels.iter().map(|volume| (volume.channel.unwrap(), volume.count)).collect();
    assert_eq!(channels, [(Channel::EService, 36), (Channel::Phone, 126), (Channel::Unknown, 18)]);
    let shares: Vec<_> = mix.channels.iter().map(|volume| volume.share.month.unwrap().value).collect();
    assert_eq!(shares, [0.2, 0.7, 0.1]);
    // April has 20 working days: 2 contacts a day against 1 e-service a day in April, 2 in May.
    assert_eq!(mix.all.change_from_before, Some(4.0));
    assert_eq!(mix.channels[0].change_from_before, Some(1.0));
    assert_eq!(mix.channels[2].change_from_before, None, "nothing grows from nothing");
    assert_eq!(mix.channels[2].per_working_day.before.map(|rate| rate.count), Some(0));
    assert_eq!(
        mix.all.per_working_day.year_before, None,
        "a month of which nothing is known is not a month of nothing"
    );
    assert_eq!(mix.digital.month.map(|share| (share.numerator, share.denominator)), Some((36, 180)));
    assert_eq!(mix.digital.since_before, Some(Change::Lower));
    assert_eq!(figure.trust.unknown_channel.map(|share| share.numerator), Some(18));
    let events: Vec<&str> = mix.events.iter().map(|event| event.label.as_str()).collect();
    assert_eq!(events, ["Chatt"]);
}

#[test]
fn the_queue_and_what_is_not_measured() {
    let town = Town::new().called("2020-05-06", 100, Some(70)).called("2020-04-06", 100, None);
    let queue = &town.month("2020-05", "2020-06-01T07:00:00").queue[0];
    assert_eq!((queue.threshold_seconds, queue.variant), (20, "abandons_negative"));
    assert_eq!(queue.service_level.shares().month.map(|share| share.numerator), Some(70));
    assert_eq!((queue.service_level.before, queue.service_level.since_before), (None, None));
    assert_eq!(queue.abandonment.since_before, Some(Change::AboutTheSame));
    assert_eq!((queue.mean_wait_seconds, queue.mean_wait_seconds_year_before), (Some(40.0), None));
}

#[test]
fn what_waits_is_looked_for_at_the_end_of_an_old_month_and_now_of_the_last() {
    let town = Town::new().came(2, "2020-05-04", Channel::Email, 0).came(3, "2020-05-29", Channel::Letter, 0);
    let later = town.month("2020-05", "2020-12-01T07:00:00").between_chairs;
    assert_eq!((later.overdue, later.looked_on.to_string().as_str()), (2, "2020-05-31"));
    assert_eq!(later.as_of, "2020-06-01T00:00:00+02:00");
    let soon = town.month("2020-05", "2020-06-02T07:00:00").between_chairs;
    assert_eq!((soon.overdue, soon.looked_on.to_string().as_str()), (5, "2020-06-02"));
    let groups: Vec<_> =
        soon.groups.iter().map(|group| (group.channel, group.overdue, group.unit_name.as_deref())).collect();
    assert_eq!(groups, [("letter", 3, Some("Molde")), ("email", 2, Some("Molde"))]);
    assert_eq!(soon.oldest.map(|oldest| oldest.external_id).as_deref(), Some("0"));
    assert_eq!((soon.no_answer.month, soon.suppressed), (None, None));
}

#[test]
fn what_to_know_before_believing() {
    let town = Town::new().came(1, "2020-06-04", Channel::Email, 1);
    let trust = town.month("2020-06", "2020-07-01T07:00:00").trust;
    let sources: Vec<_> = trust.sources.iter().map(|source| (source.source.as_str(), source.days)).collect();
    assert_eq!(sources, [("crm", Some(37)), ("silent", None)]);
    assert_eq!(trust.quarantined, 3);
    let rules: Vec<_> =
        trust.definitions.response.iter().map(|rule| (rule.version.as_str(), rule.working_days)).collect();
    assert_eq!(rules, [("2019-01-01", 1), ("2020-06-15", 2)]);
    assert_eq!(trust.definitions_changed, [Day::parse("2020-06-15").unwrap()]);
    assert_eq!(trust.without_first_response.map(|share| share.numerator), Some(0));
    let may = town.month("2020-05", "2020-12-01T07:00:00").trust;
    assert_eq!((may.definitions_changed, may.definitions.response.len()), (Vec::new(), 1));
    assert_eq!(may.sources[0].days, Some(6));
}

#[test]
fn an_empty_month_claims_nothing() {
    let figure = serde_json::to_value(Town::new().month("2020-05", "2020-06-01T07:00:00")).unwrap();
    let none = serde_json::json!({ "month": null, "before": null, "year_before": null, "since_before": null, "since_year_before": null });
    for path in [
        "/response/all/rate",
        "/mix/digital",
        "/mix/all/per_working_day",
        "/voice/all/index",
        "/between_chairs/no_answer",
    ] {
        assert_eq!(figure.pointer(path), Some(&none), "{path}");
    }
    for path in ["/trust/coverage", "/trust/response_rate", "/trust/unknown_channel", "/trust/without_first_response"] {
        assert_eq!(figure.pointer(path), Some(&serde_json::Value::Null), "{path}");
    }
    assert_eq!(figure["before"], "2020-04");
    assert_eq!(figure["year_before"], "2019-05");
}
