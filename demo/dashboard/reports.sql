-- What the dashboard shows beyond the bills: what was budgeted and reconciled, and other layouts.
SET client_min_messages = warning;
\ir ../schemas/reports.sql
CALL laporan.budget_run(2027);
CALL laporan.reconcile_run('2021-06-01');
