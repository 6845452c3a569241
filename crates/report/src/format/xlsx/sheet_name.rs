//! Names of sheets that a workbook allows.

/// The longest name, in UTF-16 units.
const LONGEST: usize = 31;

/// The names that are taken, in lower case: a workbook does not tell cases apart.
#[derive(Debug, Default)]
pub(super) struct SheetNames(Vec<String>);

impl SheetNames {
    /// A legal name like the wished one that no other sheet has; `fallback` when nothing of the wish is left.
    pub(super) fn free(&mut self, wish: &str, fallback: &str) -> String {
        let wish = match legal(wish) {
            wish if wish.is_empty() => legal(fallback),
            wish => wish,
        };
        let mut name = cut(&wish, LONGEST);
        let mut number = 2;
        while name.is_empty() || self.0.contains(&name.to_lowercase()) {
            let tail = format!(" {number}");
            name = format!("{}{tail}", cut(&wish, LONGEST - tail.len()));
            number += 1;
        }
        self.0.push(name.to_lowercase());
        name
    }
}

/// Without the characters that a name may not hold, and without apostrophes around it. `History` is reserved.
fn legal(wish: &str) -> String {
    let spaced = wish.replace(|c: char| c.is_control() || "[]:*?/\\\u{fffe}\u{ffff}".contains(c), " ");
    let name = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.trim_matches(|c| c == '\'' || c == ' ').to_owned();
    if name.eq_ignore_ascii_case("history") {
        format!("{name}_")
    } else {
        name
    }
}

/// The beginning that has at most this many UTF-16 units, and does not end in the middle of things: on a comma, a space, an apostrophe.
fn cut(name: &str, longest: usize) -> String {
    let mut units = 0;
    let kept: String = name
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= longest
        })
        .collect();
    kept.trim_end_matches(['\'', ' ', ',', ';', '-']).to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rust_xlsxwriter::Worksheet;

    use super::*;

    #[test]
    fn characters_that_are_not_allowed_become_spaces() {
        assert_eq!(SheetNames::default().free("codes: a/b [x]?*", "table"), "codes a b x");
        assert_eq!(SheetNames::default().free("'t is zo'", "table"), "t is zo");
    }

    #[test]
    fn names_are_different_whatever_their_case() {
        let mut names = SheetNames::default();
        assert_eq!(names.free("Matrix", "table"), "Matrix");
        assert_eq!(names.free("matrix", "table"), "matrix 2");
        assert_eq!(names.free("MATRIX", "table"), "MATRIX 3");
        assert_eq!(names.free("", "table"), "table");
        assert_eq!(names.free("//", "table"), "table 2");
        assert_eq!(names.free("History", "table"), "History_");
    }

    #[test]
    fn long_names_are_cut_and_stay_different() {
        let mut names = SheetNames::default();
        let long = "Nieuw gecreëerde professionele activiteiten";
        assert_eq!(names.free(long, "table"), "Nieuw gecreëerde professionele");
        assert_eq!(names.free(long, "table"), "Nieuw gecreëerde professionel 2");
    }

    proptest! {
        #[test]
        fn every_name_is_accepted(wishes in proptest::collection::vec(any::<String>(), 1..5)) {
            let mut names = SheetNames::default();
            for wish in wishes {
                let name = names.free(&wish, "table");
                prop_assert!(Worksheet::new().set_name(&name).is_ok(), "{:?}", name);
            }
        }
    }
}
