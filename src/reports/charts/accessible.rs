//! What makes a drawing readable for all: a name and a description for those who do not see it, and no size of its own.

/// A drawing with a title and a description that are read aloud in its place; `id` must be the only one of its kind on the
/// page. It is as wide as the place where it stands.
pub(super) fn accessible(svg: &str, id: &str, title: &str, description: &str) -> String {
    let Some((opening, drawn)) = svg.split_once('>') else { return String::new() };
    let id = escaped(id);
    let view = opening.split_once("viewBox=\"").and_then(|(_, rest)| rest.split_once('"')).map_or("", |(view, _)| view);
    let (title, description) = (escaped(title), escaped(description));
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{view}\" role=\"img\" aria-labelledby=\"{id}-title {id}-desc\">\n\
         <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>{drawn}"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_a_name_and_no_size() {
        let drawn = "<svg width=\"20\" height=\"10\" viewBox=\"0 0 20 10\" xmlns=\"http://www.w3.org/2000/svg\">\n<rect/>\n</svg>\n";
        let svg = accessible(drawn, "a1", "Mer & \"mindre\"", "<5 per dag");
        insta::assert_snapshot!(svg, @r#"
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10" role="img" aria-labelledby="a1-title a1-desc">
        <title id="a1-title">Mer &amp; &quot;mindre&quot;</title>
        <desc id="a1-desc">&lt;5 per dag</desc>
        <rect/>
        </svg>
        "#);
    }
}
