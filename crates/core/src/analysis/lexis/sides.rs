//! What was said in one part of a study, held against what was said elsewhere: which part is held against which.

use super::{NoOtherSide, Part, Speech, Tally, Typical, WordWishes, tally, typical};
use crate::analysis::{Evidence, Group, Grouping};
use crate::ask::Theme;

/// One part of what was said, with what it is held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// What was said here.
    pub here: Tally,
    /// What was said elsewhere.
    pub elsewhere: Tally,
    /// The words that set them apart.
    pub typical: Typical,
}

impl Sides {
    fn of(here: Tally, elsewhere: Tally, wishes: &WordWishes) -> Self {
        Self {
            typical: typical(&here, &elsewhere, wishes.floor),
            here,
            elsewhere,
        }
    }
}

/// The words of a group: those under `themes`, or without themes all that was said in it. [`typical_of_groups`] shows it.
#[must_use]
pub fn tally_of(group: &Group<'_>, themes: Option<&[Theme]>, wishes: &WordWishes) -> Tally {
    let evidence = &group.evidence;
    let speech = match themes {
        Some(themes) => Speech::under(evidence, themes),
        None => Speech::of(evidence.study, &evidence.scope.selection),
    };
    tally(&speech, Part::Inside, wishes.grams, &wishes.sieve)
}

/// What is typical of codes: the words under any of `themes` against all other words of the turns that `evidence` counts.
///
/// ```
/// use emic_core::analysis::Evidence;
/// use emic_core::analysis::lexis::{Floor, Grams, Sieve, WordWishes, typical_of_codes};
/// use emic_core::ask::{Scan, Scope, Theme, Wishes};
/// # use emic_core::read::{Sources, understand};
/// # let study = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t"),
/// #     ("codebook.yaml", "id: own\ncodes: [{id: wait}]"),
/// #     ("transcripts/R1.txt", "I: Hoe lang?\nR: lijst lijst tijd. tijd tijd tijd\n"),
/// #     ("coding/an/R1.yaml", "segments: [{quote: lijst lijst tijd, codes: [wait]}]"),
/// # ])).study.ok_or("no study")?;
///
/// // R1 says `lijst lijst tijd. tijd tijd tijd`, the first three words under the code `wait`.
/// let evidence = Evidence::gather(&study, Scope::resolve(&study, &Wishes::default(), &Scan)?);
/// let themes = Theme::parse(&study, "wait")?.ok_or("no code")?;
/// let wishes = WordWishes { grams: Grams::WORDS, sieve: Sieve::open(), floor: Floor { count: 1, cases: 1 } };
/// let sides = typical_of_codes(&evidence, &themes, &wishes);
/// // Three words on either side; the interviewer's are on none.
/// assert_eq!((sides.here.base, sides.elsewhere.base), (3, 3));
/// // `lijst` is said 2 times in 3 here and never elsewhere, `tijd` 1 time in 3 here and 3 in 3 elsewhere.
/// let (more, less) = (&sides.typical.more[0], &sides.typical.less[0]);
/// assert_eq!((more.words.as_str(), more.keyness.here, more.keyness.elsewhere), ("lijst", 2, 0));
/// assert_eq!((less.words.as_str(), less.keyness.here, less.keyness.elsewhere), ("tijd", 1, 3));
/// // log2 of (1/3) / (3/3).
/// assert_eq!((less.log_ratio * 1000.0).round(), -1585.0);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn typical_of_codes(evidence: &Evidence<'_>, themes: &[Theme], wishes: &WordWishes) -> Sides {
    let speech = Speech::under(evidence, themes);
    let [here, elsewhere] = [Part::Inside, Part::Outside].map(|part| tally(&speech, part, wishes.grams, &wishes.sieve));
    Sides::of(here, elsewhere, wishes)
}

/// What is typical of each group: its words against those of all other groups together; with `themes` only the words under them, on
/// both sides. The groups are of cases: a case is in one of them only, so that the cases of others add up.
///
/// ```
/// use emic_core::analysis::lexis::{Floor, Grams, NoOtherSide, Sieve, WordWishes, tally_of, typical_of_groups};
/// use emic_core::analysis::{Grouping, groups};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// # use emic_core::read::{Sources, understand};
/// # let study = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t\nattributes: {sector: [school, care]}"),
/// #     ("cases.csv", "case,sector\nR1,school\nR2,care\nR3,\n"),
/// #     ("transcripts/R1.txt", "R: klas klas tijd\n"),
/// #     ("transcripts/R2.txt", "R: wacht tijd\n"),
/// #     ("transcripts/R3.txt", "R: wacht\n"),
/// # ])).study.ok_or("no study")?;
///
/// // R1, a school, says `klas klas tijd`; R2, a service, `wacht tijd`; R3, of no sector, `wacht`.
/// let scope = Scope::of_turns(&study, &Wishes::default(), &Scan)?;
/// let parts = groups(&study, &scope, Grouping::parse(&study, "sector")?);
/// let wishes = WordWishes { grams: Grams::WORDS, sieve: Sieve::open(), floor: Floor { count: 1, cases: 1 } };
/// assert_eq!(tally_of(&parts[0], None, &wishes).base, 3);
///
/// let sides = typical_of_groups(&parts, None, &wishes)?;
/// let bases: Vec<_> = sides.iter().map(|one| (one.here.base, one.elsewhere.base)).collect();
/// assert_eq!(bases, [(3, 3), (2, 4), (1, 5)]);
/// let klas = &sides[0].typical.more[0];
/// assert_eq!((klas.words.as_str(), klas.keyness.here, klas.keyness.elsewhere), ("klas", 2, 0));
/// // What schools say less: `wacht`, said by two cases elsewhere. `tijd` is said once in three on both sides.
/// let wacht = &sides[0].typical.less[0];
/// assert_eq!((wacht.words.as_str(), wacht.cases_elsewhere, sides[0].typical.less.len()), ("wacht", 2, 1));
///
/// let alone = typical_of_groups(&parts[..1], None, &wishes);
/// assert_eq!(alone, Err(NoOtherSide::OneGroup("school".to_owned())));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When there is one group only.
pub fn typical_of_groups(
    groups: &[Group<'_>],
    themes: Option<&[Theme]>,
    wishes: &WordWishes,
) -> Result<Vec<Sides>, NoOtherSide> {
    if let [only] = groups {
        return Err(NoOtherSide::OneGroup(only.name.clone().unwrap_or_default()));
    }
    let tallies: Vec<Tally> = groups.iter().map(|group| tally_of(group, themes, wishes)).collect();
    let whole = Tally::together(&tallies.iter().collect::<Vec<_>>());
    let sides = tallies.into_iter().map(|own| {
        let others = whole.without(&own);
        Sides::of(own, others, wishes)
    });
    Ok(sides.collect())
}

/// What is typical of codes or of groups, whichever is asked for: [`typical_of_codes`] where no groups are made, otherwise
/// [`typical_of_groups`]. `groups` are those that [`groups`](crate::analysis::groups) makes by `grouping`.
///
/// ```
/// use emic_core::analysis::lexis::{Floor, Grams, NoOtherSide, Sieve, WordWishes, typical_by};
/// use emic_core::analysis::{Grouping, groups};
/// use emic_core::ask::{Scan, Scope, Wishes};
/// # use emic_core::read::{Sources, understand};
/// # let study = understand(Sources::from_iter([
/// #     ("emic.yaml", "title: t"),
/// #     ("transcripts/R1.txt", "R: tijd\n"),
/// # ])).study.ok_or("no study")?;
///
/// // One transcript, no code and no groups: its words are typical of nothing.
/// let scope = Scope::of_turns(&study, &Wishes::default(), &Scan)?;
/// let wishes = WordWishes { grams: Grams::WORDS, sieve: Sieve::open(), floor: Floor { count: 1, cases: 1 } };
/// let by = |grouping| typical_by((&groups(&study, &scope, grouping), grouping), None, &wishes);
/// assert_eq!(by(Grouping::Whole), Err(NoOtherSide::Nothing));
/// assert_eq!(by(Grouping::Coder), Err(NoOtherSide::Coders));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When there is no other side: groups are made by coder, neither codes nor groups are asked for, or there is one group only.
pub fn typical_by(
    (groups, grouping): (&[Group<'_>], Grouping),
    themes: Option<&[Theme]>,
    wishes: &WordWishes,
) -> Result<Vec<Sides>, NoOtherSide> {
    match (grouping, themes) {
        (Grouping::Coder, _) => Err(NoOtherSide::Coders),
        (Grouping::Whole, None) => Err(NoOtherSide::Nothing),
        (Grouping::Whole, Some(themes)) => {
            let of_codes = |group: &Group<'_>| typical_of_codes(&group.evidence, themes, wishes);
            Ok(groups.iter().map(of_codes).collect())
        }
        (Grouping::Attribute(_), themes) => typical_of_groups(groups, themes, wishes),
    }
}
