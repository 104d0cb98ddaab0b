//! One throw-away PostgreSQL cluster for the test binary, one database for each test.

use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection};

use super::guard::Guard;
use super::{find_program, skip, wait_for};

/// A database of the cluster; dropped with the value.
pub(crate) struct Database {
    pub(crate) url: String,
    name: String,
}

struct Cluster {
    folder: PathBuf,
    _guard: Guard,
}

/// Creates an empty database; `None`, and said so, when there is no PostgreSQL on this machine.
pub(crate) fn create_database() -> Option<Database> {
    static CLUSTER: OnceLock<Option<Cluster>> = OnceLock::new();
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let Some(cluster) = CLUSTER.get_or_init(start) else {
        skip("PostgreSQL", "apt-get install postgresql");
        return None;
    };
    let name = format!("test_{}", NUMBER.fetch_add(1, Ordering::Relaxed));
    administrate(cluster, &format!("create database {name}"));
    Some(Database { url: cluster.url(&name), name })
}

impl Database {
    /// Nobody gets in, and who is in is thrown out.
    pub(crate) fn forbid_connections(&self) {
        let name = &self.name;
        // Committed first: whoever was thrown out before that would be let in again.
        self.administrate(&format!("alter database {name} with allow_connections false"));
        self.administrate(&format!("select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}'"));
    }

    pub(crate) fn allow_connections(&self) {
        self.administrate(&format!("alter database {} with allow_connections true", self.name));
    }

    fn administrate(&self, sql: &str) {
        let administration = self.url.replace(&format!("/{}", self.name), "/postgres");
        if let Ok(mut connection) = PgConnection::establish(&administration) {
            // The first thing to fail is what the test looks at anyway.
            let _ = connection.batch_execute(sql);
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        self.administrate(&format!("drop database {} with (force)", self.name));
    }
}

impl Cluster {
    /// The URL of a database, over the Unix socket in the cluster's folder: no port that someone else may take.
    fn url(&self, database: &str) -> String {
        let socket = self.folder.display().to_string().replace('%', "%25").replace('/', "%2F");
        format!("postgres://postgres@{socket}/{database}")
    }
}

fn administrate(cluster: &Cluster, sql: &str) {
    let mut connection = PgConnection::establish(&cluster.url("postgres")).expect("the test cluster answers");
    connection.batch_execute(sql).expect(sql);
}

fn start() -> Option<Cluster> {
    let folders = installed();
    let (initdb, postgres) = (find_program("initdb", &folders)?, find_program("postgres", &folders)?);
    let folder = tempfile::Builder::new().prefix("kanalkoll-pg-").tempdir().unwrap().keep();
    let data = folder.join("data");
    let user = unprivileged(&folder);
    initialise(&initdb, &folder, &data, user);
    let log = std::fs::File::create(folder.join("log")).unwrap();
    let child = as_user(&postgres, &folder, user)
        .args(["-D", &data.display().to_string(), "-k", &folder.display().to_string()])
        .args(["-c", "listen_addresses=", "-c", "max_connections=300"])
        .args(durability())
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .expect("postgres starts");
    let cluster = Cluster { _guard: Guard::over(child, "QUIT", Some(&folder)), folder };
    let answers = wait_for(60, || PgConnection::establish(&cluster.url("postgres")).ok());
    if answers.is_none() {
        let log = std::fs::read_to_string(cluster.folder.join("log")).unwrap_or_default();
        panic!("the test cluster in {} does not answer:\n{log}", cluster.folder.display());
    }
    Some(cluster)
}

/// A test database need not outlive the machine; a measured one must wait for the disk as a real one does.
fn durability() -> &'static [&'static str] {
    if std::env::var_os("KANALKOLL_DURABLE_POSTGRES").is_some() {
        return &["-c", "shared_buffers=512MB", "-c", "max_wal_size=4GB"];
    }
    &["-c", "fsync=off", "-c", "full_page_writes=off"]
}

fn initialise(initdb: &Path, folder: &Path, data: &Path, user: Option<(u32, u32)>) {
    let said = folder.join("initdb");
    let run = |locale: &[&str]| {
        let _ = std::fs::remove_dir_all(data);
        let child = as_user(initdb, folder, user)
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"])
            .args(locale)
            .arg(data)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(&said).unwrap())
            .spawn()
            .expect("initdb starts");
        let mut guard = Guard::over(child, "KILL", Some(folder));
        wait_for(60, || guard.ended()).is_some_and(|status| status.success())
    };
    // Sorted as a Swedish installation sorts, so that what leans on byte order fails here and not there. The second for
    // PostgreSQL before 15, or built without ICU.
    let made = run(&["--locale-provider=icu", "--icu-locale=sv", "--locale=C"]) || run(&["--no-locale"]);
    assert!(made, "initdb: {}", std::fs::read_to_string(&said).unwrap_or_default());
}

/// A command run as `user`, in the cluster's folder, without the settings of whoever runs the tests.
fn as_user(program: &Path, folder: &Path, user: Option<(u32, u32)>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder).env("LC_ALL", "C").env("HOME", folder);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
        command.env_remove(name);
    }
    // Not the terminal's group: Ctrl-C is the guard's affair.
    command.process_group(0);
    if let Some((uid, gid)) = user {
        command.uid(uid).gid(gid);
    }
    command
}

/// PostgreSQL refuses to run as root: then the folder is given to another user, who runs it.
fn unprivileged(folder: &Path) -> Option<(u32, u32)> {
    if std::fs::metadata(folder).unwrap().uid() != 0 {
        return None;
    }
    let users = std::fs::read_to_string("/etc/passwd").unwrap();
    let ids = |name: &str| {
        let fields: Vec<&str> =
            users.lines().map(|line| line.split(':').collect()).find(|f: &Vec<&str>| f[0] == name)?;
        Some((fields[2].parse().ok()?, fields[3].parse().ok()?))
    };
    let (uid, gid) = ids("postgres").or_else(|| ids("nobody")).expect("a user `postgres` or `nobody`");
    chown(folder, Some(uid), Some(gid)).unwrap();
    Some((uid, gid))
}

/// Where distributions put the server's programs, newest version first.
fn installed() -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt"]
        .into_iter()
        .filter_map(|parent| std::fs::read_dir(parent).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|folder| folder.join("initdb").is_file())
        .collect();
    folders.sort();
    folders.reverse();
    folders
}
