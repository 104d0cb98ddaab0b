//! Letters to employees, written when they are sent: so that a comment that was taken away, or an agent who left, is not in
//! them.

use std::sync::Arc;

use super::links::{Lasting, Linking};
use super::plan::off_by_file;
use super::{Receiver, feedback, monthly, themes};
use crate::mail::{Draft, Kind, Letter, Templates};
use crate::model::{Instant, Organisation, Period};
use crate::service::{Compose, Fate, Installation, ServiceError, StoredLetter};
use crate::store::{FeedbackRow, Reader, Writer};

/// Writes the letters to employees of an installation.
#[derive(Debug)]
pub struct EmployeeLetters {
    pub installation: Arc<Installation>,
    /// What links begin with, such as `https://kanalkoll.example.se`.
    pub public_url: String,
    pub templates: Arc<Templates>,
}

/// Which letter it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Which<'a> {
    pub(super) kind: Kind,
    /// An agent, a coach and a unit, or a manager; as the outbox knows them.
    pub(super) receiver: &'a str,
    pub(super) period: Period,
    /// What mixes comments and chooses examples.
    pub(super) seed: &'a str,
}

impl<'a> Which<'a> {
    /// Which letter of the outbox it is; `None` when its period is none.
    fn of(letter: &'a StoredLetter) -> Option<Which<'a>> {
        let period = Period::parse(&letter.period)?;
        Some(Which { kind: letter.kind, receiver: &letter.receiver, period, seed: &letter.message_id })
    }
}

/// What a letter says, before its links are made.
pub(super) struct Said {
    organisation: Arc<Organisation>,
    receiver: Receiver,
    content: Content,
}

enum Content {
    Feedback(feedback::Gathered),
    Themes(themes::Gathered),
    Monthly(Box<monthly::Gathered>),
}

impl Said {
    /// Reads what a letter says; `None` when it shall not go (any more). A letter to an agent that is not in the outbox yet
    /// tells of the answers of `row`.
    pub(super) fn gather(
        installation: &Installation,
        reader: &mut Reader<'_>,
        code: &str,
        which: Which<'_>,
        row: Option<FeedbackRow>,
        now: Instant,
    ) -> Result<Option<Said>, ServiceError> {
        let organisation = installation.known(reader, code)?.organisation.clone();
        let (person, unit) = which.receiver.split_once('|').unwrap_or((which.receiver, ""));
        let Some(receiver) = Receiver::of(&organisation, which.kind, person) else { return Ok(None) };
        if off(reader, &organisation, which.kind, person, now)? {
            return Ok(None);
        }
        let period = which.period;
        let content = match which.kind {
            Kind::Invitation => None,
            Kind::Feedback => feedback::gather(reader, &organisation, which, row, now)?.map(Content::Feedback),
            Kind::Themes => themes::gather(reader, &organisation, (person, unit), which, now)?.map(Content::Themes),
            Kind::Monthly => {
                let said = monthly::gather(installation, reader, &organisation, period, now)?;
                Some(Content::Monthly(Box::new(said)))
            }
        };
        Ok(content.map(|content| Said { organisation, receiver, content }))
    }

    /// The letter with all its words, with links as they are made.
    pub(super) fn draft(&self, which: Which<'_>, links: &mut dyn Linking) -> Result<Draft, ServiceError> {
        let (organisation, receiver) = (&*self.organisation, &self.receiver);
        let language = receiver.language;
        Ok(match &self.content {
            Content::Feedback(said) => said.letter(organisation, receiver, which, links)?.draft(language),
            Content::Themes(said) => said.letter(organisation, receiver, which, links)?.draft(language),
            Content::Monthly(said) => said.letter(organisation, receiver, which, links)?.draft(language),
        })
    }
}

/// Whether the organisation or the receiver does not want the letter by now.
fn off(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    kind: Kind,
    person: &str,
    now: Instant,
) -> Result<bool, ServiceError> {
    if off_by_file(organisation, kind, organisation.day(now)).is_some() {
        return Ok(true);
    }
    let unsubscribed = reader.unsubscribed(organisation.code())?;
    Ok(unsubscribed.iter().any(|(off, who, _)| *off == kind.code() && who == person))
}

impl Compose for EmployeeLetters {
    fn compose(&self, letter: &StoredLetter, now: Instant) -> Result<Option<Letter>, ServiceError> {
        Ok(self.compose_all(&[letter], now)?.pop().flatten())
    }

    /// What all of them say in one snapshot, their links in one transaction.
    fn compose_all(&self, letters: &[&StoredLetter], now: Instant) -> Result<Vec<Option<Letter>>, ServiceError> {
        let Some(code) = letters.first().map(|letter| letter.organisation.as_str()) else { return Ok(Vec::new()) };
        let store = self.installation.store();
        let which: Vec<Option<Which<'_>>> = letters.iter().map(|letter| Which::of(letter)).collect();
        let said: Vec<Option<Said>> = store.read(|reader| {
            let gather = |which: &Option<Which<'_>>| match which {
                Some(which) => Said::gather(&self.installation, reader, code, *which, None, now),
                None => Ok(None),
            };
            which.iter().map(gather).collect::<Result<_, ServiceError>>()
        })?;
        let drafts: Vec<Option<Draft>> = store.write(code, |writer| {
            let mut links = Lasting { writer, organisation: code, public_url: &self.public_url, now };
            let draft = |(said, which): (&Option<Said>, &Option<Which<'_>>)| match (said, which) {
                (Some(said), Some(which)) => said.draft(*which, &mut links).map(Some),
                _ => Ok(None),
            };
            said.iter().zip(&which).map(draft).collect::<Result<_, ServiceError>>()
        })?;
        // Written when the transaction is over: that takes longer than the links.
        let write = |draft: Option<Draft>| draft.map(|draft| Ok(draft.write(&self.templates)?)).transpose();
        drafts.into_iter().map(write).collect()
    }

    /// Answers that a letter to an agent would have told of wait again when it was called off. Those of a letter that died
    /// do so when the next is planned: until then it can be tried again.
    fn settled(
        &self,
        writer: &mut Writer<'_>,
        letter: &StoredLetter,
        fate: Fate,
        _: Instant,
    ) -> Result<(), ServiceError> {
        match (letter.kind, fate, Period::parse(&letter.period)) {
            (Kind::Feedback, Fate::Cancelled, Some(week)) => {
                Ok(writer.remove_feedback(&letter.organisation, &letter.receiver, week.first())?)
            }
            _ => Ok(()),
        }
    }
}
