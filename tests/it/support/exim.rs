//! A mail server as municipalities run it: Debian's Exim with a configuration of its own, STARTTLS and accounts, which delivers
//! into a maildir. Runs as whoever runs the tests; where that is root, as the user that Debian made for it.

use std::fs::{self, Permissions};
use std::io::{BufRead, BufReader};
use std::net::TcpStream;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use kanalkoll::mail::{Security, SmtpSettings};

use super::guard::Guard;
use super::mail_server::MailServer;
use super::{find_program, free_port, skip, wait_for};

/// A running Exim; ended when dropped.
pub(crate) struct Exim {
    port: u16,
    folder: tempfile::TempDir,
    _guard: Guard,
}

const PASSWORD: &str = "lösenord";

const CONFIGURATION: &str = r"
primary_hostname = localhost
spool_directory = {folder}/spool
log_file_path = {folder}/log/%slog
pid_file_path = {folder}/log/pid
local_interfaces = 127.0.0.1
daemon_smtp_ports = {port}
disable_ipv6 = true
keep_environment =
host_lookup =
smtp_accept_max = 0
tls_advertise_hosts = *
tls_certificate = {folder}/certificate.pem
tls_privatekey = {folder}/key.pem
acl_smtp_rcpt = known
acl_smtp_data = accept
{user}
begin acl
known:
  accept authenticated = *
  deny message = who are you
begin routers
everybody:
  driver = accept
  transport = folder
begin transports
folder:
  driver = appendfile
  directory = {folder}/mail
  maildir_format
  create_directory
{transport_user}
begin authenticators
{authenticators}
";

const PLAIN: &str = r"
plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = ${if and{{eq{$auth2}{kanalkoll}}{eq{$auth3}{lösenord}}}}
  server_set_id = $auth2
  server_advertise_condition = ${if def:tls_in_cipher}
";

const LOGIN: &str = r"
login:
  driver = plaintext
  public_name = LOGIN
  server_prompts = Username:: : Password::
  server_condition = ${if and{{eq{$auth1}{kanalkoll}}{eq{$auth2}{lösenord}}}}
  server_set_id = $auth1
  server_advertise_condition = ${if def:tls_in_cipher}
";

impl Exim {
    /// A server that offers PLAIN and LOGIN, or LOGIN only; `None`, and said so, when there is no Exim.
    pub(crate) fn start(login_only: bool) -> Option<Exim> {
        let Some(program) = find_program("exim4", &[PathBuf::from("/usr/sbin")]) else {
            skip("exim4", "apt-get install --no-install-recommends exim4-daemon-light");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("kanalkoll-exim-").tempdir().unwrap();
        let port = free_port();
        let authenticators = if login_only { LOGIN.to_owned() } else { PLAIN.to_owned() + LOGIN };
        let file = configure(folder.path(), port, &authenticators);
        let child = Command::new(program)
            .args(["-bdf", "-C"])
            .arg(file)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("exim starts");
        let exim = Exim { port, _guard: Guard::over(child, "KILL", Some(folder.path())), folder };
        let greeted = wait_for(30, || {
            let mut greeting = String::new();
            let connection = TcpStream::connect(("127.0.0.1", port)).ok()?;
            BufReader::new(connection).read_line(&mut greeting).ok()?;
            greeting.starts_with("220").then_some(())
        });
        assert!(greeted.is_some(), "exim does not answer:\n{}", exim.log());
        Some(exim)
    }

    /// How to speak to it, with the right password.
    pub(crate) fn settings(&self) -> SmtpSettings {
        SmtpSettings {
            host: "localhost".to_owned(),
            port: self.port,
            security: Security::StartTls,
            certificate: MailServer::certificate(),
            user: "kanalkoll".to_owned(),
            password: PASSWORD.to_owned(),
            connect_seconds: 20,
            command_seconds: 20,
            content_seconds: 20,
        }
    }

    /// The messages that it has delivered.
    ///
    /// # Panics
    /// When there are not as many as expected after a minute.
    pub(crate) fn delivered(&self, expected: usize) -> Vec<Vec<u8>> {
        let read = || -> Option<Vec<Vec<u8>>> {
            let files = fs::read_dir(self.folder.path().join("mail/new")).ok()?;
            Some(files.map(|file| fs::read(file.unwrap().path()).unwrap()).collect())
        };
        let all = wait_for(60, || read().filter(|messages| messages.len() >= expected));
        let all = all.unwrap_or_else(|| panic!("{expected} messages are not delivered:\n{}", self.log()));
        assert_eq!(all.len(), expected);
        all
    }

    /// What it has written into its log.
    pub(crate) fn log(&self) -> String {
        let read = |name: &str| fs::read_to_string(self.folder.path().join("log").join(name)).unwrap_or_default();
        read("mainlog") + &read("rejectlog") + &read("paniclog")
    }
}

/// Lays out the folder of a server; its configuration file.
fn configure(folder: &Path, port: u16, authenticators: &str) -> PathBuf {
    let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/support/smtp"));
    let open = |path: &Path, mode: u32| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    open(folder, 0o755);
    for name in ["certificate.pem", "key.pem"] {
        fs::copy(source.join(name), folder.join(name)).unwrap();
        open(&folder.join(name), 0o644);
    }
    for name in ["spool", "log", "mail"] {
        fs::create_dir(folder.join(name)).unwrap();
        open(&folder.join(name), 0o777);
    }
    let id = |flag: &str| {
        let said = Command::new("id").arg(flag).output().expect("id").stdout;
        String::from_utf8(said).unwrap().trim().to_owned()
    };
    let (user, transport_user) = match (id("-u"), id("-g")) {
        (root, _) if root == "0" => (String::new(), "  user = Debian-exim".to_owned()),
        (user, group) => {
            (format!("exim_user = {user}\nexim_group = {group}\ndeliver_drop_privilege = true"), String::new())
        }
    };
    let text = CONFIGURATION
        .replace("{folder}", folder.to_str().unwrap())
        .replace("{port}", &port.to_string())
        .replace("{user}", &user)
        .replace("{transport_user}", &transport_user)
        .replace("{authenticators}", authenticators);
    let file = folder.join("exim.conf");
    fs::write(&file, text).unwrap();
    // Exim takes no configuration that others may write to.
    open(&file, 0o644);
    file
}
