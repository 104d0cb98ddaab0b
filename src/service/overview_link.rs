//! The signed link to an organisation's overview: good without a key until a moment that stands in it.

use thiserror::Error;

use super::{Installation, ServiceError};
use crate::model::Instant;
use crate::privacy::Signer;

/// Why a signed link does not open the overview.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum LinkError {
    #[error("the link is not one of ours, or a part of it was lost; take all of it, or ask for a new one")]
    Wrong,
    #[error("the link was good until {until}; `kanalkoll overview` makes a new one")]
    Expired { until: Instant },
}

impl Installation {
    /// The part of an overview's address that opens it until then: `until=...&signature=...`.
    pub fn sign_overview(&self, code: &str, until: Instant) -> Result<String, ServiceError> {
        let signature = self.overview_signer(code)?.sign(&signed(code, until));
        Ok(format!("until={}&signature={signature}", until.unix()))
    }

    /// Checks a signed link to the overview of an organisation.
    ///
    /// # Errors
    /// When it was not signed for this organisation and this moment, the moment has passed, or the database fails.
    pub fn check_overview_link(
        &self,
        code: &str,
        until: Instant,
        signature: &str,
        now: Instant,
    ) -> Result<(), ServiceError> {
        let signer = match self.overview_signer(code) {
            // Who has no key learns not which organisations there are.
            Err(ServiceError::NoOrganisation(_)) => return Err(LinkError::Wrong.into()),
            signer => signer?,
        };
        if !signer.holds(&signed(code, until), signature) {
            return Err(LinkError::Wrong.into());
        }
        if until <= now { Err(LinkError::Expired { until }.into()) } else { Ok(()) }
    }

    fn overview_signer(&self, code: &str) -> Result<Signer, ServiceError> {
        self.store.read(|reader| {
            let known = self.known(reader, code)?;
            Ok(Signer::under(known.stored.pseudonym_key.as_bytes(), "overview"))
        })
    }
}

fn signed(code: &str, until: Instant) -> String {
    format!("{code}|{}", until.unix())
}
