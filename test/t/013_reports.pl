# Runs of the reports: two at once, a server that is killed in the middle, snapshots that are older, a dump and a restore.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('reports');
$node->init;
$node->append_conf('postgresql.conf', 'max_prepared_transactions = 2');
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION jamsos; CREATE EXTENSION jamsos_reports;
	CREATE TABLE staf AS SELECT i AS id, 'U' || i % 3 AS unit, 3000000 + i AS honor FROM generate_series(1, 300) i;
	SELECT jamsos_reports.install('laporan', '63', 2026, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}');
	SELECT jamsos_reports.install('lain', '32', 2026, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}');
});

# two who make the reports of one schema: the second waits, and finds them; who takes them away waits for who counts
my $maker = $node->background_psql('postgres', on_error_stop => 0);
$maker->query_safe(q{BEGIN; SELECT count(*) FROM jamsos_reports.install('bersama', '63', 2026, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}');});
my $waiter = $node->background_psql('postgres', on_error_stop => 0);
my $who = $waiter->query('SELECT pg_backend_pid()');
$waiter->query_until(qr/started/, q{\echo started
SELECT count(*) FROM jamsos_reports.install('bersama', '63', 2026, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}');
\echo done
});
$node->poll_query_until('postgres', qq{SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = $who}) or die 'it does not wait';
$maker->query_safe('COMMIT');
$waiter->query_until(qr/done/, '');
is($waiter->{stderr} =~ /ERROR/ ? $waiter->{stderr} : '', '', 'who has waited finds the reports');
$maker->query_safe(q{BEGIN; CALL bersama.billing_run('2025-03-01');});
is($node->safe_psql('postgres', q{CALL bersama.billing_run('2025-04-01')}) > 0, 1, 'another month does not wait');
$waiter->query_until(qr/started/, q{\echo started
SELECT jamsos_reports.remove('bersama');
\echo done
});
$node->poll_query_until('postgres', qq{SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = $who}) or die 'it does not wait';
$maker->query_safe(q{CALL bersama.reconcile_run('2025-03-01'); CALL bersama.budget_run(2026); COMMIT;});
$waiter->query_until(qr/done/, '');
is($node->safe_psql('postgres', q{SELECT count(*) FROM pg_namespace WHERE nspname = 'bersama'}), '0', 'a run ends before its schema goes');
$maker->quit;
$waiter->quit;

# a run that is not committed holds its period, and no other
my $first = $node->background_psql('postgres', on_error_stop => 0);
$first->query_safe(q{BEGIN; CALL laporan.billing_run('2025-03-01');});
is($node->safe_psql('postgres', q{CALL laporan.billing_run('2025-04-01')}), '2', 'another month does not wait');
is($node->safe_psql('postgres', q{CALL lain.billing_run('2025-03-01')}), '1', 'nor does the same month of another schema');
my ($status) = $node->psql('postgres', q{SET lock_timeout = '500ms'; CALL laporan.billing_run('2025-03-01')});
isnt($status, 0, 'the same month waits');
my $second = $node->background_psql('postgres', on_error_stop => 0);
$second->query_until(qr/started/, q{\echo started
CALL laporan.billing_run('2025-03-01');
\echo done
});
$first->query_safe('COMMIT');
$second->query_until(qr/done/, '');
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run WHERE period = '2025-03'}), '1', 'who has waited finds the same run');

# an older snapshot does not see it, and its key stops it
$first->query_safe(q{BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM laporan.run;});
$node->safe_psql('postgres', q{CALL laporan.billing_run('2025-05-01')});
$first->query_until(qr/ended/, q{CALL laporan.billing_run('2025-05-01');
ROLLBACK;
\echo ended
});
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run WHERE period = '2025-05'}), '1', 'never twice, whatever the isolation');

# a kill in the middle leaves nothing, and the next run is whole
$first->query(q{BEGIN; CALL laporan.billing_run('2025-06-01'); CALL laporan.budget_run(2026);});
$node->stop('immediate');
$node->start;
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run WHERE period IN ('2025-06', '2026')}), '0', 'a kill leaves no run');
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run_line l WHERE NOT EXISTS (SELECT FROM laporan.run r WHERE r.run = l.run)}), '0', 'and no lines without one');
$node->safe_psql('postgres', q{CALL laporan.billing_run('2025-06-01')});
my $sum = q{SELECT sum(amount) FROM laporan.fact_billed WHERE month_key = '2025-06'};
is($node->safe_psql('postgres', $sum), $node->safe_psql('postgres', q{SELECT sum(total) FROM laporan.liability_by_office WHERE month_key = '2025-06'}), 'the next one is whole');

# staff against the bill: waits on what it writes last, is killed, leaves nothing; two months in one transaction
$node->safe_psql('postgres', q{CREATE TABLE tagihan AS SELECT '637101010180' || to_char(id, 'FM0000') AS nik, m AS periode, 3500000 AS upah, 8400 AS jkk, 10500 AS jkm FROM staf, unnest('{2025-03-01,2025-04-01}'::date[]) m; ALTER TABLE staf ADD nik text; UPDATE staf SET nik = '637101010180' || to_char(id, 'FM0000');
	SELECT jamsos_reports.install('laporan', staff => 'staf', columns => '{"worker_id": "id", "nik": "nik", "office": "unit", "wage": "honor"}', bills => '{"relation": "tagihan", "nik": "nik", "month": "periode", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}', replace => true);});
my $holder = $node->background_psql('postgres', on_error_stop => 0);
$holder->query_safe('BEGIN; LOCK TABLE laporan.run_tariff IN ACCESS EXCLUSIVE MODE;');
my $victim = $node->background_psql('postgres', on_error_stop => 0);
my $pid = $victim->query('SELECT pg_backend_pid()');
$victim->query_until(qr/started/, q{\echo started
CALL laporan.reconcile_run('2025-03-01');
});
$node->poll_query_until('postgres', qq{SELECT wait_event_type = 'Lock' FROM pg_stat_activity WHERE pid = $pid}) or die 'it does not wait';
$node->safe_psql('postgres', "SELECT pg_terminate_backend($pid, 10000)");
$holder->query_safe('COMMIT');
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run_worker}), '0', 'a reconciliation that is killed leaves no row');
is($node->safe_psql('postgres', q{BEGIN; CALL laporan.reconcile_run('2025-03-01'); CALL laporan.reconcile_run('2025-04-01'); COMMIT; SELECT count(*), count(DISTINCT run) FROM laporan.run_worker}) =~ s/^.*\n(?=\d+\|)//sr, '600|2', 'two months in one transaction');
$holder->query_safe(q{BEGIN; CALL laporan.reconcile_run('2025-03-01');});
my $other = $node->background_psql('postgres', on_error_stop => 0);
$other->query_until(qr/started/, q{\echo started
CALL laporan.reconcile_run('2025-03-01');
\echo done
});
$holder->query_safe('COMMIT');
$other->query_until(qr/done/, '');
is($node->safe_psql('postgres', q{SELECT count(*) FROM laporan.run_worker}), '600', 'two at once and again: no row twice');
$other->quit;
$holder->quit;

# who sees which run, and who may add one
$node->safe_psql('postgres', q{CREATE ROLE opd LOGIN; CREATE ROLE bkad LOGIN; CREATE ROLE lain LOGIN;
	GRANT USAGE ON SCHEMA laporan TO opd, bkad, lain; GRANT SELECT ON ALL TABLES IN SCHEMA laporan TO opd, bkad, lain; GRANT SELECT ON staf, tagihan TO bkad;
	GRANT INSERT ON laporan.run, laporan.run_state, laporan.run_tariff, laporan.run_payroll, laporan.run_line, laporan.run_worker TO bkad, opd; GRANT USAGE ON ALL SEQUENCES IN SCHEMA laporan TO bkad, opd;
	INSERT INTO laporan.reader VALUES ('opd', 'U1'), ('bkad', NULL);});
sub as { my ($role, $sql) = @_; return $node->safe_psql('postgres', $sql, connstr => $node->connstr('postgres') . " user=$role"); }
is(as(opd => q{SELECT DISTINCT office FROM laporan.fact_billed}), 'U1', 'an office sees its own bills');
is(as(opd => q{SELECT DISTINCT office FROM laporan.compliance_by_worker}), 'U1', 'and its own people');
is(as(bkad => q{SELECT count(DISTINCT office) FROM laporan.fact_billed}), '3', 'who stands there without an office sees all');
is(as(lain => q{SELECT (SELECT count(*) FROM laporan.run) + (SELECT count(*) FROM laporan.run_line) + (SELECT count(*) FROM laporan.run_worker)}), '0', 'who does not stand there sees nothing, whatever he was granted');
like(as(bkad => q{CALL laporan.billing_run('2025-08-01')}), qr/^\d+$/, 'and adds runs');
isnt(($node->psql('postgres', q{INSERT INTO laporan.run_line (run, office, region, budget_status, fund, program, payer, amount) VALUES (1, 'U1', '63', '', '', 'JKK', 'x', 1)}, connstr => $node->connstr('postgres') . ' user=opd'))[0], 0, 'an office adds none');
$node->safe_psql('postgres', q{GRANT UPDATE, DELETE ON ALL TABLES IN SCHEMA laporan TO bkad});
as(bkad => q{UPDATE laporan.run_line SET amount = 0; DELETE FROM laporan.run_line});
is($node->safe_psql('postgres', $sum), $node->safe_psql('postgres', q{SELECT sum(total) FROM laporan.liability_by_office WHERE month_key = '2025-06'}), 'nobody but the owner of a table changes a row, whatever he was granted');
isnt(($node->psql('postgres', 'UPDATE laporan.run_line SET amount = 0'))[0], 0, 'the owner only after he has switched a trigger off');

# who sees a part says nothing about the whole; who adds a row does not say who he was, nor when
for my $ask (q{SELECT count(*) FROM jamsos_reports.verify_runs('laporan.setting')}, q{SELECT count(*) FROM jamsos_reports.export_payrolls('laporan.setting', 2)})
{
	like(($node->psql('postgres', $ask, connstr => $node->connstr('postgres') . ' user=opd'))[2], qr/ERROR:  opd sees a part of the runs/, "an office may not: $ask");
	like(($node->psql('postgres', $ask, connstr => $node->connstr('postgres') . ' user=lain'))[2], qr/ERROR:  lain sees a part of the runs/, 'nor who sees none');
	like(as(bkad => $ask), qr/^\d+$/, 'who sees all may');
}
as(bkad => q{INSERT INTO laporan.run (kind, period, revision, inputs, versions, made_by, made_at) VALUES ('budget', '2099', 1, 'x', 'x', 'postgres', '2020-01-01')});
my $forged = $node->safe_psql('postgres', q{SELECT max(run) FROM laporan.run});
as(bkad => "INSERT INTO laporan.run_state (run, state, set_by, set_at) VALUES ($forged, 'draft', 'postgres', '2020-01-01')");
is($node->safe_psql('postgres', "SELECT made_by, made_at > '2025-01-01', set_by, set_at > '2025-01-01' FROM laporan.run JOIN laporan.run_state USING (run) WHERE run = $forged"), 'bkad|t|bkad|t', 'who and when is not his to say');

# and then it is shown
my $signed = $node->safe_psql('postgres', q{SELECT max(run) FROM laporan.run WHERE period = '2025-06'});
$node->safe_psql('postgres', "CALL laporan.finalise($signed, 'Kepala BKAD')");
is($node->safe_psql('postgres', q{SELECT count(*) FROM jamsos_reports.verify_runs('laporan.setting')}), '0', 'all is as it was signed');
for my $change ("UPDATE laporan.run_line SET amount = amount + 1 WHERE run = $signed AND office = 'U1'", "DELETE FROM laporan.run_payroll WHERE run = $signed AND office = 'U1'", "UPDATE laporan.run SET made_by = 'x' WHERE run = $signed",
	"UPDATE laporan.run_state SET signed_by = 'x' WHERE run = $signed AND state = 'final'", "UPDATE laporan.run_tariff SET tariff = jamsos.tariff('2026-01-01') WHERE run = $signed")
{
	my $table = $change =~ /(laporan\.\w+)/ ? $1 : die;
	is($node->safe_psql('postgres', "BEGIN; ALTER TABLE $table DISABLE TRIGGER USER; $change; SELECT problem FROM jamsos_reports.verify_runs('laporan.setting') WHERE run = $signed; SELECT problem FROM jamsos_reports.verify_runs('laporan.setting', $signed); SELECT problem, example FROM jamsos_reports.check('laporan') WHERE source = 'reports'; ROLLBACK"),
		join("\n", ('rows are not as they were signed') x 2, map { "$_|" . ($table =~ s/laporan\.//r) } $table =~ /\.run(_state)?$/ ? 'a trigger is switched off' : (), 'append-only is switched off'), $change);
}
is($node->safe_psql('postgres', q{BEGIN; ALTER TABLE laporan.run DISABLE TRIGGER ALL; ALTER TABLE laporan.run_worker DISABLE ROW LEVEL SECURITY; DELETE FROM laporan.run WHERE kind = 'reconcile' AND period = '2025-03'; SELECT problem FROM jamsos_reports.verify_runs('laporan.setting'); SELECT problem, example FROM jamsos_reports.check('laporan') WHERE source = 'reports'; ROLLBACK}),
	"rows of a run that is not there\na trigger is switched off|run\nappend-only is switched off|run\nrow security is switched off|run_worker", 'a run that was taken away');

# dumped and restored: the same runs, as closed as before, and the procedures of its schema
my $dump = $node->basedir . '/dump.sql';
$node->command_ok([ 'pg_dump', '-f', $dump, $node->connstr('postgres') ], 'dump');
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok([ 'psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-f', $dump, $node->connstr('restored') ], 'restore');
is($node->safe_psql('restored', $sum), $node->safe_psql('postgres', $sum), 'the same figures');
is($node->safe_psql('restored', q{CALL laporan.billing_run('2025-06-01')}), $node->safe_psql('postgres', q{CALL laporan.billing_run('2025-06-01')}), 'the same inputs are the same run there');
isnt(($node->psql('restored', 'DELETE FROM laporan.run_line'))[0], 0, 'append-only there too');
is($node->safe_psql('restored', q{SELECT count(*) FROM jamsos_reports.verify_runs('laporan.setting')}), '0', 'as it was signed there too');
is($node->safe_psql('restored', 'SELECT DISTINCT office FROM laporan.run_line', connstr => $node->connstr('restored') . ' user=opd'), 'U1', 'an office sees its own there too');
is($node->safe_psql('restored', q{SELECT count(*) FROM jamsos_reports.install('laporan')}), '3', 'installed again there');
is($node->safe_psql('restored', q{SELECT relation FROM laporan.source WHERE name = 'staff'}), 'staf', 'it knows its table');

$node->stop;
done_testing();
