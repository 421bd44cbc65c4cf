-- the page somebody wanted to open before they joined; null for the usual first page
alter table registration add column next_path varchar(500);
