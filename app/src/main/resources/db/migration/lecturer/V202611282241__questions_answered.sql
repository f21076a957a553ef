-- What an asker said of an answer, and the open question that it was counted for.
alter table lecturer.exchange
    add column helpful       boolean,
    add column open_question uuid;
grant update (helpful, open_question) on lecturer.exchange to ${application};

-- Answers that did not help count as open questions too; a version that is being read can be on the way to answer one.
alter table lecturer.open_question
    add column downvotes int not null default 0 check (downvotes >= 0),
    add column answering uuid references lecturer.document_version (id),
    drop constraint open_question_state_check,
    add constraint open_question_state_check check (state in ('OPEN', 'ANSWERING', 'ANSWERED', 'DISMISSED')),
    add check (state <> 'ANSWERING' or answering is not null);
comment on column lecturer.open_question.downvotes is 'How many askers said that the answer did not help, and did not take it back';
comment on column lecturer.open_question.answering is 'The version that an editor uploaded to answer it';
create index on lecturer.open_question (answering) where state = 'ANSWERING';

-- Who wants to be told when a question has an answer: sealed, for himself alone. Telling looks across scopes by functions
-- that reach nothing but wishes of the questions named.
create table lecturer.result_wish (
    id              uuid primary key,
    account         uuid        not null,
    open_question   uuid        not null references lecturer.open_question (id),
    question_sealed bytea       not null,
    asked           timestamptz not null,
    told            timestamptz
);
comment on column lecturer.result_wish.question_sealed is 'The question in the words of the asker';
create unique index one_open_wish on lecturer.result_wish (account, open_question) where told is null;
create index on lecturer.result_wish (open_question) where told is null;
create index on lecturer.result_wish (account, asked);
create index on lecturer.result_wish (asked);

alter table lecturer.result_wish enable row level security;
alter table lecturer.result_wish force row level security;
create policy own_wishes on lecturer.result_wish
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy owner_tells_reading on lecturer.result_wish for select to current_user using (true);
create policy owner_tells on lecturer.result_wish for update to current_user using (told is null) with check (told is not null);
create policy owner_forgets_old on lecturer.result_wish for delete to current_user using (asked < now() - interval '1 month');

create function lecturer.waiting_for(questions uuid[]) returns table (question uuid, waiting bigint)
    language sql stable security definer set search_path = lecturer, pg_temp
    as $$ select open_question, count(*) from lecturer.result_wish
          where open_question = any(questions) and told is null group by open_question $$;
create function lecturer.tell_waiting(questions uuid[]) returns table (id uuid, account uuid, question_sealed bytea)
    language sql volatile security definer set search_path = lecturer, pg_temp
    as $$ update lecturer.result_wish set told = now() where open_question = any(questions) and told is null
          returning result_wish.id, result_wish.account, result_wish.question_sealed $$;
create function lecturer.due_wishes(before timestamptz, samples int) returns table (id uuid, total bigint)
    language sql stable security definer set search_path = lecturer, pg_temp
    as $$ select id, count(*) over () from lecturer.result_wish
          where asked < before and asked < now() - interval '1 month' order by asked limit samples $$;
create function lecturer.erase_wishes(before timestamptz, max int) returns bigint
    language sql volatile security definer set search_path = lecturer, pg_temp
    as $$ with gone as (delete from lecturer.result_wish where id in (
              select id from lecturer.result_wish where asked < before and asked < now() - interval '1 month'
              order by asked limit max) returning 1)
          select count(*) from gone $$;
revoke all on function lecturer.waiting_for(uuid[]), lecturer.tell_waiting(uuid[]),
    lecturer.due_wishes(timestamptz, int), lecturer.erase_wishes(timestamptz, int) from public;
grant execute on function lecturer.waiting_for(uuid[]), lecturer.tell_waiting(uuid[]),
    lecturer.due_wishes(timestamptz, int), lecturer.erase_wishes(timestamptz, int) to ${application};
grant select, insert, delete on lecturer.result_wish to ${application};

-- Answers that editors wrote to single questions. One holds as long as each version that it cites is in use.
create table lecturer.curated_answer (
    id         uuid primary key,
    question   text        not null,
    body       text        not null,
    written    timestamptz not null,
    written_by uuid        not null,
    retired    timestamptz,
    retired_by uuid,
    check ((retired is null) = (retired_by is null))
);
comment on column lecturer.curated_answer.body is 'A line is a statement';
create index on lecturer.curated_answer (written) where retired is null;

create table lecturer.curated_citation (
    answer  uuid not null references lecturer.curated_answer (id),
    ordinal int  not null,
    version uuid not null references lecturer.document_version (id),
    passage text not null,
    primary key (answer, ordinal)
);
create index on lecturer.curated_citation (version);
grant select, insert, update (retired, retired_by) on lecturer.curated_answer to ${application};
grant select, insert on lecturer.curated_citation to ${application};
