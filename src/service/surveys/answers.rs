//! Answer: what a citizen says to an invitation. Only this verb records; to look at the page changes nothing.

use std::sync::Arc;

use crate::model::{
    Answer, AnswerContent, AnswerFault, By, Channel, Form, Instant, Invited, Language, Organisation, Period,
};
use crate::rollup::Fold;
use crate::service::redactions::Redactions;
use crate::service::tokens::read_token;
use crate::service::{Installation, KnownOrganisation, Result, ServiceError};
use crate::store::{Reader, StoreError, StoredInvitation, Writer};

/// What the page behind a link shows.
#[derive(Debug, Clone)]
pub struct SurveyLink {
    pub organisation: Arc<Organisation>,
    /// The language of the invitation; `None`: the reader's browser says.
    pub language: Option<Language>,
    /// The channel of the contact that it is about.
    pub channel: Channel,
    pub stage: SurveyStage,
}

/// How far the citizen has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SurveyStage {
    /// The first question is asked.
    First(Form),
    /// The first question was answered; the rest may be.
    Rest {
        form: Form,
        /// The value that was given to the first question.
        first: String,
    },
    Done {
        /// Whether the citizen does not want to be asked again.
        opted_out: bool,
    },
}

/// Which part of the form was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SurveyStep {
    First,
    Rest,
}

/// What came of something that was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AnswerOutcome {
    Kept,
    /// It was answered before; nothing changed.
    Already,
    /// The link is unknown or has expired.
    Unknown,
    /// The first question was left open.
    NothingChosen,
    /// It does not fit the form; nothing was kept.
    Faults(Vec<AnswerFault>),
}

/// Something that was sent, and waits for its transaction.
#[derive(Debug)]
pub(in crate::service) struct Submission {
    hash: String,
    step: SurveyStep,
    pairs: Vec<(String, String)>,
    hide: bool,
    now: Instant,
}

/// What came of a submission.
pub(in crate::service) type SubmissionOutcome = Result<AnswerOutcome, Arc<ServiceError>>;

impl Installation {
    /// Returns what a link shows; `None` when it is unknown or has expired.
    pub fn link(&self, token: &str, now: Instant) -> Result<Option<SurveyLink>> {
        let Some((organisation, hash)) = read_token(token) else { return Ok(None) };
        self.store.read(|reader| {
            let Some(known) = self.known_or_none(reader, organisation)? else { return Ok(None) };
            let Some(kept) = invitation(reader, organisation, &hash, now)? else { return Ok(None) };
            let Some(invited) = kept.invitation.invited() else { return Ok(None) };
            let form = self.forms(reader, organisation, invited.version)?.of(kept.invitation.channel);
            let (language, channel) = (invited.language, kept.invitation.channel);
            Ok(Some(SurveyLink {
                organisation: known.organisation.clone(),
                language,
                channel,
                stage: stage(invited, form),
            }))
        })
    }

    /// Keeps what was sent, on disk when this returns. What was answered before stays as it is. Those who answer at the same
    /// time share a transaction.
    pub fn answer(
        &self,
        token: &str,
        step: SurveyStep,
        pairs: &[(String, String)],
        hide: bool,
        now: Instant,
    ) -> Result<AnswerOutcome> {
        let Some((organisation, hash)) = read_token(token) else { return Ok(AnswerOutcome::Unknown) };
        let submission = Submission { hash, step, pairs: pairs.to_vec(), hide, now };
        let outcome = self
            .submissions
            .of(organisation)
            .submit(submission, 1, |submissions| self.submit_together(organisation, &submissions));
        outcome.ok_or(ServiceError::Internal("an answer had no outcome"))?.map_err(ServiceError::Shared)
    }

    /// Notes that this citizen is never asked again; returns `false` when the link is unknown.
    pub fn opt_out(&self, token: &str, now: Instant) -> Result<bool> {
        let Some((organisation, hash)) = read_token(token) else { return Ok(false) };
        self.store.write(organisation, |writer| {
            let Some(known) = self.known_or_none(writer, organisation)? else { return Ok(false) };
            // Who does not want to be asked may say so also when the link is too old to answer with.
            let Some(kept) = invitation(writer, organisation, &hash, Instant::from_unix(i64::MIN))? else {
                return Ok(false);
            };
            let people = [kept.invitation.citizen.clone(), kept.recipient.clone()];
            for pseudonym in people.iter().flatten() {
                writer.opt_out(organisation, pseudonym, now)?;
            }
            let mut fold = Fold::new(&known.organisation);
            change(writer, &mut fold, organisation, kept, |invited| invited.opted_out = true)?;
            writer.add_cells(organisation, &fold.into_cells().without_zeros())?;
            Ok(true)
        })
    }

    fn submit_together(&self, organisation: &str, submissions: &[Submission]) -> Vec<SubmissionOutcome> {
        match self.write_submissions(organisation, submissions) {
            Ok(answered) => answered.into_iter().map(Ok).collect(),
            // What is wrong with one is no reason to refuse the others.
            Err(ServiceError::Store(StoreError::Database(_))) if submissions.len() > 1 => submissions
                .iter()
                .map(|submission| {
                    let alone = self.write_submissions(organisation, std::slice::from_ref(submission));
                    alone.map(|mut one| one.pop().unwrap_or(AnswerOutcome::Unknown)).map_err(Arc::new)
                })
                .collect(),
            Err(error) => {
                let error = Arc::new(error);
                submissions.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }

    fn write_submissions(&self, organisation: &str, submissions: &[Submission]) -> Result<Vec<AnswerOutcome>> {
        self.store.write(organisation, |writer| {
            let Some(known) = self.known_or_none(writer, organisation)? else {
                return Ok(submissions.iter().map(|_| AnswerOutcome::Unknown).collect());
            };
            let mut fold = Fold::new(&known.organisation);
            let answered: Result<Vec<AnswerOutcome>> = submissions
                .iter()
                .map(|submission| self.write_submission(writer, &known, &mut fold, submission))
                .collect();
            writer.add_cells(organisation, &fold.into_cells().without_zeros())?;
            answered
        })
    }

    fn write_submission(
        &self,
        writer: &mut Writer<'_>,
        known: &KnownOrganisation,
        fold: &mut Fold<'_>,
        submission: &Submission,
    ) -> Result<AnswerOutcome> {
        let code = known.organisation.code();
        let Some(mut kept) = invitation(writer, code, &submission.hash, submission.now)? else {
            return Ok(AnswerOutcome::Unknown);
        };
        let before = kept.clone();
        let channel = kept.invitation.channel;
        let Some(invited) = kept.invitation.invited_mut() else { return Ok(AnswerOutcome::Unknown) };
        let form = self.forms(writer, code, invited.version)?.of(channel);
        let answered = take(invited, &form, submission, &self.redactions);
        if answered == AnswerOutcome::Kept {
            // An answer belongs to the week in which it was begun: by then a letter to the employee may have told of it.
            let today = known.organisation.day(submission.now);
            kept.answered_week.get_or_insert(Period::holding(By::Week, today).first());
        }
        if kept != before {
            replace(writer, fold, code, &before, &kept)?;
        }
        Ok(answered)
    }
}

/// Returns the invitation behind a link, if it is known and has not expired.
fn invitation(
    reader: &mut Reader<'_>,
    organisation: &str,
    hash: &str,
    now: Instant,
) -> Result<Option<StoredInvitation>> {
    let Some((source, external_id)) = reader.contact_of_token(organisation, hash)? else { return Ok(None) };
    let kept = reader.invitation(organisation, &source, &external_id)?;
    Ok(kept.filter(|kept| kept.invitation.invited().is_some_and(|invited| now < invited.expires_at)))
}

/// Changes an invitation that was made; `false` when what was decided is a refusal.
pub(in crate::service) fn change(
    writer: &mut Writer<'_>,
    fold: &mut Fold<'_>,
    organisation: &str,
    mut kept: StoredInvitation,
    change: impl FnOnce(&mut Invited),
) -> Result<bool> {
    let before = kept.clone();
    let Some(invited) = kept.invitation.invited_mut() else { return Ok(false) };
    change(invited);
    replace(writer, fold, organisation, &before, &kept)?;
    Ok(true)
}

fn replace(
    writer: &mut Writer<'_>,
    fold: &mut Fold<'_>,
    organisation: &str,
    before: &StoredInvitation,
    after: &StoredInvitation,
) -> Result<()> {
    fold.invitation(&before.invitation, -1);
    fold.invitation(&after.invitation, 1);
    Ok(writer.put_invitation(organisation, after)?)
}

fn stage(invited: &Invited, form: Form) -> SurveyStage {
    match &invited.answer {
        _ if invited.opted_out => SurveyStage::Done { opted_out: true },
        None => SurveyStage::First(form),
        Some(answer) if answer.complete => SurveyStage::Done { opted_out: false },
        Some(answer) => {
            let first = form.first().and_then(|first| answer.given.values.get(&first.code)).cloned();
            SurveyStage::Rest { form, first: first.unwrap_or_default() }
        }
    }
}

/// Takes what was sent into the invitation; what was said before stays.
fn take(invited: &mut Invited, form: &Form, submission: &Submission, redactions: &Redactions) -> AnswerOutcome {
    let before = match (&invited.answer, submission.step) {
        (Some(answer), _) if answer.complete => return AnswerOutcome::Already,
        (Some(_), SurveyStep::First) => return AnswerOutcome::Already,
        (answer, _) => answer.clone(),
    };
    let pairs = submission.pairs.iter().map(|(code, value)| (code.as_str(), value.as_str()));
    let given = match AnswerContent::read(form, pairs) {
        Ok(given) => redactions.clean(given),
        Err(faults) => return AnswerOutcome::Faults(faults),
    };
    // Somebody pressed a button: that is known now, whatever else came with it.
    invited.opened = true;
    let given = before.map(|answer| answer.given).unwrap_or_default().and(given);
    let first = form.first().and_then(|first| given.values.get(&first.code));
    if first.is_none() {
        return AnswerOutcome::NothingChosen;
    }
    let nothing_left = form.rest(first.map(String::as_str)).next().is_none();
    let complete = submission.step == SurveyStep::Rest || nothing_left;
    invited.answer = Some(Answer { given, complete, hidden_from_employee: submission.hide });
    AnswerOutcome::Kept
}
