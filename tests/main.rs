//! The whole program, end to end: what is typed, what comes out.

mod builder;
mod check;
mod corpus;
mod diagnostics;
mod door;
mod screens;
mod search;
