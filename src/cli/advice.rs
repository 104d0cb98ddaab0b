//! What a person at the command line can do about an error.

use anyhow::Error;

use crate::service::{
    ApplyError, DatedError, IngestError, InstallationError, KeyError, MetricsError, RemovalError, ServiceError,
};

/// Returns what to do about an error, to be written behind it; nothing when the error says it itself.
pub(super) fn of(error: &Error) -> &'static str {
    if no_such_organisation(error) {
        return "; `kanalkoll organisation list` shows those there are";
    }
    match error.downcast_ref() {
        Some(KeyError::NoSuchKey { .. }) => return "; `kanalkoll key list` shows those there are",
        Some(KeyError::Ambiguous { .. }) => return "; say which is meant with --organisation",
        _ => {}
    }
    match error.downcast_ref() {
        Some(DatedError::NoSuchEvent { .. }) => "; `kanalkoll events list` shows those there are",
        Some(DatedError::EventOfFile { .. }) => "; take it out there and apply the file",
        Some(DatedError::NoSuchObservation { .. }) => "; `kanalkoll indicators list` shows those there are",
        _ => "",
    }
}

fn no_such_organisation(error: &Error) -> bool {
    let of_areas = [
        error.downcast_ref(),
        error.downcast_ref().and_then(ApplyError::installation),
        error.downcast_ref().and_then(DatedError::installation),
        error.downcast_ref().and_then(IngestError::installation),
        error.downcast_ref().and_then(KeyError::installation),
        error.downcast_ref().and_then(MetricsError::installation),
        error.downcast_ref().and_then(RemovalError::installation),
    ];
    let is_it = |error: &InstallationError| matches!(error, InstallationError::NoSuchOrganisation { .. });
    of_areas.into_iter().flatten().any(is_it)
        || matches!(error.downcast_ref(), Some(ServiceError::NoSuchOrganisation { .. }))
}
