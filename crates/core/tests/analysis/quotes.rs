//! Which quotes are chosen, what is folded, what is left out: against rules told another way, on random studies.

use std::collections::{BTreeMap, BTreeSet};

use emic_core::analysis::{
    Cut, Extract, Grouping, Limit, MARK, Quote, QuoteTheme, QuoteWishes, Remarks, Repeats, quotes_as, shortened,
};
use emic_core::ask::{Scan, Stretch, Theme, Wishes};
use emic_core::expression::parse;
use emic_core::model::Study;
use emic_core::words::words;
use proptest::prelude::*;

use super::build::{Coding, evidence, study};

pub const SETTINGS: &str = "title: t\ncoders: [x, y]\nmain-coder: x\nattributes: {sector: [school, care]}\n";
pub const CODEBOOK: &str = "id: own\ncodes:\n- id: a\n  valence: {plus: ja, minus: nee}\n- id: b\n";
pub const CASES: &str = "case,sector\nT0,school\nT1,care\nT2,school\nT3,\n";

/// Codings of four short interviews, in the order in which the files hold them.
type Codings = Vec<(usize, usize, usize, usize, bool)>;

fn codings() -> impl Strategy<Value = Codings> {
    let coding = (0usize..4, 0usize..24, 1usize..9, 0usize..3, prop::bool::weighted(0.3));
    prop::collection::vec(coding, 0..24)
}

fn built(codings: &Codings) -> Study {
    let texts: Vec<(String, String)> = (0..4)
        .map(|i| (format!("T{i}"), "R: ja ja nee nee\nI: hm\nR: ja ja\n".to_owned()))
        .collect();
    let coding = |&(transcript, start, length, code, second): &(usize, usize, usize, usize, bool)| {
        let body: Vec<char> = texts[transcript].1.chars().collect();
        let end = (start + length).min(body.len());
        let blank = body[start..end].iter().all(|c| c.is_whitespace());
        (!blank).then(|| Coding {
            coder: if second { "y" } else { "x" },
            transcript: format!("T{transcript}"),
            start,
            end,
            code: ["a+", "a-", "b"][code].to_owned(),
        })
    };
    let mut seen = BTreeSet::new();
    let distinct = codings
        .iter()
        .filter(|coding| seen.insert((coding.0, coding.1, coding.2, coding.3, coding.4)));
    let codings: Vec<Coding> = distinct.filter_map(coding).collect();
    study(SETTINGS, CODEBOOK, &texts, &codings, Some(CASES))
}

pub fn both() -> Wishes {
    Wishes {
        coders: vec!["x".to_owned(), "y".to_owned()],
        ..Wishes::default()
    }
}

pub fn found(study: &Study, theme: &str, wishes: &QuoteWishes) -> Extract {
    let theme = Theme::parse(study, theme).expect("a theme").expect("known").remove(0);
    quotes_as(&evidence(study, &both()), &QuoteTheme::Theme(theme), wishes, &Scan).expect("known")
}

fn by_sector(study: &Study, limit: Limit, repeats: Repeats) -> QuoteWishes {
    QuoteWishes {
        by: Grouping::parse(study, "sector").expect("a sector"),
        repeats,
        ..QuoteWishes::of(limit)
    }
}

fn all_places(extract: &Extract) -> BTreeSet<Stretch> {
    let of = |quote: &Quote| [quote.places.clone(), quote.also_at.clone()].concat();
    extract.quotes.iter().flat_map(of).collect()
}

fn characters(places: &BTreeSet<Stretch>) -> BTreeSet<(usize, usize)> {
    let bytes = |s: &Stretch| {
        let transcript = s.transcript.position();
        (s.span.start()..s.span.end())
            .map(move |byte| (transcript, byte))
            .collect::<Vec<_>>()
    };
    places.iter().flat_map(bytes).collect()
}

/// The rule, told by counting: a passage's turn is its rank among its case's, and groups take turns.
fn dealt(study: &Study, all: &[Quote], most: usize) -> BTreeSet<Stretch> {
    let sector = study.find_attribute("sector").expect("a sector");
    let group = |quote: &Quote| {
        study
            .value(quote.case, sector)
            .map_or("~".to_owned(), |value| value.text.clone())
    };
    let order = |name: &str| {
        ["school", "care", "~"]
            .iter()
            .position(|known| *known == name)
            .expect("known")
    };
    let mut rank: BTreeMap<_, usize> = BTreeMap::new();
    let mut hands: BTreeMap<usize, Vec<(usize, Stretch)>> = BTreeMap::new();
    for quote in all {
        let rank = rank.entry(quote.case).or_default();
        hands
            .entry(order(&group(quote)))
            .or_default()
            .push((*rank, quote.stretch));
        *rank += 1;
    }
    let mut keyed: Vec<(usize, usize, Stretch)> = Vec::new();
    for (group, mut hand) in hands {
        hand.sort_unstable();
        keyed.extend(
            hand.into_iter()
                .enumerate()
                .map(|(turn, (_, stretch))| (turn, group, stretch)),
        );
    }
    keyed.sort_unstable();
    keyed.into_iter().take(most).map(|(.., stretch)| stretch).collect()
}

#[test]
fn a_remark_is_not_cut_in_two() {
    let cut = Cut {
        most_words: Some(2),
        remarks: Remarks::Shown,
    };
    let short = shortened("a?(lacht) a\naa.aa,", &cut, Some(3..4));
    assert_eq!(short.to_string(), "a?(lacht) a […]");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn groups_and_cases_take_turns(codings in codings(), most in 0usize..9) {
        let study = built(&codings);
        let all = found(&study, "a", &QuoteWishes::of(Limit::All));
        let some = found(&study, "a", &by_sector(&study, Limit::Most(most), Repeats::Each));
        let shown: BTreeSet<Stretch> = some.quotes.iter().map(|quote| quote.stretch).collect();
        prop_assert_eq!(shown, dealt(&study, &all.quotes, most));
        let balance = &some.balance;
        prop_assert_eq!(balance.found, all.quotes.len());
        prop_assert_eq!(balance.groups.iter().map(|g| g.quotes).sum::<usize>(), some.quotes.len());
        prop_assert_eq!(balance.groups.iter().map(|g| g.found).sum::<usize>(), balance.found);
        prop_assert_eq!(balance.cases, balance.cases_quoted + balance.unquoted.len() + balance.never.len());
        let most_of_one = some.quotes.iter().map(|q| some.quotes.iter().filter(|o| o.case == q.case).count()).max();
        prop_assert_eq!(balance.largest.map(|largest| largest.quotes), most_of_one);
    }

    #[test]
    fn what_is_folded_is_still_told(codings in codings()) {
        let study = built(&codings);
        let each = found(&study, "a", &QuoteWishes::of(Limit::All));
        let once = found(&study, "a", &QuoteWishes { repeats: Repeats::Once, ..QuoteWishes::of(Limit::All) });
        prop_assert_eq!(all_places(&once), all_places(&each));
        let shown: BTreeSet<Stretch> = once.quotes.iter().map(|quote| quote.stretch).collect();
        let told: BTreeSet<Stretch> = once.quotes.iter().flat_map(|quote| quote.places.clone()).collect();
        prop_assert_eq!(characters(&shown), characters(&told));
        for (i, a) in once.quotes.iter().enumerate() {
            for b in &once.quotes[i + 1..] {
                prop_assert!(a.stretch.transcript != b.stretch.transcript || !a.stretch.span.overlaps(b.stretch.span));
                prop_assert!(a.case != b.case || a.words(&study) != b.words(&study));
            }
        }
        let balance = &once.balance;
        prop_assert_eq!([balance.found, balance.shown], [each.balance.found; 2]);
        prop_assert_eq!(balance.found - balance.joined - balance.repeated >= once.quotes.len(), true);
        prop_assert_eq!(once.quotes.iter().map(Quote::stands_for).sum::<usize>(), balance.found);
    }

    #[test]
    fn each_coders_share_is_of_his_own_places(codings in codings()) {
        let study = built(&codings);
        let wishes = |limit| QuoteWishes { by: Grouping::Coder, repeats: Repeats::Once, ..QuoteWishes::of(limit) };
        for limit in [Limit::All, Limit::Most(4)] {
            let extract = found(&study, "a", &wishes(limit));
            for group in &extract.balance.groups {
                let coder = study.find_coder(&group.name).expect("a coder");
                let own = Wishes { coders: vec![group.name.clone()], ..Wishes::default() };
                let theme = Theme::parse(&study, "a").expect("a theme").expect("known").remove(0);
                let alone = quotes_as(&evidence(&study, &own), &QuoteTheme::Theme(theme), &QuoteWishes::of(Limit::All), &Scan);
                prop_assert_eq!(group.found, alone.expect("known").quotes.len());
                let dealt: Vec<&Quote> = extract.quotes.iter().filter(|q| q.group.as_ref() == Some(&group.name)).collect();
                prop_assert_eq!(group.quotes, dealt.len());
                prop_assert!(dealt.iter().all(|quote| quote.coders.contains(&coder)));
            }
            prop_assert_eq!(extract.balance.groups.iter().map(|g| g.quotes).sum::<usize>(), extract.quotes.len());
        }
    }

    #[test]
    fn whom_a_query_leaves_aside_is_counted_as_little_as_whom_the_selection_does(
        codings in codings(),
        aside in prop::sample::select(vec!["sector:school", "NOT sector:care", "case:T1 OR transcript:T3", "speaker:R NOT case:T0"]),
    ) {
        let study = built(&codings);
        let balance = |query: &str, condition: Option<&str>| {
            let condition = condition.map(|text| parse(text).expect("an expression"));
            let evidence = evidence(&study, &Wishes { condition, ..both() });
            let theme = QuoteTheme::Expression(parse(query).expect("an expression"));
            quotes_as(&evidence, &theme, &QuoteWishes::of(Limit::All), &Scan).expect("known").balance
        };
        let selected = balance("code:a", Some(aside));
        let selected = (selected.cases, selected.never, selected.cases_found);
        for joined in ["AND", "OVERLAPS"] {
            let asked = balance(&format!("code:a {joined} ({aside})"), None);
            prop_assert_eq!(&(asked.cases, asked.never, asked.cases_found), &selected, "{}", joined);
        }
    }

    #[test]
    fn the_order_of_the_codings_in_their_files_changes_nothing(codings in codings()) {
        let turned: Codings = codings.iter().rev().copied().collect();
        let (one, other) = (built(&codings), built(&turned));
        for repeats in [Repeats::Each, Repeats::Once] {
            let quotes = |study: &Study| {
                let mut found = found(study, "a+", &by_sector(study, Limit::Most(5), repeats));
                // Coders list memos and codings in the order of places; nothing else may differ.
                found.quotes.iter_mut().for_each(|quote| quote.memos.clear());
                found
            };
            prop_assert_eq!(quotes(&one), quotes(&other));
        }
    }

    #[test]
    fn what_is_shown_of_a_text_stands_in_it(text in "([a-c]{1,3}[ .,!?\n]{1,2}|\\(lacht\\) |\\[hm\\], |0:12:01 ){0,14}", most in 1usize..9, left_out in prop::bool::ANY, focus in 0usize..20) {
        let remarks = if left_out { Remarks::LeftOut } else { Remarks::Shown };
        let cut = Cut { most_words: Some(most), remarks };
        let focus = (focus < text.len()).then_some(focus..focus + 1);
        let short = shortened(&text, &cut, focus);
        let mut from = 0;
        for piece in &short.pieces {
            let at = text[from..].find(piece);
            prop_assert!(at.is_some(), "{:?} in {:?}", piece, text);
            from += at.unwrap_or_default() + piece.len();
        }
        let shown: usize = short.pieces.iter().map(|piece| words(piece).count()).sum();
        let stamps = text.matches("0:12:01").count() * 3;
        prop_assert!(shown <= most + stamps, "{:?}", short);
        // Without the marks the pieces are left, and nothing else but white space.
        let bare: String = short.to_string().replace(MARK, "").split_whitespace().collect();
        let pieces: String = short.pieces.concat().split_whitespace().collect();
        prop_assert_eq!(bare, pieces);
        let everything = shortened(&text, &Cut { most_words: Some(99), remarks: Remarks::Shown }, None);
        prop_assert!(text.trim().is_empty() || everything.is_whole() && everything.to_string() == text.trim());
    }
}
