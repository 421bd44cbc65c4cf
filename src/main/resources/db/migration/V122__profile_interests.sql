-- What brings a person to Cordee, as they said in the welcome or later. Keys of interests, separated by commas.
create table profile_interest (
  id         bigint         not null,
  version    int            not null,
  person_id  bigint         not null,
  interests  varchar(200)   not null,
  changed_at ${datetime}(6) not null,
  primary key (id),
  constraint profile_interest_person foreign key (person_id) references person (id),
  constraint profile_interest_once unique (person_id)
) ${options};
