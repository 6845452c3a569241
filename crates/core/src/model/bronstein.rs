//! Bronstein's model of interprofessional collaboration as two closed sets.
//!
//! Bronstein, L. R. (2002). Index of interdisciplinary collaboration. *Social Work Research*, 26(2);
//! Bronstein, L. R. (2003). A model for interdisciplinary collaboration. *Social Work*, 48(3).

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
        RoleFlexibility = "role-flexibility", "Flexibiliteit in rollen en taken", "Flexibility in roles and tasks";
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
        CollaborationHistory = "collaboration-history", "Geschiedenis van samenwerking", "History of collaboration";
    }
}
