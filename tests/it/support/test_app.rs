//! A municipality with a running service and a key to it.

use std::process::{Command, Output};

use kanalkoll::model::{Instant, OrganisationFile};
use kanalkoll::service::{Installation, Scope};
use serde_json::Value;

use super::{Answer, Service, TestDb, command, lines};

pub(crate) const ALL_SCOPES: [Scope; 4] = [Scope::Ingest, Scope::Read, Scope::Metrics, Scope::Admin];

/// An organisation file: opening hours 8 to 16, answers within a working day, the sources `e-post` and `trio` in Swedish time.
pub(crate) fn organisation(code: &str) -> String {
    format!(
        r#"
code = "{code}"
name = "{code} kommun"
country = "SE"
time_zone = "Europe/Stockholm"
[[calendar]]
from = "2019-01-01"
opening = [{{ days = "mon-fri", spans = ["08:00-16:00"] }}]
[[response]]
from = "2019-01-01"
working_days = 1
[[queue]]
from = "2019-01-01"
threshold_seconds = {{ phone = 20 }}
[[source]]
code = "e-post"
time_zone = "Europe/Stockholm"
[[source]]
code = "trio"
time_zone = "Europe/Stockholm"
"#
    )
}

/// The organisation `kalmar`, its service and a key with every scope.
pub(crate) struct TestApp<'d> {
    pub(crate) db: &'d TestDb,
    pub(crate) service: Service,
    pub(crate) key: String,
}

impl TestApp<'_> {
    pub(crate) fn open(db: &TestDb) -> TestApp<'_> {
        let key = TestApp::prepare(db, "kalmar");
        TestApp { db, service: Service::serve(db), key }
    }

    /// Applies the file of an organisation and gives a key to it, with nothing running.
    pub(crate) fn prepare(db: &TestDb, code: &str) -> String {
        let (installation, now) = (Installation::new(db.store()).unwrap(), Instant::from_unix(1_590_991_920));
        installation.apply(OrganisationFile::from_toml(&organisation(code)).unwrap(), now, &mut |_| {}).unwrap();
        installation.create_key(Some(code), "test", &ALL_SCOPES, None, now).unwrap()
    }

    /// Sends a body of records; `what` is `contacts` or `volumes`.
    #[track_caller]
    pub(crate) fn post(&self, what: &str, content_type: &str, body: &[u8]) -> Answer {
        let authorization = self.authorization();
        let headers = [("authorization", authorization.as_str()), ("content-type", content_type)];
        self.service.send("POST", &format!("/api/v1/kalmar/{what}"), &headers, body)
    }

    /// Sends records as NDJSON.
    #[track_caller]
    pub(crate) fn send(&self, what: &str, records: &[Value]) -> Answer {
        self.post(what, "application/x-ndjson", &lines(records))
    }

    /// GET with the key.
    #[track_caller]
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.service.get(path, &[("authorization", &self.authorization())])
    }

    /// The document of a measure, such as `response?from=2020-06-01&to=2020-06-30`.
    #[track_caller]
    pub(crate) fn figure(&self, question: &str) -> Value {
        let answer = self.get(&format!("/api/v1/kalmar/measures/{question}"));
        assert_eq!(answer.status, 200, "{question}: {}", answer.text());
        answer.json()
    }

    pub(crate) fn authorization(&self) -> String {
        format!("Bearer {}", self.key)
    }

    /// The program on this database.
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut program = command();
        program.args(arguments).args(["--database", &self.db.url]);
        program
    }

    /// Runs the program on this database: exit code, standard output, standard error.
    pub(crate) fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        let Output { status, stdout, stderr } = self.command(arguments).output().expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (status.code().expect("an exit code"), text(stdout), text(stderr))
    }

    /// Applies an organisation file by the command line and gives what it printed.
    #[track_caller]
    pub(crate) fn apply(&self, file: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("organisation.toml");
        std::fs::write(&path, file).unwrap();
        let (code, out, err) = self.run(&["organisation", "apply", path.to_str().unwrap()]);
        assert_eq!(code, 0, "{out}{err}");
        out
    }

    /// The cells are the fold of everything.
    #[track_caller]
    pub(crate) fn verify(&self) {
        let (code, out, err) = self.run(&["cells", "verify", "--organisation", "kalmar"]);
        assert_eq!(code, 0, "{out}{err}");
    }
}
