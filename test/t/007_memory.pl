# Memory stays flat: a million groups, a million calls in a transaction, errors in the
# middle of aggregates, again and again.  What is compared is what the backend holds
# (pg_backend_memory_contexts) and what the system gave it (VmRSS), and both are printed.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "fsync = off\nshared_buffers = 16MB\njit = off\nmax_parallel_workers_per_gather = 0");
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION jamsos;
	CREATE TABLE staff AS SELECT i, i % 1000 AS office, 1 + i % 5 AS class, 1500000 + i * 7919 % 3000 * 1000 AS wage FROM generate_series(1, 200000) i;
	CREATE TABLE payrolls AS SELECT office, jamsos.payroll(wage, class) AS payroll FROM staff GROUP BY office;
	VACUUM ANALYZE;
});

# one session: each statement so often, the memory after seven times (plans are kept from the sixth on) and at the end
my $times = $ENV{TEST_FULL} ? 14 : 9;
my ($kept, $end) = (6, $times - 1);
my %statements = (
	'a million calls of contribution' => 'SELECT sum(jamsos.contribution(1500000 + i, t)) FROM generate_series(1, 1000000) i, (SELECT jamsos.tariff(\'2026-01-01\') AS t OFFSET 0) q',
	'thirty thousand tariffs' => q{SELECT count(jamsos.tariff('2015-07-01'::date + i % 3800, known_on => '2026-01-01'::date + i % 100, reliefs => '{}')) FROM generate_series(1, 30000) i},
	'payrolls of a thousand offices' => 'SELECT count(p) FROM (SELECT jamsos.payroll(wage, class) AS p FROM staff GROUP BY office OFFSET 0) q',
	'liability by office' => q{SELECT jamsos.liability(wage, class, jamsos.tariff('2026-01-01')) FROM staff GROUP BY office},
	'liability_by and each' => q{SELECT count(*) FROM (SELECT jamsos.liability_by(office, wage, class, jamsos.tariff('2026-01-01')) AS b FROM staff) q, jamsos.each(b)},
	'a budget of each payroll' => 'SELECT sum(amount) FROM payrolls, jamsos.budget(payroll, 2027, 1) WHERE office < 200',
	'liability of payrolls, month by month' => q{SELECT sum(l.total) FROM payrolls, generate_series('2026-01-01'::date, '2026-12-01', '1 month') m, LATERAL jamsos.liability(payroll, jamsos.tariff(m::date, reliefs => '{}')) l},
	'a window over payrolls' => 'SELECT count(p) FROM (SELECT jamsos.payroll(wage, class) OVER (ORDER BY i ROWS 50 PRECEDING) AS p FROM staff WHERE i < 5000) q',
	'an error in the middle of an aggregate' => q{DO $$ BEGIN FOR k IN 1 .. 20 LOOP BEGIN PERFORM jamsos.payroll(CASE WHEN i = 150000 THEN -1 ELSE wage END, class) FROM staff; EXCEPTION WHEN numeric_value_out_of_range OR invalid_parameter_value THEN NULL; END; END LOOP; END $$},
	'an error in the middle of liability_by' => q{DO $$ BEGIN FOR k IN 1 .. 20 LOOP BEGIN PERFORM jamsos.liability_by(i, wage, CASE WHEN i = 20000 THEN 9 ELSE class END, jamsos.tariff('2026-01-01')) FROM staff; EXCEPTION WHEN invalid_parameter_value THEN NULL; END; END LOOP; END $$},
	'values through text' => 'SELECT count(payroll::text::jamsos.payroll_summary) FROM payrolls',
	'benefits and explanations' => q{SELECT count(*) FROM generate_series(1, 3000) i, LATERAL jamsos.benefits('death', '2026-01-15') b},
	'audit' => q{SELECT count(*) FROM jamsos.audit('staff', wage => 'wage') WHERE rows > 0});
sub measure
{
	my (@sql) = @_;
	my ($out, $err);
	my $all = join("\n", 'BEGIN;', map({ "$_;\n\\! grep VmRSS /proc/\$PID/status\nSELECT 'held ' || sum(used_bytes) FROM pg_backend_memory_contexts;" } @sql), 'COMMIT;');
	my $session = "\\set QUIET 1\n\\pset tuples_only on\n\\pset format unaligned\nSELECT pg_backend_pid() AS pid \\gset\n\\setenv PID :pid\n$all\n";
	IPC::Run::run([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'), '-v', 'ON_ERROR_STOP=1', '-f', '-' ], '<', \$session, '>', \$out, '2>', \$err) or die "$err\n";
	return ([ $out =~ /VmRSS:\s+(\d+)/g ], [ $out =~ /^held (\d+)$/mg ]);
}
for my $name (sort keys %statements)
{
	my ($rss, $held) = measure(($statements{$name}) x $times);
	note(sprintf '%-40s held %6.0f to %6.0f KiB, resident %6d to %6d KiB', $name, $held->[$kept] / 1024, $held->[$end] / 1024, $rss->[$kept], $rss->[$end]);
	cmp_ok($held->[$end], '<=', $held->[$kept] + 16 * 1024, "$name: holds no more after $times times than after seven");
	cmp_ok($rss->[$end], '<=', $rss->[$kept] * 1.1 + 2048, 'and takes no more of the system');
}

# a million groups: hash aggregation within its limit, with states that grow
my ($rss) = measure('SELECT 1', "SET LOCAL work_mem = '16MB'", 'SELECT count(*) FROM (SELECT jamsos.payroll(i, 1) FROM generate_series(1, 1000000) i GROUP BY i OFFSET 0) q');
note(sprintf '%-40s resident %6d to %6d KiB', 'a million groups in 16 MB', $rss->[0], $rss->[2]);
cmp_ok($rss->[2], '<=', $rss->[0] + 150 * 1024, 'a million groups stay within the memory that hash aggregation allows itself');

# what is given back at the end of a statement counts too: the most that one takes while it runs
my %peaks = (
	'two tariffs in turn' => q{SELECT sum((jamsos.liability(p, CASE WHEN i % 2 = 0 THEN a ELSE b END)).total) FROM generate_series(1, 200000) i, (SELECT payroll FROM payrolls WHERE office = 7) q (p),
		(SELECT jamsos.tariff('2026-01-01', '{JKK,JKM,JHT,JP}') AS a, jamsos.tariff('2026-01-01', '{JKM}') AS b OFFSET 0) t},
	'a thousand draws of 1,200 months' => q{SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 1200)},
	'a hundred thousand draws of 60 months' => q{SELECT count(*) FROM jamsos.project_range('{"version": 1, "strata": []}', '2026-01-01', 60, draws => 100000)},
	'two hundred thousand calls that return rows' => q{SELECT count(*) FROM generate_series(1, 200000) i, (SELECT jamsos.payroll(1500000) AS p) q, (SELECT jamsos.tariff('2026-01-01', '{JKM}') AS t) r, LATERAL jamsos.liabilities(CASE WHEN i > 0 THEN p END, t) l},
	'twenty thousand strata' => q{SELECT count(*) FROM (SELECT jamsos.payroll(wage, class, NULL, 'PU', daterange('1990-01-01'::date + i % 4000 * 31, NULL)) FROM staff WHERE i <= 20000) q (p), jamsos.project(p, '2026-01-01', 12)});
for my $name (sort keys %peaks)
{
	my ($before, $after);
	my ($out, $err);
	my $session = "\\set QUIET 1\n\\pset tuples_only on\nSELECT pg_backend_pid() AS pid \\gset\n\\setenv PID :pid\nSELECT count(payroll) FROM payrolls;\n\\! grep VmRSS /proc/\$PID/status\n$peaks{$name};\n\\! grep VmHWM /proc/\$PID/status\n";
	IPC::Run::run([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'), '-v', 'ON_ERROR_STOP=1', '-f', '-' ], '<', \$session, '>', \$out, '2>', \$err) or die "$err\n";
	($before, $after) = $out =~ /VmRSS:\s+(\d+).*VmHWM:\s+(\d+)/s;
	note(sprintf '%-40s resident %6d, at most %6d KiB', $name, $before, $after);
	cmp_ok($after, '<=', $before + 100 * 1024, "$name: no more than 100 MB at any time");
}
$node->stop;
done_testing();
