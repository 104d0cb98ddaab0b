//! The tables, as `migrations/` makes them.

diesel::table! { organisation (code) { code -> Text, definition -> Text, pseudonym_key -> Text, applied_at -> BigInt, cells_version -> Integer, } }

diesel::table! {
    api_key (organisation, name) {
        organisation -> Text, name -> Text, hash -> Text, scopes -> Text, created_at -> BigInt,
        expires_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    feedback (organisation, agent, through_week) {
        organisation -> Text, agent -> Text, from_week -> Integer, through_week -> Integer, answers -> BigInt,
        ease -> Text, created_at -> BigInt,
    }
}

diesel::table! {
    #[sql_name = "letter_link"]
    message_link (organisation, hash) {
        organisation -> Text, hash -> Text, purpose -> Text, kind -> Text, receiver -> Text, source -> Text,
        external_id -> Text, created_at -> BigInt,
    }
}

diesel::table! {
    unsubscribed (organisation, kind, receiver) {
        organisation -> Text, kind -> Text, receiver -> Text, since -> BigInt,
    }
}

diesel::table! {
    contact (organisation, source, external_id) {
        organisation -> Text, source -> Text, external_id -> Text, channel -> Text, topic -> Text, unit -> Text,
        agent -> Text, citizen -> Nullable<Text>, received_at -> BigInt, first_response_at -> Nullable<BigInt>,
        closed_at -> Nullable<BigInt>, outcome -> Text, excluded_reason -> Nullable<Text>,
        wait_seconds -> Nullable<Integer>, handle_seconds -> Nullable<Integer>, language -> Text, awaiting -> Bool,
        linkable -> Bool, next_seconds -> Nullable<BigInt>, next_channel -> Nullable<Text>, trail_frozen -> Bool,
        received_day_seconds -> Nullable<Integer>, first_response_day_seconds -> Nullable<Integer>,
        closed_day_seconds -> Nullable<Integer>, record_version -> Nullable<Text>, closings -> Text,
        called_back_at -> Nullable<BigInt>, called_back_day_seconds -> Nullable<Integer>, continues_source -> Nullable<Text>,
        continues_external_id -> Nullable<Text>,
    }
}

diesel::table! {
    volume (organisation, source, queue, channel, interval_start) {
        organisation -> Text, source -> Text, queue -> Text, channel -> Text, interval_start -> BigInt,
        interval_minutes -> Integer, offered -> BigInt, answered -> BigInt, answered_in_threshold -> Nullable<BigInt>,
        abandoned -> BigInt, abandoned_in_threshold -> Nullable<BigInt>, threshold_seconds -> Nullable<Integer>,
        wait_seconds -> Nullable<BigInt>, handle_seconds -> Nullable<BigInt>, record_version -> Nullable<Text>,
    }
}

diesel::table! {
    source_state (organisation, source) {
        organisation -> Text, source -> Text, latest_instant -> BigInt, delivered_at -> BigInt,
    }
}

diesel::table! {
    quarantine (organisation, receipt, number) {
        organisation -> Text, receipt -> Text, number -> BigInt, line -> BigInt, kind -> Text, mapping -> Text, field -> Text,
        reason -> Text, detail -> Text, record -> Text, rejected_at -> BigInt,
    }
}

diesel::table! {
    survey_version (organisation, version) {
        organisation -> Text, version -> BigInt, definition -> Text, applied_at -> BigInt,
    }
}

diesel::table! {
    invitation (organisation, source, external_id) {
        organisation -> Text, source -> Text, external_id -> Text, channel -> Text, topic -> Text, unit -> Text,
        agent -> Text, citizen -> Nullable<Text>, recipient -> Nullable<Text>, decided_at -> BigInt,
        refusal -> Nullable<Text>, expires_at -> BigInt, language -> Nullable<Text>, version -> BigInt,
        delivered -> Text, opened -> Bool, opted_out -> Bool, complete -> Nullable<Bool>, given -> Nullable<Text>,
        texts -> Nullable<Text>, hidden_from_employee -> Bool, answered_week -> Nullable<Integer>,
    }
}

diesel::table! {
    survey_token (organisation, hash) { organisation -> Text, hash -> Text, source -> Text, external_id -> Text, }
}

diesel::table! { opt_out (organisation, citizen) { organisation -> Text, citizen -> Text, opted_out_at -> BigInt, } }

diesel::table! {
    waiting_address (organisation, source, external_id) {
        organisation -> Text, source -> Text, external_id -> Text, address -> Text, kept_at -> BigInt,
    }
}

diesel::table! {
    uninvited_answer (organisation, series, external_id) {
        organisation -> Text, series -> Text, external_id -> Text, day -> Integer, channel -> Text, topic -> Text,
        unit -> Text, language -> Text, version -> BigInt, given -> Text, texts -> Nullable<Text>, complete -> Bool,
        hidden_from_employee -> Bool, record_version -> Nullable<Text>,
    }
}

diesel::table! {
    #[sql_name = "letter"]
    message (organisation, kind, receiver, period) {
        organisation -> Text, kind -> Text, receiver -> Text, period -> Text, address -> Nullable<Text>, language -> Text,
        payload -> Nullable<Text>, message_id -> Text, state -> Text, attempts -> Integer, due_at -> BigInt,
        lease_holder -> Text, created_at -> BigInt, settled_at -> Nullable<BigInt>, last_error -> Text,
    }
}

diesel::table! {
    disposal (organisation, disposed_at, what) {
        organisation -> Text, disposed_at -> BigInt, what -> Text, before_day -> Integer, items -> BigInt, decision -> Text,
    }
}

diesel::table! {
    removal (organisation, removed_at, kind, source, queue, from_day, to_day) {
        organisation -> Text, removed_at -> BigInt, kind -> Text, source -> Text, queue -> Text, from_day -> Integer,
        to_day -> Integer, items -> BigInt, removed_by -> Text,
    }
}

diesel::table! {
    part (organisation, feed, external_id, alias, part_key) {
        organisation -> Text, feed -> Text, external_id -> Text, alias -> Text, part_key -> Text, version -> Text,
        at -> Text, facts -> Text, received_at -> BigInt,
    }
}

diesel::table! {
    feed (organisation, name) {
        organisation -> Text, name -> Text, source -> Text, cursor -> Text, lease_holder -> Text, leased_until -> BigInt,
        due_at -> BigInt, failures -> BigInt, failure -> Text, succeeded_at -> Nullable<BigInt>,
        complete_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    taken_file (organisation, feed, hash) {
        organisation -> Text, feed -> Text, hash -> Text, taken_at -> BigInt,
    }
}

diesel::table! {
    event (organisation, day, label) {
        organisation -> Text, day -> Integer, label -> Text, source -> Text, record_version -> Nullable<Text>,
    }
}

diesel::table! {
    indicator (organisation, name, day) {
        organisation -> Text, name -> Text, day -> Integer, value -> Double, source -> Text,
        record_version -> Nullable<Text>,
    }
}

/// The tables of cells by their keys. Their counts are columns with the names of [`crate::rollup::Counts`].
macro_rules! cell_tables {
    ($($table:ident [$($own:ident),*])+) => {$(
        diesel::table! {
            $table (organisation, grain, bucket, channel, dimension, $($own,)*) {
                organisation -> Text, grain -> Text, bucket -> BigInt, channel -> Text, dimension -> Text,
                $($own -> Text,)*
            }
        }
    )+};
}

cell_tables! {
    contact_cell [] time_cell [] queue_cell [] survey_cell [] work_cell [] hop_cell [next_channel]
    answer_cell [series, question, value]
}

diesel::allow_tables_to_appear_in_same_query!(contact, invitation, survey_token);
diesel::allow_tables_to_appear_in_same_query!(contact, part);
