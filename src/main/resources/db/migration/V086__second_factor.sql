-- The second factor of a person (TOTP). The secrets are sealed; pending_sealed is one that has not been confirmed with a code yet.
create table second_factor (
  id             bigint       not null,
  version        int          not null,
  person_id      bigint       not null,
  secret_sealed  varchar(500),
  confirmed_at   ${datetime}(6),
  last_step      bigint       not null,
  pending_sealed varchar(500),
  pending_since  ${datetime}(6),
  primary key (id),
  constraint second_factor_person foreign key (person_id) references person (id),
  constraint second_factor_once unique (person_id)
) ${options};

-- Codes for signing in without the authenticator app, each for one use; only their SHA-256 is kept.
create table recovery_code (
  id        bigint      not null,
  version   int         not null,
  person_id bigint      not null,
  code_hash varchar(64) not null,
  used_at   ${datetime}(6),
  primary key (id),
  constraint recovery_code_person foreign key (person_id) references person (id),
  constraint recovery_code_once unique (person_id, code_hash)
) ${options};

-- Browsers and networks somebody has signed in from. A guess from elsewhere does not count against them. Only hashes are kept.
create table known_place (
  id           bigint      not null,
  version      int         not null,
  person_id    bigint      not null,
  kind         varchar(40) not null,
  place_hash   varchar(64) not null,
  last_used_at ${datetime}(6) not null,
  primary key (id),
  constraint known_place_person foreign key (person_id) references person (id),
  constraint known_place_kind check (kind in ('BROWSER', 'NETWORK')),
  constraint known_place_once unique (person_id, kind, place_hash)
) ${options};
create index known_place_by_use on known_place (last_used_at);

-- The password was right and the code of the second factor is still to come.
alter table sign_in add column awaits_code boolean default false not null;
