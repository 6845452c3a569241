//! Why memos keep an act from being done, and what to do about it.

/// Why an act on memos, or on what bears them, cannot be planned. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MemoError {
    /// There is no memo on the subject.
    #[error("there is no memo on {about}")]
    Absent {
        /// The subject, as `code:ID`.
        about: String,
    },
    /// Several files are about the subject, or another one was named.
    #[error("{}", which(.about, .file.as_deref(), .files))]
    Which {
        /// The subject, as `code:ID`.
        about: String,
        /// The file that was named.
        file: Option<String>,
        /// The files that are about it.
        files: Vec<String>,
    },
    /// A file of its own is a memo about the segment.
    #[error("`{file}` is a memo about this segment")]
    File {
        /// The memo's path.
        file: String,
    },
    /// Memos would go with what is removed.
    #[error("memos would be lost: {}", .memos.join("; "))]
    WouldGo {
        /// The memos, each with what it is about.
        memos: Vec<String>,
    },
}

impl MemoError {
    /// What to do about it.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::Which { files, .. } if !files.is_empty() => format!("name one with `--file`: {}", files.join(", ")),
            Self::Absent { .. } | Self::Which { .. } => "`emic memo` lists all memos".to_owned(),
            Self::WouldGo { .. } => "copy what you want to keep, then remove again with `--with-memos`".to_owned(),
            Self::File { .. } => "give the memo another subject, or remove it, first".to_owned(),
        }
    }
}

fn which(about: &str, file: Option<&str>, files: &[String]) -> String {
    match file {
        Some(file) => format!("`{file}` is no memo on {about}"),
        None => format!("{} memos are about {about}", files.len()),
    }
}
