//! Preview: the letters that would go, written but not put anywhere.

use super::compose::{Said, Which};
use super::links::Pretended;
use super::plan::{Planned, Verdict};
use super::{Occasion, coach_key, facts};
use crate::mail::{Kind, Letter, Templates};
use crate::model::Instant;
use crate::service::{Installation, ServiceError};
use crate::store::FeedbackRow;

/// What would become of one receiver's letter.
#[derive(Debug, Clone)]
pub struct Preview {
    pub planned: Planned,
    /// The letter, if one would go; its links lead nowhere.
    pub letter: Option<Letter>,
}

impl Installation {
    /// What would go, wait or be off at an occasion, with the letters that would go. Changes nothing. `show` is handed one
    /// after the other.
    ///
    /// # Errors
    /// When there is no such organisation, the database fails or `show` does.
    pub fn preview_letters<E: From<ServiceError>>(
        &self,
        code: &str,
        occasion: Occasion,
        (templates, public_url): (&Templates, &str),
        now: Instant,
        show: &mut dyn FnMut(Preview) -> Result<(), E>,
    ) -> Result<(), E> {
        let rows = self.store.read(|reader| {
            let known = self.known(reader, code)?;
            let facts = facts(reader, &known.organisation, occasion, now)?;
            let plan = facts.plan().into_iter();
            let row = |planned: &Planned| {
                let gathered = facts.waiting.get(&planned.receiver)?;
                let agent = planned.receiver.clone();
                Some(FeedbackRow { agent, weeks: gathered.weeks, answers: gathered.answers, ease: [0; 5] })
            };
            Ok::<_, ServiceError>(plan.map(|planned| (row(&planned), planned)).collect::<Vec<_>>())
        })?;
        for (row, planned) in rows {
            let goes = matches!(planned.verdict, Verdict::Goes { .. });
            let letter = if goes { self.pretend(code, &planned, row, (templates, public_url), now)? } else { None };
            show(Preview { planned, letter })?;
        }
        Ok(())
    }

    fn pretend(
        &self,
        code: &str,
        planned: &Planned,
        row: Option<FeedbackRow>,
        (templates, public_url): (&Templates, &str),
        now: Instant,
    ) -> Result<Option<Letter>, ServiceError> {
        let receiver = match &planned.unit {
            Some(unit) => coach_key(&planned.receiver, unit),
            None => planned.receiver.clone(),
        };
        // The same at every look.
        let seed = format!("{receiver}|{}", planned.period);
        let which = Which { kind: planned.kind, receiver: &receiver, period: planned.period, seed: &seed };
        let row = row.filter(|_| planned.kind == Kind::Feedback);
        let said = self.store.read(|reader| Said::gather(self, reader, code, which, row, now))?;
        let mut links = Pretended { organisation: code, public_url };
        said.map(|said| Ok(said.draft(which, &mut links)?.write(templates)?)).transpose()
    }
}
