//! Figures for Prometheus: of now, of any time past, and as a file.

use std::io::Write;
use std::sync::Arc;

use super::{Installation, ServiceError};
use crate::metrics::{self, ExportError, HistoryError, Scraped};
use crate::model::{Day, Instant, Organisation, UnitsAsOf};
use crate::store::Reader;

impl Installation {
    /// The metrics of one organisation, or of all, at `now`, in the Prometheus text format.
    pub fn gauges(
        &self,
        organisation: Option<&str>,
        units_as_of: UnitsAsOf,
        now: Instant,
    ) -> Result<String, ServiceError> {
        self.store.read(|reader| {
            let mut scraped = Vec::new();
            for organisation in self.those(reader, organisation)? {
                let shifts = self.shifts_now(reader, &organisation, now)?;
                scraped.push(Scraped { organisation, shifts });
            }
            Ok(metrics::gauges(reader, &scraped, units_as_of, now)?)
        })
    }

    /// Answers a remote-read request with the history of one organisation, or of all.
    pub fn history(
        &self,
        organisation: Option<&str>,
        units_as_of: UnitsAsOf,
        body: &[u8],
        now: Instant,
    ) -> Result<Vec<u8>, ServiceError> {
        self.store.read(|reader| {
            let organisations = self.those(reader, organisation)?;
            Ok(metrics::read(reader, &organisations, units_as_of, now, body)?)
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
    ) -> Result<(), ServiceError> {
        self.store.read(|reader| {
            let organisation = self.known(reader, code)?.organisation.clone();
            metrics::export(reader, &organisation, days, i64::from(every_seconds), units_as_of, now, out)?;
            Ok(())
        })
    }

    fn those(&self, reader: &mut Reader<'_>, code: Option<&str>) -> Result<Vec<Arc<Organisation>>, ServiceError> {
        match code {
            Some(code) => Ok(vec![self.known(reader, code)?.organisation.clone()]),
            None => self.all(reader),
        }
    }
}

impl From<HistoryError> for ServiceError {
    fn from(error: HistoryError) -> ServiceError {
        match error {
            HistoryError::Store(error) => ServiceError::Store(error),
            other => ServiceError::History(other),
        }
    }
}

impl From<ExportError> for ServiceError {
    fn from(error: ExportError) -> ServiceError {
        match error {
            ExportError::Store(error) => ServiceError::Store(error),
            ExportError::Write(error) => ServiceError::Write(error),
        }
    }
}
