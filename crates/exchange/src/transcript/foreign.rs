//! Formats that are known by content or ending and not read yet: each refuses with a way out.

/// A format that the importers recognise and refuse.
pub struct ForeignFormat {
    /// Its name, for messages.
    pub name: &'static str,
    /// Endings of file names, lower case, without the dot.
    pub endings: &'static [&'static str],
    /// What the user can do instead.
    pub mend: &'static str,
    pub(super) sniff: fn(&[u8]) -> bool,
}

/// Every format that is recognised and not read yet.
pub static FOREIGN_FORMATS: &[ForeignFormat] = &[
    ForeignFormat {
        name: "PDF",
        endings: &["pdf"],
        mend: "copy the text into a text file, or export the transcript as `.docx` or `.txt` where it was made",
        sniff: |bytes| bytes.starts_with(b"%PDF"),
    },
    ForeignFormat {
        name: "rich text (RTF)",
        endings: &["rtf"],
        mend: "open it and save it as `.docx`",
        sniff: |bytes| bytes.starts_with(b"{\\rtf"),
    },
    ForeignFormat {
        name: "OpenDocument text",
        endings: &["odt", "ott", "fodt"],
        mend: "open it and save it as `.docx`",
        sniff: |bytes| zip_with(bytes, b"application/vnd.oasis.opendocument"),
    },
    ForeignFormat {
        name: "a spreadsheet",
        endings: &["xlsx", "xls", "ods"],
        mend: "save a transcript as `.txt` with lines `LABEL: words`",
        sniff: |bytes| zip_with(bytes, b"xl/workbook.xml"),
    },
    ForeignFormat {
        name: "a REFI-QDA project",
        endings: &["qdpx", "qdc", "qde"],
        mend: "export its sources as `.docx` or `.txt`",
        sniff: |bytes| zip_with(bytes, b"project.qde"),
    },
    ForeignFormat {
        name: "WebVTT subtitles",
        endings: &["vtt"],
        mend: "export the transcript as `.txt` or `.docx` with the speakers' names",
        sniff: |bytes| trimmed(bytes).starts_with(b"WEBVTT"),
    },
    ForeignFormat {
        name: "SubRip subtitles (SRT)",
        endings: &["srt"],
        mend: "export the transcript as `.txt` or `.docx` with the speakers' names",
        sniff: is_subrip,
    },
    ForeignFormat {
        name: "a web page (HTML)",
        endings: &["html", "htm"],
        mend: "copy the text into a text file",
        sniff: |bytes| begins_ignoring_case(bytes, &[b"<!doctype html", b"<html"]),
    },
    ForeignFormat {
        name: "XML",
        endings: &["xml", "eaf", "textgrid"],
        mend: "export the transcript as `.txt` or `.docx` where it was made",
        sniff: |bytes| trimmed(bytes).starts_with(b"<?xml"),
    },
    ForeignFormat {
        name: "a table (CSV, TSV)",
        endings: &["csv", "tsv", "tab"],
        mend: "save the transcript as `.txt` with lines `LABEL: words`",
        sniff: |_| false,
    },
    ForeignFormat {
        name: "JSON",
        endings: &["json", "jsonl"],
        mend: "export the transcript as `.txt` or `.docx` where it was made",
        sniff: |_| false,
    },
    ForeignFormat {
        name: "sound, picture or film",
        endings: &["mp3", "m4a", "wav", "mp4", "mov", "jpg", "jpeg", "png", "heic"],
        mend: "import its transcript",
        sniff: |_| false,
    },
];

/// The longest stretch that is looked through for signs of a format.
const LOOK: usize = 64 * 1024;

/// Whether bytes begin like a zip archive.
pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// Whether bytes are an archive in whose first or last stretch these bytes occur.
pub(super) fn zip_with(bytes: &[u8], sign: &[u8]) -> bool {
    let head = bytes.get(..LOOK.min(bytes.len())).unwrap_or_default();
    let tail = bytes.get(bytes.len().saturating_sub(LOOK)..).unwrap_or_default();
    is_zip(bytes) && [head, tail].iter().any(|part| contains(part, sign))
}

/// Whether bytes hold other bytes.
pub(super) fn contains(bytes: &[u8], sign: &[u8]) -> bool {
    bytes.windows(sign.len()).any(|window| window == sign)
}

fn trimmed(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start()
}

fn begins_ignoring_case(bytes: &[u8], signs: &[&[u8]]) -> bool {
    let begins = |sign: &&[u8]| {
        trimmed(bytes)
            .get(..sign.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(sign))
    };
    signs.iter().any(begins)
}

/// A line with only a number, then one with `-->`.
fn is_subrip(bytes: &[u8]) -> bool {
    let mut lines = trimmed(bytes).split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    let numbered = lines
        .next()
        .is_some_and(|line| !line.is_empty() && line.iter().all(u8::is_ascii_digit));
    numbered && lines.next().is_some_and(|line| contains(line, b"-->"))
}
