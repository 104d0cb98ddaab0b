//! Values -> contact.

use crate::ingest::field_types::Text;
use crate::ingest::fields::{Field, Values, record_fields};
use crate::ingest::time::{Clock, Time};
use crate::ingest::{Context, Flag, FlagKind, Kind, Record};
use crate::model::{
    Channel, Contact, ExcludedReason, Fault, MailAddress, Moment, Outcome, OutcomeKind, Predecessor, Reason,
    canonical_code,
};

/// What stands before a citizen's pseudonym where a record was kept after this program had read it.
pub(crate) const PSEUDONYM: &str = "pseudonym:";

const LONGEST_PSEUDONYM: usize = 128;

record_fields! {
    /// A contact as it is sent.
    ContactFields {
        /// The system that the record comes from, as in the organisation file: `open-eplatform`.
        source: String,
        /// The system's own id. Source and id together are the key: sent again, the record is amended.
        external_id: String,
        /// The channel through which the citizen came.
        channel: Channel,
        /// A code. One that the organisation file does not name is kept, and listed by `kanalkoll organisation show`; so are units
        /// and agents.
        topic: Option<String>,
        /// A code.
        unit: Option<String>,
        /// A code.
        agent: Option<String>,
        /// What tells one citizen from another. It becomes a keyed pseudonym before anything is stored.
        citizen: Option<Text>,
        /// When the organisation's server received it, not when somebody registered it. RFC 3339, or local time in the source's zone,
        /// or a day alone (`2020-06-01`) where the hour is not known; so are the other times.
        received_at: Time,
        /// When the citizen was first answered by a person; an automatic reply is no answer.
        first_response_at: Option<Time>,
        /// When it was closed. Where there is no first response it counts as the answer of what is `closed` or `answered`, unless the
        /// source says `closing_answers = false`.
        closed_at: Option<Time>,
        /// When the citizen was rung back, where the outcome is `callback`.
        called_back_at: Option<Time>,
        /// How it stands. When missing: `callback`, `closed`, `answered` or `open` by the times that are there.
        outcome: Option<OutcomeKind>,
        /// Why it is `excluded`, where it is. Such contacts are counted apart and judged nowhere.
        excluded_reason: Option<ExcludedReason>,
        /// Time in the queue, for chat and phone.
        wait_seconds: Option<i32>,
        /// Time of work.
        handle_seconds: Option<i32>,
        /// `sv`, `en`, ...
        language: Option<String>,
        /// The source of the contact that this one goes on with, where there is one: that of the conversation with a bot that was handed
        /// over, or of the case behind an errand. In JSON an object: `"continues": {"source": "boost", "external_id": "42"}`.
        continues_source["continues.source"]: Option<String>,
        /// Its id there. It need not be known here, or not yet.
        continues_external_id["continues.external_id"]: Option<String>,
        /// E-mail address to which an invitation to the survey may be mailed. It is kept apart until that is decided, and only where
        /// the organisation file says `invite`.
        deliver_to: Option<MailAddress>,
    }
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;
    const FIELDS: &'static [Field] = ContactFields::ALL;

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Contact, Vec<Flag>), Fault> {
        let zone = values.zone;
        let fields = ContactFields::read(values)?;
        let citizen = citizen(fields.citizen, context)?;
        let mut clock = Clock::new(context, &fields.source, zone);
        let times = Times {
            received_at: clock.moment("received_at", fields.received_at)?,
            first_response_at: clock.optional("first_response_at", fields.first_response_at)?,
            closed_at: clock.optional("closed_at", fields.closed_at)?,
            called_back_at: clock.optional("called_back_at", fields.called_back_at)?,
        };
        let times = times.agreeing(&mut clock);
        let mut flags = clock.flags();
        let contact = Contact {
            source: fields.source,
            external_id: fields.external_id,
            channel: fields.channel,
            topic: fields.topic.unwrap_or_default(),
            unit: fields.unit.unwrap_or_default(),
            agent: fields.agent.unwrap_or_default(),
            citizen,
            received_at: times.received_at,
            first_response_at: times.first_response_at,
            closed_at: times.closed_at,
            called_back_at: times.called_back_at,
            outcome: Outcome::of(fields.outcome.unwrap_or_else(|| times.outcome()), fields.excluded_reason)?,
            wait_seconds: fields.wait_seconds,
            handle_seconds: fields.handle_seconds,
            language: fields.language.unwrap_or_default(),
            continues: predecessor(fields.continues_source, fields.continues_external_id),
            deliver_to: fields.deliver_to,
            history: None,
        };
        let contact = contact.checked(context.now)?;
        flags.extend(contact.is_open_with_closing().then(open_with_closing));
        Ok((contact, flags))
    }
}

/// Returns the contact that another one goes on with; one half of its key alone is found missing when the contact is checked.
fn predecessor(source: Option<String>, external_id: Option<String>) -> Option<Predecessor> {
    let is_given = source.is_some() || external_id.is_some();
    is_given.then(|| Predecessor { source: source.unwrap_or_default(), external_id: external_id.unwrap_or_default() })
}

/// Returns the flag of a reopened case, or of a time of the last change that was taken for a closing.
fn open_with_closing() -> Flag {
    let detail = "an open contact with a closing time; taken as open, its closing time answers nothing".to_owned();
    Flag { field: "closed_at".to_owned(), kind: FlagKind::OpenWithClosing, detail }
}

/// The times of a contact.
#[derive(Clone, Copy)]
struct Times {
    received_at: Moment,
    first_response_at: Option<Moment>,
    closed_at: Option<Moment>,
    called_back_at: Option<Moment>,
}

impl Times {
    /// Returns the times, each local time that the clock showed twice in the reading that agrees with the others.
    ///
    /// Where both readings of a time agree, or none, it is the first.
    fn agreeing(self, clock: &mut Clock<'_>) -> Times {
        let received = clock.readings("received_at", Some(self.received_at));
        let answers = clock.readings("first_response_at", self.first_response_at);
        let closings = clock.readings("closed_at", self.closed_at);
        let calls = clock.readings("called_back_at", self.called_back_at);
        let found = received
            .into_iter()
            .flatten()
            .flat_map(|received_at| answers.iter().map(move |answered| (received_at, *answered)))
            .flat_map(|(received_at, first_response_at)| {
                closings.iter().map(move |closed_at| Times {
                    received_at,
                    first_response_at,
                    closed_at: *closed_at,
                    called_back_at: None,
                })
            })
            .flat_map(|times| {
                calls.iter().map(move |called_back_at| Times { called_back_at: *called_back_at, ..times })
            })
            .map(|times| times.within_minutes(clock))
            .find(Times::are_in_order)
            .unwrap_or(self);
        clock.retake("received_at", Some(self.received_at), Some(found.received_at));
        clock.retake("first_response_at", self.first_response_at, found.first_response_at);
        clock.retake("closed_at", self.closed_at, found.closed_at);
        clock.retake("called_back_at", self.called_back_at, found.called_back_at);
        found
    }

    /// Returns the times, each that is cut to the minute no earlier than what came before it in that minute.
    fn within_minutes(self, clock: &Clock<'_>) -> Times {
        let received = Some(self.received_at);
        let answered = clock.not_before("first_response_at", self.first_response_at, received);
        let closed = clock.not_before("closed_at", self.closed_at, answered.or(received));
        Times { first_response_at: answered, closed_at: closed, ..self }
    }

    fn are_in_order(&self) -> bool {
        let given = [Some(self.received_at), self.first_response_at, self.closed_at];
        given.iter().flatten().is_sorted_by(|one, next| one.first() <= next.last())
            && self.called_back_at.is_none_or(|at| self.received_at.first() <= at.last())
    }

    /// Returns the outcome of a contact whose source gives none.
    fn outcome(&self) -> OutcomeKind {
        match self {
            Times { called_back_at: Some(_), first_response_at: None, .. } => OutcomeKind::Callback,
            Times { closed_at: Some(_), .. } => OutcomeKind::Closed,
            Times { first_response_at: Some(_), .. } => OutcomeKind::Answered,
            _ => OutcomeKind::Open,
        }
    }
}

fn citizen(given: Option<Text>, context: &Context<'_>) -> Result<Option<String>, Fault> {
    let Some(Text(raw)) = given else { return Ok(None) };
    if raw.contains('\0') {
        return Err(Fault::new("citizen", Reason::NulByte, "", "text without NUL bytes"));
    }
    Ok(Some(raw).filter(|raw| !canonical_code(raw).is_empty()).map(|raw| pseudonym(&raw, context)))
}

/// Returns the keyed pseudonym of a citizen, the same for every way of writing an id; a pseudonym stays as it is.
pub(crate) fn pseudonym(raw: &str, context: &Context<'_>) -> String {
    let id = canonical_code(raw);
    match id.strip_prefix(PSEUDONYM) {
        Some(hex) if is_pseudonym(hex) => hex.to_owned(),
        _ => (context.pseudonym)(&id),
    }
}

/// Returns whether there are only hexadecimal digits: a sender cannot smuggle a name past the key by writing the prefix before it.
fn is_pseudonym(hex: &str) -> bool {
    (1..=LONGEST_PSEUDONYM).contains(&hex.len()) && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
}
