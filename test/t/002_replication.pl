# The law arrives by logical replication, and on a standby: sessions that hold the
# old law see it.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $publisher = PostgreSQL::Test::Cluster->new('publisher');
$publisher->init(allows_streaming => 'logical');
$publisher->start;
my $subscriber = PostgreSQL::Test::Cluster->new('subscriber');
$subscriber->init(allows_streaming => 'logical');
$subscriber->start;

$_->safe_psql('postgres', 'CREATE EXTENSION jamsos') for ($publisher, $subscriber);
$publisher->safe_psql('postgres', 'CREATE PUBLICATION law FOR ALL TABLES');
is($publisher->safe_psql('postgres', q{SELECT string_agg(c.relname, ' ') FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'origin'
	WHERE c.relnamespace = 'jamsos'::regnamespace AND c.relkind = 'r' AND c.relreplident <> 'f'}), '', 'every law table has a replica identity');
# what was shipped is there already: only what is written from now on travels
my $connstr = $publisher->connstr . ' dbname=postgres';
$subscriber->safe_psql('postgres', "CREATE SUBSCRIPTION law CONNECTION '$connstr' PUBLICATION law WITH (copy_data = false)");

# a session that has the law in memory, and stays
my ($in, $out, $err) = ('', '', '');
my $session = IPC::Run::start(
	[ 'psql', '-XAtq', '-d', $subscriber->connstr('postgres') ], '<', \$in, '>', \$out, '2>', \$err);
sub ask
{
	my ($sql) = @_;
	$out = '';
	$in .= "$sql;\n\\echo done\n";
	$session->pump until $out =~ /done/;
	$out =~ s/\s*done\s*//;
	return $out;
}
my $jkm = q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01')};
is(ask($jkm), '3000', 'the shipped law');
$publisher->safe_psql('postgres', q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
	VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', NULL), 'local reading')});
$publisher->wait_for_catchup('law');
is(ask($jkm), '6000', 'a row that came by replication is seen by a session with the law in memory');
$publisher->safe_psql('postgres', q{UPDATE jamsos.rate SET percent = 0.9 WHERE origin = 'local'});
$publisher->wait_for_catchup('law');
is(ask($jkm), '9000', 'a change');
$publisher->safe_psql('postgres', q{DELETE FROM jamsos.rate WHERE origin = 'local'});
$publisher->wait_for_catchup('law');
is(ask($jkm), '3000', 'a deletion');
is(ask(q{SELECT string_agg(operation || ' ' || (row ->> 'percent')::numeric, ', ' ORDER BY changed_at) FROM jamsos.law_history}), 'UPDATE 0.600000, DELETE 0.900000', 'the history comes along, and is not written twice');
# what a release of law does on the publisher is not the subscriber's: it has its own, and goes on
$publisher->safe_psql('postgres', q{ALTER TABLE jamsos.rate DISABLE TRIGGER law_guard_row; UPDATE jamsos.rate SET percent = 9 WHERE program = 'JP';
	DELETE FROM jamsos.rate WHERE program = 'JHT'; ALTER TABLE jamsos.rate ENABLE ALWAYS TRIGGER law_guard_row});
$publisher->safe_psql('postgres', q{INSERT INTO jamsos.reform (name, description, legal_basis) VALUES ('later', 'what follows arrives', 'none')});
$publisher->wait_for_catchup('law');
is(ask(q{SELECT bool_or(percent = 9) FROM jamsos.rate WHERE program = 'JP'}), 'f', 'shipped rows are not taken from the publisher');
is(ask(q{SELECT count(*) > 0, (SELECT count(*) FROM jamsos.reform WHERE name = 'later') FROM jamsos.rate WHERE program = 'JHT'}), 't|1', 'nor taken away, and what follows arrives');
$in .= "\\q\n";
$session->finish;

# a standby
$publisher->backup('base');
my $standby = PostgreSQL::Test::Cluster->new('standby');
$standby->init_from_backup($publisher, 'base', has_streaming => 1);
$standby->start;
($in, $out) = ('', '');
$session = IPC::Run::start(
	[ 'psql', '-XAtq', '-d', $standby->connstr('postgres') ], '<', \$in, '>', \$out, '2>', \$err);
is(ask($jkm), '3000', 'the shipped law on a standby');
$publisher->safe_psql('postgres', q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis)
	VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', NULL), 'local reading')});
$publisher->wait_for_catchup($standby);
is(ask($jkm), '6000', 'a row replayed on a standby is seen');
$in .= "\\q\n";
$session->finish;

$standby->stop;
$subscriber->stop;
$publisher->stop;
done_testing();
