//! The municipality goes on: what happens from the end of the sample on is sent to the API, as its systems would.

use std::sync::{Mutex, PoisonError};

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;

use super::filling::Links;
use super::http::{Client, Response};
use crate::demo::{CODE, ContactName, DESK, Given, Happening, Life, Values};
use crate::model::Instant;
use crate::scheduler::Job;
use crate::service::{Clock, ServiceError};

/// Where the municipality is in time: it begins at an instant, lives at a pace, and never overtakes the clock. So no record is of
/// the future, and the clock of the service, of Prometheus and of those who look stays the real one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Course {
    /// The end of the sample.
    pub(super) from: Instant,
    /// The real time at which it began to live.
    pub(super) begun: Instant,
    /// Seconds of the municipality in a second.
    pub(super) pace: u32,
}

impl Course {
    fn at(self, now: Instant) -> Instant {
        let lived = (now.unix() - self.begun.unix()).max(0) * i64::from(self.pace);
        self.from.plus_seconds(lived).min(now)
    }
}

/// The municipality, and what it has not got rid of yet.
pub(super) struct Living {
    pub(super) life: Life,
    pub(super) course: Course,
    pub(super) client: Client,
    /// The links that citizens may still answer, by contact.
    pub(super) links: Links,
    pub(super) waiting: Waiting,
}

/// What has happened and was not taken by the service yet.
#[derive(Default)]
pub(super) struct Waiting {
    contacts: Vec<String>,
    volumes: Vec<String>,
    asked: Vec<ContactName>,
    answered: Vec<(ContactName, Given)>,
    desk: Vec<Values>,
}

/// Returns the job that lets the municipality live.
pub(super) fn job(living: Living) -> Job {
    let living = Mutex::new(living);
    let run = move |clock: &dyn Clock| {
        let sent = living.lock().unwrap_or_else(PoisonError::into_inner).go_on(clock);
        sent.map_err(|error| {
            tracing::warn!("the sample municipality could not send: {error:#}");
            ServiceError::Internal("the sample municipality could not send")
        })
    };
    Job { name: "sample municipality", run: Box::new(run) }
}

impl Living {
    /// Sends what has happened by now. What fails is sent again the next time.
    fn go_on(&mut self, clock: &dyn Clock) -> Result<()> {
        for (_, happening) in self.life.until(self.course.at(clock.now())) {
            match happening {
                Happening::Contact { record, .. } => self.waiting.contacts.push(record),
                Happening::Volume(record) => self.waiting.volumes.push(record),
                Happening::Asked(contact) => self.waiting.asked.push(contact),
                Happening::Answered(contact, given) => self.waiting.answered.push((contact, given)),
                Happening::AtTheDesk(values) => self.waiting.desk.push(values),
            }
        }
        self.client.deliver("contacts", &mut self.waiting.contacts)?;
        self.client.deliver("volumes", &mut self.waiting.volumes)?;
        self.ask()?;
        while let Some((contact, given)) = self.waiting.answered.last() {
            // Whom the service did not want to ask has no link, and does not answer.
            if let Some(token) = self.links.get(contact) {
                self.client.answer(token, given)?;
                self.links.remove(contact);
            }
            self.waiting.answered.pop();
        }
        while let Some(values) = self.waiting.desk.last() {
            self.client.answer_at_the_desk(values, clock)?;
            self.waiting.desk.pop();
        }
        Ok(())
    }

    fn ask(&mut self) -> Result<()> {
        /// What the API says of a request: a link, or why there is none.
        #[derive(Deserialize)]
        struct Invited {
            url: Option<String>,
        }
        if self.waiting.asked.is_empty() {
            return Ok(());
        }
        let request = |contact: &ContactName| json!({ "source": contact.source, "external_id": contact.external_id });
        let requests: Vec<_> = self.waiting.asked.iter().map(request).collect();
        let path = format!("/api/v1/{CODE}/invitations");
        let body = taken(self.client.post(&path, "application/json", &json!(requests).to_string())?)?;
        let invited: Vec<Invited> = serde_json::from_str(&body)?;
        for (contact, invited) in std::mem::take(&mut self.waiting.asked).into_iter().zip(invited) {
            if let Some((_, token)) = invited.url.as_deref().and_then(|url| url.rsplit_once("/s/")) {
                self.links.insert(contact, token.to_owned());
            }
        }
        Ok(())
    }
}

impl Client {
    /// Sends records, and forgets those that were taken.
    fn deliver(&self, kind: &str, records: &mut Vec<String>) -> Result<()> {
        if !records.is_empty() {
            taken(self.post(&format!("/api/v1/{CODE}/{kind}"), "application/x-ndjson", &records.join("\n"))?)?;
            records.clear();
        }
        Ok(())
    }

    /// Answers as a citizen does: the first question alone, then the rest.
    fn answer(&self, token: &str, given: &Given) -> Result<()> {
        let (first, rest) = given.values.split_at(1);
        shown(&self.fill_in(&format!("/s/{token}"), &step("first", first))?)?;
        if !given.stopped {
            shown(&self.fill_in(&format!("/s/{token}"), &step("rest", rest))?)?;
        }
        Ok(())
    }

    fn answer_at_the_desk(&self, values: &Values, clock: &dyn Clock) -> Result<()> {
        /// Time to read the page: a form that comes at once is taken for that of a program.
        const READING_MILLISECONDS: i64 = 5_000;
        let path = format!("/o/{CODE}/{DESK}");
        let page = taken(self.get(&path)?)?;
        let hidden = page.split(r#"name="_ticket" value=""#).nth(1).and_then(|rest| rest.split('"').next());
        clock.pause(READING_MILLISECONDS);
        let mut fields = vec![("_ticket", hidden.unwrap_or_default())];
        fields.extend(values.iter().map(|(code, value)| (*code, value.as_str())));
        shown(&self.fill_in(&path, &fields)?)
    }
}

/// Returns the form of a step.
fn step<'a>(name: &'a str, values: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    let answers = values.iter().map(|(code, value)| (*code, value.as_str()));
    [("_step", name)].into_iter().chain(answers).collect()
}

/// Checks that a citizen was shown a page. One that says why an answer is not taken any more, after an opt-out for instance, ends it:
/// a citizen does not try again.
fn shown(response: &Response) -> Result<()> {
    ensure!(response.status < 500, "status {}", response.status);
    Ok(())
}

/// Returns the body of an answer that says that the service took what was sent.
fn taken(response: Response) -> Result<String> {
    ensure!(response.status < 400, "status {}: {}", response.status, response.body);
    Ok(response.body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_municipality_lives_at_its_pace_and_never_overtakes_the_clock() {
        let begun = Instant::from_unix(1_790_000_000);
        let course = Course { from: begun.plus_seconds(-59 * 900), begun, pace: 60 };
        let after = |seconds: i64| begun.unix() - course.at(begun.plus_seconds(seconds)).unix();
        // A minute a second, until it has caught up in a quarter of an hour; then as the clock does.
        assert_eq!([0, 1, 10].map(after), [59 * 900, 59 * 900 - 60, 59 * 900 - 600]);
        assert_eq!([900, 901, 5_000].map(after), [-900, -901, -5_000]);
        // A clock that is put back makes nothing undone.
        assert_eq!(after(-30), 59 * 900);
    }

    #[test]
    fn a_form_says_its_step_and_carries_the_answers_of_it() {
        let values = [("ease", "4".to_owned()), ("comment", "Tack!".to_owned())];
        assert_eq!(step("rest", &values), [("_step", "rest"), ("ease", "4"), ("comment", "Tack!")]);
    }
}
