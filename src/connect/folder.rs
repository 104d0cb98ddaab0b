//! A folder in which a system leaves files. What was taken is moved to `done/` in it, what could not be read to `failed/`.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use flate2::read::MultiGzDecoder;
use sha2::{Digest, Sha256};

use super::source::SourceError;

/// A file that has not changed for so long is taken for complete. Whoever can should write under a name that begins with a dot or ends
/// in `.part`, `.tmp` or `.filepart`, and rename at the end.
const QUIET: Duration = Duration::from_secs(10);
const UNFINISHED: [&str; 5] = ["part", "tmp", "filepart", "crdownload", "partial"];

/// A folder from which files are taken.
#[derive(Debug, Clone)]
pub struct DropFolder {
    folder: PathBuf,
}

/// A file that is complete.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFile {
    pub path: PathBuf,
    /// SHA-256 of its content, in hexadecimal digits.
    pub hash: String,
}

impl DropFolder {
    /// Returns the folder.
    ///
    /// # Errors
    /// When there is no such folder.
    pub fn new(folder: &Path) -> Result<DropFolder, SourceError> {
        if folder.is_dir() {
            return Ok(DropFolder { folder: folder.to_owned() });
        }
        let (found, expected) =
            (folder.display().to_string(), "a folder that is there and may be written to".to_owned());
        Err(SourceError::Setting { setting: "folder", found, expected })
    }

    /// Returns the files that are complete, the oldest first; those that are still being written wait.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn files(&self, now: SystemTime) -> Result<Vec<PathBuf>, SourceError> {
        let mut files = Vec::new();
        for entry in fs::read_dir(&self.folder).map_err(|cause| fault("reading", &self.folder, cause))? {
            let path = entry.map_err(|cause| fault("reading", &self.folder, cause))?.path();
            // A file that goes away meanwhile is none.
            let Ok(metadata) = fs::metadata(&path) else { continue };
            let Ok(modified) = metadata.modified() else { continue };
            let is_quiet = now.duration_since(modified).is_ok_and(|age| age >= QUIET);
            if metadata.is_file() && is_quiet && is_finished(&path) {
                files.push((modified, path));
            }
        }
        files.sort();
        Ok(files.into_iter().map(|(_, path)| path).collect())
    }

    /// Returns a file with the hash of its content.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn found(&self, path: &Path) -> Result<FoundFile, SourceError> {
        let mut hasher = Sha256::new();
        let file = File::open(path).map_err(|cause| fault("reading", path, cause))?;
        let mut reader = BufReader::with_capacity(64 * 1024, file);
        loop {
            let read = reader.fill_buf().map_err(|cause| fault("reading", path, cause))?;
            if read.is_empty() {
                break;
            }
            hasher.update(read);
            let length = read.len();
            reader.consume(length);
        }
        let hash = hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(FoundFile { path: path.to_owned(), hash })
    }

    /// Opens a file; one whose name ends in `.gz` is unpacked.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn open(&self, path: &Path) -> Result<Box<dyn BufRead>, SourceError> {
        let file = File::open(path).map_err(|cause| fault("reading", path, cause))?;
        let is_gzip = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("gz"));
        let reader: Box<dyn Read> = if is_gzip { Box::new(MultiGzDecoder::new(file)) } else { Box::new(file) };
        Ok(Box::new(BufReader::new(reader)))
    }

    /// Moves a file that was taken to `done/`.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn done(&self, path: &Path) -> Result<(), SourceError> {
        self.put_away(path, "done")
    }

    /// Moves a file that could not be read to `failed/`.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn failed(&self, path: &Path) -> Result<(), SourceError> {
        self.put_away(path, "failed")
    }

    /// Moves a file; where one of its name is there already, it gets a number.
    fn put_away(&self, path: &Path, to: &str) -> Result<(), SourceError> {
        let folder = self.folder.join(to);
        fs::create_dir_all(&folder).map_err(|cause| fault("making", &folder, cause))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut target = folder.join(&name);
        let mut number = 1;
        while target.exists() {
            number += 1;
            target = folder.join(format!("{number}-{name}"));
        }
        fs::rename(path, &target).map_err(|cause| fault("moving", path, cause))
    }
}

fn fault(doing: &str, path: &Path, cause: io::Error) -> SourceError {
    SourceError::File { what: format!("{doing} {}", path.display()), cause }
}

fn is_finished(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let extension = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    !name.starts_with(['.', '~']) && !UNFINISHED.contains(&extension.as_str())
}
