//! Invented messages of systems for cases: several of one case each.

use super::Told;

pub(super) const CASES: &[Told] = &[
    Told {
        feed: "amsterdam_signals",
        messages: &[
            r#"{"results":[{"id":3,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T08:00:01Z","source":"online","status":{"state":"m","created_at":"2026-05-04T08:00:01Z"},"category":{"sub_slug":"fiets"},"has_parent":false}]}"#,
            r#"{"results":[{"id":3,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T09:00:01Z","source":"online","status":{"state":"o","created_at":"2026-05-04T09:00:00Z"},"category":{"sub_slug":"boom"},"has_parent":false}]}"#,
            r#"{"results":[{"id":3,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T10:00:01Z","source":"online","status":{"state":"reopened","created_at":"2026-05-04T10:00:00Z"},"category":{"sub_slug":"boom"},"has_parent":false}]}"#,
            r#"{"results":[{"id":3,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T11:00:01Z","source":"online","status":{"state":"o","created_at":"2026-05-04T11:00:00Z"},"category":{"sub_slug":"boom"},"has_parent":false}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "open311",
        messages: &[
            "<service_requests><request><service_request_id>1001</service_request_id><status>open</status><service_code>hal</service_code><requested_datetime>2026-05-04T08:00:00+00:00</requested_datetime><updated_datetime>2026-05-04T08:00:00+00:00</updated_datetime></request></service_requests>",
            "<service_request_updates><request_update><update_id>1</update_id><service_request_id>1001</service_request_id><status>open</status><description></description><updated_datetime>2026-05-04T08:30:00+00:00</updated_datetime></request_update></service_request_updates>",
            "<service_request_updates><request_update><update_id>2</update_id><service_request_id>1001</service_request_id><status>closed</status><description>Lagat</description><updated_datetime>2026-05-04T11:00:00+02:00</updated_datetime></request_update></service_request_updates>",
            "<service_requests><request><service_request_id>1001</service_request_id><status>closed</status><service_code>hal</service_code><requested_datetime>2026-05-04T08:00:00+00:00</requested_datetime><updated_datetime>2026-05-04T09:00:00+00:00</updated_datetime></request></service_requests>",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "open311_json",
        messages: &[
            r#"[{"service_request_id":1001,"status":"open","service_code":"hal","requested_datetime":"2026-05-04T08:00:00Z","updated_datetime":"2026-05-04T08:00:00Z"}]"#,
            r#"[{"update_id":1,"service_request_id":1001,"status":"fixed","description":"Lagat","updated_datetime":"2026-05-04T09:00:00Z"}]"#,
            r#"[{"service_request_id":"1001","status":"open","service_code":"hal","requested_datetime":"2026-05-04T08:00:00Z","updated_datetime":"2026-05-04T10:00:00Z"}]"#,
            r#"{"service_request_id":"1001","status":"closed","service_code":"gata","requested_datetime":"2026-05-04T08:00:00Z","updated_datetime":"2026-05-04T11:00:00Z"}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "open_eplatform",
        messages: &[
            "<FlowInstances><FlowInstance><flowInstanceID>77</flowInstanceID><flowFamilyID>5</flowFamilyID><firstSubmittedInMilliseconds>1777881640000</firstSubmittedInMilliseconds><lastStatusChangeInMilliseconds>1777881640000</lastStatusChangeInMilliseconds><Status><name>Inskickat</name><contentType>SUBMITTED</contentType></Status></FlowInstance></FlowInstances>",
            "<FlowInstance><Header><FlowInstanceID>77</FlowInstanceID><FirstSubmitted>2026-05-04 10:00</FirstSubmitted><LastSubmitted>2026-05-04 10:00</LastSubmitted><Status><ID>9</ID><Name>Inskickat</Name></Status><Flow><FamilyID>5</FamilyID><Name>Synpunkt</Name></Flow></Header></FlowInstance>",
            "<Messages><ExternalMessage><messageID>1</messageID><flowInstanceID>77</flowInstanceID><postedByManager>true</postedByManager><systemMessage>true</systemMessage><added>2026-05-04 10:00</added></ExternalMessage><ExternalMessage><messageID>2</messageID><flowInstanceID>77</flowInstanceID><postedByManager>true</postedByManager><systemMessage>false</systemMessage><added>2026-05-04 10:00</added></ExternalMessage></Messages>",
            "<FlowInstances><FlowInstance><flowInstanceID>77</flowInstanceID><flowFamilyID>5</flowFamilyID><firstSubmittedInMilliseconds>1777881640000</firstSubmittedInMilliseconds><lastStatusChangeInMilliseconds>1777971640000</lastStatusChangeInMilliseconds><Status><name>Avslutat</name><contentType>ARCHIVED</contentType></Status></FlowInstance></FlowInstances>",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "sundsvall_supportmanagement",
        messages: &[
            r#"{"id":"s-1","errandNumber":"KS-1","created":"2026-05-04T08:00:00Z","touched":"2026-05-04T08:00:00Z","channel":"PHONE","status":"NEW","classification":{"category":"GATA","type":"HAL"}}"#,
            r#"{"content":[{"id":"s-1","errandNumber":"KS-1","created":"2026-05-04T08:00:00Z","touched":"2026-05-04T09:00:00Z","channel":"PHONE","status":"ONGOING","classification":{"category":"GATA","type":"LJUS"},"externalTags":[{"key":"caseId","value":"77"}]}]}"#,
            r#"{"id":"s-1","errandNumber":"KS-1","created":"2026-05-04T08:00:00Z","touched":"2026-05-04T10:00:00Z","channel":"PHONE","status":"SOLVED","classification":{"category":"GATA","type":"LJUS"}}"#,
        ],
        ..Told::NOTHING
    },
];
