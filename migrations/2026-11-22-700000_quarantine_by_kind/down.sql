drop index quarantine_kind;
