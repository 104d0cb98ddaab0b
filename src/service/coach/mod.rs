//! Coach: letters to employees. What is planned for a week or a month, what goes into the outbox, what a letter says when
//! it is sent, and what the links in it do.

mod compose;
mod feedback;
mod links;
mod monthly;
mod plan;
mod preview;
mod themes;

use std::collections::{BTreeMap, BTreeSet};

use super::{Installation, NewLetter, ServiceError, enqueue};
use crate::mail::Kind;
use crate::model::{Agent, By, Day, Instant, Language, MailAddress, ManagerRole, Organisation, Period, Rhythm};
use crate::store::{FeedbackRow, Reader, Writer};
use plan::{Facts, Gathered, address, coach_key, language};

pub use compose::EmployeeLetters;
pub use links::{EmployeeLink, KeptComment, LinkAbout};
pub use plan::{Off, Planned, Verdict};
pub use preview::Preview;

/// What letters are about: the week and the month that ended last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occasion {
    week: Period,
    month: Period,
}

/// Letters are planned from six in the morning: of a week on Monday, of a month on its second day, when what came late on
/// the last has arrived.
const MORNING_SECONDS: i64 = 6 * 3_600;
const DAY_SECONDS: i64 = 86_400;

impl Occasion {
    /// The occasion of an instant.
    #[must_use]
    pub fn at(organisation: &Organisation, now: Instant) -> Occasion {
        let day = |seconds: i64| organisation.day(now.plus_seconds(-seconds));
        Occasion {
            week: Period::holding(By::Week, day(MORNING_SECONDS)).previous(),
            month: Period::holding(By::Month, day(MORNING_SECONDS + DAY_SECONDS)).previous(),
        }
    }

    /// The occasion of the Monday after a week, if the week is over.
    ///
    /// # Errors
    /// When it is not over yet.
    pub fn after(organisation: &Organisation, week: Period, now: Instant) -> Result<Occasion, ServiceError> {
        let today = organisation.day(now);
        if week.last() >= today {
            let newest = Period::holding(By::Week, today).previous();
            return Err(ServiceError::WeekNotOver { week, newest });
        }
        Ok(Occasion { week, month: Period::holding(By::Month, week.next().first()).previous() })
    }

    /// The week or month that a letter closes with.
    fn period(self, kind: Kind, themes: Rhythm) -> Period {
        match (kind, themes) {
            (Kind::Themes, Rhythm::Monthly) | (Kind::Monthly, _) => self.month,
            _ => self.week,
        }
    }
}

/// The Mondays of the weeks that belong to a period: of a month those that begin in it. Of an answer only the week is known.
fn weeks_of(period: Period) -> (Day, Day) {
    match period.by() {
        By::Week => (period.first(), period.first()),
        By::Day | By::Month => {
            let monday = |day: Day| Period::holding(By::Week, day).first();
            (monday(period.first().plus_days(6)), monday(period.last()))
        }
    }
}

impl Installation {
    /// What would go, wait or be off at an occasion. Changes nothing.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails.
    pub fn plan_letters(&self, code: &str, occasion: Occasion, now: Instant) -> Result<Vec<Planned>, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            Ok(facts(reader, &known.organisation, occasion, now)?.plan())
        })
    }

    /// Puts what goes at an occasion into the outbox, once: what is there already is left alone. Answers that a letter tells
    /// of are told of by no other.
    ///
    /// # Errors
    /// When there is no such organisation or the database fails; then nothing is put there.
    pub fn enqueue_letters(&self, code: &str, occasion: Occasion, now: Instant) -> Result<Vec<Planned>, ServiceError> {
        self.store.write(code, |writer| {
            let known = self.known(writer, code)?;
            let organisation = &known.organisation;
            for (agent, monday) in dead(writer, organisation, occasion)? {
                writer.remove_feedback(code, &agent, monday)?;
            }
            let facts = facts(writer, organisation, occasion, now)?;
            let plan = facts.plan();
            for planned in plan.iter().filter(|planned| matches!(planned.verdict, Verdict::Goes { .. })) {
                put(writer, &facts, planned, now)?;
            }
            Ok(plan)
        })
    }

    /// Puts what is due at `now` into the outbox, for every organisation; how many letters.
    ///
    /// # Errors
    /// When the database fails; what was put there for other organisations stays.
    pub fn coach(&self, now: Instant) -> Result<usize, ServiceError> {
        let mut letters = 0;
        for organisation in self.organisations()? {
            let occasion = Occasion::at(&organisation, now);
            // Looking is cheap and done often; the one writer is asked for only when there is something to write.
            let goes = |plan: &[Planned]| plan.iter().filter(|one| matches!(one.verdict, Verdict::Goes { .. })).count();
            if goes(&self.plan_letters(organisation.code(), occasion, now)?) > 0 {
                let put = goes(&self.enqueue_letters(organisation.code(), occasion, now)?);
                tracing::info!(organisation = organisation.code(), letters = put, "letters to employees were put out");
                letters += put;
            }
        }
        Ok(letters)
    }
}

/// The letters to agents of earlier weeks that died: agent and Monday. Their answers wait again.
fn dead(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    occasion: Occasion,
) -> Result<Vec<(String, Day)>, ServiceError> {
    let dead = reader.dead_letters(organisation.code(), Kind::Feedback.code())?.into_iter();
    let monday = |(agent, week): (String, String)| Period::parse(&week).map(|week| (agent, week.first()));
    Ok(dead.filter_map(monday).filter(|(_, monday)| *monday < occasion.week.first()).collect())
}

/// The Monday of the last week that each agent was told of.
fn newest(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    occasion: Occasion,
) -> Result<BTreeMap<String, Day>, ServiceError> {
    let mut newest: BTreeMap<String, Day> = reader.newest_feedback(organisation.code())?.into_iter().collect();
    let dead = dead(reader, organisation, occasion)?;
    for (agent, _) in &dead {
        let told = reader.feedback_of(organisation.code(), agent)?.into_iter().map(|row| row.weeks.1);
        match told.filter(|monday| !dead.contains(&(agent.clone(), *monday))).max() {
            Some(monday) => newest.insert(agent.clone(), monday),
            None => newest.remove(agent),
        };
    }
    Ok(newest)
}

/// Puts one letter into the outbox, and notes which answers it tells of.
fn put(writer: &mut Writer<'_>, facts: &Facts<'_>, planned: &Planned, now: Instant) -> Result<(), ServiceError> {
    let organisation = facts.organisation;
    let Some(receiver) = Receiver::of(organisation, planned.kind, &planned.receiver) else { return Ok(()) };
    let key = match &planned.unit {
        Some(unit) => coach_key(&planned.receiver, unit),
        None => planned.receiver.clone(),
    };
    let letter = NewLetter {
        organisation: organisation.code(),
        kind: planned.kind,
        receiver: &key,
        period: &planned.period.to_string(),
        address: Some(receiver.address.reveal()),
        language: receiver.language,
        payload: None,
        due_at: now,
    };
    if !enqueue(writer, &letter, now)? || planned.kind != Kind::Feedback {
        return Ok(());
    }
    let Some(gathered) = facts.waiting.get(&planned.receiver) else { return Ok(()) };
    let answers = writer.agent_answers(organisation.code(), &planned.receiver, gathered.weeks)?;
    let ease = feedback::ease(&answers);
    let row = FeedbackRow { agent: planned.receiver.clone(), weeks: gathered.weeks, answers: gathered.answers, ease };
    Ok(writer.add_feedback(organisation.code(), &row, now)?)
}

/// Who gets a letter.
struct Receiver {
    name: String,
    address: MailAddress,
    language: Language,
    /// What a manager does with the letter; of others nobody asks.
    role: ManagerRole,
}

impl Receiver {
    /// The agent, coach or manager of this code; `None` when the file names none (any more), or no address.
    fn of(organisation: &Organisation, kind: Kind, code: &str) -> Option<Receiver> {
        if kind == Kind::Monthly {
            let manager = organisation.managers().iter().find(|manager| manager.code == code)?;
            let (name, address) = (manager.name.clone(), manager.email.clone());
            return Some(Receiver { name, address, language: manager.language, role: manager.role });
        }
        let agent: &Agent = organisation.agents().iter().find(|agent| agent.code == code)?;
        let name = agent.name.clone().unwrap_or_default();
        let (address, language) = (address(agent)?, language(organisation, agent));
        Some(Receiver { name, address, language, role: ManagerRole::Manager })
    }
}

/// What a plan rests on.
fn facts<'a>(
    reader: &mut Reader<'_>,
    organisation: &'a Organisation,
    occasion: Occasion,
    now: Instant,
) -> Result<Facts<'a>, ServiceError> {
    let code = organisation.code();
    let rhythm = organisation.feedback().themes;
    let themes = occasion.period(Kind::Themes, rhythm);
    let mut unit_answers: BTreeMap<String, i64> = BTreeMap::new();
    for (unit, answers) in reader.unit_answer_counts(code, weeks_of(themes))? {
        *unit_answers.entry(unit).or_default() += answers;
    }
    let mut states = BTreeMap::new();
    for kind in [Kind::Feedback, Kind::Themes, Kind::Monthly] {
        let period = occasion.period(kind, rhythm).to_string();
        for (receiver, state) in reader.letters_of_period(code, kind.code(), &period)? {
            states.insert((kind.code().to_owned(), receiver, period.clone()), state);
        }
    }
    let unsubscribed = reader.unsubscribed(code)?.into_iter();
    let newest = newest(reader, organisation, occasion)?;
    Ok(Facts {
        organisation,
        today: organisation.day(now),
        occasion,
        waiting: waiting(reader, organisation, occasion, &newest)?,
        strangers: strangers(reader, organisation, occasion)?,
        newest,
        unit_answers,
        states,
        unsubscribed: unsubscribed.map(|(kind, who, since)| ((kind, who), organisation.day(since))).collect(),
        month_has_records: monthly::has_records(reader, organisation, occasion.month)?,
    })
}

/// What waits to be told to each agent of the file: answers of weeks that began after letters were negotiated, and that no
/// letter told of. The cost is that of what waits, not of all that was ever answered.
fn waiting(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    occasion: Occasion,
    newest: &BTreeMap<String, Day>,
) -> Result<BTreeMap<String, Gathered>, ServiceError> {
    let mut waiting = BTreeMap::new();
    let rules = organisation.feedback();
    let Some(negotiated_on) = rules.negotiated_on.filter(|_| rules.agents) else { return Ok(waiting) };
    let first = Period::holding(By::Week, negotiated_on.plus_days(6)).first();
    let through = occasion.week.first();
    for Agent { code, .. } in organisation.agents() {
        let from = newest.get(code).map_or(first, |week| week.plus_days(7).max(first));
        if let Some((first, answers)) = reader.count_agent_answers(organisation.code(), code, (from, through))? {
            waiting.insert(code.clone(), Gathered { weeks: (first, through), answers });
        }
    }
    Ok(waiting)
}

/// Agents with answers in the week whom the file does not name.
fn strangers(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    occasion: Occasion,
) -> Result<Vec<String>, ServiceError> {
    let mut agents = reader.agents_of_week(organisation.code(), occasion.week.first())?;
    let in_file: BTreeSet<&str> = organisation.agents().iter().map(|agent| agent.code.as_str()).collect();
    agents.retain(|agent| !in_file.contains(agent.as_str()));
    Ok(agents)
}
