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
	CREATE EXTENSION jamsos CASCADE;
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
	INSERT INTO offices VALUES (98, '{"strata": []}'), (99, NULL), (97, '{"strata": [{"programs": ["JKK"], "to": "2026-12", "unpriced": 3}]}');
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

$node->stop;
done_testing();
