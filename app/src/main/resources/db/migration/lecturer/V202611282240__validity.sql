-- On which days a version is in force. One that lies ahead is read already and waits; the version before stays in use.
alter table lecturer.document_version
    add column valid_from  date,
    add column valid_until date,
    add check (valid_until >= valid_from),
    add check (state <> 'SCHEDULED' or (valid_from is not null and number is not null));
comment on column lecturer.document_version.valid_from is 'First day; null if from the upload on';
comment on column lecturer.document_version.valid_until is 'Last day; null if until it is replaced';
create index on lecturer.document_version (valid_from) where state = 'SCHEDULED';

drop index lecturer.one_of_the_same_bytes;
create unique index one_of_the_same_bytes on lecturer.document_version (digest)
    where state in ('RECEIVED', 'READING', 'SCHEDULED', 'SEARCHABLE', 'EMBEDDED', 'WITHDRAWN');
