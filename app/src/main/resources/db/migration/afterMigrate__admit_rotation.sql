-- After each migration: tables that got a sealed column let the key rotation through.
select vault.admit_rotation();
