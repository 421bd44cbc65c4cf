-- what this installation does with the initiatives that come with Cordee: show, hide or use them as templates
alter table catalogue_edition add column supplied_use varchar(40) default 'SHOWN' not null;
