//! Contacts to measure with: as many as wanted, over as many days as wanted, always the same.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use kanalkoll::model::Instant;

use super::random::Random;

pub(crate) const ORGANISATION: &str = "code = \"bench\"\nname = \"Bench\"\ncountry = \"SE\"\n";
/// 2016-01-04T00:00:00Z
pub(crate) const BEGIN: i64 = 1_451_865_600;

/// Writes `count` contacts, spread evenly over `days`, one JSON object a line.
pub(crate) fn contacts(file: &Path, count: usize, days: i64) {
    let mut out = BufWriter::with_capacity(1 << 20, File::create(file).unwrap());
    let mut random = Random::new(1);
    for index in 0..count {
        let received = BEGIN + i64::try_from(index).unwrap() * days * 86_400 / i64::try_from(count).unwrap();
        line(&mut out, &mut random, index, received);
    }
}

fn line(out: &mut impl Write, random: &mut Random, index: usize, received: i64) {
    const CHANNELS: [&str; 20] = [
        "email",
        "email",
        "email",
        "email",
        "email",
        "email",
        "email",
        "email",
        "email",
        "email",
        "e_service",
        "e_service",
        "e_service",
        "phone",
        "phone",
        "phone",
        "phone",
        "chat",
        "letter",
        "unknown",
    ];
    let channel = CHANNELS[usize::try_from(random.below(20)).unwrap()];
    let (topic, unit, agent, citizen) = (random.below(20), random.below(10), random.below(40), random.below(200_000));
    let time = |at: i64| Instant::from_unix(at).to_string();
    write!(
        out,
        "{{\"source\":\"s\",\"external_id\":\"A-{index:08}\",\"channel\":\"{channel}\",\"topic\":\"t{topic}\",\"unit\":\"u{unit}\",\
         \"agent\":\"a{agent}\",\"citizen\":\"c{citizen}\",\"received_at\":\"{}\"",
        time(received)
    )
    .unwrap();
    let answered = random.below(100) > 0;
    let tail = if matches!(channel, "phone" | "chat") {
        let outcome = if random.below(100) < 92 { "answered" } else { "abandoned" };
        format!(
            ",\"outcome\":\"{outcome}\",\"wait_seconds\":{},\"handle_seconds\":{}",
            random.below(120),
            random.below(600)
        )
    } else if answered {
        let at = received + i64::try_from(random.below(100_000)).unwrap();
        format!(",\"first_response_at\":\"{}\",\"outcome\":\"answered\"", time(at))
    } else {
        String::new()
    };
    writeln!(out, "{tail}}}").unwrap();
}
