-- Lived experience is shown beside a name only where sets are formed, and only for those who agree.
alter table lived_experience add column shown boolean default false not null;
