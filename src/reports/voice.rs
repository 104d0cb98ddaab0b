//! The voice figure as table and CSV.

use super::{Grid, Report, aligned, dash, digits, key_cells, key_header, percent};
use crate::measure::{
    Answers, AskingRow, Formula, Index, QuestionRow, Scores, Share, Shown, Solved, VoiceFigure, VoiceRow,
};

impl Report for VoiceFigure {
    fn formula(&self) -> Option<Formula> {
        Some(Formula::VOICE)
    }

    fn heading(&self) -> Vec<String> {
        let survey = self.survey.as_deref().unwrap_or_default();
        let period = format!("{} to {}, as of {}", self.from, self.to, self.as_of);
        vec![
            format!("What citizens say: {}, survey {survey}, {period}", self.organisation),
            format!(
                "The index is that of the question {} ({}); shown from {} answers.",
                self.definition.question, self.definition.id, self.definition.k
            ),
        ]
    }

    fn table(&self) -> Grid {
        let mut header = keys(self);
        header.extend(["answers", "index (95 %)", "top two", "1", "2", "3", "4", "5", "no answer", "solved"]);
        let asked = self.rows.iter().any(|row| row.asking.is_some());
        if asked {
            header.extend(["invited", "complete", "response rate", "coverage"]);
        }
        let row = |row: &VoiceRow| {
            let mut cells = key_cells(&row.key, "(none)");
            cells.extend(score_cells(&row.headline));
            cells.push(short(row.no_answer.all().copied().flatten()));
            cells.push(short(row.solved.all().and_then(solved_share)));
            cells.extend(row.asking.iter().flat_map(asking_cells));
            cells
        };
        Grid { header, rows: self.rows.iter().map(row).collect() }
    }

    fn csv(&self) -> Grid {
        let mut header = keys(self);
        header.extend(["suppressed", "partial", "n", "index", "index_low", "index_high", "top2"]);
        header.extend(["score_1", "score_2", "score_3", "score_4", "score_5"]);
        header.extend(["no_answer", "no_answer_numerator", "no_answer_denominator"]);
        header.extend(["solved_yes", "solved_partly", "solved_no", "solved_n"]);
        header.extend(["response_rate", "response_rate_denominator", "coverage", "eligible"]);
        header.extend(["quarantine", "daily_cap", "excluded_topic", "refused_opted_out", "sampled_out"]);
        header.extend(["invited", "delivered", "bounced", "opened", "partly_answered", "complete", "opted_out"]);
        header.extend([
            "survey",
            "question",
            "definition",
            "definition_version",
            "interval",
            "interval_version",
            "k",
            "as_of",
        ]);
        Grid { header, rows: self.rows.iter().map(|row| csv_row(self, row)).collect() }
    }

    fn notes(&self) -> Vec<String> {
        let mut lines = vec![
            "index: mean of 1 to 5 worth 0, 25, 50, 75, 100, with its beta interval; top two: answers 4 and 5; no answer: of those who said \
             whether they got one; solved: yes, of those who said."
                .to_owned(),
            format!(
                "too few: fewer than {} answers, or so many that they would tell of fewer; +: some answers are left out for that.",
                self.definition.k
            ),
        ];
        if self.rows.iter().any(|row| row.asking.is_some()) {
            lines.push(
                "response rate = complete / (invited - bounced); coverage = invited / (invited + not invited)."
                    .to_owned(),
            );
        }
        let rows: Vec<Vec<String>> = self.rows.iter().flat_map(question_rows).collect();
        if !rows.is_empty() {
            let mut header = keys(self);
            header.extend(["question", "answers", "index (95 %)", "what was answered"]);
            lines.extend([String::new(), "Every question:".to_owned(), aligned(&Grid { header, rows })]);
        }
        lines
    }
}

fn keys(figure: &VoiceFigure) -> Vec<&'static str> {
    let keys: Vec<_> = figure.rows.iter().map(|row| &row.key).collect();
    key_header(&keys)
}

/// Answers, index, top two and the five counts.
fn score_cells(headline: &Shown<Scores>) -> Vec<String> {
    let Some(scores) = headline.all() else {
        return std::iter::once("too few".to_owned()).chain(std::iter::repeat_with(dash).take(7)).collect();
    };
    let mut cells = vec![n(scores.n, scores.partial), index(scores.index), short(scores.top2)];
    cells.extend(scores.counts.map(|count| count.to_string()));
    cells
}

fn n(n: i64, partial: bool) -> String {
    format!("{n}{}", if partial { "+" } else { "" })
}

/// `79.6 (78.1–81.0)`, or a dash where there is nothing to take a mean of.
fn index(index: Option<Index>) -> String {
    index.map_or_else(dash, |Index { value, low, high, .. }| format!("{value:.1} ({low:.1}–{high:.1})"))
}

/// A share without its interval, which would make the table too wide.
fn short(share: Option<Share>) -> String {
    share.map_or_else(dash, |share| format!("{:.1} %", share.value * 100.0))
}

fn solved_share(solved: &Solved) -> Option<Share> {
    Share::of(solved.yes, solved.n)
}

fn asking_cells(asking: &AskingRow) -> Vec<String> {
    let counts = [asking.dispositions.invited, asking.dispositions.complete].map(|count| count.to_string());
    counts.into_iter().chain([percent(asking.response_rate), percent(asking.coverage)]).collect()
}

/// The questions of a row, one line each.
fn question_rows(row: &VoiceRow) -> impl Iterator<Item = Vec<String>> {
    row.questions.iter().map(|QuestionRow { question, answers, .. }| {
        let said = match answers.all() {
            None => ["too few".to_owned(), dash(), dash()],
            Some(Answers::Scale(scores)) => {
                let counts: Vec<String> = (1..).zip(scores.counts).map(|(score, n)| format!("{score}: {n}")).collect();
                [n(scores.n, scores.partial), index(scores.index), counts.join(", ")]
            }
            Some(Answers::Listed { n: all, values, partial }) => {
                let values: Vec<String> = values.iter().map(|(value, n)| format!("{value}: {n}")).collect();
                [n(*all, *partial), dash(), values.join(", ")]
            }
        };
        key_cells(&row.key, "(none)").into_iter().chain([question.clone()]).chain(said).collect()
    })
}

fn csv_row(figure: &VoiceFigure, row: &VoiceRow) -> Vec<String> {
    let mut cells = key_cells(&row.key, "");
    cells.extend(headline(&row.headline));
    let no_answer = row.no_answer.all().copied().flatten();
    cells.push(digits(no_answer.map(|share| share.value)));
    cells.extend([no_answer.map(|share| share.numerator), no_answer.map(|share| share.denominator)].map(count));
    let solved = row.solved.all();
    cells.extend(
        [solved.map(|s| s.yes), solved.map(|s| s.partly), solved.map(|s| s.no), solved.map(|s| s.n)].map(count),
    );
    cells.extend(asking(row.asking.as_ref()));
    let definition = &figure.definition;
    cells.extend([figure.survey.clone().unwrap_or_default(), definition.question.to_owned()]);
    cells.extend(
        [definition.id, definition.version, definition.interval.id, definition.interval.version].map(str::to_owned),
    );
    cells.push(definition.k.to_string());
    cells.push(figure.as_of.clone());
    cells
}

fn headline(headline: &Shown<Scores>) -> Vec<String> {
    let scores = headline.all();
    let mut cells = vec![if scores.is_none() { "too_few" } else { "" }.to_owned()];
    cells.push(scores.map(|scores| scores.partial.to_string()).unwrap_or_default());
    cells.push(count(scores.map(|scores| scores.n)));
    let index = scores.and_then(|scores| scores.index);
    cells.extend([index.map(|i| i.value), index.map(|i| i.low), index.map(|i| i.high)].map(digits));
    cells.push(digits(scores.and_then(|scores| scores.top2).map(|share| share.value)));
    cells.extend([0, 1, 2, 3, 4].map(|place| count(scores.and_then(|scores| scores.counts.get(place).copied()))));
    cells
}

/// Response rate, coverage and dispositions; empty for answers that nobody was invited to give.
fn asking(row: Option<&AskingRow>) -> Vec<String> {
    const COLUMNS: usize = 16;
    let Some(AskingRow { response_rate, coverage, dispositions: d }) = row else {
        return vec![String::new(); COLUMNS];
    };
    let reasons = ["quarantine", "daily_cap", "excluded_topic", "opted_out", "sampled_out"];
    let mut cells = vec![digits(response_rate.map(|share| share.value))];
    cells.push(count(response_rate.map(|share| share.denominator)));
    cells.push(digits(coverage.map(|share| share.value)));
    cells.push(d.eligible.to_string());
    cells.extend(reasons.map(|reason| count(d.not_invited.get(reason).copied())));
    let counts = [d.invited, d.delivered, d.bounced, d.opened, d.partial, d.complete, d.opted_out];
    cells.extend(counts.map(|count| count.to_string()));
    cells
}

fn count(count: Option<i64>) -> String {
    count.map(|count| count.to_string()).unwrap_or_default()
}
