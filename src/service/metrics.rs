//! Figures for Prometheus: of now, of any time past, and as a file.

use std::cell::RefCell;
use std::io::Write;
use std::sync::Arc;

use thiserror::Error;

use super::error::from_store_error;
use super::reports::KnownShifts;
use super::{Installation, InstallationError, Result, ServiceError};
use crate::metrics::{self, ExportError, HistoryError, ScrapeTarget};
use crate::model::{Day, Instant, Organisation, UnitsAsOf};
use crate::store::Reader;

/// Why history cannot be given.
#[derive(Debug, Error)]
pub enum MetricsError {
    /// The remote-read request cannot be read, or asks for too much.
    #[error(transparent)]
    Request(HistoryError),
    #[error("cannot write: {0}")]
    Write(std::io::Error),
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(MetricsError);

impl Installation {
    /// Returns the metrics of one organisation, or of all, at `now`, in the Prometheus text format.
    pub fn gauges(&self, organisation: Option<&str>, units_as_of: UnitsAsOf, now: Instant) -> Result<String> {
        self.store.read(|reader| {
            let mut targets = Vec::new();
            for organisation in self.those(reader, organisation)? {
                let day = organisation.day(now);
                let shifts = self.shifts_before(reader, &organisation, (day, now), &mut KnownShifts::new())?;
                targets.push(ScrapeTarget { organisation, shifts });
            }
            Ok(metrics::scrape(reader, &targets, units_as_of, now)?)
        })
    }

    /// Answers a remote-read request with the history of one organisation, or of all.
    pub fn history(
        &self,
        organisation: Option<&str>,
        units_as_of: UnitsAsOf,
        body: &[u8],
        now: Instant,
    ) -> Result<Vec<u8>, MetricsError> {
        self.store.read(|reader| {
            let organisations = self.those(reader, organisation)?;
            let known = RefCell::new(KnownShifts::new());
            let shifts = |reader: &mut Reader<'_>, organisation: &Organisation, day: Day| {
                match self.shifts_before(reader, organisation, (day, now), &mut known.borrow_mut()) {
                    Err(ServiceError::Store(error)) => Err(error),
                    // A comparison that the organisation cannot make has no figure.
                    found => Ok(found.unwrap_or_default()),
                }
            };
            Ok(metrics::remote_read(reader, &organisations, units_as_of, now, &shifts, body)?)
        })
    }

    /// Writes an organisation's history as OpenMetrics.
    pub fn export_openmetrics(
        &self,
        code: &str,
        days: (Day, Day),
        every_seconds: u32,
        units_as_of: UnitsAsOf,
        now: Instant,
        out: &mut dyn Write,
    ) -> Result<(), MetricsError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            metrics::export(reader, &organisation, days, i64::from(every_seconds), units_as_of, now, out)?;
            Ok(())
        })
    }

    fn those(&self, reader: &mut Reader<'_>, code: Option<&str>) -> Result<Vec<Arc<Organisation>>, InstallationError> {
        match code {
            Some(code) => Ok(vec![self.known(reader, code)?.organisation.clone()]),
            None => self.all(reader),
        }
    }
}

impl From<HistoryError> for MetricsError {
    fn from(error: HistoryError) -> MetricsError {
        match error {
            HistoryError::Store(error) => error.into(),
            other => MetricsError::Request(other),
        }
    }
}

impl From<ExportError> for MetricsError {
    fn from(error: ExportError) -> MetricsError {
        match error {
            ExportError::Store(error) => error.into(),
            ExportError::Write(error) => MetricsError::Write(error),
        }
    }
}
