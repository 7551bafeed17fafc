# A role that may only read runs every report; row security is respected.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', 'fsync = off');
$node->start;
$node->safe_psql('postgres', '\i demo/load.sql');
$node->safe_psql('postgres', q{
	CALL laporan.budget_run(2027);
	CALL laporan.reconcile_run('2021-06-01');
	CREATE TABLE staf AS SELECT id, kode_opd, jamsos.rupiah_or_null(honor) AS upah, kelas_risiko FROM pegawai_non_asn;
	SELECT jamsos.track('staf', 'gaji_opd', group_by => '{kode_opd}', wage => 'upah', risk_class => 'kelas_risiko');
	CREATE ROLE pembaca LOGIN;
	GRANT USAGE ON SCHEMA laporan TO pembaca;
	GRANT SELECT ON ALL TABLES IN SCHEMA public, laporan TO pembaca;
	INSERT INTO laporan.reader (role, office) VALUES ('pembaca', NULL);
	ALTER ROLE pembaca SET default_transaction_read_only = on;
});
my $reader = $node->connstr('postgres') . ' user=pembaca';

# every view, and every report function, as that role
my @views = split /\n/, $node->safe_psql('postgres', q{SELECT oid::regclass FROM pg_class WHERE relnamespace IN ('public'::regnamespace, 'laporan'::regnamespace) AND relkind IN ('v', 'm') ORDER BY 1});
cmp_ok(scalar @views, '>=', 40, 'views there are');
my @reports = (map({ "SELECT count(*) FROM (SELECT * FROM $_) q" } @views),
	q{SELECT count(*) FROM jamsos.audit('pegawai_non_asn', wage => 'honor', nik => 'nik')},
	q{SELECT (jamsos.liability(upah, kelas_risiko, jamsos.tariff('2026-01-01'))).total FROM staf},
	q{SELECT count(*) FROM gaji_opd, jamsos.budget(payroll, 2027, 5)},
	q{SELECT count(*) FROM gaji_opd, jamsos.project_range(payroll, '2026-01-01', 12)},
	q{SELECT count(*) FROM gaji_opd, jamsos.affordable(payroll, 2027, 1000000000)},
	q{SELECT count(*) FROM gaji_opd, jamsos.explain(payroll, month => '2026-01-01')},
	q{SELECT count(*) FROM (SELECT jamsos.liability_by(kode_opd, upah, kelas_risiko, jamsos.tariff('2026-01-01')) AS b FROM staf) q, jamsos.each(b)},
	q{SELECT count(*) FROM jamsos.contributions(3000000, '2026-01-01'::date)},
	q{SELECT count(*) FROM jamsos.benefits('death', '2026-01-15')},
	q{SELECT count(*) FROM laporan.arrears_letters('2021-08-20')},
	q{SELECT count(*) FROM laporan.evidence_sheet(1)},
	q{SELECT count(*) FROM jamsos.tariff_lines(jamsos.tariff('2026-01-01'))},
	q{SELECT jamsos.minimum_wage('63', '2026-01-01')},
	q{SELECT count(*) FROM jamsos.rate});
for my $report (@reports)
{
	my ($rc, $out, $err) = $node->psql('postgres', $report, connstr => $reader);
	is($rc, 0, $report) or diag($err);
}
# and nothing of it writes
for my $write (q{INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 1, '[2026-01-01,)', 'x')},
	q{SELECT jamsos.track('staf', 'x', '{kode_opd}', 'upah')}, q{SELECT jamsos.compact_tracked('gaji_opd')})
{
	my ($rc, $out, $err) = $node->psql('postgres', "SET default_transaction_read_only = off; $write", connstr => $reader);
	like($err, qr/permission denied|must be owner/, "refused: $write");
}

# what is wrong with the installation he is told, and mends nothing
$node->safe_psql('postgres', 'ALTER TABLE jamsos.rate DISABLE TRIGGER law_guard_row');
is($node->safe_psql('postgres', 'SELECT problem, mended FROM jamsos.verify_install()', connstr => $reader), 'disabled|f', 'verify_install by a reader');
is($node->safe_psql('postgres', 'SELECT problem, mended FROM jamsos.verify_install()'), 'disabled|t', 'verify_install by a superuser');

# row security: sums are over the rows that the role may see
$node->safe_psql('postgres', q{ALTER TABLE staf ENABLE ROW LEVEL SECURITY; CREATE POLICY opd ON staf TO pembaca USING (kode_opd = '26')});
for my $query (q{SELECT (jamsos.liability(upah, kelas_risiko, jamsos.tariff('2026-01-01', reliefs => '{}'))).workers FROM staf}, 'SELECT jamsos.headcount(jamsos.payroll(upah, kelas_risiko)) - jamsos.unpriced(jamsos.payroll(upah, kelas_risiko)) FROM staf',
	q{SELECT sum(e.workers) FROM (SELECT jamsos.liability_by(kode_opd, upah, kelas_risiko, jamsos.tariff('2026-01-01')) AS b FROM staf) q, jamsos.each(b) e}, q{SELECT rows FROM jamsos.audit('staf', wage => 'upah') WHERE problem = 'rows'})
{
	is($node->safe_psql('postgres', $query, connstr => $reader), $node->safe_psql('postgres', $query =~ s/FROM staf/FROM (SELECT * FROM staf WHERE kode_opd = '26') s/r =~ s/'staf', wage/'staf_26', wage/r, on_error_stop => 1), $query)
		if $query !~ /audit/;
	is($node->safe_psql('postgres', $query, connstr => $reader), $node->safe_psql('postgres', q{SELECT count(*) FROM staf WHERE kode_opd = '26'}), $query) if $query =~ /audit/;
}
$node->stop;
done_testing();
