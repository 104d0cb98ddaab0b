alter table contact drop column continues_external_id;
alter table contact drop column continues_source;
alter table contact drop column called_back_day_seconds;
alter table contact drop column called_back_at;
-- The version before knows neither the channel nor the outcome, and makes its cells anew.
update contact set channel = 'unknown' where channel = 'bot';
update contact set next_channel = 'unknown' where next_channel = 'bot';
update contact set outcome = 'transferred' where outcome = 'callback';
update volume set channel = 'unknown' where channel = 'bot';
update invitation set channel = 'unknown' where channel = 'bot';
update uninvited_answer set channel = 'unknown' where channel = 'bot';
update organisation set cells_version = 0;
