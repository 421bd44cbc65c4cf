-- messages between people who belong to something together: a pair, a set, a cohort or network and those responsible
-- a thread; thread_key names its owner and person, so that two first messages at once make one thread
create table conversation (
  id              bigint          not null auto_increment,
  thread_key      varchar(120)    not null,
  owner_kind      varchar(40)     not null,
  owner_id        bigint          not null,
  person_id       bigint,
  created_at      ${datetime}(6)  not null,
  last_written_at ${datetime}(6)  not null,
  primary key (id),
  constraint conversation_once unique (thread_key),
  constraint conversation_person foreign key (person_id) references person (id)
) ${options};
create index conversation_owner on conversation (owner_kind, owner_id, last_written_at);
create index conversation_last on conversation (last_written_at);

create table conversation_message (
  id              bigint          not null auto_increment,
  conversation_id bigint          not null,
  author_id       bigint          not null,
  text_sealed     text            not null,
  written_at      ${datetime}(6)  not null,
  primary key (id),
  constraint conversation_message_in foreign key (conversation_id) references conversation (id),
  constraint conversation_message_by foreign key (author_id) references person (id)
) ${options};
create index conversation_message_time on conversation_message (conversation_id, written_at);

-- how far someone has read a thread, and when they were last told of a message in it
create table conversation_reader (
  conversation_id bigint          not null,
  person_id       bigint          not null,
  read_at         ${datetime}(6),
  told_at         ${datetime}(6),
  primary key (conversation_id, person_id),
  constraint conversation_reader_of foreign key (conversation_id) references conversation (id),
  constraint conversation_reader_by foreign key (person_id) references person (id)
) ${options};

-- sealed from the start
insert into sealed_column (name, sealed_at)
  select 'conversation_message.text_sealed', now();
