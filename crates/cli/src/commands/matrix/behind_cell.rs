//! `--cell ROW,COLUMN`: the quotes behind one cell.

use emic_core::analysis::{Evidence, Group, Limit, named_cell, quotes_behind};
use emic_core::ask::{Axis, Scope};
use emic_report::Report;
use emic_report::reports::{CellSection, cell_report};

use super::Matrix;
use crate::commands::inquiry::Inquiry;
use crate::failure::Failure;

impl Matrix {
    /// The quotes behind the cell of this name, of each group apart.
    pub(super) fn behind_cell(
        &self,
        name: &str,
        inquiry: &Inquiry,
        scope: &Scope,
        parts: &[Group<'_>],
        axes: (&Axis, &Axis),
    ) -> Result<Report, Failure> {
        let study = inquiry.study()?;
        let cell = named_cell(study, axes.0, axes.1, name)?;
        let limit = Limit::from(self.limit);
        let section = |part: &Group<'_>| {
            Ok(CellSection {
                group: part.name.clone(),
                extract: quotes_behind(&part.evidence, cell, self.filling(), limit, inquiry.finder())?,
            })
        };
        let sections = parts.iter().map(section).collect::<Result<Vec<_>, Failure>>()?;
        let evidence = Evidence::gather(study, scope.clone());
        let asked = inquiry.asked(scope, &self.by)?;
        Ok(cell_report(&asked, &evidence, cell, self.filling(), sections, limit))
    }
}
