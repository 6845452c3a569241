//! A new segment as a block of lines.

use super::fields::{KEYS, Layout, value};
use crate::read::CodingEntry;

/// The lines of `entry`, its dash after `column` spaces, without the last line end.
pub(in crate::edit) fn block(entry: &CodingEntry, column: usize, eol: &'static str) -> String {
    let layout = Layout {
        indent: Some(column + 4),
        eol,
    };
    let margin = " ".repeat(column);
    let lines = KEYS.iter().filter_map(|key| Some((key, value(entry, key, layout)?)));
    let lines = lines.enumerate().map(|(index, (key, value))| {
        let lead = if index == 0 { "- " } else { "  " };
        format!("{margin}{lead}{key}: {value}")
    });
    lines.collect::<Vec<_>>().join(eol)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::UniqueMap;

    #[test]
    fn a_segment_is_one_block() {
        let entry = CodingEntry {
            id: Some("kd03p7q2vt".to_owned()),
            at: Some("1034-1198".to_owned()),
            fingerprint: None,
            quote: Some("ja\nnee".to_owned()),
            before: None,
            after: Some(" dus".to_owned()),
            codes: vec!["interdependence+".to_owned(), "contact".to_owned()],
            memo: Some("\"zo\"".to_owned()),
            memos: UniqueMap(vec![("interdependence+".to_owned(), "een\ntwee".to_owned())]),
            created: Some("2026-11-21T14:03:00Z".to_owned()),
        };
        let wanted = r#"- id: kd03p7q2vt
  at: 1034-1198
  quote: |-
    ja
    nee
  after: " dus"
  codes: [interdependence+, contact]
  memo: "\"zo\""
  memos: {interdependence+: "een\ntwee"}
  created: 2026-11-21T14:03:00Z"#;
        assert_eq!(block(&entry, 0, "\n"), wanted);
    }
}
