//! One folder of a mailbox: the headers of mails that were not read yet. The folder is opened for reading alone, so nothing is marked.

use futures_util::TryStreamExt;
use serde_json::json;

use super::connection::Session;
use super::cursor::Position;
use super::error::ImapProblem;
use super::folder_name::{decoded, encoded};
use crate::feeds::MAIL_HEADERS;
use crate::model::{Day, Instant};

/// Which mails of a folder are asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Asked<'a> {
    pub(super) folder: &'a str,
    /// How far it was read.
    pub(super) position: Option<Position>,
    /// Only what came on this day or later.
    pub(super) since: Option<Day>,
    /// How many at most.
    pub(super) most: usize,
    pub(super) now: Instant,
}

/// What was read of a folder.
#[derive(Debug)]
pub(super) struct Read {
    /// A line a mail, as the reader of feeds takes them.
    pub(super) lines: Vec<String>,
    pub(super) position: Position,
    /// Whether it has no more for now.
    pub(super) is_last: bool,
}

/// Reads the next mails of a folder.
///
/// # Errors
/// When there is no such folder, or the server does not answer as it should.
pub(super) async fn read(session: &mut Session, asked: Asked<'_>) -> Result<Read, ImapProblem> {
    let folder = match session.examine(encoded(asked.folder)).await {
        Ok(folder) => folder,
        Err(async_imap::error::Error::No(_)) => return Err(ImapProblem::NoFolder(names(session).await?)),
        Err(error) => return Err(ImapProblem::of(&error)),
    };
    let validity = folder.uid_validity.unwrap_or_default();
    let start = asked.position.filter(|position| position.validity == validity).map_or(1, |position| position.next);
    let behind = folder.uid_next.unwrap_or_default().max(start);
    let all = if folder.exists == 0 || folder.uid_next == Some(start) {
        Vec::new()
    } else {
        numbers(session, start, asked.since).await?
    };
    let chosen: Vec<u32> = all.iter().take(asked.most).copied().collect();
    let is_last = chosen.len() == all.len();
    let after = chosen.last().map_or(start, |last| last.saturating_add(1));
    let position = Position { validity, next: if is_last { behind.max(after) } else { after } };
    let lines = if chosen.is_empty() { Vec::new() } else { headers(session, &chosen, &asked).await? };
    Ok(Read { lines, position, is_last })
}

/// Returns the numbers of the mails from one on, in order.
async fn numbers(session: &mut Session, start: u32, since: Option<Day>) -> Result<Vec<u32>, ImapProblem> {
    let since = since.map_or_else(String::new, |day| format!(" SINCE {}", day.date().strftime("%-d-%b-%Y")));
    let found = session.uid_search(format!("UID {start}:*{since}")).await.map_err(|error| ImapProblem::of(&error))?;
    // Where there is none from `start` on, `*` is the last one, and the range goes down.
    let mut found: Vec<u32> = found.into_iter().filter(|number| *number >= start).collect();
    found.sort_unstable();
    Ok(found)
}

async fn headers(session: &mut Session, chosen: &[u32], asked: &Asked<'_>) -> Result<Vec<String>, ImapProblem> {
    let query = format!("(UID INTERNALDATE BODY.PEEK[HEADER.FIELDS ({})])", MAIL_HEADERS.join(" ").to_uppercase());
    let fetched = session.uid_fetch(ranges(chosen), query).await.map_err(|error| ImapProblem::of(&error))?;
    let fetched: Vec<_> = fetched.try_collect().await.map_err(|error| ImapProblem::of(&error))?;
    let mut lines = Vec::new();
    for mail in fetched {
        // What is told of other mails meanwhile is passed over.
        let (Some(number), Some(headers)) = (mail.uid.filter(|uid| chosen.contains(uid)), mail.header()) else {
            continue;
        };
        let internal_date = mail.internal_date().map(|date| Instant::from_unix(date.timestamp()).to_string());
        let line = json!({
            "folder": asked.folder,
            "internal_date": internal_date,
            "read": asked.now.to_string(),
            "headers": String::from_utf8_lossy(headers),
        });
        lines.push((number, line.to_string()));
    }
    lines.sort_unstable();
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// Returns numbers in order as a set of ranges.
fn ranges(numbers: &[u32]) -> String {
    let runs = numbers.chunk_by(|one, next| one.saturating_add(1) == *next);
    let runs = runs.filter_map(|run| match (run.first()?, run.last()?) {
        (first, last) if first == last => Some(first.to_string()),
        (first, last) => Some(format!("{first}:{last}")),
    });
    runs.collect::<Vec<_>>().join(",")
}

/// Returns the names of the folders that there are, for people.
async fn names(session: &mut Session) -> Result<String, ImapProblem> {
    const MOST: usize = 30;
    let names = session.list(Some(""), Some("*")).await.map_err(|error| ImapProblem::of(&error))?;
    let names: Vec<_> = names.try_collect().await.map_err(|error| ImapProblem::of(&error))?;
    let shown: Vec<String> = names.iter().take(MOST).map(|name| format!("`{}`", decoded(name.name()))).collect();
    Ok(shown.join(", ") + if names.len() > MOST { " and others" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::ranges;

    #[test]
    fn numbers_are_asked_for_in_ranges() {
        for (numbers, set) in
            [(&[1, 2, 3, 7, 9, 10][..], "1:3,7,9:10"), (&[4], "4"), (&[], ""), (&[u32::MAX], "4294967295")]
        {
            assert_eq!(ranges(numbers), set);
        }
    }
}
