//! What do citizens say? (docs/MEASURES.md, sections 4 and 8)
//!
//! Opinions are shown in groups of so many answers and none smaller, question by question. Invitations are counts of what the
//! organisation did, not of what anybody said, and are always shown.

mod opinions;
mod scores;

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;
use serde::Serialize;

use super::question::{GroupKey, cell_day};
use super::response::figure;
use super::{Figure, Formula, Question, QuestionError, RowKey, Share};
use crate::model::{Day, Instant, Organisation, Question as SurveyQuestion, QuestionKind, Refusal};
use crate::rollup::{CellKey, Cells, Counts, Grain, INVITED, SurveyCounts};

pub use opinions::{Opinions, Tally, opinions};
pub(super) use scores::WORTH;
pub use scores::{Index, Scores};

/// The voice figure.
pub type VoiceFigure = Figure<VoiceDefinition, VoiceRow>;

/// A question put to the citizens' answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoiceQuestion {
    question: Question,
    survey: String,
}

/// What the index counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct VoiceDefinition {
    #[serde(flatten)]
    pub formula: Formula,
    pub version: &'static str,
    /// `index_1_5`: the mean of answers from 1 to 5, worth 0, 25, 50, 75 and 100, over those who answered.
    pub id: &'static str,
    /// The question of a row's own index.
    pub question: &'static str,
    /// How the ends of an index are found.
    pub interval: IntervalDefinition,
    /// Nothing is shown of fewer answers than these, nor what would tell of fewer.
    pub k: i64,
}

/// How the interval of an index is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct IntervalDefinition {
    pub version: &'static str,
    /// `index_beta_95`: the central 95 % of a beta distribution with the mean and the variance of the posterior of the index
    /// under a Dirichlet prior of half an answer at each end of the scale.
    pub id: &'static str,
    /// Where it is written down.
    pub described_in: &'static str,
}

/// A figure that is suppressed where it would disclose the answers of too few.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
#[schema(as = Shown)]
pub enum Suppressible<T> {
    TooFew {
        /// `too_few`: there are answers, and they are too few to show apart.
        suppressed: &'static str,
    },
    All(T),
}

/// One row: the answers to the question of the definition, then those to every question; for invited answers also whom the
/// answers came from.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct VoiceRow {
    #[serde(flatten)]
    pub key: RowKey,
    #[serde(flatten)]
    pub headline: Suppressible<Scores>,
    /// Of those who said whether they got an answer, those who got none.
    pub no_answer: Suppressible<Option<Share>>,
    pub solved: Suppressible<Solved>,
    /// Every question that was answered.
    pub questions: Vec<QuestionRow>,
    #[serde(flatten)]
    pub participation: Option<ParticipationRow>,
}

/// Was your matter solved?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Solved {
    pub yes: i64,
    pub partly: i64,
    pub no: i64,
    pub n: i64,
}

/// The answers to one question.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
pub struct QuestionRow {
    pub question: String,
    /// `scale`, `yes_no` or `choice`.
    pub kind: &'static str,
    #[serde(flatten)]
    pub answers: Suppressible<Answers>,
}

/// The answers to one question by its kind.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[serde(untagged)]
pub enum Answers {
    Scale(Scores),
    Listed {
        n: i64,
        values: BTreeMap<String, i64>,
        /// Whether some answers are left out because they are too few to show apart.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        partial: bool,
    },
}

/// Who was asked and who answered; cohort by the local day of the decision to ask, whenever the answer came.
#[derive(Debug, Clone, PartialEq, Serialize, utoipa::ToSchema)]
#[schema(as = AskingRow)]
pub struct ParticipationRow {
    /// RR1: complete / (invited - bounced).
    pub response_rate: Option<Share>,
    /// invited / eligible.
    pub coverage: Option<Share>,
    pub dispositions: Dispositions,
}

/// What became of the contacts after which somebody might have been asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Dispositions {
    /// Invited and not invited.
    pub eligible: i64,
    /// By reason: `quarantine`, `daily_cap`, `excluded_topic`, `opted_out`, `sampled_out`.
    pub not_invited: BTreeMap<&'static str, i64>,
    pub invited: i64,
    pub delivered: i64,
    pub bounced: i64,
    /// Somebody pressed a button on the page.
    pub opened: i64,
    pub partial: i64,
    pub complete: i64,
    pub opted_out: i64,
}

impl VoiceDefinition {
    /// Returns the definition of the index where figures are shown from `k` answers.
    #[must_use]
    pub fn with(k: i64) -> VoiceDefinition {
        let interval =
            IntervalDefinition { version: "1", id: "index_beta_95", described_in: "docs/MEASURES.md#4-voice" };
        VoiceDefinition {
            formula: Formula::VOICE,
            version: "2",
            id: "index_1_5",
            question: SurveyQuestion::EASE,
            interval,
            k,
        }
    }
}

impl VoiceQuestion {
    /// Returns a question put to a survey: `invited` (default), or the code of an open survey or a source.
    ///
    /// # Errors
    /// When it asks for what was known earlier, or for a split by more than one key.
    pub fn new(question: Question, survey: Option<&str>) -> Result<VoiceQuestion, QuestionError> {
        if question.as_of.is_some() {
            return Err(QuestionError::VoiceAsOf);
        }
        let keys = [question.split.channel, question.split.unit, question.split.topic];
        if keys.into_iter().filter(|key| *key).count() > 1 {
            return Err(QuestionError::VoiceSplit);
        }
        Ok(VoiceQuestion { question, survey: survey.unwrap_or(INVITED).to_owned() })
    }

    /// Returns the series of answers.
    #[must_use]
    pub fn survey(&self) -> &str {
        &self.survey
    }

    /// Returns the grain of the cells that answer it.
    #[must_use]
    pub fn grain(&self) -> Grain {
        self.question.grain()
    }

    /// Returns what tells the cells of its rows apart.
    fn dimension(&self) -> fn(&CellKey) -> &str {
        match self.grain() {
            Grain::Unit | Grain::Topic => |cell| &cell.dimension,
            _ if self.question.split.channel => by_channel,
            _ => |_| "",
        }
    }

    /// Returns the first and the last day of the cells that answer it, of whole calendar years.
    #[must_use]
    pub fn years(&self) -> (Day, Day) {
        whole_years(self.question.from, self.question.to)
    }
}

/// Returns the first and the last day of the calendar years that hold two days and all between.
///
/// Which answers may be shown on a day depends on the whole calendar year.
#[must_use]
pub fn whole_years(from: Day, to: Day) -> (Day, Day) {
    (Day::from_date(from.date().first_of_year()), Day::from_date(to.date().last_of_year()))
}

/// Returns what cells are split by when answers are split by channel.
#[must_use]
pub fn by_channel(cell: &CellKey) -> &str {
    cell.channel.code()
}

/// Returns the voice figure from cells of the question's grain over [`VoiceQuestion::years`]. `questions` are those that were ever
/// asked.
#[must_use]
pub fn voice(
    organisation: &Organisation,
    question: &VoiceQuestion,
    now: Instant,
    cells: &Cells,
    questions: &[SurveyQuestion],
) -> VoiceFigure {
    let VoiceQuestion { question: period, survey } = question;
    let k = organisation.survey().smallest_group;
    let own = || cells.answers.iter().filter(|(key, _)| key.series == *survey).map(|(key, answers)| (key, *answers));
    let opinions = opinions(own(), questions, question.dimension(), k);
    let within = |cell: &CellKey| (period.from..=period.to).contains(&cell_day(cell));
    let mut sums: FxHashMap<GroupKey<'_>, SurveyCounts> = FxHashMap::default();
    for (key, counts) in cells.surveys.iter().filter(|(key, _)| survey == INVITED && within(key)) {
        sums.entry(period.group(organisation, key)).or_default().add(counts, 1);
    }
    // What is shown under one name: a unit with those that it has succeeded.
    let mut names: FxHashMap<GroupKey<'_>, BTreeSet<&str>> = FxHashMap::default();
    for cell in own().map(|(key, _)| &key.cell).filter(|cell| within(cell)) {
        let group = period.group(organisation, cell);
        sums.entry(group).or_default();
        names.entry(GroupKey { period: None, ..group }).or_default().insert(question.dimension()(cell));
    }
    let row = |group: GroupKey<'_>| {
        let names = names.get(&GroupKey { period: None, ..group });
        let parts = names.into_iter().flatten().flat_map(|name| {
            let days = period.days_of(organisation, group, name);
            days.into_iter().map(|days| (*name, days))
        });
        let answers = AnswerParts { opinions: &opinions, parts: parts.collect() };
        let participation =
            (survey == INVITED).then(|| ParticipationRow::of(&sums.get(&group).copied().unwrap_or_default()));
        answers.row(group.row_key(), participation)
    };
    let rows = period.rows(sums.keys().copied()).into_iter().map(row).collect();
    let definition = VoiceDefinition::with(k);
    let figure = figure("voice", organisation, period, now, (definition, Vec::new()), rows);
    Figure { survey: Some(survey.clone()), ..figure }
}

/// The answers of one row.
struct AnswerParts<'a> {
    opinions: &'a [Opinions],
    /// The dimensions that the row adds up, each with the first and the last of the days on which it is shown there.
    parts: Vec<(&'a str, (Day, Day))>,
}

impl AnswerParts<'_> {
    fn row(&self, key: RowKey, participation: Option<ParticipationRow>) -> VoiceRow {
        let answered = self.opinions.iter().map(|opinions| (opinions, self.tally(opinions)));
        let answered: Vec<(&Opinions, Tally)> = answered.filter(|(_, tally)| tally.n() > 0 || tally.partial).collect();
        let of = |code: &str| answered.iter().find(|(opinions, _)| opinions.question().code == code);
        let tally = |code: &str| of(code).map(|(_, tally)| tally.clone()).unwrap_or_default();
        let got_answer = tally(SurveyQuestion::GOT_ANSWER);
        VoiceRow {
            key,
            headline: Suppressible::of(&tally(SurveyQuestion::EASE), scores),
            no_answer: Suppressible::of(&got_answer, |tally| Share::of(count(tally, 1), tally.n())),
            solved: Suppressible::of(&tally(SurveyQuestion::SOLVED), Solved::of),
            questions: answered.iter().map(|(opinions, tally)| QuestionRow::of(opinions, tally)).collect(),
            participation,
        }
    }

    fn tally(&self, opinions: &Opinions) -> Tally {
        opinions.tally_of(&self.parts)
    }
}

impl<T> Suppressible<T> {
    fn of(tally: &Tally, all: impl FnOnce(&Tally) -> T) -> Suppressible<T> {
        if tally.too_few() { Suppressible::TooFew { suppressed: "too_few" } } else { Suppressible::All(all(tally)) }
    }

    /// Returns the figure; `None` when it is suppressed.
    #[must_use]
    pub fn all(&self) -> Option<&T> {
        match self {
            Suppressible::TooFew { .. } => None,
            Suppressible::All(all) => Some(all),
        }
    }
}

/// Returns how often the value at this place of the question's list was answered.
fn count(tally: &Tally, position: usize) -> i64 {
    tally.counts.get(position).copied().unwrap_or_default()
}

pub(super) fn scores(tally: &Tally) -> Scores {
    Scores::of([0, 1, 2, 3, 4].map(|position| count(tally, position)), tally.partial)
}

impl Solved {
    fn of(tally: &Tally) -> Solved {
        Solved { yes: count(tally, 0), partly: count(tally, 1), no: count(tally, 2), n: tally.n() }
    }
}

impl QuestionRow {
    fn of(opinions: &Opinions, tally: &Tally) -> QuestionRow {
        let SurveyQuestion { code, kind, .. } = opinions.question();
        let listed = |tally: &Tally| Answers::Listed {
            n: tally.n(),
            values: opinions.values().iter().cloned().zip(tally.counts.iter().copied()).collect(),
            partial: tally.partial,
        };
        let answers = match kind {
            QuestionKind::Scale => Suppressible::of(tally, |tally| Answers::Scale(scores(tally))),
            QuestionKind::YesNo | QuestionKind::Choice | QuestionKind::Text => Suppressible::of(tally, listed),
        };
        QuestionRow { question: code.clone(), kind: kind.code(), answers }
    }
}

impl ParticipationRow {
    fn of(counts: &SurveyCounts) -> ParticipationRow {
        ParticipationRow {
            response_rate: Share::of(counts.complete, counts.invited - counts.bounced),
            coverage: Share::of(counts.invited, counts.eligible()),
            dispositions: Dispositions {
                eligible: counts.eligible(),
                not_invited: Refusal::ALL.map(|refusal| (refusal.code(), counts.refused(refusal))).into(),
                invited: counts.invited,
                delivered: counts.delivered,
                bounced: counts.bounced,
                opened: counts.opened,
                partial: counts.partial,
                complete: counts.complete,
                opted_out: counts.opted_out,
            },
        }
    }
}
