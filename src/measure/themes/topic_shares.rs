//! Topics with many slow answers, or to which citizens come back.

use std::collections::BTreeMap;

use super::findings::TopicShare;
use super::input::ThemeContact;
use super::significance::{fisher_exact, significant};
use crate::measure::Share;

/// So many of so many.
#[derive(Debug, Clone, Copy, Default)]
struct Proportion {
    hits: i64,
    of: i64,
}

impl Proportion {
    fn add(&mut self, counts: bool, hit: bool) {
        self.of += i64::from(counts);
        self.hits += i64::from(counts && hit);
    }

    fn share(self) -> Option<Share> {
        Share::of(self.hits, self.of)
    }

    const fn hits_and_misses(self) -> [i64; 2] {
        [self.hits, self.of - self.hits]
    }
}

/// The contacts of a unit, by topic.
#[derive(Debug, Default)]
pub(super) struct TopicCounts {
    slow: BTreeMap<String, Proportion>,
    repeated: BTreeMap<String, Proportion>,
}

/// What a theme is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Slow,
    Repeated,
}

impl TopicCounts {
    pub(super) fn add(&mut self, contact: ThemeContact<'_>) {
        let ThemeContact { topic, decided, late, linkable, repeated } = contact;
        for (parts, counts, hit) in [(&mut self.slow, decided, late), (&mut self.repeated, linkable, repeated)] {
            if let Some(part) = parts.get_mut(topic) {
                part.add(counts, hit);
            } else {
                parts.entry(topic.to_owned()).or_default().add(counts, hit);
            }
        }
    }

    /// Returns the topics with clearly more slow answers, and those with clearly more repeats, than elsewhere; most of all first.
    pub(super) fn topic_shares(&self, k: i64) -> (Vec<TopicShare>, Vec<TopicShare>) {
        let kinds = [(Kind::Slow, &self.slow), (Kind::Repeated, &self.repeated)];
        let tested = kinds.iter().flat_map(|(kind, parts)| against_the_rest(parts, k).map(|(o, p)| ((*kind, o), p)));
        let mut found = significant(tested.collect());
        found.sort_by(|(_, a), (_, b)| b.excess().total_cmp(&a.excess()).then_with(|| a.topic.cmp(&b.topic)));
        let of = |kind: Kind| found.iter().filter(|(of, _)| *of == kind).map(|(_, often)| often.clone()).collect();
        (of(Kind::Slow), of(Kind::Repeated))
    }
}

fn against_the_rest(parts: &BTreeMap<String, Proportion>, k: i64) -> impl Iterator<Item = (TopicShare, f64)> {
    let sum = |sum: Proportion, part: &Proportion| Proportion { hits: sum.hits + part.hits, of: sum.of + part.of };
    let all = parts.values().fold(Proportion::default(), sum);
    parts.iter().filter(|(topic, _)| !topic.is_empty()).filter_map(move |(topic, here)| {
        let rest = Proportion { hits: all.hits - here.hits, of: all.of - here.of };
        let (share, elsewhere) = (here.share()?, rest.share()?);
        let p = fisher_exact(here.hits_and_misses(), rest.hits_and_misses())?;
        (here.of >= k && rest.of >= k).then(|| (TopicShare { topic: topic.clone(), share, elsewhere }, p))
    })
}
