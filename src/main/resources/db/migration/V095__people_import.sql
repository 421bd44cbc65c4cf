-- An uploaded file of people or organisations: what its rows would change, and how far the import is. Rows go when the import has
-- run or was discarded, and after a day at the latest.

create table people_import (
  id                bigint      not null,
  version           int         not null,
  person_id         bigint      not null,
  of_people         boolean     not null,
  state             varchar(40) not null,
  send_mail         boolean     not null,
  row_count         int         not null,
  rows_done         int         not null,
  added             int         not null,
  updated           int         not null,
  unchanged         int         not null,
  skipped           int         not null,
  new_organisations int         not null,
  created_at        ${datetime}(6) not null,
  expires_at        ${datetime}(6) not null,
  primary key (id),
  constraint people_import_person foreign key (person_id) references person (id),
  constraint people_import_state_known check (state in ('CHECKED', 'RUNNING', 'DONE'))
) ${options};
create index people_import_by_expiry on people_import (expires_at);

create table people_import_row (
  id        bigint      not null,
  version   int         not null,
  import_id bigint      not null,
  sheet_row int         not null,
  kind      varchar(40) not null,
  cells     text        not null,
  remarks   text        not null,
  primary key (id),
  constraint people_import_row_import foreign key (import_id) references people_import (id) on delete cascade,
  constraint people_import_row_once unique (import_id, sheet_row),
  constraint people_import_row_kind_known check (kind in ('NEW', 'CHANGED', 'KNOWN', 'WRONG', 'DONE'))
) ${options};
