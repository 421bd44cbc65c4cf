-- Names as searches compare them: without accents, capitals, apostrophes and hyphens. The next migration fills the columns in
-- Java, because H2, MySQL and MariaDB fold letters differently.

alter table person add column search_text varchar(400) default '' not null;
alter table organisation add column search_text varchar(600) default '' not null;
