//! Preview: the messages that would go, written but not put anywhere.

use super::compose::MessageContent;
use super::links::PreviewLinks;
use super::message_ref::MessageRef;
use super::plan::{PlannedMessage, Verdict};
use super::{Occasion, coach_key, plan_input};
use crate::mail::{Message, MessageKind, Templates};
use crate::model::Instant;
use crate::service::{Installation, Result, ServiceError};
use crate::store::FeedbackRow;

/// What would become of one receiver's message.
#[derive(Debug, Clone)]
pub struct Preview {
    pub planned: PlannedMessage,
    /// The message, if one would go; its links lead nowhere.
    pub message: Option<Message>,
}

impl Installation {
    /// Returns what would go, wait or be off at an occasion, with the messages that would go. Changes nothing. `show` is handed one
    /// after the other.
    pub fn preview_messages<E: From<ServiceError>>(
        &self,
        code: &str,
        occasion: Occasion,
        (templates, public_url): (&Templates, &str),
        now: Instant,
        show: &mut dyn FnMut(Preview) -> Result<(), E>,
    ) -> Result<(), E> {
        let rows = self.store.read(|reader| {
            let known = self.known(reader, code)?;
            let plan_input = plan_input(reader, &known.organisation, occasion, now)?;
            let plan = plan_input.plan().into_iter();
            let row = |planned: &PlannedMessage| {
                let gathered = plan_input.waiting.get(&planned.receiver)?;
                let agent = planned.receiver.clone();
                Some(FeedbackRow { agent, weeks: gathered.weeks, answers: gathered.answers, ease: [0; 5] })
            };
            Ok::<_, ServiceError>(plan.map(|planned| (row(&planned), planned)).collect::<Vec<_>>())
        })?;
        for (row, planned) in rows {
            let goes = matches!(planned.verdict, Verdict::Goes { .. });
            let message = if goes { self.preview(code, &planned, row, (templates, public_url), now)? } else { None };
            show(Preview { planned, message })?;
        }
        Ok(())
    }

    fn preview(
        &self,
        code: &str,
        planned: &PlannedMessage,
        row: Option<FeedbackRow>,
        (templates, public_url): (&Templates, &str),
        now: Instant,
    ) -> Result<Option<Message>> {
        let receiver = match &planned.unit {
            Some(unit) => coach_key(&planned.receiver, unit),
            None => planned.receiver.clone(),
        };
        // The same at every look.
        let seed = format!("{receiver}|{}", planned.period);
        let message_ref = MessageRef { kind: planned.kind, receiver: &receiver, period: planned.period, seed: &seed };
        let row = row.filter(|_| planned.kind == MessageKind::Feedback);
        let content = self.store.read(|reader| MessageContent::gather(self, reader, code, message_ref, row, now))?;
        let mut links = PreviewLinks { organisation: code, public_url };
        content.map(|content| Ok(content.draft(message_ref, &mut links)?.write(templates)?)).transpose()
    }
}
