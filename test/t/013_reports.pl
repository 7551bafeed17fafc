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

# dumped and restored: the same runs, as closed as before, and the procedures of its schema
my $dump = $node->basedir . '/dump.sql';
$node->command_ok([ 'pg_dump', '-f', $dump, $node->connstr('postgres') ], 'dump');
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok([ 'psql', '-qX', '-v', 'ON_ERROR_STOP=1', '-f', $dump, $node->connstr('restored') ], 'restore');
is($node->safe_psql('restored', $sum), $node->safe_psql('postgres', $sum), 'the same figures');
is($node->safe_psql('restored', q{CALL laporan.billing_run('2025-06-01')}), $node->safe_psql('postgres', q{CALL laporan.billing_run('2025-06-01')}), 'the same inputs are the same run there');
isnt(($node->psql('restored', 'DELETE FROM laporan.run_line'))[0], 0, 'append-only there too');
is($node->safe_psql('restored', q{SELECT count(*) FROM jamsos_reports.install('laporan')}), '2', 'installed again there');
is($node->safe_psql('restored', q{SELECT relation FROM laporan.source}), 'staf', 'it knows its table');

$node->stop;
done_testing();
