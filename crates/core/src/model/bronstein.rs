//! Bronstein's model of interprofessional collaboration as two closed sets.
//!
//! Bronstein, L. R. (2003). A model for interdisciplinary collaboration. *Social Work*, 48(3), 297-306;
//! Bronstein, L. R. (2002). Index of interdisciplinary collaboration. *Social Work Research*, 26(2), 113-123.

use super::Language;

macro_rules! closed_set {
    ($(#[$doc:meta])* $name:ident under $heading:literal { $($(#[$item_doc:meta])* $item:ident = $id:literal, $nl:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$item_doc])* $item,)+ }

        impl $name {
            /// All of them, in the order of the model.
            pub const ALL: &'static [Self] = &[$(Self::$item,)+];
            /// The code that heads them in `builtin:bronstein`.
            pub const HEADING: &'static str = $heading;

            /// The code's id in `builtin:bronstein`.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self { $(Self::$item => $id,)+ }
            }

            /// The label that people read.
            #[must_use]
            pub fn label(self, language: Language) -> &'static str {
                match (self, language) { $((Self::$item, Language::Nl) => $nl, (Self::$item, Language::En) => $en,)+ }
            }

            /// The one of this id.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }
    };
}

closed_set! {
    /// What partners do when they work together.
    Competency under "competency" {
        /// Each needs the other's expertise, information and room to act.
        Interdependence = "interdependence", "Wederzijdse afhankelijkheid", "Interdependence";
        /// Practices that no profession would have made alone.
        NewlyCreatedActivities = "newly-created-activities", "Nieuw gecreëerde professionele activiteiten", "Newly created professional activities";
        /// Stepping outside one's role for a while.
        RoleFlexibility = "role-flexibility", "Flexibiliteit in rollen en taken", "Role flexibility";
        /// Goals set and answered for together.
        CollectiveOwnership = "collective-ownership", "Collectief eigenaarschap van doelen", "Collective ownership of goals";
        /// Looking at how the collaboration itself goes.
        ProcessReflection = "process-reflection", "Reflectie op het samenwerkingsproces", "Reflection on the process";
    }
}

closed_set! {
    /// What helps or hinders around the collaboration.
    ContextFactor under "context-factor" {
        /// Socialisation into roles, values and language.
        ProfessionalRoles = "professional-roles", "Professionele rollen", "Professional roles";
        /// Caseload, culture, time, systems.
        StructuralCharacteristics = "structural-characteristics", "Structurele kenmerken", "Structural characteristics";
        /// Trust, respect, perception of the person.
        PersonalCharacteristics = "personal-characteristics", "Persoonlijke kenmerken", "Personal characteristics";
        /// Earlier experience together.
        CollaborationHistory = "collaboration-history", "Geschiedenis van samenwerking", "Collaboration history";
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CodeIndex, Codebook};
    use crate::read::{Sources, understand};

    fn bronstein() -> Codebook {
        let reading = understand(Sources::from_iter([(
            "emic.yaml",
            "title: t\ncodebooks: [builtin:bronstein]\n",
        )]));
        assert_eq!(reading.diagnostics, []);
        reading.study.expect("a study").codebook.clone()
    }

    fn same(book: &Codebook, heading: &str, ids: &[&str], labels: &[[&str; 2]]) {
        let head = book.find(heading).expect("the heading");
        let children: Vec<CodeIndex> = book.children(head).collect();
        let found: Vec<&str> = children.iter().map(|&code| book.code(code).id.as_str()).collect();
        assert_eq!(found, ids);
        for (&code, [nl, en]) in children.iter().zip(labels) {
            let label = &book.code(code).label;
            assert_eq!(
                (label.get(Language::Nl), label.get(Language::En)),
                (Some(*nl), Some(*en))
            );
            assert!(book.code(code).valence.is_some());
        }
    }

    #[test]
    fn the_sets_and_the_codebook_file_say_the_same() {
        let book = bronstein();
        let competencies: Vec<_> = Competency::ALL.iter().map(|c| c.id()).collect();
        let labels: Vec<_> = Competency::ALL
            .iter()
            .map(|c| [c.label(Language::Nl), c.label(Language::En)])
            .collect();
        same(&book, Competency::HEADING, &competencies, &labels);
        let factors: Vec<_> = ContextFactor::ALL.iter().map(|c| c.id()).collect();
        let labels: Vec<_> = ContextFactor::ALL
            .iter()
            .map(|c| [c.label(Language::Nl), c.label(Language::En)])
            .collect();
        same(&book, ContextFactor::HEADING, &factors, &labels);
        assert_eq!(book.len(), 11);
        assert_eq!(
            Competency::from_id("role-flexibility"),
            Some(Competency::RoleFlexibility)
        );
    }

    #[test]
    fn every_field_is_filled_in_both_languages() {
        let book = bronstein();
        for (_, code) in book.codes().filter(|(_, code)| code.parent.is_some()) {
            for text in [
                &code.label,
                &code.brief,
                &code.definition,
                &code.use_when,
                &code.not_when,
            ] {
                assert!(text.nl.is_some() && text.en.is_some(), "{}", code.id);
            }
            assert!(
                !code.examples.nl.is_empty()
                    && !code.examples.en.is_empty()
                    && !code.cues.nl.is_empty()
                    && !code.cues.en.is_empty(),
                "{}",
                code.id
            );
            assert!(code.color.is_some() && code.origin.is_some(), "{}", code.id);
        }
    }
}
