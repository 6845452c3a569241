//! Reading YAML that people write: values through serde, places through a parser that keeps them.

mod decode;
mod local;
mod map;
mod trap;
mod tree;
mod wording;

pub(crate) use decode::decode;
pub(crate) use local::{Listed, Local};
pub(crate) use map::UniqueMap;
pub(crate) use trap::conflict;
pub(crate) use tree::{Entry, Kind, Node, Step, Style};
