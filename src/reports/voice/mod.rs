//! `voice`: what do citizens say?

use super::columns::{Cell, Column, Keyed, aligned, dash, decimal, key_columns, table_grid};
use super::month_cells::CellRange;
use super::needs::{CellFamily, Data, Need};
use super::parameters::{BY, FROM, Parameter, SPLIT, TO, UNITS};
use super::report::{Measure, Report, ReportContext};
use crate::measure::{
    Answers, Dispositions, Formula, Index, ParameterValues, Question, QuestionError, QuestionRow, RowKey, Scores,
    Share, VoiceFigure, VoiceQuestion, VoiceRow, voice,
};
use crate::model::{Language, Question as SurveyQuestion, one_of};
use crate::rollup::INVITED;
use crate::texts::Texts;

/// What do residents say?
pub struct VoiceReport;

impl Keyed for VoiceRow {
    fn key(&self) -> &RowKey {
        &self.key
    }
}

/// The answers to one question of a row.
struct AnswerRow<'a> {
    key: &'a RowKey,
    question: &'a QuestionRow,
}

impl Keyed for AnswerRow<'_> {
    fn key(&self) -> &RowKey {
        self.key
    }
}

impl Measure for VoiceReport {
    type Params = VoiceQuestion;
    type Figure = VoiceFigure;

    fn needs(question: &VoiceQuestion, _asking: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        let (series, grain, days) = (question.survey().to_owned(), question.grain(), question.years());
        let mut needs = vec![Need::Answers { series, grain, days }, Need::Questions];
        if question.survey() == INVITED {
            let range = CellRange { grain, from: days.0, to: days.1 };
            needs.push(Need::Cells { families: &[CellFamily::Surveys], range, only: None });
        }
        Ok(needs)
    }

    fn figure(
        question: &VoiceQuestion,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<VoiceFigure, QuestionError> {
        let (survey, forms) = (question.survey(), &context.organisation.survey().forms);
        if survey != INVITED && !data.is_known_series && forms.open(survey).is_none() {
            let open = forms.open_surveys().map(|open| open.code.as_str());
            let known: Vec<&str> = std::iter::once(INVITED).chain(open).collect();
            let expected = one_of(survey, &known) + ", or a source that brought in answers";
            return Err(QuestionError::NoSurvey { found: survey.to_owned(), expected });
        }
        Ok(voice(context.organisation, question, context.now, &data.cells, &data.questions))
    }
}

impl Report for VoiceReport {
    const NAME: &'static str = "voice";
    const QUESTION: &'static str = "What do residents say?";
    const FORMULA: Formula = Formula::VOICE;
    const PARAMETERS: &'static [Parameter] = &[
        FROM,
        TO,
        BY,
        Parameter { help: "One of `channel`, `unit` and `topic`.", ..SPLIT },
        UNITS,
        Parameter::new("survey", "`invited` (default), or the code of an open survey or a source."),
    ];
    type Row<'a> = &'a VoiceRow;

    fn schema_name() -> String {
        "VoiceFigure".to_owned()
    }

    fn params(words: &ParameterValues) -> Result<VoiceQuestion, QuestionError> {
        VoiceQuestion::new(Question::of(words)?, words.get("survey"))
    }

    fn heading(figure: &VoiceFigure, texts: &Texts) -> Vec<String> {
        let words = [
            ("organisation", &*figure.organisation),
            ("survey", figure.survey.as_deref().unwrap_or_default()),
            ("from", &figure.from),
            ("to", &figure.to),
            ("as_of", &figure.as_of),
        ];
        let rule = &figure.definition;
        let question = question_shown(texts, rule.question);
        let index = [("question", &*question), ("id", rule.id), ("k", &rule.k.to_string())];
        vec![texts.say("voice-heading", &words), texts.say("voice-index-of", &index)]
    }

    fn rows(figure: &VoiceFigure) -> Vec<&VoiceRow> {
        figure.rows.iter().collect()
    }

    fn columns(figure: &VoiceFigure) -> Vec<Column<VoiceFigure, &VoiceRow>> {
        let mut columns = key_columns(&Self::rows(figure));
        columns.extend(score_columns());
        columns.extend(share_columns());
        if figure.rows.iter().any(|row| row.participation.is_some()) {
            columns.extend([
                Column::<VoiceFigure, &VoiceRow>::table("table-invited", |_, row| disposition(row, |all| all.invited)),
                Column::table("table-complete", |_, row| disposition(row, |all| all.complete)),
                Column::table("table-response-rate", |_, row| Cell::Share(response_rate(row))),
                Column::table("table-coverage", |_, row| Cell::Share(coverage(row))),
            ]);
        }
        columns.extend(asking_columns());
        columns.extend([
            Column::<VoiceFigure, &VoiceRow>::csv("survey", |view, _| Cell::text(view.figure.survey.as_deref())),
            Column::csv("question", |view, _| Cell::text(Some(view.figure.definition.question))),
            Column::csv("definition", |view, _| Cell::text(Some(view.figure.definition.id))),
            Column::csv("definition_version", |view, _| Cell::text(Some(view.figure.definition.version))),
            Column::csv("interval", |view, _| Cell::text(Some(view.figure.definition.interval.id))),
            Column::csv("interval_version", |view, _| Cell::text(Some(view.figure.definition.interval.version))),
            Column::csv("k", |view, _| Cell::Count(view.figure.definition.k)),
            Column::csv("as_of", |view, _| Cell::Text(view.figure.as_of.clone())),
        ]);
        columns
    }

    fn notes(figure: &VoiceFigure, texts: &Texts) -> Vec<String> {
        let mut notes = vec![
            texts.say("voice-note-index", &[]),
            texts.say("voice-note-too-few", &[("k", &figure.definition.k.to_string())]),
        ];
        if figure.rows.iter().any(|row| row.participation.is_some()) {
            notes.push(texts.say("voice-note-rates", &[]));
        }
        let rows = figure.rows.iter();
        let rows: Vec<AnswerRow<'_>> =
            rows.flat_map(|row| row.questions.iter().map(|question| AnswerRow { key: &row.key, question })).collect();
        if !rows.is_empty() {
            let mut columns = key_columns(&rows);
            columns.extend([
                Column::table("table-question", |view, row: &AnswerRow<'_>| {
                    Cell::Text(question_shown(view.texts, &row.question.question))
                }),
                Column::table("table-answers", |view, row| Cell::Text(answers(view.texts, row.question))),
                Column::table("table-index", |view, row| {
                    let index = match row.question.answers.all() {
                        Some(Answers::Scale(scores)) => scores.index,
                        _ => None,
                    };
                    Cell::Text(index_shown(view.texts, index))
                }),
                Column::table("table-what-was-answered", |view, row| Cell::Text(values(view.texts, row.question))),
            ]);
            notes.extend([
                String::new(),
                texts.say("voice-every-question", &[]),
                aligned(&table_grid(&columns, figure, &rows, texts)),
            ]);
        }
        notes
    }
}

/// Answers, index, top two and the five counts; a dash where there are too few.
fn score_columns<'a>() -> Vec<Column<VoiceFigure, &'a VoiceRow>> {
    fn score(row: &VoiceRow, place: usize) -> Cell {
        let count = scores(row).and_then(|scores| scores.counts.get(place).copied());
        count.map_or_else(|| Cell::Missing, Cell::Count)
    }
    vec![
        Column::csv("suppressed", |_, row| Cell::text(Some(if scores(row).is_none() { "too_few" } else { "" }))),
        Column::csv("partial", |_, row| Cell::Text(scores(row).map(|all| all.partial.to_string()).unwrap_or_default())),
        Column::table("table-answers", |view, row| {
            let n = |scores: &Scores| counted(scores.n, scores.partial);
            Cell::Text(scores(row).map_or_else(|| view.texts.say("table-too-few", &[]), n))
        }),
        Column::csv("n", |_, row| Cell::count(scores(row).map(|scores| scores.n))),
        Column::table("table-index", |view, row| Cell::Text(index_shown(view.texts, index(row)))),
        Column::csv("index", |_, row| Cell::Number(index(row).map(|index| index.value), 0)),
        Column::csv("index_low", |_, row| Cell::Number(index(row).map(|index| index.low), 0)),
        Column::csv("index_high", |_, row| Cell::Number(index(row).map(|index| index.high), 0)),
        Column::both("top2", "table-top-two", |_, row| {
            Cell::Percent(scores(row).and_then(|scores| scores.top2).map(|share| share.value))
        }),
        Column::both("score_1", "table-score-1", |_, row| score(row, 0)),
        Column::both("score_2", "table-score-2", |_, row| score(row, 1)),
        Column::both("score_3", "table-score-3", |_, row| score(row, 2)),
        Column::both("score_4", "table-score-4", |_, row| score(row, 3)),
        Column::both("score_5", "table-score-5", |_, row| score(row, 4)),
    ]
}

fn share_columns<'a>() -> Vec<Column<VoiceFigure, &'a VoiceRow>> {
    vec![
        Column::both("no_answer", "table-no-answer", |_, row| Cell::Percent(no_answer(row).map(|share| share.value))),
        Column::csv("no_answer_numerator", |_, row| Cell::numerator(no_answer(row))),
        Column::csv("no_answer_denominator", |_, row| Cell::denominator(no_answer(row))),
        Column::table("table-solved", |_, row| {
            let share = row.solved.all().and_then(|solved| Share::of(solved.yes, solved.n));
            Cell::Percent(share.map(|share| share.value))
        }),
        Column::csv("solved_yes", |_, row| Cell::count(row.solved.all().map(|solved| solved.yes))),
        Column::csv("solved_partly", |_, row| Cell::count(row.solved.all().map(|solved| solved.partly))),
        Column::csv("solved_no", |_, row| Cell::count(row.solved.all().map(|solved| solved.no))),
        Column::csv("solved_n", |_, row| Cell::count(row.solved.all().map(|solved| solved.n))),
    ]
}

/// Response rate, coverage and dispositions; empty for answers that nobody was invited to give.
fn asking_columns<'a>() -> Vec<Column<VoiceFigure, &'a VoiceRow>> {
    fn refused(row: &VoiceRow, reason: &str) -> Cell {
        let all = row.participation.as_ref().map(|context| &context.dispositions);
        Cell::count(all.and_then(|all| all.not_invited.get(reason).copied()))
    }
    vec![
        Column::csv("response_rate", |_, row| Cell::value(response_rate(row))),
        Column::csv("response_rate_denominator", |_, row| Cell::denominator(response_rate(row))),
        Column::csv("coverage", |_, row| Cell::value(coverage(row))),
        Column::csv("eligible", |_, row| disposition(row, |all| all.eligible)),
        Column::csv("quarantine", |_, row| refused(row, "quarantine")),
        Column::csv("daily_cap", |_, row| refused(row, "daily_cap")),
        Column::csv("excluded_topic", |_, row| refused(row, "excluded_topic")),
        Column::csv("refused_opted_out", |_, row| refused(row, "opted_out")),
        Column::csv("sampled_out", |_, row| refused(row, "sampled_out")),
        Column::csv("invited", |_, row| disposition(row, |all| all.invited)),
        Column::csv("delivered", |_, row| disposition(row, |all| all.delivered)),
        Column::csv("bounced", |_, row| disposition(row, |all| all.bounced)),
        Column::csv("opened", |_, row| disposition(row, |all| all.opened)),
        Column::csv("partly_answered", |_, row| disposition(row, |all| all.partial)),
        Column::csv("complete", |_, row| disposition(row, |all| all.complete)),
        Column::csv("opted_out", |_, row| disposition(row, |all| all.opted_out)),
    ]
}

fn scores(row: &VoiceRow) -> Option<&Scores> {
    row.headline.all()
}

fn index(row: &VoiceRow) -> Option<Index> {
    scores(row)?.index
}

fn no_answer(row: &VoiceRow) -> Option<Share> {
    row.no_answer.all().copied().flatten()
}

fn response_rate(row: &VoiceRow) -> Option<Share> {
    row.participation.as_ref()?.response_rate
}

fn coverage(row: &VoiceRow) -> Option<Share> {
    row.participation.as_ref()?.coverage
}

fn disposition(row: &VoiceRow, count: fn(&Dispositions) -> i64) -> Cell {
    Cell::count(row.participation.as_ref().map(|context| count(&context.dispositions)))
}

/// Returns `12`, or `12+` where some answers are left out.
fn counted(n: i64, partial: bool) -> String {
    format!("{n}{}", if partial { "+" } else { "" })
}

/// Returns `79.6 (78.1–81.0)`, or a dash where there is nothing to take a mean of.
fn index_shown(texts: &Texts, index: Option<Index>) -> String {
    index.map_or_else(dash, |index| {
        let [value, low, high] = [index.value, index.low, index.high].map(|value| decimal(texts, value, 1));
        format!("{value} ({low}–{high})")
    })
}

fn answers(texts: &Texts, row: &QuestionRow) -> String {
    match row.answers.all() {
        None => texts.say("table-too-few", &[]),
        Some(Answers::Scale(scores)) => counted(scores.n, scores.partial),
        Some(Answers::Listed { n, partial, .. }) => counted(*n, *partial),
    }
}

/// Returns the product's own question with this code, where a table has its words: in English codes stand, as in the API.
fn own_question(texts: &Texts, code: &str) -> Option<SurveyQuestion> {
    SurveyQuestion::own(code).filter(|_| texts.language() != Language::English)
}

fn question_shown(texts: &Texts, code: &str) -> String {
    own_question(texts, code).map_or_else(|| code.to_owned(), |question| texts.question(&question).text)
}

/// Returns `1: 0, 2: 3, ...`
fn values(texts: &Texts, row: &QuestionRow) -> String {
    let own = own_question(texts, &row.question);
    let said =
        |value: &String| own.as_ref().map_or_else(|| value.clone(), |question| texts.answer(question, value).text);
    let listed: Vec<String> = match row.answers.all() {
        None => return dash(),
        Some(Answers::Scale(scores)) => {
            (1..).zip(scores.counts).map(|(score, n): (i32, i64)| format!("{score}: {n}")).collect()
        }
        Some(Answers::Listed { values, .. }) => {
            values.iter().map(|(value, n)| format!("{}: {n}", said(value))).collect()
        }
    };
    listed.join(", ")
}
