//! Templates of an organisation in the place of the compiled-in ones.

use super::*;

fn own(name: &str, source: &str) -> TemplateOverride {
    TemplateOverride { organisation: "vaxjo".to_owned(), name: name.to_owned(), source: source.to_owned() }
}

#[track_caller]
fn refused(name: &str, source: &str) -> String {
    Templates::new(&[own(name, source)]).unwrap_err().to_string()
}

#[test]
fn a_frame_changes_all_messages_of_its_organisation_and_of_no_other() {
    let frame =
        "<html><body><h1>Vi i kommunen</h1>{% block main %}{% endblock %}{% block foot %}{% endblock %}</body></html>";
    let templates = Templates::new(&[own("frame.html", frame)]).unwrap();
    let mut invitation = messages::invitation();
    let message = invitation.draft(Language::Swedish).write(&templates).unwrap();
    assert!(message.html.starts_with("<html><body><h1>Vi i kommunen</h1>") && message.html.contains("Fick du svar"));
    invitation.branding.code = "kalmar".to_owned();
    assert!(!invitation.draft(Language::Swedish).write(&templates).unwrap().html.contains("Vi i kommunen"));
}

#[test]
fn one_block_can_be_changed_and_the_rest_kept() {
    let source =
        "{% extends 'built-in/invitation.html' %}{% block foot %}{{ super() }}<p>Hej från Växjö</p>{% endblock %}";
    let templates = Templates::new(&[own("invitation.html", source)]).unwrap();
    let message = messages::invitation().draft(Language::Swedish).write(&templates).unwrap();
    assert!(message.html.contains("Tacka nej till frågor</a>") && message.html.contains("<p>Hej från Växjö</p>"));
}

#[test]
fn what_is_wrong_is_said_with_file_and_line() {
    let unknown = refused("invitation.text", "");
    assert!(
        unknown.contains("template invitation.text of vaxjo") && unknown.ends_with("did you mean `invitation.txt`?")
    );
    let broken = refused("invitation.txt", "Hej\n{{ greeting");
    assert!(broken.starts_with("template invitation.txt of vaxjo, line 2: syntax error"), "{broken}");
    let misspelt = refused("invitation.txt", "Hej\n\n{{ greting }}");
    assert!(misspelt.starts_with("template invitation.txt of vaxjo, line 3: undefined value: `greting`"), "{misspelt}");
    assert!(misspelt.contains("frame.subject, greeting, how, how_open"), "{misspelt}");
    let inner = refused("invitation.txt", "{% for answer in choices %}{{ answer.url }}{% endfor %}");
    assert!(inner.contains("`answer.url`") && inner.contains("choices[].link, choices[].text"), "{inner}");
    let frame = refused("frame.html", "\n{{ frame.color }}{% block main %}{% endblock %}");
    assert!(frame.starts_with("template frame.html of vaxjo, line 2") && frame.contains("frame.colour"), "{frame}");
    let round = refused("frame.html", "{% extends 'frame.html' %}");
    assert!(round.contains("cycle"), "{round}");
    let lost = refused("invitation.html", "{% extends 'fram.html' %}");
    assert!(lost.contains("fram.html"), "{lost}");
}

#[test]
fn a_message_has_its_links_and_fetches_nothing() {
    let lacks = refused("invitation.txt", "{{ link }}");
    assert!(lacks.contains("template invitation.txt of vaxjo") && lacks.contains("/opt-out"), "{lacks}");
    for fetched in [
        "<img src='https://example.se/logo.png'>",
        "<p style=\"background: url(//x.se/a)\">",
        "<script>1</script>",
        "<link rel=x>",
    ] {
        let refused = refused(
            "frame.html",
            &format!("{fetched}{{% block main %}}{{% endblock %}}{{% block foot %}}{{% endblock %}}"),
        );
        assert!(refused.contains("fetches nothing"), "{fetched}: {refused}");
    }
    let inline =
        "<img alt='' src='data:image/png;base64,AAAA'>{% block main %}{% endblock %}{% block foot %}{% endblock %}";
    assert!(Templates::new(&[own("frame.html", inline)]).is_ok());
}

#[test]
fn the_content_of_a_message_is_not_in_an_error() {
    let invitation = messages::invitation();
    let mut templates = templates();
    templates.replace(&own("invitation.txt", "{{ opt_out + 1 }}")).unwrap();
    let error = invitation.draft(Language::Swedish).write(&templates).unwrap_err();
    assert!(!format!("{error} {error:?}").contains("8f14e45f"), "{error}");
}

#[test]
fn every_value_is_in_the_documentation() {
    let text = include_str!("../../../docs/LETTERS.md");
    for kind in MessageKind::iter() {
        for name in template_check::names(&templates(), kind, Language::Swedish) {
            assert!(text.contains(&format!("`{name}`")), "{}: `{name}` is not explained", kind.code());
        }
    }
    for name in Templates::NAMES {
        assert!(text.contains(&format!("`{name}`")), "`{name}` is not explained");
    }
}
