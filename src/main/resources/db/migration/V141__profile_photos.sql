-- a picture of a person, made square and small; its token is in the address where it is read, and on the person
create table profile_photo (
  id              bigint          not null,
  version         integer         not null,
  person_id       bigint          not null,
  token           varchar(22)     not null,
  picture         mediumblob      not null,
  primary key (id),
  constraint profile_photo_once unique (person_id),
  constraint profile_photo_token unique (token),
  constraint profile_photo_of foreign key (person_id) references person (id)
) ${options};
alter table person add column photo varchar(22);
