# Views of the reports over 40,000 workers (100,000 with TEST_FULL) of whom the server knows nothing: no ANALYZE, no hints, settings as they
# come.  Each answers a plain SELECT, and none by a plan that compares everybody with everybody, which takes many
# minutes; how fast they are is measured by BENCH_PARTS=views ./run bench.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my ($workers, $seconds) = $ENV{TEST_FULL} ? (100000, 120) : (40000, 40);
my $node = PostgreSQL::Test::Cluster->new('views');
$node->init;
$node->append_conf('postgresql.conf', 'autovacuum = off');
$node->start;
$node->safe_psql('postgres', q{
	CREATE EXTENSION jamsos; CREATE EXTENSION jamsos_reports;
	\set workers } . $workers . q{
	CREATE TABLE staf AS SELECT i AS id, '637101' || to_char('1965-01-01'::date + i % 12000, 'DDMMYY') || to_char(1 + i / 12000, 'FM0000') AS nik, 'PEGAWAI CONTOH ' || i AS nama, '1965-01-01'::date + i % 12000 AS lahir, 'OPD ' || i % 50 AS opd,
		(2000000 + i % 300 * 10000)::text AS honor, '2015-01-01'::date + i % 3600 AS tmt FROM generate_series(1, :workers) i;
	CREATE TABLE opd AS SELECT 'OPD ' || i AS kode, 'Dinas ' || i AS nama, CASE WHEN i % 2 = 0 THEN '63' ELSE '62' END AS wilayah FROM generate_series(0, 49) i;
	CREATE TABLE kpj AS SELECT id, '2020-01-01'::date + id % 2000 AS mulai, NULL::date AS selesai FROM staf WHERE id % 3 > 0;
	CREATE TABLE tagihan AS SELECT id, nik, nama, lahir, opd, m AS periode, 3496195 AS upah, 8391 AS jkk, 10489 AS jkm FROM staf, unnest('{2025-03-01,2025-04-01}'::date[]) m WHERE id % 3 > 0;
	CREATE TABLE bayar AS SELECT kode, '2025-04-10'::date AS tanggal, 10000000 AS jumlah FROM opd;
	SELECT jamsos_reports.install('laporan', '63', 2026, 'staf', '{"worker_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "wage": "honor", "first_day": "tmt"}',
		offices => '{"relation": "opd", "office": "kode", "name": "nama", "region": "wilayah"}', enrolment => '{"relation": "kpj", "worker_id": "id", "first_day": "mulai", "last_day": "selesai"}',
		bills => '{"relation": "tagihan", "bill_id": "id", "nik": "nik", "name": "nama", "birth_date": "lahir", "office": "opd", "month": "periode", "wage": "upah", "jkk": "jkk", "jkm": "jkm"}',
		payments => '{"relation": "bayar", "office": "kode", "paid_on": "tanggal", "amount": "jumlah"}');
	CALL laporan.billing_run('2025-03-01'); CALL laporan.budget_run(2026); CALL laporan.reconcile_run('2025-03-01');
});
is($node->safe_psql('postgres', q{SELECT count(*) FROM pg_statistic s JOIN pg_class c ON c.oid = s.starelid WHERE c.relnamespace = 'public'::regnamespace}), '0', 'nothing is known of the tables');

my @views = split /\n/, $node->safe_psql('postgres', q{SELECT name FROM jamsos_reports.view_definition ORDER BY place});
for my $view (@views)
{
	my ($status, $rows, $error) = $node->psql('postgres', "SET statement_timeout = '${seconds}s'; SELECT count(q.*) FROM (SELECT * FROM laporan.$view) q");
	ok($status == 0 && $rows =~ /^\d+$/, "$view answers") or diag($error);
}
$node->stop;
done_testing();
