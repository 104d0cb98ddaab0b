//! A week's letters planned and put into the outbox, against reading the answers once.

use std::collections::BTreeMap;

use kanalkoll::model::{
    Answer, AnswerContent, Channel, Decision, DeliveryState, Instant, Invitation, Invited, OrganisationFile, Period,
};
use kanalkoll::service::{Installation, Occasion, Verdict};
use kanalkoll::store::{StoreError, StoredInvitation};

use super::support::TestDb;
use super::{generate, median, row, timed};

const AGENTS: usize = 2_000;
const ANSWERS: usize = 100_000;

pub(crate) fn run() {
    measure("SQLite", &TestDb::sqlite());
    if let Some(postgres) = TestDb::postgres() {
        measure("PostgreSQL", &postgres);
    }
}

fn measure(name: &str, db: &TestDb) {
    let now = kanalkoll::scheduler::now();
    let installation = Installation::new(db.store()).unwrap();
    let week = fill(&installation, now);
    let organisation = installation.organisation("bench").unwrap();
    let occasion = Occasion::after(&organisation, week, now).unwrap();
    let read = || timed(|| db.texts("select given as text from invitation where agent <> ''").len()).1;
    let reading = median(vec![read(), read(), read()]);
    let before = resident();
    let (plan, planning) = timed(|| installation.enqueue_messages("bench", occasion, now).unwrap());
    let letters = plan.iter().filter(|planned| matches!(planned.verdict, Verdict::Goes { .. })).count();
    assert_eq!(letters, AGENTS);
    let what = format!(
        "planning and enqueuing {letters} letters of {ANSWERS} answers ({} MB more at most) / reading the answers, {name}",
        peak().saturating_sub(before) / 1_000
    );
    let ratio = planning.as_secs_f64() / reading.as_secs_f64();
    row(&what, &format!("{planning:.2?}"), &format!("{reading:.2?}"), ratio, "under 5 s and 150 MB");
}

/// Answers of the last week about as many agents; the week.
fn fill(installation: &Installation, now: Instant) -> Period {
    let agents = (0..AGENTS).map(|agent| format!("[[agent]]\ncode = \"a{agent}\"\nemail = \"a{agent}@example.se\"\n"));
    let feedback = "[feedback]\npurpose = \"bench\"\nnegotiated_on = \"2000-01-01\"\nends_on = \"2999-12-31\"\n";
    let file = format!("{}{feedback}{}", generate::ORGANISATION, agents.collect::<String>());
    installation.apply(OrganisationFile::from_toml(&file).unwrap(), now, &mut |_| ()).unwrap();
    let organisation = installation.organisation("bench").unwrap();
    let week = Period::holding(kanalkoll::model::By::Week, organisation.day(now)).previous();
    for first in (0..ANSWERS).step_by(10_000) {
        let kept = (first..first + 10_000).map(|number| answer(number, week, now));
        installation
            .store()
            .write::<_, StoreError>("bench", |writer| {
                kept.into_iter().try_for_each(|kept| writer.put_invitation("bench", &kept))
            })
            .unwrap();
    }
    week
}

fn answer(number: usize, week: Period, now: Instant) -> StoredInvitation {
    let values =
        [("got_answer", "yes"), ("ease", ["1", "2", "3", "4", "5"][number % 5]), ("clarity", "4"), ("solved", "yes")];
    let texts = BTreeMap::from([(
        "comment".to_owned(),
        "Tack för hjälpen, det gick snabbt och var lätt att förstå.".to_owned(),
    )]);
    let given = AnswerContent { values: values.map(|(a, b)| (a.to_owned(), b.to_owned())).into(), texts };
    let answer = Answer { given, complete: true, hidden_from_employee: false };
    let invited = Invited {
        expires_at: now,
        language: None,
        version: 1,
        delivered: DeliveryState::Yes,
        opened: true,
        opted_out: false,
        answer: Some(answer),
    };
    let invitation = Invitation {
        source: "e-post".to_owned(),
        external_id: format!("m-{number}"),
        channel: Channel::Email,
        topic: "bygglov".to_owned(),
        unit: "kc".to_owned(),
        agent: format!("a{}", number % AGENTS),
        citizen: None,
        decided_at: now,
        decision: Decision::Invited(invited),
    };
    StoredInvitation { invitation, recipient: None, answered_week: Some(week.first()) }
}

/// What this process has in memory, and had at most, kB.
fn resident() -> u64 {
    status("VmRSS:")
}

fn peak() -> u64 {
    status("VmHWM:")
}

fn status(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}
