-- when those who have not answered the invitation to a session were last reminded of it
alter table cohort_session add column reminded_at ${datetime}(6);
