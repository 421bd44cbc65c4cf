-- A mentor and a mentee, from the accepted request to the end. What the two write (agreement, goals, agenda, notes, feedback) is
-- sealed with a key that is not in the database; row ids are bound into it.

create table relationship (
  id          bigint      not null,
  version     int         not null,
  mentor_id   bigint      not null,
  mentee_id   bigint      not null,
  live_mentee bigint,
  state       varchar(40) not null,
  begun_at    ${datetime}(6) not null,
  active_at   ${datetime}(6),
  paused_at   ${datetime}(6),
  resumed_at  ${datetime}(6),
  ended_at    ${datetime}(6),
  nudged_at   ${datetime}(6),
  primary key (id),
  constraint relationship_mentor foreign key (mentor_id) references person (id),
  constraint relationship_mentee foreign key (mentee_id) references person (id),
  constraint relationship_once unique (mentor_id, live_mentee),
  constraint relationship_two check (mentor_id <> mentee_id),
  constraint relationship_state check (state in ('PROPOSED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED_EARLY'))
) ${options};
create index relationship_of_mentor on relationship (mentor_id, state);
create index relationship_of_mentee on relationship (mentee_id, state);

-- one row for each time they agreed anew; the highest round that both have signed is in force
create table mentoring_agreement (
  id               bigint      not null,
  version          int         not null,
  relationship_id  bigint      not null,
  round_no         int         not null,
  months           int         not null,
  sessions         int         not null,
  mentor_signed_at ${datetime}(6),
  mentee_signed_at ${datetime}(6),
  changed_by       bigint,
  changed_at       ${datetime}(6) not null,
  primary key (id),
  constraint agreement_relationship foreign key (relationship_id) references relationship (id),
  constraint agreement_changer foreign key (changed_by) references person (id),
  constraint agreement_round unique (relationship_id, round_no),
  constraint agreement_months check (months between 1 and 36),
  constraint agreement_sessions check (sessions between 1 and 60)
) ${options};

create table agreement_point (
  agreement_id bigint      not null,
  point        varchar(40) not null,
  sealed       text        not null,
  primary key (agreement_id, point),
  constraint agreement_point_of foreign key (agreement_id) references mentoring_agreement (id)
) ${options};

create table mentoring_goal (
  id              bigint      not null,
  version         int         not null,
  relationship_id bigint      not null,
  author_id       bigint      not null,
  state           varchar(40) not null,
  aim             text        not null,
  measure         text,
  target_on       date,
  made_at         ${datetime}(6) not null,
  primary key (id),
  constraint goal_relationship foreign key (relationship_id) references relationship (id),
  constraint goal_author foreign key (author_id) references person (id),
  constraint goal_state check (state in ('OPEN', 'REACHED', 'LET_GO'))
) ${options};
create index goal_of on mentoring_goal (relationship_id, id);

create table goal_step (
  id        bigint      not null,
  version   int         not null,
  goal_id   bigint      not null,
  author_id bigint      not null,
  on_day    date        not null,
  sealed    text        not null,
  primary key (id),
  constraint goal_step_goal foreign key (goal_id) references mentoring_goal (id),
  constraint goal_step_author foreign key (author_id) references person (id)
) ${options};

-- what the two keep about a date in their diaries; made when something is written first
create table mentoring_session (
  id              bigint not null,
  version         int    not null,
  relationship_id bigint not null,
  appointment_id  bigint not null,
  agenda          text,
  primary key (id),
  constraint mentoring_session_relationship foreign key (relationship_id) references relationship (id),
  constraint mentoring_session_appointment foreign key (appointment_id) references appointment (id),
  constraint mentoring_session_once unique (appointment_id)
) ${options};
create index mentoring_session_of on mentoring_session (relationship_id, id);

create table session_note (
  id         bigint      not null,
  version    int         not null,
  session_id bigint      not null,
  reader     varchar(40) not null,
  sealed     text        not null,
  changed_by bigint      not null,
  changed_at ${datetime}(6) not null,
  primary key (id),
  constraint session_note_session foreign key (session_id) references mentoring_session (id),
  constraint session_note_author foreign key (changed_by) references person (id),
  constraint session_note_once unique (session_id, reader),
  constraint session_note_reader check (reader in ('BOTH', 'MENTOR', 'MENTEE'))
) ${options};

create table mentoring_review (
  id              bigint      not null,
  version         int         not null,
  relationship_id bigint      not null,
  person_id       bigint      not null,
  asked_at        ${datetime}(6) not null,
  answer          varchar(40),
  answered_at     ${datetime}(6),
  primary key (id),
  constraint review_relationship foreign key (relationship_id) references relationship (id),
  constraint review_person foreign key (person_id) references person (id),
  constraint review_once unique (relationship_id, person_id),
  constraint review_answer check (answer in ('GO_ON', 'CHANGE'))
) ${options};
create index review_of_person on mentoring_review (person_id);

create table mentoring_feedback (
  id              bigint      not null,
  version         int         not null,
  relationship_id bigint      not null,
  author_id       bigint      not null,
  rating          int         not null,
  helped          text,
  better          text,
  shared          boolean     not null,
  given_at        ${datetime}(6) not null,
  primary key (id),
  constraint feedback_relationship foreign key (relationship_id) references relationship (id),
  constraint feedback_author foreign key (author_id) references person (id),
  constraint feedback_once unique (relationship_id, author_id),
  constraint feedback_rating check (rating between 1 and 5)
) ${options};
create index feedback_of_author on mentoring_feedback (author_id);
