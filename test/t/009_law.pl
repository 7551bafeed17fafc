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

$node->stop;
done_testing();
