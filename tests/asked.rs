//! What is typed for each report that is kept as a golden.

/// A report: the name of its goldens, and what one types for it.
pub struct Asked {
    pub name: &'static str,
    pub words: &'static str,
}

const fn asked(name: &'static str, words: &'static str) -> Asked {
    Asked { name, words }
}

/// Every report; the test below tells when a command is missing.
pub const REPORTS: &[Asked] = &[
    asked("check", "check"),
    asked("show", "show R11 --coder coder-a,coder-b"),
    asked("search", "search vertrouwen OR wachtlijst --limit 3"),
    asked(
        "search-related",
        "search \"(wachtlijst NEAR/1 ouders) sector:jeugdhulp\" --limit 3 --match exact",
    ),
    asked("code-list", "code list R03 --coder coder-a,coder-b"),
    asked("memo", "memo --about transcript:R03"),
    asked("codebook", "codebook"),
    asked("codebook-report", "codebook report"),
    asked("codebook-diff", "codebook diff old.yaml new.yaml"),
    asked("frequencies", "frequencies --split valence --by sector"),
    asked("matrix", "matrix"),
    asked("matrix-jaccard", "matrix --measure jaccard --by sector"),
    asked("matrix-overlap", "matrix --unit overlap"),
    asked("matrix-attributes", "matrix competency/*,context-factor sector,group"),
    asked(
        "matrix-cases",
        "matrix competency/* sector,valences --cells cases --share column",
    ),
    asked(
        "matrix-rates",
        "matrix context-factor/* sector,coders --cells references --per-1000-words",
    ),
    asked("matrix-counts", "matrix competency/* --measure inclusion --counts"),
    asked("matrix-presence", "matrix experience/*/* group --cells presence"),
    asked(
        "matrix-cell",
        "matrix competency/* context-factor/* --cell role-flexibility,personal-characteristics",
    ),
    asked("cooccurrences", "cooccurrences --order 3 --limit 8"),
    asked("quotes", "quotes interdependence role-flexibility- --limit 6"),
    asked(
        "quotes-negative",
        "quotes interdependence+ --by sector --negative --limit 3 --context 1 --max-words 25 --no-remarks --coder coder-a,coder-b",
    ),
    asked(
        "quotes-words",
        "quotes \"text:wachtlijst OR text:tijd WITHIN code:interdependence\" --language en --match stemmed --whole turns --limit 3 --max-words 20",
    ),
    asked(
        "compare",
        "compare --by sector --codes competency/*,structural-characteristics-",
    ),
    asked("bronstein", "bronstein --by sector --quotes 1"),
    asked(
        "bronstein-groups",
        "bronstein --by group --where \"years>=8 sector:jeugdhulp\" --quotes 0 --unit transcript --measure lift --language en",
    ),
    asked("framework", "framework --where case:R07 --quotes 1"),
    asked(
        "framework-sectors",
        "framework collective-ownership,structural-characteristics- --by sector --transcript R07,R36,R37 --quotes 1 --language en",
    ),
    asked("words", "words --by sector --limit 8 --min 60"),
    asked(
        "words-ngrams",
        "words --code interdependence --ngrams 2 --min-cases 3 --limit 8 --language en",
    ),
    asked(
        "words-typical",
        "words --typical --code structural-characteristics --limit 8 --min 80",
    ),
    asked(
        "words-typical-groups",
        "words --typical --by sector --limit 6 --min 80 --language en",
    ),
    asked("kwic", "kwic vertrouwen samenwerk* --sort right --match stemmed"),
    asked("saturation", "saturation --base 2 --run 1,2 --orders 100"),
    asked("agree", "agree coder-a coder-b --split valence --bootstrap 200"),
    asked(
        "agree-segments",
        "agree coder-a coder-b --unit segment --codes competency/* --by sector",
    ),
    asked(
        "agree-gamma",
        "agree coder-a coder-b --unit segment --measure gamma --codes interdependence,role-flexibility --seed 2 --language en",
    ),
    asked(
        "agree-stretches",
        "agree coder-a coder-b --unit stretch --codes competency/* --bootstrap 200",
    ),
    asked("consensus", "consensus --transcript R07 --order place --all"),
    asked("suggest", "suggest --study suggest S1 S4 --from anna,bert"),
    asked("suggest-evaluate", "suggest --study suggest --evaluate"),
    asked("log", "log --limit 0"),
    asked("log-summary", "log --summary"),
];
