-- What people are told within Cordee, and which mails they do not want.

create table notice (
  id             bigint       not null,
  version        int          not null,
  person_id      bigint       not null,
  kind           varchar(100) not null,
  subject        varchar(300) not null,
  body           text         not null,
  action_label   varchar(200),
  action_address varchar(1000),
  told_at        ${datetime}(6)  not null,
  read_at        ${datetime}(6),
  primary key (id),
  constraint notice_person foreign key (person_id) references person (id),
  constraint notice_action_whole check ((action_label is null) = (action_address is null)),
  constraint notice_read_after_told check (read_at is null or read_at >= told_at)
) ${options};
create index notice_of_person on notice (person_id, told_at);

create table notice_mute (
  id        bigint       not null,
  version   int          not null,
  person_id bigint       not null,
  kind      varchar(100) not null,
  muted_at  ${datetime}(6)  not null,
  primary key (id),
  constraint notice_mute_person foreign key (person_id) references person (id),
  constraint notice_mute_once unique (person_id, kind)
) ${options};
