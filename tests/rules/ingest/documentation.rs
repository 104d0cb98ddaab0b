//! docs/INGEST.md names every field as it is declared, and every reason.

use kanalkoll::ingest::Kind;
use kanalkoll::model::Reason;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/INGEST.md");

fn table(kind: Kind) -> String {
    let rows = kind.fields().iter().map(|field| {
        let required = if field.required { "required" } else { "" };
        format!("| `{}` | {required} | {} |\n", field.name, field.help())
    });
    format!("| field | | |\n|---|---|---|\n{}", rows.collect::<String>())
}

/// `KANALKOLL_REWRITE_FIELDS=1` writes the tables anew instead of comparing them.
#[test]
fn the_tables_of_fields_are_those_of_the_declarations() {
    let text = std::fs::read_to_string(FILE).unwrap();
    let mut written = text.clone();
    for kind in Kind::ALL {
        let (start, end) =
            (format!("<!-- fields of {}, written by a test -->\n", kind.code()), "<!-- end of fields -->");
        let (before, rest) = written.split_once(&start).expect(&start);
        let (_, after) = rest.split_once(end).expect(end);
        written = format!("{before}{start}{}{end}{after}", table(kind));
    }
    if std::env::var_os("KANALKOLL_REWRITE_FIELDS").is_some() {
        std::fs::write(FILE, written).unwrap();
    } else {
        assert!(written == text, "docs/INGEST.md is not what is declared; KANALKOLL_REWRITE_FIELDS=1 writes it anew");
    }
}

#[test]
fn every_reason_is_explained() {
    let text = std::fs::read_to_string(FILE).unwrap();
    for reason in Reason::ALL {
        assert!(text.contains(&format!("\n| `{reason}` | ")), "{reason}");
    }
}
