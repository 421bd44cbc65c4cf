-- the published version of its programme that a cohort was opened with, and goes by
alter table cohort add column initiative_version_number int default 1 not null;
