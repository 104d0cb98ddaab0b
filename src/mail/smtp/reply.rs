//! What a reply of a mail server, or its absence, means for a message.

use std::error::Error as _;

use lettre::transport::smtp::Error;

use crate::mail::transport::Cause;
use crate::mail::{Failure, Outcome};

/// Returns the outcome of a failure. 4xx and connection failures are for later; 5xx are final, unless they are about
/// authentication or about a command, and not about the message.
pub(super) fn outcome(failure: Failure) -> Outcome {
    const AUTHENTICATION: [u16; 4] = [530, 534, 535, 538];
    const COMMAND: [u16; 4] = [500, 502, 503, 504];
    match (failure.phase, &failure.cause) {
        (_, Cause::Status(code, _)) if AUTHENTICATION.contains(code) || COMMAND.contains(code) => {
            Outcome::Later(failure)
        }
        (_, Cause::Status(500..600, _) | Cause::Unsupported) => Outcome::Never(failure),
        _ => Outcome::Later(failure),
    }
}

/// Returns the cause of an error of the library.
pub(super) fn cause(error: &Error) -> Cause {
    if let Some(code) = error.status() {
        return Cause::Status(code.into(), error.source().and_then(|reply| enhanced(&reply.to_string())));
    }
    if error.is_tls() {
        return Cause::Tls;
    }
    if error.is_client() {
        return Cause::Unsupported;
    }
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<std::io::Error>() {
            return match io.kind() {
                // A socket whose time is over gives either.
                std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => Cause::Timeout,
                std::io::ErrorKind::InvalidData => Cause::Tls,
                _ => Cause::Disconnected,
            };
        }
        source = inner.source();
    }
    // The library calls the response incomplete when the connection was cut.
    let cut = error.source().is_some_and(|source| source.to_string().contains("incomplete"));
    if error.is_response() && !cut { Cause::Protocol } else { Cause::Disconnected }
}

/// Returns the enhanced status code (RFC 3463) with which a reply begins.
fn enhanced(reply: &str) -> Option<String> {
    let word = reply.split_whitespace().next()?;
    let parts: Vec<&str> = word.split('.').collect();
    let is_code = |part: &&str| (1..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    (parts.len() == 3 && parts.iter().all(is_code)).then(|| word.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mail::transport::Phase;

    fn failure(phase: Phase, code: u16) -> Failure {
        Failure { phase, cause: Cause::Status(code, None) }
    }

    #[test]
    fn only_a_refusal_of_the_message_itself_is_final() {
        for (phase, code) in [(Phase::Receiver, 550), (Phase::Content, 552), (Phase::Data, 554), (Phase::Sender, 550)] {
            assert_eq!(outcome(failure(phase, code)), Outcome::Never(failure(phase, code)));
        }
        for (phase, code) in [(Phase::Receiver, 450), (Phase::Content, 451), (Phase::Sender, 530), (Phase::Data, 421)] {
            assert_eq!(outcome(failure(phase, code)), Outcome::Later(failure(phase, code)));
        }
    }

    #[test]
    fn only_the_code_of_a_reply_is_stored() {
        assert_eq!(enhanced("5.1.1 <anna@example.se> unknown"), Some("5.1.1".to_owned()));
        for reply in ["anna@example.se", "5.1", "10.20.30.40 is blocked", "1234.1.1", "", "5.a.1"] {
            assert_eq!(enhanced(reply), None, "{reply}");
        }
    }
}
