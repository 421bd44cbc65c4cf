-- who runs this installation and how to reach them, as the foot of every page says; one row, empty until it is said
create table installation (
  id             bigint  not null,
  version        int     not null,
  operator_name  varchar(200),
  contact_email  varchar(254),
  primary key (id)
) ${options};
insert into installation (id, version) values (1, 0);
