//! Messages as files in a folder, for the demo and for trials.

use std::path::{Path, PathBuf};

use super::transport::{Cause, Phase};
use super::{Failure, MailError, MimeMessage, Outcome, Transport};

/// Writes one `.eml` a message into a folder; the same message again overwrites its file.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// Returns the transport into a folder, which is made if it is not there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn new(folder: &Path) -> Result<Folder, MailError> {
        std::fs::create_dir_all(folder)
            .map_err(|cause| MailError::Unusable { setting: "mail.folder", cause: cause.to_string() })?;
        Ok(Folder(folder.to_owned()))
    }

    /// Writes the message under another name first, so that a program that watches the folder finds whole messages only.
    fn write(&self, message: &MimeMessage) -> std::io::Result<()> {
        let half = self.0.join(format!("{}.part", message.id));
        std::fs::write(&half, &message.bytes)?;
        std::fs::rename(half, self.0.join(format!("{}.eml", message.id)))
    }
}

impl Transport for Folder {
    fn send(&self, message: &MimeMessage) -> Outcome {
        match self.write(message) {
            Ok(()) => Outcome::Accepted,
            Err(_) => Outcome::Later(Failure { phase: Phase::File, cause: Cause::Fault }),
        }
    }

    fn longest_seconds(&self) -> i64 {
        10
    }
}
