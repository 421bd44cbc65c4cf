-- A set at work: what it agreed on, its meetings, what happens in them, what was promised. What people write is sealed
-- (columns named …_sealed) with table, column and row id as associated data.

create table set_contract (
  id                 bigint      not null,
  version            int         not null,
  set_id             bigint      not null,
  round_no           int         not null,
  purpose_sealed     text        not null,
  rules_sealed       text        not null,
  confidence_sealed  text        not null,
  meetings           int         not null,
  weeks_between      int         not null,
  minutes            int         not null,
  strictness         varchar(40) not null,
  changed_by         bigint,
  changed_at         ${datetime}(6) not null,
  agreed_at          ${datetime}(6),
  primary key (id),
  constraint set_contract_set foreign key (set_id) references learning_set (id),
  constraint set_contract_changer foreign key (changed_by) references person (id),
  constraint set_contract_once unique (set_id, round_no),
  constraint set_contract_meetings check (meetings between 1 and 12),
  constraint set_contract_minutes check (minutes between 30 and 480)
) ${options};

-- the stages of a round and how long each takes; a stage without a row is left out
create table contract_stage (
  contract_id bigint      not null,
  stage       varchar(40) not null,
  minutes     int         not null,
  primary key (contract_id, stage),
  constraint contract_stage_contract foreign key (contract_id) references set_contract (id),
  constraint contract_stage_minutes check (minutes between 1 and 60)
) ${options};

create table contract_signature (
  id          bigint      not null,
  contract_id bigint      not null,
  person_id   bigint      not null,
  signed_at   ${datetime}(6) not null,
  primary key (id),
  constraint contract_signature_contract foreign key (contract_id) references set_contract (id),
  constraint contract_signature_person foreign key (person_id) references person (id),
  constraint contract_signature_once unique (contract_id, person_id)
) ${options};

-- revision rises with everything that is written in the meeting: an open page asks for what is newer than what it shows
create table set_meeting (
  id             bigint      not null,
  version        int         not null,
  set_id         bigint      not null,
  contract_id    bigint      not null,
  meeting_no     int         not null,
  appointment_id bigint,
  host_id        bigint,
  state          varchar(40) not null,
  item           varchar(40) not null,
  revision       int         not null,
  started_at     ${datetime}(6),
  ended_at       ${datetime}(6),
  primary key (id),
  constraint set_meeting_set foreign key (set_id) references learning_set (id),
  constraint set_meeting_contract foreign key (contract_id) references set_contract (id),
  constraint set_meeting_appointment foreign key (appointment_id) references appointment (id),
  constraint set_meeting_host foreign key (host_id) references person (id),
  constraint set_meeting_once unique (set_id, meeting_no),
  constraint set_meeting_state check (state in ('PLANNED', 'RUNNING', 'HELD', 'CANCELLED'))
) ${options};
create index set_meeting_of_appointment on set_meeting (appointment_id);

create table meeting_check_in (
  id           bigint      not null,
  version      int         not null,
  meeting_id   bigint      not null,
  person_id    bigint      not null,
  words_sealed text,
  at           ${datetime}(6) not null,
  primary key (id),
  constraint meeting_check_in_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_check_in_person foreign key (person_id) references person (id),
  constraint meeting_check_in_once unique (meeting_id, person_id)
) ${options};

create table meeting_bid (
  id           bigint      not null,
  version      int         not null,
  meeting_id   bigint      not null,
  person_id    bigint      not null,
  words_sealed text        not null,
  at           ${datetime}(6) not null,
  primary key (id),
  constraint meeting_bid_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_bid_person foreign key (person_id) references person (id),
  constraint meeting_bid_once unique (meeting_id, person_id)
) ${options};

-- one presenter's time. The clock: left_seconds were left at stage_since, and run down since then while ticking
create table meeting_round (
  id              bigint      not null,
  version         int         not null,
  meeting_id      bigint      not null,
  round_no        int         not null,
  presenter_id    bigint      not null,
  issue_sealed    text,
  state           varchar(40) not null,
  stage           varchar(40),
  stage_since     ${datetime}(6),
  left_seconds    int         not null,
  extended        int         not null,
  ticking         boolean     not null,
  turn_id         bigint,
  airtime_seconds int         not null,
  started_at      ${datetime}(6),
  ended_at        ${datetime}(6),
  primary key (id),
  constraint meeting_round_meeting foreign key (meeting_id) references set_meeting (id),
  constraint meeting_round_presenter foreign key (presenter_id) references person (id),
  constraint meeting_round_turn foreign key (turn_id) references person (id),
  constraint meeting_round_once unique (meeting_id, round_no),
  constraint meeting_round_state check (state in ('WAITING', 'RUNNING', 'DONE'))
) ${options};

create table round_question (
  id           bigint      not null,
  version      int         not null,
  round_id     bigint      not null,
  writer_id    bigint      not null,
  words_sealed text        not null,
  asked_at     ${datetime}(6) not null,
  helped       boolean     not null,
  primary key (id),
  constraint round_question_round foreign key (round_id) references meeting_round (id),
  constraint round_question_writer foreign key (writer_id) references person (id)
) ${options};

create table set_action (
  id              bigint      not null,
  version         int         not null,
  set_id          bigint      not null,
  owner_id        bigint      not null,
  meeting_id      bigint,
  words_sealed    text        not null,
  due             date,
  state           varchar(40) not null,
  made_at         ${datetime}(6) not null,
  report_sealed   text,
  reported_at     ${datetime}(6),
  reported_in_id  bigint,
  primary key (id),
  constraint set_action_set foreign key (set_id) references learning_set (id),
  constraint set_action_owner foreign key (owner_id) references person (id),
  constraint set_action_meeting foreign key (meeting_id) references set_meeting (id),
  constraint set_action_reported_in foreign key (reported_in_id) references set_meeting (id),
  constraint set_action_state check (state in ('OPEN', 'PARTLY', 'DONE', 'LET_GO'))
) ${options};
create index set_action_of_owner on set_action (owner_id, state);

-- what somebody learnt: personal, about the process, about the organisation; after a meeting, or the last one when a set closes
create table learning_review (
  id           bigint      not null,
  version      int         not null,
  set_id       bigint      not null,
  meeting_id   bigint,
  person_id    bigint      not null,
  kind         varchar(40) not null,
  words_sealed text        not null,
  at           ${datetime}(6) not null,
  primary key (id),
  constraint learning_review_set foreign key (set_id) references learning_set (id),
  constraint learning_review_meeting foreign key (meeting_id) references set_meeting (id),
  constraint learning_review_person foreign key (person_id) references person (id),
  constraint learning_review_kind check (kind in ('PERSONAL', 'PROCESS', 'ORGANISATIONAL'))
) ${options};
create index learning_review_of_meeting on learning_review (meeting_id, person_id);

-- a note to oneself
create table set_note (
  id           bigint      not null,
  version      int         not null,
  set_id       bigint      not null,
  meeting_id   bigint,
  person_id    bigint      not null,
  words_sealed text        not null,
  changed_at   ${datetime}(6) not null,
  primary key (id),
  constraint set_note_set foreign key (set_id) references learning_set (id),
  constraint set_note_meeting foreign key (meeting_id) references set_meeting (id),
  constraint set_note_person foreign key (person_id) references person (id)
) ${options};
create index set_note_of_person on set_note (person_id, set_id);
