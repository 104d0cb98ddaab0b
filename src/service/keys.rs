//! API keys: made, checked, revoked.

use thiserror::Error;

use super::error::from_store_error;
use super::{Installation, InstallationError};
use crate::model::Instant;
use crate::model::closed_list::closed_list;
use crate::privacy::hash;
use crate::store::{KeyRow, NewKey, StoreError};

closed_list! {
    /// A use that a key may be made for.
    #[derive(strum::Display)]
    pub enum Scope {
        Ingest,
        Read,
        Metrics,
        Admin,
    }
}

/// Why a request may not do what it asks for.
#[derive(Debug, Error)]
pub enum AccessError {
    #[error("no key was given")]
    Missing,
    #[error("the key is not known")]
    Unknown,
    #[error("the key expired at {at}")]
    Expired { at: Instant },
    #[error("the key is for organisation `{own}`, not for `{asked}`")]
    OtherOrganisation { own: String, asked: String },
    #[error("the key may not do this: it lacks the scope `{needed}`")]
    MissingScope { needed: Scope },
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

/// Why a key cannot be made or revoked.
#[derive(Debug, Error)]
pub enum KeyError {
    #[error("there is already a key `{name}`; choose another name or revoke it first")]
    NameTaken { name: String },
    #[error("a key needs a name: letters, digits, `-`, `_` and `.`, at most {MAX_NAME_LENGTH}")]
    BadName,
    #[error("`{name}` is the name of a key of each of {}", .owners.join(", "))]
    Ambiguous { name: String, owners: Vec<String> },
    #[error("there is no key `{name}`")]
    NoSuchKey { name: String },
    #[error(transparent)]
    Installation(#[from] InstallationError),
}

from_store_error!(AccessError, KeyError);

/// The longest name of a key, characters.
const MAX_NAME_LENGTH: usize = 100;

/// What the holder of a key may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// `None`: every organisation of the installation.
    pub organisation: Option<String>,
    pub scopes: Vec<Scope>,
}

impl Access {
    /// Checks that the key is good for a scope of an organisation (`None`: of the installation as a whole).
    pub fn allows(&self, needed: Scope, asked: Option<&str>) -> Result<(), AccessError> {
        if let (Some(own), Some(asked)) = (&self.organisation, asked)
            && own != asked
        {
            return Err(AccessError::OtherOrganisation { own: own.clone(), asked: asked.to_owned() });
        }
        if self.scopes.contains(&needed) { Ok(()) } else { Err(AccessError::MissingScope { needed }) }
    }
}

impl Installation {
    /// Makes a key and gives it back: the only time that it is seen. `organisation` is `None` for all.
    pub fn create_key(
        &self,
        organisation: Option<&str>,
        name: &str,
        scopes: &[Scope],
        expires_at: Option<Instant>,
        now: Instant,
    ) -> Result<String, KeyError> {
        let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if name.is_empty() || name.chars().count() > MAX_NAME_LENGTH || !name.chars().all(allowed) {
            return Err(KeyError::BadName);
        }
        let secret = format!("kk_{}", random_secret()?);
        let codes: Vec<&str> = scopes.iter().map(|scope| scope.code()).collect();
        let key = NewKey {
            organisation: organisation.unwrap_or("all").to_owned(),
            name: name.to_owned(),
            hash: hash(&secret),
            scopes: codes.join(","),
            created_at: now.unix(),
            expires_at: expires_at.map(Instant::unix),
        };
        self.store
            .write(&key.organisation, |writer| {
                if let Some(code) = organisation {
                    self.known(writer, code)?;
                }
                if writer.add_key(&key)? { Ok(()) } else { Err(KeyError::NameTaken { name: name.to_owned() }) }
            })
            .map(|()| secret)
    }

    /// Returns every key, without its secret.
    pub fn keys(&self) -> Result<Vec<KeyRow>, StoreError> {
        self.store.read(|reader| reader.keys())
    }

    /// Takes a key back; `organisation` tells apart keys of one name.
    pub fn revoke_key(&self, organisation: Option<&str>, name: &str) -> Result<(), KeyError> {
        self.store.write("all", |writer| {
            let of_that_name =
                |key: &KeyRow| key.name == name && organisation.is_none_or(|code| code == key.organisation);
            let owners: Vec<String> =
                writer.keys()?.into_iter().filter(of_that_name).map(|key| key.organisation).collect();
            match owners.as_slice() {
                [] => return Err(KeyError::NoSuchKey { name: name.to_owned() }),
                [owner] => writer.remove_key(Some(owner), name)?,
                _ => return Err(KeyError::Ambiguous { name: name.to_owned(), owners }),
            };
            Ok(())
        })
    }

    /// Returns what the holder of this secret may do.
    pub fn authenticate(&self, secret: &str, now: Instant) -> Result<Access, AccessError> {
        let found = self.store.read(|reader| reader.key_by_hash(&hash(secret)))?;
        let key = found.ok_or(AccessError::Unknown)?;
        if let Some(at) = key.expires_at.map(Instant::from_unix).filter(|at| *at <= now) {
            return Err(AccessError::Expired { at });
        }
        let scopes = key.scopes.split(',').filter_map(Scope::from_code).collect();
        Ok(Access { organisation: Some(key.organisation).filter(|code| code != "all"), scopes })
    }
}

/// Returns an id that tells one request or delivery apart from all others: 96 random bits, hexadecimal.
#[must_use]
pub fn random_id() -> String {
    let mut bytes = [0_u8; 12];
    // Without random numbers ids may repeat; requests are still served.
    let _ = getrandom::fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns 256 random bits, hexadecimal.
pub(super) fn random_secret() -> Result<String, InstallationError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| InstallationError::Internal("the system gives no random numbers"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
