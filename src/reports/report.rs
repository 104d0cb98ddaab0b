//! What a report is: its parameters, what it needs, its arithmetic, its columns and its page, each said once.

use serde::Serialize;
use utoipa::openapi::{RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use super::columns::{Column, Grid, csv_grid, csv_text, table_grid, table_text};
use super::needs::{Data, Need};
use super::page::PageLink;
use super::pages::Addressed;
use super::parameters::Parameter;
use super::{Format, ReportError};
use crate::measure::{Formula, ParameterValues, QuestionError};
use crate::model::{Instant, Organisation};
use crate::texts::Texts;

/// Whose figure is made, and when.
#[derive(Debug, Clone, Copy)]
pub struct ReportContext<'a> {
    pub organisation: &'a Organisation,
    pub now: Instant,
    /// Whether a page is made of it.
    pub page: bool,
}

impl ReportContext<'_> {
    /// Returns the instant, where it is one before now: cells tell only of now.
    #[must_use]
    pub fn earlier(&self, as_of: Option<Instant>) -> Option<Instant> {
        as_of.filter(|at| *at < self.now)
    }
}

/// A figure with what it needs and how it is worked out. Pure: what is needed is read by somebody else.
pub trait Measure: 'static {
    /// What is asked.
    type Params: Send + Sync;
    /// What is answered.
    type Figure: Send;

    /// Says what is needed.
    ///
    /// # Errors
    /// When the organisation has no answer to what is asked.
    fn needs(params: &Self::Params, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError>;

    /// Says what else is needed, once the first needs are read.
    ///
    /// # Errors
    /// When what was read shows that there is no answer to what is asked.
    fn further_needs(
        _params: &Self::Params,
        _asking: &ReportContext<'_>,
        _data: &Data,
    ) -> Result<Vec<Need>, QuestionError> {
        Ok(Vec::new())
    }

    /// Works the figure out from what was read.
    ///
    /// # Errors
    /// When what was read shows that there is no answer to what is asked.
    fn figure(
        params: &Self::Params,
        context: &ReportContext<'_>,
        data: &mut Data,
    ) -> Result<Self::Figure, QuestionError>;
}

/// Who may read the page of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageKind {
    /// There is no page.
    None,
    /// The page shows figures; a link may open it.
    Figures,
    /// The page shows single cases; only a key opens it.
    Cases,
}

/// What a page is written from.
#[derive(Debug)]
pub struct Paged<'a, R: Report> {
    pub to: Addressed<'a>,
    /// The same page in other languages.
    pub languages: Vec<PageLink>,
    pub params: &'a R::Params,
    pub figure: &'a R::Figure,
    pub data: &'a Data,
}

/// A report: a measure that people and programs ask for by name.
pub trait Report: Measure<Figure: Serialize + ToSchema> {
    /// The last part of its address, and its command.
    const NAME: &'static str;
    /// What it answers, in English.
    const QUESTION: &'static str;
    /// The definition that its figures follow.
    const FORMULA: Formula;
    const PARAMETERS: &'static [Parameter];
    const PAGE: PageKind = PageKind::None;
    /// What else than a word that was not understood is answered with status 400.
    const REFUSED: &'static str = "A parameter was not understood";
    /// Whether its parameters may name another organisation.
    const TELLS_OF_ANOTHER: bool = false;
    /// A row of the table and of the CSV.
    type Row<'a>;

    /// Returns the name of the schema of its figures.
    #[must_use]
    fn schema_name() -> String {
        Self::Figure::name().into_owned()
    }

    /// Parses the values of its parameters.
    ///
    /// # Errors
    /// When a value is missing or not understood.
    fn params(words: &ParameterValues) -> Result<Self::Params, QuestionError>;

    /// Returns the code of another organisation of which it tells as well.
    fn other_organisation(_params: &Self::Params) -> Option<&str> {
        None
    }

    /// Returns the lines above the table.
    fn heading(figure: &Self::Figure, texts: &Texts) -> Vec<String>;

    fn rows(figure: &Self::Figure) -> Vec<Self::Row<'_>>;

    /// Returns the columns of the table and of the CSV.
    fn columns(figure: &Self::Figure) -> Vec<Column<Self::Figure, Self::Row<'_>>>;

    /// Returns the table; made from the columns and rows unless people read other rows than programs.
    fn table(figure: &Self::Figure, texts: &Texts) -> Grid {
        table_grid(&Self::columns(figure), figure, &Self::rows(figure), texts)
    }

    /// Returns the lines below the table.
    fn notes(_figure: &Self::Figure, _texts: &Texts) -> Vec<String> {
        Vec::new()
    }

    /// Returns the page.
    ///
    /// # Errors
    /// When it cannot be written, or the report has none.
    fn page(_paged: &Paged<'_, Self>) -> Result<String, ReportError>
    where
        Self: Sized,
    {
        Err(ReportError::NoPage)
    }
}

/// A report in the list of all of them.
pub trait AnyReport: Sync {
    fn name(&self) -> &'static str;
    fn question(&self) -> &'static str;
    fn parameters(&self) -> &'static [Parameter];
    fn formula(&self) -> Formula;
    fn page(&self) -> PageKind;
    fn refused(&self) -> &'static str;
    fn tells_of_another(&self) -> bool;
    /// Parses the values of its parameters.
    ///
    /// # Errors
    /// When a value is missing or not understood.
    fn ask(&self, words: &ParameterValues) -> Result<Box<dyn ReportRequest>, QuestionError>;
    /// The name of its schema, which with all that it refers to is put among the others.
    fn schema(&self, schemas: &mut Vec<(String, RefOr<Schema>)>) -> String;
}

/// A report that is asked for with its parameters.
pub trait ReportRequest: Send + Sync {
    fn other_organisation(&self) -> Option<&str>;
    /// See [`Measure::needs`].
    ///
    /// # Errors
    /// As there.
    fn needs(&self, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError>;
    /// See [`Measure::further_needs`].
    ///
    /// # Errors
    /// As there.
    fn further_needs(&self, context: &ReportContext<'_>, data: &Data) -> Result<Vec<Need>, QuestionError>;
    /// Works the figure out.
    ///
    /// # Errors
    /// As [`Measure::figure`].
    fn answer(self: Box<Self>, context: &ReportContext<'_>, data: Data)
    -> Result<Box<dyn ReportAnswer>, QuestionError>;
}

/// A report with its figure.
pub trait ReportAnswer: Send {
    /// Writes it; only the table is in a language.
    ///
    /// # Errors
    /// When the text cannot be written, which does not happen for the figures of this program.
    fn write(&self, format: Format, texts: &Texts) -> Result<String, ReportError>;
    /// Writes the page.
    ///
    /// # Errors
    /// When it cannot be written, or the report has none.
    fn page(&self, to: Addressed<'_>, languages: Vec<PageLink>) -> Result<String, ReportError>;
}

struct Request<R: Report>(R::Params);

struct Answer<R: Report> {
    params: R::Params,
    figure: R::Figure,
    data: Data,
}

impl<R: Report + Sync> AnyReport for R {
    fn name(&self) -> &'static str {
        R::NAME
    }

    fn question(&self) -> &'static str {
        R::QUESTION
    }

    fn parameters(&self) -> &'static [Parameter] {
        R::PARAMETERS
    }

    fn formula(&self) -> Formula {
        R::FORMULA
    }

    fn page(&self) -> PageKind {
        R::PAGE
    }

    fn refused(&self) -> &'static str {
        R::REFUSED
    }

    fn tells_of_another(&self) -> bool {
        R::TELLS_OF_ANOTHER
    }

    fn ask(&self, words: &ParameterValues) -> Result<Box<dyn ReportRequest>, QuestionError> {
        Ok(Box::new(Request::<R>(R::params(words)?)))
    }

    fn schema(&self, schemas: &mut Vec<(String, RefOr<Schema>)>) -> String {
        let name = R::schema_name();
        schemas.push((name.clone(), R::Figure::schema()));
        R::Figure::schemas(schemas);
        name
    }
}

impl<R: Report> ReportRequest for Request<R> {
    fn other_organisation(&self) -> Option<&str> {
        R::other_organisation(&self.0)
    }

    fn needs(&self, context: &ReportContext<'_>) -> Result<Vec<Need>, QuestionError> {
        R::needs(&self.0, context)
    }

    fn further_needs(&self, context: &ReportContext<'_>, data: &Data) -> Result<Vec<Need>, QuestionError> {
        R::further_needs(&self.0, context, data)
    }

    fn answer(
        self: Box<Self>,
        context: &ReportContext<'_>,
        mut data: Data,
    ) -> Result<Box<dyn ReportAnswer>, QuestionError> {
        let figure = R::figure(&self.0, context, &mut data)?;
        Ok(Box::new(Answer::<R> { params: self.0, figure, data }))
    }
}

impl<R: Report> ReportAnswer for Answer<R> {
    fn write(&self, format: Format, texts: &Texts) -> Result<String, ReportError> {
        write::<R>(&self.figure, format, texts)
    }

    fn page(&self, to: Addressed<'_>, languages: Vec<PageLink>) -> Result<String, ReportError> {
        R::page(&Paged { to, languages, params: &self.params, figure: &self.figure, data: &self.data })
    }
}

/// Writes the figure of a report; only the table is in a language.
///
/// # Errors
/// When the text cannot be written, which does not happen for the figures of this program.
pub fn write<R: Report>(figure: &R::Figure, format: Format, texts: &Texts) -> Result<String, ReportError> {
    match format {
        Format::Json => Ok(serde_json::to_string_pretty(figure)? + "\n"),
        Format::Csv => {
            let mut grid = csv_grid(&R::columns(figure), figure, &R::rows(figure));
            grid.header.push("measure_version".to_owned());
            grid.rows.iter_mut().for_each(|row| row.push(R::FORMULA.measure_version.to_string()));
            csv_text(&grid)
        }
        Format::Table => {
            let mut notes = R::notes(figure, texts);
            let (cited, place) = (R::FORMULA.citation(), R::FORMULA.described_in);
            notes.push(texts.say("table-definition", &[("cited", &cited), ("place", place)]));
            Ok(table_text(R::heading(figure, texts), &R::table(figure, texts), notes))
        }
    }
}
