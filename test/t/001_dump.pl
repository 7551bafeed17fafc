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
	-- small and large, with periods; a materialized view that is made anew at the restore
	CREATE TABLE staff AS SELECT i % 5 AS office, 1000000 + i * 7.13 AS wage, 1 + i % 5 AS class, CASE WHEN i % 3 = 0 THEN daterange('2020-01-01'::date + i % 900, NULL) END AS active
		FROM generate_series(1, 100000) i;
	CREATE TABLE offices AS SELECT office, jamsos.payroll(wage, class, NULL, 'PU', active) AS payroll FROM staff GROUP BY office;
	INSERT INTO offices VALUES (98, '{"version": 1, "strata": []}'), (99, NULL), (97, '{"version": 1, "strata": [{"programs": ["JKK"], "to": "2026-12", "unpriced": 3}]}');
	CREATE INDEX ON offices USING hash (payroll);
	CREATE MATERIALIZED VIEW province AS SELECT jamsos.rollup(payroll) AS payroll, jamsos.scenario(wage_growth => 0.065) AS scenario FROM offices;
});

my $summary = q{
	SELECT (SELECT string_agg(t::text, ',' ORDER BY t::text) FROM jamsos.rate t WHERE origin = 'local'),
		(SELECT count(*) FROM jamsos.rate), (SELECT count(*) FROM jamsos.minimum_wage), (SELECT count(*) FROM jamsos.holiday),
		(SELECT string_agg(jamsos.fingerprint(tariff), ',' ORDER BY month) FROM book),
		(SELECT sum(jamsos.contribution(2877448.59, tariff)) FROM book),
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
	DELETE FROM jamsos.holiday; TRUNCATE book, offices, staff});
$node->command_ok(['pg_dump', '--data-only', '--disable-triggers', '-f', $dump, 'source'], 'pg_dump --data-only');
$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-f', $dump, 'target'], 'restore with --disable-triggers');
is($node->safe_psql('target', $summary), $before, 'nothing is lost or changed');
isnt($node->safe_psql('target', 'SELECT count(*) FROM jamsos.verify_install()'), '0', 'verify_install finds the guards weakened');
is($node->safe_psql('target', 'SELECT count(*) FROM jamsos.verify_install()'), '0', 'and has mended them');

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
my $owned = q{SELECT jamsos.contribution('JKM', 1000000, '2026-01-01'), (SELECT count(*) FROM staff), (SELECT string_agg(payroll::text, ' ' ORDER BY office) FROM summary), (SELECT count(*) FROM jamsos.verify_tracked())};
my $had = $node->safe_psql('milik', $owned, connstr => $as_owner{milik});
like($had, qr/^6000\|1000\|.*\|0$/, 'owner: local law and a tracked table');
$node->command_ok(['pg_dump', '-U', 'pemilik', '-f', $dump, 'milik'], 'owner: pg_dump');
$node->command_ok(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-U', 'pemilik', '-f', $dump, 'salinan'], 'owner: restore');
is($node->safe_psql('salinan', $owned, connstr => $as_owner{salinan}), $had, 'owner: nothing is lost or changed');
is($node->safe_psql('salinan', 'SELECT count(*) FROM jamsos.verify_install()', connstr => $as_owner{salinan}), '0', 'owner: guards stand');
# the law tables are not his to disable triggers of: those statements fail, the rows come in all the same; the parts of
# the summary that is tracked already are refused as a whole, and counted again by verify_tracked()
$node->command_ok(['pg_dump', '-U', 'pemilik', '--data-only', '--disable-triggers', '-f', $dump, 'milik'], 'owner: pg_dump --data-only --disable-triggers');
my ($restored, $complaint) = run_command(['psql', '-X', '-q', '-h', $node->host, '-p', $node->port, '-U', 'pemilik', '-f', $dump, 'data']);
unlike($complaint, qr/ERROR(?!:  must be owner of table \w+|:  duplicate key value violates unique constraint "summary_parts)/, 'owner: restore with --disable-triggers: refused is what is not his, or there already') or diag($complaint);
is($node->safe_psql('data', 'SELECT count(*) FROM jamsos.verify_tracked(repair => true)', connstr => $as_owner{data}), '5', 'owner: verify_tracked finds each group that was written without triggers, and counts it again');
is($node->safe_psql('data', $owned, connstr => $as_owner{data}), $had, 'owner: nothing is lost or changed');
is($node->safe_psql('data', 'SELECT count(*) FROM jamsos.verify_install()', connstr => $as_owner{data}), '0', 'owner: verify_install() after it finds everything as installed');
my ($rc, $out, $err) = $node->psql('data', q{UPDATE jamsos.rate SET percent = 1 WHERE origin = 'shipped' AND program = 'JKM'}, connstr => $as_owner{data});
like($err, qr/shipped rows of law table jamsos.rate cannot be written/, 'owner: and shipped law is guarded');

$node->stop;
done_testing();
