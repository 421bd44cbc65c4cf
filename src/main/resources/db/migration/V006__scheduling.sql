-- Appointments, diaries, calendars and polls.

-- A date in people's diaries. Its owner is a cohort session, mentoring session, set meeting or gathering.
create table appointment (
  id              bigint         not null,
  version         int            not null,
  purpose         varchar(40)    not null,
  owner_kind      varchar(40)    not null,
  owner_id        bigint         not null,
  organiser_id    bigint,
  -- whose bookable hours have to allow the time
  host_id         bigint,
  state           varchar(40)    not null,
  starts_at       ${datetime}(6) not null,
  ends_at         ${datetime}(6) not null,
  -- IANA time zone it was agreed in
  zone            varchar(60)    not null,
  place           varchar(300),
  online_address  varchar(500),
  -- UID and SEQUENCE of iCalendar
  uid             varchar(80)    not null,
  sequence_number int            not null,
  -- shared by appointments that were made together
  series          varchar(80),
  -- how many have to come; null for no minimum
  quorum          int,
  primary key (id),
  constraint appointment_organiser foreign key (organiser_id) references person (id),
  constraint appointment_host foreign key (host_id) references person (id),
  constraint appointment_uid unique (uid),
  constraint appointment_purpose
    check (purpose in ('PROGRAMME_SESSION', 'MENTORING_SESSION', 'SET_MEETING', 'GATHERING', 'PLACEMENT_DAY')),
  constraint appointment_state check (state in ('PROPOSED', 'CONFIRMED', 'HELD', 'NOT_HELD', 'CANCELLED')),
  constraint appointment_order check (starts_at < ends_at)
) ${options};
create index appointment_owner on appointment (owner_kind, owner_id);
create index appointment_start on appointment (starts_at);
create index appointment_series on appointment (series);

-- A person invited to an appointment, with answer and attendance.
create table invitation (
  id               bigint         not null,
  version          int            not null,
  appointment_id   bigint         not null,
  person_id        bigint         not null,
  answer           varchar(40)    not null,
  attendance       varchar(40)    not null,
  -- who allowed an overlap with another appointment; null when there is none
  clash_allowed_by bigint,
  clash_allowed_at ${datetime}(6),
  primary key (id),
  constraint invitation_appointment foreign key (appointment_id) references appointment (id),
  constraint invitation_person foreign key (person_id) references person (id),
  constraint invitation_clash_allowed foreign key (clash_allowed_by) references person (id),
  constraint invitation_once unique (appointment_id, person_id),
  constraint invitation_answer check (answer in ('NONE', 'YES', 'NO', 'MAYBE')),
  constraint invitation_attendance
    check (attendance in ('EXPECTED', 'ATTENDED', 'PARTLY_ATTENDED', 'APOLOGIES', 'DID_NOT_ATTEND'))
) ${options};
create index invitation_diary on invitation (person_id, appointment_id);

-- When a person can be booked: one row for each person. Whoever changes their appointments locks it first.
create table diary (
  id             bigint      not null,
  version        int         not null,
  person_id      bigint      not null,
  -- IANA time zone; null for that of the person
  zone           varchar(60),
  -- shortest notice for a booking
  notice_hours   int         not null,
  max_per_day    int         not null,
  -- least time between two appointments
  gap_minutes    int         not null,
  -- how far ahead one can be booked
  max_days_ahead int         not null,
  primary key (id),
  constraint diary_person foreign key (person_id) references person (id),
  constraint diary_once unique (person_id),
  constraint diary_notice check (notice_hours between 0 and 336),
  constraint diary_max check (max_per_day between 1 and 24),
  constraint diary_gap check (gap_minutes between 0 and 240),
  constraint diary_ahead check (max_days_ahead between 1 and 730)
) ${options};

-- Bookable hours of a weekday, in minutes from midnight in the diary's time zone; 1440 is the end of the day.
create table weekly_hours (
  id          bigint      not null,
  version     int         not null,
  diary_id    bigint      not null,
  day_of_week varchar(40) not null,
  from_minute int         not null,
  to_minute   int         not null,
  primary key (id),
  constraint weekly_hours_diary foreign key (diary_id) references diary (id),
  constraint weekly_hours_day
    check (day_of_week in ('MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY')),
  constraint weekly_hours_order check (from_minute >= 0 and from_minute < to_minute and to_minute <= 1440)
) ${options};
create index weekly_hours_of on weekly_hours (diary_id);

-- Days with other hours, or with none when the minutes are null.
create table other_hours (
  id           bigint not null,
  version      int    not null,
  diary_id     bigint not null,
  starts_on    date   not null,
  ends_on      date   not null,
  open_minute  int,
  close_minute int,
  primary key (id),
  constraint other_hours_diary foreign key (diary_id) references diary (id),
  constraint other_hours_days check (starts_on <= ends_on),
  constraint other_hours_both check (
    (open_minute is null and close_minute is null)
    or (open_minute is not null and close_minute is not null and open_minute >= 0
      and open_minute < close_minute and close_minute <= 1440))
) ${options};
create index other_hours_of on other_hours (diary_id);

-- The private calendar feed of a person. Its address is a secret: sealed, and found by its hash.
create table calendar_feed (
  id            bigint         not null,
  version       int            not null,
  person_id     bigint         not null,
  secret_hash   varchar(64)    not null,
  secret_sealed varchar(300)   not null,
  created_at    ${datetime}(6) not null,
  -- when a calendar program last read it
  read_at       ${datetime}(6),
  -- closed_count of the account when the feed was made
  closed_count  int            default 0 not null,
  primary key (id),
  constraint calendar_feed_person foreign key (person_id) references person (id),
  constraint calendar_feed_one_each unique (person_id),
  constraint calendar_feed_secret unique (secret_hash)
) ${options};

-- A calendar kept elsewhere whose busy times count. Its address is sealed.
create table external_calendar (
  id             bigint         not null,
  version        int            not null,
  person_id      bigint         not null,
  name           varchar(80)    not null,
  address_sealed varchar(2000),
  -- last attempt, and last success
  tried_at       ${datetime}(6),
  read_at        ${datetime}(6),
  -- failures since the last success
  failure_count  int            not null,
  problem        varchar(40),
  -- events that were not understood at the last success
  skipped_count  int            not null,
  primary key (id),
  constraint external_calendar_person foreign key (person_id) references person (id),
  constraint external_calendar_counts check (failure_count >= 0 and skipped_count >= 0)
) ${options};
create index external_calendar_of_person on external_calendar (person_id);

-- Busy times read from an external calendar; never what they are about.
create table external_busy_time (
  calendar_id bigint         not null,
  starts_at   ${datetime}(6) not null,
  ends_at     ${datetime}(6) not null,
  primary key (calendar_id, starts_at),
  constraint external_busy_time_calendar foreign key (calendar_id) references external_calendar (id) on delete cascade,
  constraint external_busy_time_lasts check (starts_at < ends_at)
) ${options};

-- What was not understood when an external calendar was last read, for its owner.
create table external_calendar_remark (
  calendar_id bigint       not null,
  position    int          not null,
  kind        varchar(40)  not null,
  detail      varchar(100),
  event_count int          not null,
  primary key (calendar_id, position),
  constraint external_calendar_remark_calendar
    foreign key (calendar_id) references external_calendar (id) on delete cascade
) ${options};

-- A poll to find a date.
create table date_poll (
  id             bigint         not null,
  version        int            not null,
  purpose        varchar(40)    not null,
  owner_kind     varchar(40)    not null,
  owner_id       bigint         not null,
  -- the owner while the poll is open, else null: one open poll for each owner
  open_owner_key varchar(80),
  organiser_id   bigint,
  zone           varchar(60)    not null,
  place          varchar(300),
  online_address varchar(500),
  quorum         int,
  state          varchar(40)    not null,
  opened_at      ${datetime}(6) not null,
  closes_at      ${datetime}(6) not null,
  ended_at       ${datetime}(6),
  chosen_time_id bigint,
  appointment_id bigint,
  primary key (id),
  constraint date_poll_organiser foreign key (organiser_id) references person (id),
  constraint date_poll_appointment foreign key (appointment_id) references appointment (id),
  constraint date_poll_one_open unique (open_owner_key),
  constraint date_poll_purpose
    check (purpose in ('PROGRAMME_SESSION', 'MENTORING_SESSION', 'SET_MEETING', 'GATHERING', 'PLACEMENT_DAY')),
  constraint date_poll_state check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  constraint date_poll_closed check (state <> 'CLOSED' or chosen_time_id is not null and appointment_id is not null),
  constraint date_poll_quorum check (quorum is null or quorum > 0)
) ${options};
create index date_poll_owner on date_poll (owner_kind, owner_id);

-- A time that is put to the vote.
create table poll_time (
  id        bigint         not null,
  version   int            not null,
  poll_id   bigint         not null,
  starts_at ${datetime}(6) not null,
  ends_at   ${datetime}(6) not null,
  primary key (id),
  constraint poll_time_poll foreign key (poll_id) references date_poll (id),
  constraint poll_time_once unique (poll_id, starts_at, ends_at),
  constraint poll_time_order check (starts_at < ends_at)
) ${options};

-- A person who is asked in a poll.
create table poll_invitee (
  id          bigint         not null,
  version     int            not null,
  poll_id     bigint         not null,
  person_id   bigint         not null,
  answered_at ${datetime}(6),
  reminded_at ${datetime}(6),
  primary key (id),
  constraint poll_invitee_poll foreign key (poll_id) references date_poll (id),
  constraint poll_invitee_person foreign key (person_id) references person (id),
  constraint poll_invitee_once unique (poll_id, person_id)
) ${options};
create index poll_invitee_of on poll_invitee (person_id, poll_id);

-- A person's answer to one time of a poll.
create table poll_reply (
  id        bigint      not null,
  version   int         not null,
  time_id   bigint      not null,
  person_id bigint      not null,
  answer    varchar(40) not null,
  primary key (id),
  constraint poll_reply_time foreign key (time_id) references poll_time (id),
  constraint poll_reply_person foreign key (person_id) references person (id),
  constraint poll_reply_once unique (time_id, person_id),
  constraint poll_reply_answer check (answer in ('YES', 'IF_NEED_BE', 'NO'))
) ${options};

-- A proposal to move an appointment.
create table time_proposal (
  id                   bigint         not null,
  version              int            not null,
  appointment_id       bigint         not null,
  -- the appointment while the proposal is open, else null: one open proposal for each appointment
  open_appointment_id  bigint,
  -- the proposal that this one answers
  counters_proposal_id bigint,
  proposer_id          bigint,
  starts_at            ${datetime}(6) not null,
  ends_at              ${datetime}(6) not null,
  zone                 varchar(60)    not null,
  -- start of the appointment when this was proposed
  previous_starts_at   ${datetime}(6) not null,
  state                varchar(40)    not null,
  created_at           ${datetime}(6) not null,
  answered_at          ${datetime}(6),
  answered_by          bigint,
  primary key (id),
  constraint time_proposal_appointment foreign key (appointment_id) references appointment (id),
  constraint time_proposal_counters foreign key (counters_proposal_id) references time_proposal (id),
  constraint time_proposal_proposer foreign key (proposer_id) references person (id),
  constraint time_proposal_answerer foreign key (answered_by) references person (id),
  constraint time_proposal_one_open unique (open_appointment_id),
  constraint time_proposal_state check (state in ('OPEN', 'ACCEPTED', 'COUNTERED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  constraint time_proposal_order check (starts_at < ends_at)
) ${options};
create index time_proposal_of on time_proposal (appointment_id);

-- Watches whether enough people accept an appointment.
create table quorum_watch (
  id             bigint         not null,
  version        int            not null,
  appointment_id bigint         not null,
  -- start of the appointment that was checked
  starts_at      ${datetime}(6) not null,
  -- when the organiser was told that too few accept
  notified_at    ${datetime}(6),
  held_anyway    boolean        not null,
  primary key (id),
  constraint quorum_watch_appointment foreign key (appointment_id) references appointment (id),
  constraint quorum_watch_once unique (appointment_id)
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'calendar_feed.secret_sealed', now() union all
  select 'external_calendar.address_sealed', now();
