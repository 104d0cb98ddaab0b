//! Channel shift: does the new channel replace the old ones, or only add to them? (docs/MEASURES.md, section 5)

mod channels;
mod period;
mod question;
mod saving;
mod season;
mod substitution;
mod weeks;

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray, VariantNames};
use utoipa::ToSchema;

use self::period::{DailyFigures, PeriodFigures};
use self::season::{a_year_before, is_another_season};
use crate::measure::{DatedEvent, Formula, Part, Share};
use crate::model::closed_list::closed_list;
use crate::model::{Channel, Day, Event, Instant, Organisation, UnitMembers, UnitsAsOf};
use crate::rollup::Cells;

pub use channels::{ChannelGroup, ChannelShift, GroupShift, growth};
pub use period::ShiftPeriod;
pub use question::ShiftQuestion;
pub use saving::{CostSource, Money, NoMoney, NoSaving, Saving};
pub use substitution::{ShiftReason, ShiftVerdict, Side, Sides, Substitution, substitution};
pub use weeks::{ChannelWeek, channel_weeks};

/// Contacts of unknown channel above this share of a period stand in the way of a verdict.
pub const MOST_UNKNOWN: f64 = 0.05;
/// A period that begins longer than this before the first record, in days, is not covered by records.
const UNCOVERED_DAYS: i32 = 6;

/// How the contacts of the channels changed from one period to another.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ShiftFigure {
    pub organisation: String,
    pub measure: &'static str,
    pub definition: ShiftDefinition,
    /// RFC 3339.
    pub as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The units whose contacts count: those below the unit and those that it followed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<String>,
    /// With a unit: `today`, the units are those as of the last day of `after`, or `then`, as of each record's own day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub units_as_of: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    #[serde(flatten)]
    pub compared: ShiftComparison,
    /// Which of the two comparisons is told first.
    pub headline: ShiftHeadline,
    /// Whether there are records of `after` moved back by 52 weeks.
    pub same_season_at_hand: bool,
    /// `after` against itself moved back by 52 weeks, when there are records of all of it and it is not `before` itself.
    pub year_on_year: Option<ShiftComparison>,
    /// Whether the two comparisons have different verdicts.
    pub verdicts_differ: bool,
    /// Whether the headline compares two parts of the year: less than half of the days of the longer period are the same after a shift by
    /// whole 52 weeks.
    pub another_season: bool,
}

/// Which comparison is told first.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema, EnumString, IntoStaticStr, VariantArray, VariantNames,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case", const_into_str)]
pub enum ShiftHeadline {
    /// The one in `year_on_year`.
    YearOnYear,
    /// The one that was asked for, in `substitution` and beside it.
    Substitution,
}

closed_list!(ShiftHeadline);

impl ShiftFigure {
    /// Returns the comparison that is told first.
    #[must_use]
    pub fn headline(&self) -> &ShiftComparison {
        self.year_on_year.as_ref().unwrap_or(&self.compared)
    }

    /// Returns whether the headline's verdict holds only if the season plays no part. Where nothing can be told, no season makes
    /// it otherwise.
    #[must_use]
    pub fn is_unless_season(&self) -> bool {
        self.another_season && self.headline().substitution.verdict != ShiftVerdict::CannotTellYet
    }
}

/// The rules by which a shift is computed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ShiftDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    pub id: &'static str,
    pub version: &'static str,
    pub digital: Vec<&'static str>,
    pub assisted: Vec<&'static str>,
}

/// One period compared with another.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = Compared)]
pub struct ShiftComparison {
    pub before: ShiftPeriod,
    pub after: ShiftPeriod,
    /// Each channel through which anybody came in one of the periods.
    pub channels: Vec<ChannelShift>,
    pub all: GroupShift,
    pub digital: GroupShift,
    pub assisted: GroupShift,
    /// Digital contacts / all. Never to be shown without the volumes.
    pub digital_share_before: Option<Share>,
    pub digital_share_after: Option<Share>,
    /// Contacts of unknown channel / all.
    pub unknown_share_before: Option<Share>,
    pub unknown_share_after: Option<Share>,
    pub substitution: Substitution,
    pub saving: Option<Saving>,
    /// Why there is no saving.
    pub no_saving: Option<NoSaving>,
    /// What happened from the first day of `before` to the last of `after`, the oldest first.
    pub events: Vec<DatedEvent>,
}

/// What a shift is worked out from.
#[derive(Debug, Clone, Copy)]
pub struct ShiftInputs<'a> {
    /// Cells of [`Part::grain`] of the part, at least of the days of [`ShiftQuestion::spans`].
    pub cells: &'a Cells,
    /// The first day of which the organisation has records.
    pub first_day: Option<Day>,
    /// The organisation's events, the oldest first.
    pub events: &'a [Event],
}

impl ShiftQuestion {
    /// Returns the question that compares a period with itself moved back by 52 weeks.
    #[must_use]
    pub fn year_on_year(after: (Day, Day)) -> ShiftQuestion {
        ShiftQuestion { before: a_year_before(after), after, part: Part::Whole, units: UnitsAsOf::default() }
    }

    /// Returns the ranges of days whose cells are needed: both periods, and `after` moved back by 52 weeks.
    #[must_use]
    pub fn spans(&self) -> [(Day, Day); 3] {
        [self.before, self.after, a_year_before(self.after)]
    }
}

/// Returns how contacts changed from the period `before` to `after`, at `now`.
#[must_use]
pub fn shift(
    organisation: &Organisation,
    question: &ShiftQuestion,
    now: Instant,
    parts: ShiftInputs<'_>,
) -> ShiftFigure {
    let season = a_year_before(question.after);
    let at_hand = parts.first_day.is_some_and(|first| first <= season.0) && season.1 < question.after.0;
    let figures = DailyFigures::new(organisation, parts.cells);
    let after = figures.period(question.after);
    let compared = |before| compare(organisation, &figures.period(before), &after, parts);
    let (unit, topic) = match &question.part {
        Part::Whole => (None, None),
        Part::Unit(unit) => (Some(unit.clone()), None),
        Part::Topic(topic) => (None, Some(topic.clone())),
    };
    let units = match &question.part {
        Part::Unit(_) => question.part.dimensions(organisation, question.units, question.after.1).unwrap_or_default(),
        Part::Whole | Part::Topic(_) => UnitMembers::default(),
    };
    let own = compared(question.before);
    let year_on_year = (at_hand && season != question.before).then(|| compared(season));
    let differs = |year: &ShiftComparison| year.substitution.verdict != own.substitution.verdict;
    let codes = |channels: &[Channel]| channels.iter().map(|channel| channel.code()).collect();
    ShiftFigure {
        organisation: organisation.code().to_owned(),
        measure: "shift",
        definition: ShiftDefinition {
            formula: Formula::SHIFT,
            id: "contacts_per_working_day",
            version: "2",
            digital: codes(organisation.digital()),
            assisted: codes(organisation.assisted()),
        },
        as_of: organisation.zone().rfc3339(now),
        units_as_of: unit.as_ref().map(|_| question.units.code()),
        unit,
        units: units.codes().map(str::to_owned).collect(),
        topic,
        headline: if year_on_year.is_some() { ShiftHeadline::YearOnYear } else { ShiftHeadline::Substitution },
        same_season_at_hand: at_hand,
        verdicts_differ: year_on_year.as_ref().is_some_and(differs),
        another_season: year_on_year.is_none() && is_another_season(question.before, question.after),
        compared: own,
        year_on_year,
    }
}

/// Returns whether there are records of a period that begins on `day`.
fn covers(first_record: Option<Day>, day: Day) -> bool {
    first_record.is_some_and(|first| first <= day.plus_days(UNCOVERED_DAYS))
}

/// Compares one period with another.
fn compare(
    organisation: &Organisation,
    before: &PeriodFigures,
    after: &PeriodFigures,
    parts: ShiftInputs<'_>,
) -> ShiftComparison {
    let (digital, assisted) = (organisation.digital(), organisation.assisted());
    let channels = channels::channels(organisation, before, after);
    let substitution = substitution_between(organisation, before, after, parts.first_day);
    let saving = saving::saving(&saving::SavingBasis {
        organisation,
        substitution: &substitution,
        working_days: after.working_days,
        work: before.work(assisted),
        channels: &channels,
    });
    let (saving, no_saving) = match saving {
        Ok(saving) => (Some(saving), None),
        Err(because) => (None, Some(because)),
    };
    let within = |event: &&Event| (before.span.0..=after.span.1).contains(&event.day);
    ShiftComparison {
        before: before.summary(),
        after: after.summary(),
        all: GroupShift::of(before, after, &Channel::ALL),
        digital: GroupShift::of(before, after, digital),
        assisted: GroupShift::of(before, after, assisted),
        channels,
        digital_share_before: before.share(digital),
        digital_share_after: after.share(digital),
        unknown_share_before: before.share(&[Channel::Unknown]),
        unknown_share_after: after.share(&[Channel::Unknown]),
        substitution,
        saving,
        no_saving,
        events: parts.events.iter().filter(within).map(DatedEvent::from).collect(),
    }
}

fn substitution_between(
    organisation: &Organisation,
    before: &PeriodFigures,
    after: &PeriodFigures,
    first_day: Option<Day>,
) -> Substitution {
    if before.total(&Channel::ALL) == 0 || after.total(&Channel::ALL) == 0 {
        return Substitution::none(ShiftReason::EmptyPeriod);
    }
    if !covers(first_day, before.span.0) {
        return Substitution::none(ShiftReason::BeforeFirstRecord);
    }
    let sides =
        |period: &PeriodFigures| [organisation.digital(), organisation.assisted()].map(|group| period.side(group));
    let [[digital_before, assisted_before], [digital_after, assisted_after]] = [sides(before), sides(after)];
    let unknown = [before, after].map(|period| period.share(&[Channel::Unknown]));
    let has_unknown = unknown.into_iter().flatten().any(|share| share.value > MOST_UNKNOWN);
    substitution(
        Sides { digital: &digital_before, assisted: &assisted_before },
        Sides { digital: &digital_after, assisted: &assisted_after },
        has_unknown,
    )
}
