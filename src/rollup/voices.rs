//! Invitations and answers -> the cells they count in.

use super::fold::{Fold, keys};
use super::{AnswerKey, INVITED, SurveyCounts, add};
use crate::domain::{Channel, Day, Decision, Delivered, Given, Invitation, UninvitedAnswer};

impl Fold<'_> {
    /// Adds an invitation with its answer, or a refusal (`sign` 1), or takes it away (`sign` -1). All of it counts on the
    /// local day of the decision, whenever the answer came: numerators and denominators are the same citizens.
    pub fn invitation(&mut self, invitation: &Invitation, sign: i64) {
        let day = self.organisation.day(invitation.decided_at);
        let counts = counts(&invitation.decision);
        for key in keys(invitation.channel, None, day, &invitation.unit, &invitation.topic) {
            add(&mut self.cells.surveys, &key, &counts, sign);
        }
        if let Some(answer) = invitation.invited().and_then(|invited| invited.answer.as_ref()) {
            let place = Place { series: INVITED, channel: invitation.channel, day };
            self.answer(&place, (&invitation.unit, &invitation.topic), &answer.given, answer.complete, sign);
        }
    }

    /// Adds an answer that no invitation asked for (`sign` 1) or takes it away (`sign` -1).
    pub fn uninvited(&mut self, answer: &UninvitedAnswer, sign: i64) {
        let place = Place { series: &answer.series, channel: answer.channel, day: answer.day };
        self.answer(&place, (&answer.unit, &answer.topic), &answer.answer.given, answer.answer.complete, sign);
    }

    fn answer(&mut self, place: &Place<'_>, (unit, topic): (&str, &str), given: &Given, complete: bool, sign: i64) {
        let whole = if complete { "complete" } else { "partial" };
        let values = given.values.iter().map(|(question, value)| (question.as_str(), value.as_str()));
        for (question, value) in values.chain([("", whole)]) {
            for cell in keys(place.channel, None, place.day, unit, topic) {
                let (series, question, value) = (place.series.to_owned(), question.to_owned(), value.to_owned());
                *self.cells.answers.entry(AnswerKey { cell, series, question, value }).or_default() += sign;
            }
        }
    }
}

/// Where an answer counts.
struct Place<'a> {
    series: &'a str,
    channel: Channel,
    day: Day,
}

fn counts(decision: &Decision) -> SurveyCounts {
    let mut counts = SurveyCounts::default();
    match decision {
        Decision::Refused(refusal) => *counts.refused_mut(*refusal) = 1,
        Decision::Invited(invited) => {
            counts.invited = 1;
            counts.delivered = i64::from(invited.delivered == Delivered::Yes);
            counts.bounced = i64::from(invited.delivered == Delivered::Bounced);
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
