-- A worker's own pages also ask for what has ended; the unique indexes hold what is current only, and among a million
-- members everything else was read through.
create index membership_by_account on member.membership (account) where account is not null;
create index consent_by_account on member.consent (account, given);
create index correction_by_account on member.correction (account, asked);
create index phone_claim_by_account on member.phone_claim (account, asked);
