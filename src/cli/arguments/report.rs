//! The words of `kanalkoll report`.

use clap::{Args, ValueEnum};

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Measure {
    Response,
    Queue,
    Voice,
    Overdue,
    /// Who came again in the same matter, and through which channel
    Repeat,
    /// Does the new channel replace, or only add?
    Shift,
    /// Goals and launches
    Targets,
    /// Which topic should get an e-service next
    Steering,
    /// Contacts per working day before and after an event
    Effect,
    /// The five questions of a whole month, for managers
    Monthly,
}

impl Measure {
    /// The options that the measure takes besides organisation, format and language.
    const fn options(self) -> &'static [&'static str] {
        match self {
            // Goals are told of one moment, as is who waits: the days and cuts of other reports change nothing there.
            Measure::Response | Measure::Queue | Measure::Repeat => &["from", "to", "by", "split", "as-of", "units"],
            Measure::Targets => &["from", "to", "by", "split", "as-of"],
            Measure::Voice => &["from", "to", "by", "split", "as-of", "survey", "units"],
            Measure::Overdue => &["from", "to", "by", "split", "as-of", "limit", "units"],
            Measure::Shift => &["before", "after", "comparison", "unit", "topic", "units"],
            Measure::Effect => &["event", "weeks", "control", "unit", "topic", "as-of", "units"],
            Measure::Steering | Measure::Monthly => &["from", "to"],
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    Table,
    Csv,
    Json,
    /// To read in a browser or print; for shift, targets, steering, repeat and monthly
    Html,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    #[arg(value_enum)]
    pub(in crate::cli) measure: Measure,
    #[arg(long)]
    pub(in crate::cli) organisation: String,
    /// First local day, such as 2020-06-01; for monthly the first day of a month, or leave both out for the last month
    #[arg(long)]
    pub(in crate::cli) from: Option<String>,
    /// Last local day, included
    #[arg(long)]
    pub(in crate::cli) to: Option<String>,
    /// day, week or month
    #[arg(long)]
    pub(in crate::cli) by: Option<String>,
    /// Comma-separated: channel, unit or topic; for voice one of them
    #[arg(long)]
    pub(in crate::cli) split: Option<String>,
    /// As known at this instant, such as 2020-09-01T08:00:00+02:00; default now
    #[arg(long, value_name = "TIME")]
    pub(in crate::cli) as_of: Option<String>,
    /// For voice: whose answers, `invited` (default) or the code of an open survey or a source
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) survey: Option<String>,
    /// For overdue: how many of the oldest contacts to list
    #[arg(long)]
    pub(in crate::cli) limit: Option<usize>,
    /// For shift: the earlier period, first and last day, such as 2020-03-01..2020-05-31
    #[arg(long, value_name = "D..D")]
    pub(in crate::cli) before: Option<String>,
    /// For shift: the later period
    #[arg(long, value_name = "D..D")]
    pub(in crate::cli) after: Option<String>,
    /// For shift: periods that the organisation file names, instead of --before and --after
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) comparison: Option<String>,
    /// For effect: the date of what happened, such as 2020-09-28, or the label of an event of the organisation file
    #[arg(long, value_name = "DATE")]
    pub(in crate::cli) event: Option<String>,
    /// For effect: at most so many weeks from the event on, 8 to 104; default 26
    #[arg(long, value_name = "NUMBER")]
    pub(in crate::cli) weeks: Option<String>,
    /// For effect: what had no such event: topic:CODE, unit:CODE, organisation:CODE or channel:CODE
    #[arg(long, value_name = "CONTROL")]
    pub(in crate::cli) control: Option<String>,
    /// Only this unit, with those below it and those that it followed
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) unit: Option<String>,
    /// Only this topic
    #[arg(long, value_name = "CODE")]
    pub(in crate::cli) topic: Option<String>,
    /// Under which unit records are shown where units succeeded each other: `today`, as of the last day asked for
    /// (default), or `then`, as of the day of each record
    #[arg(long, value_name = "today|then")]
    pub(in crate::cli) units: Option<String>,
    /// For reports in words: sv, nb, nn or en; default: the organisation's
    #[arg(long, value_name = "TAG")]
    pub(in crate::cli) language: Option<String>,
    #[arg(long, value_enum, default_value = "table")]
    pub(in crate::cli) format: ReportFormat,
}

impl Report {
    /// The name of an option that was given and that the measure does not take.
    pub(in crate::cli) fn misplaced(&self) -> Option<&'static str> {
        let given = [
            ("from", self.from.is_some()),
            ("to", self.to.is_some()),
            ("by", self.by.is_some()),
            ("split", self.split.is_some()),
            ("as-of", self.as_of.is_some()),
            ("survey", self.survey.is_some()),
            ("limit", self.limit.is_some()),
            ("before", self.before.is_some()),
            ("after", self.after.is_some()),
            ("comparison", self.comparison.is_some()),
            ("event", self.event.is_some()),
            ("weeks", self.weeks.is_some()),
            ("control", self.control.is_some()),
            ("unit", self.unit.is_some()),
            ("topic", self.topic.is_some()),
            ("units", self.units.is_some()),
        ];
        let takes = self.measure.options();
        given.into_iter().find(|(name, given)| *given && !takes.contains(name)).map(|(name, _)| name)
    }

    /// The options that the measure takes, for people.
    pub(in crate::cli) fn options(&self) -> String {
        let options = self.measure.options().iter().map(|name| format!("--{name}"));
        options.collect::<Vec<_>>().join(", ")
    }
}
