//! The plan: for every employee and every kind of message, whether it goes, waits or is off, and why. No effect on anything.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::occasion::Occasion;
use crate::mail::MessageKind;
use crate::model::{Agent, By, Day, FeedbackOff, Language, MailAddress, Organisation, Period, Rhythm};

/// What is planned for one receiver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedMessage {
    pub kind: MessageKind,
    /// Who gets it: the code of an agent, coach or manager; empty where there is nobody.
    pub receiver: String,
    /// For coaches: the unit that the message is about.
    pub unit: Option<String>,
    /// The week or month that the message closes with.
    pub period: Period,
    pub verdict: Verdict,
}

/// Whether a message goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It goes; it tells of so many answers (none are counted for managers).
    Goes {
        answers: Option<i64>,
    },
    /// There was one for the period, or for a later one: `waiting`, `leased`, `sent`, `dead` or `cancelled`.
    Already {
        period: Period,
        state: String,
    },
    /// So few answers are kept back until there are more.
    Waits {
        answers: i64,
        needed: i64,
    },
    /// So few answers came in the period that the message is left out.
    TooFew {
        answers: i64,
        needed: i64,
    },
    /// There are no records of the period.
    NothingToTell,
    Off(OffReason),
}

/// Why no message goes whatever the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OffReason {
    /// The organisation file says so.
    TurnedOff,
    /// What has to be negotiated first is not, or has ended.
    Mandate(FeedbackOff),
    NoAddress,
    /// The receiver does not want it, since that day.
    Unsubscribed(Day),
    /// Answers are about contacts of an agent whom the organisation file does not name (any more).
    NotInFile,
    /// Agents of the unit are in the file, and nobody is their coach.
    NoCoach,
}

impl Verdict {
    /// Returns `goes`, `already`, `waits`, `too_few`, `nothing_to_tell` or `off`.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Verdict::Goes { .. } => "goes",
            Verdict::Already { .. } => "already",
            Verdict::Waits { .. } => "waits",
            Verdict::TooFew { .. } => "too_few",
            Verdict::NothingToTell => "nothing_to_tell",
            Verdict::Off(_) => "off",
        }
    }
}

/// Why, in words for whoever runs the program.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Goes { answers: Some(answers) } => write!(f, "{answers} answers"),
            Verdict::Goes { answers: None } => f.write_str("the month is over"),
            Verdict::Already { period, state } => write!(f, "the letter of {period} is {state}"),
            Verdict::Waits { answers, needed } => {
                write!(f, "{answers} answers since the last letter, {needed} are needed; they wait for the next week")
            }
            Verdict::TooFew { answers, needed } => write!(f, "{answers} answers in the period, {needed} are needed"),
            Verdict::NothingToTell => f.write_str("there are no contacts and no volumes of the month"),
            Verdict::Off(off) => off.fmt(f),
        }
    }
}

impl fmt::Display for OffReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            OffReason::TurnedOff => f.write_str("turned off under [feedback] of the organisation file"),
            OffReason::Mandate(FeedbackOff::NotRecorded(missing)) => {
                write!(f, "[feedback] of the organisation file does not say {}", missing.join(", "))
            }
            OffReason::Mandate(FeedbackOff::Before(day)) => write!(f, "negotiated on {day}, which is still to come"),
            OffReason::Mandate(FeedbackOff::Ended(day)) => {
                write!(f, "ended on {day}; negotiate anew and move feedback.ends_on")
            }
            OffReason::NoAddress => f.write_str("no `email` in the organisation file"),
            OffReason::Unsubscribed(day) => write!(f, "did not want it any more on {day}"),
            OffReason::NotInFile => f.write_str("answers are kept for this agent, who is not in the organisation file"),
            OffReason::NoCoach => f.write_str("nobody has this unit in `coach_for`"),
        }
    }
}

/// What the plan rests on, as it stands in one transaction.
pub(super) struct PlanInput<'a> {
    pub(super) organisation: &'a Organisation,
    pub(super) today: Day,
    pub(super) occasion: Occasion,
    /// What waits to be told, by agent of the file.
    pub(super) waiting: BTreeMap<String, WaitingAnswers>,
    /// Agents with answers in the week whom the file does not name.
    pub(super) unlisted_agents: Vec<String>,
    /// The Monday of the last week of each agent's newest message.
    pub(super) newest: BTreeMap<String, Day>,
    /// Answers in the period of the themes, by unit.
    pub(super) unit_answers: BTreeMap<String, i64>,
    /// The states of messages by kind, receiver and period.
    pub(super) states: BTreeMap<(String, String, String), String>,
    /// Who does not want which kind, and since when.
    pub(super) unsubscribed: BTreeMap<(String, String), Day>,
    /// Whether there is any record of the month.
    pub(super) month_has_records: bool,
}

/// The weeks that a message to an agent tells of, and how many answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct WaitingAnswers {
    pub(super) weeks: (Day, Day),
    pub(super) answers: i64,
}

impl PlanInput<'_> {
    /// Returns every message of the occasion, in the order of the organisation file.
    pub(super) fn plan(&self) -> Vec<PlannedMessage> {
        let mut plan: Vec<PlannedMessage> = Vec::new();
        plan.extend(self.agents());
        plan.extend(self.coaches());
        plan.extend(self.managers());
        plan
    }

    fn agents(&self) -> impl Iterator<Item = PlannedMessage> {
        let known = self.organisation.agents().iter().map(|agent| (agent.code.as_str(), self.for_agent(agent)));
        let unlisted_agents =
            self.unlisted_agents.iter().map(|code| (code.as_str(), Verdict::Off(OffReason::NotInFile)));
        known.chain(unlisted_agents).map(|(code, verdict)| self.planned(MessageKind::Feedback, code, None, verdict))
    }

    fn for_agent(&self, agent: &Agent) -> Verdict {
        let needed = self.organisation.survey().smallest_group;
        let off = self.off(agent, MessageKind::Feedback);
        let week = self.occasion.week;
        let later = self.newest.get(&agent.code).filter(|through| **through >= week.first());
        match (off, later) {
            (Some(off), _) => Verdict::Off(off),
            (None, Some(through)) => {
                let period = Period::holding(By::Week, *through);
                let state = self.state(MessageKind::Feedback, &agent.code, period).unwrap_or("sent").to_owned();
                Verdict::Already { period, state }
            }
            (None, None) => match self.waiting.get(&agent.code).map_or(0, |waiting| waiting.answers) {
                _ if self.state(MessageKind::Feedback, &agent.code, week).is_some() => {
                    self.already(MessageKind::Feedback, &agent.code)
                }
                answers if answers < needed => Verdict::Waits { answers, needed },
                answers => Verdict::Goes { answers: Some(answers) },
            },
        }
    }

    fn coaches(&self) -> impl Iterator<Item = PlannedMessage> {
        let agents = self.organisation.agents();
        let pairs = agents.iter().flat_map(|agent| agent.coach_for.iter().map(move |unit| (agent, unit)));
        let coached: BTreeSet<&str> = pairs.clone().flat_map(|(_, unit)| self.within(unit)).collect();
        let uncoached: BTreeSet<&str> = agents.iter().filter_map(|agent| agent.unit.as_deref()).collect();
        let uncoached = uncoached.into_iter().filter(move |unit| !coached.contains(unit));
        let messages = pairs.map(|(agent, unit)| (agent.code.as_str(), unit.as_str(), self.for_coach(agent, unit)));
        let nobody = uncoached.map(|unit| ("", unit, Verdict::Off(OffReason::NoCoach)));
        messages.chain(nobody).map(|(code, unit, verdict)| self.planned(MessageKind::Themes, code, Some(unit), verdict))
    }

    fn for_coach(&self, agent: &Agent, unit: &str) -> Verdict {
        if let Some(off) = self.off(agent, MessageKind::Themes) {
            return Verdict::Off(off);
        }
        let key = coach_key(&agent.code, unit);
        if self.state(MessageKind::Themes, &key, self.period(MessageKind::Themes)).is_some() {
            return self.already(MessageKind::Themes, &key);
        }
        let needed = self.organisation.survey().smallest_group;
        let answers = self.within(unit).iter().filter_map(|unit| self.unit_answers.get(*unit)).sum();
        if answers < needed { Verdict::TooFew { answers, needed } } else { Verdict::Goes { answers: Some(answers) } }
    }

    fn managers(&self) -> impl Iterator<Item = PlannedMessage> {
        self.organisation.managers().iter().map(|manager| {
            let code = manager.code.as_str();
            let verdict = match self.unsubscribed(MessageKind::Monthly, code) {
                Some(off) => Verdict::Off(off),
                None if self.state(MessageKind::Monthly, code, self.occasion.month).is_some() => {
                    self.already(MessageKind::Monthly, code)
                }
                None if !self.month_has_records => Verdict::NothingToTell,
                None => Verdict::Goes { answers: None },
            };
            self.planned(MessageKind::Monthly, code, None, verdict)
        })
    }

    /// Returns why nothing goes to this agent or coach, whatever there is to tell.
    fn off(&self, agent: &Agent, kind: MessageKind) -> Option<OffReason> {
        let no_address = || address(agent).is_none().then_some(OffReason::NoAddress);
        off_by_file(self.organisation, kind, self.today)
            .or_else(no_address)
            .or_else(|| self.unsubscribed(kind, &agent.code))
    }

    fn unsubscribed(&self, kind: MessageKind, code: &str) -> Option<OffReason> {
        self.unsubscribed.get(&(kind.code().to_owned(), code.to_owned())).map(|day| OffReason::Unsubscribed(*day))
    }

    fn state(&self, kind: MessageKind, receiver: &str, period: Period) -> Option<&str> {
        let key = (kind.code().to_owned(), receiver.to_owned(), period.to_string());
        self.states.get(&key).map(String::as_str)
    }

    fn already(&self, kind: MessageKind, receiver: &str) -> Verdict {
        let period = self.period(kind);
        Verdict::Already { period, state: self.state(kind, receiver, period).unwrap_or_default().to_owned() }
    }

    fn period(&self, kind: MessageKind) -> Period {
        self.occasion.period(kind, self.organisation.feedback().themes)
    }

    fn within(&self, unit: &str) -> BTreeSet<&str> {
        self.organisation.units_within(unit, self.period(MessageKind::Themes).last())
    }

    fn planned(&self, kind: MessageKind, receiver: &str, unit: Option<&str>, verdict: Verdict) -> PlannedMessage {
        let (receiver, unit) = (receiver.to_owned(), unit.map(str::to_owned));
        PlannedMessage { kind, receiver, unit, period: self.period(kind), verdict }
    }
}

/// Returns why messages of a kind go to nobody on a day, by what the organisation file says.
pub(super) fn off_by_file(organisation: &Organisation, kind: MessageKind, today: Day) -> Option<OffReason> {
    let rules = organisation.feedback();
    let turned_off = match kind {
        MessageKind::Feedback => !rules.agents,
        MessageKind::Themes => rules.themes == Rhythm::Off,
        MessageKind::Invitation | MessageKind::Monthly => return None,
    };
    if turned_off { Some(OffReason::TurnedOff) } else { rules.mandate(today).err().map(OffReason::Mandate) }
}

/// Returns how a message to a coach of a unit is known in the outbox.
pub(super) fn coach_key(coach: &str, unit: &str) -> String {
    format!("{coach}|{unit}")
}

/// Returns where an agent gets messages.
pub(super) fn address(agent: &Agent) -> Option<MailAddress> {
    agent.email.as_deref().and_then(MailAddress::parse)
}

/// Returns the language of an agent's messages.
pub(super) fn language(organisation: &Organisation, agent: &Agent) -> Language {
    agent.locale.as_deref().and_then(Language::of_tag).unwrap_or(organisation.language())
}
