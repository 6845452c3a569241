//! Every rule has a folder under `tests/diagnostics/`: the smallest bad study and the exact message.
