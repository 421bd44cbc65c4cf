-- A private feed belongs to an account until it is closed; opened again, the account gets a new one.

alter table account add column closings int default 0 not null;
update account set closings = 1 where disabled = true;
alter table calendar_feed add column closings int default 0 not null;
