-- Somebody wants another e-mail address. It is taken over once both the old and the new one have been confirmed by a mailed link.
create table address_change (
  id               bigint       not null,
  version          int          not null,
  person_id        bigint       not null,
  email            varchar(254) not null,
  old_confirmed_at ${datetime}(6),
  new_confirmed_at ${datetime}(6),
  created_at       ${datetime}(6)  not null,
  expires_at       ${datetime}(6)  not null,
  primary key (id),
  constraint address_change_person foreign key (person_id) references person (id),
  constraint address_change_once unique (person_id)
) ${options};
create index address_change_by_expiry on address_change (expires_at);
