-- how a mentor likes to meet: those who were here before have not said, so both ways are open
alter table mentor_profile add column meeting_way varchar(20) default 'EITHER' not null;
alter table mentor_profile
  add constraint mentor_profile_meeting_way_known check (meeting_way in ('EITHER', 'ONLINE', 'IN_PERSON'));
