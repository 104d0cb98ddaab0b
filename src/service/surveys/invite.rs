//! Invite: whether a citizen is asked after a contact, and the link that goes to them once.

use super::answers::change;
use super::forms::version_in_force;
use super::invitation_messages::enqueue_invitation;
use crate::model::{
    Contact, Decision, DeliveryState, Instant, Invitation, Invited, Language, MailAddress, Outcome, Refusal,
};
use crate::privacy::Pseudonyms;
use crate::rollup::Fold;
use crate::service::tokens::new_token;
use crate::service::{Installation, KnownOrganisation, Result};
use crate::store::{StoredInvitation, Writer};

/// Asks that a citizen be invited to say how a contact went.
#[derive(Debug, Clone)]
pub struct InvitationRequest {
    pub source: String,
    pub external_id: String,
    /// The language of the page; `None`: the reader's browser says.
    pub language: Option<Language>,
    /// Where Kanalkoll itself mails it; `None`: the sender passes the link on.
    pub deliver_to: Option<MailAddress>,
}

/// What came of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InvitationOutcome {
    /// A link, shown this once: only its hash is kept.
    Link {
        token: String,
        expires_at: Instant,
    },
    /// The invitation is mailed.
    Mailed {
        expires_at: Instant,
    },
    NotInvited(NotInvited),
}

/// Why nobody was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotInvited {
    /// By a rule of the organisation: counted in its figures.
    Rule(Refusal),
    NoContact,
    /// The contact is left out of every cohort, as spam and duplicates are.
    ExcludedContact,
    /// One invitation a contact; its link was shown when it was made.
    AlreadyInvited,
}

impl NotInvited {
    /// Returns the code that leaves the program.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            NotInvited::Rule(refusal) => refusal.code(),
            NotInvited::NoContact => "no_contact",
            NotInvited::ExcludedContact => "excluded_contact",
            NotInvited::AlreadyInvited => "already_invited",
        }
    }
}

impl Installation {
    /// Invites the citizens of some contacts, all in one transaction; an outcome for each request, in their order.
    pub fn invite(
        &self,
        organisation: &str,
        requests: &[InvitationRequest],
        now: Instant,
    ) -> Result<Vec<InvitationOutcome>> {
        self.store.write(organisation, |writer| {
            let known = self.known(writer, organisation)?;
            let mut batch = InvitationBatch::open(writer, &known, now)?;
            let outcomes =
                requests.iter().map(|request| batch.ask(request)).collect::<Result<Vec<InvitationOutcome>, _>>()?;
            batch.close()?;
            Ok(outcomes)
        })
    }
}

/// What a sender knows of an invitation that it passed on itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveryReport {
    pub source: String,
    pub external_id: String,
    /// Whether it reached the citizen; `false` when it came back.
    pub delivered: bool,
}

impl Installation {
    /// Notes whether invitations reached their citizens, all in one transaction; for each report whether there is such an
    /// invitation.
    pub fn note_deliveries(&self, organisation: &str, reports: &[DeliveryReport]) -> Result<Vec<bool>> {
        self.store.write(organisation, |writer| {
            let known = self.known(writer, organisation)?;
            let mut fold = Fold::new(&known.organisation);
            let mut noted = Vec::with_capacity(reports.len());
            for report in reports {
                let delivered = if report.delivered { DeliveryState::Yes } else { DeliveryState::Bounced };
                let kept = writer.invitation(organisation, &report.source, &report.external_id)?;
                noted.push(match kept {
                    Some(kept) => {
                        change(writer, &mut fold, organisation, kept, |invited| invited.delivered = delivered)?
                    }
                    None => false,
                });
            }
            writer.add_cells(organisation, &fold.into_cells().without_zeros())?;
            Ok(noted)
        })
    }
}

/// Takes decisions inside one transaction.
pub(in crate::service) struct InvitationBatch<'w, 's, 'k> {
    writer: &'w mut Writer<'s>,
    known: &'k KnownOrganisation,
    pseudonyms: Pseudonyms,
    version: i64,
    invited_today: i64,
    fold: Fold<'k>,
    now: Instant,
}

impl<'w, 's, 'k> InvitationBatch<'w, 's, 'k> {
    pub(in crate::service) fn open(
        writer: &'w mut Writer<'s>,
        known: &'k KnownOrganisation,
        now: Instant,
    ) -> Result<Self> {
        let organisation = &known.organisation;
        let version = version_in_force(writer, organisation, now)?;
        let (from, to) = crate::service::cells::day_span(organisation, organisation.day(now));
        let invited_today = writer.count_invited(organisation.code(), from, to)?;
        let pseudonyms = Pseudonyms::under(known.stored.pseudonym_key.as_bytes());
        Ok(InvitationBatch { pseudonyms, version, invited_today, fold: Fold::new(organisation), writer, known, now })
    }

    /// Counts what was decided.
    pub(in crate::service) fn close(self) -> Result<()> {
        let organisation = self.known.organisation.code();
        Ok(self.writer.add_cells(organisation, &self.fold.into_cells().without_zeros())?)
    }

    fn ask(&mut self, request: &InvitationRequest) -> Result<InvitationOutcome> {
        let organisation = self.known.organisation.code();
        let contacts = self.writer.contacts_by_id(organisation, &request.source, &[request.external_id.as_str()])?;
        match contacts.first() {
            Some(kept) => self.decide(&kept.contact, request.language, request.deliver_to.as_ref()),
            None => Ok(InvitationOutcome::NotInvited(NotInvited::NoContact)),
        }
    }

    /// Decides about a contact, and keeps and counts what was decided.
    pub(in crate::service) fn decide(
        &mut self,
        contact: &Contact,
        language: Option<Language>,
        address: Option<&MailAddress>,
    ) -> Result<InvitationOutcome> {
        let organisation = &self.known.organisation;
        if contact.outcome.excluded_reason().is_some() {
            return Ok(InvitationOutcome::NotInvited(NotInvited::ExcludedContact));
        }
        let before = self.writer.invitation(organisation.code(), &contact.source, &contact.external_id)?;
        if before.as_ref().is_some_and(|kept| kept.invitation.invited().is_some()) {
            return Ok(InvitationOutcome::NotInvited(NotInvited::AlreadyInvited));
        }
        let recipient = address.map(|address| self.pseudonyms.of(&address.identity()));
        let refusal = self.refusal(contact, recipient.as_deref())?;
        let expires_at = self.now.plus_seconds(i64::from(organisation.survey().expires_days) * 86_400);
        let decision = match refusal {
            Some(refusal) => Decision::Refused(refusal),
            None => Decision::Invited(self.invited(language, expires_at)),
        };
        let kept = StoredInvitation { invitation: self.about(contact, decision), recipient, answered_week: None };
        if let Some(before) = &before {
            self.fold.invitation(&before.invitation, -1);
        }
        self.fold.invitation(&kept.invitation, 1);
        self.writer.put_invitation(organisation.code(), &kept)?;
        match refusal {
            Some(refusal) => Ok(InvitationOutcome::NotInvited(NotInvited::Rule(refusal))),
            None => {
                self.invited_today += 1;
                self.hand_over(contact, address, language, expires_at)
            }
        }
    }

    /// Returns the first rule that speaks against asking.
    fn refusal(&mut self, contact: &Contact, recipient: Option<&str>) -> Result<Option<Refusal>> {
        let (code, survey) = (self.known.organisation.code(), self.known.organisation.survey());
        let people: Vec<&str> = contact.citizen.as_deref().into_iter().chain(recipient).collect();
        let since = self.now.plus_seconds(-i64::from(survey.quarantine_days) * 86_400);
        Ok(if survey.excluded_topics.contains(&contact.topic) {
            Some(Refusal::Topic)
        } else if self.writer.opted_out(code, &people)? {
            Some(Refusal::OptedOut)
        } else if survey.quarantine_days > 0 && self.writer.was_invited(code, &people, since)? {
            Some(Refusal::Quarantine)
        } else if !self.is_sampled(contact, survey.sample) {
            Some(Refusal::SampledOut)
        } else if survey.daily_cap.is_some_and(|cap| self.invited_today >= i64::from(cap)) {
            Some(Refusal::Cap)
        } else {
            None
        })
    }

    /// Returns whether a contact is in the share that is asked. The lot of a contact is drawn once: to ask again changes nothing.
    fn is_sampled(&self, contact: &Contact, share: f64) -> bool {
        const STEPS: f64 = 4_294_967_296.0;
        let lot = self.pseudonyms.of(&format!("lot|{}|{}", contact.source, contact.external_id));
        let lot = lot.get(..8).and_then(|digits| u32::from_str_radix(digits, 16).ok()).unwrap_or_default();
        f64::from(lot) < share * STEPS
    }

    fn invited(&self, language: Option<Language>, expires_at: Instant) -> Invited {
        Invited {
            expires_at,
            language,
            version: self.version,
            delivered: DeliveryState::Unknown,
            opened: false,
            opted_out: false,
            answer: None,
        }
    }

    fn about(&self, contact: &Contact, decision: Decision) -> Invitation {
        let transferred = contact.outcome == Outcome::Transferred;
        Invitation {
            source: contact.source.clone(),
            external_id: contact.external_id.clone(),
            channel: contact.channel,
            topic: contact.topic.clone(),
            unit: contact.unit.clone(),
            agent: if transferred { String::new() } else { contact.agent.clone() },
            citizen: contact.citizen.clone(),
            decided_at: self.now,
            decision,
        }
    }

    fn hand_over(
        &mut self,
        contact: &Contact,
        address: Option<&MailAddress>,
        language: Option<Language>,
        expires_at: Instant,
    ) -> Result<InvitationOutcome> {
        if let Some(address) = address {
            enqueue_invitation(self.writer, &self.known.organisation, contact, address, language, self.now)?;
            return Ok(InvitationOutcome::Mailed { expires_at });
        }
        let token = new_token(self.writer, self.known.organisation.code(), &contact.source, &contact.external_id)?;
        Ok(InvitationOutcome::Link { token, expires_at })
    }
}
