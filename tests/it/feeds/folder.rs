//! Files that appear in a folder: each is taken once, by its content, and put away.

use std::path::Path;
use std::time::{Duration, SystemTime};

use crate::support::{TestApp, TestDb, both, command};

const FEED: &str = "title = \"Visits\"\nname = \"visits\"\nkind = \"file\"\nrecord = \"contact\"\nformat = \"csv\"\nseparator = \";\"\n\
    [constants]\nsource = \"desk\"\nchannel = \"visit\"\n[fields]\nexternal_id = \"nr\"\nreceived_at = \"at\"\n";

struct Shop<'d> {
    db: &'d TestDb,
    feeds: tempfile::TempDir,
    drop: tempfile::TempDir,
}

impl Shop<'_> {
    fn open(db: &TestDb) -> Shop<'_> {
        TestApp::prepare(db, "kalmar");
        let (feeds, drop) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(feeds.path().join("visits.toml"), FEED).unwrap();
        Shop { db, feeds, drop }
    }

    /// Leaves a file that was written so many seconds ago.
    fn leave(&self, name: &str, content: &[u8], seconds_ago: u64) {
        let path = self.drop.path().join(name);
        std::fs::write(&path, content).unwrap();
        let file = std::fs::File::options().append(true).open(&path).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(seconds_ago)).unwrap();
    }

    fn run(&self) -> (i32, String) {
        let output = command()
            .args(["feed", "run", "visits", "--organisation", "kalmar", "--once"])
            .env("KANALKOLL__DATABASE__URL", &self.db.url)
            .env("KANALKOLL__FEEDS__FOLDER", self.feeds.path())
            .env("KANALKOLL__FEED__KALMAR__VISITS__FOLDER", self.drop.path())
            .output()
            .unwrap();
        let said = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        (output.status.code().unwrap(), said)
    }

    fn ids(&self) -> Vec<String> {
        self.db.texts("select external_id as text from contact order by external_id")
    }
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

both! {
    fn each_file_is_taken_once_and_put_away(db) {
        let shop = Shop::open(db);
        let drop = shop.drop.path();
        let (first, second) = (b"nr;at\n1;2026-06-01T08:00:00Z\n", b"nr;at\n1;2026-06-01T09:00:00Z\n2;2026-06-01T08:00:00Z\n");
        shop.leave("a.csv", first, 60);
        // Still being written, by its age or its name; hidden; for somebody else.
        shop.leave("b.csv", b"nr;at\n9;2026-06-", 1);
        shop.leave("c.csv.part", b"nr;at\n9;2026-06-01T08:00:00Z\n", 60);
        shop.leave(".d.csv", b"nr;at\n9;2026-06-01T08:00:00Z\n", 60);
        assert_eq!(shop.run().0, 0);
        assert_eq!((shop.ids(), names(&drop.join("done"))), (vec!["1".to_owned()], vec!["a.csv".to_owned()]));
        assert_eq!(names(drop), [".d.csv", "b.csv", "c.csv.part", "done"]);

        // The rest of it comes.
        shop.leave("b.csv", second, 30);
        assert_eq!(shop.run().0, 0);
        assert_eq!(shop.ids(), ["1", "2"]);
        let arrived = || shop.db.texts("select cast(received_at as text) as text from contact where external_id = '1'");
        let later = arrived();
        // The older one again, under another name: taken once, so it does not bring back what the newer one changed.
        shop.leave("e.csv", first, 30);
        let (code, said) = shop.run();
        assert_eq!((code, arrived()), (0, later), "{said}");
        assert_eq!(names(&drop.join("done")), ["a.csv", "b.csv", "e.csv"]);

        // The same name with other content.
        shop.leave("a.csv", b"nr;at\n3;2026-06-01T08:00:00Z\n", 30);
        assert_eq!(shop.run().0, 0);
        assert_eq!((shop.ids().len(), names(&drop.join("done"))), (3, ["2-a.csv", "a.csv", "b.csv", "e.csv"].map(str::to_owned).to_vec()));
    }

    fn what_cannot_be_read_is_put_aside_and_the_next_file_is_taken(db) {
        let shop = Shop::open(db);
        let drop = shop.drop.path();
        shop.leave("1-wrong.csv", b"a;b\n1;2\n", 90);
        shop.leave("2-damaged.csv.gz", b"\x1f\x8b\x08\x00nothing of the kind", 80);
        shop.leave("3-some.csv", b"nr;at\n1;2026-06-01T08:00:00Z\n2;yesterday\n", 70);
        shop.leave("4-good.csv", b"nr;at\n4;2026-06-01T08:00:00Z\n", 60);
        let (code, said) = shop.run();
        // Some records were rejected.
        assert_eq!(code, 3, "{said}");
        assert_eq!(names(&drop.join("failed")), ["1-wrong.csv", "2-damaged.csv.gz"]);
        assert_eq!((names(&drop.join("done")), shop.ids()), (vec!["3-some.csv".to_owned(), "4-good.csv".to_owned()], vec!["1".to_owned(), "4".to_owned()]));
        assert!(db.count("quarantine") >= 2);
    }
}
