//! Invitations and answers -> the cells they count in.

use super::fold::{CellCoordinates, Fold};
use super::{AnswerKey, INVITED, SurveyCounts, add};
use crate::model::{AnswerContent, Decision, DeliveryState, Invitation, UninvitedAnswer};

impl Fold<'_> {
    /// Adds an invitation with its answer, or a refusal (`sign` 1), or takes it away (`sign` -1). All of it counts on the
    /// local day of the decision, whenever the answer came: numerators and denominators are the same citizens.
    pub fn invitation(&mut self, invitation: &Invitation, sign: i64) {
        let Invitation { channel, unit, topic, .. } = invitation;
        let day = self.organisation.day(invitation.decided_at);
        let coordinates = CellCoordinates { channel: *channel, hour: None, day, unit, topic };
        let counts = counts(&invitation.decision);
        let cells = &mut self.cells;
        coordinates.each_key_by_day(|key| add(&mut cells.surveys, key, &counts, sign));
        if let Some(answer) = invitation.invited().and_then(|invited| invited.answer.as_ref()) {
            self.answer(INVITED, &coordinates, &answer.given, answer.complete, sign);
        }
    }

    /// Adds an answer that no invitation asked for (`sign` 1) or takes it away (`sign` -1).
    pub fn uninvited(&mut self, answer: &UninvitedAnswer, sign: i64) {
        let UninvitedAnswer { channel, day, unit, topic, .. } = answer;
        let coordinates = CellCoordinates { channel: *channel, hour: None, day: *day, unit, topic };
        self.answer(&answer.series, &coordinates, &answer.answer.given, answer.answer.complete, sign);
    }

    fn answer(
        &mut self,
        series: &str,
        coordinates: &CellCoordinates<'_>,
        given: &AnswerContent,
        complete: bool,
        sign: i64,
    ) {
        let whole = if complete { "complete" } else { "partial" };
        let values = given.values.iter().map(|(question, value)| (question.as_str(), value.as_str()));
        let cells = &mut self.cells;
        for (question, value) in values.chain([("", whole)]) {
            coordinates.each_key_by_day(|cell| {
                let (series, question, value) = (series.to_owned(), question.to_owned(), value.to_owned());
                let key = AnswerKey { cell: cell.clone(), series, question, value };
                *cells.answers.entry(key).or_default() += sign;
            });
        }
    }
}

fn counts(decision: &Decision) -> SurveyCounts {
    let mut counts = SurveyCounts::default();
    match decision {
        Decision::Refused(refusal) => *counts.refused_mut(*refusal) = 1,
        Decision::Invited(invited) => {
            counts.invited = 1;
            counts.delivered = i64::from(invited.delivered == DeliveryState::Yes);
            counts.bounced = i64::from(invited.delivered == DeliveryState::Bounced);
            counts.opened = i64::from(invited.opened);
            counts.opted_out = i64::from(invited.opted_out);
            match &invited.answer {
                Some(answer) if answer.complete => counts.complete = 1,
                Some(_) => counts.partial = 1,
                None => {}
            }
        }
    }
    counts
}
