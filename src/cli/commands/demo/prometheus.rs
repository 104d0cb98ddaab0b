//! What Prometheus and Grafana need to show the demo, in a folder, and the lines that start them on it.

use std::fs::{OpenOptions, Permissions, create_dir_all, write};
use std::io::Write;
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::cli::commands::export;
use crate::dashboards::Edition;
use crate::model::{Language, Organisation};

const CONFIGURATION: &str = include_str!("../../../../dashboards/prometheus.yml");
const RULES: &str = include_str!("../../../../dashboards/rules/kanalkoll.yml");
const DATA_SOURCE: &str = include_str!("../../../../dashboards/grafana/provisioning/datasources/kanalkoll.yml");
const BOARDS: &str = include_str!("../../../../dashboards/grafana/provisioning/dashboards/kanalkoll.yml");

/// The addresses in the files above, and the folder where they look for boards.
const KANALKOLL: &str = "127.0.0.1:8080";
const PROMETHEUS: &str = "127.0.0.1:9090";
const BOARDS_FOLDER: &str = "/var/lib/grafana/dashboards/kanalkoll";

/// The languages of the boards.
const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// A folder with everything that Prometheus and Grafana need.
pub(super) struct Stack {
    folder: PathBuf,
    prometheus_port: u16,
    grafana_port: u16,
}

impl Stack {
    /// Writes the folder, for a Kanalkoll at this `ADDRESS:PORT` with a key for its metrics.
    pub(super) fn write(folder: &Path, (address, key): (&str, &str), organisation: &Organisation) -> Result<Stack> {
        let hint = || format!("cannot write into {}; choose another folder with --prometheus", folder.display());
        create_dir_all(folder).with_context(hint)?;
        let folder = folder.canonicalize().with_context(hint)?;
        let stack = Stack { folder, prometheus_port: free_port(9_090)?, grafana_port: free_port(3_000)? };
        stack.put("prometheus.yml", &CONFIGURATION.replace(KANALKOLL, address)).with_context(hint)?;
        stack.put("rules/kanalkoll.yml", RULES).with_context(hint)?;
        stack.put_key(key).with_context(hint)?;
        let here = DATA_SOURCE.replace(PROMETHEUS, &format!("127.0.0.1:{}", stack.prometheus_port));
        stack.put("grafana/provisioning/datasources/kanalkoll.yml", &here).with_context(hint)?;
        let mut providers = BOARDS.to_owned();
        for language in LANGUAGES {
            let boards = stack.folder.join("dashboards").join(language.code());
            let edition = Edition::for_organisation(organisation, language).at(&format!("http://{address}"));
            export::write_files(&edition, &boards)?;
            // A JSON string is one of YAML too, whatever the folder is called.
            let quoted = serde_json::to_string(&boards)?;
            providers = providers.replace(&format!("{BOARDS_FOLDER}/{}", language.code()), &quoted);
        }
        stack.put("grafana/provisioning/dashboards/kanalkoll.yml", &providers).with_context(hint)?;
        Ok(stack)
    }

    /// Returns the two lines for a shell, and where to look then.
    pub(super) fn lines(&self) -> String {
        let path = |name: &str| quoted(&self.folder.join(name));
        let Stack { prometheus_port, grafana_port, .. } = self;
        format!(
            "\nPrometheus and Grafana on it, each in a terminal of its own; what they need is in {}:\n\
             \x20 prometheus --config.file={} --storage.tsdb.path={} --web.listen-address=127.0.0.1:{prometheus_port}\n\
             \x20 GF_PATHS_PROVISIONING={} GF_PATHS_DATA={} GF_PATHS_LOGS={} GF_AUTH_ANONYMOUS_ENABLED=true \
             GF_SERVER_HTTP_ADDR=127.0.0.1 GF_SERVER_HTTP_PORT={grafana_port} grafana server --homepath=/usr/share/grafana\n\
             Then open http://127.0.0.1:{grafana_port}/d/kanalkoll-overview-sv, or in English \
             http://127.0.0.1:{grafana_port}/d/kanalkoll-overview-en. What is scraped shows after a minute.\n",
            self.folder.display(),
            path("prometheus.yml"),
            path("data"),
            path("grafana/provisioning"),
            path("grafana/data"),
            path("grafana/log"),
        )
    }

    fn put(&self, name: &str, text: &str) -> Result<()> {
        let file = self.folder.join(name);
        if let Some(parent) = file.parent() {
            create_dir_all(parent)?;
        }
        Ok(write(file, text)?)
    }

    /// Only who runs the demo may read the key, also where the file was there before.
    fn put_key(&self, key: &str) -> Result<()> {
        let file = self.folder.join("kanalkoll.key");
        let mut file = OpenOptions::new().write(true).create(true).truncate(true).open(file)?;
        file.set_permissions(Permissions::from_mode(0o600))?;
        Ok(file.write_all(key.as_bytes())?)
    }
}

/// Returns the usual port, or another one where it is taken.
fn free_port(usual: u16) -> Result<u16> {
    let listener = TcpListener::bind(("127.0.0.1", usual)).or_else(|_| TcpListener::bind(("127.0.0.1", 0)))?;
    Ok(listener.local_addr()?.port())
}

/// Returns a path as a shell takes it for one word.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = path.chars().all(|c| c.is_alphanumeric() || "/._-+".contains(c));
    if is_plain { path } else { format!("'{}'", path.replace('\'', r"'\''")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_one_word_of_a_shell() {
        assert_eq!(quoted(Path::new("/tmp/kanalkoll-demo-x1/år")), "/tmp/kanalkoll-demo-x1/år");
        assert_eq!(quoted(Path::new("/home/eva/o'hara $x")), r"'/home/eva/o'\''hara $x'");
    }

    #[test]
    fn a_port_that_is_taken_is_not_used() {
        let taken = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        assert_ne!(free_port(port).unwrap(), port);
    }
}
