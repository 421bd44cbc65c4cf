-- what people want to know before they decide: where it meets, what it costs, whom to ask
alter table cohort add column venue varchar(200);
alter table cohort add column cost varchar(300);
alter table cohort add column contact_name varchar(160);
alter table cohort add column contact_email varchar(254);
