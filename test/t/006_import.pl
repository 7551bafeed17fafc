# A staffing list as CSV, with every fault that such lists have: nothing is lost, whoever is
# killed in the middle.
use strict;
use warnings;
use PostgreSQL::Test::Cluster;
use PostgreSQL::Test::Utils;
use Test::More;

my $python = '/usr/bin/python3';
my $node = PostgreSQL::Test::Cluster->new('main');
$node->init;
$node->append_conf('postgresql.conf', "fsync = off\nrestart_after_crash = on");
$node->start;
$node->safe_psql('postgres', join("\n", map { "\\i demo/$_.sql" } qw(schema sample import)));
$node->safe_psql('postgres', q{SELECT jamsos.track('pegawai_impor', 'gaji_impor', group_by => '{kode_opd}', wage => 'upah', risk_class => 'kelas_risiko')});
my @opd = split /\n/, $node->safe_psql('postgres', 'SELECT kode FROM opd ORDER BY 1 LIMIT 5');

# faults in known rows: number => [row, reason]
my %fault = (
	17 => [ qq{"x","Orang 17",$opd[0],,,"2500000",1}, 'NIK invalid' ],
	100 => [ qq{,"Orang 100",$opd[0],,,"2500000"}, '6 columns instead of 7' ],
	101 => [ qq{,"Orang 101",$opd[0],,,"dua juta",1}, 'wage invalid or ambiguous' ],
	102 => [ qq{,"Orang 102",$opd[0],,,,1}, 'wage missing' ],
	103 => [ qq{,"Orang 103",XX.99,,,2000000,1}, 'office unknown' ],
	104 => [ qq{,"",$opd[0],,,2000000,1}, 'name missing' ],
	1500 => [ qq{,"Orang 1500",$opd[0],31-02-1990,,2000000,1}, 'birth date unreadable' ],
	1501 => [ qq{,"Orang 1501",$opd[0],,kemarin,2000000,1}, 'start date unreadable' ],
	1502 => [ qq{,"Orang 1502",$opd[0],,,2000000,7}, 'risk class not 1 to 5' ],
	2100 => [ qq{,"Orang \xff",$opd[0],,,2000000,1}, 'bytes that are no text' ],
	2101 => [ qq{,"Orang \0",$opd[0],,,2000000,1}, 'a zero byte' ],
	2999 => [ qq{,"Orang 2999",$opd[0],,,-5,1}, 'wage negative' ]);
my $csv = $node->basedir . '/staf.csv';
my $text = "NIK,NAMA,KODE,LAHIR,TMT,HONOR,KELAS\r\n";
my $sum = 0;
for my $i (1 .. 3000)
{
	my $wage = 1500000 + $i * 1000;
	$sum += $wage if !$fault{$i};
	# as people write it; a name over two lines; an empty line now and then
	my $written = ($i % 3 == 0) ? qq{"Rp } . reverse(join('.', unpack('(A3)*', reverse $wage))) . qq{,00"} : $wage;
	$text .= $fault{$i} ? $fault{$i}[0] : qq{,"Orang} . ($i % 50 == 0 ? "\n" : ' ') . qq{$i",$opd[$i % 5],0} . (1 + $i % 9) . qq{/03/1990,2020-01-01,$written,1};
	$text .= "\r\n" . ($i % 700 == 0 ? "\r\n" : '');
}
append_to_file($csv, $text);
local %ENV = (%ENV, PGHOST => $node->host, PGPORT => $node->port, PGDATABASE => 'postgres');
my @command = ($python, 'demo/import.py', '--batch=100', $csv, qw(nik=NIK nama=NAMA kode_opd=KODE tgl_lahir=LAHIR tmt=TMT honor=HONOR kelas_risiko=KELAS));

# killed while it loads, and while it converts; the server too.  Each batch takes its time, so that it is in the middle.
$node->safe_psql('postgres', q{CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.05); RETURN NEW; END';
	CREATE TRIGGER slow BEFORE UPDATE ON impor FOR EACH ROW EXECUTE FUNCTION slow()});
for my $kill ([ 'loading, the script', 'dimuat BETWEEN 300 AND 2000 AND baris IS NULL', sub { $_[0]->kill_kill(grace => 0) } ],
	[ 'loading, the server', 'dimuat BETWEEN 900 AND 2600 AND baris IS NULL', sub { $node->stop('immediate'); $node->start } ],
	[ 'converting, the script', 'diubah BETWEEN 500 AND 2000', sub { $_[0]->kill_kill(grace => 0) } ],
	[ 'converting, the server', 'diubah BETWEEN 1200 AND 2600', sub { $node->stop('immediate'); $node->start } ])
{
	my ($name, $reached, $do) = @$kill;
	my $h = IPC::Run::start([ @command, '--quiet' ], '>', \my $out, '2>', \my $err);
	$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM impor WHERE $reached") or die $err;
	$do->($h);
	eval { $h->finish };
	$node->poll_query_until('postgres', "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory')");
	is($node->safe_psql('postgres', 'SELECT count(*) FROM impor WHERE coalesce(diubah, 0) < 3000 AND dimuat <= 3000'), '1', "killed while $name");
	is($node->safe_psql('postgres', 'SELECT count(*) FROM (SELECT baris FROM impor_mentah UNION ALL SELECT baris FROM impor_ditolak d WHERE NOT EXISTS (SELECT FROM impor_mentah m WHERE m.baris = d.baris)) r'),
		$node->safe_psql('postgres', 'SELECT dimuat FROM impor'), 'the place is that of the rows');
}
$node->safe_psql('postgres', 'DROP TRIGGER slow ON impor');
my ($out, $err);
ok(IPC::Run::run(\@command, '>', \$out, '2>', \$err), 'goes on to the end') or diag($err);
like($err, qr/convert: 100%/, 'with a progress bar');
like($out, qr/^3000 rows in the file = 2988 typed \+ 12 rejected$/m, 'counts reconcile');
is($node->safe_psql('postgres', q{SELECT string_agg(baris || ' ' || array_to_string(alasan, ', '), E'\n' ORDER BY baris) FROM impor_ditolak}),
	join("\n", map { "$_ $fault{$_}[1]" } sort { $a <=> $b } keys %fault), 'each fault is told, and nothing else');
is($node->safe_psql('postgres', 'SELECT sum(upah)::bigint FROM pegawai_impor'), $sum, 'every wage as it was written');
is($node->safe_psql('postgres', q{SELECT count(*) FROM pegawai_impor WHERE nama LIKE E'Orang\n%'}), '57', 'names over two lines too');
is($node->safe_psql('postgres', q{SELECT tgl_lahir FROM pegawai_impor WHERE baris = 1}), '1990-03-02', 'and the day before the month');
is($node->safe_psql('postgres', 'SELECT count(*) FROM jamsos.verify_tracked()'), '0', 'the tracked payrolls are those of the rows');
ok(IPC::Run::run([ @command, '--quiet' ], '>', \$out, '2>', \$err), 'once more');
like($out, qr/^3000 rows in the file = 2988 typed \+ 12 rejected$/m, 'changes nothing');
append_to_file("$csv.2", "NIK,NAMA,KODE\n");
ok(!IPC::Run::run([ $python, 'demo/import.py', "$csv.2", 'honor=GAJI' ], '>', \$out, '2>', \$err), 'a column that is not there');
like($err, qr/the file has no column GAJI; it has NIK, NAMA, KODE/, 'is named beside those that are');
ok(!IPC::Run::run([ $python, 'demo/import.py', "$csv.2", 'gaji=HONOR' ], '>', \$out, '2>', \$err), 'a column of no table');
like($err, qr/gaji=HONOR: must be COLUMN=HEADER, COLUMN one of nik, nama/, 'too');
$node->stop;
done_testing();
