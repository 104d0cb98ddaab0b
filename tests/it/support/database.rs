//! A fresh database for each test, and each test on both databases.

use kanalkoll::store::Store;

use super::postgres;

/// Makes two tests of one body: `NAME::sqlite` and `NAME::postgres`, each on an empty database of its own.
///
/// ```ignore
/// both! {
///     fn an_empty_store_has_no_organisation(db) {
///         let store = db.store();
///         ...
///     }
/// }
/// ```
macro_rules! both {
    ($($(#[$attribute:meta])* fn $name:ident($db:ident) $body:block)+) => {$(
        fn $name($db: &$crate::support::TestDb) $body

        mod $name {
            $(#[$attribute])*
            #[test]
            fn sqlite() {
                super::$name(&$crate::support::TestDb::sqlite());
            }

            $(#[$attribute])*
            #[test]
            fn postgres() {
                if let Some(db) = $crate::support::TestDb::postgres() {
                    super::$name(&db);
                }
            }
        }
    )+};
}
pub(crate) use both;

/// An empty database that goes away with the test.
pub(crate) struct TestDb {
    /// As `--database` and `KANALKOLL__DATABASE__URL` take it.
    pub(crate) url: String,
    kept: Kept,
}

enum Kept {
    Sqlite { _folder: tempfile::TempDir },
    Postgres { _database: postgres::Database },
}

impl TestDb {
    /// A SQLite file in a folder of its own; the file is not there yet.
    pub(crate) fn sqlite() -> TestDb {
        let folder = tempfile::Builder::new().prefix("kanalkoll-").tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        TestDb { url, kept: Kept::Sqlite { _folder: folder } }
    }

    /// A PostgreSQL database; `None`, and said so, when there is no PostgreSQL.
    pub(crate) fn postgres() -> Option<TestDb> {
        let database = postgres::create_database()?;
        Some(TestDb { url: database.url.clone(), kept: Kept::Postgres { _database: database } })
    }

    /// Another empty database of the same kind.
    pub(crate) fn another(&self) -> TestDb {
        match self.kept {
            Kept::Sqlite { .. } => TestDb::sqlite(),
            Kept::Postgres { .. } => TestDb::postgres().unwrap(),
        }
    }

    /// The store on this database, brought up to date. May be opened any number of times.
    pub(crate) fn store(&self) -> Store {
        let store = Store::open(&self.url, 4).unwrap();
        store.migrate().unwrap();
        store
    }
}
