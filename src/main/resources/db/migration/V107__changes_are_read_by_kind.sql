-- The role log reads changes of a few kinds, newest first.
create index audit_change_what on audit_change (what, at);
