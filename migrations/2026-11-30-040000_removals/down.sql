drop table removal;
