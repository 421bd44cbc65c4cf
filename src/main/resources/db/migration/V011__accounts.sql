-- Who may come in, and what they are to the whole system. Times are UTC.

create table account (
  id            bigint       not null,
  version       int          not null,
  person_id     bigint       not null,
  email         varchar(254) not null,
  email_key     varchar(254) not null,
  password_hash varchar(200),
  password_mark int          not null,
  disabled      boolean      not null,
  demo          boolean      not null,
  made          ${datetime}(6)  not null,
  notice_read   ${datetime}(6),
  primary key (id),
  constraint account_person foreign key (person_id) references person (id),
  constraint account_person_once unique (person_id),
  constraint account_email_once unique (email_key)
) ${options};

-- roles towards the whole system; what somebody leads or coordinates stands with the programme or network
create table system_role (
  id        bigint      not null,
  version   int         not null,
  person_id bigint      not null,
  role      varchar(40) not null,
  primary key (id),
  constraint system_role_person foreign key (person_id) references person (id),
  constraint system_role_once unique (person_id, role),
  constraint system_role_known check (role in ('ADMINISTRATOR', 'SAFEGUARDING_LEAD'))
) ${options};

-- one row for each browser that is signed in and for each token of the API; only the SHA-256 of the secret is kept
create table sign_in (
  id          bigint       not null,
  version     int          not null,
  person_id   bigint       not null,
  kind        varchar(40)  not null,
  secret_hash varchar(64)  not null,
  made        ${datetime}(6)  not null,
  last_seen   ${datetime}(6)  not null,
  expires     ${datetime}(6)  not null,
  agent       varchar(200),
  primary key (id),
  constraint sign_in_person foreign key (person_id) references person (id),
  constraint sign_in_secret_once unique (secret_hash),
  constraint sign_in_kind_known check (kind in ('WEB', 'API'))
) ${options};
create index sign_in_by_expiry on sign_in (expires);

-- what was typed at registering, until the address is confirmed; an account is made only then
create table registration (
  id            bigint       not null,
  version       int          not null,
  name          varchar(120) not null,
  level         varchar(40)  not null,
  email         varchar(254) not null,
  email_key     varchar(254) not null,
  password_hash varchar(200) not null,
  made          ${datetime}(6)  not null,
  expires       ${datetime}(6)  not null,
  primary key (id)
) ${options};
create index registration_by_expiry on registration (expires);

-- wrong passwords, and mails asked for, by account and by network address; the subject is a hash, not the address itself
create table slow_down (
  id       bigint      not null,
  version  int         not null,
  subject  varchar(64) not null,
  tries    int         not null,
  last_try ${datetime}(6) not null,
  free_at  ${datetime}(6) not null,
  primary key (id),
  constraint slow_down_once unique (subject)
) ${options};
