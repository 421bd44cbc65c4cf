-- when the command "backup" ran; it is no part of a backup itself
create table backup_run (
  id         bigint          not null auto_increment,
  started_at ${datetime}(6)  not null,
  ended_at   ${datetime}(6)  not null,
  row_count  bigint,
  byte_count bigint,
  error      varchar(200),
  primary key (id),
  constraint backup_run_counted check ((error is null) = (row_count is not null))
) ${options};
create index backup_run_ended on backup_run (ended_at);
