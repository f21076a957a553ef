-- Signed statements of where the chain ended: who changes links afterwards cannot sign for them.
create table audit.checkpoint (
    position  bigint primary key,
    hash      text        not null check (length(hash) = 64),
    made      timestamptz not null,
    signature text       not null
);
comment on column audit.checkpoint.signature is 'SM2 over form, position, hash and time: see AuditCheckpoint';
grant select, insert on audit.checkpoint to ${application};

-- The desk's list: newest first, by account, action or subject.
create index on audit.entry (action, id);
create index on audit.entry (recorded, id);
