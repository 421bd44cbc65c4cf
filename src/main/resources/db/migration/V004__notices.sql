-- Notifications inside Cordee, and which kinds of mail people don't want.

-- A notification to a person.
create table notice (
  id            bigint         not null,
  version       int            not null,
  person_id     bigint         not null,
  kind          varchar(100)   not null,
  subject       varchar(300)   not null,
  body_sealed   mediumtext,
  action_label  varchar(200),
  action_sealed text,
  sent_at       ${datetime}(6) not null,
  -- null while unread
  read_at       ${datetime}(6),
  primary key (id),
  constraint notice_person foreign key (person_id) references person (id),
  constraint notice_read_after_sent check (read_at is null or read_at >= sent_at)
) ${options};
create index notice_of_person on notice (person_id, sent_at);

-- Kinds of notification that a person does not want by mail.
create table notice_mute (
  id        bigint         not null,
  version   int            not null,
  person_id bigint         not null,
  kind      varchar(100)   not null,
  muted_at  ${datetime}(6) not null,
  primary key (id),
  constraint notice_mute_person foreign key (person_id) references person (id),
  constraint notice_mute_once unique (person_id, kind)
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'notice.body_sealed', now() union all
  select 'notice.action_sealed', now();
