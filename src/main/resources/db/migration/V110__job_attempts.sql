-- why a job failed last, and since when it is no longer tried; last_error holds nothing that people wrote
alter table job add column last_error varchar(500);
alter table job add column failed_at ${datetime}(6);
alter table job add column given_up_at ${datetime}(6);
alter table job drop column failure;
