# Law that is accepted where it is written, and brings down who reads it.
use strict;
use warnings;
use FindBin;
use lib $FindBin::RealBin;
use Attack;

my $columns = 'program, segment, payer, percent, valid, legal_basis';
my %rows = (
	'a legal basis longer than a tariff' => "INSERT INTO jamsos.rate ($columns) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), repeat('x', 5000))",
	'the longest legal basis' => "INSERT INTO jamsos.rate ($columns) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), repeat('x', 400))",
	'a legal basis of line breaks and marks' => "INSERT INTO jamsos.rate ($columns) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), E'\\x01\"\\\\\\n' || repeat(chr(10), 380))",
	'a day that no reader knows' => "INSERT INTO jamsos.rate ($columns) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', '5800000-01-01'), 'x')",
	'months before Christ' => "INSERT INTO jamsos.due_rule (program, segment, valid, months_after, day, moves, legal_basis) VALUES ('JKK', 'PU', daterange('4000-01-01 BC', '3000-01-01 BC'), 12, 31, 'forward', 'x')",
	'a day of promulgation without end' => "INSERT INTO jamsos.rate ($columns, enacted) VALUES ('JKM', 'PU', 'employer', 0.3, daterange('2026-01-01', NULL), 'x', '4713-01-01 BC')",
	'a figure published for ever' => "INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis, confirmed_until) VALUES ('JP', 'PU', 'ceiling', 1e7, daterange('2026-01-01', NULL), 'x', '5874897-12-31')",
	'a holiday at the end of time' => "INSERT INTO jamsos.holiday (day, name, legal_basis) VALUES ('5874897-12-31', 'x', 'x'), ('4713-01-01 BC', 'x', 'x')",
	'the largest amounts' => "INSERT INTO jamsos.wage_limit (program, segment, kind, amount, valid, legal_basis) VALUES ('JKM', 'PU', 'floor', 999999999999.99, daterange('2026-01-01', NULL), 'x'); INSERT INTO jamsos.rate ($columns) VALUES ('JKM', 'PU', 'employer', 100, daterange('2026-01-01', NULL), 'x')",
	'a rate finer than the arithmetic' => "INSERT INTO jamsos.penalty_rule (program, segment, percent, valid, legal_basis) VALUES ('JKK', 'PU', 1e-16000, daterange('2026-01-01', NULL), 'x')",
	'benefits beyond all measure' => "INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'lump sum', 'amount', 1e131000, 1e131000, 'rupiah', daterange('2026-01-01', NULL), 'x')",
	'benefits that are no number' => "INSERT INTO jamsos.benefit_rule (program, event, component, value, times, unit, valid, legal_basis) VALUES ('JKM', 'burial', 'amount', 'NaN', 'Infinity', 'rupiah', daterange('2026-01-01', NULL), 'x')",
	'a name of two lines' => "INSERT INTO jamsos.reform (name, description) VALUES (E'a\\nERROR:  b', 'x')",
	'a contract of all the money there is' => "INSERT INTO jamsos.contract_tier (program, value_from, value_to, percent, valid, legal_basis) VALUES ('JKK', 0, 'Infinity', 1, daterange('2026-01-01', NULL), 'x')");

my $read = q{
	SELECT length(jamsos.tariff('2026-01-01')::text::jamsos.tariff_rules::text) > 0;
	SELECT length(jamsos.tariff('2026-01-01', known_on => '2026-06-01', reliefs => '{}')::text) > 0;
	SELECT count(*) FROM jamsos.tariff_lines(jamsos.tariff('2026-01-01'));
	SELECT jamsos.contribution(1000000000000, jamsos.tariff('2026-01-01'));
	SELECT jamsos.due_date('2026-01-01'), jamsos.penalty_percent('2026-01-01'), jamsos.penalty(1000000000000, '2026-01-01', '2026-12-31', 2);
	SELECT count(*) FROM jamsos.benefits('death', '2026-01-15', 5000000);
	SELECT count(*) FROM jamsos.construction_contribution(1e15, '2026-01-01');
	SELECT jamsos.minimum_wage('63', '2026-01-01');
	SELECT jamsos.nik_is_valid('6371010101800001');
};

for my $name (sort keys %rows)
{
	attack $name, installed => 'owner', sub {
		my (undef, $refused) = try(owner => $rows{$name});
		for my $line (split /\n/, (try(ordinary => $read))[1])
		{
			got_through("accepted, and then: $line") if $line =~ /ERROR|FATAL/;
		}
		(undef, my $error) = try(ordinary => q{SELECT jamsos.due_date('3500-05-01 BC')});
		got_through("no error that tells: $error") if $error !~ /ERROR:  (?!.*(?:overflow|internal|cache lookup))/;
		# what is refused is refused by name: the constraint, its table
		got_through("refused without a word of use: $refused") if $refused =~ /ERROR/ && $refused !~ /violates check constraint|cannot hold an infinite value/;
	};
}

done();
