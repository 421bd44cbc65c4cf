-- Accounts, sign-ins, roles for the whole system, and imports of people.

-- An account to sign in with. At most one for each person.
create table account (
  id               bigint         not null,
  version          int            not null,
  person_id        bigint         not null,
  email            varchar(254)   not null,
  -- the address in the form in which it has to be unique
  email_key        varchar(254)   not null,
  -- null until a password is set
  password_hash    varchar(200),
  -- rises with each change of the password, which ends older sign-ins and links
  password_version int            not null,
  disabled         boolean        not null,
  -- how often it was closed; a private feed works only with the same number
  closed_count     int            default 0 not null,
  -- a sample account
  demo             boolean        not null,
  created_at       ${datetime}(6) not null,
  -- when the privacy notice was confirmed; null until then
  notice_read_at   ${datetime}(6),
  primary key (id),
  constraint account_person foreign key (person_id) references person (id),
  constraint account_person_once unique (person_id),
  constraint account_email_once unique (email_key)
) ${options};

-- Roles for the whole system. Who leads or coordinates something is kept with that programme or network.
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

-- One row for each signed-in browser and each API token. Only the SHA-256 of the secret is kept.
create table sign_in (
  id           bigint         not null,
  version      int            not null,
  person_id    bigint         not null,
  kind         varchar(40)    not null,
  secret_hash  varchar(64)    not null,
  created_at   ${datetime}(6) not null,
  last_seen_at ${datetime}(6) not null,
  expires_at   ${datetime}(6) not null,
  -- browser, or name of the token
  user_agent   varchar(200),
  -- the password was right, and the code of the second factor is still missing
  awaits_code  boolean        default false not null,
  primary key (id),
  constraint sign_in_person foreign key (person_id) references person (id),
  constraint sign_in_secret_once unique (secret_hash),
  constraint sign_in_kind_known check (kind in ('WEB', 'API'))
) ${options};
create index sign_in_by_expiry on sign_in (expires_at);

-- The authenticator app of a person (TOTP).
create table second_factor (
  id                 bigint         not null,
  version            int            not null,
  person_id          bigint         not null,
  secret_sealed      varchar(500),
  confirmed_at       ${datetime}(6),
  -- time step of the last code that was used, which cannot be used again
  last_time_step     bigint         not null,
  -- a secret that has not been confirmed with a code yet
  pending_sealed     varchar(500),
  pending_created_at ${datetime}(6),
  primary key (id),
  constraint second_factor_person foreign key (person_id) references person (id),
  constraint second_factor_once unique (person_id)
) ${options};

-- Codes for signing in without the authenticator app, each for one use. Only their SHA-256 is kept.
create table recovery_code (
  id        bigint         not null,
  version   int            not null,
  person_id bigint         not null,
  code_hash varchar(64)    not null,
  -- null while it can be used
  used_at   ${datetime}(6),
  primary key (id),
  constraint recovery_code_person foreign key (person_id) references person (id),
  constraint recovery_code_once unique (person_id, code_hash)
) ${options};

-- Browsers and networks a person has signed in from, as hashes. Failed attempts from elsewhere do not slow these down.
create table known_place (
  id           bigint         not null,
  version      int            not null,
  person_id    bigint         not null,
  kind         varchar(40)    not null,
  place_hash   varchar(64)    not null,
  last_used_at ${datetime}(6) not null,
  primary key (id),
  constraint known_place_person foreign key (person_id) references person (id),
  constraint known_place_kind check (kind in ('BROWSER', 'NETWORK')),
  constraint known_place_once unique (person_id, kind, place_hash)
) ${options};
create index known_place_by_use on known_place (last_used_at);

-- A registration until its email address is confirmed. The account is made only then.
create table registration (
  id            bigint         not null,
  version       int            not null,
  name          varchar(120)   not null,
  level         varchar(40)    not null,
  email         varchar(254)   not null,
  email_key     varchar(254)   not null,
  password_hash varchar(200)   not null,
  created_at    ${datetime}(6) not null,
  expires_at    ${datetime}(6) not null,
  primary key (id)
) ${options};
create index registration_by_expiry on registration (expires_at);

-- A wish for another email address. It is taken over once both addresses are confirmed by a mailed link.
create table address_change (
  id               bigint         not null,
  version          int            not null,
  person_id        bigint         not null,
  email            varchar(254)   not null,
  old_confirmed_at ${datetime}(6),
  new_confirmed_at ${datetime}(6),
  created_at       ${datetime}(6) not null,
  expires_at       ${datetime}(6) not null,
  primary key (id),
  constraint address_change_person foreign key (person_id) references person (id),
  constraint address_change_once unique (person_id)
) ${options};
create index address_change_by_expiry on address_change (expires_at);

-- Failed sign-ins and requested mails, counted by account and by network address.
create table attempt_count (
  id              bigint         not null,
  version         int            not null,
  -- hash of the account or address
  subject         varchar(64)    not null,
  attempts        int            not null,
  last_attempt_at ${datetime}(6) not null,
  -- the next attempt is refused until then
  next_attempt_at ${datetime}(6) not null,
  primary key (id),
  constraint attempt_count_once unique (subject)
) ${options};

-- An uploaded file of people or organisations: what it would change, and how far the import is. Rows are deleted after
-- the import, when it is discarded, and after a day at the latest.
create table people_import (
  id                bigint         not null,
  version           int            not null,
  person_id         bigint         not null,
  -- people, or else organisations
  of_people         boolean        not null,
  state             varchar(40)    not null,
  send_mail         boolean        not null,
  -- rows of the file, and how many were imported so far
  row_count         int            not null,
  rows_done         int            not null,
  added             int            not null,
  updated           int            not null,
  unchanged         int            not null,
  skipped           int            not null,
  new_organisations int            not null,
  created_at        ${datetime}(6) not null,
  expires_at        ${datetime}(6) not null,
  primary key (id),
  constraint people_import_person foreign key (person_id) references person (id),
  constraint people_import_state_known check (state in ('CHECKED', 'RUNNING', 'DONE'))
) ${options};
create index people_import_by_expiry on people_import (expires_at);

-- A row of an uploaded file.
create table people_import_row (
  id        bigint      not null,
  version   int         not null,
  import_id bigint      not null,
  -- number of the row in the file, as a spreadsheet shows it
  sheet_row int         not null,
  kind      varchar(40) not null,
  -- JSON
  cells     text        not null,
  remarks   text        not null,
  primary key (id),
  constraint people_import_row_import foreign key (import_id) references people_import (id) on delete cascade,
  constraint people_import_row_once unique (import_id, sheet_row),
  constraint people_import_row_kind_known check (kind in ('NEW', 'CHANGED', 'KNOWN', 'WRONG', 'DONE'))
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'second_factor.secret_sealed', now() union all
  select 'second_factor.pending_sealed', now();
