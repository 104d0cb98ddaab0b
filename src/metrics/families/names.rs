//! What codes are called in the organisation file, so that boards show names.

use super::super::family::Source::Days;
use super::super::family::families;
use super::super::selection::{DaySeries, Labels};
use super::ShiftNow;
use crate::model::{Language, QuestionKind};
use crate::texts::Texts;

families! {
    None;
    /// 1, with the name of the organisation.
    kanalkoll_organisation_info: Days(&["name"], |_, selection| {
        Ok(always([vec![("name", selection.organisation.name().to_owned())]]))
    }),
    /// 1 for each value of the label unit, with the name of the unit; other and none are their own names.
    kanalkoll_unit_info: Days(&["name", "unit"], |_, selection| {
        let name = |code: &str| selection.organisation.units().find(|unit| unit.code == code).map(|unit| &*unit.name);
        let units = selection.names.units().into_iter();
        Ok(always(units.map(|code| vec![("unit", code.to_owned()), ("name", name(code).unwrap_or(code).to_owned())])))
    }),
    /// 1 for each value of the label topic, with the name of the topic; other and none are their own names.
    kanalkoll_topic_info: Days(&["name", "topic"], |_, selection| {
        let name =
            |code: &str| selection.organisation.topics().find(|topic| topic.code == code).map(|topic| &*topic.name);
        let topics = selection.names.topics().into_iter();
        Ok(always(topics.map(|code| vec![("topic", code.to_owned()), ("name", name(code).unwrap_or(code).to_owned())])))
    }),
    /// 1 for each comparison of the organisation file, with its name; year_on_year is its own name.
    kanalkoll_comparison_info: Days(&["comparison", "name"], |_, selection| {
        let comparisons = selection.organisation.comparisons();
        let named = comparisons.iter().map(|one| (one.code.clone(), one.name.clone()));
        let own = comparisons.is_empty().then(|| (ShiftNow::YEAR_ON_YEAR.to_owned(), ShiftNow::YEAR_ON_YEAR.to_owned()));
        Ok(always(named.chain(own).map(|(code, name)| vec![("comparison", code), ("name", name)])))
    }),
    /// 1 for each question of a survey that is not answered in words, with how it is answered (scale: from 1 to 5) and with
    /// its wording in each language.
    kanalkoll_question_info: Days(&["kind", "language", "name", "question"], |_, selection| {
        let questions = selection.organisation.survey().forms.questions();
        let chosen = questions.iter().filter(|question| question.kind != QuestionKind::Text);
        let wordings = chosen.flat_map(|question| {
            Language::OFFERED.map(|language| {
                let wording = Texts::of(language).question(question).text;
                {
                    let kind = question.kind.code().to_owned();
                    let code = question.code.clone();
                    in_language(language, vec![("kind", kind), ("question", code), ("name", wording)])
                }
            })
        });
        Ok(always(wordings))
    }),
    /// 1 for each survey that anyone may answer, with its title in each language; its code where it has none.
    kanalkoll_open_survey_info: Days(&["language", "name", "survey"], |_, selection| {
        let titles = selection.organisation.survey().forms.open_surveys().flat_map(|survey| {
            Language::OFFERED.map(|language| {
                let title = Texts::of(language).organisation_text(&survey.title).map(|wording| wording.text);
                let name = title.unwrap_or_else(|| survey.code.clone());
                in_language(language, vec![("survey", survey.code.clone()), ("name", name)])
            })
        });
        Ok(always(titles))
    }),
}

type NameLabels = Vec<(&'static str, String)>;

fn in_language(language: Language, labels: NameLabels) -> NameLabels {
    labels.into_iter().chain([("language", language.code().to_owned())]).collect()
}

/// Returns a series of 1 for each of these labels.
fn always<'a>(rows: impl IntoIterator<Item = NameLabels>) -> Vec<DaySeries<'a>> {
    let series = |row: NameLabels| -> DaySeries<'a> {
        let labels: Labels<'a> = row.into_iter().map(|(label, value)| (label, value.into())).collect();
        (labels, Box::new(|_| Some(1.0)))
    };
    rows.into_iter().map(series).collect()
}
