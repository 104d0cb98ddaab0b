//! What OpenAPI says of records and receipts.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::marker::PhantomData;

use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, SchemaType, Type};
use utoipa::{PartialSchema, ToSchema};

use crate::ingest::{Field, Record, Shape};
use crate::model::{Contact, Observation, ReportedEvent, UninvitedAnswer, Volume};

/// A record as it is sent: its schema is made of the fields that `ingest` declares.
pub(super) struct Sent<R>(PhantomData<R>);

pub(super) type ContactRecord = Sent<Contact>;
pub(super) type VolumeRecord = Sent<Volume>;
pub(super) type AnswerRecord = Sent<UninvitedAnswer>;
pub(super) type EventRecord = Sent<ReportedEvent>;
pub(super) type IndicatorRecord = Sent<Observation>;

impl<R: Record> PartialSchema for Sent<R> {
    fn schema() -> RefOr<Schema> {
        let mut within: BTreeMap<&str, ObjectBuilder> = BTreeMap::new();
        let mut record = ObjectBuilder::new();
        for field in R::FIELDS {
            let property = ObjectBuilder::new().schema_type(json_type(field)).description(Some(field.help()));
            if let Some((object, name)) = field.in_object() {
                let inner = within.remove(object).unwrap_or_default();
                within.insert(object, inner.property(name, property));
                continue;
            }
            record = record.property(field.name, property);
            if field.required {
                record = record.required(field.name);
            }
        }
        for (object, inner) in within {
            record = record.property(object, inner.schema_type(SchemaType::from_iter([Type::Object, Type::Null])));
        }
        record.into()
    }
}

impl<R: Record> ToSchema for Sent<R> {
    fn name() -> Cow<'static, str> {
        format!("{:?}Record", R::KIND).into()
    }
}

fn json_type(field: &Field) -> SchemaType {
    let types: &[Type] = match field.shape {
        Shape::Text | Shape::Time | Shape::Date => &[Type::String],
        Shape::Whole => &[Type::Integer],
        Shape::Number => &[Type::Number],
        Shape::Word => &[Type::String, Type::Integer],
        Shape::Version => &[Type::String, Type::Number],
    };
    types.iter().cloned().chain((!field.required).then_some(Type::Null)).collect()
}

/// A local time that was taken as the receipt says.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct FlagBody {
    line: u64,
    field: String,
    /// `time_exists_twice`, `time_does_not_exist`, `open_with_closing`, `more_than_offered`, `same_version` or
    /// `version_missing`.
    flag: String,
    detail: String,
}

/// A rejected record in a receipt.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct RejectBody {
    line: i64,
    field: String,
    /// One of a closed list; docs/INGEST.md says what to do about each.
    reason: String,
    detail: String,
}

/// What became of a delivery, complete and exact.
#[derive(ToSchema)]
#[expect(dead_code, reason = "describes the receipt, which is written while it is streamed")]
pub(super) struct ReceiptBody {
    /// Names the delivery and its rejects in quarantine.
    receipt: String,
    received: u64,
    created: u64,
    amended: u64,
    unchanged: u64,
    /// Older, by their version, than what is kept: they changed nothing.
    older: u64,
    rejected: u64,
    /// What records leave open or contradict, by kind.
    flagged: Option<BTreeMap<String, u64>>,
    /// The first hundred of them.
    flags: Option<Vec<FlagBody>>,
    rejects: Vec<RejectBody>,
}
