//! Which sign the votes for a code give, where they give one clearly.

use super::Neighbour;
use crate::model::{CodeIndex, Valence};

/// A sign is clear when it has at least this share of the weight of a code's votes.
pub const CLEAR: f64 = 0.75;

/// So many places at least must give the sign.
const PLACES: usize = 2;

/// The sign that is clear among `neighbours` that bear `code`. A place at which the code stands with several signs is shared by them.
pub(super) fn sign(code: CodeIndex, neighbours: &[Neighbour]) -> Valence {
    let votes: Vec<(f64, Vec<Valence>)> = neighbours
        .iter()
        .filter(|neighbour| neighbour.bears(code))
        .map(|neighbour| {
            let own = neighbour.given.iter().filter(|given| given.judgement.code == code);
            (neighbour.similarity, own.map(|given| given.judgement.valence).collect())
        })
        .collect();
    let all: f64 = votes.iter().map(|(weight, _)| weight).sum();
    let is_clear = |valence: &Valence| {
        let weight = |(weight, signs): &(f64, Vec<Valence>)| {
            let same = signs.iter().filter(|sign| *sign == valence).count();
            weight * same as f64 / signs.len() as f64
        };
        let places = votes.iter().filter(|(_, signs)| signs.contains(valence)).count();
        places >= PLACES && votes.iter().map(weight).sum::<f64>() >= CLEAR * all
    };
    let signs = [Valence::Plus, Valence::Minus];
    signs.into_iter().find(is_clear).unwrap_or(Valence::Neutral)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{CoderIndex, Judgement, Span, TranscriptIndex};
    use crate::suggest::Given;

    const CODE: CodeIndex = CodeIndex(4);

    fn place(similarity: f64, signs: &[Valence]) -> Neighbour {
        let given = signs.iter().map(|&valence| Given {
            coder: CoderIndex(0),
            judgement: Judgement { code: CODE, valence },
        });
        Neighbour {
            transcript: TranscriptIndex(0),
            span: Span::between(0, 1).unwrap(),
            similarity,
            given: given.collect(),
        }
    }

    #[test]
    fn a_sign_needs_two_places_and_three_quarters_of_the_votes() {
        use Valence::{Minus, Neutral, Plus};
        for (votes, expected) in [
            (vec![place(0.9, &[Plus])], Neutral),
            (vec![place(0.9, &[Plus]), place(0.1, &[Plus])], Plus),
            (
                vec![place(0.5, &[Minus]), place(0.25, &[Minus]), place(0.25, &[Plus])],
                Minus,
            ),
            (
                vec![place(0.5, &[Minus]), place(0.2, &[Minus]), place(0.3, &[Plus])],
                Neutral,
            ),
            (vec![place(0.5, &[Neutral]), place(0.5, &[Neutral])], Neutral),
            (vec![place(0.5, &[Plus, Minus]), place(0.5, &[Plus])], Plus),
            (vec![place(0.6, &[Plus, Minus]), place(0.5, &[Plus])], Neutral),
            (vec![], Neutral),
        ] {
            assert_eq!(sign(CODE, &votes), expected, "{votes:?}");
        }
        assert_eq!(sign(CodeIndex(5), &[place(0.5, &[Plus]), place(0.5, &[Plus])]), Neutral);
    }
}
