//! Links in letters to employees, as hashes; and who does not want letters of a kind.

use diesel::prelude::*;

use super::db::each;
use super::schema::{letter_link, unsubscribed};
use super::{Reader, Result, Writer, one, unknown};
use crate::model::Instant;

/// What a link is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// To take a comment away.
    Comment,
    /// To get letters of the kind no more, or again.
    Subscription,
}

impl LinkPurpose {
    const fn code(self) -> &'static str {
        match self {
            LinkPurpose::Comment => "comment",
            LinkPurpose::Subscription => "subscription",
        }
    }
}

/// A link in a letter, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLink {
    pub purpose: LinkPurpose,
    /// The kind of the letter.
    pub kind: String,
    /// Who got the letter, in words of the kind.
    pub receiver: String,
    /// Source and id of the contact whose comment it is; empty for a subscription.
    pub contact: (String, String),
}

type Columns = (String, String, String, String, String);

impl TryFrom<Columns> for LetterLink {
    type Error = super::StoreError;

    fn try_from((purpose, kind, receiver, source, external_id): Columns) -> Result<LetterLink> {
        let known = [LinkPurpose::Comment, LinkPurpose::Subscription].into_iter().find(|one| one.code() == purpose);
        let purpose = known.ok_or_else(|| unknown("letter_link.purpose", &purpose))?;
        Ok(LetterLink { purpose, kind, receiver, contact: (source, external_id) })
    }
}

impl Reader<'_> {
    /// The link with this hash.
    ///
    /// # Errors
    /// When the database fails.
    pub fn letter_link(&mut self, organisation: &str, hash: &str) -> Result<Option<LetterLink>> {
        let rows: Vec<Columns> = letter_link::table
            .find((organisation, hash))
            .select((
                letter_link::purpose,
                letter_link::kind,
                letter_link::receiver,
                letter_link::source,
                letter_link::external_id,
            ))
            .load(self.db())?;
        one(rows).map(LetterLink::try_from).transpose()
    }

    /// Who does not want letters, and since when: kind, receiver, instant.
    ///
    /// # Errors
    /// When the database fails.
    pub fn unsubscribed(&mut self, organisation: &str) -> Result<Vec<(String, String, Instant)>> {
        let rows: Vec<(String, String, i64)> = unsubscribed::table
            .filter(unsubscribed::organisation.eq(organisation))
            .order((unsubscribed::kind, unsubscribed::receiver))
            .select((unsubscribed::kind, unsubscribed::receiver, unsubscribed::since))
            .load(self.db())?;
        let since = |(kind, receiver, since)| (kind, receiver, Instant::from_unix(since));
        Ok(rows.into_iter().map(since).collect())
    }
}

impl Writer<'_> {
    /// Keeps the hash of a link.
    ///
    /// # Errors
    /// When the database fails, or the hash is there already.
    pub fn add_letter_link(&mut self, organisation: &str, hash: &str, link: &LetterLink, now: Instant) -> Result<()> {
        let values = (
            letter_link::organisation.eq(organisation),
            letter_link::hash.eq(hash),
            letter_link::purpose.eq(link.purpose.code()),
            letter_link::kind.eq(&link.kind),
            letter_link::receiver.eq(&link.receiver),
            letter_link::source.eq(&link.contact.0),
            letter_link::external_id.eq(&link.contact.1),
            letter_link::created_at.eq(now.unix()),
        );
        diesel::insert_into(letter_link::table).values(values).execute(self.db())?;
        Ok(())
    }

    /// Keeps that a receiver does not want letters of a kind; when it was kept before it stays as it is.
    ///
    /// # Errors
    /// When the database fails.
    pub fn unsubscribe(&mut self, organisation: &str, kind: &str, receiver: &str, now: Instant) -> Result<()> {
        let values = (
            unsubscribed::organisation.eq(organisation),
            unsubscribed::kind.eq(kind),
            unsubscribed::receiver.eq(receiver),
            unsubscribed::since.eq(now.unix()),
        );
        each!(self.db(), c => diesel::insert_into(unsubscribed::table)
            .values(values)
            .on_conflict_do_nothing()
            .execute(c))?;
        Ok(())
    }

    /// Forgets that a receiver does not want letters of a kind.
    ///
    /// # Errors
    /// When the database fails.
    pub fn subscribe(&mut self, organisation: &str, kind: &str, receiver: &str) -> Result<()> {
        let row = unsubscribed::table.find((organisation, kind, receiver));
        each!(self.db(), c => diesel::delete(row).execute(c))?;
        Ok(())
    }
}
