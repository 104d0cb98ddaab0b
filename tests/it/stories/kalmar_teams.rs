//! Kalmar and Teams: 6,100 employees moved in two days, 3,000 of them active after thirty.

use serde_json::Value;

use super::{StoryApp, row};
use crate::support::{Service, both};

both! {
    fn three_thousand_were_active_on_the_thirtieth_day(db) {
        let app = StoryApp::of(db, "kalmar-teams");
        let figure = app.figure("targets");
        let target = row(&figure["targets"], "indicator", "teams_active_users");
        assert_eq!((&target["status"], &target["reached_on"]), (&"reached".into(), &"2020-04-15".into()), "{target}");
        assert_eq!((&target["goal"], &target["reached_late"]), (&3_000.0.into(), &false.into()));
        assert_eq!(target["growth"]["text"], "0 -> 3,000");
        let points = target["points"].as_array().unwrap();
        assert_eq!((&target["baseline"]["value"], points.len(), &points[29]["value"]), (&0.0.into(), 30, &3_000.0.into()));
        let never_falls = points.windows(2).all(|days| days[0]["value"].as_f64() <= days[1]["value"].as_f64());
        assert!(never_falls, "{points:?}");
        let events: Vec<&str> = target["events"].as_array().unwrap().iter().map(|event| event["date"].as_str().unwrap()).collect();
        assert_eq!(events, ["2020-03-11", "2020-03-16", "2020-03-17", "2020-03-19", "2020-04-02"], "of the file and reported");
        app.answers_its_questions();
    }

    fn a_day_before_the_goal_was_not_reached(db) {
        let app = StoryApp::of(db, "kalmar-teams");
        let figure = app.figure("targets --as-of 2020-04-14T12:00:00+02:00");
        let target = row(&figure["targets"], "indicator", "teams_active_users");
        assert_eq!(target["reached_on"], Value::Null, "{target}");
        assert_ne!(target["status"], "reached");
    }

    fn ambassadors_are_coaches_and_the_api_has_the_same(db) {
        let app = StoryApp::of(db, "kalmar-teams");
        let key = app.run(&["key", "create", "--organisation", "all", "--name", "story", "--scope", "read,admin"]);
        let key = key.split_whitespace().find(|word| word.starts_with("kk_")).unwrap();
        let service = Service::serve(db);
        let get = |path: &str| {
            let answer = service.get(&format!("/api/v1/kalmar-teams{path}"), &[("authorization", &format!("Bearer {key}"))]);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            answer.json()
        };
        let agents = get("")["agent"].as_array().unwrap().clone();
        assert!(agents.iter().all(|agent| agent["coach_for"].as_array().is_some_and(|units| !units.is_empty())));
        let units = get("")["unit"].as_array().unwrap().len();
        let coached: std::collections::BTreeSet<String> =
            agents.iter().flat_map(|agent| agent["coach_for"].as_array().unwrap()).map(Value::to_string).collect();
        assert_eq!((agents.len(), coached.len()), (9, units), "every department has an ambassador");
        for question in app.story.questions {
            let document = get(&format!("/measures/{}", question.address()));
            assert_eq!(document["targets"], app.figure("targets")["targets"]);
        }
    }
}
