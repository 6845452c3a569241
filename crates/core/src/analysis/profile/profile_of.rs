//! The whole profile in one call: all cases, each group, and the words behind each code.

use super::group::Deviants;
use super::{Aspect, Finding, Gap, ProfileGroup, findings, gaps, model_codes};
use crate::analysis::{Evidence, Group, Grouping, Unit, groups};
use crate::ask::{AskError, Scope};
use crate::measure::Measure;
use crate::model::{NO_VALUE, Study, Valence};

/// What is wished of a profile.
#[derive(Debug, Clone, Copy)]
pub struct ProfileWishes {
    /// How many quotes each side of each code has at most; with 0 deviant cases have none either.
    pub quotes: usize,
    /// How many cases must lean the other way for each deviant case: see [`deviants`](super::deviants).
    pub against: u64,
    /// In what things go together.
    pub unit: Unit,
    /// How strongly they do: its value of [`Company::counts`](super::Company::counts) stands beside each count.
    pub measure: &'static Measure,
}

/// The profile of all cases and of each group, with the choices that made it.
#[derive(Debug, Clone)]
pub struct Profile<'s> {
    /// All cases together.
    pub whole: ProfileGroup<'s>,
    /// The groups; none where none are made.
    pub groups: Vec<ProfileGroup<'s>>,
    /// The quotes, in the order of the model.
    pub findings: Vec<Finding>,
    /// What the groups are made by.
    pub grouping: Grouping,
    /// What was wished.
    pub wishes: ProfileWishes,
}

/// Counts the model in all cases and in each group, and finds the words behind it.
///
/// Deviant cases are looked for in each group, and in all cases together only where there are no groups: a case stands against its
/// own. The cases without a value of the attribute are a rest and no group: nobody stands against a rest. Quotes are dealt over the
/// groups, a rest among them.
///
/// ```
/// use emic_core::analysis::profile::{ProfileWishes, profile_of};
/// use emic_core::analysis::{Grouping, Unit};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// use emic_core::measure::find;
/// use emic_core::read::{Sources, understand};
///
/// // Three schools have interdependence, a fourth its absence; so does the only service.
/// let cases = [("S1", "school", '+'), ("S2", "school", '+'), ("S3", "school", '+'), ("S4", "school", '-'), ("Z1", "care", '-')];
/// let mut files = vec![
///     ("emic.yaml".to_owned(), "title: t\nattributes: {sector: [school, care]}\ncodebooks: [builtin:bronstein]\n".to_owned()),
///     ("cases.csv".to_owned(), "case,sector\n".to_owned()),
/// ];
/// for (case, sector, sign) in cases {
///     files[1].1.push_str(&format!("{case},{sector}\n"));
///     files.push((format!("transcripts/{case}.txt"), "R: elkaar nodig\n".to_owned()));
///     files.push((format!("coding/an/{case}.yaml"), format!("segments:\n- quote: elkaar\n  codes: [interdependence{sign}]\n")));
/// }
/// let study = understand(Sources::from_iter(files)).study.ok_or("no study")?;
/// let scope = Scope::resolve(&study, &Wishes::default(), &Scan)?;
/// let wishes = ProfileWishes { quotes: 2, against: 3, unit: Unit::Turn, measure: find("phi")? };
///
/// let by_sector = profile_of(&study, &scope, Grouping::parse(&study, "sector")?, &wishes)?;
/// let [schools, care] = by_sector.groups.as_slice() else { return Err("two groups".into()) };
/// assert_eq!((schools.rows[0].plus.part, schools.rows[0].plus.whole), (3, 4));
/// assert_eq!((care.rows[0].plus.part, care.rows[0].plus.whole), (0, 1));
/// // 3/4 less 0/1.
/// assert_eq!(by_sector.gaps()[0].apart.map(|apart| apart.value), Some(0.75));
/// // S4 is one against three of the schools; a passage of it is there.
/// let [found] = schools.deviants.as_slice() else { return Err("one deviation".into()) };
/// assert_eq!((found.deviation.cases.len(), found.deviation.against, found.quotes[0].words(&study)), (1, 3, "elkaar"));
/// // Of all cases together two are against three; with groups nobody looks.
/// assert!(by_sector.whole.deviants.is_empty() && care.deviants.is_empty());
/// // Plus: only schools have any, so both quotes are theirs. Minus: one of S4, one of Z1.
/// assert_eq!((by_sector.findings[0].plus.quotes.len(), by_sector.findings[0].plus.found), (2, 3));
/// assert_eq!((by_sector.findings[0].minus.quotes.len(), by_sector.findings[0].minus.found), (2, 2));
///
/// // 3 with `+` and 2 with `-`; the other eight codes are never mentioned.
/// let all = profile_of(&study, &scope, Grouping::Whole, &wishes)?;
/// assert_eq!((all.whole.references().plus, all.whole.references().minus), (3, 2));
/// assert_eq!((all.whole.unmentioned().len(), all.whole.missing_sides().len(), all.groups.len()), (8, 0, 0));
/// assert_eq!(care.missing_sides().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the study lacks codes of the model: see [`model_codes`].
pub fn profile_of<'s>(
    study: &'s Study,
    scope: &Scope,
    grouping: Grouping,
    wishes: &ProfileWishes,
) -> Result<Profile<'s>, AskError> {
    let codes = model_codes(study)?;
    let whole = Evidence::gather(study, scope.clone());
    let parts = match grouping {
        Grouping::Whole => Vec::new(),
        _ => groups(study, scope, grouping),
    };
    let dealt: Vec<&Evidence<'_>> = match parts.as_slice() {
        [] => vec![&whole],
        parts => parts.iter().map(|part| &part.evidence).collect(),
    };
    let findings = findings(&dealt, &codes, wishes.quotes)?;
    let in_whole = sought(parts.is_empty());
    let of_part = |part: Group<'s>| {
        let in_part = sought(!part.is_rest());
        ProfileGroup::of((part.name, part.evidence), &codes, wishes, in_part)
    };
    Ok(Profile {
        whole: ProfileGroup::of((None, whole), &codes, wishes, in_whole)?,
        groups: parts.into_iter().map(of_part).collect::<Result<_, _>>()?,
        findings,
        grouping,
        wishes: *wishes,
    })
}

fn sought(is_group: bool) -> Deviants {
    if is_group { Deviants::Sought } else { Deviants::Left }
}

impl<'s> Profile<'s> {
    /// The groups; the whole where there are none.
    #[must_use]
    pub fn parts(&self) -> Vec<&ProfileGroup<'s>> {
        if self.groups.is_empty() {
            vec![&self.whole]
        } else {
            self.groups.iter().collect()
        }
    }

    /// The groups, then the whole.
    pub fn all(&self) -> impl Iterator<Item = &ProfileGroup<'s>> {
        self.groups.iter().chain([&self.whole])
    }

    /// The two groups, where there are just two; cases without a value make none. Coders speak of the same cases, so they are no two
    /// groups of cases.
    #[must_use]
    pub fn pair(&self) -> Option<[&ProfileGroup<'s>; 2]> {
        let is_group = |group: &&ProfileGroup<'s>| group.name.as_deref() != Some(NO_VALUE);
        let groups: Vec<_> = self.groups.iter().filter(is_group).collect();
        match groups.as_slice() {
            [first, second] if self.grouping != Grouping::Coder => Some([first, second]),
            _ => None,
        }
    }

    /// How far the two groups are apart on either side of each code; nothing where there are not just two.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let pair = self.pair();
        pair.map_or_else(Vec::new, |[first, second]| gaps(&first.rows, &second.rows))
    }

    /// How far the two groups are apart on one side of a code.
    #[must_use]
    pub fn gap(&self, aspect: Aspect, side: Valence) -> Option<Gap> {
        let mut gaps = self.gaps().into_iter();
        gaps.find(|gap| gap.aspect == aspect && gap.side == side)
    }
}
