-- Finding a date together: polls, proposals of another time, and how many have to come. Times are UTC.

create table date_poll (
  id             bigint       not null,
  version        int          not null,
  purpose        varchar(40)  not null,
  owner_kind     varchar(40)  not null,
  owner_id       bigint       not null,
  open_for       varchar(80),
  organiser_id   bigint,
  zone           varchar(60)  not null,
  place          varchar(300),
  online_address varchar(500),
  quorum         int,
  state          varchar(40)  not null,
  opened_at      ${datetime}(6)  not null,
  closes_at      ${datetime}(6)  not null,
  ended_at       ${datetime}(6),
  chosen_id      bigint,
  appointment_id bigint,
  primary key (id),
  constraint date_poll_organiser foreign key (organiser_id) references person (id),
  constraint date_poll_appointment foreign key (appointment_id) references appointment (id),
  constraint date_poll_one_open unique (open_for),
  constraint date_poll_purpose check (purpose in ('PROGRAMME_SESSION', 'MENTORING_SESSION', 'SET_MEETING', 'GATHERING', 'PLACEMENT_DAY')),
  constraint date_poll_state check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
  constraint date_poll_closed check (state <> 'CLOSED' or chosen_id is not null and appointment_id is not null),
  constraint date_poll_quorum check (quorum is null or quorum > 0)
) ${options};
create index date_poll_owner on date_poll (owner_kind, owner_id);

create table poll_time (
  id        bigint      not null,
  version   int         not null,
  poll_id   bigint      not null,
  starts_at ${datetime}(6) not null,
  ends_at   ${datetime}(6) not null,
  primary key (id),
  constraint poll_time_poll foreign key (poll_id) references date_poll (id),
  constraint poll_time_once unique (poll_id, starts_at, ends_at),
  constraint poll_time_order check (starts_at < ends_at)
) ${options};

create table poll_asked (
  id          bigint      not null,
  version     int         not null,
  poll_id     bigint      not null,
  person_id   bigint      not null,
  answered_at ${datetime}(6),
  reminded_at ${datetime}(6),
  primary key (id),
  constraint poll_asked_poll foreign key (poll_id) references date_poll (id),
  constraint poll_asked_person foreign key (person_id) references person (id),
  constraint poll_asked_once unique (poll_id, person_id)
) ${options};
create index poll_asked_of on poll_asked (person_id, poll_id);

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

create table time_proposal (
  id             bigint      not null,
  version        int         not null,
  appointment_id bigint      not null,
  open_for       bigint,
  counters_id    bigint,
  proposer_id    bigint,
  starts_at      ${datetime}(6) not null,
  ends_at        ${datetime}(6) not null,
  zone           varchar(60) not null,
  instead_of     ${datetime}(6) not null,
  state          varchar(40) not null,
  made_at        ${datetime}(6) not null,
  answered_at    ${datetime}(6),
  answered_by    bigint,
  primary key (id),
  constraint time_proposal_appointment foreign key (appointment_id) references appointment (id),
  constraint time_proposal_counters foreign key (counters_id) references time_proposal (id),
  constraint time_proposal_proposer foreign key (proposer_id) references person (id),
  constraint time_proposal_answerer foreign key (answered_by) references person (id),
  constraint time_proposal_one_open unique (open_for),
  constraint time_proposal_state check (state in ('OPEN', 'ACCEPTED', 'COUNTERED', 'DECLINED', 'WITHDRAWN', 'LAPSED')),
  constraint time_proposal_order check (starts_at < ends_at)
) ${options};
create index time_proposal_of on time_proposal (appointment_id);

create table quorum_watch (
  id             bigint      not null,
  version        int         not null,
  appointment_id bigint      not null,
  starts_at      ${datetime}(6) not null,
  told_at        ${datetime}(6),
  held_anyway    boolean     not null,
  primary key (id),
  constraint quorum_watch_appointment foreign key (appointment_id) references appointment (id),
  constraint quorum_watch_once unique (appointment_id)
) ${options};
