//! Coach: messages to employees. What is planned for a week or a month, what goes into the outbox, what a message says when
//! it is sent, and what the links in it do.

mod compose;
mod feedback;
mod links;
mod message_ref;
mod monthly;
mod occasion;
mod plan;
mod preview;
mod themes;

use std::collections::{BTreeMap, BTreeSet};

use super::{Installation, NewMessage, Result, enqueue};
use crate::mail::MessageKind;
use crate::model::{Agent, By, Day, Instant, Language, MailAddress, ManagerRole, Organisation, Period};
use crate::store::{FeedbackRow, Reader, Writer};
use occasion::weeks_of;
use plan::{PlanInput, WaitingAnswers, address, coach_key, language};

pub use compose::EmployeeMessages;
pub use links::{CitizenComment, EmployeeLink, LinkAction};
pub use occasion::{CoachingError, Occasion};
pub use plan::{OffReason, PlannedMessage, Verdict};
pub use preview::Preview;

impl Installation {
    /// Returns what would go, wait or be off at an occasion. Changes nothing.
    pub fn plan_messages(&self, code: &str, occasion: Occasion, now: Instant) -> Result<Vec<PlannedMessage>> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            Ok(plan_input(reader, &known.organisation, occasion, now)?.plan())
        })
    }

    /// Puts what goes at an occasion into the outbox, once: what is there already is left alone. Answers that a message tells
    /// of are told of by no other.
    pub fn enqueue_messages(&self, code: &str, occasion: Occasion, now: Instant) -> Result<Vec<PlannedMessage>> {
        self.store.write(code, |writer| {
            let known = self.known(writer, code)?;
            let organisation = &known.organisation;
            for (agent, monday) in dead(writer, organisation, occasion)? {
                writer.remove_feedback(code, &agent, monday)?;
            }
            let plan_input = plan_input(writer, organisation, occasion, now)?;
            let plan = plan_input.plan();
            for planned in plan.iter().filter(|planned| matches!(planned.verdict, Verdict::Goes { .. })) {
                put(writer, &plan_input, planned, now)?;
            }
            Ok(plan)
        })
    }

    /// Puts what is due at `now` into the outbox, for every organisation; how many messages.
    pub fn coach(&self, now: Instant) -> Result<usize> {
        let mut messages = 0;
        for organisation in self.organisations()? {
            let occasion = Occasion::at(&organisation, now);
            // Looking is cheap and done often; the one writer is asked for only when there is something to write.
            let goes =
                |plan: &[PlannedMessage]| plan.iter().filter(|one| matches!(one.verdict, Verdict::Goes { .. })).count();
            if goes(&self.plan_messages(organisation.code(), occasion, now)?) > 0 {
                let put = goes(&self.enqueue_messages(organisation.code(), occasion, now)?);
                tracing::info!(organisation = organisation.code(), messages = put, "letters to employees were put out");
                messages += put;
            }
        }
        Ok(messages)
    }
}

/// Returns the messages to agents of earlier weeks that died: agent and Monday. Their answers wait again.
fn dead(reader: &mut Reader<'_>, organisation: &Organisation, occasion: Occasion) -> Result<Vec<(String, Day)>> {
    let dead = reader.dead_messages(organisation.code(), MessageKind::Feedback.code())?.into_iter();
    let monday = |(agent, week): (String, String)| Period::parse(&week).map(|week| (agent, week.first()));
    Ok(dead.filter_map(monday).filter(|(_, monday)| *monday < occasion.week.first()).collect())
}

/// Returns the Monday of the last week that each agent was told of.
fn newest(reader: &mut Reader<'_>, organisation: &Organisation, occasion: Occasion) -> Result<BTreeMap<String, Day>> {
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

/// Puts one message into the outbox, and notes which answers it tells of.
fn put(writer: &mut Writer<'_>, plan_input: &PlanInput<'_>, planned: &PlannedMessage, now: Instant) -> Result<()> {
    let organisation = plan_input.organisation;
    let Some(receiver) = Receiver::of(organisation, planned.kind, &planned.receiver) else { return Ok(()) };
    let key = match &planned.unit {
        Some(unit) => coach_key(&planned.receiver, unit),
        None => planned.receiver.clone(),
    };
    let message = NewMessage {
        organisation: organisation.code(),
        kind: planned.kind,
        receiver: &key,
        period: &planned.period.to_string(),
        address: Some(receiver.address.reveal()),
        language: receiver.language,
        payload: None,
        due_at: now,
    };
    if !enqueue(writer, &message, now)? || planned.kind != MessageKind::Feedback {
        return Ok(());
    }
    let Some(gathered) = plan_input.waiting.get(&planned.receiver) else { return Ok(()) };
    let answers = writer.agent_answers(organisation.code(), &planned.receiver, gathered.weeks)?;
    let ease = feedback::ease(&answers);
    let row = FeedbackRow { agent: planned.receiver.clone(), weeks: gathered.weeks, answers: gathered.answers, ease };
    Ok(writer.add_feedback(organisation.code(), &row, now)?)
}

/// Who gets a message.
struct Receiver {
    name: String,
    address: MailAddress,
    language: Language,
    /// What a manager does with the message; of others nobody asks.
    role: ManagerRole,
}

impl Receiver {
    /// Returns the agent, coach or manager of this code; `None` when the file names none (any more), or no address.
    fn of(organisation: &Organisation, kind: MessageKind, code: &str) -> Option<Receiver> {
        if kind == MessageKind::Monthly {
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

/// Returns what a plan rests on.
fn plan_input<'a>(
    reader: &mut Reader<'_>,
    organisation: &'a Organisation,
    occasion: Occasion,
    now: Instant,
) -> Result<PlanInput<'a>> {
    let code = organisation.code();
    let rhythm = organisation.feedback().themes;
    let themes = occasion.period(MessageKind::Themes, rhythm);
    let mut unit_answers: BTreeMap<String, i64> = BTreeMap::new();
    for (unit, answers) in reader.unit_answer_counts(code, weeks_of(themes))? {
        *unit_answers.entry(unit).or_default() += answers;
    }
    let mut states = BTreeMap::new();
    for kind in [MessageKind::Feedback, MessageKind::Themes, MessageKind::Monthly] {
        let period = occasion.period(kind, rhythm).to_string();
        for (receiver, state) in reader.messages_of_period(code, kind.code(), &period)? {
            states.insert((kind.code().to_owned(), receiver, period.clone()), state);
        }
    }
    let unsubscribed = reader.unsubscribed(code)?.into_iter();
    let newest = newest(reader, organisation, occasion)?;
    Ok(PlanInput {
        organisation,
        today: organisation.day(now),
        occasion,
        waiting: waiting(reader, organisation, occasion, &newest)?,
        unlisted_agents: unlisted_agents(reader, organisation, occasion)?,
        newest,
        unit_answers,
        states,
        unsubscribed: unsubscribed.map(|(kind, who, since)| ((kind, who), organisation.day(since))).collect(),
        month_has_records: monthly::has_records(reader, organisation, occasion.month)?,
    })
}

/// Returns what waits to be told to each agent of the file: answers of weeks that began after messages were negotiated, and that no
/// message told of. The cost is that of what waits, not of all that was ever answered.
fn waiting(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    occasion: Occasion,
    newest: &BTreeMap<String, Day>,
) -> Result<BTreeMap<String, WaitingAnswers>> {
    let mut waiting = BTreeMap::new();
    let rules = organisation.feedback();
    let Some(negotiated_on) = rules.negotiated_on.filter(|_| rules.agents) else { return Ok(waiting) };
    let first = Period::holding(By::Week, negotiated_on.plus_days(6)).first();
    let through = occasion.week.first();
    for Agent { code, .. } in organisation.agents() {
        let from = newest.get(code).map_or(first, |week| week.plus_days(7).max(first));
        if let Some((first, answers)) = reader.count_agent_answers(organisation.code(), code, (from, through))? {
            waiting.insert(code.clone(), WaitingAnswers { weeks: (first, through), answers });
        }
    }
    Ok(waiting)
}

/// Agents with answers in the week whom the file does not name.
fn unlisted_agents(reader: &mut Reader<'_>, organisation: &Organisation, occasion: Occasion) -> Result<Vec<String>> {
    let mut agents = reader.agents_of_week(organisation.code(), occasion.week.first())?;
    let in_file: BTreeSet<&str> = organisation.agents().iter().map(|agent| agent.code.as_str()).collect();
    agents.retain(|agent| !in_file.contains(agent.as_str()));
    Ok(agents)
}
