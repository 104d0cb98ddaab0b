drop table answer_cell;
drop table survey_cell;
drop table uninvited_answer;
drop table waiting_address;
drop table opt_out;
drop table survey_token;
drop table invitation;
drop table survey_version;
