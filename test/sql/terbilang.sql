SELECT amount, jamsos.terbilang(amount)
FROM unnest(ARRAY[0, 1, 10, 11, 12, 19, 20, 21, 100, 101, 110, 111, 200, 999, 1000, 1001, 1100, 2000, 10000, 11000, 21000, 100000, 101000, 111000,
	1000000, 1001000, 2500000, 15538, 186456000, 1000000000, 1000000000000, 1000000000000000, 999999999999999,
	-1250000, 0.5, 0.005, 0.004, 0.11, 1500.75, 999.995, -0.5]) amount;
-- every word parsed back by another way: the words of an amount are those of its parts
CREATE FUNCTION pg_temp.parse(words text) RETURNS numeric LANGUAGE plpgsql AS $$
DECLARE
	w text; total numeric := 0; part numeric := 0; digit numeric := 0;
	digits text[] := ARRAY['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
BEGIN
	words := replace(replace(replace(replace(words, 'seratus', 'satu ratus'), 'seribu', 'satu ribu'), 'sepuluh', 'satu puluh'), 'sebelas', 'satu belas');
	FOREACH w IN ARRAY string_to_array(words, ' ') LOOP
		CASE w
			WHEN 'belas' THEN part := part + 10 + digit; digit := 0;
			WHEN 'puluh' THEN part := part + 10 * digit; digit := 0;
			WHEN 'ratus' THEN part := part + 100 * digit; digit := 0;
			WHEN 'ribu' THEN total := total + 1000 * (part + digit); part := 0; digit := 0;
			WHEN 'juta' THEN total := total + 1000000 * (part + digit); part := 0; digit := 0;
			WHEN 'miliar' THEN total := total + 1000000000 * (part + digit); part := 0; digit := 0;
			WHEN 'triliun' THEN total := total + 1000000000000 * (part + digit); part := 0; digit := 0;
			WHEN 'kuadriliun' THEN total := total + 1000000000000000 * (part + digit); part := 0; digit := 0;
			WHEN 'rupiah' THEN total := total + part + digit; part := 0; digit := 0;
			WHEN 'sen' THEN total := total + (part + digit) / 100; part := 0; digit := 0;
			WHEN 'nol' THEN NULL;
			ELSE digit := array_position(digits, w);
		END CASE;
	END LOOP;
	RETURN total;
END
$$;
SELECT count(*) AS amounts, count(*) FILTER (WHERE pg_temp.parse(jamsos.terbilang(amount)) IS DISTINCT FROM amount) AS wrong,
	count(DISTINCT jamsos.terbilang(amount)) = count(DISTINCT amount) AS one_to_one
FROM (SELECT i::numeric FROM generate_series(0, 20000) i
	UNION ALL SELECT trunc((hashint8(i) & 2147483647)::numeric * (hashint8(-i) & 2147483647) % power(10::numeric, 1 + i % 15)) + (i % 100) / 100.0
		FROM generate_series(1, 20000::bigint) i) v (amount);
SELECT jamsos.terbilang(1000000000000000.01);
SELECT jamsos.terbilang('NaN');
SELECT jamsos.terbilang('-Infinity');
SELECT jamsos.terbilang(NULL) IS NULL AS null_in_null_out;
