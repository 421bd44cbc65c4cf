-- what files of organisations say: a code that stays when the name changes, the last day, and earlier names
alter table organisation add column code varchar(20);
-- as the file wrote it, in readable case; the name itself may have been changed by hand
alter table organisation add column published_name varchar(200);
-- the last day; closed is set on the day after it
alter table organisation add column closes_on date;
-- the first import of the series of files it came from; imports themselves are deleted after a day
alter table organisation add column source_list bigint;
alter table organisation add constraint organisation_code_once unique (code);

-- The names an organisation had before.
create table organisation_former_name (
  organisation_id bigint       not null,
  name            varchar(200) not null,
  ended_on        date         not null,
  primary key (organisation_id, name),
  constraint organisation_former_name_of foreign key (organisation_id) references organisation (id) on delete cascade
) ${options};

alter table people_import add column published boolean default false not null;
alter table people_import add column source_list bigint;
alter table people_import add column without_region int default 0 not null;
alter table people_import drop constraint people_import_state_known;
alter table people_import
  add constraint people_import_state_known check (state in ('CHECKING', 'CHECKED', 'RUNNING', 'DONE'));

alter table people_import_row drop constraint people_import_row_kind_known;
alter table people_import_row add constraint people_import_row_kind_known
  check (kind in ('NEW', 'CHANGED', 'RENAMED', 'CLOSED', 'REOPENED', 'KNOWN', 'MISSING', 'WRONG', 'DONE'));

-- Rows of a long file of organisations, until they have been compared with what is here.
create table people_import_part (
  id          bigint     not null,
  version     int        not null,
  import_id   bigint     not null,
  part_number int        not null,
  -- JSON
  content     mediumtext not null,
  primary key (id),
  constraint people_import_part_import foreign key (import_id) references people_import (id) on delete cascade,
  constraint people_import_part_once unique (import_id, part_number)
) ${options};
