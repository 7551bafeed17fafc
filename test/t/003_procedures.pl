# The runs of the sample, by several sessions at once and again and again: what one run writes, and no error.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', 'max_connections = 40');
$node->start;
$node->safe_psql('postgres', '\i demo/load.sql');

# six sessions at once, each so often: they wait for each other, one after the other, and all have one run
my $times = $ENV{TEST_FULL} ? 4 : 2;
my $runs = 6 * $times;
my %procedures = (
	billing => "CALL laporan.billing_run('2021-06-15');",
	reconcile => "CALL laporan.reconcile_run('2021-06-01');",
	budget => "CALL laporan.budget_run(2027, scenario => jamsos.scenario(base => '2026-12-01', wage_growth => 0.03));");

for my $kind (sort keys %procedures)
{
	my $call = $procedures{$kind};
	my $of = "WHERE t.run IN (SELECT run FROM laporan.run WHERE kind = '$kind')";
	my $state = join(' || ', map { "(SELECT coalesce(md5(string_agg(t::text, ' ' ORDER BY t::text)), '-') || ' ' || count(*) FROM laporan.$_ t $of)" } qw(run run_state run_tariff run_payroll run_line run_worker));
	$node->safe_psql('postgres', $call);
	my $once = $node->safe_psql('postgres', "SELECT $state");
	like($once, qr/ [1-9]/, "$kind run writes its tables");
	$node->pgbench('--no-vacuum --client=6 --transactions=' . $times, 0, [qr{actually processed: $runs/$runs}], [qr/^(?!.*(ERROR|aborted))/s],
		"$kind run by six sessions at once", { "003_$kind" => $call });
	is($node->safe_psql('postgres', "SELECT $state"), $once, "$kind run: nothing twice, nothing lost");
}

# A bill that was posted stays as it was and can be made again, whatever happens to the staff afterwards; what differs is
# booked once, in the month that it is owed in, and before nobody owed it.  The figures are counted here a person at a time.
my $bill = "SELECT sum(l.amount), (SELECT sum(b.total) FROM laporan.run_payroll p JOIN laporan.run_tariff t USING (run, region), jamsos.liability(p.payroll, t.tariff) b WHERE p.run = l.run AND p.office = l.office)
	FROM laporan.run_line l JOIN laporan.run r USING (run) WHERE r.kind = 'billing' AND r.month = '2021-06-01' AND l.office = '01' GROUP BY l.run, l.office";
my $person = 'round(greatest(coalesce(jamsos.rupiah_or_null(honor), 0), 2877448.59) * 0.0024) + round(greatest(coalesce(jamsos.rupiah_or_null(honor), 0), 2877448.59) * 0.003)';
my $counted = "SELECT coalesce(sum($person), 0) FROM pegawai_non_asn WHERE kode_opd = '01' AND tmt < '2021-07-01' AND (berhenti IS NULL OR berhenti >= '2021-06-01')";
my $owed = "SELECT coalesce(sum(principal), 0) FROM laporan.arrears_letters('%s') WHERE office = '01'";
my ($due, $before) = map { $node->safe_psql('postgres', $_) } ($counted, sprintf($owed, '2021-10-20'));
is($node->safe_psql('postgres', $bill), "$due|$due", 'a bill, and the same made again');
my $june = $node->safe_psql('postgres', "SELECT run FROM laporan.run_list WHERE kind = 'billing' AND month = '2021-06-01' AND is_current");
$node->safe_psql('postgres', qq{
	CALL laporan.finalise($june, 'Kepala BKAD');
	CALL laporan.post($june);
	UPDATE pegawai_non_asn SET honor = '3.500.000' WHERE kode_opd = '01' AND id % 2 = 0;
	UPDATE pegawai_non_asn SET berhenti = '2021-05-31' WHERE kode_opd = '01' AND id % 50 = 0;
	UPDATE opd SET terdaftar = false WHERE kode = '01';
	CALL laporan.correction_run('2021-06-01', '2021-08-01', 'SK 8/2021');
	CALL laporan.correction_run('2021-06-30', '2021-08-21', 'SK 8/2021');
});
my $now = $node->safe_psql('postgres', $counted);
cmp_ok($now, '>', $due, 'staff has changed');
is($node->safe_psql('postgres', $bill), "$due|$due", 'the bill has not');
is($node->safe_psql('postgres', "SELECT period, revision, sum(amount) FROM laporan.run r JOIN laporan.run_line USING (run) WHERE kind = 'correction' AND office = '01' GROUP BY 1, 2"), join('|', '2021-06 in 2021-08', 1, $now - $due), 'the difference is booked once');
is($node->safe_psql('postgres', sprintf($owed, '2021-08-31')), $before, 'nobody owed it before the month that takes it has fallen due');
is($node->safe_psql('postgres', sprintf($owed, '2021-10-20')), $before + $now - $due, 'and then it is owed');
$node->safe_psql('postgres', q{UPDATE pegawai_non_asn SET berhenti = '2021-05-31' WHERE kode_opd = '01'; CALL laporan.correction_run('2021-06-01', '2021-09-01', 'SK 9/2021')});
is($node->safe_psql('postgres', "SELECT sum(amount)::integer, count(DISTINCT period) FROM laporan.fact_billed WHERE office = '01' AND (kind = 'billing' AND month = '2021-06-01' OR period LIKE '2021-06 in%')"), '0|3', 'where nobody is left, all of it is taken back');

# killed in the middle of a run: the earlier result is there
my $reconciled = $node->safe_psql('postgres', "SELECT run FROM laporan.run WHERE kind = 'reconcile'");
my $psql = IPC::Run::start([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'),
		'-c', 'BEGIN', '-c', "CALL laporan.reconcile_run('2021-06-01')", '-c', 'SELECT pg_sleep(60)' ], '>', \my $out, '2>', \my $err);
$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'");
$node->safe_psql('postgres', "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
$psql->finish;
is($node->safe_psql('postgres', "SELECT count(*), max(run) = $reconciled FROM laporan.run WHERE kind = 'reconcile'"), '1|t', 'a run that was killed left the earlier one');
is($node->safe_psql('postgres', 'SELECT count(worker_id), count(bill_id) FROM laporan.compliance_by_worker'), '12000|2554', 'with each of its rows');

# a NULL is told, and does not end well with nothing done
for my $call ('CALL laporan.billing_run(NULL)', 'CALL laporan.reconcile_run(NULL)', 'CALL laporan.budget_run(NULL)', "CALL laporan.correction_run('2021-06-01', NULL, 'SK')", 'SELECT * FROM laporan.arrears_letters(NULL)', "SELECT * FROM laporan.arrears_letters('2021-08-20', NULL)")
{
	my ($code, $stdout, $stderr) = $node->psql('postgres', "\\set VERBOSITY verbose\n$call");
	like($stderr, qr/22(004|023): +(invalid (month|fiscal year) NULL|(as_of|with_penalty) must not be null)\nHINT:  Give /, "$call: an error with a remedy");
}
$node->stop;
done_testing();
