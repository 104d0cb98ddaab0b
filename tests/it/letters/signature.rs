//! Signatures hold before another program's eyes.

use kanalkoll::mail::{Dkim, Message, Sender};
use kanalkoll::model::{Instant, Language};

use crate::support::signature_holds;

/// The pair of RFC 8032, 7.1, and one of RSA; private, and as DNS publishes it.
const ED25519: (&str, &str) = (
    "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=",
    "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
);
pub(super) const RSA: (&str, &str) = (
    include_str!("../support/smtp/dkim.pem"),
    "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA7UYBuRlBC0ISrOF5QmOo/VjinqVMZwIIqVmW4TAFVyse+509WSReJz2z\
     yTaejmlxSXy9XQm9GrWT8VrspXGpd0rx/HXfpn5U58NqlDwzi4SvLcnFpkZyOcP3fNyb+63lC+in6sG4qZoy21odzubp+5UY1UXZ\
     uPfS+o+566nAEKfWK9dDaBfmRsTXLQgKJskw8p74RoWrdB+QPqXsZV1kFxjbJ3Ed7Ewm97cTTw1kQ0Eonc3sWWfOdo+HQltZrt1H\
     ABA1XhdRMClNKy9oWD6cZprblCrj2o0XxlC6B2cMaVFzDKmo6ygVHggHLnzrPoc48YCPzfLXo1uZggbm7nWofQIDAQAB",
);

fn signed(key: &str, opt_out: Option<&str>) -> Vec<u8> {
    let sender = Sender::new(
        "kontaktcenter@example.se",
        "Växjö <svar@example.se>",
        Some(Dkim::new("k1", "example.se", key).unwrap()),
    );
    let letter = Message {
        to: "anna@example.se".to_owned(),
        sender_name: "Växjö kommun".to_owned(),
        language: Language::Swedish,
        subject: "En lång rad med åäö som viks flera gånger, så att det blir flera rader av den i brevets huvud"
            .to_owned(),
        text: "Hej\n.\nmed en punkt  \n\n\n".to_owned(),
        html: "<p>Hej åäö</p>".to_owned(),
        opt_out: opt_out.map(str::to_owned),
    };
    sender.unwrap().message(&letter, "0123456789abcdef", Instant::from_unix(1_600_000_000)).unwrap().bytes
}

#[test]
fn a_signature_holds_until_something_is_changed() {
    for (key, record) in [ED25519, RSA] {
        for opt_out in [Some("https://kanalkoll.example.se/s/8f14e45fceea167a5a36dedd4bea2543/opt-out"), None] {
            let message = signed(key, opt_out);
            let Some(holds) = signature_holds(&message, record) else { return };
            assert!(holds, "{}", String::from_utf8_lossy(&message));
            for (part, other) in
                [("To: anna", "To: anni"), ("Hej", "Nej"), ("List-Unsubscribe: <https", "List-Unsubscribe: <http")]
            {
                let changed = String::from_utf8(message.clone()).unwrap().replacen(part, other, 1);
                let same = changed.as_bytes() == message;
                assert_eq!(signature_holds(changed.as_bytes(), record), Some(same), "{part}");
            }
        }
    }
}
