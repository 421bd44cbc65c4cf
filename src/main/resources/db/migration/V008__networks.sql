-- Networks, their members, announcements and gatherings.

-- A network. Title and purpose of a confidential one are sealed, and the plain columns are empty.
create table network (
  id                 bigint         not null,
  version            int            not null,
  initiative_id      bigint,
  title              varchar(160)   not null,
  title_sealed       text,
  purpose            varchar(2000)  not null,
  purpose_sealed     text,
  visibility         varchar(40)    not null,
  entry              varchar(40)    not null,
  terms_text         text,
  -- day from which the terms of reference hold
  terms_effective_on date,
  founded_at         ${datetime}(6) not null,
  primary key (id),
  constraint network_initiative foreign key (initiative_id) references initiative (id),
  constraint network_once_an_initiative unique (initiative_id),
  constraint network_visibility check (visibility in ('OPEN', 'RESTRICTED', 'PRIVATE', 'CONFIDENTIAL')),
  constraint network_entry check (entry in ('AT_ONCE', 'BY_REQUEST', 'BY_INVITATION')),
  constraint network_terms_dated check ((terms_text is null) = (terms_effective_on is null)),
  constraint network_confidential_by_invitation check (visibility <> 'CONFIDENTIAL' or entry = 'BY_INVITATION'),
  constraint network_private_not_at_once check (visibility <> 'PRIVATE' or entry <> 'AT_ONCE')
) ${options};

-- A person's relation to a network: one row, whatever its state.
create table membership (
  id               bigint         not null,
  version          int            not null,
  network_id       bigint         not null,
  person_id        bigint         not null,
  state            varchar(40)    not null,
  -- a coordinator is always a member
  role             varchar(40)    not null,
  message_sealed   text,
  state_changed_at ${datetime}(6) not null,
  primary key (id),
  constraint membership_network foreign key (network_id) references network (id),
  constraint membership_person foreign key (person_id) references person (id),
  constraint membership_once unique (network_id, person_id),
  constraint membership_state
    check (state in ('ASKED', 'INVITED', 'MEMBER', 'REFUSED', 'DECLINED', 'WITHDRAWN', 'LEFT')),
  constraint membership_role check (role in ('MEMBER', 'COORDINATOR')),
  constraint membership_coordinators_are_members check (role = 'MEMBER' or state = 'MEMBER')
) ${options};
create index membership_of_person on membership (person_id, state);

-- An announcement to the members of a network.
create table announcement (
  id           bigint         not null,
  version      int            not null,
  network_id   bigint         not null,
  author_id    bigint,
  title        varchar(160)   not null,
  body         text           not null,
  published_at ${datetime}(6) not null,
  primary key (id),
  constraint announcement_network foreign key (network_id) references network (id),
  constraint announcement_author foreign key (author_id) references person (id)
) ${options};
create index announcement_latest on announcement (network_id, published_at);

-- A meeting of a network.
create table gathering (
  id             bigint        not null,
  version        int           not null,
  network_id     bigint        not null,
  title          varchar(160)  not null,
  description    varchar(4000),
  appointment_id bigint,
  primary key (id),
  constraint gathering_network foreign key (network_id) references network (id),
  constraint gathering_appointment foreign key (appointment_id) references appointment (id),
  constraint gathering_date_once unique (appointment_id)
) ${options};

-- One row, locked while a starting node makes the networks of the catalogue.
create table network_edition (
  id int not null,
  primary key (id)
) ${options};
insert into network_edition (id) values (1);

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'network.title_sealed', now() union all
  select 'network.purpose_sealed', now() union all
  select 'membership.message_sealed', now();
