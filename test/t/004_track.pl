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
# data alone, into tables that are tracked: rows are counted where they are loaded, and parts only where nothing is counted
for my $how ([], ['--disable-triggers'])
{
	$node->safe_psql('again', 'TRUNCATE pegawai; TRUNCATE gaji_parts');
	$node->command_ok([ 'pg_restore', '--data-only', '--exit-on-error', @$how, '-d', $node->connstr('again'), $dump ], "data alone @$how");
	is($node->safe_psql('again', 'SELECT count(*) > 1000 FROM pegawai'), 't', 'is there');
	is($node->safe_psql('again', $wrong), '0', "and counted once @$how");
}
# the table alone: its writers are warned that it is not summarised here, and the owner mends it
$node->safe_psql('postgres', 'CREATE DATABASE alone');
$node->safe_psql('alone', 'SET client_min_messages = warning; CREATE EXTENSION jamsos');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-t', 'pegawai', '-d', $node->connstr('alone'), $dump ], 'the table alone, without its triggers');
$node->safe_psql('alone', 'DROP TABLE pegawai');
$node->command_ok([ 'pg_dump', '-t', 'pegawai', '-f', "$dump.table", $node->connstr('postgres') ], 'pg_dump -t');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('alone'), '-f', "$dump.table" ], 'and back, with its triggers');
# (whatever is done to the table meanwhile, as autovacuum does: the warning is once a session)
my ($rc, $out, $err) = $node->psql('alone', "UPDATE pegawai SET upah = upah + 1;\nVACUUM (ANALYZE) pegawai;\nUPDATE pegawai SET upah = upah + 1");
is($rc, 0, 'written without its parts');
is(() = $err =~ /WARNING:  tracked summary gaji of public.pegawai is not kept/g, 1, 'with one warning');
is($node->safe_psql('alone', q{SELECT string_agg(summary_name || ': ' || problem, ', ') FROM jamsos.verify_tracked()}), 'public.gaji: its parts are gone, public.gaji: its view is gone', 'verify_tracked says what is not there');
$node->safe_psql('alone', 'SELECT FROM jamsos.verify_tracked(repair => true); UPDATE pegawai SET upah = upah + 1');
is($node->safe_psql('alone', "$wrong UNION ALL SELECT count(*) FROM gaji WHERE jamsos.headcount(payroll) > 0"), "0\n20", 'and makes it');
$node->safe_psql('alone', q{SELECT jamsos.untrack('gaji'); DROP TABLE pegawai});

# what may happen to a table and to its summary: written afterwards, and compared with GROUP BY worker by worker
my %now = (table => 'dept.staf', view => 'dept.gaji', key => 'opd', opd => 'opd', wage => 'upah', database => 'life');
sub still_right
{
	my ($event, %is) = @_;
	%now = (%now, %is);
	my $written = $node->safe_psql($now{database}, qq{
		INSERT INTO $now{table} ($now{opd}, kelas, $now{wage}) SELECT g % 7, 1 + g % 5, g FROM generate_series(1, 20) g;
		UPDATE $now{table} SET $now{wage} = $now{wage} + 1, $now{opd} = ($now{opd} + 1) % 7 WHERE $now{wage} % 3 = 0;
		DELETE FROM $now{table} WHERE $now{wage} % 5 = 0;
		SELECT string_agg(DISTINCT problem, ', ') FROM jamsos.verify_tracked();
		SELECT count(*) FROM ((SELECT $now{opd} AS o, kelas::integer AS k, $now{wage}::numeric AS u, count(*) AS n FROM $now{table} GROUP BY 1, 2, 3 EXCEPT SELECT $now{key}, risk_class, wage, workers FROM $now{view}, jamsos.entries(payroll))
			UNION ALL (SELECT $now{key}, risk_class, wage, workers FROM $now{view}, jamsos.entries(payroll) EXCEPT SELECT $now{opd}, kelas, $now{wage}, count(*) FROM $now{table} GROUP BY 1, 2, 3)) d;
		SELECT count(*) > 3 FROM $now{view}});
	is($written, "\n0\nt", $event);
	return;
}
sub found
{
	my ($event, $pattern, $repaired) = @_;
	my $said = $node->safe_psql($now{database}, q{SELECT string_agg(DISTINCT problem, ', ') FROM jamsos.verify_tracked()});
	like($said, $pattern, "$event: is found");
	if ($repaired)
	{
		$node->safe_psql($now{database}, 'SELECT FROM jamsos.verify_tracked(repair => true)');
		still_right("$event: mended");
	}
	return;
}
sub happens
{
	my ($event, $sql, %is) = @_;
	$node->safe_psql($now{database}, $sql);
	still_right($event, %is);
	return;
}
$node->safe_psql('postgres', 'CREATE DATABASE life');
$node->safe_psql('life', q{
	SET client_min_messages = warning;
	CREATE EXTENSION jamsos;
	CREATE ROLE other;
	CREATE SCHEMA dept;
	CREATE SCHEMA dept2;
	CREATE TABLE dept.staf (gone text, id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kelas smallint NOT NULL, gone_too text, opd integer, upah bigint);
	ALTER TABLE dept.staf DROP gone, DROP gone_too;
	SELECT jamsos.track('dept.staf', 'gaji', '{opd}', 'upah', 'kelas')});
still_right('columns were dropped before');
happens('a column is renamed', 'ALTER TABLE dept.staf RENAME opd TO unit; ALTER TABLE dept.staf RENAME upah TO honor', opd => 'unit', wage => 'honor');
happens('and another takes its name', 'ALTER TABLE dept.staf ADD opd text, ADD upah text');
happens('the table is renamed', 'ALTER TABLE dept.staf RENAME TO pegawai', table => 'dept.pegawai');
happens('the schema is renamed', 'ALTER SCHEMA dept RENAME TO dinas', table => 'dinas.pegawai', view => 'dinas.gaji');
happens('the view is renamed', 'ALTER VIEW dinas.gaji RENAME TO ringkasan', view => 'dinas.ringkasan');
happens('the table moves to another schema', 'ALTER TABLE dinas.pegawai SET SCHEMA dept2', table => 'dept2.pegawai');
happens('the view and the parts do', 'ALTER TABLE dinas.gaji_parts SET SCHEMA dept2; ALTER VIEW dinas.ringkasan SET SCHEMA public', view => 'public.ringkasan');
happens('parts, triggers and a column of the view are renamed', 'ALTER TABLE dept2.gaji_parts RENAME TO bagian; ALTER TABLE dept2.bagian RENAME key_1 TO kunci; ALTER TRIGGER gaji_insert ON dept2.pegawai RENAME TO zzz; ALTER TRIGGER gaji_untrack_first ON dept2.pegawai RENAME TO aaa; ALTER TRIGGER gaji_tie ON dept2.bagian RENAME TO t');
happens('a summary of the old name on the same table', q{SELECT jamsos.track('dept2.pegawai', 'gaji', '{}', 'honor'); SELECT jamsos.track('dept2.pegawai', 'gaji2', '{}', 'honor'); SELECT jamsos.untrack('dept2.gaji2')});
happens('VACUUM FULL, CLUSTER and REINDEX', 'VACUUM FULL dept2.bagian; CLUSTER dept2.bagian USING gaji_parts_pkey; REINDEX TABLE dept2.bagian; ALTER TABLE dept2.bagian SET (fillfactor = 90)');
$node->safe_psql('postgres', 'ALTER DATABASE life RENAME TO hidup');
still_right('the database is renamed', database => 'hidup');
# dump and restore of a schema, of all; the same through text
$node->command_ok([ 'pg_dump', '-n', 'dept2', '-n', 'public', '-f', "$dump.schema", $node->connstr('hidup') ], 'pg_dump -n');
$node->safe_psql('postgres', 'CREATE DATABASE copy TEMPLATE template0');
$node->safe_psql('copy', 'SET client_min_messages = warning; DROP SCHEMA public; CREATE EXTENSION jamsos');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('copy'), '-f', "$dump.schema" ], 'restored');
still_right('pg_dump -n, after dropped columns', database => 'copy');
$node->command_ok([ 'pg_dump', '-Fc', '-f', "$dump.all", $node->connstr('copy') ], 'all of it');
$node->safe_psql('postgres', 'CREATE DATABASE lagi TEMPLATE template0');
$node->command_ok([ 'pg_restore', '--exit-on-error', '-d', $node->connstr('lagi'), "$dump.all" ], 'restored again');
still_right('and again', database => 'lagi');

# table, parts and views by -t; what their triggers name is there
$node->command_ok([ 'pg_dump', '-t', 'dept2.pegawai', '-t', 'dept2.bagian', '-t', 'public.ringkasan', '-t', 'dept2.gaji', '-t', 'dept2.gaji_parts', '-f', "$dump.three", $node->connstr('lagi') ], 'pg_dump -t of table, parts and views');
$node->safe_psql('postgres', 'CREATE DATABASE tiga TEMPLATE template0');
$node->safe_psql('tiga', 'SET client_min_messages = warning; CREATE EXTENSION jamsos; CREATE SCHEMA dept2');
$node->command_ok([ 'psql', '-Xq', '-v', 'ON_ERROR_STOP=1', '-d', $node->connstr('tiga'), '-f', "$dump.three" ], 'restored');
still_right('pg_dump -t of table, parts and views', database => 'tiga');
is($node->safe_psql('tiga', q{SELECT count(*) FROM pg_index WHERE indrelid = 'dept2.bagian'::regclass}), '2', 'with the index of the groups');
%now = (%now, database => 'lagi');
# the owner renamed; he alone may write the parts
$node->safe_psql('lagi', q{CREATE ROLE pemilik; CREATE SCHEMA milik AUTHORIZATION pemilik; SET ROLE pemilik; CREATE TABLE milik.staf (opd integer, upah integer); SELECT jamsos.track('milik.staf', 'gaji', '{opd}', 'upah'); RESET ROLE; ALTER ROLE pemilik RENAME TO "pemilik ""%s"""});
is($node->safe_psql('lagi', q{INSERT INTO milik.staf VALUES (1, 5), (2, 6); SET ROLE "pemilik ""%s"""; UPDATE milik.staf SET upah = upah + 1; SELECT count(*) FROM jamsos.verify_tracked(); SELECT string_agg(opd || ' ' || trunc(jamsos.wage_bill(payroll)), ', ' ORDER BY opd) FROM milik.gaji; SELECT jamsos.untrack('milik.gaji'); DROP TABLE milik.staf; RESET ROLE; DROP OWNED BY "pemilik ""%s"""; DROP ROLE "pemilik ""%s"""}), "0\n1 6, 2 7\n", 'the owner is renamed');
# a generated column that is computed otherwise, or is none any more
$node->safe_psql('lagi', q{CREATE TABLE milik (honor integer, upah integer GENERATED ALWAYS AS (honor * 2) STORED); SELECT jamsos.track('milik', 'milik_gaji', '{}', 'upah'); INSERT INTO milik (honor) VALUES (1), (2)});
SKIP:
{
	skip 'no SET EXPRESSION before PostgreSQL 17', 1 if $node->pg_version < 17;
	is($node->safe_psql('lagi', q{ALTER TABLE milik ALTER upah SET EXPRESSION AS (honor * 3); SELECT problem FROM jamsos.verify_tracked('milik_gaji', repair => true); SELECT count(*) FROM jamsos.verify_tracked('milik_gaji')}), "differs\n0", 'SET EXPRESSION: found, mended');
}
is($node->safe_psql('lagi', q{ALTER TABLE milik ALTER upah DROP EXPRESSION; UPDATE milik SET upah = 7; SELECT count(*) FROM jamsos.verify_tracked('milik_gaji'); SELECT trunc(jamsos.wage_bill(payroll)) FROM milik_gaji; SELECT jamsos.untrack('milik_gaji'); DROP TABLE milik}), "0\n14\n", 'DROP EXPRESSION: followed');

# logged and unlogged, before and after a crash
$node->safe_psql('lagi', 'ALTER TABLE dept2.pegawai SET UNLOGGED');
found('unlogged', qr/^dept2.pegawai: is unlogged, and the parts are not/, 1);
$node->safe_psql('lagi', 'ALTER TABLE dept2.pegawai SET LOGGED');
$node->stop('immediate');
$node->start;
found('logged again, after a crash', qr/^dept2.pegawai: is logged, and the parts are not.*differs/, 1);
$node->safe_psql('lagi', 'ALTER TABLE dept2.pegawai SET UNLOGGED; SELECT FROM jamsos.verify_tracked(repair => true)');
$node->stop('immediate');
$node->start;
is($node->safe_psql('lagi', 'SELECT (SELECT count(*) FROM dept2.pegawai), (SELECT count(*) FROM ringkasan), (SELECT count(*) FROM jamsos.verify_tracked())'), '0|0|0', 'unlogged both: both empty after a crash');
happens('and written on', 'ALTER TABLE dept2.pegawai SET LOGGED; SELECT FROM jamsos.verify_tracked(repair => true)');

# publications and event triggers; what watches DDL sees track() work
happens('CREATE PUBLICATION FOR ALL TABLES', 'CREATE PUBLICATION semua FOR ALL TABLES');
is($node->safe_psql('lagi', q{SELECT count(*) FROM pg_class c WHERE relkind = 'r' AND relname IN ('bagian', 'gaji_parts') AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)}), '0', 'parts have a replica identity');
$node->safe_psql('lagi', q{CREATE TABLE public.ddl (tag text); CREATE FUNCTION public.log_ddl() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO public.ddl SELECT command_tag FROM pg_event_trigger_ddl_commands(); END $$;
	CREATE EVENT TRIGGER log_ddl ON ddl_command_end EXECUTE FUNCTION public.log_ddl()});
happens('an event trigger', q{SELECT jamsos.track('dept2.pegawai', 'diawasi', '{unit}', 'honor')});
is($node->safe_psql('lagi', q{SELECT count(*) > 8 FROM ddl}), 't', 'which saw it');
$node->safe_psql('lagi', q{SELECT jamsos.untrack('dept2.diawasi'); DROP EVENT TRIGGER log_ddl});
# logical decoding gives what was written to the parts; a subscriber of both has the same summary, and one of the table alone is told
$node->append_conf('postgresql.conf', "wal_level = logical\nmax_wal_senders = 8\nmax_replication_slots = 8\nmax_logical_replication_workers = 8\nmax_prepared_transactions = 4");
$node->restart;
$node->safe_psql('postgres', 'CREATE DATABASE pelanggan TEMPLATE template0');
$node->safe_psql('postgres', 'CREATE DATABASE penerbit TEMPLATE lagi');
$node->safe_psql('penerbit', q{DROP PUBLICATION semua; CREATE PUBLICATION semua FOR TABLE dept2.pegawai, dept2.bagian, dept2.gaji_parts; CREATE PUBLICATION sebagian FOR TABLE dept2.pegawai; SELECT pg_create_logical_replication_slot('both', 'pgoutput'); SELECT pg_create_logical_replication_slot('table_alone', 'pgoutput')});
my $publisher = $node->connstr('penerbit') =~ s/'/''/gr;
$node->command_ok([ 'pg_restore', '--exit-on-error', '--section=pre-data', '-d', $node->connstr('pelanggan'), "$dump.all" ], 'a subscriber');
$node->command_ok([ 'pg_restore', '--exit-on-error', '--section=post-data', '-d', $node->connstr('pelanggan'), "$dump.all" ], 'with its triggers');
$node->safe_psql('pelanggan', q{CREATE SUBSCRIPTION s CONNECTION '} . $publisher . q{' PUBLICATION semua WITH (create_slot = false, slot_name = 'both')});
$node->poll_query_until('pelanggan', q{SELECT count(*) = 3 AND bool_and(srsubstate = 'r') FROM pg_subscription_rel});
still_right('the publisher is written', database => 'penerbit');
$node->poll_query_until('pelanggan', q{SELECT count(*) > 0 AND (SELECT count(*) FROM jamsos.verify_tracked()) = 0 FROM dept2.pegawai});
is($node->safe_psql('pelanggan', 'SELECT count(*), sum(honor) FROM dept2.pegawai'), $node->safe_psql('penerbit', 'SELECT count(*), sum(honor) FROM dept2.pegawai'), 'rows have come');
is($node->safe_psql('pelanggan', 'SELECT string_agg(opd || payroll::text, $$ $$ ORDER BY opd) FROM ringkasan'), $node->safe_psql('penerbit', 'SELECT string_agg(opd || payroll::text, $$ $$ ORDER BY opd) FROM ringkasan'), 'and the same summary');
$node->safe_psql('pelanggan', 'ALTER SUBSCRIPTION s DISABLE; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s');
$node->safe_psql('pelanggan', q{TRUNCATE dept2.pegawai; CREATE SUBSCRIPTION s CONNECTION '} . $publisher . q{' PUBLICATION sebagian WITH (create_slot = false, slot_name = 'table_alone')});
$node->poll_query_until('pelanggan', q{SELECT count(*) = 1 AND bool_and(srsubstate = 'r') FROM pg_subscription_rel});
$node->safe_psql('pelanggan', 'SELECT FROM jamsos.verify_tracked(repair => true)');
still_right('the publisher is written again', database => 'penerbit');
$node->poll_query_until('pelanggan', 'SELECT (SELECT count(*) FROM dept2.pegawai) = ' . $node->safe_psql('penerbit', 'SELECT count(*) FROM dept2.pegawai'));
%now = (%now, database => 'pelanggan');
found('rows that arrive without their parts', qr/^dept2.pegawai: rows that a subscription applies fire no trigger, differs/);
$node->safe_psql('pelanggan', 'SELECT FROM jamsos.verify_tracked(repair => true)');
is($node->safe_psql('pelanggan', q{SELECT count(*) FROM jamsos.verify_tracked() WHERE problem = 'differs'}), '0', 'and counted by repair');
$node->safe_psql('pelanggan', 'ALTER SUBSCRIPTION s DISABLE; ALTER SUBSCRIPTION s SET (slot_name = NONE); DROP SUBSCRIPTION s');
$node->safe_psql('penerbit', q{SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots});
%now = (%now, database => 'penerbit');

# what fires no trigger is found
for ([ 'session_replication_role', q{SET session_replication_role = replica; INSERT INTO dept2.pegawai (unit, kelas, honor) VALUES (1, 1, 5)}, qr/^differs$/ ],
	[ 'a trigger is disabled', 'ALTER TABLE dept2.pegawai DISABLE TRIGGER gaji_update; UPDATE dept2.pegawai SET honor = honor + 1', qr/^dept2.pegawai: triggers disabled, differs$/ ],
	[ 'a trigger is dropped', 'DROP TRIGGER gaji_delete ON dept2.pegawai; DELETE FROM dept2.pegawai WHERE honor < 8', qr/^dept2.pegawai: triggers missing, differs$/ ],
	[ 'a trigger is made twice', q{CREATE TRIGGER more AFTER INSERT ON dept2.pegawai REFERENCING NEW TABLE AS n FOR EACH STATEMENT EXECUTE FUNCTION jamsos.track_write('gaji', 'table'); INSERT INTO dept2.pegawai (unit, kelas, honor) VALUES (1, 1, 5)}, qr/^dept2.pegawai: triggers twice, differs$/ ],
	[ 'the parts are emptied', 'TRUNCATE dept2.bagian', qr/^differs$/ ],
	[ 'the view is replaced', 'CREATE OR REPLACE VIEW ringkasan AS SELECT 1 AS opd, jamsos.payroll(1) AS payroll, now() AS updated_at', qr/^(public\.)?ringkasan does not read as it was made$/ ],
	[ 'the view is dropped, and its name is another\'s', 'DROP VIEW ringkasan', qr/^its view is gone, and its name is taken$/ ],
	[ 'the view is dropped', q{SELECT jamsos.untrack('dept2.gaji')}, qr/^its view is gone$/ ],
	[ 'the parts are dropped', 'DROP TABLE dept2.bagian CASCADE', qr/^its parts are gone, its view is gone$/ ])
{
	my ($event, $sql, $pattern) = @$_;
	$node->safe_psql($now{database}, $sql);
	%now = (%now, view => 'dept2.gaji', key => 'unit') if $event eq 'the view is dropped';
	found($event, $pattern, $event !~ /another/);
}
# what is put on the parts stops them, and the writer goes on
$node->safe_psql('penerbit', q{CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$; CREATE TRIGGER mine AFTER INSERT ON dept2.gaji_parts FOR EACH STATEMENT EXECUTE FUNCTION nothing()});
($rc, $out, $err) = $node->psql('penerbit', 'INSERT INTO dept2.pegawai (unit, kelas, honor) VALUES (1, 1, 5)');
like("$rc $err", qr/^0 .*WARNING:  tracked summary gaji of dept2.pegawai is not kept\nDETAIL:  Reason: dept2.gaji_parts has a trigger "mine"/, 'a trigger on the parts: a warning');
found('a trigger on the parts', qr/^dept2.gaji_parts has a trigger "mine"/);
$node->safe_psql('penerbit', 'DROP TRIGGER mine ON dept2.gaji_parts');
found('and is gone again', qr/^differs$/, 1);
# inheritance, and Citus, after the fact; one bad summary hides no other
$node->safe_psql('penerbit', q{CREATE TABLE lain (upah integer); INSERT INTO lain VALUES (1); SELECT jamsos.track('lain', 'lain_gaji', '{}', 'upah'); CREATE TABLE anak () INHERITS (lain); SET session_replication_role = replica; INSERT INTO dept2.pegawai (unit, kelas, honor) VALUES (1, 1, 5); INSERT INTO lain VALUES (-1)});
is($node->safe_psql('penerbit', q{SELECT string_agg(summary_name || ': ' || problem, ', ' ORDER BY summary_name) FROM jamsos.verify_tracked()}), 'dept2.gaji: differs, public.lain_gaji: public.lain: is inherited: writes of one table fire no trigger of the others', 'an inherited table is told, and hides no other');
$node->safe_psql('penerbit', 'DROP TABLE anak');
is($node->safe_psql('penerbit', q{SELECT string_agg(summary_name || ': ' || problem, ', ' ORDER BY summary_name) FROM jamsos.verify_tracked()}), 'dept2.gaji: differs, public.lain_gaji: cannot be verified: wage must not be negative: -1', 'nor does one whose rows cannot be counted');
$node->safe_psql('penerbit', q{DROP TABLE lain; SELECT jamsos.untrack('lain_gaji')});
found('the other', qr/^differs$/, 1);
$node->safe_psql('penerbit', q{SET allow_system_table_mods = on; CREATE TABLE pg_catalog.pg_dist_partition (logicalrelid regclass); INSERT INTO pg_catalog.pg_dist_partition VALUES ('dept2.pegawai'); CREATE TABLE lokal (upah integer)});
($rc, $out, $err) = $node->psql('penerbit', q{SELECT jamsos.track('dept2.pegawai', 'x', '{}', 'honor')});
like($err, qr/ERROR:  dept2.pegawai cannot be tracked\nDETAIL:  Citus keeps its rows in shards/, 'a distributed table is refused by name');
found('a table distributed later', qr/^dept2.pegawai: is managed by Citus/);
$node->safe_psql('penerbit', q{SELECT jamsos.track('lokal', 'lokal_gaji', '{}', 'upah'); INSERT INTO lokal VALUES (1); SELECT jamsos.untrack('lokal_gaji'); SET allow_system_table_mods = on; DROP TABLE pg_catalog.pg_dist_partition});
still_right('a local one beside it is tracked');
is($node->safe_psql('penerbit', q{SELECT count(*) FROM pg_depend WHERE deptype = 'x'}), '0', 'nothing depends on the extension as Citus forbids it');

# two-phase commit: others go on beside what is prepared
$node->safe_psql('penerbit', q{BEGIN; UPDATE dept2.pegawai SET honor = honor + 1 WHERE id % 2 = 0; PREPARE TRANSACTION 'a'});
$node->safe_psql('penerbit', q{BEGIN; INSERT INTO dept2.pegawai (unit, kelas, honor) SELECT g % 7, 1, g FROM generate_series(1, 50) g; PREPARE TRANSACTION 'b'});
$node->safe_psql('penerbit', q{SET lock_timeout = '1s'; INSERT INTO dept2.pegawai (unit, kelas, honor) SELECT g % 7, 1, g FROM generate_series(1, 50) g; SELECT jamsos.compact_tracked()});
is($node->safe_psql('penerbit', $wrong), '0', 'beside prepared transactions');
$node->stop('immediate');
$node->start;
$node->safe_psql('penerbit', q{COMMIT PREPARED 'a'});
$node->safe_psql('penerbit', q{ROLLBACK PREPARED 'b'});
still_right('and after they end');

# eight writers of forty groups, by themselves and beside a transaction that stays open: nobody waits or fails, the parts stay few and their file stops growing
$node->safe_psql('postgres', q{CREATE TABLE ramai (id integer PRIMARY KEY, opd_id integer, upah integer) WITH (fillfactor = 70); INSERT INTO ramai SELECT g, g % 40, 2000000 + g % 300 * 1000 FROM generate_series(1, 12000) g; SELECT jamsos.track('ramai', 'ramai_gaji', '{opd_id}', 'upah')});
my $n_single = 0;
# statements of each of the eight; 20,000 a round by night
my $each = $ENV{TEST_FULL} ? 2500 : 500;
my $all = 8 * $each;
sub single { return { '004_single_' . ++$n_single => "\\set id random(1, 12000)\n\\set w random(0, 300)\nUPDATE ramai SET upah = 2000000 + :w * 1000 WHERE id = :id;" } }
# a snapshot that lasts on a busy machine may let it grow once more, so that it is asked for standing still, not for a size
my (@size, $still);
for my $round (1 .. 10)
{
	$node->pgbench("--no-vacuum --client=8 --transactions=$each", 0, [qr{actually processed: $all/$all}], [qr/^(?!.*(ERROR|aborted|deadlock))/s], "$all statements of one row, $round", single());
	$node->safe_psql('postgres', 'VACUUM ramai_gaji_parts');
	push @size, $node->safe_psql('postgres', q{SELECT pg_total_relation_size('ramai_gaji_parts')});
	cmp_ok($node->safe_psql('postgres', 'SELECT count(*) FROM ramai_gaji_parts'), '<', 240, 'few parts');
	$still = @size > 1 && $size[-1] < 1.05 * $size[-2] ? $still + 1 : 0;
	last if $still == 2;
}
is($still, 2, "the file stops growing: @size");
is($node->safe_psql('postgres', $wrong), '0', 'exact');
my $open = $node->background_psql('postgres');
$open->query_safe('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT count(*) FROM ramai_gaji');
$node->pgbench("--no-vacuum --client=8 --transactions=$each", 0, [qr{actually processed: $all/$all}], [qr/^(?!.*(ERROR|aborted|deadlock))/s], 'the same beside an open transaction', single());
is($node->safe_psql('postgres', $wrong), '0', 'exact');
$open->query_safe('COMMIT');
$open->quit;
$node->safe_psql('postgres', 'VACUUM ramai_gaji_parts');
my $after = $node->safe_psql('postgres', q{SELECT pg_total_relation_size('ramai_gaji_parts')});
$node->pgbench("--no-vacuum --client=8 --transactions=$each", 0, [qr{actually processed: $all/$all}], [qr/^(?!.*(ERROR|aborted|deadlock))/s], 'and after it', single());
cmp_ok($node->safe_psql('postgres', q{SELECT pg_total_relation_size('ramai_gaji_parts')}), '<=', 1.1 * $after, 'the room is used again');
cmp_ok($node->safe_psql('postgres', 'SELECT count(*) FROM ramai_gaji_parts'), '<', 400, 'and the parts are few again');
$node->stop;
done_testing();
