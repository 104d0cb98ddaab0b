//! API keys: made, checked, taken back.

use std::fmt;

use thiserror::Error;

use super::{Installation, ServiceError};
use crate::model::Instant;
use crate::privacy::hash;
use crate::store::{KeyRow, NewKey};

/// What a key may be used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Scope {
    Ingest,
    Read,
    Metrics,
    Admin,
}

impl Scope {
    /// The codes of the scopes.
    pub const CODES: [&'static str; 4] = ["ingest", "read", "metrics", "admin"];

    /// The code of the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Scope::Ingest => "ingest",
            Scope::Read => "read",
            Scope::Metrics => "metrics",
            Scope::Admin => "admin",
        }
    }

    /// The scope with this code, or `None`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Scope> {
        [Scope::Ingest, Scope::Read, Scope::Metrics, Scope::Admin].into_iter().find(|scope| scope.code() == code)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// Why a key does not open a door.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeyError {
    #[error("no key was given; send `Authorization: Bearer kk_...`, made with `kanalkoll key create`")]
    Missing,
    #[error("the key is not known; was it revoked? `kanalkoll key list` shows those there are")]
    Unknown,
    #[error("the key expired at {at}; make a new one with `kanalkoll key create`")]
    Expired { at: Instant },
    #[error("the key is for organisation `{own}`, not for `{asked}`")]
    Foreign { own: String, asked: String },
    #[error("the key may not do this: it lacks the scope `{needed}`")]
    Scope { needed: Scope },
    #[error("there is already a key `{0}`; choose another name or revoke it first")]
    NameTaken(String),
    #[error(
        "a key needs a name: letters, digits, `-`, `_` and `.`, at most 100, so that it can be told apart and revoked"
    )]
    BadName,
    #[error("`{name}` is the name of a key of each of {owners}; say which is meant with --organisation")]
    Several { name: String, owners: String },
    #[error("there is no key `{0}`; `kanalkoll key list` shows those there are")]
    NoSuchKey(String),
}

/// What the holder of a key may do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Access {
    /// `None`: every organisation of the installation.
    pub organisation: Option<String>,
    pub scopes: Vec<Scope>,
}

impl Access {
    /// Checks that the key is good for a scope of an organisation (`None`: of the installation as a whole).
    pub fn allows(&self, needed: Scope, asked: Option<&str>) -> Result<(), KeyError> {
        if let (Some(own), Some(asked)) = (&self.organisation, asked)
            && own != asked
        {
            return Err(KeyError::Foreign { own: own.clone(), asked: asked.to_owned() });
        }
        if self.scopes.contains(&needed) { Ok(()) } else { Err(KeyError::Scope { needed }) }
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
    ) -> Result<String, ServiceError> {
        let allowed = |c: char| c.is_alphanumeric() || "-_.".contains(c);
        if name.is_empty() || name.chars().count() > 100 || !name.chars().all(allowed) {
            return Err(KeyError::BadName.into());
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
                if writer.add_key(&key)? { Ok(()) } else { Err(KeyError::NameTaken(name.to_owned()).into()) }
            })
            .map(|()| secret)
    }

    /// Every key, without its secret.
    pub fn keys(&self) -> Result<Vec<KeyRow>, ServiceError> {
        self.store.read(|reader| Ok(reader.keys()?))
    }

    /// Takes a key back; `organisation` tells apart keys of one name.
    pub fn revoke_key(&self, organisation: Option<&str>, name: &str) -> Result<(), ServiceError> {
        self.store.write("all", |writer| {
            let of_that_name =
                |key: &KeyRow| key.name == name && organisation.is_none_or(|code| code == key.organisation);
            let owners: Vec<String> =
                writer.keys()?.into_iter().filter(of_that_name).map(|key| key.organisation).collect();
            match owners.as_slice() {
                [] => return Err(KeyError::NoSuchKey(name.to_owned()).into()),
                [owner] => writer.remove_key(Some(owner), name)?,
                _ => return Err(KeyError::Several { name: name.to_owned(), owners: owners.join(", ") }.into()),
            };
            Ok(())
        })
    }

    /// What the holder of this secret may do.
    pub fn authenticate(&self, secret: &str, now: Instant) -> Result<Access, ServiceError> {
        let found = self.store.read(|reader| Ok::<_, ServiceError>(reader.key_by_hash(&hash(secret))?))?;
        let key = found.ok_or(KeyError::Unknown)?;
        if let Some(at) = key.expires_at.map(Instant::from_unix).filter(|at| *at <= now) {
            return Err(KeyError::Expired { at }.into());
        }
        let scopes = key.scopes.split(',').filter_map(Scope::from_code).collect();
        Ok(Access { organisation: Some(key.organisation).filter(|code| code != "all"), scopes })
    }
}

/// An id that tells one request or delivery apart from all others: 96 random bits, hexadecimal.
#[must_use]
pub fn random_id() -> String {
    let mut bytes = [0_u8; 12];
    // Without random numbers ids may repeat; requests are still served.
    let _ = getrandom::fill(&mut bytes);
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 256 random bits, hexadecimal.
pub(super) fn random_secret() -> Result<String, ServiceError> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|_| ServiceError::Internal("the system gives no random numbers"))?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}
