//! Rules of `src/feeds/signature`. The signatures were made by another program.

use kanalkoll::feeds::{Feed, SentMessage, SignatureFault, is_same_secret};

const BODY: &[u8] = "{\"id\":7,\"text\":\"å\"}".as_bytes();
const URL: &str = "https://kk.example.se/api/v1/kalmar/feeds/tasks";
const AT: i64 = 1_780_300_800;
/// The same second as `AT`.
const ISO: &str = "2026-06-01T08:00:00Z";

const TIMED: &str = r#"scheme = "hmac"
    header = "X-Sign"
    prefix = "sha256="
    message = "{timestamp}.{body}"
    timestamp_header = "X-Time"
    tolerance_seconds = 300"#;
const TIMED_HEADERS: [(&str, &str); 2] =
    [("x-time", "1780300800"), ("x-sign", "sha256=0ab83cbced5f72fe3c5e53b19e7b06ba344536fe310e7778ff2f5f27308490e8")];
const STANDARD: &str = r#"scheme = "hmac"
    header = "webhook-signature"
    encoding = "base64"
    prefix = "v1,"
    several = true
    key = "whsec"
    id_header = "webhook-id"
    message = "{id}.{timestamp}.{body}"
    timestamp_header = "webhook-timestamp""#;
const WHSEC: &str = "whsec_MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1u";
const FORM_OR_HASH: &str = r#"scheme = "hmac"
    header = "X-Sign"
    algorithm = "sha1"
    encoding = "base64"
    message = "{url}{form}"
    body_hash_query = "bodySHA256""#;
const FORM: (&str, &str) = ("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8");

fn read(push: &str) -> Result<Feed, String> {
    let file = format!(
        r#"
        title = "Tasks"
        name = "tasks"
        kind = "push"
        record = "contact"
        format = "json"
        [constants]
        source = "tasks"
        channel = "chat"
        [fields]
        external_id = "id"
        received_at = "at"
        [push]
        {push}"#
    );
    Feed::from_toml(&file).map_err(|error| error.problems.join("\n"))
}

#[track_caller]
fn verified(push: &str, secret: &str, headers: &[(&str, &str)], url: &str, body: &[u8]) -> Result<(), SignatureFault> {
    let at = jiff::Timestamp::from_second(AT).unwrap();
    read(push).unwrap().push.verify(secret, &SentMessage { headers, url, body, at })
}

/// Each way to sign with `k1`: what the feed says, and the headers of a message with `BODY`.
fn signed() -> Vec<(String, Vec<(&'static str, &'static str)>)> {
    let iso = "scheme = \"hmac\"\nheader = \"X-Sign\"\nencoding = \"base64\"\nmessage = \"{timestamp}{body}\"\n\
               timestamp_header = \"X-Time\"\ntimestamp = \"iso\"\ntolerance_seconds = 1";
    let after =
        "scheme = \"hmac\"\nheader = \"X-Sign\"\nmessage = \"{body}{timestamp}\"\ntimestamp_header = \"X-Time\"";
    vec![
        ("scheme = \"token\"\nheader = \"X-Token\"".to_owned(), vec![("x-token", "k1")]),
        ("scheme = \"basic\"\nuser = \"kanalkoll\"".to_owned(), vec![("authorization", "Basic a2FuYWxrb2xsOmsx")]),
        ("scheme = \"bearer\"".to_owned(), vec![("authorization", "Bearer k1")]),
        (
            "scheme = \"hmac\"\nheader = \"X-Sign\"\nalgorithm = \"sha1\"\nprefix = \"sha1=\"".to_owned(),
            vec![("X-SIGN", "sha1=62fde79b7750daeb3b9d090139cc8e5cc0451f45")],
        ),
        (TIMED.to_owned(), TIMED_HEADERS.to_vec()),
        (iso.to_owned(), vec![("X-Time", ISO), ("X-Sign", "xFHaiYAB9pF14dti5GelN+INK3ankxZZ/3tLCli2rWQ=")]),
        (
            after.to_owned(),
            vec![
                ("X-Time", "1780300800"),
                ("X-Sign", "b21bf8b281a371d4dd768bb4ed8cd557798bdc739e37b005ab298fbfb40d980f"),
            ],
        ),
    ]
}

#[test]
fn every_scheme_believes_the_right_secret_and_no_other() {
    for (push, headers) in signed() {
        assert_eq!(verified(&push, "k1", &headers, URL, BODY), Ok(()), "{push}");
        assert_eq!(verified(&push, "k2", &headers, URL, BODY), Err(SignatureFault::Wrong), "{push}");
        assert_eq!(verified(&push, "", &headers, URL, BODY), Err(SignatureFault::UnusableSecret), "{push}");
        for absent in 0..headers.len() {
            let mut fewer = headers.clone();
            let (name, _) = fewer.remove(absent);
            match verified(&push, "k1", &fewer, URL, BODY) {
                Err(SignatureFault::NoHeader { header }) => assert!(header.eq_ignore_ascii_case(name), "{push}"),
                other => panic!("{push}: {other:?}"),
            }
        }
    }
}

#[test]
fn nothing_signed_may_change() {
    for (push, headers) in signed().into_iter().filter(|(push, _)| push.contains("hmac")) {
        for bit in 0..BODY.len() * 8 {
            let mut body = BODY.to_vec();
            body[bit / 8] ^= 1 << (bit % 8);
            assert!(verified(&push, "k1", &headers, URL, &body).is_err(), "{push}: bit {bit} of the body");
        }
        for changed in 0..headers.len() {
            for (place, letter) in headers[changed].1.char_indices() {
                // The same digit in another case means the same number, and is another text all the same.
                let other = if letter.is_ascii_lowercase() { letter.to_ascii_uppercase() } else { 'e' };
                let text: String = headers[changed]
                    .1
                    .char_indices()
                    .map(|(at, kept)| if at == place { other } else { kept })
                    .collect();
                let mut headers = headers.clone();
                headers[changed].1 = &text;
                assert!(
                    text == *signed_value(&push, changed) || verified(&push, "k1", &headers, URL, BODY).is_err(),
                    "{push}: {text}"
                );
            }
        }
    }
}

fn signed_value(push: &str, header: usize) -> &'static str {
    signed().into_iter().find(|(known, _)| known == push).unwrap().1[header].1
}

#[test]
fn a_replay_is_refused_outside_the_tolerance() {
    let feed = read(TIMED).unwrap();
    let arriving = |seconds: i64| {
        let at = jiff::Timestamp::from_second(AT + seconds).unwrap();
        feed.push.verify("k1", &SentMessage { headers: &TIMED_HEADERS, url: URL, body: BODY, at })
    };
    assert_eq!(arriving(300), Ok(()));
    assert_eq!(arriving(-300), Ok(()));
    for late in [301_i64, -301, 86_400] {
        let seconds = late.unsigned_abs();
        assert_eq!(arriving(late), Err(SignatureFault::TooFar { seconds, tolerance: 300 }));
    }
}

#[test]
fn standard_webhooks_have_several_signatures_and_a_key_in_base64() {
    let headers = |signature: &'static str| {
        [("webhook-id", "msg_7"), ("webhook-timestamp", "1780300800"), ("webhook-signature", signature)]
    };
    let right = headers("v1,8HKAFn0BLs8J7LgCIXgRsD9Zqp85yMAt/vb2moxnvpc=");
    assert_eq!(verified(STANDARD, WHSEC, &right, URL, BODY), Ok(()));
    let several = headers("v1a,older v1,AAAA v1,8HKAFn0BLs8J7LgCIXgRsD9Zqp85yMAt/vb2moxnvpc=");
    assert_eq!(verified(STANDARD, WHSEC, &several, URL, BODY), Ok(()));
    let other_version = headers("v2,8HKAFn0BLs8J7LgCIXgRsD9Zqp85yMAt/vb2moxnvpc=");
    assert_eq!(verified(STANDARD, WHSEC, &other_version, URL, BODY), Err(SignatureFault::Wrong));
    for unusable in ["whsec_", "whsec_%%%", "MDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1u"] {
        assert_eq!(verified(STANDARD, unusable, &right, URL, BODY), Err(SignatureFault::UnusableSecret), "{unusable}");
    }
}

#[test]
fn a_form_is_signed_by_its_sorted_pairs() {
    let headers = [FORM, ("X-Sign", "s/nX6lHGvblAa4vEMtdZrsglDJ0=")];
    let body = "Name=Anna+B%C3%A5&Age=12&Empty=&Age=12";
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, URL, body.as_bytes()), Ok(()));
    assert_eq!(
        verified(FORM_OR_HASH, "k1", &headers, URL, b"Age=12&Empty=&Name=Anna%20B%c3%a5"),
        Ok(()),
        "one meaning"
    );
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, URL, b"Age=13&Empty=&Name=Anna"), Err(SignatureFault::Wrong));
    let moved = "https://kk.example.se/api/v1/kalmar/feeds/other";
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, moved, body.as_bytes()), Err(SignatureFault::Wrong));
    let as_json = [("Content-Type", "application/json"), headers[1]];
    assert!(verified(FORM_OR_HASH, "k1", &as_json, URL, body.as_bytes()).is_err(), "else the body would not be signed");
}

#[test]
fn a_body_that_is_not_signed_must_be_the_one_of_the_signed_address() {
    let hash = "4933ac0f83d18edb4c095b98ffca044c8740bde32cace1559bf7ae12ced99b48";
    let url = format!("{URL}?bodySHA256={hash}");
    let headers = [("Content-Type", "application/json"), ("X-Sign", "KpK1xeveyC4B05ZezS/IzUFbHTw=")];
    let other_body = Err(SignatureFault::OtherBody { parameter: "bodySHA256".to_owned() });
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, &url, BODY), Ok(()));
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, &url, b"{}"), other_body, "the signature is right");
    assert_eq!(verified(FORM_OR_HASH, "k1", &headers, URL, BODY), Err(SignatureFault::Wrong));
}

#[test]
fn microsoft_graph_is_answered_and_believed_by_its_client_state() {
    let push = "scheme = \"client_state\"";
    let graph = read(push).unwrap().push;
    assert_eq!(graph.validation(&format!("{URL}?validationToken=a%20b%2B1")).as_deref(), Some("a b+1"));
    assert_eq!(graph.validation(URL), None);
    let token = read("scheme = \"bearer\"").unwrap().push;
    assert_eq!(token.validation(&format!("{URL}?validationToken=a")), None, "another scheme echoes nothing");
    let believed = |body: &str| verified(push, "k1", &[], URL, body.as_bytes());
    assert_eq!(believed(r#"{"value":[{"clientState":"k1"},{"clientState":"k1"}]}"#), Ok(()));
    for wrong in [
        r#"{"value":[{"clientState":"k1"},{"clientState":"k2"}]}"#,
        r#"{"value":[{"clientState":"k1"},{}]}"#,
        r#"{"value":[]}"#,
        r#"{"clientState":"k1"}"#,
        "k1",
    ] {
        assert_eq!(believed(wrong), Err(SignatureFault::Wrong), "{wrong}");
    }
}

#[test]
fn an_unsigned_feed_has_its_secret_in_the_address() {
    let feed = read("status = 204").unwrap();
    assert!(!feed.push.is_signed());
    assert_eq!(feed.push.status, 204);
    assert!(read(TIMED).unwrap().push.is_signed());
    assert!(is_same_secret("k1", "k1"));
    for (expected, given) in [("k1", "k2"), ("k1", ""), ("", ""), ("k1", "k1 ")] {
        assert!(!is_same_secret(expected, given), "{expected:?} {given:?}");
    }
}

/// Lengths about the ends of the blocks of the hash, and a key that is longer than one.
#[test]
fn hmac_sha1_is_right_at_every_length() {
    let push = "scheme = \"hmac\"\nheader = \"X-Sign\"\nalgorithm = \"sha1\"";
    for (length, signature) in [
        (0, "41848575d65e977d1fcac0a9b50edaedb218af55"),
        (55, "fbb911bd993c4266c3b2ea958563644d12c9183e"),
        (56, "c3b67a1ed50993cf70cd1c525ce820df7edacc3a"),
        (63, "4da0f907374151d5e09fbb1ccd5f60b85689a0f6"),
        (64, "0de15a649c3674f8410cea838316b9575b27ad95"),
        (65, "27f662fedd3d2ef472a00ba2b2498018b18a78ab"),
        (119, "f305d7d3b5cc157df219f5162f170282b0ba9d2c"),
        (120, "103da02ba221306d8db9a9a8da6045e04b289fc8"),
    ] {
        let body = vec![b'x'; length];
        assert_eq!(verified(push, "k1", &[("X-Sign", signature)], URL, &body), Ok(()), "{length} bytes");
    }
    let long = [("X-Sign", "e9387632b26312c793a250eda011d251f92d754f")];
    assert_eq!(verified(push, &"k".repeat(70), &long, URL, &[b'x'; 119]), Ok(()));
}

#[test]
fn a_file_that_leaves_something_unsigned_is_refused() {
    let hmac = "scheme = \"hmac\"\nheader = \"X-Sign\"\n";
    for (push, problem) in [
        (
            "message = \"{timestamp}\"\ntimestamp_header = \"X-Time\"",
            "push.message: found `{timestamp}`; expected `{body}`",
        ),
        ("message = \"{url}{form}\"", "push.message: found `{url}{form}`; expected `{body}`"),
        ("message = \"{form}\"\nbody_hash_query = \"h\"", "push.body_hash_query: expected `{url}` in `message`"),
        ("timestamp_header = \"X-Time\"", "push.timestamp_header: expected `timestamp_header` and `{timestamp}`"),
        ("message = \"{id}{body}\"", "push.id_header: expected `id_header` and `{id}`"),
        ("tolerance_seconds = 5", "push.tolerance_seconds: expected `timestamp_header`"),
        ("message = \"{body}{sum}\"", "push.message: found `{sum}`; expected one of {body}"),
        ("algorithm = \"md5\"", "push.algorithm: found `md5`; expected"),
        ("status = 201", "push.status: found `201`; expected 200 or 204"),
        ("user = \"a\"", "push.user: unknown key"),
    ] {
        let problems = read(&format!("{hmac}{push}")).unwrap_err();
        assert!(problems.contains(problem), "{push}: {problems}");
    }
    let file =
        "title = \"T\"\nname = \"t\"\nrecord = \"contact\"\nformat = \"json\"\n[fields]\n[push]\nscheme = \"bearer\"";
    let problems = Feed::from_toml(file).unwrap_err().problems;
    assert!(problems.iter().any(|problem| problem.starts_with("push: expected `kind = \"push\"`")), "{problems:?}");
}
