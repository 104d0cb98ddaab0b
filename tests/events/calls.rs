//! Invented messages of exchanges and contact centres: several of one call each.

use super::Told;

pub(super) const CALLS: &[Told] = &[
    Told {
        feed: "amazon_connect",
        messages: &[
            r#"{"ContactId":"c-1","InitialContactId":null,"Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2026-05-04T08:00:00Z","LastUpdateTimestamp":"2026-05-04T08:05:00Z","DisconnectTimestamp":"2026-05-04T08:04:00Z","Queue":{"Name":"växel","EnqueueTimestamp":"2026-05-04T08:00:10Z"},"Agent":{"ConnectedToAgentTimestamp":"2026-05-04T08:00:40Z","AgentInteractionDuration":100,"CustomerHoldDuration":5,"AfterContactWorkDuration":20},"TransferCompletedTimestamp":"2026-05-04T08:03:00Z"}"#,
            r#"{"ContactId":"c-1","InitialContactId":null,"Channel":"VOICE","InitiationMethod":"INBOUND","InitiationTimestamp":"2026-05-04T08:00:00Z","LastUpdateTimestamp":"2026-05-04T08:09:00Z","DisconnectTimestamp":"2026-05-04T08:04:00Z","Queue":{"Name":"växel","EnqueueTimestamp":"2026-05-04T08:00:10Z"},"Agent":{"ConnectedToAgentTimestamp":"2026-05-04T08:00:40Z","AgentInteractionDuration":140,"CustomerHoldDuration":5,"AfterContactWorkDuration":25},"TransferCompletedTimestamp":"2026-05-04T08:03:00Z"}"#,
            r#"{"ContactId":"c-2","InitialContactId":"c-1","PreviousContactId":"c-1","Channel":"VOICE","InitiationMethod":"TRANSFER","InitiationTimestamp":"2026-05-04T08:03:00Z","LastUpdateTimestamp":"2026-05-04T08:08:00Z","DisconnectTimestamp":"2026-05-04T08:07:00Z","Queue":{"Name":"bygglov","EnqueueTimestamp":"2026-05-04T08:03:00Z"},"Agent":{"ConnectedToAgentTimestamp":"2026-05-04T08:03:30Z","AgentInteractionDuration":200,"CustomerHoldDuration":0,"AfterContactWorkDuration":10}}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "asterisk",
        messages: &[
            "1777881600|c.1|växel|NONE|ENTERQUEUE||0|1",
            "1777881660|c.1|växel|NONE|EXITWITHTIMEOUT|1|1|60",
            "1777881660|c.1|bygglov|NONE|ENTERQUEUE||0|1",
            "1777881690|c.1|bygglov|Agent/1|CONNECT|30|c.2|6",
            "1777881790|c.1|bygglov|Agent/1|COMPLETECALLER|30|100|1",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "freepbx",
        messages: &[
            "uid,date_time,callid,queue_name,event,param1,htime,ttime\n1,1777881600,c.1,800,ENTERQUEUE,,0,0",
            "uid,date_time,callid,queue_name,event,param1,htime,ttime\n2,1777881630,c.1,800,CONNECT,30,30,0",
            "uid,date_time,callid,queue_name,event,param1,htime,ttime\n3,1777881730,c.1,800,COMPLETEAGENT,30,31,100",
            "uid,date_time,callid,queue_name,event,param1,htime,ttime\n4,1777881731,c.2,800,ENTERQUEUE,,0,0",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "genesys",
        // One state of a call after the other: open, answered, ended.
        messages: &[
            r#"{"conversationId":"g-1","conversationStart":"2026-05-04T08:00:00.000Z","originatingDirection":"inbound","participants":[{"purpose":"acd","sessions":[{"mediaType":"voice","segments":[{"queueId":"q-1"}],"metrics":[{"name":"nOffered","value":1,"emitDate":"2026-05-04T08:00:02.000Z"}]}]}]}"#,
            r#"{"conversationId":"g-1","conversationStart":"2026-05-04T08:00:00.000Z","originatingDirection":"inbound","participants":[{"purpose":"acd","sessions":[{"mediaType":"voice","segments":[{"queueId":"q-1"}],"metrics":[{"name":"nOffered","value":1,"emitDate":"2026-05-04T08:00:02.000Z"}]}]},{"purpose":"agent","sessions":[{"mediaType":"voice","metrics":[{"name":"tAnswered","value":31000,"emitDate":"2026-05-04T08:00:33.000Z"}]}]}]}"#,
            r#"{"conversationId":"g-1","conversationStart":"2026-05-04T08:00:00.000Z","conversationEnd":"2026-05-04T08:05:00.000Z","originatingDirection":"inbound","participants":[{"purpose":"acd","sessions":[{"mediaType":"voice","segments":[{"queueId":"q-1"}],"metrics":[{"name":"nOffered","value":1,"emitDate":"2026-05-04T08:00:02.000Z"}]}]},{"purpose":"agent","sessions":[{"mediaType":"voice","metrics":[{"name":"tAnswered","value":31000,"emitDate":"2026-05-04T08:00:33.000Z"},{"name":"tHandle","value":267000,"emitDate":"2026-05-04T08:05:01.000Z"}]}]}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "msgraph_callrecords",
        changes: "[lists]\naccounts = ['queue-1']",
        messages: &[
            r#"{"value":[{"resource":"communications/callRecords/r-1","resourceData":{"id":"r-1"}}]}"#,
            r#"{"id":"r-1","version":1,"startDateTime":"2026-05-04T08:00:00.1Z","endDateTime":"2026-05-04T08:04:00Z","sessions":[{"id":"s-1","startDateTime":"2026-05-04T08:00:00.1Z","callee":{"associatedIdentity":{"id":"queue-1"}}}]}"#,
            r#"{"id":"r-1","version":2,"startDateTime":"2026-05-04T08:00:00.1Z","endDateTime":"2026-05-04T08:05:00Z","sessions":[{"id":"s-1","startDateTime":"2026-05-04T08:00:00.1Z","callee":{"associatedIdentity":{"id":"queue-1"}}},{"id":"s-2","startDateTime":"2026-05-04T08:00:20Z","callee":{"associatedIdentity":{"id":"person-1"}}}]}"#,
            r#"{"id":"r-1","version":3,"startDateTime":"2026-05-04T08:00:00.1Z","endDateTime":"2026-05-04T08:06:00Z","sessions":[{"id":"s-1","startDateTime":"2026-05-04T08:00:00.1Z","callee":{"associatedIdentity":{"id":"queue-1"}}}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "puzzel",
        messages: &[
            "rec_id;call_id;media_type_id;dte_start;event_type;duration_tot_sec;duration_speak_sec;dte_speak_start;destination;dte_updated\n1;71;1;2026-05-04 08:00:00.000;i;300;0;;menu;2026-05-04 08:20:00.000",
            "rec_id;call_id;media_type_id;dte_start;event_type;duration_tot_sec;duration_speak_sec;dte_speak_start;destination;dte_updated\n2;71;1;2026-05-04 08:00:10.000;q;50;0;;q_a;2026-05-04 08:20:00.000",
            "rec_id;call_id;media_type_id;dte_start;event_type;duration_tot_sec;duration_speak_sec;dte_speak_start;destination;dte_updated\n3;71;1;2026-05-04 08:00:50.000;c;240;230;2026-05-04 08:01:00.000;agent_1;2026-05-04 08:20:00.000",
            "rec_id;call_id;media_type_id;dte_start;event_type;duration_tot_sec;duration_speak_sec;dte_speak_start;destination;dte_updated\n3;71;1;2026-05-04 08:00:50.000;c;240;228;2026-05-04 08:01:00.000;agent_1;2026-05-04 08:40:00.000",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "sinch_contact_pro",
        messages: &[
            r#"{"event":"arrived","channel_type":"phone","direction":"inbound","id":"s-1","created":"2026-05-04T08:00:00.2Z","language":"SV","queue":{"id":"q-1"}}"#,
            r#"{"event":"closed","channel_type":"phone","direction":"inbound","id":"s-1","created":"2026-05-04T08:07:00Z","language":"SV","queue":{"id":"q-2"}}"#,
            r#"{"event":"closed","channel_type":"phone","direction":"inbound","id":"s-1","created":"2026-05-04T08:07:00Z","queue":{"id":"q-2"}}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "threecx",
        messages: &[
            r#"{"value":[{"MainCallHistoryId":"t-1","CdrId":"r-1","StartTime":"2026-05-04T08:00:00Z","DestinationDn":"800","RingingDuration":"PT25.5S","TalkingDuration":"PT0S","Answered":false,"Direction":"Inbound Queue","CallType":"Queue"}]}"#,
            r#"{"value":[{"MainCallHistoryId":"t-1","CdrId":"r-2","StartTime":"2026-05-04T08:00:05Z","DestinationDn":"101","RingingDuration":"PT8S","TalkingDuration":"PT0S","Answered":false,"Direction":"Inbound Queue","CallType":"Extension"}]}"#,
            r#"{"value":[{"MainCallHistoryId":"t-1","CdrId":"r-3","StartTime":"2026-05-04T08:00:25.5Z","DestinationDn":"102","RingingDuration":"PT0S","TalkingDuration":"PT2M","Answered":true,"Direction":"Inbound Queue","CallType":"Extension"},{"MainCallHistoryId":"t-1","CdrId":"r-1","StartTime":"2026-05-04T08:00:00Z","DestinationDn":"800","RingingDuration":"PT25.5S","TalkingDuration":"PT0S","Answered":false,"Direction":"Inbound Queue","CallType":"Queue"}]}"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "threecx_cdr",
        // One line a call: the same call as three files have it.
        messages: &[
            "Call 7,0001_1,00:02:00,2026/05/04 08:00:00,2026/05/04 08:00:00,2026/05/04 08:02:00,TerminatedBySrc,+46701740606,Ext.960,10021,960,960,QFwdToDNA,Ext.504,504,,,,,Chain: +46701740606;Ext.960;",
            "Call 7,0001_1,00:02:01,2026/05/04 08:00:00,2026/05/04 08:00:00,2026/05/04 08:02:01,TerminatedBySrc,+46701740606,Ext.960,10021,960,960,QFwdToDNA,Ext.504,504,,,,,Chain: +46701740606;Ext.960;",
            "Call 7,0001_1,00:02:00,2026/05/04 08:00:00,2026/05/04 08:00:00,2026/05/04 08:02:00,TerminatedByDst,+46701740606,Ext.960,10021,960,960,QFwdToDNA,Ext.504,504,,,,,Chain: +46701740606;Ext.960;",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "twilio",
        messages: &[
            r#"[{"type":"com.twilio.taskrouter.task.created","id":"n-1","data":{"payload":{"eventtype":"task.created","timestamp":"2026-05-04T08:00:00Z","task_sid":"w-1","task_date_created":"2026-05-04T08:00:00Z","task_channel_unique_name":"voice","task_queue_name":"växel","task_attributes":"{}"}}}]"#,
            r#"[{"type":"com.twilio.taskrouter.reservation.rejected","id":"n-2","data":{"payload":{"eventtype":"reservation.rejected","timestamp":"2026-05-04T08:00:20Z","task_sid":"w-1","task_date_created":"2026-05-04T08:00:00Z","task_channel_unique_name":"voice","task_queue_name":"växel","task_attributes":"{}"}}}]"#,
            r#"[{"type":"com.twilio.taskrouter.reservation.accepted","id":"n-3","data":{"payload":{"eventtype":"reservation.accepted","timestamp":"2026-05-04T08:00:31Z","task_sid":"w-1","task_date_created":"2026-05-04T08:00:00Z","task_channel_unique_name":"voice","task_queue_name":"växel","task_attributes":"{}"}}}]"#,
            r#"[{"type":"com.twilio.taskrouter.task.completed","id":"n-4","data":{"payload":{"eventtype":"task.completed","timestamp":"2026-05-04T08:04:00Z","task_sid":"w-1","task_date_created":"2026-05-04T08:00:00Z","task_channel_unique_name":"voice","task_queue_name":"växel","task_attributes":"{}"}}}]"#,
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "twilio_callback",
        messages: &[
            "EventType=task.created&Timestamp=1777881600&TimestampMs=1777881600250&Sid=e-1&TaskSid=w-1&TaskAge=0&TaskAttributes=%7B%7D&TaskChannelUniqueName=voice&TaskQueueName=v%C3%A4xel",
            "EventType=reservation.accepted&Timestamp=1777881631&TimestampMs=1777881631100&Sid=e-2&TaskSid=w-1&TaskAge=31&TaskAttributes=%7B%7D&TaskChannelUniqueName=voice&TaskQueueName=v%C3%A4xel",
            "EventType=task.completed&Timestamp=1777881831&TimestampMs=1777881831900&Sid=e-3&TaskSid=w-1&TaskAge=231&TaskAttributes=%7B%7D&TaskChannelUniqueName=voice&TaskQueueName=v%C3%A4xel",
        ],
        ..Told::NOTHING
    },
    Told {
        feed: "zammad_cti",
        repeats_arrive_later: true,
        messages: &[
            r#"{"event":"newCall","from":"46701740606","to":"46700","direction":"in","callId":"z-1","queue":"support"}"#,
            r#"{"event":"answer","from":"46701740606","to":"46700","direction":"in","callId":"z-1","answeringNumber":"1"}"#,
            r#"{"event":"hangup","from":"46701740606","to":"46700","direction":"in","callId":"z-1","cause":"normalClearing"}"#,
            r#"{"event":"hangup","from":"46700","to":"46701740606","direction":"out","callId":"z-2","cause":"cancel"}"#,
        ],
        ..Told::NOTHING
    },
];
