//! Rules of `src/privacy/pseudonym.rs`.

use kanalkoll::privacy::{Pseudonyms, hash};

#[test]
fn pseudonyms_depend_on_identity_and_key() {
    let (own, other) = (Pseudonyms::under(b"key"), Pseudonyms::under(b"other"));
    assert_eq!(own.of("anna"), own.of(" anna "));
    assert_ne!(own.of("anna"), own.of("bo"));
    assert_ne!(own.of("anna"), other.of("anna"));
    assert_eq!(own.of("anna").len(), 32);
}

#[test]
fn secrets_are_kept_as_their_sha_256() {
    assert_eq!(hash("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}
