# Workers in three shard databases behind postgres_fdw: aggregates run where the rows are,
# payrolls come back, and the answers are those of one table.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "fsync = off\nlog_statement = all\nlog_min_duration_statement = -1\nlog_line_prefix = '%d '\nmax_connections = 40");
$node->start;
my $workers = q{SELECT i, i % 12 AS region, i % 60 AS office, 1 + i % 5 AS risk_class, CASE WHEN i % 31 > 0 THEN 1500000 + i * 7919 % 300 * 10000 END::bigint AS wage FROM generate_series(1, 6000) i};
my $columns = 'i integer, region integer, office integer, risk_class integer, wage bigint';
for my $shard (0 .. 2)
{
	$node->safe_psql('postgres', "CREATE DATABASE shard$shard");
	$node->safe_psql("shard$shard", qq{
		CREATE EXTENSION jamsos;
		CREATE TABLE pegawai ($columns);
		INSERT INTO pegawai SELECT * FROM ($workers) w WHERE region / 4 = $shard;
		CREATE VIEW gaji AS SELECT region, office, jamsos.payroll(wage, risk_class) AS payroll FROM pegawai GROUP BY region, office;
		ANALYZE pegawai;
	});
}
my $host = $node->host;
my $port = $node->port;
my $user = $node->safe_psql('postgres', 'SELECT current_user');
$node->safe_psql('postgres', qq{
	CREATE EXTENSION jamsos;
	CREATE EXTENSION postgres_fdw;
	CREATE TABLE semua AS $workers;
	CREATE TABLE pegawai ($columns) PARTITION BY RANGE (region);
	CREATE TABLE gaji (region integer, office integer, payroll jamsos.payroll_summary) PARTITION BY RANGE (region);
} . join('', map { my ($from, $to) = ($_ * 4, $_ * 4 + 4); qq{
	CREATE SERVER shard$_ FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '$host', port '$port', dbname 'shard$_', extensions 'jamsos');
	CREATE USER MAPPING FOR "$user" SERVER shard$_ OPTIONS (user '$user');
	CREATE FOREIGN TABLE pegawai$_ PARTITION OF pegawai FOR VALUES FROM ($from) TO ($to) SERVER shard$_ OPTIONS (table_name 'pegawai');
	CREATE FOREIGN TABLE gaji$_ PARTITION OF gaji FOR VALUES FROM ($from) TO ($to) SERVER shard$_ OPTIONS (table_name 'gaji');
} } 0 .. 2));

# what the shards were asked for while a query ran
sub asked
{
	my ($query, $settings) = @_;
	my $offset = -s $node->logfile;
	my $result = $node->safe_psql('postgres', "SET enable_partitionwise_aggregate = on; $settings $query");
	my @asked = slurp_file($node->logfile, $offset) =~ /^shard\d LOG:  (?:execute|statement).*?: (?:DECLARE c\d+ CURSOR FOR\s+)?(SELECT.*?)(?=^\S+ LOG:|\z)/msg;
	return ($result, join("\n", @asked));
}

my $t = $node->safe_psql('postgres', "SELECT quote_literal(jamsos.tariff('2026-01-01', programs => '{JKK,JKM,JHT,JP}', reliefs => '{}')::text) || '::jamsos.tariff_rules'");
my @settings = ('', "SET TimeZone = 'Asia/Jakarta'; SET DateStyle = 'SQL, DMY'; SET search_path = pg_catalog; SET extra_float_digits = -15;");
my %cases = (
	'a payroll for each region, made in the shards' => [
		'SELECT region, jamsos.payroll(wage, risk_class) FROM public.STAFF GROUP BY region ORDER BY 1', qr/jamsos\.payroll\(wage, risk_class\)/ ],
	'of the whole, rolled up from regions' => [
		'SELECT jamsos.rollup(p) FROM (SELECT region, jamsos.payroll(wage, risk_class) AS p FROM public.STAFF GROUP BY region) q', qr/jamsos\.payroll\(wage, risk_class\)/ ],
	'by another column, in two steps' => [
		'SELECT office % 7, jamsos.rollup(p) FROM (SELECT region, office, jamsos.payroll(wage, risk_class) AS p FROM public.STAFF GROUP BY region, office) q GROUP BY 1 ORDER BY 1', qr/jamsos\.payroll\(wage, risk_class\)/ ],
	'ROLLUP over two steps' => [
		'SELECT region, office, l.total FROM (SELECT region, office, jamsos.rollup(p) AS p FROM (SELECT region, office, jamsos.payroll(wage, risk_class) AS p FROM public.STAFF GROUP BY region, office OFFSET 0) q GROUP BY ROLLUP (region, office)) r, LATERAL jamsos.liability(p, ' . $t . ') l ORDER BY 1, 2', qr/jamsos\.payroll\(wage, risk_class\)/ ],
	'what each region owes, the tariff a constant' => [
		"SELECT region, jamsos.liability(wage, risk_class, $t) FROM public.STAFF GROUP BY region ORDER BY 1", qr/jamsos\.liability\(wage, risk_class, / ],
	'what each office owes, its groups inside the state' => [
		"SELECT e.* FROM (SELECT jamsos.liability_by(b) AS b FROM (SELECT region, jamsos.liability_by(office, wage, risk_class, $t) AS b FROM public.STAFF GROUP BY region) q) q, jamsos.each(b) e", qr/jamsos\.liability_by\(/ ],
	'with FILTER' => [
		'SELECT region, jamsos.payroll(wage, risk_class) FILTER (WHERE office > 30) FROM public.STAFF GROUP BY region ORDER BY 1', qr/jamsos\.payroll\(wage, risk_class\) FILTER/ ]);
for my $name (sort keys %cases)
{
	my ($query, $pattern) = @{ $cases{$name} };
	my $one_table = $node->safe_psql('postgres', $query =~ s/STAFF/semua/r);
	for my $settings (@settings)
	{
		my ($result, $asked) = asked($query =~ s/STAFF/pegawai/r, $settings);
		is($result, $one_table, "$name" . ($settings ? ', other settings' : ''));
		like($asked, $pattern, 'the shards aggregate') if !$settings;
		is(scalar(grep { !/GROUP BY/ } split /\n\s*/, $asked), 0, 'and send no rows') if !$settings;
	}
}

# payrolls that the shards keep: priced here by the law of here, no function of ours over there
my $stored = "SELECT region, l.total FROM (SELECT region, jamsos.rollup(payroll) AS p FROM public.gaji GROUP BY region) q, LATERAL jamsos.liability(p, jamsos.tariff('2026-01-01', programs => '{JKM}', reliefs => '{}')) l ORDER BY 1";
my ($result, $asked) = asked($stored, '');
is($result, $node->safe_psql('postgres', "SELECT region, (l).total FROM (SELECT region, jamsos.liability(wage, risk_class, (SELECT jamsos.tariff('2026-01-01', programs => '{JKM}', reliefs => '{}'))) AS l FROM semua GROUP BY region) q ORDER BY 1"), 'from payrolls of the shards');
unlike($asked, qr/tariff|wage/, 'the law is only here, the rows only there');

# tariff() reads tables: it is never shipped, so that no shard answers by a law of its own
my $stable = "SELECT region, (jamsos.liability(wage, risk_class, jamsos.tariff('2026-01-01', programs => '{JKM}', reliefs => '{}'))).total FROM public.STAFF GROUP BY region ORDER BY 1";
$node->safe_psql($_, "INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 5, '[2026-01-01,2026-02-01)', 'what a shard believes')") for 'shard0';
($result, $asked) = asked($stable =~ s/STAFF/pegawai/r, '');
is($result, $node->safe_psql('postgres', $stable =~ s/STAFF/semua/r), 'a law that only a shard has changes nothing');
unlike($asked, qr/jamsos\.(tariff|liability)\(/, 'as the tariff is not made there');
# The law of the months to come as a value: a budget that shards make of their own payrolls, by an outlook that
# was sent to them, and by the law that each believes; one of them is another server, of other settings.
my $other = PostgreSQL::Test::Cluster->new('other');
$other->init(extra => [ '--encoding=LATIN1', '--locale=C' ]);
$other->append_conf('postgresql.conf', "fsync = off\nTimeZone = 'Asia/Jayapura'\nDateStyle = 'SQL, DMY'\nextra_float_digits = -15\njamsos.unconfirmed = error\nsession_preload_libraries = jamsos");
$other->start;
$other->safe_psql('postgres', q{
	CREATE EXTENSION jamsos;
	CREATE TABLE gaji (region integer, office integer, payroll jamsos.payroll_summary);
	INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.6, '[2027-01-01,)', 'what another server believes');
	INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, confirmed_until) VALUES ('JP', 'PU', 'ceiling', 3000000, '[2027-03-01,)', 'what another server believes', '2028-12-01');
	INSERT INTO jamsos.minimum_wage (region, valid, amount, legal_basis, confirmed_until) VALUES ('63', '[2027-01-01,2029-01-01)', 4000000, 'what another server believes', '2028-12-01')});
$node->safe_psql('shard0', q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 4, '[2027-01-01,)', 'what a shard believes')});
my $scenario = q{jamsos.scenario(base => '2026-12-01', wage_growth => 0.065, ceiling_growth => 0.05)};
my $question = qq{'2027-01-01', 24, '{JKK,JKM,JP}', $scenario};
for my $place (map({ [ $node, "shard$_" ] } 0 .. 2), [ $other, 'postgres' ])
{
	my ($where, $database) = @$place;
	# a function on a shard, and views on it: each by the law that was sent, and by its own
	$where->safe_psql($database, qq{
		CREATE TABLE hukum (name text PRIMARY KEY, law jamsos.outlook_rules, minimum jamsos.minimum_path_rules);
		CREATE VIEW anggaran AS SELECT region, office, b.* FROM gaji, LATERAL jamsos.budget(payroll, (SELECT law FROM hukum), 'cash', (SELECT minimum FROM hukum), '2026-12-01') b;
		CREATE VIEW menurut_sini AS SELECT region, office, b.* FROM gaji, LATERAL jamsos.budget(payroll, 2027, 2, '{JKK,JKM,JP}', jamsos.scenario(base => '2026-12-01', wage_growth => 0.065, ceiling_growth => 0.05, minimum_region => '63', minimum_growth => 0.06), 'cash') b});
}
my $budget = 'region integer, office integer, fiscal_year integer, program text, payer text, carrier text, months integer, workers bigint, worker_months bigint, amount numeric, unpriced bigint';
$node->safe_psql('postgres', "CREATE TABLE hukum AS SELECT 'APBD 2027'::text AS name, jamsos.outlook($question) AS law, jamsos.minimum_path('63', '2027-01-01', 24, 0.06) AS minimum;" . qq{
	CREATE SERVER shard3 FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '} . $other->host . q{', port '} . $other->port . qq{', dbname 'postgres', extensions 'jamsos', async_capable 'true');
	CREATE USER MAPPING FOR "$user" SERVER shard3 OPTIONS (user '$user');
	CREATE TABLE anggaran ($budget) PARTITION BY RANGE (region);
	CREATE TABLE menurut_sini ($budget) PARTITION BY RANGE (region);
	CREATE FOREIGN TABLE gaji3 PARTITION OF gaji FOR VALUES FROM (12) TO (16) SERVER shard3 OPTIONS (table_name 'gaji');
	INSERT INTO gaji3 SELECT 12 + office % 4, office, jamsos.payroll(wage, risk_class) FROM semua GROUP BY office;
	ALTER SERVER shard0 OPTIONS (ADD async_capable 'true');
} . join('', map { my ($from, $to) = ($_ * 4, $_ * 4 + 4); qq{
	CREATE FOREIGN TABLE hukum$_ (name text, law jamsos.outlook_rules, minimum jamsos.minimum_path_rules) SERVER shard$_ OPTIONS (table_name 'hukum');
	INSERT INTO hukum$_ SELECT * FROM hukum;
	CREATE FOREIGN TABLE anggaran$_ PARTITION OF anggaran FOR VALUES FROM ($from) TO ($to) SERVER shard$_ OPTIONS (table_name 'anggaran');
	CREATE FOREIGN TABLE menurut_sini$_ PARTITION OF menurut_sini FOR VALUES FROM ($from) TO ($to) SERVER shard$_ OPTIONS (table_name 'menurut_sini');
} } 0 .. 3));
my $order = 'ORDER BY region, office, fiscal_year, program, payer';
my $here = $node->safe_psql('postgres', "SELECT region, office, b.* FROM gaji, hukum, LATERAL jamsos.budget(payroll, law, 'cash', minimum) b $order");
is($here, $node->safe_psql('postgres', "SET jamsos.unconfirmed = silent; SELECT region, office, b.* FROM gaji, LATERAL jamsos.budget(payroll, 2027, 2, '{JKK,JKM,JP}', jamsos.scenario(base => '2026-12-01', wage_growth => 0.065, ceiling_growth => 0.05, minimum_region => '63', minimum_growth => 0.06), 'cash') b $order"), 'an outlook gives what the law of here gives');
is($node->safe_psql('postgres', "SELECT * FROM anggaran $order"), $here, 'the same from four shards by the outlook that was sent');
is($node->safe_psql('postgres', 'SELECT count(*) FROM (' . join(' UNION ALL ', map { "SELECT * FROM hukum$_" } 0 .. 3) . ') h WHERE jamsos.fingerprint(law) = (SELECT jamsos.fingerprint(law) FROM hukum) AND minimum::text = (SELECT minimum::text FROM hukum)'), '4', 'which came there as it was');
$other->safe_psql('postgres', 'ALTER SYSTEM SET jamsos.unconfirmed = silent; SELECT pg_reload_conf()');
is($node->safe_psql('postgres', 'SELECT string_agg(DISTINCT (a.region / 4)::text, \',\') FROM anggaran a JOIN menurut_sini s USING (region, office, fiscal_year, program, payer) WHERE a.amount <> s.amount'), '0,3', 'by their own law two of them would answer otherwise');
$other->stop;
$node->stop;
done_testing();
