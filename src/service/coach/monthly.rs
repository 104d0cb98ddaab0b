//! The letter of a month to a manager, and whether there is anything to tell.

use super::Receiver;
use super::compose::Which;
use super::links::{Linking, subscription_link};
use crate::mail::{ComparedPeriods, Kind, Letterhead, MonthlyLetter, Savings};
use crate::measure::{Monthly, ShiftQuestion, ShiftReason};
use crate::model::{Benefit, Comparison, Instant, ManagerRole, Organisation, Period};
use crate::rollup::Grain;
use crate::service::shift::shift_in;
use crate::service::{Installation, ServiceError};
use crate::store::Reader;

/// Whether a contact or volume of the month is known.
pub(super) fn has_records(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
) -> Result<bool, ServiceError> {
    let days = (month.first(), month.last());
    let code = organisation.code();
    Ok(!reader.contact_cells(code, Grain::Day, days)?.is_empty()
        || !reader.queue_cells(code, Grain::Day, days)?.is_empty())
}

/// What a letter rests on, before its link is made.
pub(super) struct Gathered {
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
) -> Result<Gathered, ServiceError> {
    let figure = installation.monthly_in(reader, organisation, month, now)?;
    let follows = organisation.managers().iter().any(|manager| manager.role == ManagerRole::BenefitCoordinator);
    let savings = if follows { Some(savings(reader, organisation, month, now)?) } else { None };
    Ok(Gathered { figure, savings })
}

/// The comparisons of the organisation file whose periods are over; without any, the month against that of a year before.
fn savings(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
    now: Instant,
) -> Result<Savings, ServiceError> {
    let mut comparisons = Vec::new();
    let over = |comparison: &&Comparison| comparison.after.1 < organisation.day(now);
    for comparison in organisation.comparisons().iter().filter(over) {
        let figure = shift_in(reader, organisation, &ShiftQuestion::from(comparison), now)?;
        comparisons.push(ComparedPeriods { name: Some(comparison.name.clone()), figure });
    }
    if organisation.comparisons().is_empty() {
        let question = ShiftQuestion::year_on_year((month.first(), month.last()));
        let figure = shift_in(reader, organisation, &question, now)?;
        let unknown = [ShiftReason::BeforeFirstRecord, ShiftReason::EmptyPeriod].map(Some);
        let known = !unknown.contains(&figure.compared.substitution.because);
        comparisons.extend(known.then_some(ComparedPeriods { name: None, figure }));
    }
    let until = |benefit: &&Benefit| benefit.day <= month.last();
    Ok(Savings { comparisons, benefits: organisation.benefits().iter().filter(until).cloned().collect() })
}

impl Gathered {
    pub(super) fn letter(
        &self,
        organisation: &Organisation,
        receiver: &Receiver,
        which: Which<'_>,
        links: &mut dyn Linking,
    ) -> Result<MonthlyLetter, ServiceError> {
        Ok(MonthlyLetter {
            to: receiver.address.reveal().to_owned(),
            head: Letterhead::of(organisation),
            name: receiver.name.clone(),
            role: receiver.role,
            figure: self.figure.clone(),
            savings: self.savings.clone().filter(|_| receiver.role == ManagerRole::BenefitCoordinator),
            opt_out: links.link(&subscription_link(Kind::Monthly, which.receiver))?,
        })
    }
}
