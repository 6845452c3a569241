//! Analyses against expected values, against brute force, and by hand.

mod build;
mod by_hand;
mod oracle;
mod properties;
