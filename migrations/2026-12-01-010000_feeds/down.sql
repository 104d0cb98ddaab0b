drop table taken_file;
drop table feed;
