//! The answers of citizens: who is invited, who answers, and what.

use super::chance::Chance;
use super::contacts::Case;
use super::plan::{Month, Plan};
use crate::model::{Instant, Organisation, Question};

/// Question and value, first the one that is asked alone.
pub type Values = Vec<(&'static str, String)>;

/// The contact that an invitation is about, as its source names it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct ContactName {
    pub source: String,
    pub external_id: String,
}

/// What a citizen answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    pub values: Values,
    /// Whether the citizen stopped after the first question.
    pub stopped: bool,
}

/// An invitation, and when and what the citizen answers to it.
pub(super) struct Voice {
    pub(super) contact: ContactName,
    pub(super) asked_at: Instant,
    pub(super) answer: Option<(Instant, Given)>,
}

/// Invitations of 10,000 finished contacts; of 10,000 of those, answers, and answers that stop after one question.
const ASKED: u64 = 3_500;
const ANSWERED: u64 = 3_200;
const STOPPED: u64 = 900;
/// Citizens of 10,000 who say that they got no answer, and who write a comment.
const NO_ANSWER: u64 = 420;
const WRITES: u64 = 4_500;

/// Weights of the ratings 1 to 5.
const EASE: [u64; 5] = [5, 7, 14, 34, 40];
const EASE_HARD: [u64; 5] = [16, 18, 24, 26, 16];
const CLEAR: [u64; 5] = [4, 7, 16, 38, 35];
const CLEAR_HARD: [u64; 5] = [18, 24, 24, 22, 12];
const KIND: [u64; 5] = [2, 3, 8, 27, 60];

/// The topics that citizens find harder than others.
const HARD: [&str; 1] = ["bygglov"];

const PLEASED: [&str; 16] = [
    "Tack för snabbt svar!",
    "Trevligt bemötande och tydligt besked.",
    "Det gick lätt att hitta e-tjänsten.",
    "Fick hjälp direkt, toppen.",
    "Enkelt att förstå vad jag skulle göra.",
    "Handläggaren tog sig tid att förklara. Tack!",
    "Smidigt att chatta i stället för att ringa.",
    "Bra att jag fick veta vad som händer sedan.",
    "Tack, nu vet jag vem jag ska vända mig till.",
    "Svaret kom redan samma dag. Så ska det vara!",
    "Jag var orolig innan men fick lugna och raka svar. Stort tack.",
    "Bra att svaret hade en länk till rätt blankett.",
    "Hjälpsam och kunnig.",
    "Kände mig lyssnad på.",
    "Det var skönt att slippa sitta i telefonkö.",
    "Jag behövde bara berätta en gång vad det gällde.",
];
const DISPLEASED: [&str; 14] = [
    "Svåra ord i beslutet, jag fick ringa ändå.",
    "Fick vänta länge på svar.",
    "Jag blev hänvisad fram och tillbaka mellan förvaltningar.",
    "E-tjänsten frågade efter saker som jag redan skickat in.",
    "Oklart vem som har hand om mitt ärende.",
    "Länken i mejlet gick inte att öppna i telefonen.",
    "Ring mig på 070-123 45 67, jag får inget svar på mejl.",
    "Svaret var bara en länk till en sida som jag redan hade läst.",
    "Jag förstod inte vad jag skulle göra sedan.",
    "Tre olika personer svarade, och de sade olika saker.",
    "Blev utloggad och fick börja om från början.",
    "Svårt att hitta rätt på webbplatsen.",
    "Ingen kunde säga hur lång tid det tar.",
    "Fick svar, men inte på det jag frågade om.",
];
/// Comments on building permits.
const BUILDING: [&str; 8] = [
    "Jag förstod inte vilka bilagor som behövdes till bygglovet.",
    "Det saknades en bilaga, och det fick jag veta först efter fyra veckor.",
    "Otydligt vilka bilagor ni vill ha och i vilken skala.",
    "Fick komplettera med nya bilagor två gånger.",
    "Vilka ritningar ska bifogas? Det står på tre olika sätt.",
    "Kontrollplan, situationsplan, bilagor hit och dit. Skriv en lista!",
    "Jag fick skicka samma bilagor en gång till.",
    "Beslutet var svårt att förstå, och bilagor hänvisade till paragrafer.",
];
const WAITED: [&str; 3] = ["Jag väntar fortfarande.", "Har skickat tre mejl utan svar.", "Ingen har hört av sig."];

/// The answers of citizens, month by month.
pub(super) struct Voices {
    invited: Chance,
    desk: Chance,
}

impl Voices {
    pub(super) const fn new() -> Voices {
        Voices { invited: Chance::new(2_020), desk: Chance::new(77) }
    }

    /// Returns the invitations about these contacts; contacts that are finished before surveys begin have none.
    pub(super) fn about(&mut self, cases: &[Case], begin: Instant) -> Vec<Voice> {
        let chance = &mut self.invited;
        let asked = |case: &Case| {
            let finished = case.finished.filter(|at| *at >= begin)?;
            chance.happens(ASKED).then(|| voice(case, finished, chance))?
        };
        cases.iter().filter_map(asked).collect()
    }

    /// Returns the answers at the desk in a month, at most one on a working day.
    pub(super) fn at_the_desk(
        &mut self,
        organisation: &Organisation,
        (month, plan): (Month, &Plan),
    ) -> Vec<(Instant, Values)> {
        const ANSWERS: u64 = 7_000;
        let open = month.days().filter(|day| *day >= plan.surveys && organisation.works(*day));
        let answer = |day| {
            let at = organisation.zone().day_start(day).plus_seconds(self.desk.between((32_400, 54_000)));
            self.desk.happens(ANSWERS).then(|| (at, at_desk(&mut self.desk)))
        };
        open.filter_map(answer).collect()
    }
}

fn at_desk(chance: &mut Chance) -> Values {
    let suits = if chance.happens(6_500) { "yes" } else { "no" };
    vec![
        (Question::EASE, rating(&EASE, chance).to_string()),
        (Question::TREATMENT, rating(&KIND, chance).to_string()),
        ("opening_hours", suits.to_owned()),
    ]
}

/// Seconds from the end of a contact to its invitation.
const INVITED_AFTER: i64 = 900;
/// Answers of 10,000 that come soon, and the least and the greatest time until an answer, seconds.
const SOON: u64 = 6_500;
const ANSWERED_SOON: (i64, i64) = (240, 7_200);
const ANSWERED_LATER: (i64, i64) = (7_200, 172_800);

fn voice(case: &Case, finished: Instant, chance: &mut Chance) -> Option<Voice> {
    let (_, record) = case.states.last()?;
    let text = |field: &str| record.get(field).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
    let contact = ContactName { source: text("source"), external_id: text("external_id") };
    let asked_at = finished.plus_seconds(INVITED_AFTER);
    let answer = chance.happens(ANSWERED).then(|| {
        let soon = chance.happens(SOON);
        let at = asked_at.plus_seconds(chance.between(if soon { ANSWERED_SOON } else { ANSWERED_LATER }));
        let values = answer(case, chance);
        (at, Given { stopped: chance.happens(STOPPED) && values.len() > 1, values })
    });
    Some(Voice { contact, asked_at, answer })
}

fn answer(case: &Case, chance: &mut Chance) -> Values {
    let hard = HARD.contains(&case.topic);
    let mut answers = Vec::new();
    if case.channel.awaits_response() {
        let none = chance.happens(NO_ANSWER);
        answers.push((Question::GOT_ANSWER, if none { "no" } else { "yes" }.to_owned()));
        if none {
            let times = ["same_day", "next_working_day", "within_week"];
            answers.push((Question::REASONABLE_TIME, one(&times, chance)));
            answers.extend(words(&WAITED, chance));
            return answers;
        }
    }
    let ease = rating(if hard { &EASE_HARD } else { &EASE }, chance);
    answers.push((Question::EASE, ease.to_string()));
    if case.channel.awaits_response() {
        answers.push((Question::CLARITY, rating(if hard { &CLEAR_HARD } else { &CLEAR }, chance).to_string()));
    } else {
        answers.push((Question::TREATMENT, rating(&KIND, chance).to_string()));
    }
    let solved = if ease >= 4 { ["yes", "yes", "yes", "partly"] } else { ["yes", "partly", "partly", "no"] };
    answers.push((Question::SOLVED, one(&solved, chance)));
    let texts: &[&str] = match (ease >= 4, hard) {
        (true, _) => &PLEASED,
        (false, true) => &BUILDING,
        (false, false) => &DISPLEASED,
    };
    answers.extend(words(texts, chance));
    answers
}

fn rating(weights: &[u64; 5], chance: &mut Chance) -> usize {
    let scores = [1, 2, 3, 4, 5];
    let weight = |score: &usize| weights.get(score - 1).copied().unwrap_or(0);
    chance.pick(&scores, weight).copied().unwrap_or(5)
}

fn one(texts: &[&str], chance: &mut Chance) -> String {
    chance.pick(texts, |_| 1).copied().unwrap_or_default().to_owned()
}

fn words(texts: &[&str], chance: &mut Chance) -> Option<(&'static str, String)> {
    chance.happens(WRITES).then(|| (Question::COMMENT, one(texts, chance)))
}
