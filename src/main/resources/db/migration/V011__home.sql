-- Concerns that people raise with the safeguarding leads.

-- A concern. Its text and the reply are sealed.
create table concern (
  id           bigint         not null,
  version      int            not null,
  raiser_id    bigint         not null,
  state        varchar(40)    not null,
  text_sealed  text           not null,
  reply_sealed text,
  raised_at    ${datetime}(6) not null,
  seen_at      ${datetime}(6),
  closed_at    ${datetime}(6),
  primary key (id),
  constraint concern_raiser foreign key (raiser_id) references person (id),
  constraint concern_state check (state in ('RAISED', 'SEEN', 'CLOSED'))
) ${options};
create index concern_by_state on concern (state, raised_at);
create index concern_of on concern (raiser_id, raised_at);

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'concern.text_sealed', now() union all
  select 'concern.reply_sealed', now();
