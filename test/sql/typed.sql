-- A text without what nobody sees around it.
CREATE TEMP TABLE unseen AS SELECT code, chr(code) AS c FROM unnest('{9,10,11,12,13,32,133,160,5760,6158,8192,8195,8199,8201,8202,8203,8204,8205,8206,8232,8233,8234,8236,8237,8239,8287,8288,8294,8297,12288,65279}'::integer[]) code;
CREATE TEMP TABLE seen AS SELECT code, chr(code) AS c FROM unnest('{1,33,39,34,45,46,65,126,127,173,180,233,8207,8211,8217,8220,8235,8238,8722,12354,65292,128512}'::integer[]) code;
SELECT code AS not_left_out FROM unseen WHERE jamsos.text_or_null(c) IS NOT NULL OR jamsos.text_or_null(c || 'a' || c || 'b' || c) IS DISTINCT FROM 'a' || c || 'b' OR jamsos.text_or_null(c || ' ' || c || chr(233) || c) IS DISTINCT FROM chr(233);
SELECT code AS not_kept FROM seen WHERE jamsos.text_or_null(c) IS DISTINCT FROM c OR jamsos.text_or_null(' ' || c || ' ') IS DISTINCT FROM c OR jamsos.text_or_null(c || 'a' || c) IS DISTINCT FROM c || 'a' || c;
-- every pair on either side of every third
SELECT count(*) AS tried, count(*) FILTER (WHERE jamsos.text_or_null(u.c || w.c || s.c || u.c || s.c || w.c) = s.c || u.c || s.c) AS right FROM unseen u, unseen w, seen s;
-- as btrim() has it where nothing but its blanks stands there
SELECT count(*) AS tried, count(*) FILTER (WHERE jamsos.text_or_null(t) IS NOT DISTINCT FROM nullif(btrim(t, E' \t\r\n'), '')) AS right
FROM (SELECT string_agg(substr(E' \t\r\nab', 1 + (i * 7919 / (j + 1) + i * j) % 6, 1), '' ORDER BY j) AS t FROM generate_series(1, 3000) i, generate_series(0, 7) j WHERE j <= i % 9 GROUP BY i) q;
SELECT jamsos.text_or_null('') IS NULL AS empty, jamsos.text_or_null(NULL) IS NULL AS null_, length(jamsos.text_or_null(repeat(' ', 1000000) || 'a b' || repeat(chr(8203), 1000000))) AS long;
-- a value that is stored compressed, or elsewhere
CREATE TEMP TABLE stored (packed text, apart text);
ALTER TABLE stored ALTER apart SET STORAGE EXTERNAL;
INSERT INTO stored SELECT t, t FROM (SELECT ' ' || repeat('a', 100000) || E'\n' AS t) q;
SELECT length(jamsos.text_or_null(packed)) AS packed, length(jamsos.text_or_null(apart)) AS apart, length(jamsos.text_or_null(rtrim(ltrim(apart)))) AS as_it_is FROM stored;
