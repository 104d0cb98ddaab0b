//! The message of a month to a manager, and whether there is anything to tell.

use super::Receiver;
use super::links::{LinkMaker, subscription_link};
use super::message_ref::MessageRef;
use crate::mail::{Branding, ComparedPeriods, MessageKind, MonthlyMessage, Savings};
use crate::measure::Monthly;
use crate::model::{Benefit, Instant, ManagerRole, Organisation, Period};
use crate::reports::MonthlyReport;
use crate::rollup::Grain;
use crate::service::{Installation, Result};
use crate::store::Reader;

/// Returns whether a contact or volume of the month is known.
pub(super) fn has_records(reader: &mut Reader<'_>, organisation: &Organisation, month: Period) -> Result<bool> {
    let days = (month.first(), month.last());
    let code = organisation.code();
    Ok(!reader.contact_cells(code, Grain::Day, days)?.is_empty()
        || !reader.queue_cells(code, Grain::Day, days)?.is_empty())
}

/// What a message rests on, before its link is made.
pub(super) struct MonthlyContent {
    figure: Monthly,
    /// `None` where nobody follows benefits up.
    savings: Option<Savings>,
}

pub(super) fn gather(
    installation: &Installation,
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
    now: Instant,
) -> Result<MonthlyContent> {
    let figure = installation.figure_in::<MonthlyReport>(reader, organisation, &Some(month), now)?;
    let follows = organisation.managers().iter().any(|manager| manager.role == ManagerRole::BenefitCoordinator);
    let savings = if follows { Some(savings(installation, reader, organisation, (month, now))?) } else { None };
    Ok(MonthlyContent { figure, savings })
}

/// Returns the comparisons of the organisation file whose periods are over; without any, the month against that of a year before.
fn savings(
    installation: &Installation,
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    (month, now): (Period, Instant),
) -> Result<Savings> {
    let shifts = installation.shifts(reader, organisation, (month.first(), month.last()), now)?.into_iter();
    let comparisons = shifts.map(|(comparison, figure)| {
        let name = comparison.map(|comparison| comparison.name.clone());
        ComparedPeriods { name, figure }
    });
    let comparisons = comparisons.collect();
    let until = |benefit: &&Benefit| benefit.day <= month.last();
    Ok(Savings { comparisons, benefits: organisation.benefits().iter().filter(until).cloned().collect() })
}

impl MonthlyContent {
    pub(super) fn message(
        &self,
        organisation: &Organisation,
        receiver: &Receiver,
        message_ref: MessageRef<'_>,
        links: &mut dyn LinkMaker,
    ) -> Result<MonthlyMessage> {
        Ok(MonthlyMessage {
            to: receiver.address.reveal().to_owned(),
            branding: Branding::of(organisation),
            name: receiver.name.clone(),
            role: receiver.role,
            figure: self.figure.clone(),
            savings: self.savings.clone().filter(|_| receiver.role == ManagerRole::BenefitCoordinator),
            opt_out: links.link(&subscription_link(MessageKind::Monthly, message_ref.receiver))?,
        })
    }
}
