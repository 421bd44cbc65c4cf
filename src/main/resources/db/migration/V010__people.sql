-- People, organisations and what ties them. What is delicate (access needs, lived experience, how to reach somebody,
-- conflicts) stands in tables of its own, so that reading a person never reads it.

create table person (
  id      bigint       not null,
  version int          not null,
  name    varchar(120) not null,
  level   varchar(40)  not null,
  region  varchar(40),
  zone    varchar(60)  not null,
  listed  boolean      not null,
  primary key (id),
  constraint person_level_known check (level in ('CITIZEN', 'PRACTITIONER', 'MANAGER', 'EXECUTIVE', 'REGIONAL'))
) ${options};
create index person_by_name on person (name);

create table organisation (
  id       bigint       not null,
  version  int          not null,
  name     varchar(200) not null,
  name_key varchar(200) not null,
  sector   varchar(40)  not null,
  region   varchar(40),
  closed   boolean      not null,
  primary key (id),
  constraint organisation_name_once unique (name_key),
  constraint organisation_sector_known
    check (sector in ('NHS', 'LOCAL_GOVERNMENT', 'THIRD_SECTOR', 'INDEPENDENT', 'GOVERNMENT', 'EDUCATION'))
) ${options};

-- a person has none, one or several at a time; those that ended stay as the career so far
create table affiliation (
  id              bigint  not null,
  version         int     not null,
  person_id       bigint  not null,
  organisation_id bigint  not null,
  post            varchar(120),
  leadership_role varchar(60),
  main_one        boolean not null,
  since_day       date    not null,
  until_day       date,
  manager_id      bigint,
  manager_name    varchar(120),
  manager_email   varchar(254),
  primary key (id),
  constraint affiliation_person foreign key (person_id) references person (id),
  constraint affiliation_organisation foreign key (organisation_id) references organisation (id),
  constraint affiliation_manager foreign key (manager_id) references person (id),
  constraint affiliation_ends_after_it_begins check (until_day is null or until_day >= since_day),
  constraint affiliation_has_post_or_role check (post is not null or leadership_role is not null),
  constraint affiliation_not_own_manager check (manager_id is null or manager_id <> person_id),
  constraint affiliation_manager_once check (manager_id is null or manager_email is null)
) ${options};

create table access_needs (
  id                bigint  not null,
  version           int     not null,
  person_id         bigint  not null,
  needs             varchar(2000),
  supporter_comes   boolean not null,
  supporter_name    varchar(120),
  supporter_contact varchar(254),
  primary key (id),
  constraint access_needs_person foreign key (person_id) references person (id),
  constraint access_needs_once unique (person_id)
) ${options};

create table lived_experience (
  id        bigint  not null,
  version   int     not null,
  person_id bigint  not null,
  answer    varchar(40) not null,
  own_words varchar(2000),
  counted   boolean not null,
  primary key (id),
  constraint lived_experience_person foreign key (person_id) references person (id),
  constraint lived_experience_once unique (person_id),
  constraint lived_experience_answer_known check (answer in ('YES', 'NO', 'PREFER_NOT_TO_SAY'))
) ${options};

create table contact_wish (
  id        bigint not null,
  version   int    not null,
  person_id bigint not null,
  way       varchar(40) not null,
  phone     varchar(40),
  postal    varchar(400),
  primary key (id),
  constraint contact_wish_person foreign key (person_id) references person (id),
  constraint contact_wish_once unique (person_id),
  constraint contact_wish_way_known check (way in ('EMAIL', 'PHONE', 'TEXT_MESSAGE', 'POST'))
) ${options};

-- two people who must not be brought together; no reason is kept
create table declared_conflict (
  id        bigint      not null,
  version   int         not null,
  person_id bigint      not null,
  other_id  bigint      not null,
  declared  ${datetime}(6) not null,
  primary key (id),
  constraint declared_conflict_person foreign key (person_id) references person (id),
  constraint declared_conflict_other foreign key (other_id) references person (id),
  constraint declared_conflict_once unique (person_id, other_id),
  constraint declared_conflict_two_people check (person_id <> other_id)
) ${options};
