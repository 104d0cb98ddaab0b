//! A fresh database for each test, and each test on both databases.

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, QueryableByName, RunQueryDsl, SqliteConnection};
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
    database: TestDatabase,
}

enum TestDatabase {
    Sqlite { folder: tempfile::TempDir },
    Postgres { database: postgres::Database },
}

impl TestDb {
    /// A SQLite file in a folder of its own; the file is not there yet.
    pub(crate) fn sqlite() -> TestDb {
        let folder = tempfile::Builder::new().prefix("kanalkoll-").tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("test.db").display());
        TestDb { url, database: TestDatabase::Sqlite { folder } }
    }

    /// A PostgreSQL database; `None`, and said so, when there is no PostgreSQL.
    pub(crate) fn postgres() -> Option<TestDb> {
        let database = postgres::create_database()?;
        Some(TestDb { url: database.url.clone(), database: TestDatabase::Postgres { database } })
    }

    /// Another empty database of the same kind.
    pub(crate) fn another(&self) -> TestDb {
        match self.database {
            TestDatabase::Sqlite { .. } => TestDb::sqlite(),
            TestDatabase::Postgres { .. } => TestDb::postgres().unwrap(),
        }
    }

    /// The store on this database, brought up to date. May be opened any number of times.
    pub(crate) fn store(&self) -> Store {
        let store = Store::open(&self.url, 4).unwrap();
        store.migrate().unwrap();
        store
    }
    /// Whether it is PostgreSQL.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.database, TestDatabase::Postgres { .. })
    }

    /// The SQLite file, with what stands beside it; nothing for PostgreSQL.
    pub(crate) fn file_bytes(&self) -> Vec<u8> {
        let TestDatabase::Sqlite { folder } = &self.database else { return Vec::new() };
        let files = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
        files.flat_map(|file| std::fs::read(file).unwrap()).collect()
    }

    /// Runs statements on a connection of their own.
    pub(crate) fn execute(&self, sql: &str) {
        match self.path() {
            Some(file) => sqlite(file).batch_execute(sql).expect(sql),
            None => PgConnection::establish(&self.url).unwrap().batch_execute(sql).expect(sql),
        }
    }

    /// The one text column `text` of a query.
    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        let rows: Vec<TextRow> = match self.path() {
            Some(file) => diesel::sql_query(sql).load(&mut sqlite(file)).expect(sql),
            None => diesel::sql_query(sql).load(&mut PgConnection::establish(&self.url).unwrap()).expect(sql),
        };
        rows.into_iter().map(|row| row.text).collect()
    }

    /// How many rows a table has.
    pub(crate) fn count(&self, table: &str) -> usize {
        self.texts(&format!("select cast(count(*) as text) as text from {table}"))[0].parse().unwrap()
    }

    /// Makes the database useless to a running service, and `give_back` useful again.
    pub(crate) fn take_away(&self) {
        match &self.database {
            TestDatabase::Sqlite { .. } => self.execute("alter table __diesel_schema_migrations rename to hidden"),
            TestDatabase::Postgres { database } => database.forbid_connections(),
        }
    }

    /// See [`TestDb::take_away`].
    pub(crate) fn give_back(&self) {
        match &self.database {
            TestDatabase::Sqlite { .. } => self.execute(
                "begin immediate; drop table if exists __diesel_schema_migrations; \
                 alter table hidden rename to __diesel_schema_migrations; commit",
            ),
            TestDatabase::Postgres { database } => database.allow_connections(),
        }
    }

    fn path(&self) -> Option<&str> {
        self.url.strip_prefix("sqlite:")
    }
}

/// A connection that waits while a running service writes, as the service itself does.
fn sqlite(file: &str) -> SqliteConnection {
    let mut connection = SqliteConnection::establish(file).unwrap();
    connection.batch_execute("pragma busy_timeout = 30000").unwrap();
    connection
}

#[derive(QueryableByName)]
struct TextRow {
    #[diesel(sql_type = diesel::sql_types::Text)]
    text: String,
}
