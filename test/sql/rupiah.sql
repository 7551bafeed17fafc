-- What real tables hold, and what each means (numeric as the oracle).
SELECT input, jamsos.rupiah(input) AS rupiah, jamsos.rupiah(input) = wanted AS ok
FROM (VALUES
	('Rp 2.500.000,00', 2500000.00), ('2.500.000', 2500000), ('2500000', 2500000), ('2500000.50', 2500000.50),
	('2500000,5', 2500000.5), ('Rp.150.000,00', 150000), ('RP.150.000,00', 150000), ('rp150.000', 150000),
	('IDR 1,500,000.25', 1500000.25), ('Rp2.500.000,-', 2500000), ('2.500.000,-', 2500000), ('  1.000.000  ', 1000000),
	('Rp 1.500', 1500), ('Rp1.500,00', 1500), ('0', 0), ('-1.250.000,75', -1250000.75), ('999', 999),
	('1.234.567.890.123', 1234567890123), ('100.000', NULL)) v (input, wanted)
WHERE wanted IS NOT NULL;

-- What is ambiguous or no amount is refused, with the value and the remedy.
SELECT jamsos.rupiah('Rp.200.000.000.00');
SELECT jamsos.rupiah('1.500');
SELECT input, jamsos.rupiah_or_null(input) AS rupiah
FROM unnest(ARRAY['Rp.200.000.000.00', '1.500', '1,500', '100.000', '', '-', 'Rp', '--', 'abc', '1.50.000', '2.500.00', '2,500.000,00',
	'1e6', 'NaN', '12.345,678', '1.234,5678', '2.500.000,', '.5', '5.', '1 000 000', '０', '0.500.000', '1234.567.890',
	repeat('9', 200), E'1\t0']) input;
-- a currency mark says that a person wrote it: then a single dot sets apart thousands
SELECT jamsos.rupiah('Rp1.500'), jamsos.rupiah('IDR 1,500');
SELECT jamsos.rupiah(NULL) IS NULL AS null_in_null_out;

-- Amounts as letters write them, and back.
SELECT amount, jamsos.format_rupiah(amount)
FROM (VALUES (0), (5), (999), (1000), (2500000), (2500000.5), (2500000.005), (-1234567.89), (1e15), (0.994), (0.995)) v (amount);
SELECT jamsos.format_rupiah('NaN');
SELECT jamsos.format_rupiah('-Infinity');
SELECT count(*) AS read_back
FROM generate_series(0, 20000) i, LATERAL (SELECT (i * 7919.37 % 5000000)::numeric(14,2)) n (amount)
WHERE jamsos.rupiah(jamsos.format_rupiah(amount)) = amount;
