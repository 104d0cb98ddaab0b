//! Rules of `src/privacy/signature.rs`.

use kanalkoll::privacy::Signer;

#[test]
fn a_signature_is_of_its_key_its_purpose_and_its_text() {
    let signer = Signer::under(b"key", "overview");
    let signature = signer.sign("kalmar|1");
    assert_eq!(signature.len(), 64);
    assert!(signer.holds("kalmar|1", &signature));
    assert!(!signer.holds("kalmar|2", &signature));
    for (key, purpose) in [("other", "overview"), ("key", "another")] {
        assert!(!Signer::under(key.as_bytes(), purpose).holds("kalmar|1", &signature));
    }
}

#[test]
fn what_is_no_signature_never_holds() {
    let signer = Signer::under(b"key", "overview");
    let signature = signer.sign("a");
    let changed = if signature.starts_with('0') { "1" } else { "0" };
    for bad in ["", "zz", &signature[..62], &format!("{signature}00"), &format!("{changed}{}", &signature[1..]), "å"] {
        assert!(!signer.holds("a", bad), "{bad}");
    }
    assert!(!Signer::under(b"", "").sign("").is_empty());
}
