-- A language model words a whole draft, sentence after sentence; the draft is changed once, when all are asked.
create table lecturer.draft_wording (
    production uuid        primary key references lecturer.production (id) on delete cascade,
    run        uuid        not null unique,
    state      text        not null check (state in ('RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    sentences  jsonb       not null,
    wanted_by  uuid        not null,
    edition    int,
    begun      timestamptz not null,
    check ((state = 'DONE') = (edition is not null))
);
comment on column lecturer.draft_wording.sentences is 'As they read at the beginning, with what became of each so far';
comment on column lecturer.draft_wording.edition is 'Of the draft right after the change: as long as it stands, one step back undoes the whole';

alter table lecturer.draft_wording enable row level security;
alter table lecturer.draft_wording force row level security;
create policy staff_works on lecturer.draft_wording using (exists (
    select from lecturer.production p where p.id = production
        and p.union_path >= (select nullif(current_setting('niangjia.subtree', true), ''))
        and p.union_path < (select nullif(current_setting('niangjia.subtree_end', true), ''))));
grant select, insert, update on lecturer.draft_wording to ${application};
