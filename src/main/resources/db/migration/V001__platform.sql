-- What every room stands on. Times are UTC.

create table id_source (
  name    varchar(60) not null,
  next_id bigint      not null,
  primary key (name)
) ${options};
insert into id_source (name, next_id) values ('ids', 0);
