//! Which parts belong to one contact.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::part::Part;

/// Parts by the contact that they tell of.
#[derive(Debug, Default)]
pub struct Gathered {
    /// By the id of the contact.
    pub contacts: BTreeMap<String, Vec<Part>>,
    /// Parts of contacts that are known by another id only, by that id: they wait for a part that knows both.
    pub waiting: BTreeMap<String, Vec<Part>>,
}

/// Returns the parts of each contact: of two deliveries of a part the later one, and parts under another id of the contact with the
/// others. An id that two contacts share is taken for that of the first by name, so that the order of the parts does not matter.
#[must_use]
pub fn gathered(parts: Vec<Part>) -> Gathered {
    let mut contact_of: BTreeMap<String, String> = BTreeMap::new();
    for part in parts.iter().filter(|part| !part.contact.is_empty() && !part.alias.is_empty()) {
        let known = contact_of.entry(part.alias.clone()).or_insert_with(|| part.contact.clone());
        if part.contact < *known {
            known.clone_from(&part.contact);
        }
    }
    let mut latest: BTreeMap<(String, String, String), Part> = BTreeMap::new();
    for part in parts {
        let known = Some(&part.contact).filter(|contact| !contact.is_empty()).or_else(|| contact_of.get(&part.alias));
        let (contact, alias) = match known {
            Some(contact) => (contact.clone(), String::new()),
            None => (String::new(), part.alias.clone()),
        };
        match latest.entry((contact, alias, part.key.clone())) {
            Entry::Vacant(entry) => drop(entry.insert(part)),
            Entry::Occupied(mut entry) => {
                if part.is_later_than(entry.get()) {
                    entry.insert(part);
                }
            }
        }
    }
    let mut gathered = Gathered::default();
    for ((contact, alias, _), part) in latest {
        let (of, id) =
            if contact.is_empty() { (&mut gathered.waiting, alias) } else { (&mut gathered.contacts, contact) };
        of.entry(id).or_default().push(part);
    }
    gathered
}
