-- What was not understood when another calendar was last read, for its owner to see.

create table outside_remark (
  calendar_id bigint       not null,
  position    int          not null,
  kind        varchar(40)  not null,
  detail      varchar(100),
  events      int          not null,
  primary key (calendar_id, position),
  constraint outside_remark_calendar foreign key (calendar_id) references outside_calendar (id) on delete cascade
) ${options};
