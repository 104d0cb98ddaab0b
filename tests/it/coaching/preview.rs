//! `kanalkoll coach`: what would go is written into a folder and nothing else happens.

use super::coaching_app::{CoachingApp, Says};
use crate::support::{TestApp, both};

both! {
    fn a_dry_run_writes_every_letter_and_says_why(db) {
        let service = TestApp::open(db);
        let app = CoachingApp::new(db);
        app.says("a0", Says { ease: "1", comment: "Svaret var oklart", ..Says::default() });
        app.say("b", "anna", 6);
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("new").display().to_string();
        let run = |more: &[&str]| {
            let arguments = ["coach", "--organisation", "kalmar", "--week", "2020-W23"];
            service.run(&[&arguments[..], more].concat())
        };
        // By the real clock what was negotiated has ended long ago.
        let (code, said, _) = run(&["--dry-run", "--out", &out]);
        assert_eq!(code, 0);
        assert!(said.contains("ended on 2020-12-31; negotiate anew"), "{said}");
        let organisation = kanalkoll::model::OrganisationFile::clone(app.kalmar.installation.organisation("kalmar").unwrap().file());
        let mut lasting = organisation;
        lasting.feedback.as_mut().unwrap().ends_on = Some("2999-12-31".to_owned());
        let now = kanalkoll::service::Clock::now(&app);
        app.kalmar.installation.apply(lasting, now, &mut |_| ()).unwrap();
        let (code, said, _) = run(&["--dry-run", "--out", &out]);
        assert_eq!(code, 0);
        for line in ["feedback  anna", "goes", "7 answers", "waits", "2 letters are in"] {
            assert!(said.contains(line), "{line} is not in {said}");
        }
        let mut files: Vec<String> =
            std::fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        files.sort_unstable();
        assert_eq!(files, ["feedback-anna-2020-W23.eml", "feedback-anna-2020-W23.html", "themes-anna-kc-2020-W23.eml", "themes-anna-kc-2020-W23.html"]);
        assert_eq!((db.count("letter"), db.count("letter_link"), db.count("feedback")), (0, 0, 0));
        let (_, json, _) = run(&["--dry-run", "--format", "json"]);
        let rows: serde_json::Value = serde_json::from_str(&json).unwrap();
        let row = rows.as_array().unwrap().iter().find(|row| row["receiver"] == "bo").unwrap();
        assert_eq!((row["verdict"].as_str(), row["kind"].as_str()), (Some("waits"), Some("feedback")));
        let (code, said, _) = run(&[]);
        assert!(code == 0 && said.contains("letters are in the outbox now"), "{said}");
        assert_eq!(db.count("feedback"), 1);
        assert!(run(&[]).1.contains("0 letters are in the outbox now"));
        for (week, expected) in [("2021-W53", "a week that there is, such as 2026-W46"), ("2999-W01", "is not over yet; the newest")] {
            let (code, _, error) = service.run(&["coach", "--organisation", "kalmar", "--week", week]);
            assert!(code == 1 && error.contains(expected), "{error}");
        }
    }
}
