//! What a person at the command line can do about an error.

use anyhow::Error;

use crate::service::{
    ApplyError, DatedError, IngestError, InstallationError, KeyError, MetricsError, RemovalError, ServiceError,
};

/// Returns what to do about an error, to be written behind it; nothing when the error says it itself.
pub(super) fn of(error: &Error) -> &'static str {
    if let Some(advice) = no_such_organisation(error) {
        return advice;
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

/// Returns the advice for an error about an organisation that there is not.
fn no_such_organisation(error: &Error) -> Option<&'static str> {
    // The question whether the nearest one is meant ends the sentence.
    let advice = |nearest: &Option<String>| match nearest {
        Some(_) => " `kanalkoll organisation list` shows those there are",
        None => "; `kanalkoll organisation list` shows those there are",
    };
    let of_areas = [
        error.downcast_ref(),
        error.downcast_ref().and_then(ApplyError::installation),
        error.downcast_ref().and_then(DatedError::installation),
        error.downcast_ref().and_then(IngestError::installation),
        error.downcast_ref().and_then(KeyError::installation),
        error.downcast_ref().and_then(MetricsError::installation),
        error.downcast_ref().and_then(RemovalError::installation),
    ];
    if let Some(InstallationError::NoSuchOrganisation { nearest, .. }) = of_areas.into_iter().flatten().next() {
        return Some(advice(nearest));
    }
    match error.downcast_ref() {
        Some(ServiceError::NoSuchOrganisation { nearest, .. }) => Some(advice(nearest)),
        _ => None,
    }
}
