-- Which keys the sealed texts of this database need. Their ids say nothing about the keys: a server with another secret is refused.
create table secret_key (
  key_id        varchar(20)    not null,
  first_used_at ${datetime}(6) not null,
  retired_at    ${datetime}(6),
  primary key (key_id)
) ${options};

-- Columns whose texts are sealed. A column that was plain before is missing here until the first start has sealed its rows.
create table sealed_column (
  name      varchar(100)   not null,
  sealed_at ${datetime}(6) not null,
  primary key (name)
) ${options};

-- sealed since they exist
insert into sealed_column (name, sealed_at)
  select 'calendar_feed.sealed', now() union all
  select 'outside_calendar.sealed_address', now() union all
  select 'concern.sealed', now() union all
  select 'concern.reply', now() union all
  select 'agreement_point.sealed', now() union all
  select 'mentoring_goal.aim', now() union all
  select 'mentoring_goal.measure', now() union all
  select 'goal_step.sealed', now() union all
  select 'mentoring_session.agenda', now() union all
  select 'session_note.sealed', now() union all
  select 'mentoring_feedback.helped', now() union all
  select 'mentoring_feedback.better', now() union all
  select 'set_contract.purpose_sealed', now() union all
  select 'set_contract.rules_sealed', now() union all
  select 'set_contract.confidence_sealed', now() union all
  select 'meeting_check_in.words_sealed', now() union all
  select 'meeting_bid.words_sealed', now() union all
  select 'meeting_round.issue_sealed', now() union all
  select 'round_question.words_sealed', now() union all
  select 'set_action.words_sealed', now() union all
  select 'set_action.report_sealed', now() union all
  select 'learning_review.words_sealed', now() union all
  select 'set_note.words_sealed', now();
