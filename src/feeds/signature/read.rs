//! `[push]` of a feed file.

use strum::{EnumString, VariantNames};
use toml::Table;

use super::{Algorithm, Encoding, HmacScheme, KeyForm, Piece, Push, Signature, TimestampFormat, TimestampScheme};
use crate::feeds::file::Reader;

/// The schemes of the closed list; `None` is a sender that signs nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum Scheme {
    None,
    Token,
    Basic,
    Bearer,
    ClientState,
    Hmac,
}

impl Scheme {
    /// Returns the keys that it has beside those of every scheme.
    fn keys(self) -> &'static [&'static str] {
        match self {
            Scheme::None | Scheme::Bearer | Scheme::ClientState => &[],
            Scheme::Token => &["header"],
            Scheme::Basic => &["user"],
            Scheme::Hmac => &[
                "header",
                "algorithm",
                "encoding",
                "prefix",
                "several",
                "key",
                "message",
                "id_header",
                "timestamp_header",
                "timestamp",
                "tolerance_seconds",
                "body_hash_query",
            ],
        }
    }
}

const PUSH: &str = "push";

/// The placeholders of a message.
const PIECES: [(&str, Piece); 5] = [
    ("{body}", Piece::Body),
    ("{timestamp}", Piece::Timestamp),
    ("{id}", Piece::Id),
    ("{url}", Piece::Url),
    ("{form}", Piece::Form),
];

impl Reader {
    /// Reads `[push]`; without it the system signs nothing and wants to hear 200.
    pub(in crate::feeds) fn push(&mut self, file: &Table) -> Push {
        const OK: u16 = 200;
        const NO_CONTENT: u16 = 204;
        let Some(table) = self.table("", file, PUSH) else { return Push { status: OK, signature: None } };
        let scheme: Scheme =
            self.choice(PUSH, table, "scheme", Some("none"), Scheme::VARIANTS).parse().unwrap_or(Scheme::None);
        let keys: Vec<&str> = ["scheme", "status"].into_iter().chain(scheme.keys().iter().copied()).collect();
        self.keys(PUSH, table, &keys);
        let status = match self.whole(PUSH, table, "status") {
            None | Some(200) => OK,
            Some(204) => NO_CONTENT,
            Some(other) => {
                self.add("push.status", &other.to_string(), "200 or 204");
                OK
            }
        };
        let header = |reader: &mut Reader| reader.required(PUSH, table, "header").unwrap_or_default();
        let signature = match scheme {
            Scheme::None => None,
            Scheme::Token => Some(Signature::Token { header: header(self) }),
            Scheme::Basic => Some(Signature::Basic { user: self.required(PUSH, table, "user").unwrap_or_default() }),
            Scheme::Bearer => Some(Signature::Bearer),
            Scheme::ClientState => Some(Signature::ClientState),
            Scheme::Hmac => {
                let header = header(self);
                Some(Signature::Hmac(Box::new(self.hmac(table, header))))
            }
        };
        Push { status, signature }
    }

    fn hmac(&mut self, table: &Table, header: String) -> HmacScheme {
        let algorithm = self.choice(PUSH, table, "algorithm", Some("sha256"), Algorithm::VARIANTS);
        let encoding = self.choice(PUSH, table, "encoding", Some("hex"), Encoding::VARIANTS);
        let key = self.choice(PUSH, table, "key", Some("text"), KeyForm::VARIANTS);
        let text = self.text(PUSH, table, "message").unwrap_or_else(|| "{body}".to_owned());
        let scheme = HmacScheme {
            algorithm: algorithm.parse().unwrap_or(Algorithm::Sha256),
            encoding: encoding.parse().unwrap_or(Encoding::Hex),
            header,
            prefix: self.text(PUSH, table, "prefix").unwrap_or_default(),
            several: self.boolean(PUSH, table, "several").unwrap_or(false),
            key: key.parse().unwrap_or(KeyForm::Text),
            message: self.message(&text),
            id_header: self.text(PUSH, table, "id_header"),
            timestamp: self.timestamp(table),
            body_hash_query: self.text(PUSH, table, "body_hash_query"),
        };
        self.consistent(&text, &scheme);
        scheme
    }

    fn timestamp(&mut self, table: &Table) -> Option<TimestampScheme> {
        let format = self.choice(PUSH, table, "timestamp", Some("seconds"), TimestampFormat::VARIANTS);
        let tolerance_seconds = self.whole(PUSH, table, "tolerance_seconds");
        let Some(header) = self.text(PUSH, table, "timestamp_header") else {
            for key in ["timestamp", "tolerance_seconds"].into_iter().filter(|key| table.contains_key(*key)) {
                self.add(&format!("push.{key}"), "", "`timestamp_header`, the header with the time, beside it");
            }
            return None;
        };
        Some(TimestampScheme { header, format: format.parse().unwrap_or(TimestampFormat::Seconds), tolerance_seconds })
    }

    /// Returns the pieces of a message such as `{timestamp}.{body}`.
    fn message(&mut self, text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            if let Some((name, piece)) = PIECES.iter().find(|(name, _)| rest.starts_with(name)) {
                pieces.push(piece.clone());
                rest = rest.strip_prefix(name).unwrap_or_default();
                continue;
            }
            if rest.starts_with('{') {
                self.add("push.message", rest, &format!("one of {}", PIECES.map(|(name, _)| name).join(", ")));
                break;
            }
            let (literal, next) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
            pieces.push(Piece::Text(literal.to_owned()));
            rest = next;
        }
        pieces
    }

    /// Notes what would leave something unsigned that is believed.
    fn consistent(&mut self, text: &str, scheme: &HmacScheme) {
        let has = |piece: Piece| scheme.message.contains(&piece);
        let by_hash = has(Piece::Form) && has(Piece::Url) && scheme.body_hash_query.is_some();
        if !has(Piece::Body) && !by_hash {
            self.add(
                "push.message",
                text,
                "`{body}`, or `{url}{form}` with `body_hash_query`: else the body is not signed",
            );
        }
        if scheme.body_hash_query.is_some() && !has(Piece::Url) {
            self.add("push.body_hash_query", "", "`{url}` in `message`: else the hash is not signed");
        }
        for (header, piece, name) in
            [(scheme.timestamp.is_some(), Piece::Timestamp, "timestamp"), (scheme.id_header.is_some(), Piece::Id, "id")]
        {
            if header != has(piece) {
                let expected = format!("`{name}_header` and `{{{name}}}` in `message`, or neither");
                self.add(&format!("push.{name}_header"), "", &expected);
            }
        }
    }
}
