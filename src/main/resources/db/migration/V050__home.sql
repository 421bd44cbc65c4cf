-- Concerns people raise; the text is sealed with a key that is not in the database.

create table concern (
  id        bigint      not null,
  version   int         not null,
  raiser_id bigint      not null,
  state     varchar(40) not null,
  sealed    text        not null,
  reply     text,
  raised_at ${datetime}(6) not null,
  seen_at   ${datetime}(6),
  closed_at ${datetime}(6),
  primary key (id),
  constraint concern_raiser foreign key (raiser_id) references person (id),
  constraint concern_state check (state in ('RAISED', 'SEEN', 'CLOSED'))
) ${options};
create index concern_by_state on concern (state, raised_at);
create index concern_of on concern (raiser_id, raised_at);
