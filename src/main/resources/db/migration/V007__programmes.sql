-- Cohorts of initiatives, applications for their places, and taking part.

-- Who leads or coordinates the cohorts of an initiative.
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

-- A cohort of an initiative, with its window for applications.
create table cohort (
  id                       bigint         not null,
  version                  int            not null,
  initiative_id            bigint         not null,
  title                    varchar(160)   not null,
  opens_at                 ${datetime}(6) not null,
  closes_at                ${datetime}(6) not null,
  starts_on                date           not null,
  ends_on                  date           not null,
  -- fewest participants it runs with
  minimum_participants     int            not null,
  selection                varchar(40)    not null,
  decisions_due_on         date,
  -- days to answer an offer
  offer_days               int            not null,
  -- applications need the line manager's support
  asks_manager             boolean        not null,
  -- when the leads were last told of new applications
  applications_notified_at ${datetime}(6),
  joining_details          text,
  cancelled_at             ${datetime}(6),
  cancel_reason            varchar(1000),
  primary key (id),
  constraint cohort_initiative foreign key (initiative_id) references initiative (id),
  constraint cohort_window check (opens_at < closes_at),
  constraint cohort_dates check (starts_on <= ends_on),
  constraint cohort_minimum check (minimum_participants >= 0),
  constraint cohort_offer_days check (offer_days between 1 and 60),
  constraint cohort_selection check (selection in ('FIRST_COME', 'BY_LEAD'))
) ${options};

-- Places of a cohort: open to all, for one organisation, or for one sector.
create table place_pool (
  id              bigint      not null,
  cohort_id       bigint      not null,
  sequence_number int         not null,
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

-- A question of a cohort's application form.
create table cohort_question (
  id              bigint        not null,
  cohort_id       bigint        not null,
  sequence_number int           not null,
  label           varchar(300)  not null,
  hint            varchar(500),
  kind            varchar(40)   not null,
  -- one on each line
  choices         varchar(2000),
  required        boolean       not null,
  primary key (id),
  constraint cohort_question_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_question_kind check (kind in ('SHORT', 'LONG', 'YES_NO', 'CHOICE'))
) ${options};

-- A component of a cohort, such as workshops, with how many sessions have to be attended.
create table cohort_component (
  id              bigint       not null,
  cohort_id       bigint       not null,
  sequence_number int          not null,
  kind            varchar(40)  not null,
  title           varchar(160) not null,
  -- sessions that have to be attended; null for all
  required_count  int,
  primary key (id),
  constraint cohort_component_cohort foreign key (cohort_id) references cohort (id),
  constraint cohort_component_required check (required_count is null or required_count >= 0)
) ${options};

-- A session of a cohort.
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

-- An application for a place, or for the places of a party.
create table application (
  id                  bigint         not null,
  version             int            not null,
  cohort_id           bigint         not null,
  applicant_id        bigint         not null,
  -- the applicant until the application ends, else null: one running application for each cohort
  live_applicant_id   bigint,
  route               varchar(40)    not null,
  state               varchar(40)    not null,
  statement_sealed    text,
  -- the applicant has checked their access needs
  needs_confirmed     boolean        not null,
  manager_name        varchar(160),
  manager_email       varchar(254),
  manager_support     varchar(40)    not null,
  manager_note_sealed text,
  manager_asked_at    ${datetime}(6),
  started_at          ${datetime}(6) not null,
  submitted_at        ${datetime}(6),
  changed_at          ${datetime}(6) not null,
  -- place in the waiting list
  queue_number        int,
  pool_id             bigint,
  offered_at          ${datetime}(6),
  offer_expires_at    ${datetime}(6),
  -- who decided last, and why
  decided_by          bigint,
  reason_sealed       text,
  reminded_at         ${datetime}(6),
  -- the lead has taken the place away
  removed             boolean        default false not null,
  primary key (id),
  constraint application_cohort foreign key (cohort_id) references cohort (id),
  constraint application_applicant foreign key (applicant_id) references person (id),
  constraint application_decider foreign key (decided_by) references person (id),
  constraint application_pool foreign key (pool_id) references place_pool (id),
  constraint application_one_live unique (cohort_id, live_applicant_id),
  constraint application_queue unique (cohort_id, queue_number),
  constraint application_state check (
    state in ('DRAFT', 'SUBMITTED', 'IN_REVIEW', 'WAITLISTED', 'OFFERED', 'ACCEPTED', 'DECLINED', 'EXPIRED',
      'NOT_SELECTED', 'WITHDRAWN')),
  constraint application_live check (
    state in ('DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN') and live_applicant_id is null
    or state not in ('DECLINED', 'EXPIRED', 'NOT_SELECTED', 'WITHDRAWN') and live_applicant_id = applicant_id),
  constraint application_offer check (state <> 'OFFERED' or pool_id is not null and offer_expires_at is not null),
  constraint application_waiting check (state <> 'WAITLISTED' or queue_number is not null),
  constraint application_route check (route in ('OWN', 'NOMINATED', 'INVITED', 'OPEN')),
  constraint application_manager check (manager_support in ('NOT_ASKED', 'ASKED', 'SUPPORTED', 'NOT_SUPPORTED'))
) ${options};
create index application_by_state on application (cohort_id, state, queue_number);
create index application_of on application (applicant_id, state);

-- The people an application is for, the applicant among them.
create table application_party (
  application_id bigint not null,
  person_id      bigint not null,
  primary key (application_id, person_id),
  constraint application_party_application foreign key (application_id) references application (id),
  constraint application_party_person foreign key (person_id) references person (id)
) ${options};

-- An answer to a question of the application form.
create table application_answer (
  application_id bigint not null,
  question_id    bigint not null,
  answer_sealed  text,
  primary key (application_id, question_id),
  constraint application_answer_application foreign key (application_id) references application (id),
  constraint application_answer_question foreign key (question_id) references cohort_question (id)
) ${options};

-- A place that was taken. Sector, level, region and lived experience are copies from the time of enrolling, for
-- statistics.
create table enrolment (
  id                  bigint         not null,
  version             int            not null,
  cohort_id           bigint         not null,
  application_id      bigint         not null,
  person_id           bigint         not null,
  -- the person while the place is held, else null: one place for each person and cohort
  live_person_id      bigint,
  pool_id             bigint         not null,
  state               varchar(40)    not null,
  enrolled_at         ${datetime}(6) not null,
  changed_at          ${datetime}(6) not null,
  -- shown in the list of participants
  listed              boolean        not null,
  diet_sealed         text,
  arrangements_sealed text,
  sector              varchar(40),
  level               varchar(40),
  region              varchar(40),
  lived_experience    boolean,
  primary key (id),
  constraint enrolment_cohort foreign key (cohort_id) references cohort (id),
  constraint enrolment_application foreign key (application_id) references application (id),
  constraint enrolment_person foreign key (person_id) references person (id),
  constraint enrolment_pool foreign key (pool_id) references place_pool (id),
  constraint enrolment_one_live unique (cohort_id, live_person_id),
  constraint enrolment_state check (state in ('ENROLLED', 'DEFERRED', 'COMPLETED', 'WITHDRAWN')),
  constraint enrolment_live check (
    state in ('ENROLLED', 'COMPLETED') and live_person_id = person_id
    or state in ('DEFERRED', 'WITHDRAWN') and live_person_id is null)
) ${options};
create index enrolment_of on enrolment (person_id, state);

-- How far a participant is in a component.
create table component_progress (
  id           bigint         not null,
  enrolment_id bigint         not null,
  component_id bigint         not null,
  state        varchar(40)    not null,
  done_at      ${datetime}(6),
  -- set by a lead instead of by attendance
  by_hand      boolean        not null,
  primary key (id),
  constraint component_progress_enrolment foreign key (enrolment_id) references enrolment (id),
  constraint component_progress_component foreign key (component_id) references cohort_component (id),
  constraint component_progress_once unique (enrolment_id, component_id),
  constraint component_progress_state check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE'))
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'application.statement_sealed', now() union all
  select 'application.manager_note_sealed', now() union all
  select 'application.reason_sealed', now() union all
  select 'application_answer.answer_sealed', now() union all
  select 'enrolment.diet_sealed', now() union all
  select 'enrolment.arrangements_sealed', now();
