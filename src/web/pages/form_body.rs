//! The body of a form as a browser sends it: URL-encoded, and of limited length.

use actix_web::HttpRequest;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Payload;
use futures_util::StreamExt;

use crate::service::SurveyStep;
use crate::web::error::Standing;
use crate::web::page_request::pairs;

/// The longest form that is accepted, bytes.
const LONGEST: usize = 64 * 1024;
/// The number of bytes that is read of a longer form: a browser shows the response only when it could send all.
const LONGEST_READ: usize = 4 * 1024 * 1024;

/// A form as it was filled in. Names that begin with `_` are controls; the others are codes of questions.
#[derive(Debug, Clone)]
pub(super) struct FormBody {
    pub step: SurveyStep,
    /// The box *do not show my comment to the employee*.
    pub hide: bool,
    /// The token of the page of an open survey that was filled in.
    pub form_token: String,
    /// Whether a field of an open survey was filled in that people do not see.
    pub trapped: bool,
    /// Questions and answers.
    pub answers: Vec<(String, String)>,
    /// All of it, to be sent again.
    pub all: Vec<(String, String)>,
}

/// Why a form was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum UnreadableForm {
    TooLarge,
    NotAForm,
}

impl From<UnreadableForm> for Standing {
    fn from(unreadable: UnreadableForm) -> Standing {
        match unreadable {
            UnreadableForm::TooLarge => Standing::TooLarge,
            UnreadableForm::NotAForm => Standing::NotAForm,
        }
    }
}

impl FormBody {
    /// The name of the field that people do not see and programs fill in.
    pub(super) const TRAP: &'static str = "_website";

    /// Reads the form of a request.
    pub(super) async fn read(request: &HttpRequest, body: Payload) -> Result<FormBody, UnreadableForm> {
        let bytes = bytes(body).await?;
        let content_type = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let media = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim();
        if !media.eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(UnreadableForm::NotAForm);
        }
        Ok(FormBody::of(pairs(&String::from_utf8_lossy(&bytes))))
    }

    fn of(all: Vec<(String, String)>) -> FormBody {
        let control = |name: &str| all.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
        FormBody {
            step: if control("_step") == Some("rest") { SurveyStep::Rest } else { SurveyStep::First },
            hide: control("_hide").is_some(),
            form_token: control("_ticket").unwrap_or_default().to_owned(),
            trapped: control(FormBody::TRAP).is_some_and(|value| !value.is_empty()),
            answers: all.iter().filter(|(name, _)| !name.starts_with('_')).cloned().collect(),
            all,
        }
    }
}

/// Returns the body, when it is not too long. One that is cut off is no form.
pub(super) async fn bytes(mut body: Payload) -> Result<Vec<u8>, UnreadableForm> {
    let (mut read, mut length) = (Vec::new(), 0_usize);
    while let Some(chunk) = body.next().await {
        let chunk = chunk.map_err(|_| UnreadableForm::NotAForm)?;
        length = length.saturating_add(chunk.len());
        if length > LONGEST_READ {
            break;
        }
        if length <= LONGEST {
            read.extend_from_slice(&chunk);
        }
    }
    if length > LONGEST { Err(UnreadableForm::TooLarge) } else { Ok(read) }
}
