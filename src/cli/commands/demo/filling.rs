//! The sample up to its end, brought in at once.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor};

use anyhow::{Context, Result};

use crate::demo::{Asked, CODE, ContactName, DESK, Given, History, Sample, Values};
use crate::feeds::{Format, Request};
use crate::ingest::Kind;
use crate::model::Instant;
use crate::service::{
    AnswerOutcome, Delivery, Installation, InvitationOutcome, InvitationRequest, OpenAnswerOutcome, SurveyStep,
};

/// The links of citizens who were asked and have not answered.
pub(super) type Links = BTreeMap<ContactName, String>;

/// Brings in the sample municipality and returns the links that are still to be answered.
pub(super) fn fill(installation: &Installation, sample: &Sample, history: &History) -> Result<Links> {
    installation.apply(sample.file().clone(), crate::scheduler::now(), &mut |_| {})?;
    deliver(installation, CODE, (Kind::Contact, &Format::Ndjson), history.contacts.join("\n"))?;
    deliver(installation, CODE, (Kind::Volume, &Format::Ndjson), history.volumes.join("\n"))?;
    let links = ask(installation, &history.asked)?;
    for (at, values) in &history.desk {
        answer_at_the_desk(installation, values, *at)?;
    }
    Ok(links)
}

/// Imports records of an organisation, none of which may be rejected.
pub(super) fn deliver(
    installation: &Installation,
    organisation: &str,
    (kind, format): (Kind, &Format),
    records: String,
) -> Result<()> {
    let (receipt, now) = (crate::service::random_id(), crate::scheduler::now());
    let delivery = Delivery { organisation, kind, format, now, receipt, request: Request::at(now) };
    let receipt = installation.deliver(&delivery, Box::new(BufReader::new(Cursor::new(records))), &mut |_| {})?;
    anyhow::ensure!(receipt.rejected == 0, "the sample data do not hold: {} records were rejected", receipt.rejected);
    Ok(())
}

/// Asks the citizens of the sample, and lets them answer.
fn ask(installation: &Installation, asked: &[Asked]) -> Result<Links> {
    const TOGETHER: usize = 200;
    let mut links = Links::new();
    for together in asked.chunks(TOGETHER) {
        let requests: Vec<InvitationRequest> = together.iter().map(|asked| request(&asked.contact)).collect();
        let Some(now) = together.last().map(|asked| asked.at) else { continue };
        for (asked, outcome) in together.iter().zip(installation.invite(CODE, &requests, now)?) {
            let InvitationOutcome::Link { token, .. } = outcome else { continue };
            match &asked.answer {
                Some((at, given)) => answer(installation, &token, given, now.max(*at))?,
                None => drop(links.insert(asked.contact.clone(), token)),
            }
        }
    }
    Ok(links)
}

fn request(contact: &ContactName) -> InvitationRequest {
    InvitationRequest {
        source: contact.source.clone(),
        external_id: contact.external_id.clone(),
        language: None,
        deliver_to: None,
    }
}

fn owned(values: &Values) -> Vec<(String, String)> {
    values.iter().map(|(code, value)| ((*code).to_owned(), value.clone())).collect()
}

fn answer(installation: &Installation, token: &str, given: &Given, now: Instant) -> Result<()> {
    let pairs = owned(&given.values);
    let (first, rest) = pairs.split_at(1);
    let mut answered = installation.answer(token, SurveyStep::First, first, false, now)?;
    if !given.stopped {
        answered = installation.answer(token, SurveyStep::Rest, rest, false, now)?;
    }
    anyhow::ensure!(answered == AnswerOutcome::Kept, "the sample answers do not hold: {answered:?}");
    Ok(())
}

fn answer_at_the_desk(installation: &Installation, values: &Values, at: Instant) -> Result<()> {
    /// Time to read the page and answer it.
    const SECONDS: i64 = 40;
    let page = installation.open_survey(CODE, DESK, at)?.context("the sample has a desk survey")?;
    let later = at.plus_seconds(SECONDS);
    let answered = installation.answer_open(CODE, DESK, &page.form_token, &owned(values), false, later)?;
    anyhow::ensure!(answered == OpenAnswerOutcome::Kept, "the sample answers do not hold: {answered:?}");
    Ok(())
}

/// Returns a link that can be answered now: to the survey of one of the last e-mails that nobody was or will be asked about.
pub(super) fn live_link(installation: &Installation, history: &History, until: Instant) -> Result<String> {
    /// Citizens are asked within a quarter of an hour of the end of their contact: about these nobody will be.
    const DECIDED: i64 = 3_600;
    let asked: BTreeSet<&ContactName> = history.asked.iter().map(|asked| &asked.contact).collect();
    for contact in history.contacts.iter().rev() {
        let record: serde_json::Value = serde_json::from_str(contact)?;
        let text = |field: &str| record.get(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        let closed = Instant::parse_rfc3339(&text("closed_at")).filter(|at| at.plus_seconds(DECIDED) < until);
        let contact = ContactName { source: text("source"), external_id: text("external_id") };
        if text("channel") != "email" || text("outcome") != "closed" || closed.is_none() || asked.contains(&contact) {
            continue;
        }
        let outcome = installation.invite(CODE, &[request(&contact)], crate::scheduler::now())?;
        if let Some(InvitationOutcome::Link { token, .. }) = outcome.into_iter().next() {
            return Ok(token);
        }
    }
    anyhow::bail!("nobody is left to be asked")
}
