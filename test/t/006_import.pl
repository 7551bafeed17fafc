# Staffing lists with every fault that such lists have: nobody is lost, whoever is killed in the
# middle.  What a file holds is known here from how it was made, and from wc and awk: not from a
# reader of CSV.
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
	1503 => [ qq{,"Orang 1503",$opd[0],03/31/1990,,2000000,1}, 'birth date with the month first' ],
	1504 => [ qq{,"Orang 1504",$opd[0],,12-31-2020,2000000,1}, 'start date with the month first' ],
	1502 => [ qq{,"Orang 1502",$opd[0],,,2000000,7}, 'risk class not 1 to 5' ],
	1505 => [ qq{,2,$opd[0],,,6,1}, 'name missing' ],
	1506 => [ qq{,"JUMLAH",$opd[0],,,250000000,1}, 'total row' ],
	2100 => [ qq{,"Orang \xff",$opd[0],,,2000000,1}, 'bytes that are no text' ],
	2101 => [ qq{,"Orang \0",$opd[0],,,2000000,1}, 'a zero byte' ],
	2999 => [ qq{,"Orang 2999",$opd[0],,,-5,1}, 'wage negative' ]);
my $csv = $node->basedir . '/staf.csv';
my $text = "NIK,NAMA,KODE,LAHIR,TMT,HONOR,KELAS\r\n";
my $sum = 0;
my %line;	# of each row, as an editor counts
for my $i (1 .. 3000)
{
	$line{$i} = 1 + ($text =~ tr/\n//);
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
$node->safe_psql('postgres', q{CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(0.15); RETURN NEW; END';
	CREATE TRIGGER slow BEFORE UPDATE ON impor FOR EACH ROW EXECUTE FUNCTION slow()});
for my $kill ([ 'loading, the script', 'dimuat BETWEEN 300 AND 2000 AND NOT selesai', sub { $_[0]->kill_kill(grace => 0) } ],
	[ 'loading, the server', 'dimuat BETWEEN 900 AND 2600 AND NOT selesai', sub { $node->stop('immediate'); $node->start } ],
	[ 'converting, the script', 'diubah BETWEEN 1000 AND 2700', sub { $_[0]->kill_kill(grace => 0) } ],
	[ 'converting, the server', 'diubah BETWEEN 1400 AND 2900', sub { $node->stop('immediate'); $node->start } ])
{
	my ($name, $reached, $do) = @$kill;
	my $h = IPC::Run::start([ @command, '--quiet' ], '>', \my $out, '2>', \my $err);
	$node->poll_query_until('postgres', "SELECT count(*) = 1 FROM impor WHERE $reached") or die $err;
	$do->($h);
	eval { $h->finish };
	$node->poll_query_until('postgres', "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory')");
	is($node->safe_psql('postgres', 'SELECT count(*) FROM impor WHERE NOT selesai AND diubah < 3000'), '1', "killed while $name");
	my ($loaded, $converted) = split /\|/, $node->safe_psql('postgres', 'SELECT dimuat, diubah FROM impor');
	is($node->safe_psql('postgres', 'SELECT count(*), count(DISTINCT baris) FROM (SELECT baris FROM impor_mentah UNION ALL SELECT baris FROM impor_ditolak d WHERE NOT EXISTS (SELECT FROM impor_mentah m WHERE m.baris = d.baris)) r'),
		join('|', (scalar grep { $line{$_} <= $loaded } keys %line) x 2), 'the place is that of the rows');
	is($node->safe_psql('postgres', "SELECT count(*) FROM (SELECT baris FROM pegawai_impor UNION ALL SELECT baris FROM impor_ditolak) r WHERE baris <= $converted"),
		scalar(grep { $line{$_} <= $converted } keys %line), 'and that of what is converted');
}
$node->safe_psql('postgres', 'DROP TRIGGER slow ON impor');
my ($out, $err);

# status, standard output and error of an import
sub import
{
	my @arguments = @_;
	my $h = IPC::Run::start([ @arguments ], '>', \my $out, '2>', \my $err);
	$h->finish;
	unlike($err, qr/Traceback/, 'no traceback');
	return ($h->full_result(0) >> 8, $out, $err);
}
sub one { return $node->safe_psql('postgres', $_[0]) }
my $code;
($code, $out, $err) = import(@command);
is($code, 3, 'goes on to the end: rows were rejected, and the status says so') or diag($err);
like($err, qr/convert: 100%/, 'with a progress bar');
like($out, qr/^3000 rows in the file = 2984 typed \+ 16 rejected$/m, 'counts reconcile');
is($node->safe_psql('postgres', q{SELECT string_agg(baris || ' ' || array_to_string(alasan, ', '), E'\n' ORDER BY baris) FROM impor_ditolak}),
	join("\n", map { "$line{$_} $fault{$_}[1]" } sort { $a <=> $b } keys %fault), 'each fault is told, at its line, and nothing else');
is($node->safe_psql('postgres', 'SELECT sum(upah)::bigint FROM pegawai_impor'), $sum, 'every wage as it was written');
is($node->safe_psql('postgres', q{SELECT count(*) FROM pegawai_impor WHERE nama LIKE E'Orang\n%'}), '57', 'names over two lines too');
is($node->safe_psql('postgres', q{SELECT tgl_lahir FROM pegawai_impor WHERE baris = 2}), '1990-03-02', 'and the day before the month');
is($node->safe_psql('postgres', 'SELECT count(*) FROM jamsos.verify_tracked()'), '0', 'the tracked payrolls are those of the rows');
($code, $out, $err) = import(@command, '--quiet');
like($out, qr/^3000 rows in the file = 2984 typed \+ 16 rejected$/m, 'once more changes nothing');
is(one(q{SELECT count(*), count(DISTINCT baris) FROM pegawai_impor}), '2984|2984', 'and nobody is there twice');
# tables that were just filled have no statistics, and a nested loop over them took minutes: what compares them reads each once, what joins them knows better
my $compares = one(q{SELECT replace(prosrc, '$1', '1') FROM pg_proc WHERE proname = 'impor_cocok'});
is(scalar(() = one("EXPLAIN $compares") =~ / on (?:pegawai_impor|impor_ditolak)\b/g), 2, 'typed and rejected rows are compared in a scan of each');
is(one(q{SELECT string_agg(proname, ' ' ORDER BY proname COLLATE "C") FROM pg_proc WHERE 'enable_nestloop=off' = ANY (proconfig)}), 'impor_baris impor_coba_lagi impor_nilai', 'and not row by row where they are joined');
append_to_file("$csv.2", "NIK,NAMA,KODE\n");
($code, $out, $err) = import($python, 'demo/import.py', "$csv.2", 'honor=GAJI');
is($code, 1, 'a column that is not there');
like($err, qr/the file has no column GAJI; it has NIK, NAMA, KODE/, 'is named beside those that are');
($code, $out, $err) = import($python, 'demo/import.py', "$csv.2", 'gaji=HONOR');
is($code, 1, 'a column of no table');
like($err, qr/gaji=HONOR: must be COLUMN=HEADER, COLUMN one of nik, nama/, 'too');

# A list of people: their wages are 2,000,000 and their number, so that each can be known again.
my $n = 0;
our @mapping = qw(nik=NIK nama=NAMA kode_opd=KODE honor=HONOR kelas_risiko=KELAS);
sub list
{
	my ($rows, $change, $separator, $end) = @_;
	my @lines = ('NIK,NAMA,KODE,TMT,HONOR,KELAS', map { ",Orang $_,$opd[$_ % 5],2020-01-01," . (2000000 + $_) . ',1' } 1 .. $rows);
	$change->(\@lines) if $change;
	my $text = join('', map { $_ . ($end // "\n") } @lines);
	$text =~ s/,/$separator/g if $separator;
	return $text;
}
sub file
{
	my ($text, $ending) = @_;
	my $path = $node->basedir . '/list' . ++$n . ($ending // '.csv');
	open my $f, '>:raw', $path or die;
	print $f $text;
	close $f;
	return $path;
}
sub import_list
{
	my ($path, @options) = @_;
	return import($python, 'demo/import.py', '--quiet', $path, @mapping, @options);
}
# of one file: "typed rejected sum of wages"
sub held
{
	my ($path) = @_;
	return one("SELECT (SELECT count(*) FROM pegawai_impor p WHERE p.impor_id = i.id), (SELECT count(*) FROM impor_ditolak d WHERE d.impor_id = i.id), (SELECT sum(upah)::bigint FROM pegawai_impor p WHERE p.impor_id = i.id) FROM impor i WHERE berkas = '$path'");
}
sub wages { my $sum = 0; $sum += 2000000 + $_ for @_; return $sum; }

# Stray double quotes: each way in which one may open, close or stand in two of a thousand rows, and in
# neighbours.  Lines are counted by wc: each but the first is a person.
my %stray = (
	'opens a value' => sub { s/,Orang/,"Orang/ },
	'ends a value' => sub { s/(Orang \d+)/$1"/ },
	'stands in a value' => sub { s/Orang /Orang "/ },
	'opens the last value' => sub { s/,1$/,"1/ },
	'opens the line' => sub { s/^/"/ });
for my $first (sort keys %stray)
{
	for my $second (sort keys %stray)
	{
		for my $places ([ 10, 500 ], [ 10, 11 ])
		{
			next if $first ne 'opens a value' && $places->[1] == 11;
			my $path = file(list(1000, sub { my ($lines) = @_; $stray{$first}->() for $lines->[ $places->[0] ]; $stray{$second}->() for $lines->[ $places->[1] ]; }));
			my ($people) = `wc -l < $path` - 1;
			my ($code, $out, $err) = import_list($path);
			my ($typed, $rejected) = split /\|/, held($path);
			is($typed + $rejected, $people, "a quote $first in row $places->[0], one $second in row $places->[1]: everybody is typed or rejected");
			is($code, $rejected ? 3 : 0, 'the status says which');
			like($out, qr/^$people rows in the file = $typed typed \+ $rejected rejected$/m, 'so does the summary');
			cmp_ok($rejected, '<=', 2, 'nobody but those two');
			is(one("SELECT count(*) FROM pegawai_impor p JOIN impor i ON i.id = p.impor_id WHERE berkas = '$path' AND length(nama) > 20"), '0', 'and nobody has the text of others');
		}
	}
}
my $path = file(list(1001, sub { my ($lines) = @_; $lines->[$_] =~ s/,Orang/,"Orang/ for 10, 500; }));
($code, $out, $err) = import_list($path);
like($out, qr/^rejected: a double quote that is not closed: 2, first in line 11$/m, 'what is wrong is told, with its line');
is(one("SELECT isi FROM impor_ditolak d JOIN impor i ON i.id = d.impor_id WHERE berkas = '$path' ORDER BY baris LIMIT 1"), qq{,"Orang 10,$opd[0],2020-01-01,2000010,1}, 'and kept as it stood');
# names over lines, with quotes doubled as they must be, beside it
$path = file(list(100, sub { my ($lines) = @_; $lines->[7] =~ s/Orang 7/"Orang ""Ucok""\n\nSitorus, S.E."/; $lines->[8] =~ s/,Orang/,"Orang/; $lines->[100] =~ s/Orang/"Orang\n/; $lines->[100] =~ s/ 100/ 100"/; }));
($code, $out, $err) = import_list($path);
is(held($path), '99|1|' . wages(1 .. 7, 9 .. 100), 'a name over three lines, and one at the end, are names');
is(one("SELECT nama FROM pegawai_impor p JOIN impor i ON i.id = p.impor_id WHERE berkas = '$path' AND upah = 2000007"), qq{Orang "Ucok"\n\nSitorus, S.E.}, 'as they were written');
# a page of text in a quote is not a row
$path = file(list(2000, sub { my ($lines) = @_; $lines->[3] =~ s/,Orang/,"Orang/; splice @$lines, 4, 0, ("\tcatatan") x 300; $lines->[1500] .= '"'; }));
($code, $out, $err) = import_list($path);
my ($filled) = `awk 'NF' $path | wc -l` - 1;
like($out, qr/^$filled rows in the file = 1998 typed \+ 302 rejected$/m, 'nor are three hundred lines of remarks: each is told');

# A row that the server loses is missed, and its line named: by a trigger of whoever, by hand
one(q{CREATE FUNCTION swallow() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN CASE WHEN NEW.upah <> 2000777 THEN NEW END; END';
	CREATE TRIGGER swallow BEFORE INSERT ON pegawai_impor FOR EACH ROW EXECUTE FUNCTION swallow()});
$path = file(list(1000, sub { $_[0][5] .= "\n\n" }));
my ($line) = `grep -n 2000777 $path`=~ /^(\d+):/;
($code, $out, $err) = import_list($path);
is($code, 2, 'a row that is lost on the server');
like($out, qr/1 LOST$/m, 'is counted');
like($out, qr/^the counts part at line $line: ,Orang 777,/m, 'and its line named');
one('DROP TRIGGER swallow ON pegawai_impor');
one("INSERT INTO pegawai_impor SELECT p.* FROM pegawai_impor p JOIN impor i ON i.id = p.impor_id WHERE berkas = '$path' AND upah = 2000100");
($code, $out, $err) = import_list($path);
is($code, 2, 'one that is there twice beside it');
like($out, qr/1 LOST, 1 TWICE$/m, 'does not make up for it');
like($out, qr/^the counts part at line @{[ 100 + 1 + 2 ]}: /m, 'and is named, as it comes first');
# a reader of CSV that loses a row is found out by the lines: the same script with one that does
my $losing = $node->basedir . '/losing';
mkdir $losing;
append_to_file("$losing/csv.py", <<'END');
from _csv import *
from _csv import reader as whole
def reader(lines, **options):
    return (row for row in whole(lines, **options) if "Orang 42" not in row)
END
$path = file(list(100));
{
	local $ENV{PYTHONPATH} = $losing;
	($code, $out, $err) = import_list($path);
}
is(held($path), '99|1|' . wages(grep { $_ != 42 } 1 .. 100), 'a parser that loses a row: the line is rejected, not lost');

# The mapping and the settings are of the import
my $two = sub { $_[0][0] = 'NIK,NAMA,KODE,TUNJ,HONOR,KELAS'; s/2020-01-01/7/ for @{ $_[0] }; };
$path = file(list(1000, $two));
@mapping = qw(nik=NIK nama=NAMA kode_opd=KODE honor=TUNJ kelas_risiko=KELAS);
($code, $out, $err) = import_list($path);
is(held($path), '1000|0|7000', 'a wage taken from the wrong column');
@mapping = qw(nik=NIK nama=NAMA kode_opd=KODE honor=HONOR kelas_risiko=KELAS);
($code, $out, $err) = import_list($path);
is(held($path), '1000|0|' . wages(1 .. 1000), 'the mapping corrected: typed anew, and nobody twice');
like($out, qr/another mapping or other settings: 1000 typed rows of that are replaced/, 'and it says so');
($code, $out, $err) = import_list($path, '--batch=77', '--delimiter=,');
unlike($out, qr/replaced/, 'what is the same by other words changes nothing');
$path = file(list(3000, $two));
one('CREATE TRIGGER slow BEFORE UPDATE ON impor FOR EACH ROW EXECUTE FUNCTION slow()');
my $h = IPC::Run::start([ $python, 'demo/import.py', '--quiet', '--batch=100', $path, qw(nik=NIK nama=NAMA kode_opd=KODE honor=TUNJ kelas_risiko=KELAS) ], '>', \$out, '2>', \$err);
$node->poll_query_until('postgres', "SELECT diubah > 500 FROM impor WHERE berkas = '$path'");
$h->kill_kill(grace => 0);
eval { $h->finish };
$node->poll_query_until('postgres', "SELECT NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory')");
one('DROP TRIGGER slow ON impor');
cmp_ok((split /\|/, held($path))[0], '>', 0, 'killed under the wrong mapping');
($code, $out, $err) = import_list($path);
is(held($path), '3000|0|' . wages(1 .. 3000), 'and resumed under the right one: none of the wrong is left');

# Rejected rows are tried again
$path = file(list(100, sub { my ($lines) = @_; s/,\Q$opd[3]\E,/,99.1,/ for @$lines; $lines->[1] =~ s/2000001/dua juta/; }));
($code, $out, $err) = import_list($path);
like($out, qr/^rejected: office unknown: 20, first in line 4$/m, 'an office that is not known');
one("INSERT INTO opd VALUES ('99.1', 'Kantor baru')");
($code, $out, $err) = import_list($path);
like($out, qr/^20 rows that were rejected before are typed now$/m, 'is added: the same command again types its people');
is(held($path), '99|1|' . wages(2 .. 100), 'and only them');
my ($status, $stdout, $stderr) = $node->psql('postgres', "DELETE FROM opd WHERE kode = '99.1'");
like($stderr, qr/office '99.1' has rows in pegawai_impor/, 'an office that has people stays');
($status, $stdout, $stderr) = $node->psql('postgres', "UPDATE pegawai_impor SET kode_opd = 'no' WHERE kode_opd = '99.1'");
like($stderr, qr/office 'no' of pegawai_impor is not in opd/, 'and people have one that is there');

# Files as offices send them
my @titles = ('DAFTAR TENAGA "NON ASN', '', 'TAHUN 2026,,,,,');
my %as = (
	'UTF-16, little end first' => [ sub { "\xff\xfe" . $_[0] =~ s/(.)/$1\0/gsr } ],
	'UTF-16, big end first' => [ sub { "\xfe\xff" . $_[0] =~ s/(.)/\0$1/gsr } ],
	'UTF-16 without its mark' => [ sub { $_[0] =~ s/(.)/$1\0/gsr } ],
	'UTF-8 with its mark' => [ sub { "\xef\xbb\xbf$_[0]" } ],
	'semicolons' => [ sub { $_[0] =~ s/,/;/gr } ],
	'tabs' => [ sub { $_[0] =~ s/,/\t/gr } ],
	'lines that end with CR' => [ sub { $_[0] =~ s/\n/\r/gr } ],
	'lines that end with CR, LF, or both' => [ sub { my $i = 0; $_[0] =~ s/\n/("\r", "\n", "\r\n")[$i++ % 3]/ger } ],
	'no end of the last line' => [ sub { $_[0] =~ s/\n\z//r } ],
	'a title above' => [ sub { join("\n", @titles, $_[0]) }, 3 ],
	'a header over two lines' => [ sub { $_[0] =~ s/HONOR/"HONOR\nSEBULAN"/r }, 1, 'honor=HONOR SEBULAN' ],
	'empty rows at the end' => [ sub { $_[0] . ",,,,,\n" x 50 . " \n\n" } ]);
for my $name (sort keys %as)
{
	my ($change, $above, @more) = @{ $as{$name} };
	my $path = file($change->(list(1500)));
	local @mapping = @more ? ((grep { !/^honor/ } @mapping), @more) : @mapping;
	my ($code, $out, $err) = import_list($path, '--batch=400');
	is($code, 0, "$name: read") or diag($out, $err);
	is(held($path), '1500|0|' . wages(1 .. 1500), "$name: everybody, at the wage that was written");
	is(one("SELECT min(baris) FROM pegawai_impor p JOIN impor i ON i.id = p.impor_id WHERE berkas = '$path'"), 2 + ($above // 0), "$name: by their lines");
}
$path = file(list(100) =~ s/Orang 50/Orang \x{e9}/r);
($code, $out, $err) = import_list($path);
like($out, qr/^rejected: bytes that are no text: 1, first in line 51$/m, 'Latin-1 taken for UTF-8: the row is told');
($code, $out, $err) = import_list($path, '--encoding=latin-1');
is(held($path), '100|0|' . wages(1 .. 100), 'and read as what it is');
$path = file(list(100, sub { $_[0][50] =~ s/Orang 50/'x' x 10_000_000/e }));
($code, $out, $err) = import_list($path);
is(held($path), '99|1|' . wages(1 .. 49, 51 .. 100), 'a line of ten million characters');
for my $case ([ [ '--delimiter=||' ], qr/the delimiter must be one ASCII character or tab, not '\|\|'/ ],
	[ [ '--delimiter="' ], qr/the delimiter must be/ ],
	[ [ '--encoding=utf-99' ], qr/there is no encoding 'utf-99'/ ],
	[ [ '--encoding=zip' ], qr/there is no encoding 'zip'/ ],
	[ [ '--batch=0' ], qr/a batch must have at least one line/ ],
	[ [ 'honor=TMT' ], qr/honor is given twice/ ])
{
	my ($code, $out, $err) = import_list($path, @{ $case->[0] });
	is($code, 1, "@{ $case->[0] }");
	like($err, $case->[1], 'is refused by name');
}
for my $case ([ '', qr/the file has no rows/ ], [ "\n\n", qr/the file has no rows/ ], [ "\xd0\xcf\x11\xe0" . "\0" x 600, qr/an old workbook \(\.xls\): save it as \.xlsx or CSV/ ],
	[ "\0" x 5000, qr/the file has no column NIK/ ], [ "NIK,NAMA,KODE,HONOR,HONOR,KELAS\n", qr/the file has 2 columns HONOR: rename/ ], [ "PK\x03\x04 no workbook", qr/the file has no column NIK/ ])
{
	my ($code, $out, $err) = import_list(file($case->[0]));
	is($code, 1, 'a file that is no list');
	like($err, $case->[1], 'is told as what it is');
}
# A header that is written otherwise than it was given: taken where one column alone can be meant, else told with what is there and the nearest.
my ($nbsp, $bom, $zero) = ("\xc2\xa0", "\xef\xbb\xbf", "\xe2\x80\x8b");
for my $header ('nik,Nama,kode,TMT,Honor,kelas', " NIK ,NAMA,KODE\t,TMT,HONOR,KELAS ", "${bom}NIK,NAMA,KODE,TMT,HONOR,KELAS", "$bom${bom}nik,NAMA,KODE,TMT,HONOR,KELAS", "NIK,NAMA,KODE,TMT,$nbsp HONOR$nbsp,KELAS", "N${zero}IK,NAMA,${bom}Kode,TMT,HONOR,KELAS", "nik,Nik,NIK,NAMA,KODE,TMT,HONOR,KELAS")
{
	my $path = file(list(3, sub { my ($lines) = @_; $lines->[0] = $header; if ($header =~ /Nik/) { s/^,/,,,/ for @$lines[ 1 .. 3 ] } }));
	my ($code, $out, $err) = import_list($path);
	is("$code|" . held($path), '0|3|0|' . wages(1 .. 3), "one column can be meant: $header");
}
my $spaced = file("NIK,Nama${nbsp} lengkap,KODE,HONOR\n,Ani,$opd[0],2000001\n");
($code, $out, $err) = import($python, 'demo/import.py', '--quiet', $spaced, 'nik=NIK', 'nama=NAMA LENGKAP', 'kode_opd=KODE', 'honor=HONOR');
is("$code|" . held($spaced), '0|1|0|2000001', 'blanks within, that break or not');
for my $case ([ 'NIK,NAMA,KODE,HONORR,KELAS', 'the file has no column HONOR; it has NIK, NAMA, KODE, HONORR, KELAS; the nearest is HONORR' ], [ 'NIK,NAMA,KODE,Upah,KELAS', 'the file has no column HONOR; it has NIK, NAMA, KODE, Upah, KELAS' ],
	[ 'NIK,Nama,nama,KODE,HONOR,KELAS', 'the file has Nama and nama, and nama=NAMA may mean each: give it as it is written there' ], [ "NIK,NAMA,KODE,HONOR,HONOR$nbsp,KELAS", 'the file has 2 columns HONOR: rename those that are not meant' ],
	[ 'NIK,NAMA,KODE,Honor,Honor,KELAS', 'the file has 2 columns Honor: rename those that are not meant' ])
{
	my ($code, $out, $err) = import_list(file("$case->[0]\n"));
	chomp $err;
	is("$code|$err", "1|$case->[1]", "or it is told: $case->[0]");
}
($code, $out, $err) = import_list($node->basedir . '/nowhere.csv');
like($err, qr/nowhere.csv is no file/, 'nor is one that is not there');

# Workbooks
my $book = $node->basedir . '/list.xlsx';
my $make = q{
import sys, datetime, openpyxl
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "Honorer"
sheet.append(["DAFTAR TENAGA NON ASN"])
sheet.append([])
sheet.append(["NIK", "NAMA\nLENGKAP", "KODE", "TMT", "HONOR", "KELAS"])
for i in range(1, 501):
    if i == 100:
        sheet.append([])
    sheet.append([None, f"Orang {i}", sys.argv[2], datetime.date(2020, 1, 2), 2000000 + i if i % 2 else f"Rp {2000000 + i:,}".replace(",", "."), 1])
sheet["E4"] = 2000001.5
sheet["A5"] = 3201010101900000
sheet["E6"] = "=1+1"
sheet["A7"] = "9999990101900001"
sheet["J8"] = "catatan"
if len(sys.argv) > 3:
    book.create_sheet("Lain").append(["NIK"])
book.save(sys.argv[1])
};
IPC::Run::run([ $python, '-c', $make, $book, $opd[0] ]) or die;
@mapping = ('nik=NIK', 'nama=NAMA LENGKAP', 'kode_opd=KODE', 'tmt=TMT', 'honor=HONOR', 'kelas_risiko=KELAS');
($code, $out, $err) = import_list($book, '--batch=90');
is($code, 3, 'a workbook') or diag($err);
like($out, qr/^header in line 3; above it, no rows: DAFTAR TENAGA NON ASN$/m, 'its header is found below a title');
like($out, qr/^500 rows in the file = 497 typed \+ 3 rejected$/m, 'every row of it');
like($out, qr/^rejected: \Q$_\E$/m, $_) for ('NIK is a number in the workbook, its last digit may be lost: 1, first in line 5', 'wage missing: 1, first in line 6', '10 columns instead of 6: 1, first in line 8');
is(one("SELECT sum(upah), min(tmt), max(baris), count(nik) FROM pegawai_impor p JOIN impor i ON i.id = p.impor_id WHERE berkas = '$book'"),
	wages(grep { $_ < 2 || $_ > 3 && $_ != 5 } 1 .. 500) . '.50|2020-01-02|504|1', 'wages, dates and numbers as they stand there');
($code, $out, $err) = import_list($book, '--delimiter=;');
like($err, qr/a workbook has no delimiter/, 'a setting of CSV is refused');
IPC::Run::run([ $python, '-c', $make, "$book.2", $opd[0], 'two' ]) or die;
($code, $out, $err) = import_list("$book.2");
like($err, qr/the workbook has the sheets Honorer, Lain: choose one with --sheet/, 'of several sheets one has to be chosen');
($code, $out, $err) = import_list("$book.2", '--sheet=Honorer');
is((split /\|/, held("$book.2"))[0], '497', 'and is');
my $absent = $node->basedir . '/absent';
mkdir $absent;
append_to_file("$absent/openpyxl.py", "raise ImportError\n");
{
	local $ENV{PYTHONPATH} = $absent;
	($code, $out, $err) = import_list($book);
}
is($code, 1, 'where openpyxl is not installed');
like($err, qr/apt-get install python3-openpyxl/, 'the package is named');

# A file that grows while it is read is no import of either state
@mapping = qw(nik=NIK nama=NAMA kode_opd=KODE honor=HONOR kelas_risiko=KELAS);
$path = file(list(3000));
one('CREATE TRIGGER slow BEFORE UPDATE ON impor FOR EACH ROW EXECUTE FUNCTION slow()');
$h = IPC::Run::start([ $python, 'demo/import.py', '--quiet', '--batch=100', $path, @mapping ], '>', \$out, '2>', \$err);
$node->poll_query_until('postgres', "SELECT dimuat > 100 FROM impor WHERE berkas = '$path'");
append_to_file($path, ",Orang 3001,$opd[0],2020-01-01,2003001,1\n");
$h->finish;
one('DROP TRIGGER slow ON impor');
like($err, qr/the file was changed while it was read/, 'a file that grows while it is read');
is(one("SELECT count(*) FROM impor WHERE berkas = '$path'"), '0', 'leaves nothing');
($code, $out, $err) = import_list($path);
is(held($path), '3001|0|' . wages(1 .. 3001), 'and is read whole the next time');
like(($node->psql('postgres', "SELECT $_"))[2], qr/there is no import/, "$_: an error") for ('impor_hapus(NULL)', 'impor_ubah(NULL, 5)', 'impor_coba_lagi(NULL)');
is(one('SELECT count(*) FROM impor_mentah m WHERE NOT EXISTS (SELECT FROM impor i WHERE i.id = m.impor_id)'), '0', 'nothing is left of imports that were replaced');
is(one('SELECT count(*) FROM jamsos.verify_tracked()'), '0', 'and the tracked payrolls have followed all of it');
$node->stop;
done_testing();
