//! What differences between units cost.

use crate::agreement::matching::Segment;

/// How much each kind of difference weighs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Costs {
    /// Places that differ: this times the square of how far both ends are apart, over both lengths.
    pub position: f64,
    /// Another code.
    pub code: f64,
    /// A unit that stands alone; the other two are told in this.
    pub alone: f64,
}

impl Default for Costs {
    /// Each weighs 1.
    fn default() -> Self {
        Self {
            position: 1.0,
            code: 1.0,
            alone: 1.0,
        }
    }
}

impl Costs {
    /// What it costs to pair two units.
    #[must_use]
    pub fn of(&self, one: &Segment, other: &Segment) -> f64 {
        let apart = one.start.abs_diff(other.start) + one.end.abs_diff(other.end);
        let lengths = (one.end - one.start) + (other.end - other.start);
        let place = (length(apart) / length(lengths)).powi(2);
        let code = f64::from(u8::from(one.code != other.code));
        (self.position * place + self.code * code) * self.alone
    }
}

#[expect(clippy::cast_precision_loss, reason = "lengths of texts stay far below 2^52")]
fn length(characters: u64) -> f64 {
    characters as f64
}
