//! The signatures of senders, made by others after each sender's own description, in `../shared/formats` beside the repository.

use jiff::Timestamp;
use kanalkoll::feeds::{Feed, SentMessage, SignatureFault, shipped_feed};
use serde_json::Value;

use super::beside;

/// Whose feed each vector is for: the name of one that ships, or what a feed file of one's own would say.
const SENDERS: [&str; 12] = [
    "rocketchat",
    "scheme = \"basic\"\nuser = \"kanalkoll\"",
    "zammad",
    "libredesk",
    "chatwoot",
    "zendesk",
    "glpi",
    "scheme = \"hmac\"\nheader = \"X-FreeScout-Signature\"\nalgorithm = \"sha1\"\nencoding = \"base64\"",
    "scheme = \"hmac\"\nheader = \"webhook-signature\"\nencoding = \"base64\"\nprefix = \"v1,\"\nseveral = true\n\
     key = \"whsec\"\nid_header = \"webhook-id\"\nmessage = \"{id}.{timestamp}.{body}\"\n\
     timestamp_header = \"webhook-timestamp\"\ntolerance_seconds = 300",
    "twilio_callback",
    "twilio",
    "scheme = \"client_state\"",
];
/// Headers that no sender signs.
const UNSIGNED: [&str; 4] = ["Content-Type", "X-Zammad-Delivery", "X-Chatwoot-Delivery", "X-FreeScout-Event"];
/// When the messages were signed.
const AT: i64 = 1_780_300_800;

#[derive(Clone)]
struct Vector {
    system: String,
    secret: Vec<u8>,
    headers: Vec<(String, Vec<u8>)>,
    url: Vec<u8>,
    body: Vec<u8>,
}

impl Vector {
    fn read(value: &Value) -> Vector {
        let text = |name: &str| value[name].as_str().unwrap_or_default().to_owned();
        let headers = value["headers"].as_object().unwrap().iter();
        Vector {
            system: text("system"),
            secret: text("secret").into_bytes(),
            headers: headers.map(|(name, text)| (name.clone(), text.as_str().unwrap().as_bytes().to_vec())).collect(),
            url: text("url").into_bytes(),
            body: text("body").into_bytes(),
        }
    }

    /// `Wrong` where a changed bit makes no text: no header or address is such.
    fn verified(&self, feed: &Feed, later: i64) -> Result<(), SignatureFault> {
        fn text(bytes: &[u8]) -> Result<&str, SignatureFault> {
            std::str::from_utf8(bytes).map_err(|_| SignatureFault::Wrong)
        }
        let headers: Result<Vec<(&str, &str)>, SignatureFault> =
            self.headers.iter().map(|(name, value)| Ok((name.as_str(), text(value)?))).collect();
        let at = Timestamp::from_second(AT + later).unwrap();
        let message = SentMessage { headers: &headers?, url: text(&self.url)?, body: &self.body, at };
        feed.push.verify(text(&self.secret)?, &message)
    }

    /// Every place whose bits are signed, with its name.
    fn places(&mut self) -> Vec<(String, &mut Vec<u8>)> {
        let mut places = vec![("secret".to_owned(), &mut self.secret), ("url".to_owned(), &mut self.url)];
        places.push(("body".to_owned(), &mut self.body));
        let signed = self.headers.iter_mut().filter(|(name, _)| !UNSIGNED.contains(&name.as_str()));
        places.extend(signed.map(|(name, value)| (name.clone(), value)));
        places
    }
}

fn feed(push: &str) -> Feed {
    if let Some(text) = shipped_feed(push) {
        return Feed::from_toml(text).unwrap();
    }
    let head = "title = \"T\"\nname = \"t\"\nkind = \"push\"\nrecord = \"contact\"\nformat = \"json\"\n[constants]\n\
                source = \"t\"\nchannel = \"chat\"\n[fields]\nexternal_id = \"id\"\nreceived_at = \"at\"\n[push]\n";
    Feed::from_toml(&format!("{head}{push}")).unwrap()
}

fn vectors() -> Option<Vec<(Vector, Feed)>> {
    let file = beside("../formats/signatures/vectors.json")?;
    let values: Vec<Value> = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    assert_eq!(values.len(), SENDERS.len());
    Some(values.iter().map(Vector::read).zip(SENDERS.map(feed)).collect())
}

#[test]
fn the_signatures_of_twelve_senders_are_believed() {
    let Some(vectors) = vectors() else { return };
    for (vector, feed) in vectors {
        if vector.system != "microsoft graph" {
            assert_eq!(vector.verified(&feed, 0), Ok(()), "{}", vector.system);
            continue;
        }
        let query = String::from_utf8(vector.headers[0].1.clone()).unwrap();
        let url = format!("https://kk.example.se/api/v1/kalmar/feeds/graph?{query}");
        assert_eq!(feed.push.validation(&url).as_deref(), Some("abc+1"));
        let secret = String::from_utf8(vector.secret.clone()).unwrap();
        let body = serde_json::json!({ "value": [{ "clientState": secret }] }).to_string().into_bytes();
        let told = Vector { headers: Vec::new(), body, ..vector };
        assert_eq!(told.verified(&feed, 0), Ok(()));
    }
}

/// Of those that send a plain secret the body may change: nothing signs it.
#[test]
fn no_signature_survives_a_changed_bit() {
    let Some(vectors) = vectors() else { return };
    let mut changed = 0;
    for (vector, feed) in vectors.iter().filter(|(vector, _)| vector.system != "microsoft graph") {
        let is_hmac = !["rocketchat", "46elks"].iter().any(|name| vector.system.starts_with(name));
        let mut own = vector.clone();
        let sizes: Vec<(String, usize)> =
            own.places().into_iter().map(|(name, bytes)| (name, bytes.len() * 8)).collect();
        for (place, (name, bits)) in sizes.into_iter().enumerate().filter(|(_, (name, _))| is_hmac || name != "body") {
            for bit in 0..bits {
                let mut flipped = vector.clone();
                flipped.places()[place].1[bit / 8] ^= 1 << (bit % 8);
                let refused = flipped.verified(feed, 0).is_err();
                assert!(refused, "{}: bit {bit} of {name}", vector.system);
                changed += 1;
            }
        }
    }
    assert!(changed > 9_000, "{changed} bits were tried");
}

#[test]
fn a_replay_outside_the_tolerance_is_refused() {
    let Some(vectors) = vectors() else { return };
    let mut timed = 0;
    for (vector, feed) in vectors.iter().filter(|(vector, _)| vector.system != "microsoft graph") {
        match vector.verified(feed, 86_401) {
            Ok(()) => assert!(!vector.headers.iter().any(|(name, _)| name.to_lowercase().contains("timestamp"))),
            Err(SignatureFault::TooFar { seconds: 86_401, .. }) => timed += 1,
            Err(other) => panic!("{}: {other}", vector.system),
        }
    }
    assert_eq!(timed, 4, "chatwoot, zendesk, glpi and standard webhooks say when");
}
