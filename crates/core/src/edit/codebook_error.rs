//! Why a codebook is not changed, and what to do about it.

/// Why an act on a codebook cannot be planned. Nothing has been written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodebookError {
    /// No code of that id.
    #[error("no codebook of this study has a code `{code}`")]
    UnknownCode {
        /// The id.
        code: String,
        /// What to do.
        mend: String,
    },
    /// The id is one that a code had before.
    #[error("`{code}` is called `{now}` now")]
    Former {
        /// The earlier id.
        code: String,
        /// The id of today.
        now: String,
    },
    /// The id is taken.
    #[error("a code `{code}` exists already, in {file}")]
    Exists {
        /// The id.
        code: String,
        /// The codebook that has it.
        file: String,
        /// What to do.
        mend: String,
    },
    /// The id is one that another code had before, so codings made elsewhere may still name it.
    #[error("`{code}` was an earlier id of `{by}`, and codings made elsewhere may still say so")]
    Replaced {
        /// The id.
        code: String,
        /// The code that had it.
        by: String,
    },
    /// The codebook comes with the program.
    #[error("`{code}` stands in `{codebook}`, which comes with emic and cannot be changed")]
    BuiltIn {
        /// The code.
        code: String,
        /// As `emic.yaml` names it.
        codebook: String,
    },
    /// The codebook lies outside the study.
    #[error("`{codebook}` lies outside the study's folder, and emic writes nothing there")]
    Outside {
        /// As `emic.yaml` names it.
        codebook: String,
    },
    /// The codebook is named by a path that goes in circles.
    #[error("`{codebook}` is a roundabout path, and emic changes files that are named plainly")]
    Roundabout {
        /// As `emic.yaml` names it.
        codebook: String,
        /// The plain path.
        plain: String,
    },
    /// The study does not name such a codebook file.
    #[error("`emic.yaml` names no codebook `{codebook}`")]
    NotNamed {
        /// The name.
        codebook: String,
        /// What to do.
        mend: String,
    },
    /// The study has no codebook that could take a code.
    #[error("this study has no codebook of its own that could take a code")]
    NoneOfItsOwn,
    /// Several codebooks could take the code.
    #[error("which codebook is to take the code?")]
    Which {
        /// Those that could.
        codebooks: Vec<String>,
    },
    /// There is nothing to merge.
    #[error("there is nothing to merge into `{into}`")]
    NothingToMerge {
        /// The code that was to stay.
        into: String,
    },
    /// A code that was to go has codes below it.
    #[error("`{code}` has codes below it: {}", .children.join(", "))]
    HasChildren {
        /// The code.
        code: String,
        /// The codes below it.
        children: Vec<String>,
        /// The code that was to take its codings.
        into: String,
    },
    /// A heading was to take codings.
    #[error("`{into}` is a heading, so it cannot take the codings of `{code}`")]
    Heading {
        /// The code that has codings.
        code: String,
        /// The heading.
        into: String,
    },
    /// Signs would be lost.
    #[error("`{code}` has signs and `{into}` takes none: {}", lost(*.signed))]
    SignsWouldGo {
        /// The code with signs.
        code: String,
        /// The code without.
        into: String,
        /// How many codings bear a sign.
        signed: usize,
    },
    /// A code would no longer inherit its signs.
    #[error("`{code}` takes its signs from the codes above it, and would have none there: {}", lost(*.signed))]
    SignsNotInherited {
        /// The code.
        code: String,
        /// How many codings bear a sign.
        signed: usize,
    },
    /// A code was to stand below itself.
    #[error("`{code}` cannot stand under `{parent}`, which is {}", if .code == .parent { "the code itself" } else { "below it" })]
    UnderItself {
        /// The code.
        code: String,
        /// The code under which it was to stand.
        parent: String,
    },
    /// The sibling stands elsewhere.
    #[error("`{before}` does not stand {}", .parent.as_ref().map_or_else(|| "at the top".to_owned(), |parent| format!("right under `{parent}`")))]
    NoSibling {
        /// The code before which another was to stand.
        before: String,
        /// The code above; none for the top.
        parent: Option<String>,
    },
    /// The sibling stands in another file.
    #[error("`{before}` stands in another codebook, {file}")]
    OtherFile {
        /// The code before which another was to stand.
        before: String,
        /// Its codebook.
        file: String,
    },
    /// A code that should be one of several stands elsewhere already.
    #[error("`{code}` exists already, and does not stand right under `{parent}`")]
    Elsewhere {
        /// The code.
        code: String,
        /// The code that is split.
        parent: String,
    },
    /// A code was to be split into itself, or into nothing new.
    #[error("`{code}` cannot be split into {into}")]
    NoSplit {
        /// The code.
        code: String,
        /// What it was to be split into.
        into: String,
    },
    /// A saved query is written in a way that cannot be patched.
    #[error("the saved query `{query}` names `{code}`, but is written in a way that emic cannot change")]
    Query {
        /// The query's name.
        query: String,
        /// The code.
        code: String,
    },
    /// A saved query asks for a sign that there will not be.
    #[error("the saved query `{query}` asks for a sign of `{code}`, and `{into}` takes none")]
    QuerySign {
        /// The query's name.
        query: String,
        /// The code.
        code: String,
        /// The code that takes its place.
        into: String,
    },
    /// A part of a codebook file is written in a way that cannot be patched.
    #[error("{file} is written in a way that emic cannot change: {what}")]
    Layout {
        /// The file.
        file: String,
        /// Which part.
        what: String,
    },
    /// A file stands where a codebook was to be copied.
    #[error("{file} exists already")]
    Taken {
        /// The file.
        file: String,
    },
    /// The codebook is a file of the study already.
    #[error("`{codebook}` is a file of this study already")]
    Own {
        /// As `emic.yaml` names it.
        codebook: String,
    },
}

fn lost(signed: usize) -> String {
    match signed {
        0 => "codings made elsewhere may bear one".to_owned(),
        1 => "1 coding would lose its sign".to_owned(),
        number => format!("{number} codings would lose their signs"),
    }
}

impl CodebookError {
    /// What to do about it.
    #[must_use]
    pub fn mend(&self) -> String {
        match self {
            Self::UnknownCode { mend, .. } | Self::Exists { mend, .. } | Self::NotNamed { mend, .. } => mend.clone(),
            Self::Former { now, .. } => format!("name it `{now}`"),
            Self::Replaced { by, .. } => {
                format!("choose another id; or take the line `replaces` out at `{by}`, once no file says so any more")
            }
            Self::BuiltIn { codebook, .. } | Self::Outside { codebook } => {
                format!("take it into the study with `emic codebook copy {codebook}`, then change it there")
            }
            Self::Roundabout { plain, .. } => format!("write `{plain}` under `codebooks` in emic.yaml"),
            Self::NoneOfItsOwn => {
                "write a file codebook.yaml with the lines `id: own` and `codes: []`, and name it under `codebooks` in emic.yaml"
                    .to_owned()
            }
            Self::Which { codebooks } => format!("say it with `--codebook FILE`: {}", codebooks.join(", ")),
            Self::NothingToMerge { .. } => "name the codes that go before `--into`".to_owned(),
            Self::HasChildren { children, into, .. } => {
                let first = children.first().map_or("CODE", String::as_str);
                format!("move them first, as with `emic codebook move {first} --under {into}`")
            }
            Self::Heading { .. } => "name a code that is no heading, or take its line `codable: false` out".to_owned(),
            Self::SignsWouldGo { into, .. } => {
                format!("give `{into}` a `valence` in its codebook; or let the signs go with `--drop-signs`")
            }
            Self::SignsNotInherited { code, .. } => format!("give `{code}` a `valence` of its own first"),
            Self::UnderItself { .. } => "name a code outside it, or `--top`".to_owned(),
            Self::NoSibling { .. } => "name a code that stands there; `emic codebook` shows the tree".to_owned(),
            Self::OtherFile { .. } => "leave `--before` out, or name a code of the same file".to_owned(),
            Self::Elsewhere { code, parent } => {
                format!("move it there first: `emic codebook move {code} --under {parent}`; or choose another id")
            }
            Self::NoSplit { .. } => "name two codes or more that are not the code itself, as in `--into ONE,TWO`".to_owned(),
            Self::Query { .. } => {
                "write the query on one line between double quotes, without escapes; or change it by hand first".to_owned()
            }
            Self::QuerySign { code, .. } => {
                format!("take the sign behind `{code}` out of the query in emic.yaml first")
            }
            Self::Layout { .. } => {
                "write codes one below the other, `- id: …`, each key on its own line, without references (`*name`)".to_owned()
            }
            Self::Taken { .. } => "rename that file, or name it under `codebooks` in emic.yaml".to_owned(),
            Self::Own { .. } => "change it where it stands".to_owned(),
        }
    }
}
