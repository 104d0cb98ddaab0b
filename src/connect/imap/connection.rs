//! A connection to a mailbox: encrypted, and with the right to read.

use std::fmt::Debug;
use std::net::SocketAddr;
use std::sync::Arc;

use async_imap::{Authenticator, Client};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::error::ImapProblem;
use super::settings::{ImapSecret, ImapSettings};
use crate::connect::client::is_public;

/// What bytes go over.
pub(super) trait Wire: AsyncRead + AsyncWrite + Unpin + Debug + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Debug + Send> Wire for T {}

/// A connection that may read.
pub(super) type Session = async_imap::Session<Box<dyn Wire>>;

/// Returns what encrypts: trusts what browsers trust, or certificates in PEM in its place.
///
/// # Errors
/// When there is no certificate in the PEM.
pub(super) fn connector(pem: Option<&[u8]>) -> Result<TlsConnector, ImapProblem> {
    let unusable = ImapProblem::Certificates;
    let mut roots = RootCertStore::empty();
    if let Some(pem) = pem {
        let mut found = false;
        for certificate in CertificateDer::pem_slice_iter(pem) {
            let certificate = certificate.map_err(|error| unusable(error.to_string()))?;
            roots.add(certificate).map_err(|error| unusable(error.to_string()))?;
            found = true;
        }
        if !found {
            return Err(unusable("there is none".to_owned()));
        }
    } else {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()));
    let config = config.with_safe_default_protocol_versions().map_err(|error| unusable(error.to_string()))?;
    Ok(TlsConnector::from(Arc::new(config.with_root_certificates(roots).with_no_client_auth())))
}

/// Connects and signs in.
///
/// # Errors
/// When the server cannot be reached, is not the one that it should be, or does not let us in.
pub(super) async fn open(
    settings: &ImapSettings,
    tls: Option<&TlsConnector>,
    secret: &ImapSecret,
) -> Result<Session, ImapProblem> {
    let unreachable = |error: std::io::Error| ImapProblem::Unreachable(error.to_string());
    let found = lookup_host((settings.host.as_str(), settings.port)).await.map_err(unreachable)?;
    // What is connected to is what was looked at.
    let addresses: Vec<SocketAddr> =
        found.filter(|address| settings.private_network || is_public(address.ip())).collect();
    if addresses.is_empty() {
        return Err(ImapProblem::PrivateNetwork);
    }
    let stream = TcpStream::connect(&*addresses).await.map_err(unreachable)?;
    let wire: Box<dyn Wire> = match tls {
        Some(tls) => {
            let name = ServerName::try_from(settings.host.clone());
            let name = name.map_err(|error| ImapProblem::Tls(error.to_string()))?;
            Box::new(tls.connect(name, stream).await.map_err(|error| match error.kind() {
                std::io::ErrorKind::InvalidData => ImapProblem::Tls(error.to_string()),
                _ => ImapProblem::Broken(error.to_string()),
            })?)
        }
        None => Box::new(stream),
    };
    let mut client = Client::new(wire);
    match client.read_response().await {
        Ok(Some(_)) => sign_in(client, &settings.user, secret).await,
        Ok(None) => Err(ImapProblem::Broken("the server ended it".to_owned())),
        Err(error) => Err(ImapProblem::of(&error.into())),
    }
}

async fn sign_in(client: Client<Box<dyn Wire>>, user: &str, secret: &ImapSecret) -> Result<Session, ImapProblem> {
    let signed_in = match secret {
        ImapSecret::AccessToken(token) => {
            client.authenticate("XOAUTH2", Once(format!("user={user}\u{1}auth=Bearer {token}\u{1}\u{1}"))).await
        }
        ImapSecret::Client(_) => return Err(ImapProblem::SignIn("no access token".to_owned())),
        // In a command a password is ASCII.
        ImapSecret::Password(password) if user.is_ascii() && password.is_ascii() => client.login(user, password).await,
        ImapSecret::Password(password) => client.authenticate("PLAIN", Once(format!("\0{user}\0{password}"))).await,
    };
    signed_in.map_err(|(error, _)| match ImapProblem::of(&error) {
        ImapProblem::Refused(said) => ImapProblem::SignIn(secret.hidden_in(&said)),
        other => other,
    })
}

/// Answers the first question of the server, and further ones, by which it says what is wrong, with nothing.
struct Once(String);

impl Authenticator for Once {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        std::mem::take(&mut self.0)
    }
}
