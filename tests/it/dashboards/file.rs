//! The files: whole, and of one piece with what they name.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use kanalkoll::model::Channel;
use serde_json::Value;

use super::grafana::{Dashboard, shipped, targets, variables_in, yaml};

fn name(dashboard: &Dashboard, panel: &Value) -> String {
    format!("{}: panel {} {}", dashboard.file.display(), panel["id"], panel["title"])
}

#[test]
fn panels_have_ids_places_and_words() {
    let mut uids = BTreeSet::new();
    for dashboard in shipped() {
        assert!(uids.insert(dashboard.json["uid"].as_str().unwrap().to_owned()), "{}", dashboard.file.display());
        let mut ids = BTreeSet::new();
        let mut taken = BTreeSet::new();
        for panel in dashboard.panels() {
            let name = name(&dashboard, panel);
            assert!(ids.insert(panel["id"].as_i64().unwrap()), "{name}: the id is taken");
            let [x, y, w, h] = ["x", "y", "w", "h"].map(|side| panel["gridPos"][side].as_i64().unwrap());
            assert!(x >= 0 && y >= 0 && w > 0 && h > 0 && x + w <= 24, "{name}: outside");
            for cell in (x..x + w).flat_map(|column| (y..y + h).map(move |row| (column, row))) {
                assert!(taken.insert(cell), "{name}: lies over another at {cell:?}");
            }
            assert!(!panel["title"].as_str().unwrap().is_empty(), "{name}");
            if panel["type"] == "row" {
                continue;
            }
            assert!(panel["description"].as_str().is_some_and(|text| text.len() > 20), "{name}: no description");
            if panel["type"] == "text" {
                continue;
            }
            let unit = panel["fieldConfig"]["defaults"]["unit"].as_str();
            assert!(unit.is_some_and(|unit| !unit.is_empty()), "{name}: no unit");
            assert!(!targets(panel).is_empty(), "{name}: asks nothing");
            let mut refs = BTreeSet::new();
            for target in targets(panel) {
                assert!(target["legendFormat"].as_str().is_some_and(|text| !text.is_empty()), "{name}: no legend");
                assert!(refs.insert(target["refId"].as_str().unwrap()), "{name}: refId taken");
                assert_ne!(target["instant"] == true, target["range"] == true, "{name}: instant or range");
            }
            let visible = |legend: &Value| legend["showLegend"] != false;
            let several = targets(panel).len() > 1 && panel["type"] == "timeseries";
            assert!(!several || visible(&panel["options"]["legend"]), "{name}: the legend is hidden");
        }
    }
}

#[test]
fn every_variable_is_defined_and_every_source_is_ours() {
    let built_in = [
        "__from",
        "__to",
        "__range",
        "__range_s",
        "__range_ms",
        "__interval",
        "__interval_ms",
        "__rate_interval",
        "__url_time_range",
        "__all_variables",
    ];
    for dashboard in shipped() {
        let defined: BTreeSet<&str> =
            dashboard.variables().iter().map(|variable| variable["name"].as_str().unwrap()).collect();
        let mut used = BTreeSet::new();
        each_text(&dashboard.json, &mut |text| used.extend(variables_in(text)));
        for variable in &used {
            // $__all is what Grafana writes for the choice of all.
            let known =
                defined.contains(variable.as_str()) || built_in.contains(&variable.as_str()) || variable == "__all";
            assert!(known, "{}: ${variable} is not defined", dashboard.file.display());
        }
        for variable in defined {
            assert!(used.contains(variable), "{}: ${variable} is not used", dashboard.file.display());
        }
        for panel in dashboard.panels() {
            for target in targets(panel) {
                assert_eq!(target["datasource"]["uid"], "${datasource}", "{}", name(&dashboard, panel));
            }
        }
    }
}

/// Panels name only metrics that there are.
#[test]
fn every_metric_is_in_the_catalogue() {
    let pattern = regex::Regex::new(r"kanalkoll_\w+|\b[A-Z]\w+\{").unwrap();
    let catalogue = kanalkoll::metrics::families().map(|metric| metric.name);
    let instance = kanalkoll::metrics::INSTANCE.iter().map(|counter| counter.name);
    // What Prometheus tells of the rules.
    let known: BTreeSet<&str> = catalogue.chain(instance).chain(["ALERTS{", "ALERTS_FOR_STATE{"]).collect();
    for dashboard in shipped() {
        let expressions =
            dashboard.panels().into_iter().flat_map(targets).map(|target| target["expr"].as_str().unwrap());
        for found in expressions.flat_map(|expression| pattern.find_iter(expression)) {
            assert!(known.contains(found.as_str()), "{}: {}", dashboard.file.display(), found.as_str());
        }
    }
}

/// A channel has one colour, in letters, reports and dashboards.
#[test]
fn channels_have_their_colours() {
    for dashboard in shipped() {
        let mut coloured = 0;
        for panel in dashboard.panels() {
            for change in panel["fieldConfig"]["overrides"].as_array().into_iter().flatten() {
                // The series of a channel, or one such as `chat given up`, `goal chat`.
                let words: Vec<&str> = change["matcher"]["options"].as_str().unwrap().split(' ').collect();
                let Some(channel) = Channel::ALL.into_iter().find(|channel| words.contains(&channel.code())) else {
                    continue;
                };
                for property in change["properties"].as_array().unwrap() {
                    if property["id"] == "color" {
                        let expected = kanalkoll::reports::colours::channel(channel);
                        assert_eq!(property["value"]["fixedColor"], expected, "{}: {words:?}", name(&dashboard, panel));
                        coloured += 1;
                    }
                }
            }
        }
        let by_channel = dashboard
            .panels()
            .into_iter()
            .flat_map(targets)
            .any(|target| target["legendFormat"].as_str().unwrap().contains("{{channel}}"));
        assert_eq!(coloured > 0, by_channel, "{}", dashboard.file.display());
    }
}

#[test]
fn provisioning_fits_the_dashboards() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards/grafana/provisioning");
    let source = yaml(&folder.join("datasources/kanalkoll.yml"));
    let source = &source["datasources"][0];
    assert_eq!((source["type"].as_str(), source["uid"].as_str()), (Some("prometheus"), Some("kanalkoll")));
    let provider = yaml(&folder.join("dashboards/kanalkoll.yml"));
    let mut names = BTreeSet::new();
    let mut languages = Vec::new();
    for provider in provider["providers"].as_vec().unwrap() {
        assert_eq!(provider["type"].as_str(), Some("file"));
        for key in ["name", "folder", "folderUid"] {
            assert!(names.insert((key, provider[key].as_str().unwrap())), "{key} of two providers");
        }
        let target = PathBuf::from(provider["options"]["path"].as_str().unwrap());
        assert!(target.is_absolute(), "Grafana takes a relative path from where it was started: {}", target.display());
        let language = target.file_name().unwrap().to_str().unwrap().to_owned();
        let mounted = format!("- ../../dashboards/{language}:{}:ro", target.display());
        let compose = std::fs::read_to_string(folder.join("../../../examples/compose/compose.yaml")).unwrap();
        assert!(compose.contains(&mounted), "examples/compose does not have {mounted}");
        languages.push(language);
    }
    let shipped: BTreeSet<PathBuf> = shipped().iter().map(|one| one.file.parent().unwrap().to_owned()).collect();
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards");
    assert_eq!(languages.iter().map(|language| top.join(language)).collect::<BTreeSet<_>>(), shipped);
    let prometheus = yaml(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards/prometheus.yml"));
    let scrape = &prometheus["scrape_configs"][0];
    let scraped = scrape["static_configs"][0]["targets"][0].as_str().unwrap();
    let read = prometheus["remote_read"][0]["url"].as_str().unwrap();
    assert_eq!(read, format!("http://{scraped}/api/v1/prometheus/read"));
    assert_eq!(source["jsonData"]["timeInterval"], prometheus["global"]["scrape_interval"]);
    // Every file of the repository that the comments and the README tell to take is there.
    let pattern = regex::Regex::new(r"dashboards/[\w/.*-]*[\w*]").unwrap();
    let readme = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for path in pattern.find_iter(&readme) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path.as_str().trim_end_matches("/*.json"));
        assert!(path.exists(), "README names {}", path.display());
    }
}

fn each_text(value: &Value, see: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => see(text),
        Value::Array(values) => values.iter().for_each(|value| each_text(value, see)),
        Value::Object(fields) => fields.values().for_each(|value| each_text(value, see)),
        _ => {}
    }
}
