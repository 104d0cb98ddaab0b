//! Names of folders as IMAP writes them: letters outside ASCII in UTF-16 and base64 between `&` and `-` (RFC 3501, 5.1.3).

use base64::Engine;
use base64::alphabet::IMAP_MUTF7;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &IMAP_MUTF7,
    GeneralPurposeConfig::new().with_encode_padding(false).with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Returns the name of a folder as the server knows it.
pub(super) fn encoded(name: &str) -> String {
    let mut encoded = String::new();
    let mut other: Vec<u16> = Vec::new();
    for letter in name.chars().map(Some).chain([None]) {
        let plain = letter.filter(|letter| matches!(letter, ' '..='~'));
        if plain.is_some() || letter.is_none() {
            if !other.is_empty() {
                let bytes: Vec<u8> = other.drain(..).flat_map(u16::to_be_bytes).collect();
                encoded.push_str(&format!("&{}-", BASE64.encode(bytes)));
            }
            match plain {
                Some('&') => encoded.push_str("&-"),
                plain => encoded.extend(plain),
            }
        } else if let Some(letter) = letter {
            other.extend(letter.encode_utf16(&mut [0; 2]).iter());
        }
    }
    encoded
}

/// Returns the name of a folder as people know it; one that is not written as it should be stays as it is.
pub(super) fn decoded(name: &str) -> String {
    let mut decoded = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('&') {
        let Some((inside, behind)) = after.split_once('-') else { return name.to_owned() };
        decoded.push_str(before);
        let letters = BASE64.decode(inside).ok().and_then(|bytes| {
            let pairs: Vec<u16> =
                bytes.chunks_exact(2).filter_map(|pair| Some(u16::from_be_bytes(pair.try_into().ok()?))).collect();
            String::from_utf16(&pairs).ok()
        });
        match letters {
            _ if inside.is_empty() => decoded.push('&'),
            Some(letters) => decoded.push_str(&letters),
            None => return name.to_owned(),
        }
        rest = behind;
    }
    decoded + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_as_servers_write_them() {
        for (name, written) in [
            ("INBOX", "INBOX"),
            ("Skräppost", "Skr&AOQ-ppost"),
            ("Frågor & svar", "Fr&AOU-gor &- svar"),
            ("~peter/mail/台北/日本語", "~peter/mail/&U,BTFw-/&ZeVnLIqe-"),
            ("Søppel", "S&APg-ppel"),
            ("åäö", "&AOUA5AD2-"),
        ] {
            assert_eq!(encoded(name), written);
            assert_eq!(decoded(written), name);
        }
        assert_eq!((decoded("a & b").as_str(), decoded("&####-").as_str()), ("a & b", "&####-"));
    }
}
