//! Bringing a database up to date.

use std::time::Duration;

use diesel::connection::SimpleConnection;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::db::{Db, each};
use super::{Result, Store, StoreError};

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// How long a database may take to say that it is ready: shorter than those wait who ask.
const PATIENCE: Duration = Duration::from_secs(4);

impl Store {
    /// Runs the migrations that are missing.
    ///
    /// # Errors
    /// When one fails; the database is left as the last good one made it.
    pub fn migrate(&self) -> Result<()> {
        let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migrate(error.to_string());
        self.with_connection(|db| {
            // Instances that start together on one PostgreSQL take turns; SQLite makes them do so itself.
            if let Db::Postgres(connection) = db {
                connection.batch_execute("select pg_advisory_lock(0)")?;
            }
            let migrated = each!(db, c => c.run_pending_migrations(MIGRATIONS).map(|_| ()).map_err(failed));
            if let Db::Postgres(connection) = db {
                connection.batch_execute("select pg_advisory_unlock(0)")?;
            }
            migrated
        })
    }

    /// Checks that the database answers and is up to date.
    ///
    /// # Errors
    /// When it does not answer, or a migration is missing.
    pub fn ready(&self) -> Result<()> {
        let failed = |error: Box<dyn std::error::Error + Send + Sync>| StoreError::Migrate(error.to_string());
        let pending = self.with_connection_within(
            PATIENCE,
            |db| each!(db, c => c.has_pending_migration(MIGRATIONS).map_err(failed)),
        )?;
        if pending { Err(StoreError::Migrate("a migration has not been run yet".to_owned())) } else { Ok(()) }
    }
}
