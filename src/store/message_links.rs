//! Links in messages to employees, as hashes; and who does not want messages of a kind.

use diesel::prelude::*;

use super::db::{each, rows_of};
use super::schema::{message_link, unsubscribed};
use super::{Reader, Result, Writer, one, unknown};
use crate::model::Instant;
use crate::model::closed_list::closed_list;

closed_list! {
    /// What a link is good for.
    pub enum LinkPurpose {
        /// To take a comment away.
        Comment,
        /// To get messages of the kind no more, or again.
        Subscription,
    }
}

/// A link in a message, without its token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MessageLink {
    pub purpose: LinkPurpose,
    /// The kind of the message.
    pub kind: String,
    /// Who got the message, in words of the kind.
    pub receiver: String,
    /// Source and id of the contact whose comment it is; empty for a subscription.
    pub contact: (String, String),
}

type Columns = (String, String, String, String, String);

impl TryFrom<Columns> for MessageLink {
    type Error = super::StoreError;

    fn try_from((purpose, kind, receiver, source, external_id): Columns) -> Result<MessageLink> {
        let purpose = LinkPurpose::from_code(&purpose).ok_or_else(|| unknown("letter_link.purpose", &purpose))?;
        Ok(MessageLink { purpose, kind, receiver, contact: (source, external_id) })
    }
}

impl Reader<'_> {
    /// Returns the link with this hash.
    pub fn message_link(&mut self, organisation: &str, hash: &str) -> Result<Option<MessageLink>> {
        let rows: Vec<Columns> = message_link::table
            .find((organisation, hash))
            .select((
                message_link::purpose,
                message_link::kind,
                message_link::receiver,
                message_link::source,
                message_link::external_id,
            ))
            .load(self.db())?;
        one(rows).map(MessageLink::try_from).transpose()
    }

    /// Returns who does not want messages, and since when: kind, receiver, instant.
    pub fn unsubscribed(&mut self, organisation: &str) -> Result<Vec<(String, String, Instant)>> {
        let rows: Vec<(String, String, i64)> = rows_of!(unsubscribed, organisation)
            .order((unsubscribed::kind, unsubscribed::receiver))
            .select((unsubscribed::kind, unsubscribed::receiver, unsubscribed::since))
            .load(self.db())?;
        let since = |(kind, receiver, since)| (kind, receiver, Instant::from_unix(since));
        Ok(rows.into_iter().map(since).collect())
    }
}

impl Writer<'_> {
    /// Stores the hash of a link, which must not be there yet.
    pub fn add_message_link(&mut self, organisation: &str, hash: &str, link: &MessageLink, now: Instant) -> Result<()> {
        let values = (
            message_link::organisation.eq(organisation),
            message_link::hash.eq(hash),
            message_link::purpose.eq(<&str>::from(link.purpose)),
            message_link::kind.eq(&link.kind),
            message_link::receiver.eq(&link.receiver),
            message_link::source.eq(&link.contact.0),
            message_link::external_id.eq(&link.contact.1),
            message_link::created_at.eq(now.unix()),
        );
        diesel::insert_into(message_link::table).values(values).execute(self.db())?;
        Ok(())
    }

    /// Keeps that a receiver does not want messages of a kind; when it was kept before it stays as it is.
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

    /// Forgets that a receiver does not want messages of a kind.
    pub fn subscribe(&mut self, organisation: &str, kind: &str, receiver: &str) -> Result<()> {
        let row = unsubscribed::table.find((organisation, kind, receiver));
        each!(self.db(), c => diesel::delete(row).execute(c))?;
        Ok(())
    }
}
