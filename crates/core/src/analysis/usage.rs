//! How often each code was given.
