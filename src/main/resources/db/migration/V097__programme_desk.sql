-- When the leads were last told of new applications, and places that a lead has taken away.
alter table cohort add column applications_told_at ${datetime}(6);
alter table application add column removed boolean default false not null;
