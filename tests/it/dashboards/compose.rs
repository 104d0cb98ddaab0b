//! The containers of `examples/compose`: what they name is there, pinned, open to this machine only, and understood.

use std::path::{Path, PathBuf};
use std::process::Command;

use yaml_rust2::Yaml;

use super::grafana::yaml;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/compose")
}

fn compose() -> Yaml {
    yaml(&folder().join("compose.yaml"))
}

/// Name and settings of each service.
fn services(compose: &Yaml) -> Vec<(&str, &Yaml)> {
    let all = compose["services"].as_hash().unwrap();
    all.iter().map(|(name, service)| (name.as_str().unwrap(), service)).collect()
}

fn texts(list: &Yaml) -> Vec<&str> {
    list.as_vec().into_iter().flatten().map(|text| text.as_str().unwrap()).collect()
}

#[test]
fn images_are_pinned_ports_are_ours_and_health_is_watched() {
    let compose = compose();
    let services = services(&compose);
    let names: Vec<&str> = services.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["postgres", "setup", "kanalkoll", "prometheus", "grafana", "mail"]);
    let mut ports = 0;
    for (name, service) in services {
        let tag = service["image"].as_str().unwrap().rsplit_once(':').unwrap().1;
        assert!(tag.contains('.') && tag.contains(|c: char| c.is_ascii_digit()), "{name}: {tag} is not a version");
        for port in texts(&service["ports"]) {
            assert!(port.starts_with("127.0.0.1:"), "{name}: {port}");
            ports += 1;
        }
        let stays = service["restart"].as_str().is_some();
        assert_eq!(stays, !service["healthcheck"]["test"].is_badvalue(), "{name}: health");
        for needed in service["depends_on"].as_hash().into_iter().flatten() {
            assert!(names.contains(&needed.0.as_str().unwrap()), "{name} needs {needed:?}");
        }
    }
    assert_eq!(ports, 4);
    let dockerfile = std::fs::read_to_string(folder().join("Dockerfile")).unwrap();
    for image in dockerfile.lines().filter_map(|line| line.strip_prefix("FROM ")) {
        assert!(image.contains('.') && !image.contains("latest"), "{image} is not a version");
    }
}

/// What is mounted is in the repository or a volume of the file.
#[test]
fn what_is_mounted_is_there() {
    let compose = compose();
    for (name, service) in services(&compose) {
        for mount in texts(&service["volumes"]) {
            let source = mount.split(':').next().unwrap();
            let known = match source.strip_prefix('.') {
                Some(_) => folder().join(source).exists(),
                None => compose["volumes"].as_hash().unwrap().contains_key(&Yaml::String(source.to_owned())),
            };
            assert!(known, "{name}: {mount}");
        }
    }
    let built = folder().join(compose["services"]["kanalkoll"]["build"]["context"].as_str().unwrap());
    assert!(built.join(compose["services"]["kanalkoll"]["build"]["dockerfile"].as_str().unwrap()).exists());
    // What must be in .env is in its example.
    let text = std::fs::read_to_string(folder().join("compose.yaml")).unwrap();
    let example = std::fs::read_to_string(folder().join("env.example")).unwrap();
    let asked = regex::Regex::new(r"\$\{(\w+)").unwrap();
    let asked: Vec<&str> = asked.captures_iter(&text).map(|found| found.get(1).unwrap().as_str()).collect();
    assert!(asked.len() >= 2);
    for name in asked {
        assert!(example.contains(&format!("\n{name}=")), "{name} is not in env.example");
    }
}

/// The service reads its settings without a word; a wrong one it would refuse.
#[test]
fn the_settings_are_settings() {
    let compose = compose();
    let folder = tempfile::tempdir().unwrap();
    let settings = compose["services"]["kanalkoll"]["environment"].as_hash().unwrap();
    let run = |more: &[(&str, &str)]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kanalkoll"));
        command.args(["organisation", "list"]).current_dir(folder.path());
        let ours = settings.iter().map(|(name, value)| (name.as_str().unwrap(), value.as_str().unwrap()));
        command.envs(ours.filter(|(name, _)| name.starts_with("KANALKOLL__")));
        command.env("KANALKOLL__DATABASE__URL", "sqlite:kanalkoll.db").envs(more.iter().copied());
        let output = command.output().unwrap();
        (output.status.code(), String::from_utf8(output.stderr).unwrap())
    };
    assert_eq!(run(&[]), (Some(0), String::new()));
    assert_ne!(run(&[("KANALKOLL__MAIL__HOSTS", "x")]).0, Some(0));
}
