//! Oslo: a part was replaced, so there is something to save; those who follow benefits up read of it.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{StoryApp, near, row};
use crate::support::both;

both! {
    fn a_part_was_replaced_and_the_saving_is_a_range(db) {
        let app = StoryApp::of(db, "oslo");
        let figure = app.figure("shift --comparison skjema");
        let count = |channel: &str| {
            let row = row(&figure["channels"], "channel", channel);
            (row["before"].as_i64().unwrap(), row["after"].as_i64().unwrap())
        };
        assert_eq!([count("e_service"), count("phone"), count("email")], [(200, 700), (800, 550), (250, 200)]);
        assert_eq!((&figure["before"]["working_days"], &figure["after"]["working_days"]), (&60.into(), &60.into()));
        let substitution = &figure["substitution"];
        assert_eq!(substitution["verdict"], "partial_substitution", "{substitution}");
        near(&substitution["value"], 0.6, 1e-9);
        let saving = &figure["saving"];
        // What is claimed is the low end of the interval, of 500 forms more.
        near(&saving["avoided_contacts"], 500.0 * substitution["low"].as_f64().unwrap(), 1e-6);
        let of = |name: &str| saving[name].as_f64().unwrap();
        let hours = of("avoided_contacts") * of("mean_handle_seconds") / 3_600.0;
        near(&saving["hours"], hours, 1e-6);
        assert!(0.0 < of("hours_low") && (of("hours_low") - hours).abs() < 1e-6 && hours < of("hours_high"), "{saving}");
        let money = &saving["money"];
        // Of the 300 that fell away, 250 were calls and 50 e-mails; 500 forms came.
        near(&money["assisted_cost_low"], (250.0 * 40.0 + 50.0 * 60.0) / 300.0, 1e-6);
        near(&money["low"], of("avoided_low") * 130.0 / 3.0 - 500.0 * 12.0, 1e-6);
        near(&money["high"], of("avoided_high") * (250.0 * 90.0 + 50.0 * 110.0) / 300.0 - 500.0 * 3.0, 1e-6);
        let sources = money["sources"].as_array().unwrap();
        assert!(sources.iter().all(|source| source["year"] == 2019 && source["source"].as_str().unwrap().contains("oppdiktet")));
        assert_eq!(sources.len(), 3);
        app.answers_its_questions();
    }

    fn a_single_district_is_too_little_to_tell(db) {
        let app = StoryApp::of(db, "oslo");
        let figure = app.figure("shift --before 2018-09-03..2018-11-25 --after 2019-09-02..2019-11-24 --unit bydel-alna");
        assert_eq!(figure["substitution"]["verdict"], "cannot_tell_yet", "{figure}");
        assert_eq!(figure["saving"], Value::Null);
    }

    fn every_district_and_agency_has_a_superuser(db) {
        let app = StoryApp::of(db, "oslo");
        let shown: Value = serde_json::from_str(&app.run(&["organisation", "show", "oslo", "--format", "json"])).unwrap();
        let codes = |list: &Value, field: &str| -> Vec<String> {
            list.as_array().unwrap_or_else(|| panic!("{shown}")).iter().map(|one| one[field].as_str().unwrap().to_owned()).collect()
        };
        let units = codes(&shown["file"]["unit"], "code");
        let of = |kind: &str| units.iter().filter(|unit| unit.starts_with(kind)).count();
        assert_eq!((of("bydel-"), of("etat-"), units.len()), (15, 34, 49));
        let agents = &shown["file"]["agent"];
        let coached: Vec<String> = agents.as_array().unwrap().iter().flat_map(|agent| {
            assert_eq!(agent["coach_for"][0], agent["unit"]);
            agent["coach_for"].as_array().unwrap().iter().map(|unit| unit.as_str().unwrap().to_owned())
        }).collect();
        assert_eq!((coached.len(), coached.into_iter().collect::<BTreeSet<_>>()), (49, units.into_iter().collect()));
    }

    fn benefit_coordinators_read_what_was_saved(db) {
        let app = StoryApp::of(db, "oslo");
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().display().to_string();
        // The Monday after is the first of December 2019.
        app.run(&["coach", "--organisation", "oslo", "--week", "2019-W48", "--dry-run", "--out", &out]);
        let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        let pages = files.iter().filter(|path| path.extension().is_some_and(|ending| ending == "html"));
        let texts: Vec<String> = pages.map(|path| std::fs::read_to_string(path).unwrap()).collect();
        assert_eq!(texts.len(), 2, "{files:?}");
        for text in texts {
            assert!(text.contains("Høsten før og høsten etter skjemaene") && text.contains("Egen beregning"), "{text}");
        }
    }
}
