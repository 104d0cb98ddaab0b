drop index invitation_agent;
drop index invitation_answered;
drop table unsubscribed;
drop table letter_link;
drop table feedback;
