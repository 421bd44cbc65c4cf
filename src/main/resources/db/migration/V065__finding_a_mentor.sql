-- Finding a mentor: what somebody offers, what somebody seeks, and one asking the other.

create table mentor_profile (
  id           bigint        not null,
  version      int           not null,
  person_id    bigint        not null,
  offer        varchar(4000) not null,
  capacity     int           not null,
  accepting    boolean       not null,
  paused_until date,
  primary key (id),
  constraint mentor_profile_person foreign key (person_id) references person (id),
  constraint mentor_profile_once unique (person_id),
  constraint mentor_profile_capacity check (capacity between 1 and 12)
) ${options};

create table mentor_dimension (
  profile_id bigint      not null,
  dimension  varchar(40) not null,
  primary key (profile_id, dimension),
  constraint mentor_dimension_profile foreign key (profile_id) references mentor_profile (id)
) ${options};

create table mentor_language (
  profile_id bigint      not null,
  language   varchar(40) not null,
  primary key (profile_id, language),
  constraint mentor_language_profile foreign key (profile_id) references mentor_profile (id)
) ${options};

create table mentee_request (
  id              bigint not null,
  version         int    not null,
  person_id       bigint not null,
  seeks           varchar(4000),
  stated_at       ${datetime}(6),
  wished_at       ${datetime}(6),
  unmatched_since ${datetime}(6),
  primary key (id),
  constraint mentee_request_person foreign key (person_id) references person (id),
  constraint mentee_request_once unique (person_id)
) ${options};

create table mentee_dimension (
  request_id bigint      not null,
  dimension  varchar(40) not null,
  primary key (request_id, dimension),
  constraint mentee_dimension_request foreign key (request_id) references mentee_request (id)
) ${options};

create table mentee_wall (
  request_id bigint      not null,
  sector     varchar(40) not null,
  primary key (request_id, sector),
  constraint mentee_wall_request foreign key (request_id) references mentee_request (id)
) ${options};

create table mentee_language (
  request_id bigint      not null,
  language   varchar(40) not null,
  primary key (request_id, language),
  constraint mentee_language_request foreign key (request_id) references mentee_request (id)
) ${options};

-- mentors in the order in which they are to be asked
create table wished_mentor (
  request_id  bigint not null,
  sequence_no int    not null,
  mentor_id   bigint not null,
  primary key (request_id, sequence_no),
  constraint wished_mentor_request foreign key (request_id) references mentee_request (id),
  constraint wished_mentor_person foreign key (mentor_id) references person (id),
  constraint wished_mentor_most check (sequence_no between 0 and 2)
) ${options};

create table mentoring_request (
  id          bigint        not null,
  version     int           not null,
  mentor_id   bigint        not null,
  mentee_id   bigint        not null,
  live_mentee bigint,
  message     varchar(2000),
  state       varchar(40)   not null,
  passed_on   boolean       not null,
  asked_at    ${datetime}(6)   not null,
  expires_at  ${datetime}(6)   not null,
  changed_at  ${datetime}(6)   not null,
  primary key (id),
  constraint mentoring_request_mentor foreign key (mentor_id) references person (id),
  constraint mentoring_request_mentee foreign key (mentee_id) references person (id),
  constraint mentoring_request_one_at_a_time unique (live_mentee),
  constraint mentoring_request_two_people check (mentor_id <> mentee_id),
  constraint mentoring_request_live check (live_mentee is null or live_mentee = mentee_id and state = 'PENDING'),
  constraint mentoring_request_state check (state in ('PENDING', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN'))
) ${options};

create index mentoring_request_of_mentor on mentoring_request (mentor_id, state);
create index mentoring_request_of_mentee on mentoring_request (mentee_id, state);

create table chemistry_meeting (
  id             bigint      not null,
  version        int         not null,
  mentor_id      bigint      not null,
  mentee_id      bigint      not null,
  appointment_id bigint,
  asked_at       ${datetime}(6) not null,
  starts_at      ${datetime}(6) not null,
  called_off     boolean     not null,
  primary key (id),
  constraint chemistry_meeting_mentor foreign key (mentor_id) references person (id),
  constraint chemistry_meeting_mentee foreign key (mentee_id) references person (id),
  constraint chemistry_meeting_appointment foreign key (appointment_id) references appointment (id),
  constraint chemistry_meeting_two_people check (mentor_id <> mentee_id)
) ${options};
