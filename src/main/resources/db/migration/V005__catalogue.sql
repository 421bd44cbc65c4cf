-- The fourteen initiatives of Table 3. Their content comes from org/cordee/catalogue/initiatives.xml.

-- A leadership initiative of the catalogue.
create table initiative (
  id              bigint       not null,
  version         int          not null,
  slug            varchar(60)  not null,
  name            varchar(160) not null,
  target_group    varchar(40)  not null,
  kind            varchar(40)  not null,
  provider        varchar(200) not null,
  region          varchar(40)  not null,
  second_region   varchar(40),
  cost            varchar(40)  not null,
  entry           varchar(40)  not null,
  -- employers whose people may enter; null when it is not by employer
  entry_for       varchar(200),
  -- asks for the support of the line manager
  manager_support boolean      not null,
  -- position on the two scales of Table 3, 0 to 100 each
  leadership      int          not null,
  emergence       int          not null,
  summary         varchar(200) not null,
  what_it_is      varchar(800) not null,
  who_it_is_for   varchar(800) not null,
  what_you_do     varchar(800) not null,
  what_it_asks    varchar(800) not null,
  what_it_costs   varchar(800) not null,
  what_support    varchar(800) not null,
  sequence_number int          not null,
  primary key (id),
  constraint initiative_slug unique (slug),
  constraint initiative_leadership check (leadership between 0 and 100),
  constraint initiative_emergence check (emergence between 0 and 100),
  constraint initiative_no_manager_of_citizens check (target_group <> 'CITIZEN' or manager_support = false)
) ${options};

-- What an initiative consists of: residentials, sessions, sets and so on.
create table initiative_component (
  id              bigint       not null,
  initiative_id   bigint       not null,
  sequence_number int          not null,
  kind            varchar(40)  not null,
  title           varchar(120) not null,
  total_count     int          not null,
  -- how many of them have to be attended
  required_count  int          not null,
  primary key (id),
  constraint initiative_component_place unique (initiative_id, sequence_number),
  constraint initiative_component_of foreign key (initiative_id) references initiative (id),
  constraint initiative_component_numbers
    check (total_count >= 1 and required_count >= 0 and required_count <= total_count)
) ${options};

-- One row, locked while a starting node brings the catalogue up to date.
create table catalogue_edition (
  id int not null,
  primary key (id)
) ${options};
insert into catalogue_edition (id) values (1);
