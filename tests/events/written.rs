//! Invented messages of systems for what citizens write: several of one conversation each.

use super::Told;

pub(super) const WRITTEN: &[Told] = &[
    Told {
        feed: "boost_ai",
        messages: &[
            r#"{"id":71,"authentication_identifier":null,"sessions":[{"session_id":"s-1","questions":[{"timestamp":"2026-05-04T08:00:00Z","intent":{"title":"avfall"}}],"answers":[{"timestamp":"2026-05-04T07:59:58Z"},{"timestamp":"2026-05-04T08:00:01Z","human_agent":null}]}]}"#,
            r#"{"id":71,"authentication_identifier":"19121212-1212","sessions":[{"session_id":"s-1","questions":[{"timestamp":"2026-05-04T08:00:00Z","intent":{"title":"avfall"}},{"timestamp":"2026-05-04T08:02:00Z","intent":{"id":9}}],"answers":[{"timestamp":"2026-05-04T07:59:58Z"},{"timestamp":"2026-05-04T08:00:01Z"}]}]}"#,
            r#"{"id":71,"authentication_identifier":"19121212-1212","sessions":[{"session_id":"s-1","questions":[{"timestamp":"2026-05-04T08:00:00Z","intent":{"title":"avfall"}},{"timestamp":"2026-05-04T08:02:00Z","intent":{"id":9}}],"answers":[{"timestamp":"2026-05-04T07:59:58Z"},{"timestamp":"2026-05-04T08:00:01Z"}]},{"session_id":"s-2","questions":[],"answers":[{"timestamp":"2026-05-04T08:05:00Z","human_agent":{"id":4}}]}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "chatwoot",
        messages: &[
            r#"{"event":"conversation_created","id":7,"status":"pending","channel":"Channel::WebWidget","created_at":1777881600,"updated_at":1777881600.5,"labels":["bygglov"]}"#,
            r#"{"event":"message_created","id":41,"account":{"id":1},"message_type":"outgoing","private":false,"created_at":"2026-05-04T08:03:20.500Z","sender":{"id":1,"type":"user"},"conversation":{"id":7,"created_at":1777881600,"channel":"Channel::WebWidget"}}"#,
            r#"{"event":"message_created","id":40,"account":{"id":1},"message_type":"outgoing","private":true,"created_at":"2026-05-04T08:01:00.000Z","sender":{"id":1,"type":"user"},"conversation":{"id":7,"created_at":1777881600,"channel":"Channel::WebWidget"}}"#,
            r#"{"event":"conversation_status_changed","id":7,"account":{"id":1},"status":"resolved","channel":"Channel::WebWidget","created_at":1777881600,"updated_at":1777882000.25,"labels":["bygglov"]}"#,
            r#"{"event":"conversation_updated","id":7,"account":{"id":1},"status":"open","channel":"Channel::WebWidget","created_at":1777881600,"updated_at":1777881900.75,"labels":["vatten"]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "email",
        messages: &[
            r#"{"folder":"INBOX","internal_date":"2026-05-04T08:00:05Z","read":"2026-05-04T20:00:00Z","headers":"Received: from mx.example.org by mail.kommun.example with ESMTPS id q;\n 4 May 2026 10:00:00 +0200\nDate: 4 May 2026 08:00:00 +0000\nFrom: <anna@example.org>\nTo: kontakt@kommun.example\nMessage-ID: <q@example.org>\n"}"#,
            r#"{"folder":"Skickat","internal_date":"2026-05-04T08:00:05Z","read":"2026-05-04T20:00:00Z","headers":"Date: 4 May 2026 08:00:00 +0000\nFrom: <kontakt@kommun.example>\nTo: anna@example.org\nMessage-ID: <auto@example.org>\nReferences: <q@example.org>\nAuto-Submitted: auto-replied\n"}"#,
            r#"{"folder":"Skickat","internal_date":"2026-05-04T09:00:05Z","read":"2026-05-04T20:00:00Z","headers":"Date: 4 May 2026 09:00:00 +0000\nFrom: <bo@kommun.example>\nTo: cecilia@kommun.example\nMessage-ID: <note@example.org>\nReferences: <q@example.org>\n"}"#,
            r#"{"folder":"Skickat","internal_date":"2026-05-05T07:00:05Z","read":"2026-05-05T20:00:00Z","headers":"Date: 5 May 2026 07:00:00 +0000\nFrom: <kontakt@kommun.example>\nTo: anna@example.org\nMessage-ID: <a1@example.org>\nReferences: <q@example.org>\n"}"#,
            r#"{"folder":"INBOX","internal_date":"2026-05-05T10:00:05Z","read":"2026-05-05T20:00:00Z","headers":"Received: from mx.example.org by mail.kommun.example with ESMTPS id thanks;\n 5 May 2026 12:00:00 +0200\nDate: 5 May 2026 10:00:00 +0000\nFrom: <anna@example.org>\nTo: kontakt@kommun.example\nMessage-ID: <thanks@example.org>\nIn-Reply-To: <a1@example.org>\nReferences: <q@example.org> <a1@example.org>\n"}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "email_graph",
        messages: &[
            r#"{"value":[{"id":"x","internetMessageId":"<q@example.org>","conversationId":"conv-1","receivedDateTime":"2026-05-04T08:00:00Z","sentDateTime":"2026-05-04T08:00:00Z","lastModifiedDateTime":"2026-05-04T08:00:01Z","parentFolderId":"f","isDraft":false,"from":{"emailAddress":{"address":"anna@example.org"}},"toRecipients":[{"emailAddress":{"address":"kontakt@kommun.example"}}],"internetMessageHeaders":[]}]}"#,
            r#"{"value":[{"id":"x","internetMessageId":"<note@example.org>","conversationId":"conv-1","receivedDateTime":"2026-05-04T08:00:10Z","sentDateTime":"2026-05-04T08:00:10Z","lastModifiedDateTime":"2026-05-04T08:00:11Z","parentFolderId":"f","isDraft":false,"from":{"emailAddress":{"address":"kontakt@kommun.example"}},"toRecipients":[{"emailAddress":{"address":"bo@kommun.example"}}],"internetMessageHeaders":[]}]}"#,
            r#"{"value":[{"id":"x","internetMessageId":"<a1@example.org>","conversationId":"conv-1","receivedDateTime":"2026-05-05T07:00:00Z","sentDateTime":"2026-05-05T07:00:00Z","lastModifiedDateTime":"2026-05-05T07:00:01Z","parentFolderId":"f","isDraft":false,"from":{"emailAddress":{"address":"kontakt@kommun.example"}},"toRecipients":[{"emailAddress":{"address":"anna@example.org"}}],"internetMessageHeaders":[]}]}"#,
            r#"{"value":[{"id":"x","internetMessageId":"<thanks@example.org>","conversationId":"conv-1","receivedDateTime":"2026-05-05T10:00:00Z","sentDateTime":"2026-05-05T10:00:00Z","lastModifiedDateTime":"2026-05-05T10:00:01Z","parentFolderId":"f","isDraft":false,"from":{"emailAddress":{"address":"anna@example.org"}},"toRecipients":[{"emailAddress":{"address":"kontakt@kommun.example"}}],"internetMessageHeaders":[]}]}"#,
            r#"{"value":[{"id":"x","internetMessageId":"<q@example.org>","conversationId":"conv-1","receivedDateTime":"2026-05-04T08:00:00Z","sentDateTime":"2026-05-04T08:00:00Z","lastModifiedDateTime":"2026-05-05T07:00:02Z","parentFolderId":"f","isDraft":false,"from":{"emailAddress":{"address":"anna@example.org"}},"toRecipients":[{"emailAddress":{"address":"kontakt@kommun.example"}}],"internetMessageHeaders":[]}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "freescout",
        messages: &[
            r#"{"id":5,"type":"email","status":"active","state":"published","mailboxId":15,"createdBy":{"id":11,"type":"customer"},"customer":{"id":11},"createdAt":"2026-05-04T08:00:00Z","updatedAt":"2026-05-04T08:00:01Z","_embedded":{"threads":[{"id":17,"type":"customer","state":"published","createdBy":{"type":"customer"},"createdAt":"2026-05-04T08:00:00Z"}]}}"#,
            r#"{"id":5,"type":"email","status":"pending","state":"published","mailboxId":15,"createdBy":{"id":11,"type":"customer"},"customer":{"id":11},"createdAt":"2026-05-04T08:00:00Z","updatedAt":"2026-05-04T09:29:00Z","_embedded":{"threads":[{"id":19,"type":"message","state":"published","createdBy":{"type":"user"},"createdAt":"2026-05-04T09:29:00Z"},{"id":18,"type":"note","state":"published","createdBy":{"type":"user"},"createdAt":"2026-05-04T08:29:00Z"}]}}"#,
            r#"{"id":5,"type":"email","status":"closed","state":"published","mailboxId":16,"createdBy":{"id":11,"type":"customer"},"customer":{"id":11},"createdAt":"2026-05-04T08:00:00Z","updatedAt":"2026-05-04T10:00:00Z","_embedded":{"threads":[{"id":20,"type":"message","state":"published","createdBy":{"type":"user"},"createdAt":"2026-05-04T09:59:00Z"},{"id":19,"type":"message","state":"published","createdBy":{"type":"user"},"createdAt":"2026-05-04T09:29:00Z"}]}}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "imbox",
        messages: &[
            r#"{"event":{"type":"agentMessage","channel":"V7","timestamp":"2026-05-04T08:00:00.000Z"}}"#,
            r#"{"event":{"type":"visitorMessage","channel":"V7","timestamp":"2026-05-04T08:00:05.000Z","user":{"personalNumber":"19121212-1212"}}}"#,
            r#"{"event":{"type":"agentMessage","channel":"V7","timestamp":"2026-05-04T08:01:10.000Z"}}"#,
            r#"{"json":[{"conversationID":"V7","agentID":0,"date":"2026-05-04T08:00:05.000Z"},{"conversationID":"V7","agentID":3,"date":"2026-05-04T08:01:10.000Z"}]}"#,
            r#"{"json":[{"conversationID":"V7","agentID":0,"date":"2026-05-04T08:00:05.000Z"},{"conversationID":"V7","agentID":3,"date":"2026-05-04T08:01:10.000Z"},{"conversationID":"V7","agentID":3,"date":"2026-05-04T08:04:00.000Z"}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "kindly",
        changes: "lists.handover_exchanges = [\"x-9\"]",
        messages: &[
            r#"{"bot_id":3,"chat_id":"k-7","exchange_id":"x-1","user_id":"u-1","language_code":"nb","message":"Hei","source":"web"}"#,
            r#"{"bot_id":3,"chat_id":"k-7","exchange_id":null,"user_id":"u-1","language_code":"nb","message":"Hva koster det?","source":"web"}"#,
            r#"{"bot_id":3,"chat_id":"k-7","exchange_id":"x-9","user_id":"u-1","language_code":"nb","message":"Snakk med noen","source":"web"}"#,
        ],
        repeats_arrive_later: true,
        ..Told::NOTHING
    },
    Told {
        feed: "kundo",
        ticket: "k-1",
        messages: &[
            r#"{"data":[{"id":"k-1","created_at":"2026-05-04T08:00:00.4Z","channel":{"id":"c","type":"email"},"status":"OPEN","incoming":true,"tags":["bygglov"]}]}"#,
            r#"{"data":[{"id":null,"created_at":"2026-05-04T08:00:00Z","editor_id":null,"contact_id":"p-1"},{"id":null,"created_at":"2026-05-04T09:14:02Z","editor_id":"e-1","contact_id":null}]}"#,
            r#"{"data":[{"event_type":"assign","event_data":{"assignee_id":"e-1"},"created_at":"2026-05-04T08:10:00Z"},{"event_type":"update_status","event_data":{"status":"DONE"},"created_at":"2026-05-04T09:14:05Z"}]}"#,
            r#"{"data":[{"id":"k-1","created_at":"2026-05-04T08:00:00.4Z","channel":{"id":"c","type":"email"},"status":"DONE","incoming":true,"tags":["vatten"]}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "libredesk",
        messages: &[
            r#"{"event":"message.created","timestamp":"2026-05-04T08:40:01Z","payload":{"uuid":"m-1","conversation_id":7,"type":"outgoing","private":false,"sender_type":"agent","created_at":"2026-05-04T08:40:00Z"}}"#,
            r#"{"event":"conversation.created","timestamp":"2026-05-04T08:00:02Z","payload":{"id":7,"uuid":"u-7","created_at":"2026-05-04T08:00:00Z","inbox_name":"kontakt","inbox_channel":"email","status":"Open","tags":[],"contact_id":3}}"#,
            r#"{"event":"conversation.status_changed","timestamp":"2026-05-04T09:00:00Z","payload":{"conversation_uuid":"u-7","previous_status":"Open","new_status":"Resolved"}}"#,
            r#"{"event":"conversation.status_changed","timestamp":"2026-05-04T10:00:00Z","payload":{"conversation_uuid":"u-7","previous_status":"Resolved","new_status":"Open"}}"#,
            r#"{"event":"conversation.tags_changed","timestamp":"2026-05-04T08:05:00Z","payload":{"conversation_uuid":"u-7","new_tags":["vatten"]}}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "rocketchat",
        messages: &[
            r#"{"type":"Message","_id":"r-1","createdAt":"2026-05-04T08:00:00Z","lastMessageAt":"2026-05-04T08:00:09Z","visitor":{"_id":"v-1"},"messages":[{"_id":"m-1","ts":"2026-05-04T08:00:09Z"}]}"#,
            r#"{"type":"LivechatSessionTaken","_id":"r-1","createdAt":"2026-05-04T08:00:00Z","lastMessageAt":"2026-05-04T08:00:09Z","visitor":{"_id":"v-1"},"tags":["bygglov"]}"#,
            r#"{"type":"Message","_id":"r-1","createdAt":"2026-05-04T08:00:00Z","lastMessageAt":"2026-05-04T08:03:11Z","visitor":{"_id":"v-1"},"messages":[{"_id":"m-2","agentId":"a-1","ts":"2026-05-04T08:03:11Z"}]}"#,
            r#"{"type":"LivechatSession","_id":"r-1","createdAt":"2026-05-04T08:00:00Z","lastMessageAt":"2026-05-04T08:05:00Z","closedAt":"2026-05-04T08:06:30Z","visitor":{"_id":"v-1"},"tags":["vatten"],"messages":[{"_id":"m-2","agentId":"a-1","ts":"2026-05-04T08:03:11Z"},{"_id":"m-3","agentId":"a-1","closingMessage":true,"ts":"2026-05-04T08:06:30Z"}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "zammad",
        messages: &[
            r#"{"ticket":{"id":8,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T08:00:01Z","state":"new","group":{"name":"Gata"},"create_article_type":"email","create_article_sender":"Customer"},"article":{"id":1}}"#,
            r#"{"ticket":{"id":8,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T09:00:00Z","first_response_at":"2026-05-04T08:59:00Z","close_at":"2026-05-04T09:00:00Z","last_close_at":"2026-05-04T09:00:00Z","state":{"name":"closed"},"group":{"name":"Gata"},"create_article_type":"email","create_article_sender":"Customer"},"article":{"id":2}}"#,
            r#"{"ticket":{"id":8,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T10:00:00Z","first_response_at":"2026-05-04T08:59:00Z","close_at":"2026-05-04T09:00:00Z","last_close_at":"2026-05-04T09:00:00Z","state":"open","group":"Park","create_article_type":"email","create_article_sender":"Customer"},"article":{"id":3}}"#,
            r#"{"ticket":{"id":8,"created_at":"2026-05-04T08:00:00Z","updated_at":"2026-05-04T11:00:00Z","first_response_at":"2026-05-04T08:59:00Z","close_at":"2026-05-04T09:00:00Z","last_close_at":"2026-05-04T10:59:00Z","state":"closed","group":"Park","create_article_type":"email","create_article_sender":"Customer"},"article":{"id":4}}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "zendesk",
        messages: &[
            r#"{"type":"zen:event-type:ticket.comment_added","id":"e-1","time":"2026-05-04T08:00:00Z","detail":{"id":"9","created_at":"2026-05-04T08:00:00Z"},"event":{"comment":{"is_public":true,"author":{"is_staff":false}}}}"#,
            r#"{"type":"zen:event-type:ticket.comment_added","id":"e-2","time":"2026-05-04T08:30:00Z","detail":{"id":"9","created_at":"2026-05-04T08:00:00Z","via":{"channel":"web"},"group_id":"4","tags":["vatten"]},"event":{"comment":{"is_public":true,"author":{"is_staff":true}}}}"#,
            r#"{"type":"zen:event-type:ticket.status_changed","id":"e-3","time":"2026-05-04T08:30:00Z","detail":{"id":"9","created_at":"2026-05-04T08:00:00Z","via":{"channel":"web"},"group_id":"4"},"event":{"previous":"OPEN","current":"SOLVED"}}"#,
            r#"{"type":"zen:event-type:ticket.status_changed","id":"e-4","time":"2026-05-06T08:30:00Z","detail":{"id":"9","created_at":"2026-05-04T08:00:00Z","via":{"channel":"web"},"group_id":"4"},"event":{"previous":"SOLVED","current":"CLOSED"}}"#,
        ],
        ..Told::NOTHING
    },
];
