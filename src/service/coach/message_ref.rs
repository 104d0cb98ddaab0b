//! Which message to an employee is composed.

use crate::mail::MessageKind;
use crate::model::Period;
use crate::service::OutboxMessage;

/// Which message it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct MessageRef<'a> {
    pub(super) kind: MessageKind,
    /// An agent, a coach and a unit, or a manager; as the outbox knows them.
    pub(super) receiver: &'a str,
    pub(super) period: Period,
    /// What mixes comments and chooses examples.
    pub(super) seed: &'a str,
}

impl<'a> MessageRef<'a> {
    /// Returns which message of the outbox it is; `None` when its period is none.
    pub(super) fn of(message: &'a OutboxMessage) -> Option<MessageRef<'a>> {
        let period = Period::parse(&message.period)?;
        Some(MessageRef { kind: message.kind, receiver: &message.receiver, period, seed: &message.message_id })
    }
}
