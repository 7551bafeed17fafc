# The procedures of the demo, by several sessions at once and again and again: what one
# run writes, and no error.
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

# six sessions at once, each so often: they wait for each other, one after the other
my $times = $ENV{TEST_FULL} ? 4 : 2;
my $runs = 6 * $times;
my %procedures = (
	billing_run => [ "CALL billing_run('2021-06-15');", 'iuran_bulanan' ],
	reconcile_bill => [ "CALL reconcile_bill('2021-06-01');", 'rekonsiliasi' ],
	budget_run => [ "CALL budget_run(2027, jamsos.scenario(base => '2026-12-01', wage_growth => 0.03));", 'anggaran' ]);

for my $name (sort keys %procedures)
{
	my ($call, $table) = @{ $procedures{$name} };
	my $state = "SELECT md5(string_agg(t::text, ' ' ORDER BY t::text)) || count(*) FROM $table t";
	$node->safe_psql('postgres', $call);
	my $once = $node->safe_psql('postgres', $state);
	isnt($once, '', "$name writes its table");
	$node->pgbench('--no-vacuum --client=6 --transactions=' . $times, 0, [qr{actually processed: $runs/$runs}], [qr/^(?!.*(ERROR|aborted))/s],
		"$name by six sessions at once", { "003_$name" => $call });
	is($node->safe_psql('postgres', $state), $once, "$name: nothing twice, nothing lost");
}

# A bill that was sent stays as it was and can be made again, whatever happens to the staff afterwards; what differs is
# booked once, and as of a day before it was known nobody owed it.  The figures are counted here a person at a time.
my $bill = "SELECT total, (SELECT total FROM jamsos.liability(payroll, tariff)) FROM iuran_bulanan WHERE month = '2021-06-01' AND office = '01'";
my $person = 'round(greatest(jamsos.rupiah_or_null(honor), 2877448.59) * 0.0024) + round(greatest(jamsos.rupiah_or_null(honor), 2877448.59) * 0.003)';
my $counted = "SELECT sum($person) FROM pegawai_non_asn WHERE kode_opd = '01' AND tmt < '2021-07-01' AND (berhenti IS NULL OR berhenti >= '2021-06-01')";
my $owed = "SELECT coalesce(sum(principal), 0) FROM arrears_letters('%s') WHERE office = '01'";
my ($due, $before) = map { $node->safe_psql('postgres', $_) } ($counted, sprintf($owed, '2021-09-01'));
is($node->safe_psql('postgres', $bill), "$due|$due", 'a bill, and the same made again');
$node->safe_psql('postgres', q{
	UPDATE pegawai_non_asn SET honor = '3.500.000' WHERE kode_opd = '01' AND id % 2 = 0;
	UPDATE pegawai_non_asn SET berhenti = '2021-05-31' WHERE kode_opd = '01' AND id % 50 = 0;
	UPDATE opd SET terdaftar = false WHERE kode = '01';
	CALL billing_run('2021-06-01', assessed_on => '2021-08-20');
	CALL billing_run('2021-06-30', assessed_on => '2021-08-21');
});
my $now = $node->safe_psql('postgres', $counted);
cmp_ok($now, '>', $due, 'staff has changed');
is($node->safe_psql('postgres', $bill), "$due|$due", 'the bill has not');
is($node->safe_psql('postgres', 'SELECT month, office, nth, assessed_on, jkk + jkm, total FROM koreksi_iuran'), join('|', '2021-06-01', '01', 1, '2021-08-20', ($now - $due) x 2), 'the difference is booked once');
is($node->safe_psql('postgres', sprintf($owed, '2021-08-19')), $before, 'nobody owed it before it was assessed');
is($node->safe_psql('postgres', sprintf($owed, '2021-09-01')), $before + $now - $due, 'and then it is owed');
$node->safe_psql('postgres', q{UPDATE pegawai_non_asn SET berhenti = '2021-05-31' WHERE kode_opd = '01'; CALL billing_run('2021-06-01', assessed_on => '2021-08-22')});
is($node->safe_psql('postgres', "SELECT sum(due)::integer, count(*) FROM dues_by_office WHERE office = '01' AND month = '2021-06-01'"), '0|3', 'where nobody is left, all of it is taken back');

# killed in the middle of a run: the earlier result is there
my $psql = IPC::Run::start([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'),
		'-c', 'BEGIN', '-c', "CALL reconcile_bill('2021-06-01')", '-c', 'SELECT pg_sleep(60)' ], '>', \my $out, '2>', \my $err);
$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'");
$node->safe_psql('postgres', "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
$psql->finish;
is($node->safe_psql('postgres', 'SELECT count(staff_id), count(bill_id) FROM rekonsiliasi'), '12000|2554', 'a run that was killed left the earlier one');

# a NULL is told, and does not end well with nothing done
for my $call ('CALL billing_run(NULL)', "CALL billing_run('2021-06-01', NULL)", 'CALL reconcile_bill(NULL)', "CALL budget_run(NULL, jamsos.scenario(base => '2026-12-01'))", 'CALL budget_run(2027, NULL)',
	'SELECT * FROM reconcile(NULL)', 'SELECT * FROM arrears_letters(NULL)', "SELECT * FROM arrears_letters('2021-08-20', NULL)")
{
	my ($code, $stdout, $stderr) = $node->psql('postgres', "\\set VERBOSITY verbose\n$call");
	like($stderr, qr/22004: +(month|assessed_on|fiscal_year|scenario|as_of|with_penalty) must not be null\nHINT:  For example /, "$call: an error with a remedy");
}
$node->stop;
done_testing();
