//! The foundation of the tests holds: databases, Prometheus, the program.

use kanalkoll::store::StoreError;

use crate::support::{Prometheus, Service, both, cli};

both! {
    fn each_test_has_an_empty_database(db) {
        let store = db.store();
        assert!(db.url.starts_with(store.kind()));
        store.ready().unwrap();
        assert_eq!(store.read(|reader| reader.organisations()).unwrap(), []);
    }

    fn what_fails_leaves_nothing_behind(db) {
        let store = db.store();
        let now = kanalkoll::model::Instant::from_unix(1_590_991_920);
        let failed = store.write("kalmar", |writer| {
            writer.put_organisation("kalmar", "{}", "00", now)?;
            Err::<(), _>(StoreError::Pool("a fault after the write".to_owned()))
        });
        assert!(failed.is_err());
        assert_eq!(store.read(|reader| reader.organisation("kalmar")).unwrap(), None);
    }

    fn two_stores_see_one_database(db) {
        let now = kanalkoll::model::Instant::from_unix(1_590_991_920);
        db.store().write("kalmar", |writer| writer.put_organisation("kalmar", "{}", "00", now)).unwrap();
        let kept = db.store().read(|reader| reader.organisation("kalmar")).unwrap();
        assert_eq!(kept.map(|kept| kept.definition), Some("{}".to_owned()));
    }
}

#[test]
fn prometheus_computes() {
    let Some(prometheus) = Prometheus::start("global: { scrape_interval: 1h }\n") else { return };
    let result = prometheus.query("vector(1) + 1", "2020-06-01T00:00:00Z");
    assert_eq!(result[0]["value"][1], "2");
    let result = prometheus.query_range("vector(3)", "2020-06-01T00:00:00Z", "2020-06-03T00:00:00Z", "1d");
    assert_eq!(result[0]["values"].as_array().unwrap().len(), 3);
}

#[test]
fn the_program_starts() {
    assert_eq!(cli(&["--version"]).status.code(), Some(0));
}

both! {
    fn the_service_starts_and_stops_in_order(db) {
        let mut service = Service::serve(db);
        assert_eq!(service.get("/healthz", &[]).status, 200);
        assert_eq!(service.get("/nowhere", &[]).status, 404);
        service.signal("TERM");
        assert_eq!(service.wait().code(), Some(0), "{}", service.said());
    }
}
