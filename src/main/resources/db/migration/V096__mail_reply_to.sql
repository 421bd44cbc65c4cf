-- Where an answer to a mail goes; null means to the sender.
alter table mail add column reply_to varchar(254);
