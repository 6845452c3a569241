//! emic-report
