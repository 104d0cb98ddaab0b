//! Values -> contact.

use super::time::Clock;
use super::values::{Build, Field, Shape, Value, Values, channel, code, missing, narrow_whole, required_code, text};
use super::{Context, Flag, FlagKind, Kind, Record};
use crate::model::{
    Contact, ContactFields, ExcludedReason, Fault, MailAddress, Moment, Outcome, OutcomeKind, Reason, canonical_code,
    one_of,
};

/// What stands before a citizen's pseudonym where a record was kept after this program had read it.
pub(super) const PSEUDONYM: &str = "pseudonym:";

const LONGEST_PSEUDONYM: usize = 128;

impl Record for Contact {
    const KIND: Kind = Kind::Contact;
}

impl Build for Contact {
    const FIELDS: &'static [Field] = &[
        Field::required("source", Shape::Text),
        Field::required("external_id", Shape::Text),
        Field::required("channel", Shape::Text),
        Field::optional("topic", Shape::Text),
        Field::optional("unit", Shape::Text),
        Field::optional("agent", Shape::Text),
        Field::optional("citizen", Shape::Text),
        Field::required("received_at", Shape::Time),
        Field::optional("first_response_at", Shape::Time),
        Field::optional("closed_at", Shape::Time),
        Field::optional("outcome", Shape::Text),
        Field::optional("excluded_reason", Shape::Text),
        Field::optional("wait_seconds", Shape::Whole),
        Field::optional("handle_seconds", Shape::Whole),
        Field::optional("language", Shape::Text),
        Field::optional("deliver_to", Shape::Text),
        Field::VERSION,
    ];

    fn build(values: Values<'_>, context: &Context<'_>) -> Result<(Contact, Vec<Flag>), Fault> {
        let [
            source,
            external_id,
            channel_code,
            topic,
            unit,
            agent,
            raw_citizen,
            received_at,
            first_response_at,
            closed_at,
            outcome_code,
            excluded_reason,
            wait_seconds,
            handle_seconds,
            language,
            deliver_to,
            ..,
        ] = values.slots;
        let source = required_code("source", source)?;
        let external_id = required_code("external_id", external_id)?;
        let channel = channel(channel_code)?;
        let citizen = citizen(raw_citizen, context)?;
        let mut clock = Clock::new(context, &source, values.zone);
        let received_at = clock.required("received_at", received_at)?;
        let first_response_at = clock.optional("first_response_at", first_response_at)?;
        let closed_at = clock.optional("closed_at", closed_at)?;
        let [received_at, first_response_at, closed_at] =
            agreeing(&mut clock, [Some(received_at), first_response_at, closed_at]);
        let received_at = received_at.ok_or_else(|| missing("received_at"))?;
        let mut flags = clock.flags();
        let fields = ContactFields {
            source,
            external_id,
            channel,
            topic: code(topic).unwrap_or_default(),
            unit: code(unit).unwrap_or_default(),
            agent: code(agent).unwrap_or_default(),
            citizen,
            received_at,
            first_response_at,
            closed_at,
            outcome: outcome(outcome_code, excluded_reason, first_response_at.is_some(), closed_at.is_some())?,
            wait_seconds: narrow_whole("wait_seconds", wait_seconds.as_ref())?,
            handle_seconds: narrow_whole("handle_seconds", handle_seconds.as_ref())?,
            language: code(language).unwrap_or_default(),
        };
        let deliver_to = address(text(deliver_to))?;
        let contact = Contact::parse(fields, context.now)?.with_address(deliver_to);
        flags.extend(contact.is_open_with_closing().then(open_with_closing));
        Ok((contact, flags))
    }
}

/// A reopened case, or a time of the last change that was taken for a closing.
fn open_with_closing() -> Flag {
    let detail = "an open contact with a closing time; taken as open, its closing time answers nothing".to_owned();
    Flag { field: "closed_at".to_owned(), kind: FlagKind::OpenWithClosing, detail }
}

/// The times of a contact, each local time that the clock showed twice in the reading that agrees with the others.
///
/// Where both readings of a time agree, or none, it is the first.
fn agreeing(clock: &mut Clock<'_>, times: [Option<Moment>; 3]) -> [Option<Moment>; 3] {
    const FIELDS: [&str; 3] = ["received_at", "first_response_at", "closed_at"];
    let [received, answered, closed] = times;
    let readings = |field: &str, at: Option<Moment>| {
        let later = at.and_then(Moment::exact).and_then(|at| clock.later(field, at));
        std::iter::once(at).chain(later.map(|at| Some(at.into()))).collect::<Vec<_>>()
    };
    let (answers, closings) = (readings(FIELDS[1], answered), readings(FIELDS[2], closed));
    let found = readings(FIELDS[0], received)
        .into_iter()
        .flat_map(|received| answers.iter().map(move |answered| (received, *answered)))
        .flat_map(|(received, answered)| closings.iter().map(move |closed| [received, answered, *closed]))
        .find(|times| times.iter().flatten().is_sorted_by(|one, next| one.first() <= next.last()));
    let found = found.unwrap_or(times);
    for ((field, before), at) in FIELDS.into_iter().zip(times).zip(found) {
        if let Some(at) = at.filter(|_| at != before) {
            clock.retake(field, at.first());
        }
    }
    found
}

/// A mistyped address is told to its sender, and shown to nobody.
fn address(given: Option<String>) -> Result<Option<MailAddress>, Fault> {
    let wrong = || Fault::new("deliver_to", Reason::NotAnAddress, "", "an e-mail address such as `anna@example.se`");
    given.map(|text| MailAddress::parse(&text).ok_or_else(wrong)).transpose()
}

/// A source that gives no outcome gives it by the times that it knows.
fn outcome(
    given: Option<Value<'_>>,
    excluded_reason: Option<Value<'_>>,
    answered: bool,
    closed: bool,
) -> Result<Outcome, Fault> {
    let excluded_reason = code(excluded_reason);
    let given = code(given);
    let by_times = match (closed, answered) {
        (true, _) => Outcome::Closed,
        (false, true) => Outcome::Answered,
        (false, false) => Outcome::Open,
    };
    let listed =
        |field: &str, code: &str, codes: &[&str]| Fault::new(field, Reason::NotInList, code, one_of(code, codes));
    let kind = given.map_or(Ok(by_times.into()), |code| {
        OutcomeKind::from_code(&code).ok_or_else(|| listed("outcome", &code, &OutcomeKind::CODES))
    })?;
    let reason = excluded_reason.map(|code| {
        ExcludedReason::from_code(&code).ok_or_else(|| listed("excluded_reason", &code, &ExcludedReason::CODES))
    });
    Outcome::of(kind, reason.transpose()?)
}

fn citizen(slot: Option<Value<'_>>, context: &Context<'_>) -> Result<Option<String>, Fault> {
    let Some(Value::Text(raw)) = slot else { return Ok(None) };
    if raw.contains('\0') {
        return Err(Fault::new("citizen", Reason::NulByte, "", "text without NUL bytes"));
    }
    Ok(Some(raw).filter(|raw| !canonical_code(raw).is_empty()).map(|raw| pseudonym(&raw, context)))
}

/// The keyed pseudonym of a citizen, the same for every way of writing an id; one that is a pseudonym already stays as it is.
pub(super) fn pseudonym(raw: &str, context: &Context<'_>) -> String {
    let id = canonical_code(raw);
    match id.strip_prefix(PSEUDONYM) {
        Some(hex) if is_pseudonym(hex) => hex.to_owned(),
        _ => (context.pseudonym)(&id),
    }
}

/// Only hexadecimal digits: a sender cannot smuggle a name past the key by writing the prefix before it.
fn is_pseudonym(hex: &str) -> bool {
    (1..=LONGEST_PSEUDONYM).contains(&hex.len()) && hex.bytes().all(|byte| byte.is_ascii_hexdigit())
}
