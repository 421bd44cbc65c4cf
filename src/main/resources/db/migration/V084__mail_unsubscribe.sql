-- Whose mails of which kind a mail program's own "unsubscribe" button stops: <person>:<kind>; null for mails that cannot be muted.
-- The link itself is made when the mail is sent.
alter table mail add column mute_subject varchar(160);
