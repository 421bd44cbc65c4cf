-- What a confidential network is called and for is sealed; its plain columns are empty. The first start of this version seals the texts.
alter table network add column title_sealed text;
alter table network add column purpose_sealed text;
update network set title_sealed = title, purpose_sealed = purpose where visibility = 'CONFIDENTIAL';
update network set title = '', purpose = '' where visibility = 'CONFIDENTIAL';
