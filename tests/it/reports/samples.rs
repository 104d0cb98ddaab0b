//! Invented pictures, and a page of all of them.

use kanalkoll::measure::{ChannelWeek, DatedEvent};
use kanalkoll::model::{Channel, Day, Language, Organisation, OrganisationFile};
use kanalkoll::reports::charts::{
    BeforeAfter, Figure, HopRow, Substitution, Trend, Unit, before_after, hops, substitution, trend, volumes,
};
use kanalkoll::reports::page::{Page, Section, Table};
use kanalkoll::texts::Texts;

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A year of weeks without those of July; the e-service grows, the phone does not fall.
pub(super) fn weeks() -> Vec<ChannelWeek> {
    let week = |index: i32| {
        let (first, t) = (day("2019-11-04").plus_days(7 * index), f64::from(index));
        let wave = |by: f64| (t * by).sin();
        let digital = if index < 20 { 8.0 } else { 8.0 + (t - 20.0) * 0.9 };
        let per_day = vec![
            (Channel::Phone, 41.0 + 3.0 * wave(0.7)),
            (Channel::EService, digital + wave(1.3)),
            (Channel::Email, 22.0 - t * 0.1 + wave(2.1)),
            (Channel::Chat, if index < 30 { 0.0 } else { 4.5 + wave(0.4) }),
            (Channel::Visit, if index < 19 { 12.0 } else { 2.0 }),
            (Channel::Letter, 2.5),
            (Channel::Social, 1.2),
            (Channel::Unknown, 0.8),
        ];
        ChannelWeek { first, per_day }
    };
    (0..52).filter(|index| !(35..38).contains(index)).map(week).collect()
}

pub(super) fn events() -> Vec<DatedEvent> {
    let event = |text: &str, label: &str| DatedEvent { date: day(text), label: label.to_owned() };
    vec![
        event("2020-03-11", "Pandemin: besökare ombeds använda telefon och e-tjänst"),
        event("2020-03-18", "Ny e-tjänst för bygglov"),
        event("2020-06-01", "Chatt, steg 1 <test> & \"prov\""),
        event("2021-06-01", "Utanför perioden"),
    ]
}

pub(super) fn before_and_after() -> Vec<BeforeAfter> {
    let row = |channel, before, after| BeforeAfter { channel, before, after };
    vec![
        row(Channel::EService, 8.2, 28.9),
        row(Channel::Email, 21.4, 17.6),
        row(Channel::Chat, 0.0, 4.4),
        row(Channel::Phone, 41.2, 41.1),
        row(Channel::Visit, 12.0, 2.0),
    ]
}

/// A matrix of so many channels.
pub(super) fn matrix(channels: usize) -> Vec<HopRow> {
    let followed = |row: usize, column: usize| i64::try_from((row * 7 + column * 13 + 5) % 60 * (9 - column)).unwrap();
    let channels = &Channel::ALL[..channels];
    let row = |row: usize| HopRow {
        first: channels[row],
        of: if row == 4 { 0 } else { 1_240 },
        next: channels.iter().enumerate().map(|(column, next)| (*next, followed(row, column))).collect(),
    };
    (0..channels.len()).map(row).collect()
}

pub(super) fn goal(language: Language) -> Trend {
    let weeks: Vec<(Day, f64)> = (0..30_i32)
        .map(|index| {
            (day("2020-01-06").plus_days(7 * index), 0.1 + f64::from(index) * 0.008 + f64::from(index % 3) * 0.01)
        })
        .collect();
    let title = match language {
        Language::English => "Share of digital contacts",
        _ => "Andel digitala kontakter",
    };
    Trend {
        title: title.to_owned(),
        unit: Unit::Share,
        weeks,
        goal: 0.5,
        goal_written: Texts::of(language).percent(0.5, 1),
        by: day("2020-12-31"),
        fitted: Some([(day("2020-01-06"), 0.11), (day("2020-12-31"), 0.52)]),
    }
}

pub(super) const PARTLY: Substitution = Substitution { value: 0.42, low: 0.11, high: 0.74 };

/// Every picture, by a name.
pub(super) fn pictures(language: Language) -> Vec<(&'static str, Figure)> {
    let texts = Texts::of(language);
    let open = Substitution { value: 1.8, low: f64::NEG_INFINITY, high: 1_234.5 };
    let few = Trend {
        weeks: goal(language).weeks[..3].to_vec(),
        fitted: None,
        unit: Unit::Number,
        goal_written: texts.number(0.5, 2),
        ..goal(language)
    };
    let made = [
        ("volumes", volumes(&weeks(), &events(), texts)),
        ("volumes-short", volumes(&weeks()[..3], &[], texts)),
        ("before-after", before_after(&before_and_after(), texts)),
        ("interval", substitution(&PARTLY, texts)),
        ("interval-open", substitution(&open, texts)),
        ("hops", hops(&matrix(5), 7, texts)),
        ("hops-all", hops(&matrix(10), 1, texts)),
        ("course", trend(&goal(language), texts)),
        ("course-short", trend(&few, texts)),
    ];
    made.into_iter().map(|(name, figure)| (name, figure.unwrap())).collect()
}

/// A page with every picture.
pub(super) fn page(language: Language) -> Page {
    let file = OrganisationFile::from_toml(include_str!("../pages/kalmar.toml")).unwrap();
    let organisation = Organisation::try_from(file).unwrap();
    let mut page = Page::of(&organisation, language, "Ersätter den nya kanalen, eller tillkommer den bara?".to_owned());
    page.facts = vec![
        ("Period".to_owned(), "4 november 2019 till 1 november 2020".to_owned()),
        ("Utskriven".to_owned(), "3 november 2020".to_owned()),
    ];
    page.lead = vec!["De digitala kontakterna har blivit fler, men telefonen ringer lika ofta.".to_owned()];
    let section = |(name, figure): (&str, Figure)| Section {
        heading: format!("Avsnitt {name}"),
        answer: "Svaret i en mening, med siffror: 34,2 kontakter per arbetsdag.".to_owned(),
        sentences: vec!["Ett stycke till om vad siffrorna betyder.".to_owned()],
        figures: vec![figure],
        notes: vec!["Andelen okända kanaler är 0,9 %.".to_owned()],
        ..Section::default()
    };
    page.sections = pictures(language).into_iter().map(section).collect();
    let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
    page.sections[0].tables.push(Table {
        caption: "Ämnen att flytta härnäst".to_owned(),
        columns: row(["Ämne", "Timmar", "Korta och upprepade", "Digital andel"]),
        rows: vec![row(["Bygglov", "1 234", "45 %", "12 %"]), row(["Förskola", "98", "–", "60 %"])],
    });
    page.definition = vec!["Kontakter per arbetsdag, utan skräppost och dubbletter.".to_owned()];
    page
}
