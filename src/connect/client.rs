//! One host over HTTP: no other host is reached, no address of a private network unless that is allowed, and no answer is read without
//! a bound.

use std::io::Read;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use ureq::config::Config;
use ureq::http::{Request, Response, Uri};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig, parse_pem};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body};

use super::source::SourceError;

/// The longest answer that is read, bytes.
const LONGEST_ANSWER: u64 = 64 << 20;
const CONNECT: Duration = Duration::from_secs(10);
const REDIRECTS: usize = 3;

/// How a host is reached.
#[derive(Debug, Clone)]
pub struct ClientSettings {
    /// `https://HOST[:PORT][/PATH]`.
    pub address: String,
    /// Whether the host may be in a private network or this machine; only then may the address begin with `http://`.
    pub private_network: bool,
    /// Certificates in PEM to trust in place of the public ones.
    pub certificates: Option<Vec<u8>>,
    /// How long an answer may take, to its end.
    pub timeout: Duration,
}

/// A client of one host.
#[derive(Debug)]
pub struct Client {
    agent: Agent,
    /// `https://HOST[:PORT]`.
    origin: String,
    /// What addresses below that of the settings begin with, without a slash at its end.
    path: String,
}

/// An answer with a status of success.
#[derive(Debug)]
pub(super) struct HttpAnswer {
    pub(super) body: Vec<u8>,
    /// The address of the next page by the header `Link`.
    pub(super) next: Option<String>,
}

/// A request, before it is known to which host it goes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Call<'a> {
    /// Whole, from the root of the host, or only a query.
    pub(super) address: &'a str,
    pub(super) headers: &'a [(String, String)],
    /// Its type and content; without one the request is a GET.
    pub(super) body: Option<(&'static str, &'a str)>,
}

impl Client {
    /// Returns the client of a host.
    ///
    /// # Errors
    /// When the address or the certificates are not as they have to be.
    pub fn new(settings: &ClientSettings) -> Result<Client, SourceError> {
        let wrong = |expected: &str| SourceError::Setting {
            setting: "address",
            found: settings.address.clone(),
            expected: expected.to_owned(),
        };
        let expected = "an address such as https://crm.example.se/api, without a user, a query or a fragment";
        let uri: Uri = settings.address.parse().map_err(|_| wrong(expected))?;
        let (scheme, authority) = match (uri.scheme_str(), uri.authority()) {
            (Some(scheme @ ("http" | "https")), Some(authority)) => (scheme, authority.as_str()),
            _ => return Err(wrong(expected)),
        };
        if authority.contains('@') || uri.query().is_some() || settings.address.contains('#') {
            return Err(wrong(expected));
        }
        if scheme == "http" && !settings.private_network {
            return Err(wrong(
                "https://; http:// only together with `private_network = true`, for nothing is hidden on the way",
            ));
        }
        let tls = TlsConfig::builder().root_certs(roots(settings.certificates.as_deref())?).build();
        let config = Config::builder()
            .tls_config(tls)
            .proxy(None)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .http_status_as_error(false)
            .timeout_connect(Some(CONNECT))
            .timeout_global(Some(settings.timeout))
            .user_agent("kanalkoll")
            .build();
        let resolver = GuardedResolver { private_network: settings.private_network };
        Ok(Client {
            agent: Agent::with_parts(config, DefaultConnector::new(), resolver),
            origin: format!("{scheme}://{authority}"),
            path: uri.path().trim_end_matches('/').to_owned(),
        })
    }

    /// Returns the path and query below the address of the settings as an address from the root of the host.
    pub(super) fn below(&self, path: &str) -> String {
        format!("{}{path}", self.path)
    }

    /// Asks, and follows redirects within the host.
    ///
    /// # Errors
    /// When the host cannot be reached, leads elsewhere, or answers with another status than one of success.
    pub(super) fn call(&self, call: Call<'_>) -> Result<HttpAnswer, SourceError> {
        let mut address = self.absolute(call.address, "")?;
        for _ in 0..=REDIRECTS {
            let response = self.send(&address, call)?;
            let status = response.status().as_u16();
            let header =
                |name: &str| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
            if let (true, Some(location)) = ((300..400).contains(&status), header("location")) {
                address = self.absolute(&location, &address)?;
                continue;
            }
            let shown = shown(&address);
            return match status {
                200..300 => {
                    let next = response
                        .headers()
                        .get_all("link")
                        .iter()
                        .filter_map(|value| value.to_str().ok())
                        .find_map(next_link);
                    Ok(HttpAnswer { next, body: body(response, &shown)? })
                }
                401 | 403 => Err(SourceError::SignIn { address: shown, status }),
                _ => {
                    let retry_after = header("retry-after").and_then(|text| seconds(&text));
                    Err(SourceError::Status { address: shown, status, retry_after })
                }
            };
        }
        Err(SourceError::Unreachable { address: shown(&address), cause: "it redirects again and again".to_owned() })
    }

    fn send(&self, address: &str, call: Call<'_>) -> Result<Response<Body>, SourceError> {
        let unreachable = |cause: String| SourceError::Unreachable { address: shown(address), cause };
        let mut request = Request::builder().uri(address);
        for (name, value) in call.headers {
            request = request.header(name.as_str(), value.as_str());
        }
        let sent = match call.body {
            Some((content_type, body)) => {
                let request = request.method("POST").header("content-type", content_type).body(body.to_owned());
                self.agent.run(request.map_err(|error| unreachable(error.to_string()))?)
            }
            None => self.agent.run(request.body(()).map_err(|error| unreachable(error.to_string()))?),
        };
        sent.map_err(|error| match error {
            ureq::Error::Other(cause) if cause.is::<PrivateAddress>() => {
                SourceError::PrivateNetwork { host: self.origin.clone() }
            }
            other => {
                let cause = other.to_string();
                let hint = if cause.contains("certificate") { "; is its issuer in `certificate_file`?" } else { "" };
                unreachable(format!("{cause}{hint}"))
            }
        })
    }

    /// Returns an address as a whole one; `from` is the address in whose answer it stood.
    fn absolute(&self, address: &str, from: &str) -> Result<String, SourceError> {
        let elsewhere = || SourceError::OtherHost { address: shown(address), host: self.origin.clone() };
        if let Some(rest) = address.strip_prefix(&self.origin) {
            // `https://host.evil.example` begins with `https://host`, too.
            return if rest.is_empty() || rest.starts_with(['/', '?']) {
                Ok(address.to_owned())
            } else {
                Err(elsewhere())
            };
        }
        if address.starts_with("//") || address.contains("://") && !address.starts_with(['/', '?']) {
            return Err(elsewhere());
        }
        if address.starts_with('/') {
            return Ok(format!("{}{address}", self.origin));
        }
        let base = if from.is_empty() { self.below("") } else { from.trim_start_matches(&self.origin).to_owned() };
        let base = base.split('?').next().unwrap_or_default();
        if address.starts_with('?') {
            return Ok(format!("{}{base}{address}", self.origin));
        }
        let folder = base.rsplit_once('/').map_or("", |(folder, _)| folder);
        Ok(format!("{}{folder}/{address}", self.origin))
    }
}

fn roots(certificates: Option<&[u8]>) -> Result<RootCerts, SourceError> {
    let Some(pem) = certificates else { return Ok(RootCerts::WebPki) };
    let own: Vec<Certificate<'static>> = parse_pem(pem)
        .filter_map(|item| if let Ok(PemItem::Certificate(own)) = item { Some(own) } else { None })
        .collect();
    if own.is_empty() {
        let (found, expected) = ("no certificate".to_owned(), "certificates in PEM".to_owned());
        return Err(SourceError::Setting { setting: "certificate_file", found, expected });
    }
    Ok(RootCerts::new_with_certs(&own))
}

fn body(response: Response<Body>, address: &str) -> Result<Vec<u8>, SourceError> {
    let mut bytes = Vec::new();
    let mut reader = response.into_body().into_reader().take(LONGEST_ANSWER + 1);
    let read = reader.read_to_end(&mut bytes);
    read.map_err(|error| SourceError::Unreachable {
        address: address.to_owned(),
        cause: format!("the answer broke off ({error})"),
    })?;
    if u64::try_from(bytes.len()).is_ok_and(|length| length <= LONGEST_ANSWER) {
        return Ok(bytes);
    }
    Err(SourceError::TooLong { address: address.to_owned(), most: LONGEST_ANSWER })
}

/// Returns an address without its query.
fn shown(address: &str) -> String {
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Returns the address with `rel="next"` of a header `Link` (RFC 8288).
fn next_link(header: &str) -> Option<String> {
    header.split(',').find_map(|link| {
        let (address, parameters) = link.trim().strip_prefix('<')?.split_once('>')?;
        let is_next = parameters.split(';').any(|parameter| {
            let parameter = parameter.trim().to_ascii_lowercase();
            parameter.strip_prefix("rel=").is_some_and(|rel| rel.trim_matches('"').split(' ').any(|rel| rel == "next"))
        });
        is_next.then(|| address.to_owned())
    })
}

/// Returns the seconds of a `Retry-After`; a date is passed over, our own back-off stands in for it.
fn seconds(text: &str) -> Option<Duration> {
    const LONGEST: u64 = 24 * 3_600;
    text.trim().parse().ok().map(|seconds: u64| Duration::from_secs(seconds.min(LONGEST)))
}

/// Resolves names, and leaves out addresses of private networks unless they are allowed. What is connected to is what was looked at: a
/// name that changes its address in between gains nothing.
#[derive(Debug)]
struct GuardedResolver {
    private_network: bool,
}

#[derive(Debug, thiserror::Error)]
#[error("an address of a private network")]
struct PrivateAddress;

impl Resolver for GuardedResolver {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let resolved = DefaultResolver::default().resolve(uri, config, timeout)?;
        if self.private_network {
            return Ok(resolved);
        }
        let mut public = self.empty();
        resolved.iter().filter(|address| is_public(address.ip())).for_each(|address| public.push(*address));
        if public.is_empty() { Err(ureq::Error::Other(Box::new(PrivateAddress))) } else { Ok(public) }
    }
}

/// Returns whether an address is one of the internet.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => match embedded_v4(address) {
            Some(address) => is_public_v4(address),
            None => {
                let is_unique_local = address.segments().first().is_some_and(|first| first & 0xfe00 == 0xfc00);
                let is_link_local = address.segments().first().is_some_and(|first| first & 0xffc0 == 0xfe80);
                !(address.is_loopback()
                    || address.is_unspecified()
                    || address.is_multicast()
                    || is_unique_local
                    || is_link_local)
            }
        },
    }
}

/// Returns the address of IPv4 that one of IPv6 stands for: mapped (`::ffff:`), compatible (`::`), or behind a translator (`64:ff9b::`).
fn embedded_v4(address: Ipv6Addr) -> Option<Ipv4Addr> {
    let [.., high, low] = address.segments();
    let v4 = || Ipv4Addr::from((u32::from(high) << 16) | u32::from(low));
    match address.segments() {
        [0, 0, 0, 0, 0, 0xffff, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => Some(v4()),
        [0, 0, 0, 0, 0, 0, ..] if !address.is_loopback() && !address.is_unspecified() => Some(v4()),
        _ => None,
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [first, second, ..] = address.octets();
    let is_shared = first == 100 && (64..128).contains(&second);
    let is_benchmark = first == 198 && (18..20).contains(&second);
    !(address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_unspecified()
        || address.is_broadcast()
        || address.is_multicast()
        || first == 0
        || first >= 240
        || is_shared
        || is_benchmark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client(address: &str) -> Client {
        let (address, timeout) = (address.to_owned(), Duration::from_secs(1));
        Client::new(&ClientSettings { address, private_network: true, certificates: None, timeout }).unwrap()
    }

    #[test]
    fn no_address_leads_to_another_host() {
        let client = client("https://crm.example.se/api/");
        let from = "https://crm.example.se/api/tickets?page=1";
        for (given, whole) in [
            ("/v2/tickets?page=2", "https://crm.example.se/v2/tickets?page=2"),
            ("?page=2", "https://crm.example.se/api/tickets?page=2"),
            ("next?page=2", "https://crm.example.se/api/next?page=2"),
            ("https://crm.example.se/api/tickets?cursor=a://b", "https://crm.example.se/api/tickets?cursor=a://b"),
        ] {
            assert_eq!(client.absolute(given, from).ok().as_deref(), Some(whole));
        }
        for elsewhere in [
            "https://crm.example.se.evil.example/api",
            "https://crm.example.se@evil.example/api",
            "https://crm.example.se:8443/api",
            "http://crm.example.se/api",
            "//evil.example/api",
            "https://evil.example",
        ] {
            assert!(matches!(client.absolute(elsewhere, from), Err(SourceError::OtherHost { .. })), "{elsewhere}");
        }
    }

    #[test]
    fn addresses_of_private_networks_are_told() {
        let public = |text: &str| is_public(text.parse().unwrap());
        for private in [
            "127.0.0.1",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "0.0.0.0",
            "255.255.255.255",
            "::1",
            "::",
            "fc00::1",
            "fd12::1",
            "fe80::1",
            "::ffff:10.0.0.1",
            "::10.0.0.1",
            "64:ff9b::a00:1",
            "ff02::1",
        ] {
            assert!(!public(private), "{private}");
        }
        for open in ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2001:db8::1", "2a00:1450::1", "::ffff:8.8.8.8"] {
            assert!(public(open), "{open}");
        }
    }

    #[test]
    fn the_next_page_is_that_of_the_link_with_this_relation() {
        let header = r#"<https://a.se/x?page=1>; rel="prev", </x?page=3>; title="a"; rel="next last""#;
        assert_eq!(next_link(header).as_deref(), Some("/x?page=3"));
        assert_eq!(next_link(r#"<https://a.se/x>; rel="prev""#), None);
    }
}
