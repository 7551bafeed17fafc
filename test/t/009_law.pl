# The law in memory where one server with its defaults does not lead: transactions that are
# prepared, snapshots that are handed over, and tables of another access method.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('law');
$node->init;
$node->append_conf('postgresql.conf', 'max_prepared_transactions = 5');
$node->start;
$node->safe_psql('postgres', 'CREATE EXTENSION jamsos');

sub session
{
	my ($db) = @_;
	my %s = (in => '', out => '', err => '');
	$s{run} = IPC::Run::start(
		[ 'psql', '-XAtq', '-d', $node->connstr($db) ], '<', \$s{in}, '>', \$s{out}, '2>', \$s{err});
	return \%s;
}

sub ask
{
	my ($s, $sql) = @_;
	$s->{out} = '';
	$s->{in} .= "$sql;\n\\echo done\n";
	$s->{run}->pump until $s->{out} =~ /done\n/;
	my $out = $s->{out};
	$out =~ s/\s*done\s*$//;
	return $out;
}

sub end
{
	my ($s) = @_;
	$s->{in} .= "\\q\n";
	$s->{run}->finish;
	return;
}

my $jkm = q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01')};

sub law
{
	my ($percent) = @_;
	return
	  "INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', $percent, daterange('2026-01-01', NULL), 'local')";
}

sub walk
{
	my ($db) = @_;
	my $reader = session($db);
	my $writer = session($db);

	# prepared by another session, and by one's own
	is(ask($reader, $jkm), '3000', "$db: the shipped law");
	ask($writer, 'BEGIN; ' . law(0.6) . q{; PREPARE TRANSACTION 'one'});
	is(ask($reader, $jkm), '3000', "$db: another's prepared law is not seen");
	is(ask($writer, $jkm), '3000', "$db: one's own prepared law is not seen any more");
	ask($writer, q{COMMIT PREPARED 'one'});
	is(ask($reader, $jkm), '6000', "$db: it is seen when it is committed");
	is(ask($writer, $jkm), '6000', "$db: by its maker too");
	ask($writer, q{BEGIN; UPDATE jamsos.rate SET percent = 0.9 WHERE origin = 'local'});
	is(ask($writer, $jkm), '9000', "$db: one's own change");
	ask($writer, q{PREPARE TRANSACTION 'two'});
	is(ask($writer, $jkm), '6000', "$db: is gone with its transaction");
	ask($reader, 'BEGIN ISOLATION LEVEL REPEATABLE READ');
	is(ask($reader, $jkm), '6000', "$db: a snapshot before");
	ask($writer, q{COMMIT PREPARED 'two'});
	is(ask($reader, $jkm), '6000', "$db: keeps its law");

	# a snapshot that is handed over
	my $snapshot = ask($reader, 'SELECT pg_export_snapshot()');
	is(ask($writer, $jkm), '9000', "$db: the law of now");
	ask($writer, "BEGIN ISOLATION LEVEL REPEATABLE READ; SET TRANSACTION SNAPSHOT '$snapshot'");
	is(ask($writer, $jkm), '6000', "$db: that of the snapshot");
	ask($writer, 'COMMIT');
	is(ask($writer, $jkm), '9000', "$db: the law of now");
	ask($reader, 'COMMIT');
	is(ask($reader, $jkm), '9000', "$db: the law of now for all");

	# an update at its place, and away again
	ask($writer, q{UPDATE jamsos.rate SET percent = 0.6 WHERE origin = 'local'});
	is(ask($reader, $jkm), '6000', "$db: updated");
	ask($writer, q{DELETE FROM jamsos.rate WHERE origin = 'local'});
	ask($writer, 'VACUUM FULL jamsos.rate');
	is(ask($reader, $jkm), '3000', "$db: deleted, and the table written anew");
	ask($writer, law(0.6));
	is(ask($reader, $jkm), '6000', "$db: another row");

	# very many transactions that run, and end in any order
	my @others = map { session($db) } 1 .. 8;
	ask($_, 'BEGIN; SELECT pg_current_xact_id()') for @others;
	is(ask($reader, $jkm), '6000', "$db: while others run");
	ask($others[3], q{UPDATE jamsos.rate SET percent = 0.9 WHERE origin = 'local'; COMMIT});
	is(ask($reader, $jkm), '9000', "$db: one of them has changed the law");
	ask($others[0], q{UPDATE jamsos.rate SET percent = 0.3 WHERE origin = 'local'; PREPARE TRANSACTION 'three'});
	ask($others[5], 'ROLLBACK');
	is(ask($reader, $jkm), '9000', "$db: another has prepared it");
	ask($others[0], q{COMMIT PREPARED 'three'});
	is(ask($reader, $jkm), '3000', "$db: and committed");
	end($_) for @others, $reader, $writer;
	return;
}

walk('postgres');

# Rows are known by what they say, wherever an access method puts them.
$node->safe_psql('postgres', 'CREATE DATABASE other');
$node->safe_psql('other', 'CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler');
$node->safe_psql('other', 'CREATE EXTENSION jamsos');
$node->safe_psql('other', 'ALTER TABLE jamsos.rate SET ACCESS METHOD other_heap');
walk('other');

# One fingerprint: of a database, of its dump, of one that was rebuilt by export_law(), and of a node that was handed its script.
my $local = q{
	INSERT INTO jamsos.reform (name, description, note) VALUES ('JP 4%', 'a what-if', E'\\ '' $$ "é');
	INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES ('Perda 1', 'a local relief', 'Perda 1/2026');
	INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, relief, legal_basis) VALUES ('JP', 'PU', 'employer', 2.5, daterange('2027-01-01', NULL), 'JP 4%', NULL, 'what-if'),
		('JKM', 'PU', 'employer', 0.15, daterange('2026-01-01', '2026-02-01'), NULL, 'Perda 1', 'Perda 1/2026'), ('JKM', 'PU', 'employer', 0.4, daterange('2026-01-01', NULL), NULL, NULL, 'a reading');
	INSERT INTO jamsos.region (code, name, level, parent, legal_basis) VALUES ('97', 'Provinsi Baru', 'province', NULL, 'UU 1/2026'), ('97.01', 'Kabupaten Baru', 'regency', '97', 'UU 1/2026');
	INSERT INTO jamsos.minimum_wage (region, amount, follows, valid, legal_basis) VALUES ('97', 3725000.55, NULL, daterange('2026-01-01', NULL), 'a decree'), ('97.01', NULL, '97', daterange('2026-01-01', NULL), 'a decree');
	INSERT INTO jamsos.benefit_rule (program, event, component, value, unit, valid, legal_basis) VALUES ('JKM', 'burial', 'amount', 11000000.5, 'rupiah', daterange('2026-01-01', NULL), 'x');
	INSERT INTO jamsos.holiday (day, name, legal_basis) SELECT d::date, 'a day off', 'SKB' FROM generate_series('2026-01-02'::date, '2026-12-31', '30 days') d;
	UPDATE jamsos.holiday SET name = 'another' WHERE day = '2026-01-02';
	DELETE FROM jamsos.holiday WHERE day = '2026-02-01';
};
my $print = q{SELECT jamsos.law_fingerprint()};
my $rows = q{SELECT md5(string_agg((row - 'loaded_at' - 'loaded_by')::text, ' ' ORDER BY table_name COLLATE "C", key COLLATE "C")), count(*) FROM jamsos.local_law()};
my $answers = q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01'), jamsos.minimum_wage('97.01', '2026-06-01'), jamsos.due_date('2026-05-01'), (SELECT string_agg(amount::text, ' ') FROM jamsos.benefits('death', '2026-06-01'))};
my $history = q{SELECT count(*), count(*) FILTER (WHERE loaded_at IS NULL), md5(string_agg(row::text || operation || changed_by || changed_at, ' ' ORDER BY changed_at)) FROM jamsos.law_history};
$node->safe_psql('postgres', "CREATE DATABASE law_$_") for qw(first second third);
$node->safe_psql('law_first', "CREATE EXTENSION jamsos; $local");
my ($has, $has_rows, $has_answers) = map { $node->safe_psql('law_first', $_) } $print, $rows, $answers;
like($has, qr/^[0-9a-f]{64}$/, 'a fingerprint');
isnt($node->safe_psql('other', $print), $has, 'another law has another');
like($has_answers, qr/^4000\|3725000\.55\|/, 'the local law answers');
my $dump = $node->basedir . '/law.sql';
my $script = $node->basedir . '/export.sql';
append_to_file($script, $node->safe_psql('law_first', 'SELECT jamsos.export_law()'));
$node->command_ok([ 'pg_dump', '-f', $dump, 'law_first' ], 'pg_dump');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'law_second' ], 'restore: wages come before their regions');
$node->safe_psql('law_third', 'CREATE EXTENSION jamsos');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', $script, 'law_third' ], 'export_law(), run elsewhere');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', $script, 'law_third' ], 'and once more');
for my $database (qw(law_second law_third))
{
	is($node->safe_psql($database, $print), $has, "$database: the same fingerprint");
	is($node->safe_psql($database, $rows), $has_rows, "$database: the same rows, recorded by whom and when");
	is($node->safe_psql($database, $answers), $has_answers, "$database: the same answers");
	is($node->safe_psql($database, 'SELECT * FROM jamsos.verify_install()'), '', "$database: as installed");
	is($node->safe_psql($database, q{SELECT bool_and((row ->> 'loaded_at')::timestamptz > (row ->> 'recorded_at')::timestamptz) FROM jamsos.local_law()}), 't', "$database: loaded later than recorded");
}
like($node->safe_psql('law_first', $history), qr/^2\|2\|/, 'the history of two changes');
is($node->safe_psql('law_second', $history) =~ s/\|0\|/|2|/r, $node->safe_psql('law_first', $history), 'a restore brings the history, and writes none');
like($node->safe_psql('law_third', $history), qr/^0\|/, 'a script does not');
# rebuilt: the extension dropped, which takes the rows along, and made again
$node->safe_psql('law_first', 'DROP EXTENSION jamsos; CREATE EXTENSION jamsos');
isnt($node->safe_psql('law_first', $print), $has, 'dropped: the local rows are gone');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-f', $script, 'law_first' ], 'what export_law() kept');
is($node->safe_psql('law_first', $print), $has, 'rebuilt: the same fingerprint');
# by a role that may write the law and is no owner: the rows are his, what they say is the same
$node->safe_psql('law_first', 'CREATE ROLE juru LOGIN; ' . join('', map { "DELETE FROM jamsos.$_ WHERE origin = 'local';" } qw(rate minimum_wage region benefit_rule holiday reform relief))
	. join('', map { "GRANT INSERT ON jamsos.$_ TO juru;" } qw(rate minimum_wage region benefit_rule holiday reform relief)));
$node->command_ok([ 'psql', '-Xq', '-U', 'juru', '-v', 'ON_ERROR_STOP=1', '-f', $script, 'law_first' ], 'run by who may write the law');
is($node->safe_psql('law_first', $print), $has, 'the same fingerprint');
is($node->safe_psql('law_first', q{SELECT DISTINCT row ->> 'recorded_by' FROM jamsos.local_law()}), 'juru', 'recorded by him');
# what one node has otherwise is found by the number, and named by the script
$node->safe_psql('law_third', q{UPDATE jamsos.rate SET percent = 0.5 WHERE legal_basis = 'a reading'});
isnt($node->safe_psql('law_third', $print), $has, 'a node that believes something else');
my ($rc, $out, $err) = $node->psql('law_third', slurp_file($script));
like($err, qr/another row of jamsos\.rate stands here: program=JKM, segment=PU, payer=employer, from=2026-01-01/, 'is told by the key');

$node->stop;
done_testing();
