-- Action learning sets: how they are formed, who is in them, their contracts, meetings and decisions.

-- A run of forming sets from a cohort, a network or a chosen group.
create table forming_round (
  id                   bigint         not null,
  version              int            not null,
  origin_kind          varchar(40)    not null,
  cohort_id            bigint,
  network_id           bigint,
  title                varchar(120)   not null,
  state                varchar(40)    not null,
  -- people in a set, and how many sets; null leaves the number of sets open
  target_size          int            not null,
  set_count            int,
  -- how much each kind of difference counts
  sector_weight        int            not null,
  level_weight         int            not null,
  region_weight        int            not null,
  organisation_weight  int            not null,
  experience_weight    int            not null,
  one_per_organisation boolean        not null,
  two_citizens         boolean        not null,
  shared_hours         boolean        not null,
  -- each set gets a facilitator, who has at most sets_per_facilitator sets
  facilitator_each     boolean        not null,
  sets_per_facilitator int            not null,
  -- the same seed gives the same result
  seed                 bigint         not null,
  run_number           int            not null,
  -- somebody asked a running run to stop
  stop_requested       boolean        not null,
  -- the run ended because it took too long
  cut_short            boolean        not null,
  created_by           bigint         not null,
  created_at           ${datetime}(6) not null,
  started_at           ${datetime}(6),
  finished_at          ${datetime}(6),
  published_at         ${datetime}(6),
  answer_due_on        date,
  -- the published round whose unfilled sets this one replaces
  replaces_round_id    bigint,
  primary key (id),
  constraint forming_round_cohort foreign key (cohort_id) references cohort (id),
  constraint forming_round_network foreign key (network_id) references network (id),
  constraint forming_round_creator foreign key (created_by) references person (id),
  constraint forming_round_replaces foreign key (replaces_round_id) references forming_round (id),
  constraint forming_round_origin check (origin_kind in ('COHORT', 'NETWORK', 'OWN')),
  constraint forming_round_state check (state in ('DRAFT', 'RUNNING', 'STOPPED', 'PROPOSED', 'PUBLISHED', 'DROPPED')),
  constraint forming_round_target check (target_size between 4 and 8)
) ${options};
create index forming_round_of_cohort on forming_round (cohort_id, created_at);
create index forming_round_of_network on forming_round (network_id, created_at);

-- A person to be placed in a set, as they were when the run began.
create table forming_person (
  id               bigint      not null,
  round_id         bigint      not null,
  person_id        bigint      not null,
  sector           varchar(40),
  level            varchar(40) not null,
  region           varchar(40),
  organisation_id  bigint,
  lived_experience boolean     not null,
  -- number of their set on the board; null while in none
  set_number       int,
  -- stays in this set, whatever the run finds
  pinned           boolean     not null,
  primary key (id),
  constraint forming_person_round foreign key (round_id) references forming_round (id),
  constraint forming_person_person foreign key (person_id) references person (id),
  constraint forming_person_organisation foreign key (organisation_id) references organisation (id),
  constraint forming_person_once unique (round_id, person_id)
) ${options};

-- A person who may facilitate sets of the run.
create table forming_facilitator (
  id        bigint not null,
  round_id  bigint not null,
  person_id bigint not null,
  primary key (id),
  constraint forming_facilitator_round foreign key (round_id) references forming_round (id),
  constraint forming_facilitator_person foreign key (person_id) references person (id),
  constraint forming_facilitator_once unique (round_id, person_id)
) ${options};

-- A set on the board of the run.
create table forming_set (
  id             bigint not null,
  round_id       bigint not null,
  set_number     int    not null,
  -- how many people the run planned for it
  seats          int    not null,
  facilitator_id bigint,
  primary key (id),
  constraint forming_set_round foreign key (round_id) references forming_round (id),
  constraint forming_set_facilitator foreign key (facilitator_id) references person (id),
  constraint forming_set_once unique (round_id, set_number)
) ${options};

-- How far a run is, in percent. Holds no result.
create table forming_progress (
  round_id   bigint         not null,
  percent    int            not null,
  updated_at ${datetime}(6) not null,
  primary key (round_id),
  constraint forming_progress_round foreign key (round_id) references forming_round (id)
) ${options};

-- An action learning set.
create table learning_set (
  id             bigint         not null,
  version        int            not null,
  title          varchar(120)   not null,
  origin_kind    varchar(40)    not null,
  cohort_id      bigint,
  network_id     bigint,
  round_id       bigint,
  facilitated    boolean        not null,
  facilitator_id bigint,
  state          varchar(40)    not null,
  created_at     ${datetime}(6) not null,
  -- last day for members to accept
  answer_due_on  date,
  contracted_at  ${datetime}(6),
  closed_at      ${datetime}(6),
  primary key (id),
  constraint learning_set_cohort foreign key (cohort_id) references cohort (id),
  constraint learning_set_network foreign key (network_id) references network (id),
  constraint learning_set_round foreign key (round_id) references forming_round (id),
  constraint learning_set_facilitator foreign key (facilitator_id) references person (id),
  constraint learning_set_origin check (origin_kind in ('COHORT', 'NETWORK', 'OWN')),
  constraint learning_set_state check (state in ('FORMING', 'CONTRACTED', 'ACTIVE', 'RECONTRACTING', 'CLOSED'))
) ${options};
create index learning_set_of_cohort on learning_set (cohort_id, state);
create index learning_set_of_network on learning_set (network_id, state);
create index learning_set_of_facilitator on learning_set (facilitator_id, state);

-- A member of a set. Sector, level, region and consented lived experience are copies from the time of the
-- proposal, for statistics.
create table set_member (
  id               bigint         not null,
  version          int            not null,
  set_id           bigint         not null,
  person_id        bigint         not null,
  state            varchar(40)    not null,
  sector           varchar(40),
  level            varchar(40)    not null,
  region           varchar(40),
  lived_experience boolean        not null,
  proposed_at      ${datetime}(6) not null,
  answered_at      ${datetime}(6),
  left_at          ${datetime}(6),
  -- when the member no longer needed what the closed set has written; it is deleted after the last of them
  released_at      ${datetime}(6),
  primary key (id),
  constraint set_member_set foreign key (set_id) references learning_set (id),
  constraint set_member_person foreign key (person_id) references person (id),
  constraint set_member_once unique (set_id, person_id),
  constraint set_member_state check (state in ('PROPOSED', 'ACCEPTED', 'DECLINED', 'LEFT'))
) ${options};
create index set_member_of_person on set_member (person_id, state);

-- A person who would like to join a set.
create table set_interest (
  id         bigint         not null,
  version    int            not null,
  person_id  bigint         not null,
  created_at ${datetime}(6) not null,
  primary key (id),
  constraint set_interest_person foreign key (person_id) references person (id),
  constraint set_interest_once unique (person_id)
) ${options};

-- A contract of a set. Each agreement is a new row; the newest one that all have signed is in force.
create table set_contract (
  id                     bigint         not null,
  version                int            not null,
  set_id                 bigint         not null,
  contract_number        int            not null,
  purpose_sealed         text           not null,
  rules_sealed           text           not null,
  confidentiality_sealed text           not null,
  meetings               int            not null,
  -- weeks between meetings, and minutes of a meeting
  weeks_between          int            not null,
  meeting_minutes        int            not null,
  strictness             varchar(40)    not null,
  changed_by             bigint,
  changed_at             ${datetime}(6) not null,
  agreed_at              ${datetime}(6),
  primary key (id),
  constraint set_contract_set foreign key (set_id) references learning_set (id),
  constraint set_contract_changer foreign key (changed_by) references person (id),
  constraint set_contract_once unique (set_id, contract_number),
  constraint set_contract_meetings check (meetings between 1 and 12),
  constraint set_contract_minutes check (meeting_minutes between 30 and 480)
) ${options};

-- A stage of a presenter's round and its length. A stage without a row is left out.
create table contract_stage (
  contract_id bigint      not null,
  stage       varchar(40) not null,
  minutes     int         not null,
  primary key (contract_id, stage),
  constraint contract_stage_contract foreign key (contract_id) references set_contract (id),
  constraint contract_stage_minutes check (minutes between 1 and 60)
) ${options};

-- A member's signature.
create table contract_signature (
  id          bigint         not null,
  contract_id bigint         not null,
  person_id   bigint         not null,
  signed_at   ${datetime}(6) not null,
  primary key (id),
  constraint contract_signature_contract foreign key (contract_id) references set_contract (id),
  constraint contract_signature_person foreign key (person_id) references person (id),
  constraint contract_signature_once unique (contract_id, person_id)
) ${options};

-- A meeting of a set.
create table set_meeting (
  id             bigint         not null,
  version        int            not null,
  set_id         bigint         not null,
  contract_id    bigint         not null,
  meeting_number int            not null,
  appointment_id bigint,
  host_id        bigint,
  -- who leads until the facilitator is back
  stand_in_id    bigint,
  state          varchar(40)    not null,
  -- where the meeting is in its agenda
  agenda_item    varchar(40)    not null,
  -- rises with everything written in the meeting; open pages ask for what is newer
  revision       int            not null,
  started_at     ${datetime}(6),
  ended_at       ${datetime}(6),
  primary key (id),
  constraint set_meeting_set foreign key (set_id) references learning_set (id),
  constraint set_meeting_contract foreign key (contract_id) references set_contract (id),
  constraint set_meeting_appointment foreign key (appointment_id) references appointment (id),
  constraint set_meeting_host foreign key (host_id) references person (id),
  constraint set_meeting_stand_in foreign key (stand_in_id) references person (id),
  constraint set_meeting_once unique (set_id, meeting_number),
  constraint set_meeting_state check (state in ('PLANNED', 'RUNNING', 'HELD', 'CANCELLED'))
) ${options};
create index set_meeting_of_appointment on set_meeting (appointment_id);

-- What a member says at the check-in.
create table meeting_check_in (
  id          bigint         not null,
  version     int            not null,
  meeting_id  bigint         not null,
  person_id   bigint         not null,
  text_sealed text,
  created_at  ${datetime}(6) not null,
  primary key (id),
  constraint meeting_check_in_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_check_in_person foreign key (person_id) references person (id),
  constraint meeting_check_in_once unique (meeting_id, person_id)
) ${options};

-- A member's bid to present an issue.
create table meeting_bid (
  id          bigint         not null,
  version     int            not null,
  meeting_id  bigint         not null,
  person_id   bigint         not null,
  text_sealed text           not null,
  created_at  ${datetime}(6) not null,
  primary key (id),
  constraint meeting_bid_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_bid_person foreign key (person_id) references person (id),
  constraint meeting_bid_once unique (meeting_id, person_id)
) ${options};

-- A presenter's time in a meeting, with its clock: remaining_seconds were left at clock_set_at, and run down
-- while clock_running.
create table meeting_round (
  id                bigint         not null,
  version           int            not null,
  meeting_id        bigint         not null,
  round_number      int            not null,
  presenter_id      bigint         not null,
  issue_sealed      text,
  state             varchar(40)    not null,
  stage             varchar(40),
  clock_set_at      ${datetime}(6),
  -- below nought when a stage takes longer than agreed
  remaining_seconds int            not null,
  -- how often this stage was made longer
  extension_count   int            not null,
  clock_running     boolean        not null,
  -- whose turn it is
  turn_person_id    bigint,
  -- seconds that ran in this round until clock_set_at
  airtime_seconds   int            not null,
  started_at        ${datetime}(6),
  ended_at          ${datetime}(6),
  primary key (id),
  constraint meeting_round_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_round_presenter foreign key (presenter_id) references person (id),
  constraint meeting_round_turn foreign key (turn_person_id) references person (id),
  constraint meeting_round_once unique (meeting_id, round_number),
  constraint meeting_round_state check (state in ('WAITING', 'RUNNING', 'DONE'))
) ${options};

-- A question put to the presenter.
create table round_question (
  id          bigint         not null,
  version     int            not null,
  round_id    bigint         not null,
  author_id   bigint         not null,
  text_sealed text           not null,
  asked_at    ${datetime}(6) not null,
  -- the presenter marked it as helpful
  helped      boolean        not null,
  primary key (id),
  constraint round_question_round foreign key (round_id) references meeting_round (id),
  constraint round_question_author foreign key (author_id) references person (id)
) ${options};

-- An action that a member promised.
create table set_action (
  id                     bigint         not null,
  version                int            not null,
  set_id                 bigint         not null,
  owner_id               bigint         not null,
  meeting_id             bigint,
  text_sealed            text           not null,
  due_on                 date,
  state                  varchar(40)    not null,
  created_at             ${datetime}(6) not null,
  report_sealed          text,
  reported_at            ${datetime}(6),
  -- the meeting in which its owner reported on it
  reported_in_meeting_id bigint,
  primary key (id),
  constraint set_action_set foreign key (set_id) references learning_set (id),
  constraint set_action_owner foreign key (owner_id) references person (id),
  constraint set_action_meeting foreign key (meeting_id) references set_meeting (id),
  constraint set_action_reported_in foreign key (reported_in_meeting_id) references set_meeting (id),
  constraint set_action_state check (state in ('OPEN', 'PARTLY', 'DONE', 'LET_GO'))
) ${options};
create index set_action_of_owner on set_action (owner_id, state);

-- What a member learnt, after a meeting or when the set closes.
create table learning_review (
  id          bigint         not null,
  version     int            not null,
  set_id      bigint         not null,
  meeting_id  bigint,
  person_id   bigint         not null,
  kind        varchar(40)    not null,
  text_sealed text           not null,
  created_at  ${datetime}(6) not null,
  primary key (id),
  constraint learning_review_set foreign key (set_id) references learning_set (id),
  constraint learning_review_meeting foreign key (meeting_id) references set_meeting (id),
  constraint learning_review_person foreign key (person_id) references person (id),
  constraint learning_review_kind check (kind in ('PERSONAL', 'PROCESS', 'ORGANISATIONAL')),
  constraint learning_review_once unique (meeting_id, person_id, kind)
) ${options};
create index learning_review_of_meeting on learning_review (meeting_id, person_id);

-- A private note of a member.
create table set_note (
  id          bigint         not null,
  version     int            not null,
  set_id      bigint         not null,
  meeting_id  bigint,
  person_id   bigint         not null,
  text_sealed text           not null,
  changed_at  ${datetime}(6) not null,
  primary key (id),
  constraint set_note_set foreign key (set_id) references learning_set (id),
  constraint set_note_meeting foreign key (meeting_id) references set_meeting (id),
  constraint set_note_person foreign key (person_id) references person (id)
) ${options};
create index set_note_of_person on set_note (person_id, set_id);

-- A decision that a set takes together. One no ends it, and all who had agreed are deleted, so that
-- nobody can tell whose no it was.
create table set_proposal (
  id          bigint         not null,
  version     int            not null,
  set_id      bigint         not null,
  subject     varchar(40)    not null,
  -- whom to admit or to ask as facilitator; null for other subjects
  person_id   bigint,
  proposed_by bigint,
  proposed_at ${datetime}(6) not null,
  state       varchar(40)    not null,
  ended_at    ${datetime}(6),
  primary key (id),
  constraint set_proposal_set foreign key (set_id) references learning_set (id),
  constraint set_proposal_person foreign key (person_id) references person (id),
  constraint set_proposal_proposer foreign key (proposed_by) references person (id),
  constraint set_proposal_subject check (subject in ('SELF_FACILITATED', 'FACILITATOR', 'ADMIT', 'CLOSE')),
  constraint set_proposal_state check (state in ('OPEN', 'AGREED', 'KEPT', 'WITHDRAWN'))
) ${options};
create index set_proposal_of_set on set_proposal (set_id, state);

-- A member's agreement to a proposal.
create table set_proposal_yes (
  id          bigint         not null,
  proposal_id bigint         not null,
  person_id   bigint         not null,
  agreed_at   ${datetime}(6) not null,
  primary key (id),
  constraint set_proposal_yes_proposal foreign key (proposal_id) references set_proposal (id),
  constraint set_proposal_yes_person foreign key (person_id) references person (id),
  constraint set_proposal_yes_once unique (proposal_id, person_id)
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'set_contract.purpose_sealed', now() union all
  select 'set_contract.rules_sealed', now() union all
  select 'set_contract.confidentiality_sealed', now() union all
  select 'meeting_check_in.text_sealed', now() union all
  select 'meeting_bid.text_sealed', now() union all
  select 'meeting_round.issue_sealed', now() union all
  select 'round_question.text_sealed', now() union all
  select 'set_action.text_sealed', now() union all
  select 'set_action.report_sealed', now() union all
  select 'learning_review.text_sealed', now() union all
  select 'set_note.text_sealed', now();
