-- A city's allowance is no answer to a worker of another city: a version says for which union's members it is.
alter table lecturer.document_version add column region uuid;
comment on column lecturer.document_version.region is
    'Union whose members it is for, those of the unions below it included; null if for everybody';
