-- what someone who has completed says about the programme; the two texts are read without their name
alter table enrolment add column usefulness varchar(40);
alter table enrolment add column gained_sealed text;
alter table enrolment add column to_improve_sealed text;
alter table enrolment add column feedback_at ${datetime}(6);

-- sealed from the start
insert into sealed_column (name, sealed_at) select 'enrolment.gained_sealed', now();
insert into sealed_column (name, sealed_at) select 'enrolment.to_improve_sealed', now();
