-- Action learning sets: how they are formed, and who is in them.

create table forming_round (
  id                   bigint       not null,
  version              int          not null,
  origin_kind          varchar(40)  not null,
  cohort_id            bigint,
  network_id           bigint,
  title                varchar(120) not null,
  state                varchar(40)  not null,
  aim_size             int          not null,
  set_count            int,
  sector_weight        int          not null,
  level_weight         int          not null,
  region_weight        int          not null,
  organisation_weight  int          not null,
  experience_weight    int          not null,
  one_per_organisation boolean      not null,
  two_citizens         boolean      not null,
  shared_hours         boolean      not null,
  facilitator_each     boolean      not null,
  sets_each            int          not null,
  seed                 bigint       not null,
  run_no               int          not null,
  stop_asked           boolean      not null,
  cut_short            boolean      not null,
  made_by              bigint       not null,
  made_at              ${datetime}(6)  not null,
  started_at           ${datetime}(6),
  finished_at          ${datetime}(6),
  published_at         ${datetime}(6),
  answer_by            date,
  follows_id           bigint,
  primary key (id),
  constraint forming_round_cohort foreign key (cohort_id) references cohort (id),
  constraint forming_round_maker foreign key (made_by) references person (id),
  constraint forming_round_follows foreign key (follows_id) references forming_round (id),
  constraint forming_round_origin check (origin_kind in ('COHORT', 'NETWORK', 'OWN')),
  constraint forming_round_state check (state in ('DRAFT', 'RUNNING', 'STOPPED', 'PROPOSED', 'PUBLISHED', 'DROPPED')),
  constraint forming_round_aim check (aim_size between 4 and 8)
) ${options};
create index forming_round_of_cohort on forming_round (cohort_id, made_at);
create index forming_round_of_network on forming_round (network_id, made_at);

-- somebody chosen, as they were when the run began; place is the number of their set on the board
create table forming_person (
  id              bigint      not null,
  round_id        bigint      not null,
  person_id       bigint      not null,
  sector          varchar(40),
  level           varchar(40) not null,
  region          varchar(40),
  organisation_id bigint,
  experience      boolean     not null,
  place           int,
  pinned          boolean     not null,
  primary key (id),
  constraint forming_person_round foreign key (round_id) references forming_round (id),
  constraint forming_person_person foreign key (person_id) references person (id),
  constraint forming_person_organisation foreign key (organisation_id) references organisation (id),
  constraint forming_person_once unique (round_id, person_id)
) ${options};

create table forming_facilitator (
  id        bigint not null,
  round_id  bigint not null,
  person_id bigint not null,
  primary key (id),
  constraint forming_facilitator_round foreign key (round_id) references forming_round (id),
  constraint forming_facilitator_person foreign key (person_id) references person (id),
  constraint forming_facilitator_once unique (round_id, person_id)
) ${options};

-- a set of the board: how large the run made it, and who is to facilitate it
create table forming_set (
  id             bigint not null,
  round_id       bigint not null,
  place          int    not null,
  places         int    not null,
  facilitator_id bigint,
  primary key (id),
  constraint forming_set_round foreign key (round_id) references forming_round (id),
  constraint forming_set_facilitator foreign key (facilitator_id) references person (id),
  constraint forming_set_once unique (round_id, place)
) ${options};

-- how far a run is: no result, only a share of the work
create table forming_progress (
  round_id bigint      not null,
  percent  int         not null,
  at       ${datetime}(6) not null,
  primary key (round_id),
  constraint forming_progress_round foreign key (round_id) references forming_round (id)
) ${options};

create table learning_set (
  id             bigint       not null,
  version        int          not null,
  title          varchar(120) not null,
  origin_kind    varchar(40)  not null,
  cohort_id      bigint,
  network_id     bigint,
  round_id       bigint,
  facilitated    boolean      not null,
  facilitator_id bigint,
  state          varchar(40)  not null,
  made_at        ${datetime}(6)  not null,
  answer_by      date,
  contracted_at  ${datetime}(6),
  closed_at      ${datetime}(6),
  primary key (id),
  constraint learning_set_cohort foreign key (cohort_id) references cohort (id),
  constraint learning_set_round foreign key (round_id) references forming_round (id),
  constraint learning_set_facilitator foreign key (facilitator_id) references person (id),
  constraint learning_set_origin check (origin_kind in ('COHORT', 'NETWORK', 'OWN')),
  constraint learning_set_state check (state in ('FORMING', 'CONTRACTED', 'ACTIVE', 'RECONTRACTING', 'CLOSED'))
) ${options};
create index learning_set_of_cohort on learning_set (cohort_id, state);
create index learning_set_of_network on learning_set (network_id, state);
create index learning_set_of_facilitator on learning_set (facilitator_id, state);

-- sector, level, region and consented lived experience as they were when the set was proposed, so that figures can be made again
create table set_member (
  id               bigint      not null,
  version          int         not null,
  set_id           bigint      not null,
  person_id        bigint      not null,
  state            varchar(40) not null,
  sector           varchar(40),
  level            varchar(40) not null,
  region           varchar(40),
  lived_experience boolean     not null,
  proposed_at      ${datetime}(6) not null,
  answered_at      ${datetime}(6),
  left_at          ${datetime}(6),
  primary key (id),
  constraint set_member_set foreign key (set_id) references learning_set (id),
  constraint set_member_person foreign key (person_id) references person (id),
  constraint set_member_once unique (set_id, person_id),
  constraint set_member_state check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'LEFT'))
) ${options};
create index set_member_of_person on set_member (person_id, state);

-- somebody said that they would like to be in a set
create table set_wish (
  id        bigint      not null,
  version   int         not null,
  person_id bigint      not null,
  since_at  ${datetime}(6) not null,
  primary key (id),
  constraint set_wish_person foreign key (person_id) references person (id),
  constraint set_wish_once unique (person_id)
) ${options};
