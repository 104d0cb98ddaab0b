//! A mailbox server as municipalities run it: Debian's Dovecot with a configuration of its own, over TLS, which writes down what it hears
//! and says. Runs as whoever runs the tests; where that is root, as the user that Debian made for it.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

use kanalkoll::connect::{ImapSecret, ImapSettings};

use super::guard::Guard;
use super::{find_program, free_port, skip, wait_for};

/// A running Dovecot; ended when dropped.
pub(crate) struct Dovecot {
    port: u16,
    folder: tempfile::TempDir,
    guard: Guard,
}

impl Drop for Dovecot {
    /// Lets it end its other processes, which write into the folder until then.
    fn drop(&mut self) {
        if self.guard.ended().is_none() {
            self.guard.signal("TERM");
            wait_for(10, || self.guard.ended());
        }
    }
}

const CONFIGURATION: &str = r"
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/log
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_cert = <{folder}/certificate.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail:LAYOUT=fs:INBOX={folder}/mail/INBOX
first_valid_uid = 1
first_valid_gid = 1
auth_failure_delay = 0
{user}
namespace inbox {
  inbox = yes
  separator = /
}
passdb {
  driver = passwd-file
  args = {folder}/users
}
userdb {
  driver = static
  args = uid={uid} gid={gid} home={folder}
}
service imap-login {
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = {port}
    ssl = yes
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
protocol imap {
  rawlog_dir = {folder}/rawlog
}
";

const OF_NOBODY_ELSE: &str = r"
default_internal_user = {uid}
default_internal_group = {gid}
default_login_user = {uid}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
";

impl Dovecot {
    /// The password of the user `kontakt`; that of `kontakt-2` is another.
    pub(crate) const PASSWORD: &str = "hemligt-ord";
    pub(crate) const OTHER_PASSWORD: &str = "lösenord med å";

    /// A server whose mailbox has these folders, as they are called on the disk; `None`, and said so, when there is no Dovecot.
    pub(crate) fn start(folders: &[&str]) -> Option<Dovecot> {
        let Some(program) = find_program("dovecot", &[PathBuf::from("/usr/sbin")]) else {
            skip("dovecot", "apt-get install --no-install-recommends dovecot-imapd");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("kanalkoll-dovecot-").tempdir().unwrap();
        let port = free_port();
        let file = configure(folder.path(), port, folders);
        let child = Command::new(program)
            .args(["-F", "-c"])
            .arg(file)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("dovecot starts");
        let dovecot = Dovecot { port, guard: Guard::over(child, "TERM", Some(folder.path())), folder };
        let listens = wait_for(30, || std::net::TcpStream::connect(("127.0.0.1", port)).ok());
        assert!(listens.is_some(), "dovecot does not answer:\n{}", dovecot.log());
        Some(dovecot)
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// How to read these folders of it, with the right password and certificate.
    pub(crate) fn settings(&self, folders: &[&str]) -> ImapSettings {
        ImapSettings {
            host: "localhost".to_owned(),
            port: self.port,
            encrypted: true,
            certificates: Some(super::MailServer::certificate().into_bytes()),
            private_network: true,
            user: "kontakt".to_owned(),
            secret: ImapSecret::Password(Dovecot::PASSWORD.to_owned()),
            folders: folders.iter().map(|folder| (*folder).to_owned()).collect(),
            since: None,
            page_size: None,
            timeout: Duration::from_secs(20),
        }
    }

    /// Puts a mail into a folder that came at a time, in seconds since 1970.
    pub(crate) fn put(&self, folder: &str, at: u64, mail: &str, is_read: bool) {
        let folder = self.folder.path().join("mail").join(folder);
        let name = if is_read { format!("cur/{at}.M1.prov:2,S") } else { format!("new/{at}.M1.prov") };
        let file = folder.join(name);
        fs::write(&file, mail.replace('\n', "\r\n")).unwrap();
        let came = SystemTime::UNIX_EPOCH + Duration::from_secs(at);
        fs::File::options().write(true).open(&file).unwrap().set_modified(came).unwrap();
        open(&file, 0o666);
    }

    /// Number and flags of each mail of a folder, as the server has them.
    pub(crate) fn flags(&self, folder: &str) -> String {
        self.doveadm(&["fetch", "-u", "kontakt", "uid flags", "mailbox", folder, "all"])
    }

    /// Gives a folder another numbering.
    pub(crate) fn renumber(&self, folder: &str, validity: u32) {
        let validity = validity.to_string();
        self.doveadm(&["mailbox", "update", "-u", "kontakt", "--uid-validity", &validity, folder]);
    }

    /// The conversations: what it heard, and what it said.
    pub(crate) fn conversations(&self) -> (String, String) {
        let files = fs::read_dir(self.folder.path().join("rawlog")).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> = files.collect();
        files.sort();
        let of = |ending: &str| {
            let of = files.iter().filter(|file| file.extension().is_some_and(|own| own == ending));
            of.map(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned()).collect::<String>()
        };
        (of("in"), of("out"))
    }

    /// What it has written into its log.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    fn doveadm(&self, arguments: &[&str]) -> String {
        let file = self.folder.path().join("dovecot.conf");
        let said = Command::new("doveadm").arg("-c").arg(file).args(arguments).output().expect("doveadm");
        assert!(said.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).unwrap()
    }
}

fn open(path: &Path, mode: u32) {
    fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
}

/// Lays out the folder of a server; its configuration file.
fn configure(folder: &Path, port: u16, folders: &[&str]) -> PathBuf {
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp"));
    open(folder, 0o777);
    for name in ["certificate.pem", "key.pem"] {
        fs::copy(source.join(name), folder.join(name)).unwrap();
    }
    let mail = folders.iter().flat_map(|name| ["cur", "new", "tmp"].map(|part| format!("mail/{name}/{part}")));
    for name in mail.chain(["rawlog".to_owned()]) {
        let made = folder.join(&name);
        fs::create_dir_all(&made).unwrap();
        made.ancestors().take_while(|path| *path != folder).for_each(|path| open(path, 0o777));
    }
    let users = [("kontakt", Dovecot::PASSWORD), ("kontakt-2", Dovecot::OTHER_PASSWORD)];
    let users = users.map(|(user, password)| format!("{user}:{{PLAIN}}{password}\n")).concat();
    fs::write(folder.join("users"), users).unwrap();
    open(&folder.join("users"), 0o644);
    let id = |flag: &str| {
        let said = Command::new("id").arg(flag).output().expect("id").stdout;
        String::from_utf8(said).unwrap().trim().to_owned()
    };
    let (uid, gid, user) = match (id("-un"), id("-gn")) {
        (root, _) if root == "root" => ("dovecot".to_owned(), "dovecot".to_owned(), ""),
        (user, group) => (user, group, OF_NOBODY_ELSE),
    };
    let text = CONFIGURATION
        .replace("{user}", user)
        .replace("{folder}", folder.to_str().unwrap())
        .replace("{port}", &port.to_string())
        .replace("{uid}", &uid)
        .replace("{gid}", &gid);
    let file = folder.join("dovecot.conf");
    fs::write(&file, text).unwrap();
    file
}
