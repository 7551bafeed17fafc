# pg_dump and restore: local law, stored tariffs, guards.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('dump');
$node->init;
$node->start;
$node->safe_psql('postgres', 'CREATE DATABASE source');
$node->safe_psql('source', q{
	CREATE EXTENSION jamsos;
	INSERT INTO jamsos.reform (name, description) VALUES ('JP 4%', 'a what-if');
	INSERT INTO jamsos.relief (code, condition, legal_basis) VALUES ('Perbup 1', 'a local relief', 'Perbup 1/2026');
	INSERT INTO jamsos.rate (program, segment, payer, percent, valid, reform, legal_basis) VALUES
		('JP', 'PU', 'employer', 2.5, daterange('2027-01-01', NULL), 'JP 4%', 'what-if'),
		('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', '2026-02-01'), NULL, 'local reading');
	INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('2026-08-17', 'Hari Kemerdekaan', 'SKB 3 Menteri');
	CREATE TABLE book AS SELECT m::date AS month, jamsos.tariff(m::date, reliefs => '{}') AS tariff
		FROM generate_series('2015-07-01'::date, '2026-11-01', '1 month') m;
	CREATE TABLE plan AS SELECT y AS year, jamsos.outlook(make_date(y, 1, 1), 12, NULL, jamsos.scenario(ceiling_growth => 0.05, reliefs => '{}')) AS law, jamsos.minimum_path('63', make_date(y, 1, 1), 12, 0.06) AS minimum FROM generate_series(2024, 2030) y;
	CREATE UNIQUE INDEX ON plan (jamsos.fingerprint(law), minimum);
	CREATE INDEX ON plan USING hash (law);
	-- small and large, with periods; a materialized view that is made anew at the restore
	CREATE TABLE staff AS SELECT i % 5 AS office, 1000000 + i * 7.13 AS wage, 1 + i % 5 AS class, CASE WHEN i % 3 = 0 THEN daterange('2020-01-01'::date + i % 900, NULL) END AS active
		FROM generate_series(1, 100000) i;
	CREATE TABLE offices AS SELECT office, jamsos.payroll(wage, class, NULL, 'PU', active) AS payroll FROM staff GROUP BY office;
	INSERT INTO offices VALUES (98, '{"version": 1, "strata": []}'), (99, NULL), (97, '{"version": 1, "strata": [{"programs": ["JKK"], "to": "2026-12", "unpriced": 3}]}');
	CREATE INDEX ON offices USING hash (payroll);
	CREATE MATERIALIZED VIEW province AS SELECT jamsos.rollup(payroll) AS payroll, jamsos.scenario(wage_growth => 0.065) AS scenario FROM offices;
});

my $summary = q{
	SELECT (SELECT string_agg(r, ',' ORDER BY r) FROM (SELECT (to_jsonb(t) - 'loaded_at' - 'loaded_by')::text FROM jamsos.rate t WHERE origin = 'local') q (r)),
		(SELECT count(*) FROM jamsos.rate), (SELECT count(*) FROM jamsos.minimum_wage), (SELECT count(*) FROM jamsos.holiday),
		(SELECT string_agg(jamsos.fingerprint(tariff), ',' ORDER BY month) FROM book),
		(SELECT sum(jamsos.contribution(2877448.59, tariff)) FROM book),
		(SELECT string_agg(jamsos.fingerprint(law) || ' ' || minimum::text, ',' ORDER BY year) FROM plan), (SELECT sum(amount) FROM plan, offices, jamsos.budget(payroll, law, 'cash', minimum)),
		(SELECT md5(string_agg(o::text, ',' ORDER BY office)) FROM offices o), (SELECT md5(p::text) FROM province p),
		(SELECT sum(amount) FROM province, jamsos.budget(payroll, 2027, 1, '{JKK,JP}', scenario)),
		(SELECT count(*) FROM jamsos.due_rule),
		jamsos.contribution('JKM', 1000000, '2026-01-01'), jamsos.contribution('JKM', 1000000, '2026-02-01')
};
my $before = $node->safe_psql('source', $summary);
like($before, qr/\|6000\|3000$/, 'the local reading holds for its month');

my $dump = $node->basedir . '/dump.sql';
for my $options ([], ['--inserts'])
{
	my $name = @$options ? 'rows as INSERT' : 'rows as COPY';
	$node->safe_psql('postgres', 'DROP DATABASE IF EXISTS target');
	$node->safe_psql('postgres', 'CREATE DATABASE target');
	$node->command_ok(['pg_dump', @$options, '-f', $dump, 'source'], "pg_dump, $name");
	$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'target'], "restore, $name");
	is($node->safe_psql('target', $summary), $before, "nothing is lost or changed, $name");
	is($node->safe_psql('target', 'SELECT * FROM jamsos.verify_install()'), '', "guards stand, $name");
}

# A data-only restore with --disable-triggers leaves the guards as ordinary triggers.
$node->safe_psql('target', q{DELETE FROM jamsos.rate WHERE origin = 'local'; DELETE FROM jamsos.reform; DELETE FROM jamsos.relief WHERE origin = 'local';
	DELETE FROM jamsos.holiday; TRUNCATE book, plan, offices, staff});
$node->command_ok(['pg_dump', '--data-only', '--disable-triggers', '-f', $dump, 'source'], 'pg_dump --data-only');
$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'target'], 'restore with --disable-triggers');
is($node->safe_psql('target', $summary), $before, 'nothing is lost or changed');
isnt($node->safe_psql('target', 'SELECT count(*) FROM jamsos.verify_install()'), '0', 'verify_install finds the guards weakened');
is($node->safe_psql('target', 'SELECT count(*) FROM jamsos.verify_install()'), '0', 'and has mended them');

# A part of the database: the local law comes with the extension, or as data into one that is there.  The schema alone is nothing.
my ($schema_alone) = run_command([ 'pg_dump', '-n', 'jamsos', '-h', $node->host, '-p', $node->port, 'source' ]);
unlike($schema_alone, qr/^(CREATE|COPY)/m, 'pg_dump -n jamsos writes nothing');
for my $options ([ '-n', 'jamsos', '-e', 'jamsos' ], [ '-e', 'jamsos', '-T', '*' ])
{
	$node->safe_psql('postgres', 'DROP DATABASE IF EXISTS part');
	$node->safe_psql('postgres', 'CREATE DATABASE part');
	$node->command_ok([ 'pg_dump', @$options, '-f', $dump, 'source' ], "pg_dump @$options");
	$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'part' ], 'restore');
	is($node->safe_psql('part', q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01'), count(*) FROM jamsos.verify_install()}), '6000|0', 'the local law is there') if $options->[0] eq '-n';
	is($node->safe_psql('part', q{SELECT count(*) FROM jamsos.verify_install()}), '0', 'the extension is as installed');
}
$node->safe_psql('part', q{DELETE FROM jamsos.rate WHERE origin = 'local'; DELETE FROM jamsos.reform; DELETE FROM jamsos.relief WHERE origin = 'local'; DELETE FROM jamsos.holiday});
$node->command_ok([ 'pg_dump', '-a', '-t', 'jamsos.*', '-f', $dump, 'source' ], 'pg_dump of the data of the law');
$node->command_ok([ 'psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'part' ], 'restore');
is($node->safe_psql('part', q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01')}), '6000', 'the local law is there');
# an older dump makes the schema first, with an owner and rights of its own
$node->safe_psql('postgres', 'CREATE ROLE lama; CREATE DATABASE older');
$node->safe_psql('older', 'CREATE SCHEMA jamsos; ALTER SCHEMA jamsos OWNER TO lama; GRANT ALL ON SCHEMA jamsos TO PUBLIC; CREATE EXTENSION jamsos');
is($node->safe_psql('older', q{SELECT nspowner::regrole, has_schema_privilege('lama', oid, 'CREATE'), has_schema_privilege('lama', oid, 'USAGE') FROM pg_namespace WHERE nspname = 'jamsos'}), $node->safe_psql('older', 'SELECT current_user') . '|f|t', 'a schema made beforehand is replaced');

# Materialized views: made anew, and beside readers; the second needs the equality of the type.
$node->safe_psql('target', q{CREATE MATERIALIZED VIEW by_office AS SELECT office, jamsos.payroll(wage, class) AS payroll FROM staff GROUP BY office; CREATE UNIQUE INDEX ON by_office (office);
	UPDATE staff SET wage = wage + 1 WHERE office = 3});
$node->safe_psql('target', 'REFRESH MATERIALIZED VIEW province');
$node->safe_psql('target', 'REFRESH MATERIALIZED VIEW CONCURRENTLY by_office');
is($node->safe_psql('target', 'SELECT count(*), count(*) FILTER (WHERE b.payroll OPERATOR(jamsos.=) s.payroll) FROM by_office b JOIN (SELECT office, jamsos.payroll(wage, class) AS payroll FROM staff GROUP BY office) s USING (office)'),
	'5|5', 'REFRESH, and REFRESH CONCURRENTLY');

# The owner of a database who is no superuser: installs, writes local law, dumps, restores, verifies.
$node->safe_psql('postgres', q{CREATE ROLE pemilik LOGIN; CREATE DATABASE milik OWNER pemilik; CREATE DATABASE salinan OWNER pemilik; CREATE DATABASE data OWNER pemilik});
my %as_owner = map { $_ => $node->connstr($_) . ' user=pemilik' } qw(milik salinan data);
my $local = q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.6, daterange('2026-01-01', '2026-02-01'), 'local reading')};
for my $database (qw(milik data))
{
	$node->safe_psql($database, q{CREATE EXTENSION jamsos;
		CREATE TABLE staff (id int, office int, wage int, class int);
		SELECT jamsos.track('staff', 'summary', '{office}', 'wage', 'class')}, connstr => $as_owner{$database});
}
$node->safe_psql('milik', "$local; INSERT INTO staff SELECT i, i % 5, 1000000 + i, 1 FROM generate_series(1, 1000) i", connstr => $as_owner{milik});
my $owned = q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01'), (SELECT count(*) FROM staff), (SELECT md5(string_agg(payroll::text, ' ' ORDER BY office)) FROM summary), (SELECT count(*) FROM jamsos.verify_tracked())};
my $had = $node->safe_psql('milik', $owned, connstr => $as_owner{milik});
like($had, qr/^6000\|1000\|.*\|0$/, 'owner: local law and a tracked table');
$node->command_ok(['pg_dump', '-U', 'pemilik', '-f', $dump, 'milik'], 'owner: pg_dump');
$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'pemilik', '-f', $dump, 'salinan'], 'owner: restore');
is($node->safe_psql('salinan', $owned, connstr => $as_owner{salinan}), $had, 'owner: nothing is lost or changed');
is($node->safe_psql('salinan', 'SELECT count(*) FROM jamsos.verify_install()', connstr => $as_owner{salinan}), '0', 'owner: guards stand');
# the law tables are not his to disable triggers of: those statements fail, the rows come in all the same; with its
# triggers disabled the table counts nothing, and its parts come in as they were
$node->command_ok(['pg_dump', '-U', 'pemilik', '--data-only', '--disable-triggers', '-f', $dump, 'milik'], 'owner: pg_dump --data-only --disable-triggers');
my ($restored, $complaint) = run_command(['psql', '-X', '-q', '-h', $node->host, '-p', $node->port, '-U', 'pemilik', '-f', $dump, 'data']);
unlike($complaint, qr/ERROR(?!:  must be owner of table \w+)/, 'owner: restore with --disable-triggers: refused is what is not his') or diag($complaint);
is($node->safe_psql('data', 'SELECT count(*) FROM jamsos.verify_tracked(repair => true)', connstr => $as_owner{data}), '0', 'owner: the tracked table and its parts came in together');
is($node->safe_psql('data', $owned, connstr => $as_owner{data}), $had, 'owner: nothing is lost or changed');
is($node->safe_psql('data', 'SELECT count(*) FROM jamsos.verify_install()', connstr => $as_owner{data}), '0', 'owner: verify_install() after it finds everything as installed');
# the form for pg_restore; by a superuser the extension is his, and who had it needs the rights on the law anew
$node->command_ok([ 'pg_dump', '-U', 'pemilik', '-Fc', '-f', "$dump.custom", 'milik' ], 'owner: pg_dump -Fc');
for my $restorer ([ 'pemilik', 'salinan2' ], [ $node->safe_psql('postgres', 'SELECT current_user'), 'salinan3' ])
{
	my ($role, $database) = @$restorer;
	$node->safe_psql('postgres', "CREATE DATABASE $database OWNER pemilik");
	$node->command_ok([ 'pg_restore', '--exit-on-error', '-1', '-U', $role, '-d', $database, "$dump.custom" ], "pg_restore by $role");
	is($node->safe_psql($database, $owned), $had, 'nothing is lost or changed');
	is($node->safe_psql($database, q{SELECT count(*) FROM jamsos.verify_install()}), '0', 'as installed');
	is($node->safe_psql($database, q{SELECT extowner::regrole, has_table_privilege('pemilik', 'jamsos.rate', 'INSERT') FROM pg_extension WHERE extname = 'jamsos'}), $role eq 'pemilik' ? 'pemilik|t' : "$role|f", "the extension belongs to $role");
}
my ($rc, $out, $err) = $node->psql('data', q{UPDATE jamsos.rate SET percent = 1 WHERE origin = 'shipped' AND program = 'JKM'}, connstr => $as_owner{data});
like($err, qr/shipped rows of law table jamsos.rate cannot be written/, 'owner: and shipped law is guarded');

# pg_upgrade: the extension is put together from its parts (and belongs to who upgrades: pg_dump knows no owner of extensions)
my $new = PostgreSQL::Test::Cluster->new('new');
$new->init;
my $bindir = $node->config_data('--bindir');
my @questions = ('SELECT count(*) FROM jamsos.verify_install()',
	q{SELECT md5(string_agg(pg_describe_object(classid, objid, 0), ' ' ORDER BY pg_describe_object(classid, objid, 0) COLLATE "C")) FROM pg_depend WHERE deptype = 'e' AND refobjid = (SELECT oid FROM pg_extension WHERE extname = 'jamsos')},
	q{SELECT nspowner::regrole, nspacl FROM pg_namespace WHERE nspname = 'jamsos'}, q{SELECT extconfig::regclass[], extcondition FROM pg_extension WHERE extname = 'jamsos'},
	q{SELECT string_agg(c.oid::regclass || coalesce(c.relacl::text, ''), ' ' ORDER BY c.relname COLLATE "C") FROM pg_class c WHERE relnamespace = 'jamsos'::regnamespace AND relkind = 'r'},
	q{SELECT string_agg(key::text, ' ' ORDER BY key) FROM jamsos.rate});
my %asked = (source => [ @questions, $summary ], milik => [ @questions, $owned ]);
my %state = map { my $database = $_; $database => join "\n", map { $node->safe_psql($database, $_) } @{ $asked{$database} } } keys %asked;
$node->stop;
chdir $new->basedir;
$new->command_ok([ 'pg_upgrade', '-d', $node->data_dir, '-D', $new->data_dir, '-b', $bindir, '-B', $bindir, '-s', $new->host, '-p', $node->port, '-P', $new->port ], 'pg_upgrade');
$new->start;
my %after = map { my $database = $_; $database => join "\n", map { $new->safe_psql($database, $_) } @{ $asked{$database} } } keys %asked;
is($after{$_}, $state{$_}, "database $_ is as it was") for sort keys %state;
$new->safe_psql('milik', q{INSERT INTO jamsos.reform (name, description) VALUES ('after', 'the upgrade'); DROP TABLE staff CASCADE}, connstr => $new->connstr('milik') . ' user=pemilik');
($rc, $out, $err) = $new->psql('milik', q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) SELECT program, segment, payer, percent, valid, legal_basis FROM jamsos.rate WHERE origin = 'local'}, connstr => $new->connstr('milik') . ' user=pemilik');
like($err, qr/rate_overlaps/, 'keys are as they were made before');
$new->stop;
done_testing();
