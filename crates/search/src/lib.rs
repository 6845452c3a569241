//! emic-search
