//! The dashboards are what Grafana 11, 12 and 13 say of themselves that they take.

use serde_json::json;

use super::grafana::shipped;
use crate::support::run_node;

#[test]
fn grafana_takes_every_dashboard() {
    let files: Vec<_> = shipped().into_iter().map(|dashboard| dashboard.file).collect();
    run_node("grafana", "schema.mjs", &json!({ "files": files }));
}
