//! The reports in the OpenAPI document, from their own description.

use utoipa::openapi::path::{HttpMethod, OperationBuilder, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{KnownFormat, ObjectBuilder, SchemaFormat, SchemaType, Type};
use utoipa::openapi::security::SecurityRequirement;
use utoipa::openapi::{ContentBuilder, OpenApi, PathItem, Ref, Required, ResponseBuilder};

use crate::reports::{AnyReport, Form, PageKind, Parameter, REPORTS};

/// Adds every report to the document.
pub(in crate::web) fn describe(api: &mut OpenApi) {
    for report in REPORTS {
        let mut schemas = Vec::new();
        let schema = report.schema(&mut schemas);
        let components = api.components.get_or_insert_with(Default::default);
        for (name, schema) in schemas {
            components.schemas.entry(name).or_insert(schema);
        }
        let path = format!("/api/v1/{{organisation}}/measures/{}", report.name());
        api.paths.paths.insert(path, PathItem::new(HttpMethod::Get, operation(*report, &schema)));
    }
}

fn operation(report: &'static dyn AnyReport, schema: &str) -> OperationBuilder {
    let code = text().name("organisation").parameter_in(ParameterIn::Path).required(Required::True);
    let mut operation = OperationBuilder::new()
        .tag("figures")
        .summary(Some(report.question()))
        .operation_id(Some(report.name()))
        .parameter(code.description(Some("Code of the organisation")));
    for parameter in report.parameters() {
        operation = operation.parameter(described(parameter));
    }
    operation = operation.parameter(optional("format", format(report.page())));
    for page in page_parameters(report.page()) {
        operation = operation.parameter(page);
    }
    operation = operation
        .response("200", response(report.question(), schema))
        .response("400", response(report.refused(), "Problem"));
    if report.tells_of_another() {
        let refused = "The key is not good for the organisation, or not for that of the control";
        operation = operation.response("403", response(refused, "Problem"));
    }
    let schemes: &[&str] = if report.page() == PageKind::None { &["key"] } else { &["key", "password"] };
    schemes.iter().fold(operation, |operation, scheme| {
        operation.security(SecurityRequirement::new(*scheme, Vec::<String>::new()))
    })
}

fn response(description: &str, schema: &str) -> ResponseBuilder {
    let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(schema))).build();
    ResponseBuilder::new().description(description).content("application/json", content)
}

fn text() -> ParameterBuilder {
    ParameterBuilder::new().schema(Some(ObjectBuilder::new().schema_type(SchemaType::Type(Type::String))))
}

fn optional(name: &str, help: &str) -> ParameterBuilder {
    text().name(name).parameter_in(ParameterIn::Query).required(Required::False).description(Some(help))
}

fn described(parameter: &Parameter) -> ParameterBuilder {
    let described = optional(parameter.name, parameter.help);
    match parameter.form {
        Form::Text | Form::Codes => described,
        Form::Required => described.required(Required::True),
        Form::Count => {
            let schema = ObjectBuilder::new().schema_type(SchemaType::Type(Type::Integer)).minimum(Some(0));
            described.schema(Some(schema))
        }
    }
}

fn format(page: PageKind) -> &'static str {
    match page {
        PageKind::None => "`json` (default) or `csv`; the header `Accept: text/csv` does the same.",
        PageKind::Figures => "`json` (default), `csv`, or `html`: a page.",
        PageKind::Cases => {
            "`json` (default), `csv`, or `html`: a page, for which a key is needed (as bearer or password)."
        }
    }
}

fn page_parameters(page: PageKind) -> Vec<ParameterBuilder> {
    let until = ObjectBuilder::new()
        .schema_type(SchemaType::Type(Type::Integer))
        .format(Some(SchemaFormat::KnownFormat(KnownFormat::Int64)));
    match page {
        PageKind::None => Vec::new(),
        PageKind::Cases => vec![optional("lang", "For a page: `sv`, `nb`, `nn` or `en`.")],
        PageKind::Figures => vec![
            optional(
                "lang",
                "For pages: `sv`, `nb`, `nn` or `en`; default: what the browser asks for, else the organisation's own.",
            ),
            optional(
                "until",
                "For pages, of a signed link: until when it is good, Unix seconds. `kanalkoll overview` makes such links.",
            )
            .schema(Some(until)),
            optional("signature", "For pages, of a signed link: what shows that it was made here."),
        ],
    }
}
