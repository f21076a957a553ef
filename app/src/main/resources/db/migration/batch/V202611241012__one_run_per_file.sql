-- Whoever presses the button twice starts one run.
create unique index one_run_per_file on batch.run (file, kind);
