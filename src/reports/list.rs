//! The list of reports, from which commands, addresses and documentation are made.

use super::report::AnyReport;
use super::{
    EffectReport, MonthlyReport, OverdueReport, QueueReport, RepeatReport, ResponseReport, ShiftReport, SteeringReport,
    TargetsReport, VoiceReport,
};

/// All reports, in the order in which they are listed.
pub static REPORTS: &[&dyn AnyReport] = &[
    &ResponseReport,
    &QueueReport,
    &VoiceReport,
    &OverdueReport,
    &RepeatReport,
    &ShiftReport,
    &TargetsReport,
    &SteeringReport,
    &EffectReport,
    &MonthlyReport,
    &super::closing::ClosingReport,
];
