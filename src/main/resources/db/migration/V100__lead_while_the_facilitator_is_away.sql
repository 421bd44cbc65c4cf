-- Who leads a facilitated meeting until the facilitator is back
alter table set_meeting add column stand_in_id bigint;
alter table set_meeting add constraint set_meeting_stand_in foreign key (stand_in_id) references person (id);
