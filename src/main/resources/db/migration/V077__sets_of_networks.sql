-- Rounds and sets of a network hang on it, as those of a cohort do on theirs.
alter table forming_round add constraint forming_round_network foreign key (network_id) references network (id);
alter table learning_set add constraint learning_set_network foreign key (network_id) references network (id);
