//! What the sample is there to show, wherever in the year it ends.

use std::collections::{BTreeMap, BTreeSet};

use kanalkoll::model::{Channel, Reading};

use super::{TOLD, Told, text, time};

#[test]
fn e_services_grow_threefold_after_half_a_year_in_which_they_stay() {
    for told in TOLD.iter() {
        let months = told.by_month(Channel::EService);
        let sum = |months: &[usize]| months.iter().sum::<usize>();
        assert!(months[..6].iter().all(|count| (22..=62).contains(count)), "{months:?}");
        assert!(months[9..].iter().all(|count| (90..=152).contains(count)), "{months:?}");
        let growth = sum(&months[9..]) * 100 / sum(&months[3..6]);
        assert!((230..=390).contains(&growth), "{growth} %: {months:?}");
        assert!(months[6] < months[8] && months[7] < months[9] + 20, "{months:?}");
    }
}

#[test]
fn phone_stays_and_not_every_call_is_answered_or_abandoned() {
    for told in TOLD.iter() {
        let total = |field: &str| told.volumes.iter().map(|volume| volume[field].as_u64().unwrap()).sum::<u64>();
        let count = |volume: &serde_json::Value| usize::try_from(volume["offered"].as_u64().unwrap()).unwrap();
        let months = told.months(told.volumes.iter().map(|volume| (text(volume, "interval_start"), count(volume))));
        assert!(months.iter().all(|count| (5_500..=6_500).contains(count)), "{months:?}");
        let (offered, answered, abandoned) = (total("offered"), total("answered"), total("abandoned"));
        assert!(answered + abandoned < offered);
        assert!((60..=80).contains(&(total("answered_in_threshold") * 100 / offered)));
        assert!((5..=9).contains(&(abandoned * 100 / offered)));
        assert!((20..=80).contains(&(total("wait_seconds") / answered)));
    }
}

#[test]
fn chat_opens_in_two_steps() {
    for told in TOLD.iter() {
        let chat = told.by_month(Channel::Chat);
        assert!(chat[..4].iter().all(|count| *count == 0), "{chat:?}");
        assert!(chat[5..9].iter().all(|count| (30..=95).contains(count)), "{chat:?}");
        assert!(chat[10..].iter().all(|count| (310..=490).contains(count)), "{chat:?}");
        let opened = told.organisation.events().iter().find(|event| event.launches.is_some()).unwrap();
        let first = told.of(Channel::Chat).map(|record| text(record, "received_at")).min().unwrap();
        assert!(first >= opened.day.to_string().as_str(), "{first}");
    }
}

/// E-mails answered in time, late and never, in a reading, of those that are a month old.
fn mail_states(told: &Told, reading: Reading) -> [usize; 3] {
    let mut states = [0; 3];
    for record in told.of(Channel::Email).filter(|record| text(record, "outcome") != "excluded") {
        let received = time(record, "received_at").unwrap();
        if received.plus_seconds(30 * 86_400) > told.until {
            continue;
        }
        let day = told.organisation.day(received);
        let due = told.organisation.working_time(day, Channel::Email).due(reading, 1, received);
        match time(record, "first_response_at") {
            Some(answered) if due.is_met_at(answered) => states[0] += 1,
            Some(_) => states[1] += 1,
            None => states[2] += 1,
        }
    }
    states
}

#[test]
fn about_99_of_100_mails_are_answered_in_time() {
    for told in TOLD.iter() {
        let [in_time, late, never] = mail_states(told, Reading::NextWorkingDay);
        let all = in_time + late + never;
        assert!((9_850..=9_950).contains(&(in_time * 10_000 / all)), "{in_time} {late} {never}");
        assert!((8..=24).contains(&(never * 10_000 / all)), "{never} of {all}");
        for reading in [Reading::BusinessHours, Reading::Working24h] {
            let [in_time, ..] = mail_states(told, reading);
            assert!((9_200..=9_750).contains(&(in_time * 10_000 / all)), "{reading:?} {in_time} of {all}");
        }
    }
}

#[test]
fn something_waits_now_and_some_of_it_too_long() {
    for told in TOLD.iter() {
        let waiting: Vec<_> = told.contacts.iter().filter(|record| text(record, "outcome") == "open").collect();
        let late = waiting.iter().filter(|record| {
            let (received, channel) = (time(record, "received_at").unwrap(), Channel::Email);
            let day = told.organisation.day(received);
            let time = told.organisation.working_time(day, channel);
            text(record, "channel") == channel.code()
                && time.due(Reading::NextWorkingDay, 1, received).has_passed(told.until)
        });
        let late = late.count();
        assert!(late >= 10 && waiting.len() > late, "{late} of {} at {}", waiting.len(), told.until);
    }
    // In the middle of a working day the mail of the morning waits.
    let noon = &TOLD[0];
    let today = noon
        .of(Channel::Email)
        .filter(|record| text(record, "outcome") == "open" && text(record, "received_at").starts_with("2026-11-30"));
    let today = today.count();
    assert!((5..=80).contains(&today), "{today}");
}

#[test]
fn what_is_never_answered_gathers_between_two_units() {
    for told in TOLD.iter() {
        let mut topics: BTreeMap<&str, usize> = BTreeMap::new();
        let old =
            |record: &&&serde_json::Value| time(record, "received_at").unwrap().plus_seconds(30 * 86_400) < told.until;
        let open = told.of(Channel::Email).filter(|record| text(record, "outcome") == "open");
        for record in open.collect::<Vec<_>>().iter().filter(old) {
            *topics.entry(text(record, "topic")).or_default() += 1;
        }
        let all: usize = topics.values().sum();
        assert!((topics["parkering"] + topics["felanmalan"]) * 2 > all, "{topics:?}");
    }
}

#[test]
fn some_citizens_come_back_through_another_channel() {
    for told in TOLD.iter() {
        let mut channels: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut linked = 0;
        for record in told.contacts.iter().filter(|record| record["citizen"].is_string()) {
            linked += 1;
            channels.entry(text(record, "citizen")).or_default().insert(text(record, "channel"));
        }
        let back = linked - channels.len();
        assert!((12..=30).contains(&(back * 100 / linked)), "{back} of {linked}");
        assert!(channels.values().filter(|through| through.len() > 1).count() > 200);
    }
}

#[test]
fn citizens_are_asked_from_the_sixth_month_on_and_some_answer() {
    for told in TOLD.iter() {
        let zone = told.organisation.zone();
        let first = told.history.asked.iter().map(|asked| asked.at).min().unwrap();
        let begin = zone.day_start(told.sample.surveys_begin());
        assert!(begin <= first && first < begin.plus_seconds(6 * 86_400), "{first}");
        let months = told.sample.surveys_begin().epoch() - told.sample.first_day().epoch();
        assert!((150..=153).contains(&months), "{months}");
        let (asked, answered) =
            (told.history.asked.len(), told.history.asked.iter().filter(|asked| asked.answer.is_some()).count());
        assert!((25..=40).contains(&(answered * 100 / asked)), "{answered} of {asked}");
        assert!(told.history.desk.len() > 80, "{}", told.history.desk.len());
    }
}
