-- Cohorts of initiatives, applications for their places, and taking part.

create table programme_role (
  id            bigint      not null,
  initiative_id bigint      not null,
  person_id     bigint      not null,
  kind          varchar(40) not null,
  primary key (id),
  constraint programme_role_initiative foreign key (initiative_id) references initiative (id),
  constraint programme_role_person foreign key (person_id) references person (id),
  constraint programme_role_once unique (initiative_id, person_id, kind),
  constraint programme_role_kind check (kind in ('LEAD', 'COORDINATOR'))
) ${options};

create table cohort (
  id              bigint       not null,
  version         int          not null,
  initiative_id   bigint       not null,
  title           varchar(160) not null,
  opens_at        ${datetime}(6)  not null,
  closes_at       ${datetime}(6)  not null,
  starts_on       date         not null,
  ends_on         date         not null,
  minimum         int          not null,
  selection       varchar(40)  not null,
  decisions_due   date,
  offer_days      int          not null,
  asks_manager    boolean      not null,
  joining_details text,
  cancelled_at    ${datetime}(6),
  cancel_reason   varchar(1000),
  primary key (id),
  constraint cohort_initiative foreign key (initiative_id) references initiative (id),
  constraint cohort_window check (opens_at < closes_at),
  constraint cohort_dates check (starts_on <= ends_on),
  constraint cohort_minimum check (minimum >= 0),
  constraint cohort_offer_days check (offer_days between 1 and 60),
  constraint cohort_selection check (selection in ('FIRST_COME', 'BY_LEAD'))
) ${options};

create table place_pool (
  id              bigint      not null,
  cohort_id       bigint      not null,
  sequence_no     int         not null,
  kind            varchar(40) not null,
  organisation_id bigint,
  sector          varchar(40),
  places          int         not null,
  primary key (id),
  constraint place_pool_cohort foreign key (cohort_id) references cohort (id),
  constraint place_pool_organisation foreign key (organisation_id) references organisation (id),
  constraint place_pool_places check (places between 0 and 10000),
  constraint place_pool_kind check (
    kind = 'OPEN' and organisation_id is null and sector is null
    or kind = 'ORGANISATION' and organisation_id is not null and sector is null
    or kind = 'SECTOR' and organisation_id is null and sector is not null)
) ${options};

create table cohort_question (
  id          bigint       not null,
  cohort_id   bigint       not null,
  sequence_no int          not null,
  label       varchar(300) not null,
  hint        varchar(500),
  kind        varchar(40)  not null,
  choices     varchar(2000),
  required    boolean      not null,
  primary key (id),
  constraint cohort_question_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_question_kind check (kind in ('SHORT', 'LONG', 'YES_NO', 'CHOICE'))
) ${options};

create table cohort_component (
  id          bigint       not null,
  cohort_id   bigint       not null,
  sequence_no int          not null,
  kind        varchar(40)  not null,
  title       varchar(160) not null,
  least       int,
  primary key (id),
  constraint cohort_component_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_component_least check (least is null or least >= 0)
) ${options};

create table cohort_session (
  id             bigint       not null,
  version        int          not null,
  cohort_id      bigint       not null,
  component_id   bigint       not null,
  title          varchar(160) not null,
  appointment_id bigint,
  primary key (id),
  constraint cohort_session_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_session_component foreign key (component_id) references cohort_component (id),
  constraint cohort_session_appointment foreign key (appointment_id) references appointment (id)
) ${options};

create table application (
  id               bigint       not null,
  version          int          not null,
  cohort_id        bigint       not null,
  applicant_id     bigint       not null,
  live_applicant   bigint,
  route            varchar(40)  not null,
  state            varchar(40)  not null,
  statement        text,
  needs_confirmed  boolean      not null,
  manager_name     varchar(160),
  manager_email    varchar(254),
  manager_support  varchar(40)  not null,
  manager_note     varchar(1000),
  manager_asked_at ${datetime}(6),
  begun_at         ${datetime}(6)  not null,
  submitted_at     ${datetime}(6),
  changed_at       ${datetime}(6)  not null,
  queue_no         int,
  pool_id          bigint,
  offered_at       ${datetime}(6),
  offer_until      ${datetime}(6),
  decided_by       bigint,
  reason           varchar(1000),
  reminded_at      ${datetime}(6),
  primary key (id),
  constraint application_cohort foreign key (cohort_id) references cohort (id),
  constraint application_applicant foreign key (applicant_id) references person (id),
  constraint application_decider foreign key (decided_by) references person (id),
  constraint application_pool foreign key (pool_id) references place_pool (id),
  constraint application_one_live unique (cohort_id, live_applicant),
  constraint application_queue unique (cohort_id, queue_no),
  constraint application_state check (state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN')),
  constraint application_live check (
    state in ('DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN') and live_applicant is null
    or state not in ('DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN') and live_applicant = applicant_id),
  constraint application_offer check (state <> 'OFFERED' or pool_id is not null and offer_until is not null),
  constraint application_waiting check (state <> 'WAITLISTED' or queue_no is not null),
  constraint application_route check (route in ('OWN', 'NOMINATED', 'INVITED', 'OPEN')),
  constraint application_manager check (manager_support in ('NOT_ASKED', 'ASKED', 'SUPPORTED', 'NOT_SUPPORTED'))
) ${options};
create index application_by_state on application (cohort_id, state, queue_no);
create index application_of on application (applicant_id, state);

create table application_party (
  application_id bigint not null,
  person_id      bigint not null,
  primary key (application_id, person_id),
  constraint application_party_application foreign key (application_id) references application (id),
  constraint application_party_person foreign key (person_id) references person (id)
) ${options};

create table application_answer (
  application_id bigint not null,
  question_id    bigint not null,
  answer         text   not null,
  primary key (application_id, question_id),
  constraint application_answer_application foreign key (application_id) references application (id),
  constraint application_answer_question foreign key (question_id) references cohort_question (id)
) ${options};

create table enrolment (
  id               bigint      not null,
  version          int         not null,
  cohort_id        bigint      not null,
  application_id   bigint      not null,
  person_id        bigint      not null,
  live_person      bigint,
  pool_id          bigint      not null,
  state            varchar(40) not null,
  enrolled_at      ${datetime}(6) not null,
  changed_at       ${datetime}(6) not null,
  listed           boolean     not null,
  diet             varchar(300),
  arrangements     varchar(1000),
  sector           varchar(40),
  level            varchar(40),
  region           varchar(40),
  lived_experience boolean,
  primary key (id),
  constraint enrolment_cohort foreign key (cohort_id) references cohort (id),
  constraint enrolment_application foreign key (application_id) references application (id),
  constraint enrolment_person foreign key (person_id) references person (id),
  constraint enrolment_pool foreign key (pool_id) references place_pool (id),
  constraint enrolment_one_live unique (cohort_id, live_person),
  constraint enrolment_state check (state in ('ENROLLED', 'DEFERRED', 'COMPLETED', 'WITHDRAWN')),
  constraint enrolment_live check (
    state in ('ENROLLED', 'COMPLETED') and live_person = person_id
    or state in ('DEFERRED', 'WITHDRAWN') and live_person is null)
) ${options};
create index enrolment_of on enrolment (person_id, state);

create table component_progress (
  id           bigint      not null,
  enrolment_id bigint      not null,
  component_id bigint      not null,
  state        varchar(40) not null,
  done_at      ${datetime}(6),
  by_hand      boolean     not null,
  primary key (id),
  constraint component_progress_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint component_progress_component foreign key (component_id) references cohort_component (id),
  constraint component_progress_once unique (enrolment_id, component_id),
  constraint component_progress_state check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE'))
) ${options};
