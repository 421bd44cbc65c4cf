-- People, organisations and their links. Sensitive facts (access needs, lived experience, contact preferences,
-- conflicts) have tables of their own, so that reading a person never reads them.

-- A person, with or without an account.
create table person (
  id          bigint       not null,
  version     int          not null,
  name        varchar(120) not null,
  -- the name without accents, capitals, apostrophes and hyphens
  search_text varchar(400) default '' not null,
  -- leadership level
  level       varchar(40)  not null,
  region      varchar(40),
  -- IANA time zone, such as Europe/London
  zone        varchar(60)  not null,
  -- may be found by other people
  listed      boolean      not null,
  primary key (id),
  constraint person_level_known check (level in ('CITIZEN', 'PRACTITIONER', 'MANAGER', 'EXECUTIVE', 'REGIONAL'))
) ${options};
create index person_by_name on person (name);

-- An organisation that people work for or belong to.
create table organisation (
  id          bigint       not null,
  version     int          not null,
  name        varchar(200) not null,
  -- the name in the form in which it has to be unique
  name_key    varchar(200) not null,
  -- as of a person
  search_text varchar(600) default '' not null,
  sector      varchar(40)  not null,
  region      varchar(40),
  -- no longer offered to choose from
  closed      boolean      not null,
  primary key (id),
  constraint organisation_name_once unique (name_key),
  constraint organisation_sector_known
    check (sector in ('NHS', 'LOCAL_GOVERNMENT', 'THIRD_SECTOR', 'INDEPENDENT', 'GOVERNMENT', 'EDUCATION'))
) ${options};

-- A post or role in an organisation. A person can have several at a time. Ended ones stay as the career so far.
create table affiliation (
  id              bigint       not null,
  version         int          not null,
  person_id       bigint       not null,
  organisation_id bigint       not null,
  post            varchar(120),
  leadership_role varchar(60),
  -- the post that is shown beside the name
  is_main         boolean      not null,
  starts_on       date         not null,
  -- null while it lasts
  ends_on         date,
  -- line manager: a person, or a name with an email address
  manager_id      bigint,
  manager_name    varchar(120),
  manager_email   varchar(254),
  primary key (id),
  constraint affiliation_person foreign key (person_id) references person (id),
  constraint affiliation_organisation foreign key (organisation_id) references organisation (id),
  constraint affiliation_manager foreign key (manager_id) references person (id),
  constraint affiliation_ends_after_it_begins check (ends_on is null or ends_on >= starts_on),
  constraint affiliation_has_post_or_role check (post is not null or leadership_role is not null),
  constraint affiliation_not_own_manager check (manager_id is null or manager_id <> person_id),
  constraint affiliation_manager_once check (manager_id is null or manager_email is null)
) ${options};

-- What a person needs to take part, and who supports them.
create table access_needs (
  id                       bigint  not null,
  version                  int     not null,
  person_id                bigint  not null,
  needs_sealed             text,
  -- somebody comes along to support the person
  supporter_comes          boolean not null,
  supporter_name_sealed    text,
  supporter_contact_sealed text,
  primary key (id),
  constraint access_needs_person foreign key (person_id) references person (id),
  constraint access_needs_once unique (person_id)
) ${options};

-- Whether a person has lived experience of services, and what that may be used for.
create table lived_experience (
  id               bigint      not null,
  version          int         not null,
  person_id        bigint      not null,
  answer           varchar(40) not null,
  own_words_sealed text,
  -- agrees to be counted in statistics
  counted          boolean     not null,
  -- agrees to have it shown where sets are formed
  shown            boolean     default false not null,
  primary key (id),
  constraint lived_experience_person foreign key (person_id) references person (id),
  constraint lived_experience_once unique (person_id),
  constraint lived_experience_answer_known check (answer in ('YES', 'NO', 'PREFER_NOT_TO_SAY'))
) ${options};

-- How a person prefers to be contacted.
create table contact_preference (
  id                    bigint      not null,
  version               int         not null,
  person_id             bigint      not null,
  method                varchar(40) not null,
  phone_sealed          text,
  postal_address_sealed text,
  primary key (id),
  constraint contact_preference_person foreign key (person_id) references person (id),
  constraint contact_preference_once unique (person_id),
  constraint contact_preference_method_known check (method in ('EMAIL', 'PHONE', 'TEXT_MESSAGE', 'POST'))
) ${options};

-- Two people who must not be brought together. The same pair may be declared by the person and by an administrator.
create table declared_conflict (
  id               bigint         not null,
  version          int            not null,
  person_id        bigint         not null,
  other_id         bigint         not null,
  declared_at      ${datetime}(6) not null,
  reason_sealed    text,
  declared_by      bigint,
  by_administrator boolean        default false not null,
  primary key (id),
  constraint declared_conflict_person foreign key (person_id) references person (id),
  constraint declared_conflict_other foreign key (other_id) references person (id),
  constraint declared_conflict_by foreign key (declared_by) references person (id),
  constraint declared_conflict_once unique (person_id, other_id, by_administrator),
  constraint declared_conflict_two_people check (person_id <> other_id)
) ${options};
create index declared_conflict_of on declared_conflict (person_id);

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'access_needs.needs_sealed', now() union all
  select 'access_needs.supporter_name_sealed', now() union all
  select 'access_needs.supporter_contact_sealed', now() union all
  select 'lived_experience.own_words_sealed', now() union all
  select 'contact_preference.phone_sealed', now() union all
  select 'contact_preference.postal_address_sealed', now() union all
  select 'declared_conflict.reason_sealed', now();
