//! emic-core
