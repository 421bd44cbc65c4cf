-- A conflict of interest can be declared by the person or, for them, by an administrator. The reason is sealed.
alter table declared_conflict add column reason_sealed text;
alter table declared_conflict add column declared_by bigint;
alter table declared_conflict add column by_administrator boolean default false not null;
alter table declared_conflict add constraint declared_conflict_by foreign key (declared_by) references person (id);
create index declared_conflict_of on declared_conflict (person_id);
alter table declared_conflict drop constraint declared_conflict_once;
alter table declared_conflict add constraint declared_conflict_once_each unique (person_id, other_id, by_administrator);
