//! 6. What has been saved? For those who follow benefits up.

use super::Section;
use super::words::Words;
use crate::measure::ShiftFigure;
use crate::model::Benefit;
use crate::reports::{headline_verdict, saving_said};

/// What is known of savings: what is worked out, and beside it what somebody recorded.
#[derive(Debug, Clone, Default)]
pub struct Savings {
    /// The comparisons whose periods are over, by the name of each.
    pub comparisons: Vec<ComparedPeriods>,
    pub benefits: Vec<Benefit>,
}

/// Two periods set against each other.
#[derive(Debug, Clone)]
pub struct ComparedPeriods {
    /// As the organisation file calls it; `None`: the month against the same weeks a year before.
    pub name: Option<String>,
    pub figure: ShiftFigure,
}

/// 6. What has been saved?
pub(super) fn saved(words: &Words<'_>, savings: &Savings) -> Section {
    let question = words.say("6", &[]);
    let saved = savings.comparisons.iter().filter(|one| one.figure.headline().saving.is_some()).count();
    let answer = match (savings.comparisons.len(), saved) {
        (0, _) => words.say("6-nothing", &[]),
        (_, 0) => words.say("6-none", &[]),
        (all, saved) => {
            let [all, saved] = [all, saved].map(|count| i64::try_from(count).unwrap_or(i64::MAX));
            words.count("6-answer", saved, &[("all", &words.texts.count(all))])
        }
    };
    let more = savings.comparisons.iter().map(|one| comparison(words, one)).collect();
    let list = savings.benefits.iter().map(|benefit| recorded(words, benefit)).collect();
    Section { question, answer, more, list, ..Section::default() }
}

fn comparison(words: &Words<'_>, one: &ComparedPeriods) -> String {
    let name = one.name.clone().unwrap_or_else(|| words.say("6-year", &[]));
    let mut said = vec![format!("{name}:")];
    // How it was worked out is in the report.
    said.extend(headline_verdict(words.texts, &one.figure));
    said.extend(saving_said(words.texts, one.figure.headline()));
    said.join(" ")
}

fn recorded(words: &Words<'_>, benefit: &Benefit) -> String {
    let (day, amount) = (words.texts.day(benefit.day), words.texts.number(benefit.amount, 0));
    let parts = [("day", &*day), ("label", &benefit.label), ("amount", &amount), ("source", &benefit.source)];
    words.say("6-benefit", &parts)
}
