//! emic-exchange
