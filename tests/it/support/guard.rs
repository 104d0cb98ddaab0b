//! No process and no folder outlives the tests, however they end.

use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Watches over a process that a test started. It is ended when the guard is dropped; when the test binary is gone without
/// dropping it (a static, a signal, a crash), a shell that reads the other end of a pipe ends it and removes its folder.
pub(crate) struct Guard {
    child: Child,
    watchdog: Child,
}

const WATCHDOG: &str = r#"
if read -r _; then exit 0; fi
kill -"$2" "$1" 2>/dev/null
for _ in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$1" 2>/dev/null || break; sleep 0.2; done
kill -KILL "$1" 2>/dev/null
[ -z "$3" ] || rm -rf "$3"
"#;

impl Guard {
    /// Guards `child`; `signal` (a name such as `TERM`) ends it, `folder` is removed when the test binary is gone.
    pub(crate) fn over(child: Child, signal: &str, folder: Option<&Path>) -> Guard {
        let watchdog = Command::new("sh")
            .args(["-c", WATCHDOG, "watchdog", &child.id().to_string(), signal])
            .arg(folder.unwrap_or(Path::new("")))
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C goes to the whole process group; the watchdog is the one that must survive it.
            .process_group(0)
            .spawn()
            .expect("sh");
        Guard { child, watchdog }
    }

    /// The process id.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal by name: `TERM`, `KILL`, `STOP`.
    pub(crate) fn signal(&self, name: &str) {
        let status = Command::new("kill").args([&format!("-{name}"), &self.child.id().to_string()]).status();
        assert!(status.is_ok_and(|status| status.success()), "kill -{name} {}", self.child.id());
    }

    /// The exit status, when it has ended.
    pub(crate) fn ended(&mut self) -> Option<std::process::ExitStatus> {
        self.child.try_wait().unwrap()
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Killed before the watchdog is dismissed, reaped after: its id cannot be another's in between.
        let _ = self.child.kill();
        if let Some(mut pipe) = self.watchdog.stdin.take() {
            let _ = pipe.write_all(b"dismissed\n");
        }
        let _ = self.child.wait();
        let _ = self.watchdog.wait();
    }
}
