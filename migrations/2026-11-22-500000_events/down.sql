drop table indicator;
drop table event;
