-- Private feeds and other calendars. Addresses are secrets: sealed, and found by a hash.

create table calendar_feed (
  id        bigint       not null,
  version   int          not null,
  person_id bigint       not null,
  secret_hash varchar(64) not null,
  sealed    varchar(300) not null,
  made_at   ${datetime}(6)  not null,
  read_at   ${datetime}(6),
  primary key (id),
  constraint calendar_feed_person foreign key (person_id) references person (id),
  constraint calendar_feed_one_each unique (person_id),
  constraint calendar_feed_secret unique (secret_hash)
) ${options};

create table outside_calendar (
  id             bigint       not null,
  version        int          not null,
  person_id      bigint       not null,
  name           varchar(80)  not null,
  sealed_address varchar(2000),
  tried_at       ${datetime}(6),
  read_at        ${datetime}(6),
  failures       int          not null,
  trouble        varchar(40),
  passed_over    int          not null,
  primary key (id),
  constraint outside_calendar_person foreign key (person_id) references person (id),
  constraint outside_calendar_counts check (failures >= 0 and passed_over >= 0)
) ${options};
create index outside_calendar_of_person on outside_calendar (person_id);

-- when somebody has something else; never what
create table outside_busy (
  calendar_id bigint      not null,
  starts_at   ${datetime}(6) not null,
  ends_at     ${datetime}(6) not null,
  primary key (calendar_id, starts_at),
  constraint outside_busy_calendar foreign key (calendar_id) references outside_calendar (id) on delete cascade,
  constraint outside_busy_lasts check (starts_at < ends_at)
) ${options};
