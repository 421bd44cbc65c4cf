-- Dates in people's diaries. Times are UTC; zone says where they were agreed.

create table appointment (
  id             bigint       not null,
  version        int          not null,
  purpose        varchar(40)  not null,
  owner_kind     varchar(40)  not null,
  owner_id       bigint       not null,
  organiser_id   bigint,
  state          varchar(40)  not null,
  starts_at      ${datetime}(6)  not null,
  ends_at        ${datetime}(6)  not null,
  zone           varchar(60)  not null,
  place          varchar(300),
  online_address varchar(500),
  uid            varchar(80)  not null,
  sequence_no    int          not null,
  primary key (id),
  constraint appointment_organiser foreign key (organiser_id) references person (id),
  constraint appointment_uid unique (uid),
  constraint appointment_purpose check (purpose in ('PROGRAMME_SESSION', 'MENTORING_SESSION', 'SET_MEETING', 'GATHERING', 'PLACEMENT_DAY')),
  constraint appointment_state check (state in ('PROPOSED', 'CONFIRMED', 'HELD', 'NOT_HELD', 'CANCELLED')),
  constraint appointment_order check (starts_at < ends_at)
) ${options};
create index appointment_owner on appointment (owner_kind, owner_id);
create index appointment_start on appointment (starts_at);

create table invitation (
  id             bigint      not null,
  version        int         not null,
  appointment_id bigint      not null,
  person_id      bigint      not null,
  answer         varchar(40) not null,
  attendance     varchar(40) not null,
  primary key (id),
  constraint invitation_appointment foreign key (appointment_id) references appointment (id),
  constraint invitation_person foreign key (person_id) references person (id),
  constraint invitation_once unique (appointment_id, person_id),
  constraint invitation_answer check (answer in ('NONE', 'YES', 'NO', 'MAYBE')),
  constraint invitation_attendance check (attendance in ('EXPECTED', 'ATTENDED', 'PARTLY_ATTENDED', 'APOLOGIES', 'DID_NOT_ATTEND'))
) ${options};
create index invitation_diary on invitation (person_id, appointment_id);
