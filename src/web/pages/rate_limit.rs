//! The rate limit of answers to open surveys from one address: enough for a desk whose visitors share one, too few to falsify a
//! figure.

use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;

use actix_web::HttpRequest;
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};

/// A limit of requests a minute from one address. Each instance counts for itself.
pub struct RateLimit {
    limiter: Option<DefaultKeyedRateLimiter<IpAddr>>,
    behind_proxy: bool,
}

/// The number of addresses above which those without recent requests are dropped.
const REMEMBERED: usize = 10_000;

impl RateLimit {
    /// Returns a limit of `per_minute` a minute and address; 0 is no limit. `behind_proxy`: the address of a visitor is the last
    /// one of `X-Forwarded-For`, which the proxy wrote, and not that of the connection.
    #[must_use]
    pub fn new(per_minute: u32, behind_proxy: bool) -> RateLimit {
        let limiter = NonZeroU32::new(per_minute).map(|most| RateLimiter::keyed(Quota::per_minute(most)));
        RateLimit { limiter, behind_proxy }
    }

    /// Counts a request of an address, and tells whether it is within the limit.
    pub(super) fn allows(&self, address: IpAddr) -> bool {
        let Some(limiter) = &self.limiter else { return true };
        if limiter.len() > REMEMBERED {
            limiter.retain_recent();
        }
        limiter.check_key(&client_network(address)).is_ok()
    }
}

/// Returns the address of a visitor.
pub(super) fn address(request: &HttpRequest, rate_limit: &RateLimit) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|peer| peer.ip());
    if !rate_limit.behind_proxy {
        return peer;
    }
    let header = request.headers().get_all("x-forwarded-for").last().and_then(|value| value.to_str().ok());
    let last = header.and_then(|header| header.rsplit(',').next()).map(str::trim);
    last.and_then(|address| address.parse().ok()).or(peer)
}

/// Returns the address, of IPv6 its network: one visitor has a whole network of addresses.
fn client_network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() >> 64 << 64)),
        v4 @ IpAddr::V4(_) => v4,
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    #[test]
    fn each_address_has_its_own_count() {
        let rate_limit = RateLimit::new(3, false);
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        let let_in = |text: &str| (0..5).filter(|_| rate_limit.allows(address(text))).count();
        assert_eq!(let_in("192.0.2.1"), 3);
        assert_eq!(let_in("192.0.2.2"), 3);
        assert_eq!(let_in("::ffff:192.0.2.1"), 0);
        assert_eq!(let_in("2001:db8:1:2::3"), 3);
        assert_eq!(let_in("2001:db8:1:2:ffff::"), 0);
        assert_eq!(let_in("2001:db8:1:3::3"), 3);
        assert!((0..1_000).all(|_| RateLimit::new(0, false).allows(address("192.0.2.1"))));
    }

    #[test]
    fn only_the_address_that_the_proxy_wrote_is_believed() {
        let request = TestRequest::default()
            .peer_addr("192.0.2.9:1".parse().unwrap())
            .insert_header(("x-forwarded-for", "198.51.100.1, 203.0.113.7"))
            .to_http_request();
        let seen = |behind_proxy| address(&request, &RateLimit::new(1, behind_proxy)).unwrap().to_string();
        assert_eq!(seen(false), "192.0.2.9");
        assert_eq!(seen(true), "203.0.113.7");
    }
}
