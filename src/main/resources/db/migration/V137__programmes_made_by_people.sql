-- where an initiative stands in the catalogue, whether it comes with Cordee, and which published version it shows
alter table initiative add column state varchar(40) default 'LISTED' not null;
alter table initiative add column supplied boolean default true not null;
-- set for good once a person has published a version: updates of Cordee no longer touch the texts
alter table initiative add column changed_by_people boolean default false not null;
alter table initiative add column version_number int default 1 not null;

-- What an initiative said in each published version, as JSON; a cohort goes by the version it was opened with.
create table initiative_version (
  id             bigint         not null,
  initiative_id  bigint         not null,
  version_number int            not null,
  content        mediumtext     not null,
  published_at   ${datetime}(6) not null,
  -- null when it came with Cordee, or when they have left
  publisher_id   bigint,
  primary key (id),
  constraint initiative_version_number unique (initiative_id, version_number),
  constraint initiative_version_of foreign key (initiative_id) references initiative (id),
  constraint initiative_version_by foreign key (publisher_id) references person (id)
) ${options};

-- What is being written and not published: a new initiative, or changes to one; as JSON.
create table initiative_draft (
  id            bigint         not null,
  version       int            not null,
  slug          varchar(60)    not null,
  -- null for a new one
  initiative_id bigint,
  content       mediumtext     not null,
  changed_at    ${datetime}(6) not null,
  -- who began it; null when they have left
  author_id     bigint,
  primary key (id),
  constraint initiative_draft_slug unique (slug),
  constraint initiative_draft_one unique (initiative_id),
  constraint initiative_draft_of foreign key (initiative_id) references initiative (id),
  constraint initiative_draft_by foreign key (author_id) references person (id)
) ${options};
