-- Diaries: when somebody can be booked. One row per person; whoever changes dates of that person locks it first.

create table diary (
  id           bigint not null,
  version      int    not null,
  person_id    bigint not null,
  zone         varchar(60),
  notice_hours int    not null,
  most_per_day int    not null,
  gap_minutes  int    not null,
  ahead_days   int    not null,
  primary key (id),
  constraint diary_person foreign key (person_id) references person (id),
  constraint diary_once unique (person_id),
  constraint diary_notice check (notice_hours between 0 and 336),
  constraint diary_most check (most_per_day between 1 and 24),
  constraint diary_gap check (gap_minutes between 0 and 240),
  constraint diary_ahead check (ahead_days between 1 and 730)
) ${options};

-- ids come from one source for all tables, so a person's id is free here
insert into diary (id, version, person_id, notice_hours, most_per_day, gap_minutes, ahead_days)
  select id, 0, id, 4, 24, 0, 365 from person;

-- minutes from midnight on the clock of the diary's zone; 1440 is the end of the day
create table weekly_hours (
  id          bigint      not null,
  version     int         not null,
  diary_id    bigint      not null,
  day_of_week varchar(40) not null,
  from_minute int         not null,
  to_minute   int         not null,
  primary key (id),
  constraint weekly_hours_diary foreign key (diary_id) references diary (id),
  constraint weekly_hours_day check (day_of_week in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  constraint weekly_hours_order check (from_minute >= 0 and from_minute < to_minute and to_minute <= 1440)
) ${options};
create index weekly_hours_of on weekly_hours (diary_id);

-- days with other hours, or without any
create table other_hours (
  id           bigint not null,
  version      int    not null,
  diary_id     bigint not null,
  from_day     date   not null,
  until_day    date   not null,
  open_minute  int,
  close_minute int,
  primary key (id),
  constraint other_hours_diary foreign key (diary_id) references diary (id),
  constraint other_hours_days check (from_day <= until_day),
  constraint other_hours_both check ((open_minute is null and close_minute is null)
    or (open_minute is not null and close_minute is not null and open_minute >= 0 and open_minute < close_minute and close_minute <= 1440))
) ${options};
create index other_hours_of on other_hours (diary_id);

-- series: dates made together carry the same name; quorum: how many are needed; host: whose hours have to allow the time
alter table appointment add column series varchar(80);
alter table appointment add column quorum int;
alter table appointment add column host_id bigint;
alter table appointment add constraint appointment_host foreign key (host_id) references person (id);
create index appointment_series on appointment (series);

-- a clash with something else that somebody allowed on purpose
alter table invitation add column clash_allowed_by bigint;
alter table invitation add column clash_allowed_at ${datetime}(6);
alter table invitation add constraint invitation_clash_allowed foreign key (clash_allowed_by) references person (id);
