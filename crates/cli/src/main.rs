//! emic
fn main() {}
