//! Taking files from a folder: each once, by its content.

use std::io::Read;
use std::path::Path;
use std::time::{Duration, UNIX_EPOCH};

use super::connected::ConnectedFeed;
use super::outcome::{FetchError, FetchedFeed};
use super::state::{FOLDER_SECONDS, Lease, note_success, release};
use crate::connect::{DropFolder, FoundFile, SourceError};
use crate::feeds::Request;
use crate::service::records::FeedMessage;
use crate::service::{Clock, Delivery, FeedReceipt, IngestError, Installation, random_id};
use crate::store::StoreError;

impl Installation {
    /// Takes the files that are complete.
    pub(super) fn take_files(
        &self,
        feed: &ConnectedFeed,
        folder: &DropFolder,
        lease: Lease<'_>,
        clock: &dyn Clock,
        progress: &mut dyn FnMut(&FeedReceipt),
    ) -> Result<FetchedFeed, FetchError> {
        let milliseconds = u64::try_from(clock.milliseconds()).unwrap_or_default();
        for path in folder.files(UNIX_EPOCH + Duration::from_millis(milliseconds))? {
            if clock.stopping() {
                self.store.write(lease.organisation, |writer| lease.change(writer, release))?;
                return Ok(FetchedFeed::Stopped);
            }
            let found = folder.found(&path)?;
            let was_taken =
                self.store.read(|reader| reader.was_file_taken(lease.organisation, lease.name, &found.hash));
            if was_taken.map_err(|error: StoreError| FetchError::from(error))? {
                tracing::info!(organisation = lease.organisation, feed = lease.name, file = %path.display(), "a file with this content was taken before");
                folder.done(&path)?;
                continue;
            }
            match self.take_file(feed, folder, &found, lease, clock) {
                Ok(receipt) => {
                    progress(&receipt);
                    let records = &receipt.records;
                    // One that gave nothing but rejects is not of the kind that the feed reads, or damaged.
                    if records.rejected > 0 && records.taken() == 0 {
                        folder.failed(&path)?;
                    } else {
                        folder.done(&path)?;
                    }
                }
                // It cannot be read to its end: what came before it is stored, and the next file is taken.
                Err(FetchError::Ingest(IngestError::Interrupted { cause, .. })) => {
                    tracing::warn!(organisation = lease.organisation, feed = lease.name, file = %path.display(), %cause, "a file cannot be read; it is in failed/");
                    folder.failed(&path)?;
                }
                Err(error) => return Err(error),
            }
        }
        let now = clock.now();
        self.store.write(lease.organisation, |writer| {
            lease.change(writer, |row| {
                row.failures = 0;
                row.failure.clear();
                row.complete_at = Some(now.unix());
                row.due_at = now.unix() + FOLDER_SECONDS;
                release(row);
            })
        })?;
        Ok(FetchedFeed::Complete)
    }

    fn take_file(
        &self,
        feed: &ConnectedFeed,
        folder: &DropFolder,
        found: &FoundFile,
        lease: Lease<'_>,
        clock: &dyn Clock,
    ) -> Result<FeedReceipt, FetchError> {
        let now = clock.now();
        let (organisation, name) = (lease.organisation, lease.name);
        let (format, kind) = (&feed.format(), feed.feed.mapping.kind());
        let request = Request::at(now).with("file", &file_name(&found.path));
        let delivery = Delivery { organisation, kind, format, now, receipt: random_id(), request };
        let mut input = folder.open(&found.path)?;
        if !feed.feed.mapping.is_folded() {
            // A whole record may come again and change nothing, so a long file is taken batch by batch.
            let records = self.deliver(&delivery, input, &mut |_| ())?;
            self.store.write(organisation, |writer| {
                writer.note_taken_file(organisation, name, &found.hash, now)?;
                lease.change(writer, |row| note_success(row, now))
            })?;
            return Ok(FeedReceipt { records, ..FeedReceipt::default() });
        }
        let mut body = Vec::new();
        input.read_to_end(&mut body).map_err(|cause| interrupted(&found.path, cause))?;
        let message = FeedMessage { body: &body, request: &delivery.request };
        let receipt = self.receive_with(&delivery, &[message], &mut |writer| {
            writer.note_taken_file(organisation, name, &found.hash, now)?;
            lease.change(writer, |row| note_success(row, now))
        })?;
        Ok(receipt)
    }
}

fn interrupted(path: &Path, cause: std::io::Error) -> FetchError {
    match cause.kind() {
        // A packed file that is damaged.
        std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof | std::io::ErrorKind::InvalidInput => {
            IngestError::Interrupted { cause, taken: 0 }.into()
        }
        _ => SourceError::File { what: format!("reading {}", path.display()), cause }.into(),
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
