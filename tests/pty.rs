//! The program in a real terminal of its own: keys go in, a screen comes out.

use std::io::{Read, Write};
use std::num::NonZero;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// No step of the program may take longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal in which the program runs.
pub struct Pty {
    screen: Arc<Mutex<vt100::Parser>>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
    master: Box<dyn MasterPty + Send>,
}

/// What a terminal says of itself, beside its size.
#[derive(Default)]
pub struct Look {
    pub columns: u16,
    pub rows: u16,
    pub environment: Vec<(&'static str, &'static str)>,
}

impl Pty {
    /// Starts `emic` with these words in `folder`, in a terminal of 80 × 24 without colours.
    pub fn start(folder: &Path, words: &str) -> Self {
        let look = Look {
            columns: 80,
            rows: 24,
            environment: vec![("NO_COLOR", "1")],
        };
        Self::start_in(folder, words, &look)
    }

    /// Starts it in a terminal that looks so.
    pub fn start_in(folder: &Path, words: &str, look: &Look) -> Self {
        let size = PtySize {
            rows: look.rows,
            cols: look.columns,
            ..PtySize::default()
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_emic"));
        command.args(words.split_whitespace());
        command.cwd(folder);
        command.env_clear();
        command.env("TERM", "xterm-256color");
        command.env("EMIC_NOW", "2026-11-21T14:03:00Z");
        for (variable, value) in &look.environment {
            command.env(variable, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let screen = Arc::new(Mutex::new(vt100::Parser::new(whole(look.rows), whole(look.columns), 0)));
        read_on(pair.master.try_clone_reader().unwrap(), Arc::clone(&screen));
        Self {
            screen,
            keys: pair.master.take_writer().unwrap(),
            child,
            master: pair.master,
        }
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
        self.keys.flush().unwrap();
    }

    /// Types, and waits until the screen shows `part`.
    #[track_caller]
    pub fn press_until(&mut self, keys: &str, part: &str) {
        self.press(keys);
        self.wait_for(part);
    }

    /// Waits until the screen shows `part`.
    #[track_caller]
    pub fn wait_for(&self, part: &str) {
        let start = Instant::now();
        while !self.text().contains(part) {
            assert!(
                start.elapsed() < PATIENCE,
                "`{part}` did not come; the screen:\n{}",
                self.text()
            );
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// The screen as text, one line below the other.
    pub fn text(&self) -> String {
        let screen = self.screen.lock().unwrap();
        let (_, columns) = screen.screen().size();
        let rows = screen.screen().rows(0, columns.into());
        rows.map(|row| format!("{}\n", row.trim_end())).collect()
    }

    /// The screen once nothing is drawn any more.
    pub fn settled(&self) -> String {
        let mut known = self.text();
        loop {
            std::thread::sleep(Duration::from_millis(50));
            let now = self.text();
            if now == known {
                return now;
            }
            known = now;
        }
    }

    /// What the program has drawn, to look into.
    pub fn look<T>(&self, at: impl Fn(&vt100::Screen) -> T) -> T {
        at(self.screen.lock().unwrap().screen())
    }

    /// Waits for the end, and gives the exit code.
    #[track_caller]
    pub fn end(mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "it goes on; the screen:\n{}", self.text());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Ends the program without asking it.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.screen
            .lock()
            .unwrap()
            .screen_mut()
            .set_size(whole(rows), whole(columns));
        let size = PtySize {
            rows,
            cols: columns,
            ..PtySize::default()
        };
        self.master.resize(size).unwrap();
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A test that failed leaves nobody at work.
        let _ = self.child.kill();
    }
}

/// A size that is not zero.
fn whole(size: u16) -> NonZero<u16> {
    NonZero::new(size).unwrap()
}

/// Hands everything that the program writes to the screen, on a thread of its own.
fn read_on(mut output: Box<dyn Read + Send>, screen: Arc<Mutex<vt100::Parser>>) {
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(read) = output.read(&mut bytes) {
            if read == 0 {
                break;
            }
            screen.lock().unwrap().process(&bytes[..read]);
        }
    });
}
