//! A contact centre whose citizens answer: an organisation file with letters turned on, and a post app in the test's hand.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use kanalkoll::mail::{Memory, MessageKind, Sender, Templates, Transport};
use kanalkoll::metrics::Instance;
use kanalkoll::model::{Instant, Period};
use kanalkoll::service::{
    AnswerOutcome, Clock, Composers, Courier, EmployeeMessages, Occasion, Pace, PlannedMessage, SurveyStep, Verdict,
};
use serde_json::json;

use crate::support::{TestDb, contact, with};
use crate::surveys::test_installation::{NOW, TestInstallation};

/// Seconds.
pub(crate) const WEEK: i64 = 7 * 86_400;

/// What the organisation file says of letters.
pub(crate) const LETTERS: &str = r#"
[feedback]
purpose = "To know what citizens thought"
negotiated_on = "2020-06-01"
ends_on = "2020-12-31"
themes = "weekly"
contact = "the safety representative"
"#;

pub(crate) const PEOPLE: &str = r#"
[[unit]]
code = "kc"
name = "Kontaktcenter"
[[unit]]
code = "desk"
parent = "kc"
[[topic]]
code = "bygglov"
name = "Bygglov"
[[agent]]
code = "anna"
name = "Anna Ek"
email = "anna@example.se"
unit = "kc"
coach_for = ["kc"]
[[agent]]
code = "bo"
name = "Bo Alm"
email = "bo@example.se"
locale = "en"
unit = "desk"
[[manager]]
code = "maria"
email = "maria@example.se"
"#;

pub(crate) struct CoachingApp {
    pub(crate) kalmar: TestInstallation,
    /// Week 0.
    beginning: Instant,
    clock: AtomicI64,
    transport: Memory,
}

/// One citizen's answer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Says<'a> {
    pub(crate) agent: &'a str,
    pub(crate) ease: &'a str,
    pub(crate) comment: &'a str,
    pub(crate) hide: bool,
    pub(crate) topic: &'a str,
}

impl Default for Says<'_> {
    fn default() -> Self {
        Says { agent: "anna", ease: "4", comment: "", hide: false, topic: "bygglov" }
    }
}

impl Clock for CoachingApp {
    fn milliseconds(&self) -> i64 {
        self.clock.load(Ordering::SeqCst)
    }

    fn pause(&self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::SeqCst);
    }

    fn stopping(&self) -> bool {
        false
    }
}

impl CoachingApp {
    pub(crate) fn new(db: &TestDb) -> CoachingApp {
        CoachingApp::with(db, &format!("{LETTERS}{PEOPLE}"))
    }

    pub(crate) fn with(db: &TestDb, file: &str) -> CoachingApp {
        CoachingApp::since(db, file, NOW)
    }

    /// An app whose letters went a week ago by the real clock, for services that look at it.
    pub(crate) fn of_today(db: &TestDb) -> CoachingApp {
        let lasting = LETTERS.replace("2020-12-31", "2999-12-31");
        CoachingApp::of_today_with(db, &format!("{lasting}{PEOPLE}"))
    }

    /// Like [`CoachingApp::of_today`], with this in the organisation file.
    pub(crate) fn of_today_with(db: &TestDb, file: &str) -> CoachingApp {
        // A Wednesday noon, whatever day it is: on Mondays letters wait for the morning.
        let now = kanalkoll::scheduler::now().plus_seconds(-2 * WEEK).unix();
        CoachingApp::since(db, file, Instant::from_unix(now - (now + 43_200).rem_euclid(WEEK)))
    }

    fn since(db: &TestDb, file: &str, beginning: Instant) -> CoachingApp {
        let clock = AtomicI64::new(beginning.unix() * 1_000);
        CoachingApp { kalmar: TestInstallation::new(db, file), beginning, clock, transport: Memory::default() }
    }

    /// Moves the clock to so many weeks after the beginning, which is Monday 1 June 2020 unless said otherwise.
    pub(crate) fn week(&self, weeks: i64) -> Instant {
        let now = self.beginning.plus_seconds(weeks * WEEK);
        self.clock.store(now.unix() * 1_000, Ordering::SeqCst);
        now
    }

    /// A citizen with this contact answers now; the token of the survey.
    pub(crate) fn says(&self, id: &str, says: Says<'_>) -> String {
        let now = self.now();
        let fields = json!({ "agent": says.agent, "unit": "kc", "topic": says.topic, "citizen": id,
            "received_at": now.to_string(), "closed_at": now.to_string(), "outcome": "closed" });
        self.kalmar.deliver(&[with(contact(id), &fields)], now);
        let token = self.kalmar.invite(id, now);
        // Who found it very hard found the answer unclear as well.
        let clarity = if says.ease == "1" { "1" } else { "3" };
        let pairs = [("ease", says.ease), ("clarity", clarity), ("comment", says.comment)];
        let pairs = pairs.map(|(code, value)| (code.to_owned(), value.to_owned()));
        let first = self.kalmar.answer(&token, SurveyStep::First, &[("got_answer", "yes")], now);
        assert_eq!(first, AnswerOutcome::Kept);
        let rest = self.kalmar.installation.answer(&token, SurveyStep::Rest, &pairs, says.hide, now).unwrap();
        assert_eq!(rest, AnswerOutcome::Kept);
        token
    }

    /// So many citizens answer about an agent.
    pub(crate) fn say(&self, prefix: &str, agent: &str, many: usize) {
        for number in 0..many {
            self.says(&format!("{prefix}{number}"), Says { agent, ..Says::default() });
        }
    }

    pub(crate) fn occasion(&self) -> Occasion {
        Occasion::at(&self.kalmar.installation.organisation("kalmar").unwrap(), self.now())
    }

    pub(crate) fn plan(&self) -> Vec<PlannedMessage> {
        self.kalmar.installation.plan_messages("kalmar", self.occasion(), self.now()).unwrap()
    }

    /// What is planned for one receiver of a kind.
    #[track_caller]
    pub(crate) fn verdict(&self, kind: MessageKind, receiver: &str) -> Verdict {
        let plan = self.plan();
        let mut found = plan.iter().filter(|planned| planned.kind == kind && planned.receiver == receiver);
        let verdict = found.next().unwrap_or_else(|| panic!("{receiver} is not in {plan:?}")).verdict.clone();
        assert!(found.next().is_none(), "{receiver} is planned for twice");
        verdict
    }

    /// Why an agent's letter goes, waits or is off, in words.
    #[track_caller]
    pub(crate) fn why(&self, receiver: &str) -> String {
        let verdict = self.verdict(MessageKind::Feedback, receiver);
        format!("{}: {verdict}", verdict.code())
    }

    /// Plans what is due, and sends it; how many letters were planned.
    pub(crate) fn coach(&self) -> usize {
        let planned = self.kalmar.installation.coach(self.now()).unwrap();
        self.deliver(Arc::new(self.transport.clone()));
        planned
    }

    pub(crate) fn deliver(&self, transport: Arc<dyn Transport>) {
        self.courier(transport).deliver_messages(self).unwrap();
    }

    pub(crate) fn composers(&self) -> Composers {
        let letters = Arc::new(EmployeeMessages {
            installation: self.kalmar.installation.clone(),
            public_url: "https://example.se".to_owned(),
            templates: Arc::new(Templates::built_in().unwrap()),
        });
        let kinds = [MessageKind::Feedback, MessageKind::Themes, MessageKind::Monthly];
        kinds.into_iter().fold(Composers::default(), |composers, kind| composers.with(kind, letters.clone()))
    }

    fn courier(&self, transport: Arc<dyn Transport>) -> Courier {
        Courier {
            installation: self.kalmar.installation.clone(),
            instance: Arc::new(Instance::new("test").unwrap()),
            composers: self.composers(),
            transport,
            sender: Sender::new("kontaktcenter@example.se", "", None).unwrap(),
            retry_seconds: vec![60],
            pace: Pace::of(0),
        }
    }

    /// Every letter that went, decoded: receiver and text.
    pub(crate) fn sent(&self) -> Vec<(String, String)> {
        self.transport.messages().iter().map(|message| read(&message.bytes)).collect()
    }

    /// The letters that went to an address.
    pub(crate) fn to(&self, address: &str) -> Vec<String> {
        self.sent().into_iter().filter(|(to, _)| to == address).map(|(_, text)| text).collect()
    }
}

/// The receiver of a message, and all of it with quoted-printable undone.
fn read(bytes: &[u8]) -> (String, String) {
    let raw = String::from_utf8(bytes.to_vec()).unwrap();
    let to = raw.lines().find_map(|line| line.strip_prefix("To: ")).unwrap().trim_matches(['<', '>']).to_owned();
    (to, unquoted(&raw))
}

fn unquoted(raw: &str) -> String {
    let joined = raw.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = after.get(..2).and_then(|code| std::str::from_utf8(code).ok());
        match code.filter(|_| *first == b'=').and_then(|code| u8::from_str_radix(code, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap()
}

/// The tokens of the links in a letter, each once, in the order of the text.
pub(crate) fn tokens(letter: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for rest in letter.split("https://example.se/l/").skip(1) {
        let token: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
        if !tokens.contains(&token) {
            tokens.push(token);
        }
    }
    tokens
}

/// A period by its name.
pub(crate) fn period(name: &str) -> Period {
    Period::parse(name).unwrap()
}
