//! A database that was filled before contacts had calls back and predecessors.

use kanalkoll::model::{Channel, OrganisationFile, Outcome};
use kanalkoll::service::Installation;
use kanalkoll::store::Store;

use super::definitions::{assert_verified, cells, deliver, fresh_code};
use super::stream::{NOW, Sent};
use crate::support::both;

const DOWN: &str = include_str!("../../../migrations/2026-12-01-020000_callbacks/down.sql");

both! {
    fn what_was_kept_before_stands_as_it_was_and_what_is_sent_again_has_them(db) {
        let code = &fresh_code();
        let file = format!("code = \"{code}\"\nname = \"T\"\ncountry = \"SE\"\n");
        let installation = Installation::new(db.store()).unwrap();
        installation.apply(OrganisationFile::from_toml(&file).unwrap(), NOW, &mut |_| ()).unwrap();
        let contacts = [
            super::answered::contact("in time", Channel::EService, Outcome::Answered, true),
            super::answered::contact("put through", Channel::Phone, Outcome::Transferred, false),
        ];
        deliver(&installation, code, &contacts.map(Sent::Contact), &[2]);
        let before = cells(&installation, code);
        drop(installation);
        db.execute(DOWN);
        db.execute("delete from __diesel_schema_migrations where version = '20261201020000'");
        let opened = Installation::migrated(Store::open(&db.url, 4).unwrap(), &mut |_, _| ()).unwrap();
        assert_eq!(cells(&opened, code), before);
        assert_verified(&opened, code);
        let rows = |wanted: &str| db.texts(&format!("select external_id as text from contact where {wanted}"));
        assert_eq!(rows("called_back_at is null and continues_source is null").len(), 2);
        let again = super::answered::contact("put through", Channel::Phone, Outcome::Callback, false);
        deliver(&opened, code, &[Sent::Contact(again)], &[1]);
        assert_eq!(rows("outcome = 'callback'"), ["put through"]);
        assert_verified(&opened, code);
    }
}
