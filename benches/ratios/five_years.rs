//! A store with the cells of as many contacts as wanted over five years, and the rows of a part of them.
//!
//! Nine channels, 49 units, 60 topics; half a million citizens who come again in one of a few matters. Cells come from the
//! same fold as those of an import. Of the rows every so-manieth is there, to ask SQL about, and all that await an answer.

use kanalkoll::model::{Channel, Contact, FollowUp, Instant, NextContact, Organisation, Outcome, Versioned};
use kanalkoll::rollup::{Fold, is_awaiting};
use kanalkoll::service::Installation;
use kanalkoll::store::StoreError;
use rustc_hash::FxHashMap;

use super::generate::BEGIN;
use super::random::Random;

pub(crate) const DAYS: i64 = 1_826;
const CITIZENS: u64 = 500_000;
/// Days in one transaction.
const STEP: usize = 22;

/// Channels by how many come through them.
const CHANNELS: [(Channel, u64); 9] = [
    (Channel::Email, 30),
    (Channel::Phone, 30),
    (Channel::EService, 15),
    (Channel::Chat, 8),
    (Channel::Visit, 7),
    (Channel::Letter, 4),
    (Channel::Social, 3),
    (Channel::Video, 2),
    (Channel::Unknown, 1),
];

/// Fills the store as `contacts` contacts would, newest first, with the rows of `rows` of them.
pub(crate) fn fill(installation: &Installation, contacts: usize, rows: usize) {
    let organisation = installation.organisation("bench").unwrap();
    let (mut random, mut chains) = (Random::new(1), FxHashMap::default());
    let mut index = contacts;
    let days = usize::try_from(DAYS).unwrap();
    for step in (0..days).step_by(STEP).rev() {
        let first = step * contacts / days;
        let mut fold = Fold::new(&organisation);
        let mut kept: Vec<Contact> = Vec::new();
        while index > first {
            index -= 1;
            let received = BEGIN + i64::try_from(index).unwrap() * DAYS * 86_400 / i64::try_from(contacts).unwrap();
            let (contact, follow_up) = contact(&mut random, &mut chains, index, received);
            fold.contact(&contact, 1);
            fold.follow_up(&contact, &follow_up, 1);
            if index.is_multiple_of(contacts / rows) || is_awaiting(&organisation, &contact) {
                kept.push(contact);
            }
        }
        keep(installation, &organisation, fold, &kept);
    }
}

fn keep(installation: &Installation, organisation: &Organisation, fold: Fold<'_>, kept: &[Contact]) {
    let kept: Vec<(Versioned<&Contact>, bool)> =
        kept.iter().map(|contact| (Versioned::without(contact), is_awaiting(organisation, contact))).collect();
    installation
        .store()
        .write::<_, StoreError>("bench", |writer| {
            writer.insert_contacts("bench", &kept)?;
            writer.add_cells("bench", &fold.into_cells())
        })
        .unwrap();
}

/// A contact, and what follows it: those that came later are in `chains` already.
fn contact(
    random: &mut Random,
    chains: &mut FxHashMap<(u64, u64), (i64, Channel)>,
    index: usize,
    received: i64,
) -> (Contact, FollowUp) {
    let channel = channel(random);
    let citizen = random.below(CITIZENS);
    // Each citizen has a few matters; some topics have far more contacts than others.
    let topic = (citizen * 7 + random.below(3)) % 60 * ((citizen * 7) % 60 + 1) / 60;
    let linkable = random.below(100) < 70;
    let next = linkable.then(|| chains.insert((citizen, topic), (received, channel))).flatten();
    let at = Instant::from_unix;
    let next = next.and_then(|(later, channel)| NextContact::between(at(received), at(later), channel));
    let answered = !channel.awaits_response() || random.below(1_000) > 0;
    let fields = Contact {
        source: "s".to_owned(),
        external_id: format!("A-{index:08}"),
        channel,
        topic: format!("t{topic}"),
        unit: format!("u{}", random.below(7) * random.below(7) + random.below(13)),
        agent: String::new(),
        citizen: linkable.then(|| format!("{citizen:032x}")),
        received_at: at(received).into(),
        first_response_at: (answered && channel.awaits_response())
            .then(|| at(received + 60 * i64::try_from(random.below(2_000)).unwrap()).into()),
        closed_at: None,
        outcome: if answered { Outcome::Answered } else { Outcome::Open },
        wait_seconds: channel.is_queued().then(|| i32::try_from(random.below(120)).unwrap()),
        handle_seconds: (channel != Channel::Unknown).then(|| i32::try_from(30 + random.below(600)).unwrap()),
        language: String::new(),
        called_back_at: None,
        continues: None,
        deliver_to: None,
        history: None,
    };
    (fields, FollowUp { linkable, next, frozen: false })
}

fn channel(random: &mut Random) -> Channel {
    let mut left = random.below(CHANNELS.iter().map(|(_, weight)| weight).sum());
    for (channel, weight) in CHANNELS {
        if left < weight {
            return channel;
        }
        left -= weight;
    }
    Channel::Unknown
}
