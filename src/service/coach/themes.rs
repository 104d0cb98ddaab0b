//! What the message to the coaches of a unit says: gathered from answers and contacts of the unit. Never an agent.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Receiver;
use super::links::{LinkMaker, subscription_link};
use super::message_ref::MessageRef;
use super::occasion::weeks_of;
use crate::mail::{Branding, MessageKind, ThemesMessage};
use crate::measure::{ThemeAnalysis, ThemeAnswer, ThemeContact, Themes};
use crate::model::{Agent, Contact, Day, Instant, Language, Organisation, Period, Question};
use crate::privacy::hash;
use crate::rollup::{Answer, answer};
use crate::service::Result;
use crate::service::cells::day_span;
use crate::store::{Reader, UnitAnswer};
use crate::texts::Texts;

/// A citizen who comes back about the same topic within so many days has not been helped (docs/MEASURES.md, section 6). Contacts are
/// looked at as far back as this before the period, so that the window of each is over.
const REPEAT_DAYS: i32 = 7;

/// What a message rests on, before its link is made.
pub(super) struct ThemesContent {
    unit: String,
    coach: String,
    themes: Themes,
}

/// Returns what stands out in a unit and a period, as known at `now`. `None` when it is not the coach's unit any more.
pub(super) fn gather(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (coach, unit): (&str, &str),
    message_ref: MessageRef<'_>,
    now: Instant,
) -> Result<Option<ThemesContent>> {
    let still = |agent: &Agent| agent.code == coach && agent.coach_for.iter().any(|own| own == unit);
    if !organisation.agents().iter().any(still) {
        return Ok(None);
    }
    let units = organisation.units_within(unit, message_ref.period.last());
    let mut answers: Vec<UnitAnswer> = Vec::new();
    let listed: Vec<&str> = units.iter().copied().collect();
    let weeks = weeks_of(message_ref.period);
    reader.for_each_unit_answer(organisation.code(), &listed, weeks, &mut |answer| answers.push(answer))?;
    let survey = organisation.survey();
    let questions = survey.forms.questions();
    let mut analysis =
        ThemeAnalysis::new(&questions, organisation.language(), survey.smallest_group, &names(organisation));
    for UnitAnswer { person, topic, language, answer } in &answers {
        let hidden = answer.hidden_from_employee;
        analysis.add_answer(ThemeAnswer { person, topic, given: &answer.given, language: *language, hidden });
    }
    contacts(reader, organisation, &units, message_ref.period, &mut analysis, now)?;
    // Eight bytes of a hash are a seed.
    let seed = u64::from_str_radix(hash(message_ref.seed).get(..16).unwrap_or_default(), 16).unwrap_or_default();
    Ok(Some(ThemesContent { unit: unit.to_owned(), coach: coach.to_owned(), themes: analysis.themes(seed) }))
}

impl ThemesContent {
    pub(super) fn message(
        &self,
        organisation: &Organisation,
        receiver: &Receiver,
        message_ref: MessageRef<'_>,
        links: &mut dyn LinkMaker,
    ) -> Result<ThemesMessage> {
        Ok(ThemesMessage {
            to: receiver.address.reveal().to_owned(),
            branding: Branding::of(organisation),
            name: receiver.name.clone(),
            unit: organisation.unit_name(&self.unit).to_owned(),
            period: message_ref.period,
            themes: self.themes.clone(),
            k: organisation.survey().smallest_group,
            topics: topic_names(organisation),
            questions: question_texts(organisation, receiver.language),
            unsubscribe: links.link(&subscription_link(MessageKind::Themes, &self.coach))?,
        })
    }
}

/// Names and codes by which agents may be called.
fn names(organisation: &Organisation) -> Vec<String> {
    let agents = organisation.agents().iter();
    agents.flat_map(|agent| agent.name.iter().chain([&agent.code])).cloned().collect()
}

/// Shows the analysis whether the unit's contacts of the period were answered in time, and whether citizens came back after
/// those that are old enough to tell.
fn contacts(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    units: &BTreeSet<&str>,
    period: Period,
    analysis: &mut ThemeAnalysis<'_>,
    now: Instant,
) -> Result<()> {
    let before = period.first().plus_days(-REPEAT_DAYS);
    let window_over = period.last().plus_days(-REPEAT_DAYS);
    let mut arrivals: HashMap<(String, String), Vec<Instant>> = HashMap::new();
    let mut cohort: Vec<(Contact, Day)> = Vec::new();
    for day in before.through(period.last()) {
        let (from, to) = day_span(organisation, day);
        for kept in reader.contacts_received(organisation.code(), from, to)? {
            let contact = kept.contact;
            if contact.outcome.excluded_reason().is_some() {
                continue;
            }
            if let Some(citizen) = contact.citizen.clone().filter(|_| !contact.topic.is_empty()) {
                arrivals.entry((citizen, contact.topic.clone())).or_default().push(contact.received_at.first());
            }
            if units.contains(contact.unit.as_str()) {
                cohort.push((contact, day));
            }
        }
    }
    for (contact, day) in &cohort {
        let late = late(organisation, contact, *day, now).filter(|_| *day >= period.first());
        let linkable = *day <= window_over && contact.citizen.is_some() && !contact.topic.is_empty();
        let repeated = linkable && came_back(&arrivals, contact);
        let decided = late.is_some();
        analysis.add_contact(ThemeContact {
            topic: &contact.topic,
            decided,
            late: late.unwrap_or(false),
            linkable,
            repeated,
        });
    }
    Ok(())
}

fn came_back(arrivals: &HashMap<(String, String), Vec<Instant>>, contact: &Contact) -> bool {
    let citizen = contact.citizen.clone().unwrap_or_default();
    let received = contact.received_at.first();
    let end = received.plus_seconds(i64::from(REPEAT_DAYS) * 86_400);
    let again = arrivals.get(&(citizen, contact.topic.clone()));
    again.is_some_and(|times| times.iter().any(|at| *at > received && *at <= end))
}

/// Returns whether the answer is late, overdue or was never given by the organisation's own reading; `None` when that is not known or
/// not decided.
fn late(organisation: &Organisation, contact: &Contact, day: Day, now: Instant) -> Option<bool> {
    if !contact.channel.awaits_response() {
        return None;
    }
    let rule = organisation.response_rule(day, contact.channel);
    let (working_time, arrival) = (organisation.working_time(day, contact.channel), contact.received_at);
    match answer(organisation, contact) {
        Answer::SomeTime | Answer::NotRecorded => None,
        Answer::At(at) => working_time.is_in_time(rule.reading, rule.working_days, arrival, at).map(|in_time| !in_time),
        Answer::ClosedUnanswered => Some(true),
        Answer::NotYet => working_time.due(rule.reading, rule.working_days, arrival).has_passed(now).then_some(true),
    }
}

/// Returns the names of topics, by code.
fn topic_names(organisation: &Organisation) -> BTreeMap<String, String> {
    organisation.topics().map(|topic| (topic.code.clone(), topic.name.clone())).collect()
}

/// Returns the wording of questions, by code.
fn question_texts(organisation: &Organisation, language: Language) -> BTreeMap<String, String> {
    let texts = Texts::of(language);
    let worded = |question: &Question| (question.code.clone(), texts.question(question).text);
    organisation.survey().forms.catalogue().map(worded).collect()
}
