//! The PromQL expressions that recur, each in one place. What is chosen at the top of a board stands in them as `$organisation`,
//! `$channel`, `$unit`, `$topic`.

use crate::measure::{MOST_UNKNOWN, ShiftVerdict};

/// The channels of queues, as an alternative of a matcher.
pub(super) const QUEUES: &str = "phone|chat";
/// The channel of goals that name none.
pub(super) const ALL_CHANNELS: &str = "all";

/// Contacts through a channel that is not known, as a matcher.
pub(super) const UNKNOWN_CHANNEL: &str = r#"channel="unknown""#;
/// The share of unknown channels above which a comparison has no verdict; a little more, because shares are rounded.
pub(super) const UNKNOWN_TOO_MANY: f64 = MOST_UNKNOWN + 1e-9;

/// The states of messages in the denominator of the response rate: answered, past due or closed. They are the ends of the
/// names of metrics.
pub(super) const JUDGED: [&str; 4] = ["_in_time", "_answered_late", "_overdue", "_closed_unanswered"];

/// The time over which figures are summed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Over {
    /// All civil days whose noon is within the range of the board; of today, the middle of what has passed.
    Range,
    /// The civil period of this name that contains the time, as far as it lies in the range of the board: `month`, or `$period`
    /// where the board has that variable.
    Each(&'static str),
    /// The ISO week before that of the time: the last whole one.
    WeekBefore,
}

/// The label by which messages are split. Figures by unit and by topic are series of their own and cannot be combined.
#[derive(Debug, Clone, Copy)]
pub(super) enum Split {
    Channel,
    Unit,
    Topic,
}

impl Split {
    pub(super) const fn label(self) -> &'static str {
        match self {
            Split::Channel => "channel",
            Split::Unit => "unit",
            Split::Topic => "topic",
        }
    }

    /// Returns the messages of the chosen channels in one state: `suffix` is one of `_in_time`,
    /// `_answered_late`, `_overdue`, `_closed_unanswered`, `_pending`, or empty for all that were received.
    pub(super) fn messages(self, suffix: &str) -> Series {
        match self {
            Split::Channel => Series::of(&format!("kanalkoll_contacts{suffix}")).of_chosen("channel"),
            Split::Unit | Split::Topic => {
                Series::of(&format!("kanalkoll_{}_contacts{suffix}", self.label())).of_chosen("channel")
            }
        }
    }

    /// Returns the denominator of the response rate, the messages in the states of [`JUDGED`].
    pub(super) fn judged(self, by: &str, over: Over) -> String {
        let sums = JUDGED.map(|suffix| self.messages(suffix).sum(by, over));
        format!("({})", sums.join(" + "))
    }

    /// Returns the messages that are not excluded: judged, pending, and answered at an unknown time. By channel only.
    pub(super) fn awaited(by: &str, over: Over) -> String {
        let sums = JUDGED.into_iter().chain(["_pending", "_unknown"]);
        let sums: Vec<String> = sums.map(|suffix| Split::Channel.messages(suffix).sum(by, over)).collect();
        format!("({})", sums.join(" + "))
    }

    /// Returns the response rate: answered in time / judged.
    pub(super) fn response_rate(self, by: &str, over: Over) -> String {
        share(&self.messages("_in_time").sum(by, over), &self.judged(by, over))
    }
}

/// The series of one metric and organisation that match.
#[derive(Debug, Clone)]
pub(super) struct Series {
    metric: String,
    matchers: String,
}

impl Series {
    /// Returns the series of the chosen organisation.
    pub(super) fn of(metric: &str) -> Series {
        Series { metric: metric.to_owned(), matchers: r#"organisation="$organisation""#.to_owned() }
    }

    /// Returns calls and chats of the chosen channels; `part` is the end of the metric's name, such as `offered`.
    pub(super) fn of_calls(part: &str) -> Series {
        Series::of(&format!("kanalkoll_queue_{part}")).of_chosen("channel").of_queues()
    }

    /// Adds a matcher of `PromQL`.
    pub(super) fn with(mut self, matcher: &str) -> Series {
        self.matchers.push(',');
        self.matchers.push_str(matcher);
        self
    }

    /// Keeps what is chosen in the variable with the name of the label.
    pub(super) fn of_chosen(self, label: &str) -> Series {
        self.with(&format!("{label}=~\"${label}\""))
    }

    pub(super) fn of_queues(self) -> Series {
        self.with(&format!("channel=~\"{QUEUES}\""))
    }

    pub(super) fn without_queues(self) -> Series {
        self.with(&format!("channel!~\"{QUEUES}\""))
    }

    /// Returns the series as they are, for what has no period: goals, events, what holds now.
    pub(super) fn plain(&self) -> String {
        format!("{}{{{}}}", self.metric, self.matchers)
    }

    /// Returns the series of this time, not yet summed.
    pub(super) fn over(&self, over: Over) -> String {
        let of = |period: &str| self.clone().with(&format!("period=\"{period}\""));
        match over {
            Over::Range => format!("last_over_time({}[$__range])", of("range").plain()),
            Over::Each(period) => of(period).with(r#"range="$__from-$__to""#).plain(),
            Over::WeekBefore => format!("{} offset 1w", of("week").plain()),
        }
    }

    /// Returns their sum by these labels; `""` sums them into one.
    pub(super) fn sum(&self, by: &str, over: Over) -> String {
        let summed = self.over(over);
        if by.is_empty() { format!("sum({summed})") } else { format!("sum by ({by}) ({summed})") }
    }
}

/// Returns contacts as a verdict on channel shift counts them: those received and not excluded, and of phone and chat all that
/// were offered.
pub(super) fn demand(by: &str, matchers: &[&str], over: Over) -> String {
    let of = |metric: &str| matchers.iter().fold(Series::of(metric), |series, matcher| series.with(matcher));
    let offered = of("kanalkoll_queue_offered").sum(by, over);
    let others = |metric: &str| of(metric).without_queues().sum(by, over);
    let (received, excluded) = (others("kanalkoll_contacts"), others("kanalkoll_contacts_excluded"));
    format!("({offered}\n+ ({received} - {excluded}\n  or 0 * {offered}))")
}

/// Adds a label with this value.
pub(super) fn labelled(expression: &str, label: &str, value: &str) -> String {
    format!("label_replace({expression}, \"{label}\", \"{value}\", \"\", \"\")")
}

/// Returns a part of a whole with the same labels. It has no sample where the whole is 0, and none where the part is larger:
/// then the two do not count the same.
pub(super) fn share(part: &str, whole: &str) -> String {
    format!("({part} <= {whole})\n/\n({whole} > 0)")
}

/// Returns several parts of a whole that has no labels.
pub(super) fn shares(parts: &str, whole: &str) -> String {
    format!("({parts} <= on () group_left () {whole})\n/ on () group_left ()\n({whole} > 0)")
}

/// Returns a figure, or else why there is none, for [`Panel::value_text`]: [`NOTHING`] where the whole has none, [`TOO_LITTLE`]
/// where it has some.
///
/// [`Panel::value_text`]: super::panel::Panel::value_text
pub(super) fn or_reason(figure: &str, whole: &str) -> String {
    format!("({figure})\nor on ()\n({TOO_LITTLE} - ({whole} == bool 0))")
}

/// Stands for a figure of nothing.
pub(super) const NOTHING: &str = "-2";
/// Stands for a figure of too little.
pub(super) const TOO_LITTLE: &str = "-1";

/// Stands for the language of the board.
pub(super) const LANGUAGE: &str = "$language";

/// Adds the label `name`: what an open survey is called in the language of the board.
pub(super) fn survey_named(expression: &str) -> String {
    let names = Series::of("kanalkoll_open_survey_info").with(&format!("language=\"{LANGUAGE}\""));
    joined(expression, "survey", &names)
}

/// Adds the label `name`: what a unit, topic or comparison is called in the organisation file.
pub(super) fn named(expression: &str, label: &str) -> String {
    joined(expression, label, &Series::of(&format!("kanalkoll_{label}_info")))
}

fn joined(expression: &str, label: &str, names: &Series) -> String {
    format!("({expression})\n* on ({label}) group_left (name)\n{}", names.plain())
}

/// Returns figures without labels as one answer in which a label names each.
pub(super) fn each_named(label: &str, figures: impl IntoIterator<Item = (&'static str, String)>) -> String {
    let figures = figures.into_iter().map(|(name, figure)| labelled(&figure, label, name));
    figures.collect::<Vec<_>>().join("\nor\n")
}

/// Returns since when the alerts of the organisation and of the service hold, in Unix milliseconds, by these labels.
pub(super) fn alerts(by: &str) -> String {
    let ours = r#"{alertname=~"Kanalkoll.*",organisation=~"$organisation|"}"#;
    format!(
        "max by ({by}) (\n  ALERTS{ours}\n  * ignoring (alertstate) group_left ()\n  (1000 * ALERTS_FOR_STATE{ours})\n)"
    )
}

/// Returns the number of active alerts of the organisation and of the service; nothing where there is none.
pub(super) fn raised() -> String {
    r#"count(ALERTS{alertname=~"Kanalkoll.*",alertstate="firing",organisation=~"$organisation|"})"#.to_owned()
}

/// Returns a figure, or 0 where it has no value but `otherwise` has one.
pub(super) fn or_zero(figure: &str, otherwise: &str) -> String {
    format!("{figure}\nor on ()\n(0 * {otherwise})")
}

/// Added to the place of a verdict that holds only if the season plays no part.
pub(super) const UNLESS_SEASON: u8 = 10;

/// Returns the verdict on each comparison that these matchers leave, as its place among all verdicts, from 1 on, and
/// [`UNLESS_SEASON`] more where it has that condition.
pub(super) fn verdicts(matchers: &[&str]) -> String {
    let of = |metric: &str| matchers.iter().fold(Series::of(metric), |series, matcher| series.with(matcher));
    let verdict = |(verdict, place): (ShiftVerdict, u8)| {
        let one = of("kanalkoll_shift_verdict").with(&format!("verdict=\"{}\"", verdict.code())).over(Over::Range);
        format!("{place} * ({one} == 1)")
    };
    let verdicts: Vec<String> = ShiftVerdict::ALL.into_iter().zip(1..).map(verdict).collect();
    let condition = of("kanalkoll_shift_unless_season").over(Over::Range);
    format!(
        "max by (comparison) (\n  {}\n)\n+ on (comparison) group_left ()\n{UNLESS_SEASON} * max by (comparison) ({condition})",
        verdicts.join("\n  or ")
    )
}

/// Returns a figure of the answers to a question: of all channels together when all are chosen, else of each chosen one. It is a
/// figure of its own over all its days and channels, so nothing is summed here. `part` is the end of the metric's name, `answer`
/// a further matcher.
pub(super) fn survey_figure(part: &str, question: &str, answer: Option<&str>, over: Over) -> String {
    let of = |part: &str, matchers: &[&str]| {
        let series = Series::of(&format!("kanalkoll_survey_{part}")).of_chosen("channel");
        matchers.iter().fold(series, |series, matcher| series.with(matcher)).over(over)
    };
    let question = format!("question=\"{question}\"");
    // The series of shares have a question in their name.
    let own = if part.contains("_ratio") { None } else { Some(question.as_str()) };
    let own: Vec<&str> = own.into_iter().chain(answer).collect();
    let (all, each) = (r#"channel="all""#, r#"channel!="all""#);
    let with = |channel| [own.as_slice(), &[channel]].concat();
    // This series always exists, also where the figure itself is not shown.
    let all_are_chosen = of("question_partial", &[&question, all]);
    format!("{}\nor on ()\n({}\nunless on () {all_are_chosen})", of(part, &with(all)), of(part, &with(each)))
}

/// Returns the goals of a measure by channel, for the channels of a matcher; `all` is the goal that names none.
pub(super) fn goals(measure: &str, channels: &str) -> String {
    let goals = Series::of("kanalkoll_target").with(&format!("measure=\"{measure}\"")).with(channels);
    format!("max by (channel) ({})", goals.plain())
}

/// Returns the days of events, each of them whatever the step.
pub(super) fn events() -> String {
    let days = Series::of("kanalkoll_event_info").plain();
    // The sample of a day in a range is at noon. An event that the evaluation before had is not shown again.
    let between = format!("(max_over_time({days}[$__interval]) == 1 unless {days} offset $__interval == 1)");
    format!("max by (label) ({days} == 1 or {between})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_has_no_empty_denominator() {
        assert_eq!(share("a", "b"), "(a <= b)\n/\n(b > 0)");
        assert!(Split::Unit.response_rate("unit", Over::Range).ends_with(" > 0)"));
    }

    #[test]
    fn demand_is_of_queues_and_of_the_others() {
        let demand = demand("", &[r#"channel="video""#], Over::WeekBefore);
        assert!(
            demand.contains(r#"queue_offered{organisation="$organisation",channel="video",period="week"} offset 1w)"#)
        );
        assert!(
            demand.contains(r#"contacts_excluded{organisation="$organisation",channel="video",channel!~"phone|chat","#)
        );
    }
}
