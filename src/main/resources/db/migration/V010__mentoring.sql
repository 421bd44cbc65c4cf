-- Mentoring: profiles, requests, and the work of a mentor and a mentee. What the two write is sealed.

-- What a mentor offers.
create table mentor_profile (
  id            bigint        not null,
  version       int           not null,
  person_id     bigint        not null,
  offer         varchar(4000) not null,
  -- most mentees at a time
  capacity      int           not null,
  accepting     boolean       not null,
  -- last day of a pause; null for none
  pause_ends_on date,
  primary key (id),
  constraint mentor_profile_person foreign key (person_id) references person (id),
  constraint mentor_profile_once unique (person_id),
  constraint mentor_profile_capacity check (capacity between 1 and 12)
) ${options};

-- Leadership dimensions a mentor can help with.
create table mentor_dimension (
  profile_id bigint      not null,
  dimension  varchar(40) not null,
  primary key (profile_id, dimension),
  constraint mentor_dimension_profile foreign key (profile_id) references mentor_profile (id)
) ${options};

-- Languages a mentor speaks.
create table mentor_language (
  profile_id bigint      not null,
  language   varchar(40) not null,
  primary key (profile_id, language),
  constraint mentor_language_profile foreign key (profile_id) references mentor_profile (id)
) ${options};

-- What a mentee seeks.
create table mentee_profile (
  id           bigint         not null,
  version      int            not null,
  person_id    bigint         not null,
  seeks_sealed text,
  -- when the mentee last described what they seek; null before the first time
  stated_at    ${datetime}(6),
  -- when they last chose mentors to ask
  wished_at    ${datetime}(6),
  -- since when there has been no mentor; null with one
  unmatched_at ${datetime}(6),
  primary key (id),
  constraint mentee_profile_person foreign key (person_id) references person (id),
  constraint mentee_profile_once unique (person_id)
) ${options};

-- Leadership dimensions a mentee seeks help with.
create table mentee_dimension (
  profile_id bigint      not null,
  dimension  varchar(40) not null,
  primary key (profile_id, dimension),
  constraint mentee_dimension_profile foreign key (profile_id) references mentee_profile (id)
) ${options};

-- Sectors a mentee would like to get to know.
create table mentee_sector (
  profile_id bigint      not null,
  sector     varchar(40) not null,
  primary key (profile_id, sector),
  constraint mentee_sector_profile foreign key (profile_id) references mentee_profile (id)
) ${options};

-- Languages a mentee speaks.
create table mentee_language (
  profile_id bigint      not null,
  language   varchar(40) not null,
  primary key (profile_id, language),
  constraint mentee_language_profile foreign key (profile_id) references mentee_profile (id)
) ${options};

-- The mentors a mentee would like, in the order in which they are asked; at most three.
create table wished_mentor (
  profile_id      bigint not null,
  sequence_number int    not null,
  mentor_id       bigint not null,
  primary key (profile_id, sequence_number),
  constraint wished_mentor_profile foreign key (profile_id) references mentee_profile (id),
  constraint wished_mentor_person foreign key (mentor_id) references person (id),
  constraint wished_mentor_most check (sequence_number between 0 and 2)
) ${options};

-- A mentee asks a mentor.
create table mentoring_request (
  id             bigint         not null,
  version        int            not null,
  mentor_id      bigint         not null,
  mentee_id      bigint         not null,
  -- the mentee while the request is pending, else null: one pending request at a time
  live_mentee_id bigint,
  message_sealed text,
  state          varchar(40)    not null,
  -- made by Cordee from the list of wished mentors
  forwarded      boolean        not null,
  asked_at       ${datetime}(6) not null,
  expires_at     ${datetime}(6) not null,
  changed_at     ${datetime}(6) not null,
  primary key (id),
  constraint mentoring_request_mentor foreign key (mentor_id) references person (id),
  constraint mentoring_request_mentee foreign key (mentee_id) references person (id),
  constraint mentoring_request_one_at_a_time unique (live_mentee_id),
  constraint mentoring_request_two_people check (mentor_id <> mentee_id),
  constraint mentoring_request_live check (live_mentee_id is null or live_mentee_id = mentee_id and state = 'PENDING'),
  constraint mentoring_request_state check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'))
) ${options};
create index mentoring_request_of_mentor on mentoring_request (mentor_id, state);
create index mentoring_request_of_mentee on mentoring_request (mentee_id, state);

-- A first conversation of a mentee and a possible mentor.
create table chemistry_meeting (
  id             bigint         not null,
  version        int            not null,
  mentor_id      bigint         not null,
  mentee_id      bigint         not null,
  appointment_id bigint,
  asked_at       ${datetime}(6) not null,
  starts_at      ${datetime}(6) not null,
  cancelled      boolean        not null,
  primary key (id),
  constraint chemistry_meeting_mentor foreign key (mentor_id) references person (id),
  constraint chemistry_meeting_mentee foreign key (mentee_id) references person (id),
  constraint chemistry_meeting_appointment foreign key (appointment_id) references appointment (id),
  constraint chemistry_meeting_two_people check (mentor_id <> mentee_id)
) ${options};

-- A mentor and a mentee, from the accepted request to the end.
create table relationship (
  id             bigint         not null,
  version        int            not null,
  mentor_id      bigint         not null,
  mentee_id      bigint         not null,
  -- the mentee until it ends, else null: one running relationship for each pair
  live_mentee_id bigint,
  state          varchar(40)    not null,
  started_at     ${datetime}(6) not null,
  activated_at   ${datetime}(6),
  paused_at      ${datetime}(6),
  resumed_at     ${datetime}(6),
  ended_at       ${datetime}(6),
  -- when the two were last asked whether they still meet
  reminded_at    ${datetime}(6),
  primary key (id),
  constraint relationship_mentor foreign key (mentor_id) references person (id),
  constraint relationship_mentee foreign key (mentee_id) references person (id),
  constraint relationship_once unique (mentor_id, live_mentee_id),
  constraint relationship_two check (mentor_id <> mentee_id),
  constraint relationship_state check (state in ('PROPOSED', 'ACTIVE', 'PAUSED', 'COMPLETED', 'ENDED_EARLY'))
) ${options};
create index relationship_of_mentor on relationship (mentor_id, state);
create index relationship_of_mentee on relationship (mentee_id, state);

-- An agreement of a pair. Each one is a new row; the newest that both have signed is in force.
create table mentoring_agreement (
  id               bigint         not null,
  version          int            not null,
  relationship_id  bigint         not null,
  agreement_number int            not null,
  months           int            not null,
  sessions         int            not null,
  mentor_signed_at ${datetime}(6),
  mentee_signed_at ${datetime}(6),
  changed_by       bigint,
  changed_at       ${datetime}(6) not null,
  primary key (id),
  constraint agreement_relationship foreign key (relationship_id) references relationship (id),
  constraint agreement_changer foreign key (changed_by) references person (id),
  constraint agreement_round unique (relationship_id, agreement_number),
  constraint agreement_months check (months between 1 and 36),
  constraint agreement_sessions check (sessions between 1 and 60)
) ${options};

-- The text of one point of an agreement.
create table agreement_point (
  agreement_id bigint      not null,
  point        varchar(40) not null,
  text_sealed  text        not null,
  primary key (agreement_id, point),
  constraint agreement_point_of foreign key (agreement_id) references mentoring_agreement (id)
) ${options};

-- A goal of the mentee.
create table mentoring_goal (
  id              bigint         not null,
  version         int            not null,
  relationship_id bigint         not null,
  author_id       bigint         not null,
  state           varchar(40)    not null,
  aim_sealed      text           not null,
  measure_sealed  text,
  -- day by which it is to be reached
  target_on       date,
  created_at      ${datetime}(6) not null,
  primary key (id),
  constraint goal_relationship foreign key (relationship_id) references relationship (id),
  constraint goal_author foreign key (author_id) references person (id),
  constraint goal_state check (state in ('OPEN', 'REACHED', 'LET_GO'))
) ${options};
create index goal_of on mentoring_goal (relationship_id, id);

-- A step towards a goal.
create table goal_step (
  id          bigint not null,
  version     int    not null,
  goal_id     bigint not null,
  author_id   bigint not null,
  noted_on    date   not null,
  text_sealed text   not null,
  primary key (id),
  constraint goal_step_goal foreign key (goal_id) references mentoring_goal (id),
  constraint goal_step_author foreign key (author_id) references person (id)
) ${options};

-- What a pair keeps about one of its appointments. The row is made when something is written first.
create table mentoring_session (
  id              bigint not null,
  version         int    not null,
  relationship_id bigint not null,
  appointment_id  bigint not null,
  agenda_sealed   text,
  primary key (id),
  constraint mentoring_session_relationship foreign key (relationship_id) references relationship (id),
  constraint mentoring_session_appointment foreign key (appointment_id) references appointment (id),
  constraint mentoring_session_once unique (appointment_id)
) ${options};
create index mentoring_session_of on mentoring_session (relationship_id, id);

-- A note about a session.
create table session_note (
  id          bigint         not null,
  version     int            not null,
  session_id  bigint         not null,
  -- who may read it
  reader      varchar(40)    not null,
  text_sealed text           not null,
  changed_by  bigint         not null,
  changed_at  ${datetime}(6) not null,
  primary key (id),
  constraint session_note_session foreign key (session_id) references mentoring_session (id),
  constraint session_note_author foreign key (changed_by) references person (id),
  constraint session_note_once unique (session_id, reader),
  constraint session_note_reader check (reader in ('BOTH', 'MENTOR', 'MENTEE'))
) ${options};

-- The question whether a pair wants to go on, put to each of the two.
create table mentoring_review (
  id              bigint         not null,
  version         int            not null,
  relationship_id bigint         not null,
  person_id       bigint         not null,
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

-- Feedback at the end.
create table mentoring_feedback (
  id              bigint         not null,
  version         int            not null,
  relationship_id bigint         not null,
  author_id       bigint         not null,
  -- 1 to 5
  rating          int            not null,
  helped_sealed   text,
  better_sealed   text,
  -- shown to the other of the two
  shared          boolean        not null,
  given_at        ${datetime}(6) not null,
  primary key (id),
  constraint feedback_relationship foreign key (relationship_id) references relationship (id),
  constraint feedback_author foreign key (author_id) references person (id),
  constraint feedback_once unique (relationship_id, author_id),
  constraint feedback_rating check (rating between 1 and 5)
) ${options};
create index feedback_of_author on mentoring_feedback (author_id);

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'mentee_profile.seeks_sealed', now() union all
  select 'mentoring_request.message_sealed', now() union all
  select 'agreement_point.text_sealed', now() union all
  select 'mentoring_goal.aim_sealed', now() union all
  select 'mentoring_goal.measure_sealed', now() union all
  select 'goal_step.text_sealed', now() union all
  select 'mentoring_session.agenda_sealed', now() union all
  select 'session_note.text_sealed', now() union all
  select 'mentoring_feedback.helped_sealed', now() union all
  select 'mentoring_feedback.better_sealed', now();
