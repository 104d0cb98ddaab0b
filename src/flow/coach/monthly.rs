//! The letter of a month to a manager, and whether there is anything to tell.

use super::Receiver;
use super::compose::Which;
use super::links::{Linking, subscription_link};
use crate::domain::{Instant, Organisation, Period};
use crate::flow::{FlowError, Installation};
use crate::mail::{Kind, Letterhead, MonthlyLetter};
use crate::measure::Monthly;
use crate::rollup::Grain;
use crate::store::Reader;

/// Whether a contact or volume of the month is known.
pub(super) fn has_records(
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
) -> Result<bool, FlowError> {
    let (from, to) = (i64::from(month.first().epoch()), i64::from(month.last().epoch()));
    let code = organisation.code();
    Ok(!reader.contact_cells(code, Grain::Day, from, to)?.is_empty()
        || !reader.queue_cells(code, Grain::Day, from, to)?.is_empty())
}

/// What a letter rests on, before its link is made.
pub(super) struct Gathered(Monthly);

pub(super) fn gather(
    installation: &Installation,
    reader: &mut Reader<'_>,
    organisation: &Organisation,
    month: Period,
    now: Instant,
) -> Result<Gathered, FlowError> {
    Ok(Gathered(installation.monthly_in(reader, organisation, month, now)?))
}

impl Gathered {
    pub(super) fn letter(
        &self,
        organisation: &Organisation,
        receiver: &Receiver,
        which: Which<'_>,
        links: &mut dyn Linking,
    ) -> Result<MonthlyLetter, FlowError> {
        Ok(MonthlyLetter {
            to: receiver.address.reveal().to_owned(),
            head: Letterhead::of(organisation),
            name: receiver.name.clone(),
            role: receiver.role,
            figure: self.0.clone(),
            opt_out: links.link(&subscription_link(Kind::Monthly, which.receiver))?,
        })
    }
}
