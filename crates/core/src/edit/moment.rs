//! A moment as the caller tells it: the program's clock stays outside.

use std::fmt;

use super::EditError;

/// A moment as RFC 3339 text, such as `2026-11-21T14:03:00Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment(String);

impl Moment {
    /// Takes `text` for a moment.
    ///
    /// # Errors
    /// When it has not the form of RFC 3339.
    pub fn new(text: impl Into<String>) -> Result<Self, EditError> {
        let text = text.into();
        if is_rfc3339(&text) {
            Ok(Self(text))
        } else {
            Err(EditError::Moment(text))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Whether `text` is a date, `T`, a time with or without a fraction, and `Z` or an offset.
fn is_rfc3339(text: &str) -> bool {
    let shaped = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
                b'0' => byte.is_ascii_digit(),
                _ => byte == wanted,
            })
    };
    let Some((moment, rest)) = text.split_at_checked(19) else {
        return false;
    };
    let zone = rest.strip_prefix('.').map_or(rest, |fraction| {
        fraction.trim_start_matches(|c: char| c.is_ascii_digit())
    });
    shaped(moment, "0000-00-00T00:00:00") && (zone == "Z" || shaped(zone, "+00:00") || shaped(zone, "-00:00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_moments_are_taken() {
        for good in ["2026-11-21T14:03:00Z", "2026-11-21T14:03:00.25+01:00"] {
            assert_eq!(Moment::new(good).expect("a moment").as_str(), good);
        }
        for bad in [
            "",
            "2026-11-21",
            "2026-11-21 14:03:00Z",
            "2026-11-21T14:03:00",
            "2026-11-21T14:03:00Zé",
            "é026-11-21T14:03:00Z",
        ] {
            assert!(Moment::new(bad).is_err(), "{bad}");
        }
    }
}
