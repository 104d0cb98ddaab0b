//! `[pull]` of a feed file.

use strum::VariantNames;
use toml::{Table, Value};

use super::template::{Template, written};
use super::{Ask, EachAsk, ID, Paging, PagingKind, Pull, PullAuth};
use crate::feeds::file::Reader;
use crate::feeds::tree::Path;

const PULL: &str = "pull";
const KEYS: [&str; 21] = [
    "auth",
    "parameters",
    "path",
    "query",
    "body",
    "list",
    "list_may_be_absent",
    "id",
    "each",
    "reread",
    "time_format",
    "overlap_seconds",
    "window_seconds",
    "most",
    "paging",
    "next",
    "more",
    "first",
    "size",
    "overlap",
    "error",
];

/// The names that every template may ask for beside the parameters.
const NAMES: [&str; 6] = ["since", "until", "page", "offset", "size", "cursor"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, VariantNames)]
#[strum(serialize_all = "snake_case")]
enum Scheme {
    None,
    Header,
    Basic,
    Bearer,
    Query,
    ClientCredentials,
    Login,
}

impl Reader {
    /// Reads `[pull]`; `None` where there is none.
    pub(in crate::feeds) fn pull(&mut self, file: &Table) -> Option<Pull> {
        let table = self.table("", file, PULL)?;
        self.keys(PULL, table, &KEYS);
        let parameters = self.texts(PULL, table, "parameters");
        let list = self.ask(PULL, table, &parameters, false);
        let path = |reader: &mut Reader, key| reader.text(PULL, table, key).map(|text| Path::parse(&text));
        let id = path(self, "id");
        let each = self.each(table, &parameters);
        if !each.is_empty() && id.is_none() && each.iter().any(|each| !each.only_open) {
            self.add("pull.id", "", "where the id of a record stands: `{id}` of `[[pull.each]]` is filled with it");
        }
        let rereads = self.text(PULL, table, "reread");
        if rereads.as_deref().is_some_and(|text| text != "open") {
            self.add("pull.reread", rereads.as_deref().unwrap_or_default(), "`open`, or nothing");
        }
        if rereads.is_some() && each.is_empty() {
            self.add("pull.reread", "", "`[[pull.each]]`: what is asked of a contact that is still open");
        }
        let seconds = |reader: &mut Reader, key| {
            reader.whole(PULL, table, key).map(|seconds| i64::try_from(seconds).unwrap_or(i64::MAX))
        };
        let time_format = self.text(PULL, table, "time_format").unwrap_or_else(|| "%Y-%m-%dT%H:%M:%SZ".to_owned());
        if written(jiff::Timestamp::UNIX_EPOCH, &time_format).is_err() {
            self.add("pull.time_format", &time_format, "a format of strftime such as `%Y-%m-%dT%H:%M:%SZ`, or `ms`");
        }
        Some(Pull {
            auth: self.auth(table),
            parameters,
            list,
            records: path(self, "list").unwrap_or_else(|| Path::parse("/")),
            may_lack_records: self.boolean(PULL, table, "list_may_be_absent").unwrap_or(false),
            id,
            each,
            rereads: rereads.is_some(),
            time_format,
            overlap_seconds: seconds(self, "overlap_seconds").unwrap_or(60),
            window_seconds: seconds(self, "window_seconds"),
            most: self.whole(PULL, table, "most"),
            paging: self.paging(table),
            error: path(self, "error"),
        })
    }

    fn ask(&mut self, place: &str, table: &Table, parameters: &[String], of_each: bool) -> Ask {
        let path = self.required(place, table, "path").unwrap_or_default();
        if !path.is_empty() && !path.starts_with('/') {
            self.add(&format!("{place}.path"), &path, "a path that begins with `/`, below the address of the settings");
        }
        let mut query = Vec::new();
        for (name, value) in self.table(place, table, "query").into_iter().flatten() {
            match value {
                Value::String(text) => query.push((name.clone(), Template::parse(text))),
                other => self.add(&format!("{place}.query.{name}"), &other.to_string(), "a text in quotes"),
            }
        }
        let body = self.text(place, table, "body").map(|text| Template::parse(&text));
        let ask = Ask { path: Template::parse(&path), query, body };
        let known = |name: &str| {
            parameters.iter().any(|known| known == name) || if of_each { name == ID } else { NAMES.contains(&name) }
        };
        let templates = [&ask.path].into_iter().chain(ask.query.iter().map(|(_, template)| template)).chain(&ask.body);
        let unknown: Vec<String> =
            templates.flat_map(Template::names).filter(|name| !known(name)).map(str::to_owned).collect();
        for name in unknown {
            let names = if of_each { ID.to_owned() } else { NAMES.join(", ") };
            self.add(place, &format!("{{{name}}}"), &format!("one of {names}, or a name among `parameters`"));
        }
        ask
    }

    fn each(&mut self, table: &Table, parameters: &[String]) -> Vec<EachAsk> {
        let mut each = Vec::new();
        for (place, entry) in self.tables(PULL, table, "each") {
            self.keys(&place, entry, &["path", "query", "body", "only"]);
            let only = self.text(&place, entry, "only");
            if only.as_deref().is_some_and(|only| only != "open") {
                self.add(&format!("{place}.only"), only.as_deref().unwrap_or_default(), "`open`, or nothing");
            }
            each.push(EachAsk { ask: self.ask(&place, entry, parameters, true), only_open: only.is_some() });
        }
        each
    }

    fn paging(&mut self, table: &Table) -> Paging {
        let kind = self.choice(PULL, table, "paging", Some("none"), PagingKind::VARIANTS);
        let kind: PagingKind = kind.parse().unwrap_or(PagingKind::None);
        let keys: &[&str] = match kind {
            PagingKind::None | PagingKind::LinkHeader => &[],
            PagingKind::Next => &["next"],
            PagingKind::Cursor => &["next", "more"],
            PagingKind::Page => &["first", "size"],
            PagingKind::Offset => &["size", "overlap"],
        };
        for key in ["next", "more", "first", "size", "overlap"] {
            if table.contains_key(key) && !keys.contains(&key) {
                self.add(&format!("pull.{key}"), "", "another `paging` beside it: this one has no such key");
            }
        }
        let next = |reader: &mut Reader| Path::parse(&reader.required(PULL, table, "next").unwrap_or_default());
        let size = |reader: &mut Reader| {
            let size = reader.whole(PULL, table, "size");
            if size.is_none_or(|size| size == 0) {
                reader.add("pull.size", "", "how many records a full page has: one with fewer is the last");
            }
            size.unwrap_or(1).max(1)
        };
        match kind {
            PagingKind::None => Paging::None,
            PagingKind::LinkHeader => Paging::LinkHeader,
            PagingKind::Next => Paging::Next(next(self)),
            PagingKind::Cursor => {
                Paging::Cursor { at: next(self), more: self.text(PULL, table, "more").map(|text| Path::parse(&text)) }
            }
            PagingKind::Page => Paging::Page { first: self.whole(PULL, table, "first").unwrap_or(1), size: size(self) },
            PagingKind::Offset => {
                Paging::Offset { size: size(self), overlap: self.whole(PULL, table, "overlap").unwrap_or(0) }
            }
        }
    }

    fn auth(&mut self, table: &Table) -> PullAuth {
        const AUTH: &str = "pull.auth";
        let Some(auth) = self.table(PULL, table, "auth") else { return PullAuth::None };
        let scheme: Scheme = self.choice(AUTH, auth, "scheme", None, Scheme::VARIANTS).parse().unwrap_or(Scheme::None);
        let keys: &[&str] = match scheme {
            Scheme::None | Scheme::Bearer => &["scheme"],
            Scheme::Basic => &["scheme", "password"],
            Scheme::Query => &["scheme", "name"],
            Scheme::Header => &["scheme", "header", "prefix"],
            Scheme::ClientCredentials => &["scheme", "path", "scope", "client"],
            Scheme::Login => &["scheme", "path", "body", "token", "header", "prefix"],
        };
        self.keys(AUTH, auth, keys);
        let required = |reader: &mut Reader, key| reader.required(AUTH, auth, key).unwrap_or_default();
        let optional = |reader: &mut Reader, key, default: &str| {
            reader.text(AUTH, auth, key).unwrap_or_else(|| default.to_owned())
        };
        match scheme {
            Scheme::None => PullAuth::None,
            Scheme::Basic => PullAuth::Basic { password: self.text(AUTH, auth, "password") },
            Scheme::Query => PullAuth::Query { name: required(self, "name") },
            Scheme::Bearer => PullAuth::Bearer,
            Scheme::Header => {
                PullAuth::Header { header: required(self, "header"), prefix: optional(self, "prefix", "") }
            }
            Scheme::ClientCredentials => {
                let in_header = self.choice(AUTH, auth, "client", Some("body"), &["body", "header"]) == "header";
                PullAuth::ClientCredentials {
                    path: required(self, "path"),
                    scope: optional(self, "scope", ""),
                    in_header,
                }
            }
            Scheme::Login => PullAuth::Login {
                path: required(self, "path"),
                body: required(self, "body"),
                token: required(self, "token"),
                header: optional(self, "header", "Authorization"),
                prefix: optional(self, "prefix", "Bearer "),
            },
        }
    }
}
