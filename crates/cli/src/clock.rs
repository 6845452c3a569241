//! The clock: now, or what `EMIC_NOW` says.

use jiff::Timestamp;

use crate::failure::Failure;

/// The moment at which the program runs; `fixed` (the value of `EMIC_NOW`) takes its place.
///
/// # Errors
/// When `fixed` is no moment.
pub fn now(fixed: Option<&str>) -> Result<Timestamp, Failure> {
    let Some(text) = fixed else {
        return Ok(Timestamp::now());
    };
    text.parse().map_err(|_| {
        Failure::new(
            format!("`EMIC_NOW` holds `{text}`, which is no moment"),
            "write it as 2026-11-21T14:03:00Z, or unset it",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_time_is_the_time() {
        let moment = now(Some("2026-11-21T14:03:00Z")).unwrap();
        assert_eq!(moment.to_string(), "2026-11-21T14:03:00Z");
    }

    #[test]
    fn what_is_no_moment_is_refused_with_an_example() {
        let failure = now(Some("yesterday")).unwrap_err();
        assert!(failure.to_string().contains("`yesterday`"));
    }
}
