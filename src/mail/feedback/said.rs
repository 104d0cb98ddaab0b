//! The sentences of the message to those who answer citizens.

use serde::Serialize;

use super::{Comment, FeedbackMessage, QuestionFigure, QuestionLine};
use crate::mail::message::{one_line, plain};
use crate::measure::Index;
use crate::model::Period;
use crate::texts::Texts;

/// Every sentence of the message, so that text and HTML say the same.
#[derive(Serialize)]
pub(super) struct Said {
    title: String,
    greeting: String,
    lead: String,
    thanks: Option<Thanks>,
    index: Headline,
    earlier: Option<Picture>,
    questions: Option<Questions>,
    suggestion: Option<Suggestion>,
    comments: Comments,
    about: About,
    leave: String,
    leave_link: String,
    leave_again: String,
    unsubscribe: String,
}

#[derive(Serialize)]
struct Thanks {
    title: String,
    lead: String,
    text: String,
    remove: String,
    remove_link: String,
}

#[derive(Serialize)]
struct Headline {
    title: String,
    value: Option<String>,
    explained: String,
    interval: Option<String>,
}

#[derive(Serialize)]
struct Picture {
    title: String,
    lead: String,
    column_letter: String,
    column_value: String,
    column_bar: String,
    rows: Vec<Bar>,
}

#[derive(Serialize)]
struct Bar {
    label: String,
    value: String,
    /// 0 to 100.
    hundredths: usize,
    /// The same for a text: a sign for every four.
    signs: String,
    /// Whether it is this message and not an earlier one.
    now: bool,
}

#[derive(Serialize)]
struct Questions {
    title: String,
    hint: Option<String>,
    column_question: String,
    column_result: String,
    rows: Vec<QuestionRow>,
}

#[derive(Serialize)]
struct QuestionRow {
    question: String,
    result: String,
    interval: Option<String>,
    answers: Option<String>,
}

#[derive(Serialize)]
struct Suggestion {
    title: String,
    lead: String,
    text: String,
}

#[derive(Serialize)]
struct Comments {
    title: String,
    lead: String,
    why: Option<String>,
    list: Vec<CommentItem>,
}

#[derive(Serialize)]
struct CommentItem {
    label: String,
    text: String,
    remove: String,
    remove_link: String,
}

#[derive(Serialize)]
struct About {
    title: String,
    list: Vec<String>,
}

impl FeedbackMessage {
    pub(super) fn said(&self, texts: &Texts) -> Said {
        let say = |key: &str| texts.say(&format!("feedback-{key}"), &[]);
        let name = one_line(&plain(&self.name));
        let words = [("answers", &*texts.count(self.answers)), ("weeks", &*self.weeks_in(texts))];
        Said {
            title: say("title"),
            greeting: match name.trim() {
                "" => say("greeting"),
                name => texts.say("feedback-greeting-name", &[("name", name)]),
            },
            lead: texts.say("feedback-lead", &words),
            thanks: self.thanks.as_ref().map(|thanks| Thanks {
                title: say("thanks-title"),
                lead: say("thanks-lead"),
                text: plain(&thanks.text),
                remove: say("thanks-remove"),
                remove_link: thanks.remove.clone(),
            }),
            index: self.headline(texts),
            earlier: self.picture(texts),
            questions: self.question_rows(texts),
            suggestion: self.weakest.as_ref().map(|weakest| Suggestion {
                title: say("suggestion-title"),
                lead: texts.say("feedback-suggestion-lead", &[("question", &weakest.question)]),
                text: weakest.suggestion.clone(),
            }),
            comments: self.comment_items(texts),
            about: self.about(texts),
            leave: say("leave"),
            leave_link: say("leave-link"),
            leave_again: say("leave-again"),
            unsubscribe: self.unsubscribe.clone(),
        }
    }

    pub(super) fn weeks_in(&self, texts: &Texts) -> String {
        texts.weeks(self.weeks.0, self.weeks.1)
    }

    fn headline(&self, texts: &Texts) -> Headline {
        let question = ("question", self.index_question.as_str());
        let title = texts.say("feedback-index-title", &[]);
        let Some(index) = self.index else {
            let explained = texts.say("feedback-index-too-few", &[question, ("k", &texts.count(self.k))]);
            return Headline { title, value: None, explained, interval: None };
        };
        let number = |value: f64| texts.number(value, 0);
        let ends = [("low", &*number(index.low)), ("high", &*number(index.high))];
        let interval = Some(texts.say("feedback-index-interval", &ends));
        Headline {
            title,
            value: Some(texts.say("feedback-index-value", &[("value", &number(index.value))])),
            explained: texts.say("feedback-index-explained", &[question]),
            interval,
        }
    }

    /// The earlier messages and this one; nothing when there is nothing to look back on.
    fn picture(&self, texts: &Texts) -> Option<Picture> {
        let skipped = self.earlier.len().saturating_sub(FeedbackMessage::EARLIER);
        let earlier =
            self.earlier.iter().skip(skipped).map(|message| bar(texts, message.through, message.index, false));
        let mut rows: Vec<Bar> = earlier.collect();
        if rows.is_empty() {
            return None;
        }
        rows.extend(self.index.map(|index| bar(texts, self.weeks.1, index, true)));
        let say = |key: &str| texts.say(&format!("feedback-earlier-{key}"), &[]);
        Some(Picture {
            title: say("title"),
            lead: say("lead"),
            column_letter: say("column-letter"),
            column_value: say("column-value"),
            column_bar: say("column-bar"),
            rows,
        })
    }

    fn question_rows(&self, texts: &Texts) -> Option<Questions> {
        let say = |key: &str| texts.say(&format!("feedback-questions-{key}"), &[]);
        let rows: Vec<QuestionRow> = self.questions.iter().map(|line| line.row(texts, self.k)).collect();
        (!rows.is_empty()).then(|| Questions {
            title: say("title"),
            hint: rows.iter().any(|row| row.interval.is_some()).then(|| say("hint")),
            column_question: say("column-question"),
            column_result: say("column-result"),
            rows,
        })
    }

    fn comment_items(&self, texts: &Texts) -> Comments {
        let say = |key: &str| texts.say(&format!("feedback-{key}"), &[]);
        let item = |(number, comment): (i64, &Comment)| {
            let number = texts.count(number);
            let words = [("number", number.as_str()), ("week", &*texts.period(comment.week))];
            CommentItem {
                label: texts.say("feedback-comment", &words),
                text: plain(&comment.text),
                remove: texts.say("feedback-comment-remove", &[("number", &number)]),
                remove_link: comment.remove.clone(),
            }
        };
        let list: Vec<CommentItem> = (1..).zip(&self.comments).map(item).collect();
        let lead = match (list.is_empty(), self.thanks.is_some()) {
            (false, _) => "comments-lead",
            (true, false) => "comments-none",
            (true, true) => "comments-no-more",
        };
        Comments {
            title: say("comments-title"),
            lead: say(lead),
            why: (!list.is_empty() || self.thanks.is_some()).then(|| say("comments-why")),
            list,
        }
    }

    fn about(&self, texts: &Texts) -> About {
        let say = |key: &str| texts.say(&format!("feedback-about-{key}"), &[]);
        let days = |key: &str, days: u16| texts.say_count(&format!("feedback-about-{key}"), i64::from(days));
        let contact = plain(&self.contact);
        let days_of = [("negotiated", &*texts.day(self.negotiated_on)), ("ends", &*texts.day(self.ends_on))];
        let list = vec![
            say("who"),
            say("not"),
            say("elsewhere"),
            texts.say("feedback-about-few", &[("k", &texts.count(self.k))]),
            texts.say("feedback-about-purpose", &[("purpose", &plain(&self.purpose))]),
            texts.say("feedback-about-negotiated", &days_of),
            format!("{} {}", days("comments-kept", self.comment_days), days("kept", self.feedback_days)),
            match contact.trim() {
                "" => say("contact-sender"),
                contact => texts.say("feedback-about-contact", &[("contact", contact)]),
            },
        ];
        About { title: say("title"), list }
    }
}

fn bar(texts: &Texts, week: Period, index: Index, now: bool) -> Bar {
    let week = texts.week_short(week);
    let number = |value: f64| texts.number(value, 0);
    let (value, low, high) = (number(index.value), number(index.low), number(index.high));
    let words = [("value", &*value), ("low", &*low), ("high", &*high)];
    let hundredths = format!("{:.0}", index.value.clamp(0.0, 100.0)).parse().unwrap_or(0);
    Bar {
        label: if now { texts.say("feedback-earlier-now", &[("week", &week)]) } else { week },
        value: texts.say("feedback-earlier-value", &words),
        hundredths,
        signs: "=".repeat(hundredths / 4),
        now,
    }
}

impl QuestionLine {
    fn row(&self, texts: &Texts, k: i64) -> QuestionRow {
        let (number, percent) = (|value: f64| texts.number(value, 0), |share: f64| texts.percent(share, 0));
        let answers = |n: i64| Some(texts.say("feedback-question-answers", &[("answers", &texts.count(n))]));
        let interval = |low: &str, high: &str| texts.say("feedback-question-interval", &[("low", low), ("high", high)]);
        let (result, interval, answers) = match &self.figure {
            QuestionFigure::Index(index) => (
                texts.say("feedback-index-value", &[("value", &number(index.value))]),
                Some(interval(&number(index.low), &number(index.high))),
                answers(index.n),
            ),
            QuestionFigure::Share { answer, share } => (
                texts.say("feedback-question-share", &[("share", &*percent(share.value)), ("answer", answer)]),
                Some(interval(&number(share.low * 100.0), &percent(share.high))),
                answers(share.denominator),
            ),
            QuestionFigure::TooFew => (texts.say("feedback-question-too-few", &[("k", &texts.count(k))]), None, None),
        };
        QuestionRow { question: self.question.clone(), result, interval, answers }
    }
}
