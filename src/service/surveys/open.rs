//! Open surveys: anyone may answer, behind a QR code at a batch. A series of its own, and anonymous.

use std::sync::Arc;

use thiserror::Error;

use super::forms::version_in_force;
use crate::model::{
    Answer, AnswerContent, AnswerFault, By, Instant, OpenSurvey, Organisation, Period, UninvitedAnswer, Versioned,
};
use crate::privacy::{Pseudonyms, hash};
use crate::rollup::Fold;
use crate::service::{Installation, KnownOrganisation, Result};
use crate::store::Writer;

/// Nobody reads a question and answers it faster, seconds.
const MIN_FILL_SECONDS: i64 = 3;
/// How long a page may lie open before it is sent, seconds.
const MAX_FILL_SECONDS: i64 = 24 * 3_600;

/// Why there is no open survey to show.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SurveyError {
    #[error("there is no open survey `{code}` in the organisation file")]
    NoSuchSurvey { code: String },
}

/// What the page of an open survey shows.
#[derive(Debug, Clone)]
pub struct OpenPage {
    pub organisation: Arc<Organisation>,
    pub survey: OpenSurvey,
    /// Goes with what is sent: tells one filled-in page from another, and when it was shown.
    pub form_token: String,
}

/// What came of something that was sent to an open survey.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenAnswerOutcome {
    /// It is on disk; sent again, it still counts once.
    Kept,
    /// Sent faster than anyone reads: the page is to be sent once more.
    TooQuick,
    /// The page is too old, or not one of ours: it is to be sent with a new form token.
    Stale,
    /// There is no such survey.
    Unknown,
    NothingChosen,
    /// It does not fit the form; nothing was kept.
    Faults(Vec<AnswerFault>),
}

impl Installation {
    /// Returns the page of an open survey; `None` when there is none.
    pub fn open_survey(&self, organisation: &str, survey: &str, now: Instant) -> Result<Option<OpenPage>> {
        self.store.read(|reader| {
            let Some(known) = self.known_or_none(reader, organisation)? else { return Ok(None) };
            let Some(open) = known.organisation.survey().forms.open(survey).cloned() else { return Ok(None) };
            let nonce: String = crate::service::random_id();
            let form_token = form_token(&known, survey, now.unix(), &nonce);
            Ok(Some(OpenPage { organisation: known.organisation.clone(), survey: open, form_token }))
        })
    }

    /// Keeps an answer to an open survey, on disk when this returns.
    pub fn answer_open(
        &self,
        organisation: &str,
        survey: &str,
        form_token: &str,
        pairs: &[(String, String)],
        hide: bool,
        now: Instant,
    ) -> Result<OpenAnswerOutcome> {
        self.store.write(organisation, |writer| {
            let Some(known) = self.known_or_none(writer, organisation)? else { return Ok(OpenAnswerOutcome::Unknown) };
            let Some(open) = known.organisation.survey().forms.open(survey) else {
                return Ok(OpenAnswerOutcome::Unknown);
            };
            let pairs = pairs.iter().map(|(code, value)| (code.as_str(), value.as_str()));
            let given = match AnswerContent::read(&open.form, pairs) {
                Ok(given) => self.redactions.clean(given),
                Err(faults) => return Ok(OpenAnswerOutcome::Faults(faults)),
            };
            if open.form.first().is_none_or(|first| !given.values.contains_key(&first.code)) {
                return Ok(OpenAnswerOutcome::NothingChosen);
            }
            let Some((shown_at, nonce)) = read_form_token(&known, survey, form_token) else {
                return Ok(OpenAnswerOutcome::Stale);
            };
            match now.unix() - shown_at {
                age if age < MIN_FILL_SECONDS => return Ok(OpenAnswerOutcome::TooQuick),
                age if age > MAX_FILL_SECONDS => return Ok(OpenAnswerOutcome::Stale),
                _ => {}
            }
            keep(writer, &known, open, nonce, Answer { given, complete: true, hidden_from_employee: hide }, now)?;
            Ok(OpenAnswerOutcome::Kept)
        })
    }
}

fn keep(
    writer: &mut Writer<'_>,
    known: &KnownOrganisation,
    open: &OpenSurvey,
    nonce: &str,
    answer: Answer,
    now: Instant,
) -> Result<()> {
    let organisation = &known.organisation;
    let id = hash(nonce);
    if !writer.uninvited_by_id(organisation.code(), &open.code, &[&id])?.is_empty() {
        return Ok(());
    }
    let answer = UninvitedAnswer {
        series: open.code.clone(),
        external_id: id,
        day: Period::holding(By::Week, organisation.day(now)).first(),
        channel: open.channel,
        topic: open.topic.clone(),
        unit: open.unit.clone(),
        language: String::new(),
        version: version_in_force(writer, organisation, now)?,
        answer,
    };
    let mut fold = Fold::new(organisation);
    fold.uninvited(&answer, 1);
    writer.put_uninvited(organisation.code(), &[Versioned::without(&answer)])?;
    Ok(writer.add_cells(organisation.code(), &fold.into_cells())?)
}

fn form_token(known: &KnownOrganisation, survey: &str, shown_at: i64, nonce: &str) -> String {
    format!("{shown_at}.{nonce}.{}", seal(known, survey, shown_at, nonce))
}

/// Returns when the page was shown and what tells it from others; `None` when we did not show it.
fn read_form_token<'t>(known: &KnownOrganisation, survey: &str, form_token: &'t str) -> Option<(i64, &'t str)> {
    let (shown_at, rest) = form_token.split_once('.')?;
    let (nonce, sealed) = rest.split_once('.')?;
    let shown_at: i64 = shown_at.parse().ok()?;
    (seal(known, survey, shown_at, nonce) == sealed).then_some((shown_at, nonce))
}

fn seal(known: &KnownOrganisation, survey: &str, shown_at: i64, nonce: &str) -> String {
    let pseudonyms = Pseudonyms::under(known.stored.pseudonym_key.as_bytes());
    pseudonyms.of(&format!("open survey|{survey}|{shown_at}|{nonce}"))
}
