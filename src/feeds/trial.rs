//! Trying a feed on samples: what would come of them, and which rule decided it. Nothing is stored.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufRead};

use super::FoldedContact;
use super::gather::{Gathered, gathered};
use super::mapping::Mapping;
use super::part::Part;
use super::read::messages;
use super::request::Request;
use super::tree::Tree;
use super::value::Frame;
use crate::ingest::{Context, DecodedRecord, Item, Kind};
use crate::model::{Contact, Fault, Observation, ReportedEvent, UninvitedAnswer, Volume};

/// What would come of samples.
#[derive(Debug, Default, serde::Serialize)]
pub struct Trial {
    /// How many messages were read.
    pub messages: u64,
    /// How many told nothing that the feed asks for.
    pub ignored: u64,
    pub records: Vec<TriedRecord>,
    /// What the feed leaves out, by reason.
    pub dropped: BTreeMap<String, u64>,
    /// Contacts that wait for more, by id: the field that is missing.
    pub incomplete: BTreeMap<String, String>,
    /// What is wrong, with the line of the sample.
    pub rejected: Vec<String>,
    /// Paths that the feed reads and no message had.
    pub absent_paths: BTreeSet<String>,
}

/// One record as it would come.
#[derive(Debug, Default, serde::Serialize)]
pub struct TriedRecord {
    /// The fields, as exactly as they are known before times and durations become whole seconds.
    pub fields: BTreeMap<String, String>,
    /// What was folded of the parts of a contact.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub folded: BTreeMap<String, String>,
}

impl Mapping {
    /// Tries the feed on samples, which are read as one delivery after the other.
    ///
    /// # Errors
    /// What a reader says.
    pub fn trial<'a>(
        &'a self,
        samples: Vec<Box<dyn BufRead + 'a>>,
        request: &'a Request,
        context: &'a Context<'a>,
    ) -> io::Result<Trial> {
        let mut trial = Trial::default();
        let mut absent = BTreeSet::new();
        self.paths(&mut |path, _| absent.extend([path.shown()]));
        let mut parts: Vec<Part> = Vec::new();
        for sample in samples {
            for item in messages(self, sample, request, context) {
                trial.messages += 1;
                match item? {
                    Item::Record { line, record: message, .. } => {
                        absent.retain(|path| !self.is_at(path, &message));
                        match self.tried(&message, context, &mut trial) {
                            Ok(told) => parts.extend(told),
                            Err(fault) => trial.rejected.push(format!("line {line}: {fault}")),
                        }
                    }
                    Item::Rejected { line, fault, .. } => trial.rejected.push(format!("line {line}: {fault}")),
                    Item::Dropped { reason, .. } => *trial.dropped.entry(reason).or_default() += 1,
                }
            }
        }
        trial.absent_paths = absent;
        self.fold_all(parts, context, &mut trial);
        Ok(trial)
    }

    /// Returns whether a message, or an element of the lists whose elements are parts, has something at a path.
    fn is_at(&self, shown: &str, message: &Tree) -> bool {
        let path = super::tree::Path::parse(shown);
        let lists = self.parts.iter().filter_map(|part| part.each.as_ref());
        message.has(&path)
            || lists.flat_map(|list| list.find(message, message).elements()).any(|element| element.has(&path))
    }

    /// Returns the parts that a message tells; a record by itself is noted.
    fn tried(&self, message: &Tree, context: &Context<'_>, trial: &mut Trial) -> Result<Vec<Part>, Fault> {
        if self.is_folded() {
            let parts = self.parts(message, context)?;
            trial.ignored += u64::from(parts.is_empty());
            return Ok(parts);
        }
        if let Some(reason) = self.dropped(message) {
            *trial.dropped.entry(reason.to_owned()).or_default() += 1;
            return Ok(Vec::new());
        }
        let mut fields = self.written(message, context)?;
        match self.kind {
            Kind::Contact => drop(self.record::<Contact>(message, context)?),
            Kind::Volume => {
                // Which of two hours with one name it is, the rows before it say.
                if let DecodedRecord::Record(volume, ..) = self.record::<Volume>(message, context)? {
                    fields.insert("interval_start".to_owned(), volume.interval_start.to_string());
                }
            }
            Kind::Answer => drop(self.record::<UninvitedAnswer>(message, context)?),
            Kind::Event => drop(self.record::<ReportedEvent>(message, context)?),
            Kind::Indicator => drop(self.record::<Observation>(message, context)?),
        }
        trial.records.push(TriedRecord { fields, folded: BTreeMap::new() });
        Ok(Vec::new())
    }

    fn fold_all(&self, parts: Vec<Part>, context: &Context<'_>, trial: &mut Trial) {
        let Gathered { contacts, waiting } = gathered(parts);
        trial.incomplete.extend(waiting.into_keys().map(|alias| (alias, "external_id".to_owned())));
        for (contact, parts) in contacts {
            let folded = self.folded(&contact, &parts);
            match self.contact(&folded, context) {
                Ok(FoldedContact::Contact(_)) => {
                    let values = folded.values().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
                    let fields = self.written(&folded.tree, context).unwrap_or_default();
                    trial.records.push(TriedRecord { fields, folded: values });
                }
                Ok(FoldedContact::Dropped(reason)) => *trial.dropped.entry(reason).or_default() += 1,
                Ok(FoldedContact::Incomplete { field }) => drop(trial.incomplete.insert(contact, field)),
                Err(fault) => trial.rejected.push(format!("contact {contact}: {fault}")),
            }
        }
    }

    /// Returns the fields that a tree gives, as texts.
    fn written(&self, tree: &Tree, context: &Context<'_>) -> Result<BTreeMap<String, String>, Fault> {
        let frame = Frame::of(tree, &self.reading, context);
        let mut fields = BTreeMap::new();
        for (_, rule) in &self.fields {
            if let Some(text) = rule.find(frame)?.and_then(|found| found.written(frame)) {
                fields.insert(rule.name.clone(), text);
            }
        }
        if let Some(rule) = self.excluded(tree) {
            fields.insert("outcome".to_owned(), "excluded".to_owned());
            fields.insert("excluded_reason".to_owned(), rule.to_owned());
        }
        Ok(fields)
    }
}
