-- Bodies of mails and notices hold names, texts and links with tokens. They move as they are; the first start of this version seals them.
-- What was sent is emptied, as it will be from now on.

alter table mail add column plain_sealed mediumtext;
update mail set plain_sealed = plain_body where sent_at is null;
alter table mail drop column plain_body;
alter table mail add column html_sealed mediumtext;
update mail set html_sealed = html_body where sent_at is null;
alter table mail drop column html_body;
delete from mail_attachment where mail_id in (select id from mail where sent_at is not null);
alter table mail_attachment add column content_sealed mediumtext;
update mail_attachment set content_sealed = content;
alter table mail_attachment drop column content;

alter table notice drop constraint notice_action_whole;
alter table notice add column body_sealed mediumtext;
update notice set body_sealed = body;
alter table notice drop column body;
alter table notice add column action_sealed text;
update notice set action_sealed = action_address;
alter table notice drop column action_address;
