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
	$node->pgbench('--no-vacuum --client=6 --transactions=4', 0, [qr/actually processed: 24\/24/], [qr/^(?!.*(ERROR|aborted))/s],
		"$name by six sessions at once", { "003_$name" => $call });
	is($node->safe_psql('postgres', $state), $once, "$name: nothing twice, nothing lost");
}

# killed in the middle of a run: the earlier result is there
my $psql = IPC::Run::start([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'),
		'-c', 'BEGIN', '-c', "CALL reconcile_bill('2021-06-01')", '-c', 'SELECT pg_sleep(60)' ], '>', \my $out, '2>', \my $err);
$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND wait_event = 'PgSleep'");
$node->safe_psql('postgres', "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
$psql->finish;
is($node->safe_psql('postgres', 'SELECT count(staff_id), count(bill_id) FROM rekonsiliasi'), '12000|2554', 'a run that was killed left the earlier one');

# a NULL is told, and does not end well with nothing done
for my $call ('CALL billing_run(NULL)', 'CALL reconcile_bill(NULL)', "CALL budget_run(NULL, jamsos.scenario(base => '2026-12-01'))", 'CALL budget_run(2027, NULL)',
	'SELECT * FROM reconcile(NULL)', 'SELECT * FROM arrears_letters(NULL)', "SELECT * FROM arrears_letters('2021-08-20', NULL)")
{
	my ($code, $stdout, $stderr) = $node->psql('postgres', "\\set VERBOSITY verbose\n$call");
	like($stderr, qr/22004: +(month|fiscal_year|scenario|as_of|with_penalty) must not be null\nHINT:  For example /, "$call: an error with a remedy");
}
$node->stop;
done_testing();
