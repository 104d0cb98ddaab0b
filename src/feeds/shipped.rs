//! The feeds that come with the program.

/// Every file of `feeds/`: its name without the ending, and its text.
const SHIPPED: [(&str, &str); 44] = [
    ("amazon_connect", include_str!("../../feeds/amazon_connect.toml")),
    ("amsterdam_signals", include_str!("../../feeds/amsterdam_signals.toml")),
    ("artvise", include_str!("../../feeds/artvise.toml")),
    ("asterisk", include_str!("../../feeds/asterisk.toml")),
    ("boost_ai", include_str!("../../feeds/boost_ai.toml")),
    ("boston311", include_str!("../../feeds/boston311.toml")),
    ("chatwoot", include_str!("../../feeds/chatwoot.toml")),
    ("chatwoot_csat", include_str!("../../feeds/chatwoot_csat.toml")),
    ("coselog", include_str!("../../feeds/coselog.toml")),
    ("dstny", include_str!("../../feeds/dstny.toml")),
    ("email", include_str!("../../feeds/email.toml")),
    ("email_graph", include_str!("../../feeds/email_graph.toml")),
    ("enreach_benemen", include_str!("../../feeds/enreach_benemen.toml")),
    ("freepbx", include_str!("../../feeds/freepbx.toml")),
    ("freescout", include_str!("../../feeds/freescout.toml")),
    ("freshdesk", include_str!("../../feeds/freshdesk.toml")),
    ("genesys", include_str!("../../feeds/genesys.toml")),
    ("glpi", include_str!("../../feeds/glpi.toml")),
    ("imbox", include_str!("../../feeds/imbox.toml")),
    ("kindly", include_str!("../../feeds/kindly.toml")),
    ("kundo", include_str!("../../feeds/kundo.toml")),
    ("libredesk", include_str!("../../feeds/libredesk.toml")),
    ("msgraph_callrecords", include_str!("../../feeds/msgraph_callrecords.toml")),
    ("nhs_fft", include_str!("../../feeds/nhs_fft.toml")),
    ("open311", include_str!("../../feeds/open311.toml")),
    ("open311_json", include_str!("../../feeds/open311_json.toml")),
    ("open_eplatform", include_str!("../../feeds/open_eplatform.toml")),
    ("open_eplatform_integrator", include_str!("../../feeds/open_eplatform_integrator.toml")),
    ("puzzel", include_str!("../../feeds/puzzel.toml")),
    ("rocketchat", include_str!("../../feeds/rocketchat.toml")),
    ("sf311", include_str!("../../feeds/sf311.toml")),
    ("sinch_contact_pro", include_str!("../../feeds/sinch_contact_pro.toml")),
    ("sundsvall_supportmanagement", include_str!("../../feeds/sundsvall_supportmanagement.toml")),
    ("teams_callqueue", include_str!("../../feeds/teams_callqueue.toml")),
    ("technion", include_str!("../../feeds/technion.toml")),
    ("telia_ace", include_str!("../../feeds/telia_ace.toml")),
    ("threecx", include_str!("../../feeds/threecx.toml")),
    ("threecx_cdr", include_str!("../../feeds/threecx_cdr.toml")),
    ("twilio", include_str!("../../feeds/twilio.toml")),
    ("twilio_callback", include_str!("../../feeds/twilio_callback.toml")),
    ("vancouver", include_str!("../../feeds/vancouver.toml")),
    ("zammad", include_str!("../../feeds/zammad.toml")),
    ("zammad_cti", include_str!("../../feeds/zammad_cti.toml")),
    ("zendesk", include_str!("../../feeds/zendesk.toml")),
];

/// Returns the names and texts of the feeds that come with the program, by name.
pub fn shipped() -> impl Iterator<Item = (&'static str, &'static str)> {
    SHIPPED.into_iter()
}

/// Returns the text of a feed that comes with the program.
#[must_use]
pub fn shipped_feed(name: &str) -> Option<&'static str> {
    SHIPPED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
}
