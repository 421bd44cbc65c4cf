-- What every room stands on. Times are UTC. The platform's rows outlive what they speak of: no foreign keys to the rooms above.

create table id_source (
  name    varchar(60) not null,
  next_id bigint      not null,
  primary key (name)
) ${options};
insert into id_source (name, next_id) values ('ids', 0);

-- work that is due at a moment; done, its row is gone
create table job (
  id           bigint       not null auto_increment,
  kind         varchar(60)  not null,
  subject      varchar(190) not null,
  due          ${datetime}(6)  not null,
  attempts     int          not null,
  leased_until ${datetime}(6),
  leased_by    varchar(60),
  failure      varchar(500),
  primary key (id),
  constraint job_once_pending unique (kind, subject),
  constraint job_lease_whole check ((leased_until is null) = (leased_by is null)),
  constraint job_attempts_not_negative check (attempts >= 0)
) ${options};
create index job_due on job (due);

-- keys of forms and of API requests that were answered
create table once_key (
  one_key   varchar(190) not null,
  person_id bigint,
  answer    text,
  made_at   ${datetime}(6)  not null,
  primary key (one_key)
) ${options};
create index once_key_made on once_key (made_at);

-- action links that were used up
create table link_burnt (
  token    varchar(64) not null,
  purpose  varchar(60) not null,
  works_to ${datetime}(6) not null,
  primary key (token)
) ${options};

-- who changed what; content never enters detail
create table audit_change (
  id        bigint      not null auto_increment,
  at        ${datetime}(6) not null,
  person_id bigint,
  cause     varchar(90),
  what      varchar(80) not null,
  kind      varchar(40) not null,
  object_id bigint      not null,
  detail    varchar(200),
  primary key (id),
  constraint audit_change_by_somebody check (person_id is not null or cause is not null)
) ${options};
create index audit_change_object on audit_change (kind, object_id);

-- who looked at whose: one row per person, object and day
create table audit_look (
  person_id       bigint      not null,
  kind            varchar(40) not null,
  object_id       bigint      not null,
  on_day          date        not null,
  owner_person_id bigint      not null,
  at              ${datetime}(6) not null,
  primary key (person_id, kind, object_id, on_day),
  constraint audit_look_by_other check (person_id <> owner_person_id)
) ${options};
create index audit_look_owner on audit_look (owner_person_id, at);

-- mails, sent or on their way
create table mail (
  id         varchar(50)  not null,
  message_id varchar(200) not null,
  recipient  varchar(254) not null,
  to_name    varchar(200),
  subject    varchar(300) not null,
  plain_body text         not null,
  html_body  text,
  kind       varchar(100) not null,
  essential  boolean      not null,
  made_at    ${datetime}(6)  not null,
  sent_at    ${datetime}(6),
  primary key (id),
  constraint mail_message_once unique (message_id)
) ${options};
create index mail_made on mail (made_at);

create table mail_attachment (
  mail_id varchar(50)  not null,
  number  int          not null,
  name    varchar(100) not null,
  type    varchar(150) not null,
  content text         not null,
  primary key (mail_id, number),
  constraint mail_attachment_mail foreign key (mail_id) references mail (id) on delete cascade
) ${options};
