-- a cohort is a draft until its lead publishes it; those there are have been published
alter table cohort add column published_at ${datetime}(6);
update cohort set published_at = opens_at;
