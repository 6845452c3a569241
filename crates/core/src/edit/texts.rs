//! Earlier texts of transcripts, kept under `.emic/texts` by fingerprint; they can be deleted at any time.

use std::fs;
use std::path::Path;

use super::disk::Disk;
use crate::model::fingerprint;

const FOLDER: &str = ".emic/texts";

/// Keeps `text`, unless it is kept already.
pub(super) fn keep(disk: &dyn Disk, root: &Path, text: &str) -> std::io::Result<()> {
    let folder = root.join(FOLDER);
    let name = fingerprint(text);
    let path = folder.join(&name);
    if path.exists() {
        return Ok(());
    }
    disk.create_folder(&folder)?;
    let temp = folder.join(format!(".{name}"));
    disk.create(&temp, text.as_bytes(), None)?;
    disk.rename(&temp, &path)
}

/// The text of this fingerprint, if it is kept unharmed.
pub(crate) fn kept(root: &Path, name: &str) -> Option<String> {
    let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let text = plain.then(|| fs::read_to_string(root.join(FOLDER).join(name)).ok())??;
    (fingerprint(&text) == name).then_some(text)
}
