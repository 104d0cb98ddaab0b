//! Invented months. Chance that repeats: splitmix64.

use super::{Row, contact, row};
use kanalkoll::measure::ThemeContact;

pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// From 0 up to 1.
    pub(super) fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        f64::from(u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap()) / 2_f64.powi(32)
    }

    pub(super) fn below(&mut self, bound: usize) -> usize {
        let scaled = self.share() * f64::from(u32::try_from(bound).unwrap());
        (0..bound).take_while(|step| f64::from(u32::try_from(*step).unwrap()) <= scaled).last().unwrap_or(0)
    }

    /// Near 0 mostly: the sum of twelve, of variance 1.
    fn bell(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// 1 to 5 of an opinion: most are satisfied.
    pub(super) fn scale(&mut self, opinion: f64) -> usize {
        let felt = 4.1 + opinion + 0.7 * self.bell();
        1 + [1.5, 2.5, 3.5, 4.5].iter().filter(|bound| felt > **bound).count()
    }

    /// A word out of 400, the first ones often, as words are; none of them is a stop word.
    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 20] = [
            "bro", "dal", "fjäl", "gran", "hav", "kust", "lök", "mos", "näv", "ost", "pil", "rov", "sjö", "tran",
            "vik", "åk", "älv", "örn", "ylle", "jord",
        ];
        // The cube makes half of all words come from the first eighth.
        let cubed = self.share().powi(3) * 400.0;
        let rank = (1..400).take_while(|rank| f64::from(*rank) <= cubed).count();
        format!("{}{}", SYLLABLES[rank / 20], SYLLABLES[rank % 20])
    }
}

pub(super) const TOPICS: [(&str, usize); 6] =
    [("bygglov", 12), ("skola", 25), ("vatten", 8), ("avfall", 20), ("parkering", 25), ("", 10)];

/// A month of one unit in which no topic, no question and no word has anything to do with another, only citizens with themselves:
/// who is dissatisfied is so in every question, writes more often, and writes more.
pub(super) fn month(seed: u64, answers: usize) -> Vec<Row> {
    let mut chance = Chance(seed);
    (0..answers)
        .map(|person| {
            let topic = topic(&mut chance);
            let opinion = if chance.share() < 0.25 { -2.4 } else { 0.0 } + 0.5 * chance.bell();
            let [ease, clarity, treatment] = [(); 3].map(|()| chance.scale(opinion));
            let solved = ["no", "partly", "yes"][chance.scale(opinion) / 2];
            let (writes, length) = if opinion < -1.5 { (0.6, 18) } else { (0.3, 8) };
            let mut comment = Vec::new();
            if chance.share() < writes {
                comment = (0..2 + chance.below(length)).map(|_| chance.word()).collect();
            }
            let said = format!("ease={ease} clarity={clarity} treatment={treatment} solved={solved}");
            row(person, topic, &said, &comment.join(" "))
        })
        .collect()
}

/// Contacts of the same month: one of twelve late, one of eight repeated, in every topic alike.
pub(super) fn contacts(seed: u64, contacts: usize) -> Vec<ThemeContact<'static>> {
    let mut chance = Chance(seed ^ 0x5eed);
    let invented = |_| contact(topic(&mut chance), chance.share() < 1.0 / 12.0, chance.share() < 0.125);
    (0..contacts).map(invented).collect()
}

fn topic(chance: &mut Chance) -> &'static str {
    let mut still = chance.below(100);
    let of = TOPICS.iter().find(|(_, share)| {
        let is = still < *share;
        still = still.saturating_sub(*share);
        is
    });
    of.unwrap().0
}
