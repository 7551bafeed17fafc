-- What the dashboard shows beyond the bills: what was budgeted and reconciled.
SET client_min_messages = warning;
CALL laporan.budget_run(2027);
CALL laporan.reconcile_run('2021-06-01');
