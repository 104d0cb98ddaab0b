//! A mailbox of the settings, fetched by the program: from the wire to contacts.

use super::{DAY, answer, mail, mailbox};
use crate::support::{MailServer, TestApp, both, command};

both! {
    fn a_mailbox_of_the_settings_becomes_contacts(db) {
        let Some(dovecot) = mailbox(4) else { return };
        TestApp::prepare(db, "kalmar");
        let folder = tempfile::tempdir().unwrap();
        let (settings, certificate) = (folder.path().join("settings.toml"), folder.path().join("certificate.pem"));
        std::fs::write(&certificate, MailServer::certificate()).unwrap();
        let mailbox = dovecot.settings(&[]);
        let text = format!(
            "[database]\nurl = '{}'\n[feed.kalmar.epost]\nreads = 'email'\naddress = 'imaps://{}:{}'\nuser = '{}'\n\
             certificate_file = '{}'\nprivate_network = true\nsince = '2020-01-01'\nmailboxes = ['INBOX', 'Skickat']\n",
            db.url, mailbox.host, mailbox.port, mailbox.user, certificate.display()
        );
        std::fs::write(&settings, text).unwrap();
        let fetch = |password: &str| {
            let mut program = command();
            program.args(["feed", "run", "epost", "--organisation", "kalmar", "--once", "--config"]).arg(&settings);
            program.env("KANALKOLL__FEED__KALMAR__EPOST__SECRET", password).output().unwrap()
        };
        let answered = || db.texts("select cast(count(*) as text) as text from contact where source = 'email' and first_response_at is not null");
        let first = fetch(crate::support::Dovecot::PASSWORD);
        assert!(first.status.success(), "{}", String::from_utf8_lossy(&first.stderr));
        assert_eq!((answered(), db.count("contact")), (vec!["4".to_owned()], 4));
        // A question more and its answer; the rest is not read again.
        dovecot.put("INBOX", DAY + 50_000, &mail(9), false);
        dovecot.put("Skickat", DAY + 53_600, &answer(9), true);
        let second = fetch(crate::support::Dovecot::PASSWORD);
        assert!(String::from_utf8_lossy(&second.stdout).starts_with("2 messages"), "{second:?}");
        assert_eq!((answered(), db.count("contact")), (vec!["5".to_owned()], 5));
        let wrong = fetch("a wrong one");
        let said = String::from_utf8_lossy(&wrong.stderr).into_owned();
        assert!(wrong.status.code() == Some(1) && said.contains("did not let us in") && !said.contains("a wrong one"), "{said}");
        assert_eq!(db.count("contact"), 5);
    }
}
