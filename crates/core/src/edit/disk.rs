//! The few things that writing does to a disk, each of which can fail: tests make the N-th one fail.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Seek, SeekFrom, Write};
use std::path::Path;

/// A disk to write on.
pub(super) trait Disk {
    /// Called before each operation; an error stands for the operation's own.
    fn step(&self) -> io::Result<()>;

    /// Writes a file that nobody else may read half, with the permissions of the one that it will replace, down to the medium.
    fn create(&self, path: &Path, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        self.step()?;
        match fs::remove_file(path) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let mut file = new_file(path, like)?;
        let (first, second) = bytes.split_at(bytes.len() / 2);
        file.write_all(first)?;
        self.step()?;
        file.write_all(second)?;
        self.settle(&file)
    }

    /// Brings a file's bytes down to the medium.
    fn settle(&self, file: &File) -> io::Result<()> {
        self.step()?;
        file.sync_all()
    }

    /// Puts `from` in the place of `to`.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        fs::rename(from, to)
    }

    /// Takes a file away; one that is gone already is no error.
    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        match fs::remove_file(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            other => other,
        }
    }

    /// Makes a folder with all above it.
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        fs::create_dir_all(path)
    }

    /// Brings the names in a folder down to the medium.
    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        // Only some systems can open a folder; the others keep its names safe by themselves.
        match File::open(path) {
            Ok(folder) if cfg!(unix) => folder.sync_all(),
            _ => Ok(()),
        }
    }

    /// Lets a file end with `bytes`, from the byte `from` on.
    fn append(&self, path: &Path, from: u64, bytes: &[u8]) -> io::Result<()> {
        self.step()?;
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(path)?;
        file.set_len(from)?;
        file.seek(SeekFrom::Start(from))?;
        let (first, second) = bytes.split_at(bytes.len() / 2);
        file.write_all(first)?;
        self.step()?;
        file.write_all(second)?;
        self.settle(&file)
    }
}

/// The disk of this computer.
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn step(&self) -> io::Result<()> {
        Ok(())
    }
}

fn new_file(path: &Path, like: Option<&Path>) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    let Some(known) = like.and_then(|like| fs::metadata(like).ok()) else {
        return options.open(path);
    };
    // Nobody may read the words in the moment before the permissions are set.
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    file.set_permissions(known.permissions())?;
    Ok(file)
}
