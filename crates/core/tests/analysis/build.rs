//! Small studies in memory.

use std::collections::BTreeMap;
use std::fmt::Write;

use emic_core::analysis::{Evidence, Matrix, Unit, matrix};
use emic_core::ask::{Axis, Scan, Scope, Wishes};
use emic_core::model::Study;
use emic_core::read::{Sources, understand};

/// A coding to be: who, where (characters), what.
pub struct Coding {
    pub coder: &'static str,
    pub transcript: String,
    pub start: usize,
    pub end: usize,
    pub code: String,
}

/// A study with these transcripts (id, file) and codings, read as any other.
pub fn study(
    settings: &str,
    codebook: &str,
    transcripts: &[(String, String)],
    codings: &[Coding],
    cases: Option<&str>,
) -> Study {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    files.insert("emic.yaml".into(), settings.to_owned());
    files.insert("codebook.yaml".into(), codebook.to_owned());
    files.extend(cases.map(|cases| ("cases.csv".to_owned(), cases.to_owned())));
    for (id, text) in transcripts {
        files.insert(format!("transcripts/{id}.txt"), text.clone());
    }
    let coders: Vec<&str> = codings.iter().map(|coding| coding.coder).collect();
    for coder in coders {
        for (id, text) in transcripts {
            let body: Vec<char> = text.rsplit("---\n").next().unwrap_or(text).chars().collect();
            let mut file = format!("transcript: {id}\nsegments:\n");
            let mine = codings
                .iter()
                .filter(|coding| coding.coder == coder && coding.transcript == *id);
            let mut any = false;
            for coding in mine {
                any = true;
                let quote: String = body[coding.start..coding.end].iter().collect();
                let quote = serde_json::to_string(&quote).expect("text");
                writeln!(
                    file,
                    "- at: {}-{}\n  quote: {quote}\n  codes: [{}]",
                    coding.start, coding.end, coding.code
                )
                .expect("memory");
            }
            let file = if any {
                file
            } else {
                format!("transcript: {id}\nsegments: []\n")
            };
            files.insert(format!("coding/{coder}/{id}.yaml"), file);
        }
    }
    let reading = understand(files.iter().collect::<Sources>());
    let errors: Vec<_> = reading
        .diagnostics
        .iter()
        .filter(|d| d.rule.severity == emic_core::diagnostic::Severity::Error)
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
    reading.study.expect("a study")
}

/// What the given wishes count.
pub fn evidence(study: &Study, wishes: &Wishes) -> Evidence<'static> {
    // Studies of tests live as long as the test program.
    let study: &'static Study = Box::leak(Box::new(study.clone()));
    Evidence::gather(study, Scope::resolve(study, wishes, &Scan).expect("known names"))
}

/// The table of `rows` and `columns`.
pub fn table(evidence: &Evidence<'_>, rows: &str, columns: &str, unit: &str) -> Matrix {
    let axis = |text| Axis::parse(evidence.study, text).expect("known entries");
    matrix(
        evidence,
        &axis(rows),
        &axis(columns),
        Unit::parse(unit).expect("a unit"),
        &Scan,
    )
    .expect("countable")
}
