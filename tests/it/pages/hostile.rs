//! What is sent by those who mean no good, or whose programs do not: a clear page, nothing recorded wrongly, no failure.

use super::survey_app::{FORM, SurveyApp, form};
use crate::support::{Answer, both, send};

/// A page for a person, with this status, whose words hold `said`.
#[track_caller]
fn assert_page(answer: &Answer, status: u16, said: &str) {
    let text = answer.text();
    assert_eq!((answer.status, answer.content_type.as_str()), (status, "text/html; charset=utf-8"), "{text}");
    assert!(text.contains(said), "{said}: {text}");
    assert!(text.contains("<h1") && text.contains("lang=\"sv\""), "{text}");
}

both! {
    fn what_is_no_answer_is_not_recorded(db) {
        let app = SurveyApp::open(db);
        let link = app.link("a", "email");
        let long = "x".repeat(66 << 10);
        let first = |fields: &[(&str, &str)]| app.post(&link, &[&[("_step", "first")], fields].concat());
        assert_page(&first(&[]), 422, "Välj ett svar på frågan");
        assert_page(&first(&[("got_answer", "")]), 422, "Välj ett svar på frågan");
        assert_page(&first(&[("got_answer", "maybe")]), 422, "gick inte att läsa");
        assert_page(&first(&[("got_answer", "1")]), 422, "gick inte att läsa");
        assert_page(&first(&[("got_answer", "yes\0")]), 422, "gick inte att läsa");
        assert_page(&first(&[("got_answer", "yes"), ("ease", "6")]), 422, "hör inte till den här enkäten");
        assert_page(&first(&[("got_answer", "yes"), ("treatment", "5")]), 422, "hör inte till den här enkäten");
        assert_page(&first(&[("got_answer", "yes"), ("salary", "1")]), 422, "hör inte till den här enkäten");
        assert_page(&first(&[("got_answer", "yes"), ("comment", &long)]), 413, "Texten är för lång");
        let whole = form(&[("_step", "first"), ("got_answer", "yes")]);
        for content_type in ["application/json", "multipart/form-data; boundary=x", "text/plain", "", "application/x-www-form-urlencode"] {
            assert_page(&app.send(&link, content_type, whole.as_bytes()), 415, "gick inte att läsa");
        }
        for body in ["%", "&&&", "=", "%FF%FE=%FF", "got_answer", "[]", "{\"got_answer\":\"yes\"}"] {
            let sent = app.send(&link, FORM, body.as_bytes());
            assert_page(&sent, 422, "Fel:");
        }
        assert_page(&app.app.service.send("PUT", &link, &[], b"x"), 405, "Adressen kan inte användas");
        assert!(app.answer("a").is_none());
        assert_eq!(app.post(&link, &[("_step", "first"), ("got_answer", "yes"), ("utm_source", "mail")]).status, 422);
        assert_eq!(first(&[("got_answer", "yes")]).status, 303);
        app.app.verify();
    }
}

both! {
    fn comments_are_words_and_nothing_else(db) {
        let app = SurveyApp::open(db);
        let comments = [
            ("html", "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><b>", None),
            ("sql", "'; drop table invitation; -- \" or 1=1", None),
            ("bidi", "abc\u{202e}fed\u{2066}x\u{200b}y\u{feff}", Some("abcfedxy")),
            ("control", "a\0b\u{8}c\r\nd\te\u{1b}[31m", Some("abc\nde[31m")),
            ("template", "{{ frame.name() }} { $organisation } %7B%7B", None),
        ];
        for (id, comment, kept) in comments {
            let link = app.link(id, "phone");
            assert_eq!(app.post(&link, &[("_step", "first"), ("ease", "2")]).status, 303);
            let sent = app.post(&link, &[("_step", "rest"), ("solved", "9"), ("comment", comment)]);
            assert_page(&sent, 422, "Fel:");
            assert!(!sent.text().contains("<script>") && !sent.text().contains("<b>"), "{}", sent.text());
            let sent = app.post(&link, &[("_step", "rest"), ("solved", ""), ("comment", comment)]);
            assert_eq!(sent.status, 303, "{id}");
            assert_eq!(app.given(id), ["ease=2".to_owned(), format!("comment={}", kept.unwrap_or(comment))], "{id}");
        }
        let link = app.link("long", "phone");
        assert_eq!(app.post(&link, &[("_step", "first"), ("ease", "2")]).status, 303);
        let too_long = "ord ".repeat(12_500);
        let sent = app.post(&link, &[("_step", "rest"), ("comment", &too_long), ("_hide", "on")]);
        assert_page(&sent, 422, "har 50\u{a0}000 tecken");
        assert!(sent.text().contains(&too_long) && sent.text().contains("name=\"_hide\" value=\"on\" checked"));
        assert_eq!(app.given("long"), ["ease=2"]);
        app.app.verify();
    }
}

both! {
    fn what_was_said_stays_said(db) {
        let app = SurveyApp::open(db);
        let link = app.link("a", "email");
        assert_eq!(app.post(&link, &[("_step", "first"), ("got_answer", "no")]).headers["location"], link.as_str());
        assert_eq!(app.post(&format!("{link}?lang=en"), &[("_step", "first"), ("got_answer", "yes")]).headers["location"], format!("{link}?lang=en").as_str());
        assert_eq!(app.given("a"), ["got_answer=no"]);
        let rest = [("_step", "rest"), ("reasonable_time", "same_day"), ("_hide", "on")];
        assert_eq!(app.post(&link, &rest).status, 303);
        for again in [&rest[..], &[("_step", "rest"), ("reasonable_time", "longer"), ("comment", "mer")], &[("_step", "first"), ("got_answer", "yes")]] {
            assert_eq!(app.post(&link, again).status, 303);
        }
        assert_eq!(app.given("a"), ["got_answer=no", "reasonable_time=same_day"]);
        assert!(app.get(&link).text().contains("Tack för dina svar!"));
        app.app.verify();
    }
}

both! {
    fn at_the_same_time_one_answer_is_kept(db) {
        let app = SurveyApp::open(db);
        let link = app.link("a", "phone");
        let url = app.app.service.at(&link);
        let senders: Vec<_> = (0..16)
            .map(|sender| {
                let (url, value) = (url.clone(), (sender % 5 + 1).to_string());
                let comment = format!("från {sender}");
                std::thread::spawn(move || {
                    let body = form(&[("_step", "rest"), ("ease", &value), ("comment", &comment)]);
                    let status = send("POST", &url, &[("content-type", FORM)], body.as_bytes()).unwrap().status;
                    (status, format!("ease={value}"), format!("comment={comment}"))
                })
            })
            .collect();
        let sent: Vec<_> = senders.into_iter().map(|sender| sender.join().unwrap()).collect();
        let given = app.given("a");
        let fits = |(status, ease, comment): &(u16, String, String)| *status < 400 && given == [ease.clone(), comment.clone()];
        assert_eq!(sent.iter().filter(|sent| fits(sent)).count(), 1, "{given:?} of {sent:?}");
        app.app.verify();
    }
}

/// The value of the hidden field with the ticket.
fn form_token(page: &Answer) -> String {
    let text = page.text();
    text.split_once("name=\"_ticket\" value=\"").unwrap().1.split_once('"').unwrap().0.to_owned()
}

both! {
    fn open_surveys_take_what_people_send(db) {
        let app = SurveyApp::open_with(db, "12");
        let path = "/o/kalmar/reception";
        let shown = app.get(path);
        assert!(shown.text().contains("Ditt besök i receptionen"));
        let form_token = form_token(&shown);
        let send = |form_token: &str, fields: &[(&str, &str)]| app.post(path, &[&[("_ticket", form_token)], fields].concat());
        assert_page(&send(&form_token, &[]), 422, "Välj ett svar på frågan");
        assert_page(&send(&form_token, &[("ease", "0")]), 422, "gick inte att läsa");
        let quick = send(&form_token, &[("ease", "4"), ("comment", "Snabbt & bra"), ("_hide", "on")]);
        assert_page(&quick, 422, "inte skickade ännu");
        assert!(!quick.text().contains("<title>Fel:") && quick.text().contains("Snabbt &#38; bra"), "{}", quick.text());
        assert!(quick.text().contains("value=\"4\" checked") && quick.text().contains("value=\"on\" checked"));
        assert_eq!(self::form_token(&quick), form_token);
        for forged in ["", "x", "1.2.3", &format!("9{form_token}")] {
            let stale = send(forged, &[("ease", "4")]);
            assert_page(&stale, 422, "inte skickade ännu");
            assert_ne!(self::form_token(&stale), forged);
        }
        let trapped = send(&form_token, &[("ease", "1"), ("_website", "http://spam.example")]);
        assert_eq!((trapped.status, trapped.headers["location"].to_str().unwrap()), (303, "/o/kalmar/reception?thanks=1"));
        assert_eq!(db.count("uninvited_answer"), 0);
        let kept = crate::support::wait_for(30, || Some(send(&form_token, &[("ease", "4")])).filter(|sent| sent.status != 422)).unwrap();
        assert!(kept.status == 303 || kept.status == 429, "{}", kept.text());
        let busy = crate::support::wait_for(30, || Some(send(&form_token, &[("ease", "4")])).filter(|sent| sent.status == 429)).unwrap();
        assert_page(&busy, 429, "Många svarar just nu");
        assert!(busy.text().contains("name=\"ease\" value=\"4\"") && busy.text().contains("Skicka igen"));
        assert_eq!(app.get("/o/kalmar/nothing").status, 404);
        assert_eq!(app.get("/o/nobody/reception").status, 404);
    }
}

both! {
    fn a_failure_says_so_and_loses_nothing(db) {
        let app = SurveyApp::open(db);
        let link = app.link("a", "email");
        db.execute("alter table survey_token rename to hidden");
        let sent = app.post(&link, &[("_step", "first"), ("got_answer", "yes"), ("comment", "\"kvar\"")]);
        assert_page(&sent, 500, "Något gick fel hos oss");
        let (text, id) = (sent.text(), sent.headers["x-request-id"].to_str().unwrap().to_owned());
        assert!(text.contains(&id) && text.contains("value=\"&#34;kvar&#34;\"") && !text.contains("survey_token"), "{text}");
        assert!(crate::support::wait_for(5, || app.app.service.said().contains(&id).then_some(())).is_some());
        assert_page(&app.get(&link), 500, "Något gick fel hos oss");
        db.execute("alter table hidden rename to survey_token");
        assert_eq!(app.post(&link, &[("_step", "first"), ("got_answer", "yes")]).status, 303);
        let said = app.app.service.said();
        assert!(!said.contains(link.trim_start_matches("/s/")), "a link is in the log");
    }
}
