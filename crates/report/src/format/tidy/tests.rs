use serde_json::json;

use super::*;

fn setting(key: &'static str, value: Value) -> Setting {
    Setting {
        key,
        value,
        said: String::new(),
    }
}

#[test]
fn promised_fields_come_first_then_those_that_are_seen() {
    let records = Records::new("cells", &["row", "value"]).with_rows([
        Record::new().with("extra", 1).with("row", "a"),
        Record::new().with("more", 2),
    ]);
    assert_eq!(Tidy::new(&records, &[]).columns, ["row", "value", "extra", "more"]);
}

#[test]
fn a_list_without_records_still_has_columns() {
    let settings = [setting("unit", json!("turn"))];
    assert_eq!(
        Tidy::new(&Records::new("cells", &["row", "a"]), &settings).columns,
        ["row", "a", "unit"]
    );
}

#[test]
fn a_map_becomes_one_column_a_key_in_the_order_of_first_sight() {
    let records = Records::new("quotes", &["case", "attributes", "text"]).with_rows([
        Record::new().with("attributes", Value::Null),
        Record::new().with("attributes", json!({"sector": "onderwijs"})),
        Record::new().with("attributes", json!({"years": 3.5, "sector": "jeugdhulp"})),
    ]);
    let tidy = Tidy::new(&records, &[]);
    assert_eq!(tidy.columns, ["case", "sector", "years", "text"]);
    let rows: Vec<_> = tidy.rows().map(Result::unwrap).collect();
    let words = |words: &str| Scalar::Words(words.to_owned());
    assert_eq!(
        rows[0],
        [Scalar::Missing, Scalar::Missing, Scalar::Missing, Scalar::Missing]
    );
    assert_eq!(
        rows[1],
        [Scalar::Missing, words("onderwijs"), Scalar::Missing, Scalar::Missing]
    );
    assert_eq!(rows[2][1], words("jeugdhulp"));
    assert_eq!(rows[2][2], scalar(&json!(3.5)).unwrap());
}

#[test]
fn a_name_that_is_taken_says_where_the_column_comes_from() {
    let row = Record::new()
        .with("attributes", json!({"text": "x", "measure": "m"}))
        .with("text", "words");
    let records = Records::new("quotes", &[]).with_rows([row]);
    let settings = [
        setting("text", json!(1)),
        setting("measure", json!(2)),
        setting("unit", json!(3)),
    ];
    assert_eq!(
        Tidy::new(&records, &settings).columns,
        [
            "attributes.text",
            "measure",
            "text",
            "settings.text",
            "settings.measure",
            "unit"
        ]
    );
}

#[test]
fn settings_that_are_not_plain_are_no_columns() {
    let settings = [
        setting("coders", json!(["a", "b"])),
        setting("map", json!({"a": 1})),
        setting("pairs", json!([[1]])),
    ];
    assert_eq!(
        Tidy::new(&Records::new("cells", &["row"]), &settings).columns,
        ["row", "coders"]
    );
}

#[test]
fn lists_are_joined_with_spaces_and_deeper_values_stay_json() {
    let words = |value: Value| match scalar(&value).unwrap() {
        Scalar::Words(words) => words,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        words(json!(["interdependence+", "role-flexibility"])),
        "interdependence+ role-flexibility"
    );
    assert_eq!(words(json!([1, null, {"a": 1}])), r#"1 null {"a": 1}"#);
    assert_eq!(words(json!(true)), "true");
    assert_eq!(scalar(&Value::Null).unwrap(), Scalar::Missing);
}
