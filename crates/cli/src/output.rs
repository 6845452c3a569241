//! The one door for all that is written: results to stdout or a file, everything else to stderr.

use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use emic_report::{Canvas, Content, FORMATS, Format, Language, Report};

use crate::arguments::OutputOptions;
use crate::failure::Failure;
use crate::terminal::{Stream, Terminal};

/// A format and where its bytes go.
#[derive(Debug, Clone, Copy)]
pub struct Output<'a> {
    /// How results are rendered.
    pub format: &'static Format,
    target: Option<&'a Path>,
    terminal: &'a Terminal,
}

impl<'a> Output<'a> {
    /// What was asked for: `--format`, else what the file's ending means, else text.
    ///
    /// # Errors
    /// When an ending means no format, or bytes for programs would go to the screen.
    pub fn new(options: &'a OutputOptions, terminal: &'a Terminal) -> Result<Self, Failure> {
        let target = options.output.as_deref().filter(|path| *path != Path::new("-"));
        let format = match (options.format, target) {
            (Some(format), _) => format,
            (None, Some(path)) => by_ending(path)?,
            (None, None) => text(),
        };
        if format.content == Content::Binary && target.is_none() && terminal.results == Stream::Screen {
            let ending = format.endings.first().copied().unwrap_or(format.name);
            let message = format!("`{}` cannot be shown on a screen", format.name);
            return Err(Failure::new(
                message,
                format!("write it to a file: `--output FILE.{ending}`"),
            ));
        }
        Ok(Self {
            format,
            target,
            terminal,
        })
    }

    /// The screen, as text.
    pub fn screen(terminal: &'a Terminal) -> Self {
        Self {
            format: text(),
            target: None,
            terminal,
        }
    }

    /// What the format may know of the place where its output goes.
    pub fn canvas(&self, language: Language) -> Canvas {
        match self.target {
            Some(_) => Canvas::file(language),
            None => Canvas {
                width: self.terminal.width,
                colour: self.terminal.colour,
                language,
            },
        }
    }

    /// Renders `report` and writes it.
    ///
    /// # Errors
    /// When the format cannot hold the report, or the file cannot be written.
    pub fn deliver(&self, report: &Report, language: Language) -> Result<(), Failure> {
        let bytes = self.format.render(report, &self.canvas(language));
        let bytes = bytes.map_err(|error| Failure::new(error.to_string(), "see `emic help formats`"))?;
        self.write(&bytes)
    }

    /// Writes bytes that are rendered already.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        let Some(path) = self.target else {
            return print(bytes);
        };
        replace(path, bytes).map_err(|error| {
            Failure::new(
                format!("cannot write `{}`: {}", path.display(), why(&error)),
                "choose another file with `--output`",
            )
        })?;
        tell(&format!("wrote {}\n", path.display()));
        Ok(())
    }
}

/// The usual reasons in plain words.
fn why(error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "its folder does not exist".to_owned(),
        ErrorKind::PermissionDenied => "you may not write there".to_owned(),
        _ => error.to_string(),
    }
}

fn text() -> &'static Format {
    #[expect(clippy::expect_used, reason = "a test of this module looks it up")]
    Format::named("text").expect("text is a format")
}

fn by_ending(path: &Path) -> Result<&'static Format, Failure> {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    Format::for_ending(ending).ok_or_else(|| {
        let endings: Vec<String> = FORMATS
            .iter()
            .flat_map(|format| format.endings)
            .map(|e| format!(".{e}"))
            .collect();
        let message = format!("the ending of `{}` means no format", path.display());
        Failure::new(
            message,
            format!("use one of {}, or say `--format FORMAT`", endings.join(", ")),
        )
    })
}

/// Writes results to stdout. A reader who has seen enough (`| head`) is no failure.
fn print(bytes: &[u8]) -> Result<(), Failure> {
    let mut out = io::stdout().lock();
    match out.write_all(bytes).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Failure::new(
            format!("cannot write the result: {error}"),
            "write it to a file with `--output FILE`",
        )),
        _ => Ok(()),
    }
}

/// Writes words to stderr. Where nobody can be told, there is nothing left to do.
pub fn tell(words: &str) {
    let mut err = io::stderr().lock();
    let _ = err.write_all(words.as_bytes()).and_then(|()| err.flush());
}

/// The bytes of a file that the user names.
///
/// # Errors
/// When it cannot be read.
pub fn open(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| {
        Failure::new(
            format!("cannot read `{}`: {error}", path.display()),
            "check the name of the file",
        )
    })
}

/// Puts bytes in the place of a file that the user names.
///
/// # Errors
/// When it cannot be written.
pub fn put(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    replace(path, bytes).map_err(|error| {
        Failure::new(
            format!("cannot write `{}`: {}", path.display(), why(&error)),
            "choose another file, or make room for it",
        )
    })
}

/// What messages may look like on this terminal.
pub fn message_canvas(terminal: &Terminal) -> Canvas {
    Canvas {
        width: Some(terminal.columns()),
        colour: terminal.message_colour,
        language: Language::En,
    }
}

/// Puts `bytes` in the place of the file at `path`: readers see the old file or the new one, never a half.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link keeps pointing where it does, and a device is written to.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if path.exists() && !path.is_file() {
        return fs::write(path, bytes);
    }
    let mut file = new_file(&folder_of(&path))?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if let Ok(old) = fs::metadata(&path) {
        file.as_file().set_permissions(old.permissions())?;
    }
    file.persist(path)?;
    Ok(())
}

fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// A file under a passing name, with the permissions that new files have here.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".").suffix(".emic-tmp");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_a_format() {
        assert_eq!(text().name, "text");
    }

    #[test]
    fn an_ending_chooses_the_format() {
        assert_eq!(by_ending(Path::new("a/b.MD")).unwrap().name, "markdown");
        let failure = by_ending(Path::new("a/b.odt")).unwrap_err().to_string();
        assert!(failure.contains("`a/b.odt`") && failure.contains(".csv"), "{failure}");
    }

    #[test]
    fn a_file_is_replaced_and_nothing_is_left_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out.csv");
        replace(&path, b"old").unwrap();
        replace(&path, b"new").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"new");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_keeps_pointing_to_its_file() {
        let folder = tempfile::tempdir().unwrap();
        let (file, link) = (folder.path().join("file"), folder.path().join("link"));
        fs::write(&file, "old").unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        replace(&link, b"new").unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read(&file).unwrap(), b"new");
    }
}
