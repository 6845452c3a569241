//! The page around a report: its head and its looks. It loads nothing and runs nothing.

use super::escape::kept;
use crate::Language;

/// The looks, kept in a file of their own so that they read as what they are.
const STYLE: &str = include_str!("page.css");

/// A whole page with `body`, which is HTML already.
pub(super) fn around(title: &str, body: &str, language: Language) -> String {
    let title = kept(&title.replace('\n', " "));
    let language = language.code();
    format!(
        "<!DOCTYPE html>
<html lang=\"{language}\">
<head>
<meta charset=\"utf-8\" />
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />
<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />
<title>{title}</title>
<style>
{STYLE}</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
"
    )
}
