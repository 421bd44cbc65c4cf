-- An invitation into a network, sent to an address; the address is erased once it is answered, withdrawn or expired.
create table network_invitation (
  id            bigint       not null,
  version       int          not null,
  network_id    bigint       not null,
  email         varchar(254),
  invited_by    bigint,
  state         varchar(16)  not null,
  created_at    ${datetime}(6) not null,
  expires_at    ${datetime}(6) not null,
  primary key (id),
  constraint network_invitation_network foreign key (network_id) references network (id),
  constraint network_invitation_invited_by foreign key (invited_by) references person (id),
  constraint network_invitation_once unique (network_id, email)
) ${options};
create index network_invitation_created on network_invitation (network_id, created_at);
create index network_invitation_expires on network_invitation (state, expires_at);
