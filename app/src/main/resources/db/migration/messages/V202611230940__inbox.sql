create schema messages;
grant usage on schema messages to ${application};

create table messages.message (
    id           uuid primary key,
    account      uuid        not null,
    key          text        not null unique,
    kind         text        not null,
    facts_sealed bytea       not null,
    link         text,
    sent         timestamptz not null default now(),
    read         timestamptz
);
comment on column messages.message.key is 'Makes delivery safe to repeat: one message for each key';
create index on messages.message (account, sent desc);

alter table messages.message enable row level security;
alter table messages.message force row level security;

-- Anybody may put a message into an inbox; only its owner reads it.
create policy own_messages on messages.message for select
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy own_messages_read on messages.message for update
    using (account = (select nullif(current_setting('niangjia.account', true), '')::uuid));
create policy deliver on messages.message for insert with check (true);

grant select, insert, update (read) on messages.message to ${application};
