//! What stands in `dashboards/` is what the generator makes, and the command writes the same.

use std::path::{Path, PathBuf};

use kanalkoll::dashboards::{Edition, dashboards};
use kanalkoll::model::Language;
use serde_json::Value;

use crate::support::{TestDb, cli};

/// The languages whose files are in the repository.
const KEPT: [Language; 2] = [Language::Swedish, Language::English];

const MOLDE: &str = r#"
code = "molde"
name = "Molde kommune"
country = "NO"
locale = "nn"
"#;

fn folder(language: Language) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dashboards").join(language.code())
}

/// `KANALKOLL_REWRITE_DASHBOARDS=1` writes the files anew instead of comparing them.
#[test]
fn the_files_are_those_of_the_generator() {
    let rewrite = std::env::var_os("KANALKOLL_REWRITE_DASHBOARDS").is_some();
    for language in KEPT {
        let folder = folder(language);
        let made = dashboards(&Edition::of(language));
        for dashboard in &made {
            let path = folder.join(&dashboard.file);
            if rewrite {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&path, &dashboard.text).unwrap();
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            let name = path.display();
            assert!(
                kept == dashboard.text,
                "{name} is not what is generated; KANALKOLL_REWRITE_DASHBOARDS=1 cargo test --test it generated writes it anew"
            );
        }
        let here = std::fs::read_dir(&folder).unwrap().count();
        assert_eq!(here, made.len(), "{}: a file that no board has", folder.display());
    }
}

/// The command, with a database that is not asked unless an organisation is named.
fn export(db: &TestDb, out: &Path, more: &[&str]) -> Vec<PathBuf> {
    let words = ["export", "dashboards", "--out", out.to_str().unwrap(), "--database", &db.url];
    let output = cli(&[&words, more].concat());
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(PathBuf::from).collect()
}

#[test]
fn the_command_writes_the_files_and_names_them() {
    let db = TestDb::sqlite();
    let out = tempfile::tempdir().unwrap();
    let written = export(&db, &out.path().join("new/folder"), &["--language", "en"]);
    assert_eq!(written.len(), dashboards(&Edition::of(Language::English)).len());
    for file in written {
        let kept = folder(Language::English).join(file.file_name().unwrap());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), std::fs::read_to_string(kept).unwrap());
    }
    let swedish = export(&db, out.path(), &[]);
    assert!(std::fs::read_to_string(&swedish[0]).unwrap().contains("-sv\""));
}

#[test]
fn an_organisation_gets_its_own_boards() {
    let db = TestDb::sqlite();
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("organisation.toml");
    std::fs::write(&file, MOLDE).unwrap();
    let applied = cli(&["organisation", "apply", file.to_str().unwrap(), "--database", &db.url]);
    assert!(applied.status.success(), "{}", String::from_utf8_lossy(&applied.stderr));
    for file in export(&db, out.path(), &["--organisation", "molde"]) {
        let board: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        assert_eq!(board["timezone"], "Europe/Oslo");
        assert!(board["uid"].as_str().unwrap().ends_with("-nn"), "{}", board["uid"]);
    }
    let words = ["export", "dashboards", "--out", out.path().to_str().unwrap(), "--database", &db.url];
    let refused = |more: &[&str]| String::from_utf8(cli(&[&words, more].concat()).stderr).unwrap();
    assert!(refused(&["--organisation", "mlode"]).contains("mlode"));
    assert!(refused(&["--language", "fr"]).contains("sv, nb, nn"), "{}", refused(&["--language", "fr"]));
}
