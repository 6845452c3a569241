//! The codebooks that come with the program.

/// A codebook compiled in, which `emic.yaml` names `builtin:NAME`.
#[derive(Debug)]
pub struct Builtin {
    /// The name after `builtin:`.
    pub name: &'static str,
    /// One sentence for the manual.
    pub about: &'static str,
    /// The file.
    pub text: &'static str,
}

/// Every built-in codebook.
pub static BUILTINS: &[Builtin] = &[
    Builtin {
        name: "bronstein",
        about: "Bronstein's five competencies and four context factors of interprofessional collaboration.",
        text: include_str!("../../../../../codebooks/bronstein.yaml"),
    },
    Builtin {
        name: "samenwerking",
        about: "Themes of how schools and youth care work together: contact, experience, expectation, policy, tension fields.",
        text: include_str!("../../../../../codebooks/samenwerking.yaml"),
    },
];
