-- Networks: their rooms, who belongs to them, what is announced, and their gatherings.

create table network (
  id            bigint        not null,
  version       int           not null,
  initiative_id bigint,
  title         varchar(160)  not null,
  purpose       varchar(2000) not null,
  visibility    varchar(40)   not null,
  entry         varchar(40)   not null,
  terms_text    text,
  terms_since   date,
  founded_at    ${datetime}(6)   not null,
  primary key (id),
  constraint network_initiative foreign key (initiative_id) references initiative (id),
  constraint network_once_an_initiative unique (initiative_id),
  constraint network_visibility check (visibility in ('OPEN', 'RESTRICTED', 'PRIVATE', 'CONFIDENTIAL')),
  constraint network_entry check (entry in ('AT_ONCE', 'BY_REQUEST', 'BY_INVITATION')),
  constraint network_terms_dated check ((terms_text is null) = (terms_since is null)),
  constraint network_confidential_by_invitation check (visibility <> 'CONFIDENTIAL' or entry = 'BY_INVITATION'),
  constraint network_private_not_at_once check (visibility <> 'PRIVATE' or entry <> 'AT_ONCE')
) ${options};

-- one row for each person and network, whatever became of it
create table membership (
  id         bigint      not null,
  version    int         not null,
  network_id bigint      not null,
  person_id  bigint      not null,
  state      varchar(40) not null,
  part       varchar(40) not null,
  message    varchar(1000),
  since_at   ${datetime}(6) not null,
  primary key (id),
  constraint membership_network foreign key (network_id) references network (id),
  constraint membership_person foreign key (person_id) references person (id),
  constraint membership_once unique (network_id, person_id),
  constraint membership_state check (state in ('ASKED', 'INVITED', 'MEMBER', 'REFUSED', 'DECLINED', 'WITHDRAWN', 'LEFT')),
  constraint membership_part check (part in ('MEMBER', 'COORDINATOR')),
  constraint membership_coordinators_are_members check (part = 'MEMBER' or state = 'MEMBER')
) ${options};
create index membership_of_person on membership (person_id, state);

create table announcement (
  id           bigint       not null,
  version      int          not null,
  network_id   bigint       not null,
  author_id    bigint,
  title        varchar(160) not null,
  body         text         not null,
  published_at ${datetime}(6)  not null,
  primary key (id),
  constraint announcement_network foreign key (network_id) references network (id),
  constraint announcement_author foreign key (author_id) references person (id)
) ${options};
create index announcement_latest on announcement (network_id, published_at);

create table gathering (
  id             bigint       not null,
  version        int          not null,
  network_id     bigint       not null,
  title          varchar(160) not null,
  about          varchar(4000),
  appointment_id bigint,
  primary key (id),
  constraint gathering_network foreign key (network_id) references network (id),
  constraint gathering_appointment foreign key (appointment_id) references appointment (id),
  constraint gathering_date_once unique (appointment_id)
) ${options};

-- One row, locked while a starting node makes the rooms of the networks of Table 3.
create table network_edition (
  id int not null,
  primary key (id)
) ${options};
insert into network_edition (id) values (1);
