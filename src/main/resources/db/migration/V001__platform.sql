-- The platform: ids, jobs, idempotency keys, mails, audit, and what is known about sealed texts.
-- Conventions of all files: instants are UTC and end in _at, days end in _on. Texts sealed with a key that is not in
-- the database end in _sealed. "version" is JPA's optimistic lock.
-- Rows of the platform outlive what they are about, so they have no foreign keys to the features.

-- Source of all ids: one counter for every table with an "id" that is not auto_increment.
create table id_source (
  name    varchar(60) not null,
  next_id bigint      not null,
  primary key (name)
) ${options};
insert into id_source (name, next_id) values ('ids', 0);

-- Work that is due at a moment. A finished job has no row.
create table job (
  id               bigint         not null auto_increment,
  -- which job runs it, and for what; at most one row for each pair
  kind             varchar(60)    not null,
  subject          varchar(190)   not null,
  due_at           ${datetime}(6) not null,
  attempts         int            not null,
  -- a node works on it until then; both lease columns are null otherwise
  lease_expires_at ${datetime}(6),
  leased_by        varchar(60),
  -- message of the last failure
  failure          varchar(500),
  primary key (id),
  constraint job_once_pending unique (kind, subject),
  constraint job_lease_whole check ((lease_expires_at is null) = (leased_by is null)),
  constraint job_attempts_not_negative check (attempts >= 0)
) ${options};
create index job_due on job (due_at);

-- Keys of forms and API requests that were answered, so that a repeated request has no second effect.
create table idempotency_key (
  request_key   varchar(190)   not null,
  person_id     bigint,
  -- null until the first request has been answered
  answer_sealed text,
  created_at    ${datetime}(6) not null,
  primary key (request_key)
) ${options};
create index idempotency_key_created on idempotency_key (created_at);

-- Links in mails that were used and work only once.
create table used_link (
  token      varchar(64)    not null,
  purpose    varchar(60)    not null,
  expires_at ${datetime}(6) not null,
  primary key (token)
) ${options};

-- Who changed what. Content never enters detail.
create table audit_change (
  id          bigint         not null auto_increment,
  changed_at  ${datetime}(6) not null,
  person_id   bigint,
  -- what changed it when that was no person, such as a job
  cause       varchar(90),
  action      varchar(80)    not null,
  object_kind varchar(40)    not null,
  object_id   bigint         not null,
  detail      varchar(200),
  primary key (id),
  constraint audit_change_by_someone check (person_id is not null or cause is not null)
) ${options};
create index audit_change_object on audit_change (object_kind, object_id);
create index audit_change_action on audit_change (action, changed_at);

-- Who looked at whose personal data: one row for each person, object and day.
create table audit_access (
  person_id       bigint         not null,
  object_kind     varchar(40)    not null,
  object_id       bigint         not null,
  accessed_on     date           not null,
  -- whose data it is
  owner_person_id bigint         not null,
  accessed_at     ${datetime}(6) not null,
  primary key (person_id, object_kind, object_id, accessed_on),
  constraint audit_access_by_other check (person_id <> owner_person_id)
) ${options};
create index audit_access_owner on audit_access (owner_person_id, accessed_at);

-- Mails, sent or waiting. Bodies are removed once a mail is sent.
create table mail (
  id             varchar(50)    not null,
  message_id     varchar(200)   not null,
  recipient      varchar(254)   not null,
  recipient_name varchar(200),
  -- where answers go; null means to the sender
  reply_to       varchar(254),
  subject        varchar(300)   not null,
  plain_sealed   mediumtext,
  html_sealed    mediumtext,
  kind           varchar(100)   not null,
  -- sent whatever the person has muted
  essential      boolean        not null,
  -- what one-click unsubscribe mutes, as person:kind; null when it cannot be muted
  mute_subject   varchar(160),
  created_at     ${datetime}(6) not null,
  -- null while it waits
  sent_at        ${datetime}(6),
  primary key (id),
  constraint mail_message_once unique (message_id)
) ${options};
create index mail_created on mail (created_at);

-- Attachments of mails that wait.
create table mail_attachment (
  mail_id        varchar(50)  not null,
  number         int          not null,
  name           varchar(100) not null,
  content_type   varchar(150) not null,
  content_sealed mediumtext,
  primary key (mail_id, number),
  constraint mail_attachment_mail foreign key (mail_id) references mail (id) on delete cascade
) ${options};

-- Ids of the keys that the sealed texts of this database need. An id says nothing about its key.
-- A start whose secret lacks one of them is refused.
create table secret_key (
  key_id        varchar(20)    not null,
  first_used_at ${datetime}(6) not null,
  retired_at    ${datetime}(6),
  primary key (key_id)
) ${options};

-- Columns whose texts are sealed, as table.column. A column that held plain text in an earlier version is missing here
-- until the first start of the new version has sealed its rows.
create table sealed_column (
  name      varchar(100)   not null,
  sealed_at ${datetime}(6) not null,
  primary key (name)
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'idempotency_key.answer_sealed', now() union all
  select 'mail.plain_sealed', now() union all
  select 'mail.html_sealed', now() union all
  select 'mail_attachment.content_sealed', now();
