//! Two instances send five hundred letters and are killed two hundred times meanwhile: each letter arrives, and one that
//! arrives twice does so because of a kill, under the same id, and was counted.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use kanalkoll::model::MailAddress;
use kanalkoll::service::{InvitationOutcome, InvitationRequest};
use serde_json::{Value, json};

use crate::random::Random;
use crate::support::{Guard, Sink, TestDb, both, command, contact, wait_for, with};
use crate::surveys::test_installation::{NOW, TestInstallation};

const LETTERS: usize = 500;
/// Of each of the two instances.
const KILLS: u64 = 100;
/// So long the killing takes, and a little less until the last letters are due.
const SECONDS: u64 = 32;

/// What the instances log, a JSON object a line.
type Log = Arc<Mutex<Vec<Value>>>;

/// Starts an instance, with as little patience as there can be: what it had leased is free the sooner when it is killed.
fn instance(db: &TestDb, sink: &Sink, log: &Log) -> Guard {
    let settings = [
        ("DATABASE__URL", db.url.as_str()),
        ("DATABASE__CONNECTIONS", "4"),
        ("WEB__LISTEN", "127.0.0.1:0"),
        ("WEB__PUBLIC_URL", "https://example.se"),
        ("MAIL__TRANSPORT", "smtp"),
        ("MAIL__HOST", "127.0.0.1"),
        ("MAIL__PORT", &sink.port.to_string()),
        ("MAIL__SECURITY", "none"),
        ("MAIL__FROM", "kontaktcenter@example.se"),
        ("MAIL__CONNECT_SECONDS", "1"),
        ("MAIL__COMMAND_SECONDS", "1"),
        ("MAIL__CONTENT_SECONDS", "1"),
        ("MAIL__RETRY_SECONDS", "1,1,1,1,1,1"),
        ("LOG__FORMAT", "json"),
    ];
    let mut child = command()
        .arg("serve")
        .envs(settings.map(|(name, value)| (format!("KANALKOLL__{name}"), value)))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let (pipe, log) = (child.stderr.take().expect("a pipe"), log.clone());
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).lines().map_while(Result::ok) {
            // The last line of one that was killed may be half a line.
            if let Ok(event) = serde_json::from_str(&line) {
                log.lock().unwrap().push(event);
            }
        }
    });
    Guard::over(child, "KILL", None)
}

/// Asks so many citizens by mail. The letters are due one after the other while the killing lasts.
fn invite(db: &TestDb) -> TestInstallation {
    let kalmar = TestInstallation::new(db, "");
    let ids: Vec<String> = (0..LETTERS).map(|number| format!("c{number}")).collect();
    let records: Vec<Value> = ids.iter().map(|id| with(contact(id), &json!({ "citizen": id }))).collect();
    kalmar.deliver(&records, NOW);
    let request = |id: &String| InvitationRequest {
        source: "e-post".to_owned(),
        external_id: id.clone(),
        language: None,
        deliver_to: MailAddress::parse(&format!("{id}@example.se")),
    };
    let requests: Vec<InvitationRequest> = ids.iter().map(request).collect();
    let now = kanalkoll::scheduler::now();
    let asked = kalmar.installation.invite("kalmar", &requests, now).unwrap();
    assert!(asked.iter().all(|asked| matches!(asked, InvitationOutcome::Mailed { .. })));
    let letters = db.texts("select message_id as text from letter order by message_id");
    let seconds = usize::try_from(SECONDS - 2).unwrap();
    let due = |(second, ids): (usize, &[String])| {
        let due = now.unix() + i64::try_from(second).unwrap();
        format!("update letter set due_at = {due} where message_id in ('{}');", ids.join("', '"))
    };
    db.execute(&letters.chunks(LETTERS.div_ceil(seconds)).enumerate().map(due).collect::<String>());
    kalmar
}

/// Kills an instance again and again, each time at a moment of chance.
fn kill(db: &TestDb, sink: &Sink, log: &Log, mut random: Random) {
    let until = Instant::now() + Duration::from_secs(SECONDS);
    for kill in 0..KILLS {
        let running = instance(db, sink, log);
        let left = until.saturating_duration_since(Instant::now());
        let lifetime = u64::try_from(left.as_millis()).unwrap() * 2 / (KILLS - kill);
        #[expect(clippy::disallowed_methods, reason = "any moment may be the last: that is what is tried")]
        std::thread::sleep(Duration::from_millis(random.below(lifetime.max(100))));
        drop(running);
    }
}

both! {
    fn instances_that_are_killed_lose_no_letter_and_double_few(db) {
        let kalmar = invite(db);
        let sink = Sink::start(Duration::from_millis(30), &["PIPELINING"]);
        let log = Log::default();
        let seed = u64::try_from(kanalkoll::scheduler::now().unix()).unwrap();
        let _ = writeln!(std::io::stderr(), "the moments of the kills: seed {seed}");
        std::thread::scope(|scope| {
            for number in 0..2 {
                let (sink, log) = (&sink, &log);
                scope.spawn(move || kill(db, sink, log, Random::new(seed + number)));
            }
        });
        let survivors = [instance(db, &sink, &log), instance(db, &sink, &log)];
        let all_sent = || (db.count("letter where state = 'sent'") == LETTERS).then_some(());
        let done = wait_for(120, all_sent);
        assert!(done.is_some(), "{:?}", db.texts("select state || ' ' || attempts || ' ' || last_error as text from letter where state <> 'sent'"));
        drop(survivors);
        assert_each_came(&sink, &log);
        assert_eq!(kalmar.counts().delivered, i64::try_from(LETTERS).unwrap());
        kalmar.verify();
    }
}

/// Every letter came; those that came again had been cut short by a kill, or were never confirmed, and it was counted.
fn assert_each_came(sink: &Sink, log: &Log) {
    let lines = sink.lines();
    // By id: to whom, and whether its line ended right after it. Another letter of the instance may go out over the line, or
    // the instance take leave, before what became of the last one is noted.
    let mut came: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    for line in lines.iter() {
        for (place, taken) in line.taken.iter().enumerate() {
            let ended = place + 2 >= line.taken.len();
            came.entry(&taken.id).or_default().push((&taken.to, ended));
        }
    }
    let receivers: BTreeSet<&str> = came.values().flatten().map(|(to, _)| *to).collect();
    assert_eq!((came.len(), receivers.len()), (LETTERS, LETTERS), "a letter for each receiver, always under one id");
    let log = log.lock().unwrap();
    let counted = |id: &str| {
        let of_it = log.iter().filter(|event| event["fields"]["message_id"] == id);
        let words = of_it.map(|event| {
            [&event["fields"]["message"], &event["fields"]["why"]].map(|word| word.as_str().unwrap_or_default())
        });
        words
            .filter(|[message, why]| {
                message.starts_with("taken up again") || ["content timeout", "content disconnected"].contains(why)
            })
            .count()
    };
    let doubled: Vec<(&&str, &Vec<(&str, bool)>)> = came.iter().filter(|(_, times)| times.len() > 1).collect();
    let _ = writeln!(std::io::stderr(), "{} connections, {} letters came again", lines.len(), doubled.len());
    for (id, times) in doubled {
        let again = times.len() - 1;
        let ended = times.iter().filter(|(_, ended)| *ended).count();
        assert!(ended >= again, "{id} came {} times, of which a kill can explain {ended}", times.len());
        assert!(counted(id) >= again, "{id} came {} times, and {} were counted", times.len(), counted(id));
    }
}
