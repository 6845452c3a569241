//! Word documents: a zip of XML parts, read by name into memory and never extracted.

mod comments;
mod document;
mod flow;
mod frames;
mod package;
mod properties;
mod remarks;
mod symbol;
#[cfg(test)]
mod tests;
mod xml;

use super::refusal::Refusal;
use super::source::Source;
use super::wishes::Wishes;
use package::Package;

/// Reads a Word document; the wish for an encoding is for text files.
pub(super) fn read(bytes: &[u8], _wishes: &Wishes) -> Result<Source, Refusal> {
    let mut package = Package::open(bytes)?;
    let main = package.main_part()?;
    let mut document = document::read(&main, &package.text(&main)?)?;
    document.remarks.headers_and_footers = package.headers_and_footers();
    let remarks = match package.part_beside(&main, "comments.xml")? {
        Some((part, xml)) => comments::read(&part, &xml)?,
        None => Vec::new(),
    };
    let mut source = flow::into_source(document, remarks);
    if let Some(xml) = package.optional_text("docProps/core.xml")? {
        source.front_matter = properties::read("docProps/core.xml", &xml)?;
    }
    Ok(source)
}
