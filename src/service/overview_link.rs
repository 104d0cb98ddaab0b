//! The signed link to an organisation's overview: good without a key until a moment that stands in it.

use thiserror::Error;

use super::error::from_store_error;
use super::{Installation, InstallationError, ServiceError};
use crate::measure::OverviewSpan;
use crate::model::Instant;
use crate::privacy::Signer;

/// Why a signed link does not open the overview.
#[derive(Debug, Error)]
pub enum LinkError {
    #[error("the link is not one of ours, or a part of it was lost; take all of it, or ask for a new one")]
    Invalid,
    #[error("the link was good until {until}; ask for a new one")]
    Expired { until: Instant },
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(LinkError);

impl Installation {
    /// Returns the part of an overview's address that opens it until then: `until=...&signature=...`.
    pub fn sign_overview(&self, code: &str, until: Instant) -> Result<String, InstallationError> {
        let signature = self.overview_signer(code)?.sign(&signed(code, until));
        Ok(format!("until={}&signature={signature}", until.unix()))
    }

    /// Returns the days of an overview's address with which it shows something: none, as it is shown without any, while records come in,
    /// else those of the year until the last one, as `from=...&to=...&`.
    pub fn overview_days(&self, code: &str, now: Instant) -> Result<String, ServiceError> {
        let running = OverviewSpan::year_until(self.organisation(code)?.day(now));
        let last = self.latest_day(code)?.map(OverviewSpan::year_until).filter(|span| *span != running);
        Ok(last.map(|span| format!("from={}&to={}&", span.from, span.to)).unwrap_or_default())
    }

    /// Checks a signed link to the overview of an organisation.
    pub fn check_overview_link(
        &self,
        code: &str,
        until: Instant,
        signature: &str,
        now: Instant,
    ) -> Result<(), LinkError> {
        let signer = match self.overview_signer(code) {
            // Without a key nobody learns which organisations there are.
            Err(InstallationError::NoSuchOrganisation { .. }) => return Err(LinkError::Invalid),
            signer => signer?,
        };
        if !signer.holds(&signed(code, until), signature) {
            return Err(LinkError::Invalid);
        }
        if until <= now { Err(LinkError::Expired { until }) } else { Ok(()) }
    }

    fn overview_signer(&self, code: &str) -> Result<Signer, InstallationError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            Ok(Signer::under(known.stored.pseudonym_key.as_bytes(), "overview"))
        })
    }
}

fn signed(code: &str, until: Instant) -> String {
    format!("{code}|{}", until.unix())
}
