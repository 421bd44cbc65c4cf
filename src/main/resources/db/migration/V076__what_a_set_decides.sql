-- What a set decides together: to run itself, to ask for a facilitator, to admit somebody, to close. One no keeps it as it was, and
-- nobody can tell from these rows whose it was: with it, all who had said yes are forgotten.

create table set_proposal (
  id          bigint      not null,
  version     int         not null,
  set_id      bigint      not null,
  matter      varchar(40) not null,
  person_id   bigint,
  proposed_by bigint,
  proposed_at ${datetime}(6) not null,
  state       varchar(40) not null,
  ended_at    ${datetime}(6),
  primary key (id),
  constraint set_proposal_set foreign key (set_id) references learning_set (id),
  constraint set_proposal_person foreign key (person_id) references person (id),
  constraint set_proposal_proposer foreign key (proposed_by) references person (id),
  constraint set_proposal_matter check (matter in ('SELF_FACILITATED', 'FACILITATOR', 'ADMIT', 'CLOSE')),
  constraint set_proposal_state check (state in ('OPEN', 'AGREED', 'KEPT', 'WITHDRAWN'))
) ${options};
create index set_proposal_of_set on set_proposal (set_id, state);

create table set_proposal_yes (
  id          bigint      not null,
  proposal_id bigint      not null,
  person_id   bigint      not null,
  at          ${datetime}(6) not null,
  primary key (id),
  constraint set_proposal_yes_proposal foreign key (proposal_id) references set_proposal (id),
  constraint set_proposal_yes_person foreign key (person_id) references person (id),
  constraint set_proposal_yes_once unique (proposal_id, person_id)
) ${options};

-- when a member let go of what a closed set has written; after the last one it is deleted
alter table set_member add column let_go_at ${datetime}(6);

-- one review of a kind, a person and a meeting
alter table learning_review add constraint learning_review_once unique (meeting_id, person_id, kind);
