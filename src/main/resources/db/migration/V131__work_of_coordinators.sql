-- when the coordinator last asked the set, or the pair, how they are getting on
alter table learning_set add column asked_at ${datetime}(6);
alter table relationship add column asked_at ${datetime}(6);
-- how many guests, who are not named, were at an event
alter table gathering add column guests int default 0 not null;
