# Payrolls of twenty databases to a province: late corrections, a double sender, missing ones, files that were changed on the way, other law.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('exchange');
$node->init;
$node->append_conf('postgresql.conf', "max_connections = 30\njit = off");
$node->start;
my $dir = $node->basedir;
my $month = '2026-03-01';

# what each owes is a sum of its own: so many people at so much in each office, one of them of three people
$node->safe_psql('postgres', q{
	CREATE EXTENSION jamsos; CREATE EXTENSION jamsos_reports;
	CREATE TABLE staf (id bigint, unit text, honor numeric);
	SELECT jamsos_reports.install('laporan', '35', 2027, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}', first_month => '2026-01-01', last_month => '2026-12-01');
});
my @regions = split /\n/, $node->safe_psql('postgres', q{SELECT code FROM jamsos.region WHERE parent = '35' AND origin = 'shipped' ORDER BY code LIMIT 20});
is(scalar @regions, 20, 'twenty regions');
my $all = $node->safe_psql('postgres', q{SELECT count(*) FROM jamsos.region WHERE parent = '35' AND origin = 'shipped'});
$node->safe_psql('postgres', join ";\n", map { "CREATE DATABASE d$_ TEMPLATE postgres STRATEGY file_copy" } 0 .. 19);

# send NUMBER, SENDER, MIN_WORKERS: a bill of the month, as a file; its name
sub send_file
{
	my ($n, $sender, $min) = @_;
	return $node->safe_psql("d$n", "CALL laporan.billing_run('$month') \\gset
		SELECT format('%s/%s.%s.csv', '$dir', '$sender', revision) AS file FROM laporan.run WHERE run = :run \\gset
		COPY (SELECT * FROM jamsos_reports.export_payrolls('laporan.setting', :run, $min, '$sender')) TO STDOUT CSV HEADER \\g :file
		\\echo :file");
}

# receive FILE...: in one table; what became of each, or the error
sub receive
{
	my ($database, @files) = @_;
	my $copy = join '', map { "\\copy berkas FROM '$_' CSV HEADER\n" } @files;
	my ($status, $out, $err) = $node->psql($database, "CREATE TEMP TABLE berkas (format int, sender text, region text, office text, month date, revision int, row_count int, workers bigint, unpriced bigint, wage_bill numeric, versions text, law text, law_items jsonb, sha256 text, payroll text);
${copy}SELECT sender, revision, workers, outcome FROM jamsos_reports.import_payrolls('laporan.setting', 'pg_temp.berkas')", on_error_stop => 1);
	return $status ? $err : $out;
}

my (@files, $people);
for my $n (0 .. 19)
{
	my $count = 100 + 10 * $n;
	$people += $count + 3;
	$node->safe_psql("d$n", "SET client_min_messages = warning; INSERT INTO staf SELECT i, 'U' || i % 4, 6000000 + 1000 * (i % 7) + $n FROM generate_series(1, $count) i UNION ALL SELECT 10000 + i, 'KECIL', 9000000 + i FROM generate_series(1, 3) i;
		UPDATE laporan.setting SET region = '$regions[$n]', fallback = 'province'");
	# one of them has a decree of its own, and a minimum wage that the province does not know
	$node->safe_psql("d$n", "INSERT INTO jamsos.rate (program, segment, risk_class, payer, percent, valid, legal_basis, evidence) VALUES ('JKM', 'PU', NULL, 'employer', 0.35, '[2026-01-01,)', 'SK 1/2026', 'unverified');
		INSERT INTO jamsos.minimum_wage (region, amount, valid, legal_basis, evidence) VALUES ('$regions[$n]', 3210000, '[2026-01-01,2027-01-01)', 'SK 2/2026', 'unverified')") if $n == 7;
	push @files, send_file($n, $regions[$n], 0);
}
my $received = receive('postgres', @files[0 .. 18]);
is(scalar(() = $received =~ /\|received$/mg), 19, 'nineteen files in one table');
like(receive('postgres', $files[19]), qr/^\Q$regions[19]\E\|1\|293\|received$/m, 'and one alone');
is($node->safe_psql('postgres', "SELECT sum(workers), count(DISTINCT sender) FROM laporan.received_current"), "$people|20", 'nobody is lost, nobody twice');
# plain sums, one figure at a time: JKK 0.24 and JKM 0.3 percent, each rounded half up
my $owed = "(SELECT sum(round(honor * 0.0024) + round(honor * 0.003)) FROM staf)";
my ($sum, $bill) = (0, 0);
for my $n (0 .. 19)
{
	my @of = split /\|/, $node->safe_psql("d$n", "SELECT $owed, sum(honor) FROM staf");
	$sum += $of[0];
	$bill += $of[1];
}
my $total = 'SELECT sum(amount) FROM laporan.fact_received';
is($node->safe_psql('postgres', $total), $sum, 'the province owes the sum of all, by the law that it knows');
is($node->safe_psql('postgres', "SELECT sum(wage_bill) FROM laporan.received_by_region"), "$bill.00", 'control totals of wages');
is($node->safe_psql('postgres', "SELECT count(*) FROM laporan.senders WHERE state = 'missing'"), $all - 20, 'who has sent nothing is listed');

# other law is found by its fingerprint, and named figure by figure
is($node->safe_psql('postgres', 'SELECT sender FROM laporan.senders WHERE law_differs'), $regions[7], 'whose law differs');
is($node->safe_psql('postgres', "SELECT item, theirs FROM laporan.sender_law WHERE sender = '$regions[7]' ORDER BY 1"), "JKM PU employer percent|0.35\nminimum wage $regions[7]|3210000", 'and in what');
is($node->safe_psql('postgres', "SELECT count(*) FROM laporan.sender_law WHERE sender <> '$regions[7]'"), '0', 'that of the others is ours');

# late corrections: a later revision replaces; out of order, the later one stays
$node->safe_psql('d3', 'UPDATE staf SET honor = honor + 1000000 WHERE id <= 10');
my $second = send_file(3, $regions[3], 0);
$node->safe_psql('d3', 'UPDATE staf SET honor = honor + 1000000 WHERE id <= 10');
my $third = send_file(3, $regions[3], 0);
like(receive('postgres', $third), qr/\|3\|133\|replaces an earlier revision/, 'a correction replaces');
like(receive('postgres', $second), qr/\|2\|133\|ignored: a later revision was received/, 'one that comes too late is ignored');
like(receive('postgres', $third), qr/received before/, 'once');
like(receive('postgres', $files[3]), qr/received before/, 'nor does the first come back');
my $corrected = 10 * (4800 + 6000);
is($node->safe_psql('postgres', $total), $sum + $corrected, 'it counts once, by its difference');
is($node->safe_psql('postgres', "SELECT count(DISTINCT revision) FROM laporan.received WHERE sender = '$regions[3]'"), '2', 'what was received before is kept');

# a double sender: listed with its ratio, both counted until one is left out
$node->safe_psql('d5', q{DELETE FROM staf WHERE id % 2 = 0 AND id < 10000});
my $double = send_file(5, 'BKD', 0);
like(receive('postgres', $double), qr/^BKD\|2\|\d+\|received$/m, 'another sender of the same region');
my $half = $node->safe_psql('d5', 'SELECT count(*) FROM staf');
is($node->safe_psql('postgres', "SELECT sender, state, ratio FROM laporan.senders WHERE region = '$regions[5]' ORDER BY sender"), "$regions[5]|double|1.000000\nBKD|double|" . sprintf('%.6f', $half / 153), 'both are double, with their ratio');
$node->safe_psql('postgres', q{SELECT jamsos_reports.count_sender('laporan.setting', 'BKD', false, 'the same people')});
is($node->safe_psql('postgres', $total), $sum + $corrected, 'who is left out is not counted');
is($node->safe_psql('postgres', "SELECT sender, state FROM laporan.senders WHERE region = '$regions[5]' ORDER BY sender"), "$regions[5]|received\nBKD|left out", 'and is said to be left out');

# any character that is changed in a file is found, and nothing of it is taken
my @lines = split /^/, slurp_file($files[9]);
my $before = $node->safe_psql('postgres', 'SELECT count(*), sum(wage_bill) FROM laporan.received');
my @cells = split /,(?=(?:[^"]*"[^"]*")*[^"]*$)/, $lines[1];
my $found = 0;
for my $i (0 .. $#cells)
{
	# of a text another letter, of a number another digit
	my @changed = @cells;
	$changed[$i] =~ s/(\d)(?=\D*$)/($1 + 1) % 10/e or $changed[$i] .= 'x';
	append_to_file("$dir/changed.$i.csv", join('', $lines[0], join(',', @changed), @lines[2 .. $#lines]));
	my $said = receive('postgres', "$dir/changed.$i.csv");
	$found++ if $said =~ /ERROR:/;
	note("$i $cells[$i]: $said") unless $said =~ /ERROR:/;
}
is($found, scalar @cells, 'each of its ' . @cells . ' columns');
append_to_file("$dir/part.csv", join('', @lines[0 .. $#lines - 1]));
like(receive('postgres', "$dir/part.csv"), qr/has 4 rows of 5/, 'a row that is missing');
append_to_file("$dir/twice.csv", join('', @lines, $lines[1]));
like(receive('postgres', "$dir/twice.csv"), qr/has 6 rows of 5/, 'a row that is there twice');
like(receive('postgres', $files[9], $files[9]), qr/has 10 rows of 5/, 'a file that is there twice');
like(receive('postgres', $files[0], "$dir/part.csv"), qr/ERROR/, 'with one bad file none is taken');
$node->safe_psql('d11', q{UPDATE staf SET honor = honor + 1; DROP SCHEMA laporan CASCADE; SELECT jamsos_reports.install('laporan', '35', 2027, 'public.staf', '{"worker_id": "id", "office": "unit", "wage": "honor"}', first_month => '2026-01-01', last_month => '2026-12-01');
	UPDATE laporan.setting SET region = '} . $regions[11] . q{', fallback = 'province'});
like(receive('postgres', do { unlink $files[11]; send_file(11, $regions[11], 0) }), qr/was received with other values/, 'one revision with two contents');
is($node->safe_psql('postgres', 'SELECT count(*), sum(wage_bill) FROM laporan.received'), $before, 'nothing was taken of any of them');

# outside of government: small offices are one, wages of few people are not told, heads and wages add up
$node->safe_psql('postgres', 'CREATE DATABASE luar TEMPLATE postgres STRATEGY file_copy');
$node->safe_psql('luar', q{SET session_replication_role = replica; DELETE FROM laporan.received; DELETE FROM laporan.received_law; DELETE FROM laporan.sender_state});
my @blurred = map { send_file($_, "publik $regions[$_]", 10) } grep { $_ != 11 } 0 .. 19;
is(scalar(() = receive('luar', @blurred) =~ /\|received$/mg), 19, 'files for outside');
is($node->safe_psql('luar', "SELECT count(*) FROM laporan.received_current WHERE office = 'KECIL'"), '0', 'no office of three people');
is($node->safe_psql('luar', "SELECT count(*), min(workers) >= 10 FROM laporan.received_current WHERE office = '*'"), '19|t', 'they are one, with the next larger one where they are still few');
is($node->safe_psql('luar', 'SELECT sum(workers) FROM laporan.received_current'), $people - $node->safe_psql('d11', 'SELECT count(*) FROM staf') - 153 + $half, 'nobody is lost');
is($node->safe_psql('luar', "SELECT count(*) FROM (SELECT c.sender, c.office, e.wage FROM laporan.received_current c, jamsos.entries(c.payroll) e WHERE c.office <> '*' GROUP BY 1, 2, 3 HAVING sum(e.workers) < 10) q"), '0', 'no wage of fewer than ten');
my $wages = $node->safe_psql('d0', 'SELECT sum(honor), count(*) FROM staf');
my ($honor, $n) = split /\|/, $wages;
my $told = $node->safe_psql('luar', "SELECT sum(wage_bill) FROM laporan.received_current WHERE sender = 'publik $regions[0]'");
cmp_ok(abs($told - $honor), '<=', 0.01 * $n, 'the wage bill stays, to a sen a head');

# projected: sixty months of what all have sent last
is($node->safe_psql('postgres', 'SELECT count(DISTINCT month), count(DISTINCT region) FROM laporan.fact_received_projection'), '60|20', 'sixty months of twenty regions');
is($node->safe_psql('postgres', q{SELECT sum(workers) FROM laporan.fact_received_projection WHERE month_key = '2027-01' AND program = 'JKK' AND payer = 'employer'}), $people, 'with all their people');

$node->stop;
done_testing();
