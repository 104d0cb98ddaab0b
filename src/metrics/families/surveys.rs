//! Decisions to ask citizens, and what came of the invitations.

use super::super::family::Source::Surveys;
use super::super::family::Split::{By, Whole};
use super::super::family::{families, part};
use crate::model::Refusal;
use crate::rollup::SurveyCounts;

families! {
    Some(4);
    /// Contacts after which it was decided in the period whether to ask the citizen (invited + not_invited).
    kanalkoll_survey_eligible: Surveys(Whole(SurveyCounts::eligible)),
    /// Contacts after which it was decided in the period not to ask, by reason.
    kanalkoll_survey_not_invited: Surveys(By("reason", || {
        Refusal::ALL.map(|refusal| part(refusal.code(), move |s: &SurveyCounts| s.refused(refusal))).into()
    })),
    /// Invitations made in the period. Coverage = invited / eligible; response rate (RR1) = answered / (invited -
    /// bounced).
    kanalkoll_survey_invited: Surveys(Whole(|s| s.invited)),
    /// Of the invitations of the period, those known to have arrived.
    kanalkoll_survey_delivered: Surveys(Whole(|s| s.delivered)),
    /// Of the invitations of the period, those that came back or could not be sent.
    kanalkoll_survey_bounced: Surveys(Whole(|s| s.bounced)),
    /// Of the invitations of the period, those answered to the end, whenever the answer came.
    kanalkoll_survey_answered: Surveys(Whole(|s| s.complete)),
    /// Of the invitations of the period, those answered in part.
    kanalkoll_survey_partial: Surveys(Whole(|s| s.partial)),
}
