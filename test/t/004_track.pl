# Tracked summaries under many sessions, killed sessions, a killed server, dump and
# restore: what they hold is what a count of the rows finds.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "max_connections = 40\nfsync = off\nautovacuum_naptime = 1s\nrestart_after_crash = on");
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION jamsos;
	CREATE TABLE pegawai (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, opd_id integer NOT NULL, upah bigint NOT NULL, nama text DEFAULT 'x');
	INSERT INTO pegawai (opd_id, upah) SELECT g % 20, 1000000 + g FROM generate_series(1, 4000) g;
	SELECT jamsos.track('pegawai', 'gaji', '{opd_id}', 'upah');
});
my $wrong = q{SELECT count(*) FROM jamsos.verify_tracked()};
is($node->safe_psql('postgres', $wrong), '0', 'tracked');

# each session writes rows of its own, in all offices: nothing but the summary could make them meet
sub writers
{
	my ($level) = @_;
	return {
		"004_$level" => qq{
			\\set first random(1, 190)
			\\set amount random(1, 900)
			BEGIN ISOLATION LEVEL $level;
			UPDATE pegawai SET upah = upah + :amount WHERE id BETWEEN :client_id * 200 + :first AND :client_id * 200 + :first + 10;
			INSERT INTO pegawai (opd_id, upah) SELECT g, :amount FROM generate_series(0, 19) g;
			UPDATE pegawai SET opd_id = (opd_id + :amount) % 20 WHERE id = :client_id * 200 + :first;
			DELETE FROM pegawai WHERE id = :client_id * 200 + :first + 5;
			COMMIT;
		}, "004_compact_$level\@1" => q{SELECT jamsos.compact_tracked('gaji');} };
}
# (in SERIALIZABLE the pages of the table itself would meet: see test/specs/track_writers.spec)
for my $level ('READ COMMITTED', 'REPEATABLE READ')
{
	my $scripts = writers($level);
	my $name = $level =~ tr/A-Z /a-z_/r;
	$scripts = { map { $_ =~ s/\Q$level\E/$name/r => $scripts->{$_} } keys %$scripts };
	$node->pgbench('--no-vacuum --client=8 --transactions=40', 0, [qr/actually processed: 320\/320/], [qr/^(?!.*(ERROR|aborted|deadlock))/s],
		"eight writers and compaction at once: $level", $scripts);
	is($node->safe_psql('postgres', $wrong), '0', "exact after $level");
}
is($node->safe_psql('postgres', 'SELECT count(*) FROM pegawai'), $node->safe_psql('postgres', 'SELECT sum(jamsos.headcount(payroll)) FROM gaji'), 'as many workers as rows');

# a writer and a compaction killed with -9 in the middle: the server recovers, all or nothing is there
for my $victim ('UPDATE pegawai SET upah = upah + 1', q{SELECT jamsos.compact_tracked('gaji')})
{
	my $before = $node->safe_psql('postgres', 'SELECT sum(upah) FROM pegawai');
	my $psql = IPC::Run::start([ $node->installed_command('psql'), '-Xq', '-d', $node->connstr('postgres'),
			'-c', 'BEGIN', '-c', $victim, '-c', 'SELECT pg_sleep(60)' ], '>', \my $out, '2>', \my $err);
	$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
	my $pid = $node->safe_psql('postgres', "SELECT pid FROM pg_stat_activity WHERE wait_event = 'PgSleep'");
	kill 'KILL', $pid;
	$psql->finish;
	$node->poll_query_until('postgres', 'SELECT true');
	is($node->safe_psql('postgres', $wrong), '0', "exact after kill -9 of: $victim");
	is($node->safe_psql('postgres', 'SELECT sum(upah) FROM pegawai'), $before, 'and nothing of it is left');
}

# the whole server, while eight sessions write and compact
my $scripts = writers('READ COMMITTED');
my $file = $node->basedir . '/writers.sql';
append_to_file($file, (grep { /UPDATE/ } values %$scripts)[0]);
append_to_file("$file.compact", q{SELECT jamsos.compact_tracked('gaji');});
my $rows = $node->safe_psql('postgres', 'SELECT count(*) FROM pegawai');
for my $time (1 .. 3)
{
	my $bench = IPC::Run::start([ $node->installed_command('pgbench'), '--no-vacuum', '--client=8', '--time=60', "--file=$file\@8", "--file=$file.compact\@1",
			$node->connstr('postgres') ], '>', '/dev/null', '2>', '/dev/null');
	$node->poll_query_until('postgres', "SELECT count(*) > $rows + 2000 FROM pegawai");
	$node->stop('immediate');
	$bench->finish;
	$node->start;
	is($node->safe_psql('postgres', $wrong), '0', "exact after the server was killed, $time");
	$rows = $node->safe_psql('postgres', 'SELECT count(*) FROM pegawai');
}

# dump and restore: what was tracked stays so, and goes on
my $dump = $node->basedir . '/dump';
$node->command_ok([ 'pg_dump', '-Fc', '-f', $dump, $node->connstr('postgres') ], 'pg_dump');
$node->safe_psql('postgres', 'CREATE DATABASE restored');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr('restored'), $dump ], 'pg_restore');
is($node->safe_psql('restored', $wrong), '0', 'exact after a restore');
is($node->safe_psql('restored', 'SELECT jamsos.tracked()'), '{gaji}', 'still tracked');
$node->safe_psql('restored', 'UPDATE pegawai SET upah = upah + 1 WHERE id % 3 = 0; DELETE FROM pegawai WHERE id % 5 = 0; TRUNCATE pegawai; INSERT INTO pegawai (opd_id, upah) VALUES (1, 1)');
is($node->safe_psql('restored', $wrong), '0', 'and kept in step after it');
# the same in jobs of several processes, and of the data alone into tables that are there
$node->safe_psql('postgres', 'CREATE DATABASE again');
$node->command_ok([ 'pg_restore', '--exit-on-error', '--section=pre-data', '-d', $node->connstr('again'), $dump ], 'schema alone');
$node->command_ok([ 'pg_restore', '--exit-on-error', '--section=data', '--jobs=3', '-d', $node->connstr('again'), $dump ], 'then data');
$node->command_ok([ 'pg_restore', '--exit-on-error', '--section=post-data', '-d', $node->connstr('again'), $dump ], 'then triggers');
is($node->safe_psql('again', $wrong), '0', 'exact after a restore in sections');
# data loaded beside the triggers counts twice: verify_tracked says so, and mends it
$node->safe_psql('again', 'TRUNCATE pegawai; TRUNCATE gaji_parts');
$node->command_ok([ 'pg_restore', '--data-only', '--exit-on-error', '-d', $node->connstr('again'), $dump ], 'data alone, into tables that are tracked');
isnt($node->safe_psql('again', $wrong), '0', 'is found');
$node->safe_psql('again', 'SELECT FROM jamsos.verify_tracked(repair => true)');
is($node->safe_psql('again', $wrong), '0', 'and mended');
$node->stop;
done_testing();
