//! The figure of an event as managers read it.

use kanalkoll::measure::{
    ControlComparison, Effect, EffectDefinition, EffectEvent, EffectGroup, EffectVerdict, Estimate, Formula, Influence,
    InfluentialWeek, LevelAndSlope, NoEffect, RateRatio, SideRate,
};
use kanalkoll::model::{Day, Language};
use kanalkoll::reports::{EffectReport, Format, Grid, Report, effect_text, write};
use kanalkoll::texts::Texts;

fn estimate(value: f64, margin: f64) -> Estimate {
    Estimate { value, low: value - margin, high: value + margin, p: 0.0004 }
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// E-mail fell by twelve when the chat was opened, which hangs on the week of Christmas.
fn figure() -> Effect {
    let hinge = InfluentialWeek {
        from: day("2020-12-21"),
        rate: 3.5,
        turn: Influence::BecomesUnclear,
        without: estimate(-4.0, 5.0),
        weeks: 1,
    };
    let change = LevelAndSlope {
        level: estimate(-12.0, 7.0),
        level_verdict: EffectVerdict::LevelFell,
        slope: estimate(0.125, 0.3),
        slope_verdict: EffectVerdict::NoClearSlopeChange,
        trend_before: estimate(0.0, 0.2),
        level_hinge: Some(hinge),
    };
    let side = |contacts| SideRate { contacts, working_days: 100, per_working_day: None };
    let group = EffectGroup {
        group: "email",
        channels: Vec::new(),
        before: side(4000),
        after: side(2800),
        change: Some(change),
        no_figure: None,
        control: None,
        weeks: Vec::new(),
    };
    Effect {
        units_as_of: None,
        organisation: "kalmar".to_owned(),
        measure: "effect",
        definition: EffectDefinition {
            formula: Formula::EFFECT,
            id: "segmented_regression",
            version: "2",
            errors: "ar1_mixture",
            harmonics: 2,
            fewest_weeks: 8,
            most_weeks_before: 104,
            weeks: 26,
        },
        event: EffectEvent { date: day("2020-09-28"), label: Some("Chatt steg 2".to_owned()) },
        unit: None,
        topic: None,
        control: None,
        from: day("2020-03-30"),
        to: day("2021-03-28"),
        as_of: "2021-04-01T08:00:00+02:00".to_owned(),
        weeks_before: 26,
        weeks_after: 26,
        no_figure: None,
        other_events: vec![EffectEvent { date: day("2020-11-02"), label: Some("Restriktioner".to_owned()) }],
        groups: vec![group],
    }
}

#[test]
fn a_manager_reads_what_happened() {
    let told = effect_text(Texts::of(Language::Swedish), &figure());
    assert_eq!(told.title, "Före och efter ”Chatt steg 2”");
    assert_eq!(told.groups[0].name, "E-post");
    assert_eq!(
        told.groups[0].sentences,
        [
            "Antalet minskade med 12,0 per arbetsdag i samband med händelsen (95 %: 5,0 till 19,0).",
            "Det räcker att en vecka tas bort: utan veckan från den 21 december 2020, med 3,5 kontakter per arbetsdag, är \
             förändringen inte längre säker.",
            "Takten från vecka till vecka ändrades inte säkert (95 %: \u{2212}0,17 till 0,42).",
        ]
    );
    assert_eq!(told.cautions[0], "Detta hände också under tiden: Restriktioner, den 2 november 2020.");
    assert!(told.cautions[1].contains("betyder inte att händelsen är orsaken"));
}

#[test]
fn a_change_that_may_be_the_season_is_told_as_that() {
    let mut unknown = figure();
    let change = unknown.groups[0].change.as_mut().unwrap();
    (change.level_verdict, change.slope_verdict) = (EffectVerdict::SeasonUnknown, EffectVerdict::SeasonUnknown);
    let told = effect_text(Texts::of(Language::Swedish), &unknown);
    let [level, slope] = &told.groups[0].sentences[..] else { panic!("{told:?}") };
    assert!(
        level.contains("\u{2212}12,0 per arbetsdag")
            && level.contains("Årstidens inverkan är okänd: det krävs uppgifter från 52 veckor före"),
        "{level}"
    );
    assert!(slope.contains("är årstidens inverkan okänd"), "{slope}");
}

#[test]
fn a_ratio_beside_a_control_is_told_as_one() {
    let mut beside = figure();
    beside.control = Some("topic:skola".to_owned());
    let log_ratio = Estimate { value: 0.5_f64.ln(), low: 0.4_f64.ln(), high: 0.6_f64.ln(), p: 0.0001 };
    beside.groups[0].control = Some(ControlComparison {
        channels: Vec::new(),
        before: beside.groups[0].before,
        after: beside.groups[0].after,
        log_ratio: Some(log_ratio),
        ratio: Some(RateRatio::of(&log_ratio)),
        ratio_verdict: Some(EffectVerdict::FellBesideControl),
        ratio_hinge: None,
        no_figure: None,
        weeks: Vec::new(),
    });
    let told = effect_text(Texts::of(Language::Swedish), &beside);
    let said = "Jämfört med ämnet skola blev det färre: 0,50 gånger så många som väntat (95 %: 0,40 till 0,60).";
    assert_eq!(told.groups[0].sentences.last().map(String::as_str), Some(said));
    assert_eq!(table(&beside).rows[0][7..9], ["×0.50 (0.40 to 0.60)".to_owned(), "<0.001".to_owned()]);
}

#[test]
fn every_verdict_and_reason_has_words_in_every_language() {
    use EffectVerdict::{
        FellBesideControl, LevelFell, LevelRose, NoClearDifference, NoClearLevelChange, NoClearSlopeChange,
        RoseBesideControl, SlopeFell, SlopeRose,
    };
    let verdicts = [
        LevelRose,
        LevelFell,
        NoClearLevelChange,
        SlopeRose,
        SlopeFell,
        NoClearSlopeChange,
        RoseBesideControl,
        FellBesideControl,
        NoClearDifference,
    ];
    let few = NoEffect::TooFewWeeks { before: 3, after: 4, needed: 8 };
    let few_in_control = NoEffect::TooFewWeeksInControl { before: 3, after: 4, needed: 8 };
    let reasons = [
        few,
        few_in_control,
        NoEffect::NoVariation,
        NoEffect::Collinear,
        NoEffect::ControlEmptyBefore,
        NoEffect::ControlIsTheGroup,
    ];
    let turns = [Influence::BecomesClear, Influence::BecomesUnclear, Influence::TurnsAround];
    for language in Language::OFFERED {
        let keys = verdicts.iter().map(|verdict| format!("effect-{}", verdict.code()));
        let keys = keys.chain(["level", "slope"].map(|of| format!("effect-season_unknown-{of}")));
        let keys = keys.chain(reasons.iter().map(|reason| format!("effect-no-{}", reason.code())));
        let keys = keys.chain(turns.iter().map(|turn| format!("effect-hinge-{}", turn.code())));
        for key in keys.chain(["topic", "unit", "organisation", "channel"].map(|kind| format!("effect-control-{kind}")))
        {
            assert_ne!(Texts::of(language).say(&key, &[]), key, "{language}");
        }
        let refused = Effect { no_figure: Some(few), control: Some("channel:phone".to_owned()), ..figure() };
        let told = effect_text(Texts::of(language), &refused);
        assert!(told.groups.is_empty() && told.refused.is_some_and(|said| said.contains('3') && said.contains('8')));
    }
}

fn table(figure: &Effect) -> Grid {
    EffectReport::table(figure, Texts::of(Language::English))
}

#[test]
fn the_csv_has_the_digits_and_the_table_words() {
    let figure = figure();
    let csv = write::<EffectReport>(&figure, Format::Csv, Texts::of(Language::English)).unwrap();
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let header = csv.headers().unwrap().clone();
    let row = csv.records().next().unwrap().unwrap();
    let column = |name: &str| &row[header.iter().position(|known| known == name).unwrap()];
    assert_eq!([column("level"), column("level_hinge"), column("harmonics")], ["-12", "2020-12-21", "2"]);
    assert_eq!(
        table(&figure).rows[0][3..5],
        ["\u{2212}12.0 (\u{2212}19.0 to \u{2212}5.0)".to_owned(), "<0.001".to_owned()]
    );
    let swedish = EffectReport::table(&figure, Texts::of(Language::Swedish));
    assert_eq!(
        (&*swedish.rows[0][0], &*swedish.rows[0][3]),
        ("E-post", "\u{2212}12,0 (\u{2212}19,0 till \u{2212}5,0)")
    );
}
