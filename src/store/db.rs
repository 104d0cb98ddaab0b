//! Connections and transactions.

use std::ops::Deref;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel::r2d2::{ManageConnection, Pool};
use diesel::result::DatabaseErrorKind;
use diesel::{Connection, PgConnection, QueryResult, RunQueryDsl, SqliteConnection};

use super::{Result, StoreError};

#[derive(diesel::MultiConnection)]
pub(super) enum Db {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

/// Compiles one body for both databases, for what the common type does not offer (upserts, multi-row inserts, COPY).
macro_rules! each {
    ($db:expr, $c:ident => $e:expr) => {
        match $db {
            crate::store::db::Db::Sqlite($c) => $e,
            crate::store::db::Db::Postgres($c) => $e,
        }
    };
}
pub(super) use each;

/// The rows of an organisation.
macro_rules! rows_of {
    ($table:ident, $organisation:expr) => {
        $table::table.filter($table::organisation.eq($organisation))
    };
}
pub(super) use rows_of;

/// The rows of an organisation whose instant lies in `from..to`.
macro_rules! rows_in_time {
    ($table:ident.$instant:ident, $organisation:expr, $from:expr, $to:expr) => {
        crate::store::db::rows_of!($table, $organisation)
            .filter($table::$instant.ge($from.unix()))
            .filter($table::$instant.lt($to.unix()))
    };
}
pub(super) use rows_in_time;

/// The first and the last instant in a column, where there are any rows.
macro_rules! span_of {
    ($db:expr, $table:ident.$instant:ident, $organisation:expr) => {{
        let own = crate::store::db::rows_of!($table, $organisation).select($table::$instant);
        let first: Option<i64> = own.order($table::$instant.asc()).first($db).optional()?;
        let last: Option<i64> = own.order($table::$instant.desc()).first($db).optional()?;
        first.zip(last).map(|(first, last)| (Instant::from_unix(first), Instant::from_unix(last)))
    }};
}
pub(super) use span_of;

/// The columns that an upsert takes from the row that it could not insert.
macro_rules! replaced {
    ($table:ident: $($column:ident),+ $(,)?) => {
        ($($table::$column.eq(diesel::upsert::excluded($table::$column)),)+)
    };
}
pub(super) use replaced;

#[derive(Debug, Clone)]
enum Url {
    Sqlite(String),
    Postgres(String),
}

#[derive(Debug)]
struct Connections(Url);

/// How long a statement waits for another writer before it gives up.
const BUSY_MILLISECONDS: u32 = 60_000;

impl ManageConnection for Connections {
    type Connection = Db;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> std::result::Result<Db, Self::Error> {
        let connected = match &self.0 {
            Url::Sqlite(file) => SqliteConnection::establish(file).map(Db::Sqlite),
            Url::Postgres(url) => PgConnection::establish(url).map(Db::Postgres),
        };
        let mut db = connected.map_err(diesel::r2d2::Error::ConnectionError)?;
        if let Db::Sqlite(connection) = &mut db {
            // FULL: what was acknowledged is on disk. The timeout comes first, so that the rest waits its turn.
            let settings = format!(
                "pragma busy_timeout = {BUSY_MILLISECONDS}; pragma journal_mode = wal; pragma synchronous = full; \
                 pragma cache_size = -16000; pragma wal_autocheckpoint = 4000; pragma temp_store = memory;"
            );
            connection.batch_execute(&settings).map_err(diesel::r2d2::Error::QueryError)?;
        }
        Ok(db)
    }

    fn is_valid(&self, db: &mut Db) -> std::result::Result<(), Self::Error> {
        db.batch_execute("select 1").map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, _: &mut Db) -> bool {
        // A panic may have left a transaction open.
        std::thread::panicking()
    }
}

/// The database of an installation. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    pool: Pool<Connections>,
    url: Url,
    /// Whose turn it is to write to SQLite. Others of this process wait here; SQLite itself would have them look again and
    /// again, with pauses of up to a tenth of a second.
    turn: Arc<Mutex<()>>,
}

/// A snapshot of the database.
pub struct Reader<'a>(&'a mut Db);

/// The one writer of an organisation, inside a transaction.
pub struct Writer<'a>(Reader<'a>);

impl Reader<'_> {
    pub(super) fn db(&mut self) -> &mut Db {
        self.0
    }
}

impl Writer<'_> {
    /// Runs `insert`; when it meets a row that is there already, undoes what it did and says `false`.
    ///
    /// # Errors
    /// Those of `insert` but for that one, or when the database fails.
    pub fn if_new(&mut self, insert: impl FnOnce(&mut Self) -> Result<()>) -> Result<bool> {
        self.db().batch_execute("savepoint attempt")?;
        match insert(self) {
            Ok(()) => {
                self.db().batch_execute("release savepoint attempt")?;
                Ok(true)
            }
            Err(StoreError::Database(diesel::result::Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))) => {
                self.db().batch_execute("rollback to savepoint attempt; release savepoint attempt")?;
                Ok(false)
            }
            Err(error) => Err(error),
        }
    }
}

impl<'a> Deref for Writer<'a> {
    type Target = Reader<'a>;
    fn deref(&self) -> &Reader<'a> {
        &self.0
    }
}

impl std::ops::DerefMut for Writer<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}

impl Store {
    /// Connects to `sqlite:FILE`, a plain file name, or `postgres://...`, with at most `connections` connections.
    ///
    /// # Errors
    /// When the URL has no known scheme or the database cannot be opened; the message says what to do.
    pub fn open(url: &str, connections: u32) -> Result<Store> {
        let parsed = parse_url(url)?;
        let advice = match parsed {
            Url::Sqlite(_) => "Is the folder there, and may this user write to the file?",
            Url::Postgres(_) => "Is PostgreSQL running, and are host, user, password and database right?",
        };
        let cannot_open = |cause: String| StoreError::Open { url: without_password(url), cause, advice };
        let manager = Connections(parsed.clone());
        // One connection by hand first: the pool would hide the cause.
        manager.connect().map_err(|error| cannot_open(error.to_string()))?;
        let pool = Pool::builder()
            .max_size(connections.max(2))
            .min_idle(Some(1))
            .connection_timeout(Duration::from_secs(30))
            .build(manager)
            .map_err(|error| cannot_open(error.to_string()))?;
        Ok(Store { pool, url: parsed, turn: Arc::default() })
    }

    /// Returns `sqlite` or `postgres`.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.url {
            Url::Sqlite(_) => "sqlite",
            Url::Postgres(_) => "postgres",
        }
    }

    /// Runs `f` on a snapshot: what other writers commit meanwhile is not seen.
    pub fn read<T, E: From<StoreError>>(
        &self,
        f: impl FnOnce(&mut Reader<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let begin = |db: &mut Db| match db {
            Db::Sqlite(connection) => connection.batch_execute("begin"),
            Db::Postgres(connection) => connection.batch_execute("begin isolation level repeatable read read only"),
        };
        self.transaction(begin, |db| f(&mut Reader(db)))
    }

    /// Runs `f` as the only writer of `organisation`; commits when it succeeds, else nothing has happened.
    pub fn write<T, E: From<StoreError>>(
        &self,
        organisation: &str,
        f: impl FnOnce(&mut Writer<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let begin = |db: &mut Db| match db {
            Db::Sqlite(connection) => connection.batch_execute("begin immediate"),
            // Each statement sees what was committed before it: what is read after the lock is what the last writer left.
            Db::Postgres(connection) => connection
                .batch_execute("begin isolation level read committed read write")
                .and_then(|()| lock(connection, organisation)),
        };
        let _turn = match self.url {
            Url::Sqlite(_) => Some(self.turn.lock().unwrap_or_else(PoisonError::into_inner)),
            Url::Postgres(_) => None,
        };
        self.transaction(begin, |db| f(&mut Writer(Reader(db))))
    }

    fn transaction<T, E: From<StoreError>>(
        &self,
        begin: impl FnOnce(&mut Db) -> QueryResult<()>,
        f: impl FnOnce(&mut Db) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let mut connection = self.pool.get().map_err(|error| StoreError::Pool(error.to_string()))?;
        let db: &mut Db = &mut connection;
        let outcome = match begin(db) {
            Ok(()) => f(db),
            Err(error) => Err(StoreError::Database(error).into()),
        };
        let outcome = outcome.and_then(|value| match db.batch_execute("commit") {
            Ok(()) => Ok(value),
            Err(error) => Err(StoreError::Database(error).into()),
        });
        if outcome.is_err() {
            // Whatever failed, the connection goes back without a transaction: SQLite keeps one that it could not commit,
            // and with it the lock. The cause matters more than a roll-back that failed after it.
            let _ = db.batch_execute("rollback");
        }
        outcome
    }

    pub(super) fn with_connection<T>(&self, f: impl FnOnce(&mut Db) -> Result<T>) -> Result<T> {
        self.with_connection_within(self.pool.connection_timeout(), f)
    }

    /// Does the same as `with_connection` for callers that cannot wait long to learn that the database does not answer.
    pub(super) fn with_connection_within<T>(
        &self,
        patience: Duration,
        f: impl FnOnce(&mut Db) -> Result<T>,
    ) -> Result<T> {
        let mut connection = self.pool.get_timeout(patience).map_err(|error| StoreError::Pool(error.to_string()))?;
        f(&mut connection)
    }
}

fn lock(connection: &mut PgConnection, organisation: &str) -> QueryResult<()> {
    diesel::sql_query("select pg_advisory_xact_lock(hashtextextended($1, 0))")
        .bind::<diesel::sql_types::Text, _>(organisation)
        .execute(connection)
        .map(|_| ())
}

fn parse_url(url: &str) -> Result<Url> {
    match url.split_once(':') {
        Some(("postgres" | "postgresql", _)) => Ok(Url::Postgres(url.to_owned())),
        Some(("sqlite", rest)) => Ok(Url::Sqlite(rest.strip_prefix("//").unwrap_or(rest).to_owned())),
        Some((scheme, _)) if scheme.len() > 1 && !scheme.contains(['/', '.']) => {
            Err(StoreError::Url { url: without_password(url), problem: format!("unknown scheme `{scheme}`") })
        }
        _ if url.trim().is_empty() => Err(StoreError::Url { url: String::new(), problem: "empty".to_owned() }),
        _ => Ok(Url::Sqlite(url.to_owned())),
    }
}

/// Returns the URL as it may be shown.
fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    match rest.split_once('@') {
        Some((user, host)) => format!("{scheme}://{}:***@{host}", user.split(':').next().unwrap_or_default()),
        None => url.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn execute(db: &mut Db, sql: &str) -> Result<()> {
        db.batch_execute(sql).map_err(StoreError::Database)
    }

    #[test]
    fn a_transaction_that_cannot_be_committed_leaves_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&format!("sqlite:{}", folder.path().join("a.db").display()), 2).unwrap();
        let foreign_keys = "pragma foreign_keys = on; pragma busy_timeout = 100";
        let tables = "create table a (id integer primary key);
                      create table b (a integer references a (id) deferrable initially deferred)";
        let prepared = store.with_connection(|one| {
            execute(one, foreign_keys)?;
            store.with_connection(|other| execute(other, foreign_keys).and_then(|()| execute(other, tables)))
        });
        prepared.unwrap();
        // What is wrong is found at the commit.
        let failed = store.write("o", |writer| execute(writer.db(), "insert into b values (7)"));
        assert!(matches!(failed, Err(StoreError::Database(_))), "{failed:?}");
        for _ in 0..4 {
            store.write("o", |writer| execute(writer.db(), "insert into a values (null)")).unwrap();
        }
    }
}
