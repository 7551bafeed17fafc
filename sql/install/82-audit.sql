/* ---- audit: what is wrong with a staffing table ----------------------- */

/* a view and no table: what stands in it is the extension's, and a dump has nothing to keep */
CREATE VIEW jamsos.audit_problem (problem, place, label_id, remedy_en, remedy_id) AS
VALUES ('rows', 1, 'baris', NULL::text, NULL::text),
	('wage missing', 2, 'upah kosong', 'Find the wage in the decree; until then these people are unpriced, or priced with tariff(minimum => ...).', 'Cari upahnya di SK; sebelum itu iurannya belum terhitung, kecuali dengan tariff(minimum => ...).'),
	('wage invalid or ambiguous', 3, 'upah tidak terbaca atau rancu', 'Write it as 2500000 or Rp 2.500.000,00; a character shown as <U+00AD> must go.', 'Tulis sebagai 2500000 atau Rp 2.500.000,00; hapus karakter yang tampil sebagai <U+00AD>.'),
	('wage zero', 4, 'upah nol', 'If the wage is not known make it NULL; a zero owes nothing where no floor holds.', 'Bila upahnya tidak diketahui jadikan NULL; nol tidak menghasilkan iuran bila tidak ada batas bawah.'),
	('wage negative', 5, 'upah negatif', 'Correct it; a deduction is no wage.', 'Perbaiki; potongan bukan upah.'),
	('wage out of range', 6, 'upah di luar batas', 'Correct it: over a million million a month is sen, or digits of another column.', 'Perbaiki: lebih dari satu triliun sebulan berarti sen, atau angka dari kolom lain.'),
	('wage stored as text', 7, 'upah tersimpan sebagai teks', 'Read it with jamsos.rupiah_or_null(); never cast it.', 'Baca dengan jamsos.rupiah_or_null(); jangan di-cast.'),
	('wage with a fraction of a sen', 8, 'upah dengan pecahan sen', 'It is a quotient, and no decree has it: look the wage up, or round it to the rupiah.', 'Ini hasil bagi, dan tidak ada SK yang memuatnya: cari upahnya, atau bulatkan ke rupiah.'),
	('wage under the minimum', 9, 'upah di bawah upah minimum', 'Contributions are due on the minimum wage: tariff(minimum => ...); check first whether the row is a full month.', 'Iuran dihitung dari upah minimum: tariff(minimum => ...); periksa dulu apakah barisnya sebulan penuh.'),
	('wage a fraction or multiple of the minimum', 10, 'upah pecahan atau kelipatan upah minimum', 'No decree gives it: a day (1/25), a share of a month, or a year (12) was written; give the monthly wage, see jamsos.day_wage().', 'Tidak ada SK yang memuatnya: tertulis upah sehari (1/25), sebagian bulan, atau setahun (12); isi upah sebulan, lihat jamsos.day_wage().'),
	('wage a hundred times the median', 11, 'upah seratus kali median', 'Most often 2.500.000,00 without its marks: divide by 100 after looking at the decree.', 'Biasanya 2.500.000,00 tanpa tandanya: bagi 100 setelah melihat SK.'),
	('wage ten times the median', 12, 'upah sepuluh kali median', 'Most often one zero too many: divide by 10 after looking at the decree.', 'Biasanya kelebihan satu nol: bagi 10 setelah melihat SK.'),
	('wage of a day', 13, 'upah sehari', 'A fifteenth of the median or less: if it is a day''s pay, give the month''s, see jamsos.day_wage().', 'Seperlima belas median atau kurang: bila upah sehari, isi upah sebulan, lihat jamsos.day_wage().'),
	('wage a hundredth of the median', 14, 'upah seperseratus median', 'Digits were lost: look the wage up.', 'Ada angka yang hilang: cari upahnya.'),
	('wage in thousands', 15, 'upah dalam ribuan', 'Written in thousands of rupiah: multiply by 1000 after looking at the heading of the column.', 'Ditulis dalam ribuan rupiah: kalikan 1000 setelah melihat judul kolomnya.'),
	('wage in millions', 16, 'upah dalam jutaan', 'Written in millions of rupiah: multiply by 1000000 after looking at the heading of the column.', 'Ditulis dalam jutaan rupiah: kalikan 1000000 setelah melihat judul kolomnya.'),
	('wage that is the sum of the others', 17, 'upah yang sama dengan jumlah baris lain', 'It is a total, not a person: take the row out.', 'Ini baris jumlah, bukan orang: keluarkan barisnya.'),
	('total row', 18, 'baris jumlah', 'It says JUMLAH or TOTAL: take the row out, it is no person.', 'Bertuliskan JUMLAH atau TOTAL: keluarkan barisnya, bukan orang.'),
	('wage of nobody', 19, 'upah tanpa orang', 'Nothing beside it says whose it is: most often a subtotal, take the row out; else find the person.', 'Tidak ada keterangan milik siapa: biasanya subjumlah, keluarkan barisnya; bila bukan, cari orangnya.'),
	('region missing', 20, 'daerah kosong', 'Give the code of the regency or city (jamsos.region).', 'Isi kode kabupaten atau kota (jamsos.region).'),
	('region without a minimum wage', 21, 'daerah tanpa upah minimum', 'Correct the code, or give the figure: insert it into jamsos.minimum_wage, or options minimum.', 'Perbaiki kodenya, atau isi angkanya: masukkan ke jamsos.minimum_wage, atau opsi minimum.'),
	('NIK missing', 22, 'NIK kosong', 'Ask for it: such people are matched by name and birth date alone.', 'Minta NIK-nya: orang ini hanya dapat dicocokkan dengan nama dan tanggal lahir.'),
	('NIK invalid', 23, 'NIK tidak sah', 'No sixteen digits with a birth date in them: correct it; it is nobody''s key (jamsos.nik_key).', 'Bukan enam belas angka yang memuat tanggal lahir: perbaiki; bukan kunci siapa pun (jamsos.nik_key).'),
	('NIK of an unknown region or without a serial', 24, 'NIK dari daerah tak dikenal atau tanpa nomor urut', 'Compare it with the card: a temporary number, or the last digit was lost in a spreadsheet.', 'Cocokkan dengan KTP: nomor sementara, atau angka terakhir hilang di lembar kerja.'),
	('NIK with marks', 25, 'NIK dengan tanda baca', 'Join by jamsos.nik_key(), never by the text.', 'Gabungkan dengan jamsos.nik_key(), jangan dengan teksnya.'),
	('NIK in the NIP column', 26, 'NIK di kolom NIP', 'Move it: a non-ASN has no NIP.', 'Pindahkan: non-ASN tidak punya NIP.'),
	('NIK in several rows', 27, 'NIK di beberapa baris', 'One person, several rows: keep one, and add the wages only if all are paid.', 'Satu orang, beberapa baris: sisakan satu, dan jumlahkan upahnya hanya bila semua dibayar.'),
	('NIK in several rows of a month', 28, 'NIK di beberapa baris sebulan', 'One person twice in a month: keep one row, and add the wages only if both are paid.', 'Satu orang dua kali dalam sebulan: sisakan satu baris, dan jumlahkan upahnya hanya bila keduanya dibayar.'),
	('NIK in several spells of a month', 29, 'NIK di beberapa masa kerja sebulan', 'Spells that meet in a month count twice: end the first on the last day of the month before.', 'Masa kerja yang bertemu dalam sebulan terhitung dua kali: akhiri yang pertama pada hari terakhir bulan sebelumnya.'),
	('same name and birth date with another NIK', 30, 'nama dan tanggal lahir sama dengan NIK lain', 'One person with a temporary or wrong NIK beside the real one: compare the cards, keep one row.', 'Satu orang dengan NIK sementara atau salah di samping yang benar: cocokkan KTP, sisakan satu baris.'),
	('name missing', 31, 'nama kosong', 'BPJS takes nobody without a name: ask for it; a number in its place is the row that numbers the columns, or a column that was shifted.', 'BPJS tidak menerima orang tanpa nama: minta namanya; angka di tempatnya berarti baris nomor kolom, atau kolom yang bergeser.'),
	('key in several rows', 32, 'kunci di beberapa baris', 'A person or office that stands twice is counted twice wherever the table is joined: keep one row.', 'Orang atau OPD yang tercatat dua kali terhitung dua kali di setiap gabungan tabel: sisakan satu baris.'),
	('birth date missing', 33, 'tanggal lahir kosong', 'Take it from the NIK: jamsos.nik_birth_date().', 'Ambil dari NIK: jamsos.nik_birth_date().'),
	('birth date unreadable', 34, 'tanggal lahir tidak terbaca', 'Write it as 2026-03-31 or 31/03/2026, the year with four digits; 46112 is a day number of a spreadsheet: ''1899-12-30''::date + 46112.', 'Tulis sebagai 2026-03-31 atau 31/03/2026, tahun dengan empat angka; 46112 adalah nomor hari lembar kerja: ''1899-12-30''::date + 46112.'),
	('birth date with the month first', 35, 'tanggal lahir dengan bulan di depan', 'Written as 03/31/2026: then the dates up to the 12th of this column are read with day and month exchanged, unseen; have all of it written as 2026-03-31.', 'Ditulis sebagai 03/31/2026: tanggal sampai dengan 12 di kolom ini terbaca dengan hari dan bulan tertukar, tanpa terlihat; tulis seluruh kolom sebagai 2026-03-31.'),
	('birth date impossible', 36, 'tanggal lahir mustahil', 'Compare it with the card or the NIK.', 'Cocokkan dengan KTP atau NIK.'),
	('age under that of the programme', 37, 'umur di bawah syarat program', 'BPJS refuses them: take them out of the list, or name the segment and programmes that hold for them (options segment, programs).', 'BPJS menolaknya: keluarkan dari daftar, atau sebut segmen dan program yang berlaku (opsi segment, programs).'),
	('age over that of the programme', 38, 'umur di atas syarat program', 'BPJS refuses them: take them out of the list, or name the segment and programmes that hold for them (options segment, programs).', 'BPJS menolaknya: keluarkan dari daftar, atau sebut segmen dan program yang berlaku (opsi segment, programs).'),
	('birth date differs from the NIK', 39, 'tanggal lahir berbeda dengan NIK', 'One of both is wrong: compare with the card.', 'Salah satunya keliru: cocokkan dengan KTP.'),
	('start date missing', 40, 'tanggal mulai kosong', 'Find it in the first decree; without it a person counts in every month.', 'Cari di SK pertama; tanpanya orang terhitung di setiap bulan.'),
	('start date unreadable', 41, 'tanggal mulai tidak terbaca', 'Write it as 2026-03-31 or 31/03/2026, the year with four digits; 46112 is a day number of a spreadsheet: ''1899-12-30''::date + 46112.', 'Tulis sebagai 2026-03-31 atau 31/03/2026, tahun dengan empat angka; 46112 adalah nomor hari lembar kerja: ''1899-12-30''::date + 46112.'),
	('start date with the month first', 42, 'tanggal mulai dengan bulan di depan', 'Written as 03/31/2026: then the dates up to the 12th of this column are read with day and month exchanged, unseen; have all of it written as 2026-03-31.', 'Ditulis sebagai 03/31/2026: tanggal sampai dengan 12 di kolom ini terbaca dengan hari dan bulan tertukar, tanpa terlihat; tulis seluruh kolom sebagai 2026-03-31.'),
	('start date impossible', 43, 'tanggal mulai mustahil', 'Compare it with the decree.', 'Cocokkan dengan SK.'),
	('start date before birth', 44, 'tanggal mulai sebelum lahir', 'One of both is wrong: compare with decree and card.', 'Salah satunya keliru: cocokkan dengan SK dan KTP.'),
	('start date in childhood', 45, 'tanggal mulai di masa kanak-kanak', 'Under ten years after birth: one of both is wrong, compare with decree and card.', 'Kurang dari sepuluh tahun sejak lahir: salah satunya keliru, cocokkan dengan SK dan KTP.'),
	('end date unreadable', 46, 'tanggal berhenti tidak terbaca', 'Write it as 2026-03-31 (46112 is a day number of a spreadsheet: ''1899-12-30''::date + 46112), or leave it NULL for who is still there.', 'Tulis sebagai 2026-03-31 (46112 adalah nomor hari lembar kerja: ''1899-12-30''::date + 46112), atau NULL bagi yang masih bekerja.'),
	('end date with the month first', 47, 'tanggal berhenti dengan bulan di depan', 'Written as 03/31/2026: then the dates up to the 12th of this column are read with day and month exchanged, unseen; have all of it written as 2026-03-31.', 'Ditulis sebagai 03/31/2026: tanggal sampai dengan 12 di kolom ini terbaca dengan hari dan bulan tertukar, tanpa terlihat; tulis seluruh kolom sebagai 2026-03-31.'),
	('end date impossible', 48, 'tanggal berhenti mustahil', 'Correct it, or make it NULL for who is still there.', 'Perbaiki, atau jadikan NULL bagi yang masih bekerja.'),
	('end date before start date', 49, 'tanggal berhenti sebelum mulai', 'One of both is wrong, or they are exchanged: such a spell counts in no month.', 'Salah satunya keliru, atau tertukar: masa kerja ini tidak terhitung di bulan mana pun.'),
	('status missing', 50, 'status kosong', 'Give the kind of employment: it decides segment and account.', 'Isi jenis kepegawaiannya: ia menentukan segmen dan rekening.'),
	('status unknown', 51, 'status tidak dikenal', 'Write it as the others do, or add it to the option statuses.', 'Tulis seperti yang lain, atau tambahkan ke opsi statuses.'),
	('status unknown, further spellings', 52, 'status tidak dikenal, ejaan lain', 'Write them as the others do, or add them to the option statuses.', 'Tulis seperti yang lain, atau tambahkan ke opsi statuses.'),
	('month missing or unreadable', 53, 'bulan kosong atau tidak terbaca', 'Write it as 2026-03, or 3 beside a column of the year.', 'Tulis sebagai 2026-03, atau 3 di samping kolom tahun.'),
	('payment beside the monthly wage', 54, 'pembayaran di luar upah bulanan', 'THR, a 13th month and back pay are no monthly wage: leave these rows out of the base.', 'THR, gaji ke-13 dan kekurangan bukan upah bulanan: keluarkan baris ini dari dasar iuran.');
GRANT SELECT ON jamsos.audit_problem TO PUBLIC;
COMMENT ON VIEW jamsos.audit_problem IS 'What jamsos.audit() can find: each problem, its label in Indonesian, and what to do about it in both languages.';
COMMENT ON COLUMN jamsos.audit_problem.problem IS 'The name of the problem, as jamsos.audit() returns it.';
COMMENT ON COLUMN jamsos.audit_problem.place IS 'The order in which problems are listed.';
COMMENT ON COLUMN jamsos.audit_problem.label_id IS 'The name of the problem in Indonesian.';
COMMENT ON COLUMN jamsos.audit_problem.remedy_en IS 'What to do, in English.';
COMMENT ON COLUMN jamsos.audit_problem.remedy_id IS 'What to do, in Indonesian.';

CREATE FUNCTION jamsos.audit_text(value text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_audit_text' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_text(text) IS 'For jamsos.audit(): the value itself, NULL if it holds nothing but blanks, quotation marks and hyphens.';
CREATE FUNCTION jamsos.audit_priced(wage numeric) RETURNS numeric
AS 'MODULE_PATHNAME', 'jamsos_audit_priced' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_priced(numeric) IS 'For jamsos.audit(): the wage itself, NULL unless it is over 0 and at most 10^12.';
CREATE FUNCTION jamsos.audit_wage(wage numeric, missing boolean, minimum numeric) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_audit_wage' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_wage(numeric, boolean, numeric) IS 'For jamsos.audit(): the sum of 1 for a wage that is missing, 2 that is none, 4 zero, 8 negative, 16 over 10^12, 32 with a fraction of a sen; of one that can be priced, beside a minimum (NULL: none), 64 under it, 128 a quotient or multiple of it.';
CREATE FUNCTION jamsos.audit_birth_date(day date, missing boolean, on_date date, youngest date, oldest date) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_audit_birth_date' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_birth_date(date, boolean, date, date, date) IS 'For jamsos.audit(): the sum of 1 for a birth date that is missing, 2 that was not read, 4 before 1900 or after on_date, 8 after that of the youngest, 16 before that of the oldest who takes part.';
CREATE FUNCTION jamsos.audit_start_date(day date, missing boolean, birth date, on_date date) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_audit_start_date' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_start_date(date, boolean, date, date) IS 'For jamsos.audit(): the sum of 1 for a start date that is missing, 2 that was not read, 4 before 1900, after 2199 or more than five years after on_date, 8 not after birth, 16 under ten years after it.';
CREATE FUNCTION jamsos.audit_end_date(day date, missing boolean, start date) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_audit_end_date' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_end_date(date, boolean, date) IS 'For jamsos.audit(): the sum of 1 for an end date that there is none of, 2 that was not read, 4 before 1900, 8 before start.';
CREATE FUNCTION jamsos.audit_nik_problems(nik text, birth date) RETURNS integer
AS 'MODULE_PATHNAME', 'jamsos_audit_nik_problems' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_nik_problems(text, date) IS 'For jamsos.audit(): the sum of 1 for a NIK that is missing, 2 that is none, 4 of an unknown region or without a serial, 8 with marks, 16 with another birth date than that.';
CREATE FUNCTION jamsos.audit_is_total(VARIADIC texts "any") RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_audit_is_total' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_is_total("any") IS 'For jamsos.audit(): does any of the texts begin as the label of a row that sums others (JUMLAH, TOTAL, Sub Total)?';
CREATE FUNCTION jamsos.audit_name(name text) RETURNS text
AS 'MODULE_PATHNAME', 'jamsos_audit_name' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_name(text) IS 'For jamsos.audit(): a name as it is compared, its letters and digits alone, without titles; NULL if there is no letter.';
CREATE FUNCTION jamsos.audit_month_first(value text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
-- what is longer than any date is none: a regular expression over it could not be cancelled
RETURN pg_catalog.octet_length(value) <= 1000 AND jamsos.date_or_null(value) IS NULL AND jamsos.date_or_null(pg_catalog.regexp_replace(value, E'([0-9]{1,2})([-/.])([0-9]{1,2})\\2', E'\\3\\2\\1\\2')) IS NOT NULL;
COMMENT ON FUNCTION jamsos.audit_month_first(text) IS 'For jamsos.audit(): is the text a date with the month before the day (03/31/2026), and so none that jamsos.date_or_null() reads?';
CREATE FUNCTION jamsos.audit_nik(nik text) RETURNS bigint
AS 'MODULE_PATHNAME', 'jamsos_audit_nik' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_nik(text) IS 'For jamsos.audit(): jamsos.nik_key(nik) as a number.';
CREATE FUNCTION jamsos.audit_twice(twice bytea, value bigint) RETURNS boolean
AS 'MODULE_PATHNAME', 'jamsos_audit_twice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_twice(bytea, bigint) IS 'For jamsos.audit(): may the value be there twice, by jamsos.audit_seen_twice()? Never false where it is.';

CREATE FUNCTION jamsos.audit_seen_accum(state bytea, bits integer, value bigint) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_seen_accum' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_seen_accum(bytea, integer, bigint) IS 'Transition function of jamsos.audit_seen.';
CREATE FUNCTION jamsos.audit_seen_combine(a bytea, b bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_seen_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_seen_combine(bytea, bytea) IS 'Combine function of jamsos.audit_seen.';
CREATE FUNCTION jamsos.audit_seen_final(state bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_seen_final' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_seen_final(bytea) IS 'Final function of jamsos.audit_seen.';
CREATE AGGREGATE jamsos.audit_seen(bits integer, value bigint) (SFUNC = jamsos.audit_seen_accum, STYPE = bytea, SSPACE = 65536,
	FINALFUNC = jamsos.audit_seen_final, COMBINEFUNC = jamsos.audit_seen_combine, PARALLEL = SAFE);
COMMENT ON AGGREGATE jamsos.audit_seen(integer, bigint) IS 'For jamsos.audit(): in 2^bits places (bits from 10 to 26), where values fell, and where a second one did.';

CREATE FUNCTION jamsos.audit_seen_twice(seen bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_seen_twice' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_seen_twice(bytea) IS 'For jamsos.audit(): of a value of jamsos.audit_seen() what jamsos.audit_twice() asks, in at most 512 kB.';

CREATE FUNCTION jamsos.audit_tally_accum(state bytea, source "any", place "any", VARIADIC problems "any") RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_tally_accum' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_tally_accum(bytea, "any", "any", "any") IS 'Transition function of jamsos.audit_tally.';
CREATE FUNCTION jamsos.audit_tally_combine(a bytea, b bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_tally_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_tally_combine(bytea, bytea) IS 'Combine function of jamsos.audit_tally.';
CREATE FUNCTION jamsos.audit_tally_final(state bytea, source "any", place "any", VARIADIC problems "any") RETURNS text[]
AS 'MODULE_PATHNAME', 'jamsos_audit_tally_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_tally_final(bytea, "any", "any", "any") IS 'Final function of jamsos.audit_tally.';
CREATE AGGREGATE jamsos.audit_tally(source "any", place "any", VARIADIC problems "any") (SFUNC = jamsos.audit_tally_accum, STYPE = bytea, SSPACE = 24576,
	FINALFUNC = jamsos.audit_tally_final, FINALFUNC_EXTRA, COMBINEFUNC = jamsos.audit_tally_combine, PARALLEL = SAFE);
COMMENT ON AGGREGATE jamsos.audit_tally("any", "any", "any") IS
'For jamsos.audit(): source is the oid of a table or NULL, place a key or ctid; then, for each of at most 32 problems, whether a row has it (an integer: eight problems, a bit each) and two values that show it. Returns for each the number of rows, and of the row with the least place the place and both values as text.';

CREATE FUNCTION jamsos.audit_spellings_accum(state bytea, source "any", place "any", value text) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_spellings_accum' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_spellings_accum(bytea, "any", "any", text) IS 'Transition function of jamsos.audit_spellings.';
CREATE FUNCTION jamsos.audit_spellings_combine(a bytea, b bytea) RETURNS bytea
AS 'MODULE_PATHNAME', 'jamsos_audit_spellings_combine' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_spellings_combine(bytea, bytea) IS 'Combine function of jamsos.audit_spellings.';
CREATE FUNCTION jamsos.audit_spellings_final(state bytea, source "any", place "any", value text) RETURNS text[]
AS 'MODULE_PATHNAME', 'jamsos_audit_spellings_final' LANGUAGE C STABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.audit_spellings_final(bytea, "any", "any", text) IS 'Final function of jamsos.audit_spellings.';
CREATE AGGREGATE jamsos.audit_spellings(source "any", place "any", value text) (SFUNC = jamsos.audit_spellings_accum, STYPE = bytea, SSPACE = 26624,
	FINALFUNC = jamsos.audit_spellings_final, FINALFUNC_EXTRA, COMBINEFUNC = jamsos.audit_spellings_combine, PARALLEL = SAFE);
COMMENT ON AGGREGATE jamsos.audit_spellings("any", "any", text) IS
'For jamsos.audit(): of each value the text, the number of rows and the least place, as for jamsos.audit_tally(); NULL where there are more than 64 of them, or longer than 128 bytes.';

CREATE FUNCTION jamsos.audit(relation regclass, columns jsonb, options jsonb DEFAULT '{}')
RETURNS TABLE (problem text, rows bigint, example text, remedy text)
LANGUAGE plpgsql STABLE ROWS 40
SET search_path = pg_catalog, pg_temp
SET jamsos.unconfirmed = 'silent'
-- to compile thirty checks takes as long as a million rows; of more it saves a third, if that is allowed at all
SET jit_above_cost = 400000
SET jit_optimize_above_cost = 400000
SET jit_inline_above_cost = -1
AS $$
#variable_conflict use_column
DECLARE
	-- what a column can be for, and how it is read then; month comes after the year that it needs
	purposes CONSTANT text[] := ARRAY[['wage', 'money'], ['nik', 'text'], ['nip', 'text'], ['name', 'text'], ['birth_date', 'day'],
		['start_date', 'day'], ['end_date', 'day'], ['status', 'text'], ['region', 'text'], ['year', 'text'], ['month', 'month'],
		['payment', 'text'], ['key', 'text']];
	choices CONSTANT text[] := ARRAY['minimum', 'statuses', 'on_date', 'segment', 'programs'];
	-- rows that have the same of something, beyond the first: what shows them, by what they are the same, the source, what may be there twice
	together CONSTANT text := $sql$
				SELECT jamsos.audit_tally(source, place, n > 1, %1$s, n) AS t, count(*) FILTER (WHERE nth > 1) AS rows
				FROM (SELECT source, place, %1$s, count(*) OVER w AS n, row_number() OVER w AS nth FROM %3$s WHERE jamsos.audit_twice($1, %4$s)
					WINDOW w AS (PARTITION BY %2$s ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)) d$sql$;
	a record;
	given text[] := ARRAY[]::text[];		-- what the columns are for
	reads text[] := ARRAY[]::text[];		-- how they are read
	minimum numeric;
	statuses text[];
	programs text[];
	segment text;
	on_date date;
	day text;
	youngest date;				-- birth dates of those who take part on that day
	oldest date;
	day_month date;
	stay daterange;				-- of somebody born n months before
	low integer;
	high integer;
	source text;				-- the relation, each column of each row read once
	tallies text := '';			-- what the one scan counts: of each group of checks the problems, and two values that show them
	groups text[] := ARRAY[]::text[];		-- the names of these groups, each as often as it has problems
	checks text[];
	names text[];
	tallied text[];				-- rows, place, shown and more, of each
	wages jamsos.payroll_summary;		-- all of them; their median; what most of them are in rupiah
	median numeric;
	usual numeric;
	least_wage numeric;
	lowest text;				-- the minimum: one for all, or a column
	spellings text[];			-- of the status: each, how often, where first
	nobody text;				-- whether a row says whose it is
	texts text;				-- columns that may hold the label of a total
	seen text;				-- a person and month, as a number; and a name with a birth date
	seen_name text;
	seen_key text;				-- the key, where nothing makes it unique
	bits integer;				-- for so many rows
	maybe bytea;				-- which of these may be there twice
	maybe_name bytea;
	maybe_key bytea;
	year_text text;
	bad text;				-- a key, and what to do about it
	hint text;
	n integer;
	place text;
	table_oid text;
BEGIN
	IF audit.relation IS NULL THEN
		RAISE null_value_not_allowed USING MESSAGE = 'relation must not be null', HINT = 'Give the table or view, such as ''kepegawaian.tenaga_kontrak''.';
	END IF;
	PERFORM jamsos.audit_foreign_code(ARRAY[audit.relation]);
	FOR a IN SELECT v.name, v.value, v.keys FROM (VALUES ('columns', audit.columns, purposes[:][1:1]), ('options', audit.options, choices)) v (name, value, keys)
	LOOP
		IF jsonb_typeof(a.value) IS DISTINCT FROM 'object' THEN
			RAISE invalid_parameter_value USING MESSAGE = format('%s must be a JSON object', a.name),
				HINT = 'Such as columns => ''{"wage": "honor", "nik": "no_ktp"}'', options => ''{"minimum": 3000000}''.';
		END IF;
		SELECT min(k COLLATE "C") INTO bad FROM jsonb_object_keys(a.value) k WHERE k <> ALL (a.keys);
		IF bad IS NOT NULL THEN
			RAISE invalid_parameter_value USING MESSAGE = format('unknown key "%s" in %s', left(bad, 80), a.name),
				HINT = format('Valid keys: %s.', array_to_string(a.keys, ', '));
		END IF;
		SELECT e.k, w.hint INTO bad, hint FROM jsonb_each(a.value) e (k, v), LATERAL (SELECT
			CASE WHEN a.name = 'columns' THEN CASE WHEN jsonb_typeof(v) <> 'string' THEN 'Give the name of a column as a string, without quoting it for SQL.' END
				WHEN k = 'minimum' THEN CASE WHEN jsonb_typeof(v) <> 'number' THEN 'Give a number: rupiah a month.' END
				WHEN k = 'segment' THEN CASE WHEN jsonb_typeof(v) <> 'string' THEN 'Give a segment as a string, such as "PR".' END
				WHEN k = 'on_date' THEN CASE WHEN jsonb_typeof(v) <> 'string' OR v #>> '{}' !~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' OR jamsos.date_or_null(v #>> '{}') IS NULL
					THEN 'Give a day as "YYYY-MM-DD".' END
				WHEN jsonb_typeof(v) <> 'array' OR jsonb_path_exists(v, 'strict $[*] ? (@.type() != "string")')
					THEN CASE k WHEN 'programs' THEN 'Give an array of programmes, such as ["JKK", "JKM"].' ELSE 'Give an array of strings: the known spellings.' END END) w (hint)
		WHERE jsonb_typeof(e.v) <> 'null' AND w.hint IS NOT NULL ORDER BY e.k COLLATE "C" LIMIT 1;
		IF FOUND THEN
			RAISE invalid_parameter_value USING MESSAGE = format('invalid value of key "%s" in %s: %s', bad, a.name, left((a.value -> bad)::text, 80)),
				HINT = hint;
		END IF;
	END LOOP;
	columns := jsonb_strip_nulls(audit.columns);
	minimum := (audit.options ->> 'minimum')::numeric;
	on_date := coalesce((audit.options ->> 'on_date')::date, current_date);
	segment := coalesce(audit.options ->> 'segment', 'PR');
	programs := '{JKK,JKM}';
	IF jsonb_typeof(audit.options -> 'programs') = 'array' THEN
		programs := ARRAY(SELECT jsonb_array_elements_text(audit.options -> 'programs'));
	END IF;
	IF jsonb_typeof(audit.options -> 'statuses') = 'array' THEN
		statuses := ARRAY(SELECT jsonb_array_elements_text(audit.options -> 'statuses'));
	END IF;
	day := format('%L::date', on_date);
	-- people have names where tables have them: to tell two of one birth date apart nobody has to say which column that is
	IF NOT columns ? 'name' AND columns ?& '{birth_date,nik}' THEN
		SELECT coalesce(jsonb_object_agg('name', q.attname), '{}') || columns INTO columns
		FROM (SELECT c.attname FROM pg_attribute c JOIN pg_type t ON t.oid = c.atttypid AND t.typcategory = 'S'
			JOIN unnest('{nama,nama_lengkap,nama_pegawai,nama_tk,name}'::text[]) WITH ORDINALITY u (name, place) ON c.attname = u.name
			WHERE c.attrelid = audit.relation AND c.attnum > 0 AND NOT c.attisdropped ORDER BY u.place LIMIT 1) q;
	END IF;
	FOR a IN
		SELECT v.purpose, v.kind, v.column_name, t.typcategory AS category, t.oid AS type, format('r.%I', v.column_name) AS value,
			-- a cast of somebody's own type would run his function as us: such a value is read as it prints
			format(CASE WHEN t.typcategory = 'S' OR jamsos.track_base_type(t.oid) < 16384 THEN '(r.%I)::text'
				ELSE 'nullif(concat(r.%I), '''')' END, v.column_name) AS value_text
		FROM (SELECT i, purposes[i][1], purposes[i][2], columns ->> purposes[i][1] FROM generate_subscripts(purposes, 1) i) v (place, purpose, kind, column_name)
		LEFT JOIN pg_attribute c ON c.attrelid = audit.relation AND c.attname = v.column_name AND NOT c.attisdropped
		LEFT JOIN pg_type t ON t.oid = c.atttypid
		WHERE v.column_name IS NOT NULL
		ORDER BY v.place
	LOOP
		IF a.category IS NULL AND a.column_name LIKE '{%' THEN
			-- a literal that could be a name or JSON is a name, for PostgreSQL
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, audit.relation),
				HINT = 'To give JSON, name the argument: columns => ''{...}''.';
		ELSIF a.category IS NULL THEN
			RAISE undefined_column USING MESSAGE = format('column "%s" of relation %s does not exist', a.column_name, audit.relation),
				DETAIL = format('It was given as %s.', a.purpose),
				HINT = (SELECT format('Columns: %s.', string_agg(attname, ', ' ORDER BY attnum))
					FROM pg_attribute WHERE attrelid = audit.relation AND attnum > 0 AND NOT attisdropped);
		END IF;
		IF a.kind <> 'text' AND a.category NOT IN ('S', CASE WHEN a.kind IN ('money', 'month') THEN 'N' ELSE 'S' END,
			CASE WHEN a.kind IN ('day', 'month') THEN 'D' ELSE 'S' END) THEN
			RAISE datatype_mismatch USING MESSAGE = format('column "%s" of relation %s cannot be read as %s', a.column_name, audit.relation, a.purpose),
				HINT = CASE a.kind WHEN 'money' THEN 'Give a column of numbers or text.' ELSE 'Give a column of dates or text.' END;
		END IF;
		year_text := CASE WHEN a.purpose = 'year' THEN a.value_text ELSE year_text END;
		IF a.purpose = 'key' THEN
			place := CASE WHEN a.type IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN a.value ELSE a.value_text END;
		END IF;
		given := given || a.purpose || CASE WHEN a.category = 'S' AND a.kind IN ('money', 'day') THEN ARRAY['text ' || a.purpose]
			WHEN a.purpose = 'wage' AND a.type NOT IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) THEN '{decimal wage}' ELSE '{}' END;
		-- what is only shown, or missing, stays as it is
		reads := reads || format(CASE WHEN a.category = 'S' OR a.kind NOT IN ('money', 'day') THEN 'jamsos.audit_text(%1$s) AS %2$s_text' ELSE '%3$s AS %2$s_text' END,
			a.value_text, a.purpose, a.value) || CASE
			WHEN a.purpose = 'wage' AND a.category = 'S' THEN ARRAY[format('jamsos.rupiah_or_null(%s) AS wage', a.value_text)]
			WHEN a.purpose = 'wage' THEN ARRAY[format('(%s)::numeric AS wage', a.value)]
			WHEN a.purpose = 'nik' THEN ARRAY[format('jamsos.normalize_nik(%s) AS nik', a.value_text),
				format('%s AS nik_value', a.value_text), format('jamsos.audit_nik(%s) AS person', a.value_text)]
			WHEN a.purpose = 'name' THEN ARRAY[format('jamsos.audit_name(%s) AS name', a.value_text)]
			WHEN a.kind = 'day' AND a.category = 'S' THEN ARRAY[format('jamsos.date_or_null(%s) AS %s', a.value_text, a.purpose)]
			WHEN a.kind = 'day' THEN ARRAY[format('(%s)::date AS %s', a.value, a.purpose)]
			-- a month: 2026-03, 202603, any day of it, or 3 beside a column of the year
			WHEN a.purpose = 'month' AND a.category = 'D' AND NOT columns ? 'year' THEN
				ARRAY[format('CASE WHEN isfinite((%1$s)::date) THEN date_trunc(''month'', (%1$s)::timestamp)::date END AS month', a.value)]
			WHEN a.purpose = 'month' THEN ARRAY[format('date_trunc(''month'', jamsos.date_or_null(%s)::timestamp)::date AS month', CASE
				WHEN columns ? 'year' THEN format('btrim(%s) || ''-'' || btrim(%s) || ''-01''', year_text, a.value_text)
				ELSE format('CASE length(%1$s) WHEN 6 THEN substr(%1$s, 1, 4) || ''-'' || substr(%1$s, 5) || ''-01''
					WHEN 7 THEN %1$s || ''-01'' ELSE %1$s END', a.value_text) END)]
			ELSE '{}' END;
	END LOOP;
	IF columns ? 'year' AND NOT columns ? 'month' THEN
		RAISE invalid_parameter_value USING MESSAGE = 'year needs a month', HINT = 'Give the column of the month too.';
	END IF;

	-- where a row is: its key, or its place in the table; and how many rows there may be
	SELECT coalesce(place, CASE WHEN c.relkind IN ('r', 'm', 'p') THEN 'r.ctid' ELSE 'NULL::text' END),
		CASE WHEN place IS NULL AND (c.relkind = 'p' OR c.relkind = 'r' AND c.relhassubclass) THEN 'r.tableoid' ELSE 'NULL::oid' END,
		CASE WHEN c.relkind IN ('r', 'm') AND NOT c.relhassubclass
			THEN least(ceil(log(2, 8 * greatest(CASE WHEN c.reltuples > 0 THEN c.reltuples::bigint ELSE pg_relation_size(c.oid) / 80 END, 128)))::integer, 26) ELSE 24 END
	INTO place, table_oid, bits FROM pg_class c WHERE c.oid = audit.relation;
	reads := reads || (place || ' AS place') || (table_oid || ' AS source') || (CASE WHEN columns ? 'month' THEN 'NULL::date' ELSE day END || ' AS on_date');
	-- the label of a total stands in any of the texts
	SELECT 'jamsos.audit_is_total(' || string_agg(format('other%s', u.attnum), ', ' ORDER BY u.attnum) || ')',
		reads || array_agg(format('(r.%I)::text AS other%s', u.attname, u.attnum))
	INTO texts, reads
	FROM (SELECT c.attname, c.attnum FROM pg_attribute c JOIN pg_type t ON t.oid = c.atttypid AND t.typcategory = 'S'
			WHERE c.attrelid = audit.relation AND c.attnum > 0 AND NOT c.attisdropped
				AND c.attname::text NOT IN (SELECT e.value FROM jsonb_each_text(columns) e WHERE e.key IN ('wage', 'birth_date', 'start_date', 'end_date', 'year', 'month'))
			ORDER BY c.attname::text IN (SELECT jsonb_each_text.value FROM jsonb_each_text(columns)) DESC, c.attnum LIMIT 8) u;
	given := given || CASE WHEN texts IS NOT NULL AND columns - 'key' <> '{}' THEN '{text}'::text[] ELSE '{}' END;
	-- a key that counts the rows is nobody's, so it is asked only where little else says who it is; a lone NIK that is missing is said by itself
	SELECT 'wage IS NOT NULL AND ' || string_agg(CASE g WHEN 'nik' THEN 'person IS NULL AND nik_text IS NULL' ELSE format('%s_text IS NULL', g) END, ' AND ') INTO nobody
	FROM unnest('{name,nik,nip,birth_date,key}'::text[]) g
	WHERE columns ? g AND (g <> 'key' OR NOT columns ? 'name' AND (columns ? 'nik')::integer + (columns ? 'nip')::integer + (columns ? 'birth_date')::integer < 2) HAVING count(*) > 1 OR bool_or(g IN ('name', 'key'));
	-- a member of a union computes its columns once, however often they are used; OFFSET 0 would do so too, and keep workers away
	source := format('(SELECT %1$s FROM %2$s r UNION ALL SELECT %1$s FROM %2$s r WHERE false) q', array_to_string(reads, ', '), audit.relation);
	IF columns ?& '{region,wage}' THEN
		-- the minimum wage of each region and month is looked up once; a code that is none has none
		source := format('(SELECT q.*, coalesce(l.lowest, %2$L) AS lowest FROM %1$s LEFT JOIN
			(SELECT region_text, %3$s AS month, CASE WHEN EXISTS (SELECT FROM jamsos.region g WHERE g.code = btrim(region_text)) THEN
				jamsos.minimum_wage(btrim(region_text), %3$s, true) END AS lowest
			 FROM (SELECT DISTINCT region_text, %3$s FROM %1$s WHERE %3$s BETWEEN ''1900-01-01'' AND ''2200-01-01'') d) l
			ON l.region_text = q.region_text AND l.month = q.%3$s) q', source, minimum, CASE WHEN columns ? 'month' THEN 'month' ELSE 'on_date' END);
		lowest := 'lowest';
	ELSIF columns ? 'wage' AND minimum IS NOT NULL THEN
		lowest := format('%L::numeric', minimum);
	END IF;
	given := given || CASE WHEN columns ? 'wage' AND (columns ? 'region' OR minimum IS NOT NULL) THEN '{minimum}'::text[] ELSE '{}' END;
	IF columns ? 'birth_date' AND on_date BETWEEN '1960-01-01' AND '2199-12-31' THEN
		-- of the months in which people are born, halved until it is found: the last that takes part already, and the first that still does
		day_month := date_trunc('month', on_date);
		FOR a IN SELECT p.program, s.beginning FROM unnest(programs) p (program), unnest('{true,false}'::boolean[]) s (beginning) LOOP
			low := -1;
			high := 110 * 12 + 1;
			WHILE high - low > 1 LOOP
				n := (low + high) / 2;
				stay := jamsos.participation_months((day_month - n * interval '1 month')::date, a.program, segment);
				IF (CASE WHEN a.beginning THEN NOT isempty(stay) AND coalesce(lower(stay) <= day_month, true) ELSE coalesce(upper(stay) <= day_month, false) END) THEN
					high := n;
				ELSE
					low := n;
				END IF;
			END LOOP;
			IF a.beginning THEN
				youngest := least(youngest, (day_month + (1 - high) * interval '1 month')::date - 1);
			ELSIF high <= 110 * 12 THEN
				oldest := greatest(oldest, (day_month + (1 - high) * interval '1 month')::date);
			END IF;
		END LOOP;
	END IF;

	-- one scan: every problem that a row has by itself, what is asked of a column in one call (an integer: eight problems)
	FOR a IN
		SELECT v.*
		FROM (VALUES ('{wage}'::text[], 'wage', 8, format('jamsos.audit_wage(wage, wage_text IS NULL, %s)', coalesce(lowest, 'NULL')), 'wage_text', lowest),
			('{text wage}', 'text wage', 1, 'wage IS NOT NULL', 'wage_text', NULL),
			('{region}', 'region', 1, 'region_text IS NULL', NULL, NULL),
			('{region,wage}', 'lowest', 1, 'lowest IS NULL AND region_text IS NOT NULL', 'region_text', NULL),
			('{text}', 'text', 1, texts, CASE WHEN columns ? 'wage' THEN 'wage_text' END, NULL),
			('{wage}', 'nobody', 1, nobody, 'wage_text', NULL),
			('{nik}', 'nik', 8, format('jamsos.audit_nik_problems(nik_value, %s)', CASE WHEN columns ? 'birth_date' THEN 'birth_date' ELSE 'NULL' END),
				'nik_value', CASE WHEN columns ? 'birth_date' THEN 'birth_date_text' END),
			('{nip}', 'nip', 1, 'jamsos.nik_birth_date(nip_text) IS NOT NULL', 'nip_text', NULL),
			('{birth_date}', 'birth_date', 8, format('jamsos.audit_birth_date(birth_date, birth_date_text IS NULL, %s, %L, %L)', day, youngest, oldest), 'birth_date_text', NULL),
			('{start_date}', 'start_date', 8, format('jamsos.audit_start_date(start_date, start_date_text IS NULL, %s, %s)', CASE WHEN columns ? 'birth_date' THEN 'birth_date' ELSE 'NULL' END, day),
				'start_date_text', CASE WHEN columns ? 'birth_date' THEN 'birth_date_text' END),
			('{end_date}', 'end_date', 8, format('jamsos.audit_end_date(end_date, end_date_text IS NULL, %s)', CASE WHEN columns ? 'start_date' THEN 'start_date' ELSE 'NULL' END),
				'end_date_text', CASE WHEN columns ? 'start_date' THEN 'start_date_text' END),
			('{text birth_date}', 'month first birth_date', 1, 'birth_date IS NULL AND jamsos.audit_month_first(birth_date_text)', 'birth_date_text', NULL),
			('{text start_date}', 'month first start_date', 1, 'start_date IS NULL AND jamsos.audit_month_first(start_date_text)', 'start_date_text', NULL),
			('{text end_date}', 'month first end_date', 1, 'end_date IS NULL AND jamsos.audit_month_first(end_date_text)', 'end_date_text', NULL),
			('{name}', 'name', 1, 'name IS NULL', 'name_text', NULL),
			('{status}', 'status', 1, 'status_text IS NULL', NULL, NULL),
			('{month}', 'month', 1, 'month IS NULL', 'month_text', NULL),
			('{payment}', 'payment', 1, 'octet_length(payment_text) <= 10000 AND payment_text ~* ''thr|13|tiga ?belas|susulan|kekurangan|rapel''', 'payment_text', NULL))
			v (needs, name, problems, condition, shown, more)
		WHERE v.needs <@ given AND v.condition IS NOT NULL
	LOOP
		tallies := tallies || format(', %s, %s, %s', a.condition, coalesce(a.shown, 'NULL::text'), coalesce(a.more, 'NULL::text'));
		groups := groups || array_fill(a.name, ARRAY[a.problems]);
	END LOOP;
	IF columns ? 'nik' AND (columns ? 'month' OR NOT columns ? 'start_date') THEN
		seen := CASE WHEN columns ? 'month' THEN 'hashint8extended(person, month - ''2000-01-01'')' ELSE 'person' END;
	ELSIF columns ? 'nik' THEN
		seen := 'CASE WHEN start_date IS NOT NULL THEN person END';
	END IF;
	IF columns ?& '{name,birth_date,nik}' THEN
		seen_name := 'CASE WHEN birth_date BETWEEN ''1850-01-01'' AND ''2199-12-31'' THEN hashtextextended(name, birth_date - ''2000-01-01'') END';
	END IF;
	-- a row a person or office has a key of its own; one a month or spell has it again
	IF columns ? 'key' AND NOT columns ?| '{month,start_date}' AND NOT EXISTS (SELECT FROM pg_index i JOIN pg_attribute c ON c.attrelid = i.indrelid AND c.attname = columns ->> 'key'
		WHERE i.indrelid = audit.relation AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indnkeyatts = 1 AND i.indkey[0] = c.attnum) THEN
		seen_key := 'hashtextextended(key_text, 0)';
	END IF;
	EXECUTE format('SELECT ARRAY[count(*)::text, NULL, NULL, NULL] || %s, %s, %s, %s, %s, %s, %s FROM %s',
		CASE WHEN tallies = '' THEN 'NULL::text[]' ELSE format('jamsos.audit_tally(source, place%s)', tallies) END,
		coalesce('jamsos.audit_seen_twice(jamsos.audit_seen(' || bits || ', ' || seen || '))', 'NULL::bytea'), coalesce('jamsos.audit_seen_twice(jamsos.audit_seen(' || bits || ', ' || seen_name || '))', 'NULL::bytea'),
		coalesce('jamsos.audit_seen_twice(jamsos.audit_seen(' || bits || ', ' || seen_key || '))', 'NULL::bytea'),
		CASE WHEN columns ? 'status' THEN 'jamsos.audit_spellings(source, place, status_text)' ELSE 'NULL::text[]' END,
		CASE WHEN columns ? 'wage' THEN 'jamsos.payroll(jamsos.audit_priced(wage))' ELSE 'NULL::jamsos.payroll_summary' END,
		CASE WHEN columns ?& '{wage,region}' THEN 'min(lowest) FILTER (WHERE lowest > 0)' ELSE coalesce('nullif(greatest(' || lowest || ', 0), 0)', 'NULL::numeric') END, source)
	INTO tallied, maybe, maybe_name, maybe_key, spellings, wages, least_wage;
	-- the problems of each group by their bits, and how a row is shown that has one: %1$s and %2$s are its values, %3$s is the first as a NIK
	RETURN QUERY SELECT p.problem, t.rows, CASE WHEN t.rows > 0 AND s.slot > 0 THEN array_to_string(ARRAY[tallied[4 * s.slot + 2],
				nullif(format(v.form, tallied[4 * s.slot + 3], tallied[4 * s.slot + 4], jamsos.normalize_nik(tallied[4 * s.slot + 3])), '')], ': ') END,
			CASE WHEN t.rows > 0 THEN p.remedy_en END
		FROM (VALUES ('{}'::text[], NULL, 0, 'rows', NULL),
			('{wage}', 'wage', 0, 'wage missing', NULL),
			('{wage}', 'wage', 1, 'wage invalid or ambiguous', '%1$s'),
			('{wage}', 'wage', 2, 'wage zero', '%1$s'),
			('{wage}', 'wage', 3, 'wage negative', '%1$s'),
			('{wage}', 'wage', 4, 'wage out of range', '%1$s'),
			('{decimal wage}', 'wage', 5, 'wage with a fraction of a sen', '%1$s'),
			('{wage,minimum}', 'wage', 6, 'wage under the minimum', '%1$s under %2$s'),
			('{wage,minimum}', 'wage', 7, 'wage a fraction or multiple of the minimum', '%1$s of %2$s'),
			('{text wage}', 'text wage', 0, 'wage stored as text', '%1$s'),
			('{region}', 'region', 0, 'region missing', NULL),
			('{region,wage}', 'lowest', 0, 'region without a minimum wage', '%1$s'),
			('{text}', 'text', 0, 'total row', '%1$s'),
			('{wage}', 'nobody', 0, 'wage of nobody', '%1$s'),
			('{nik}', 'nik', 0, 'NIK missing', NULL),
			('{nik}', 'nik', 1, 'NIK invalid', '%1$s'),
			('{nik}', 'nik', 2, 'NIK of an unknown region or without a serial', '%1$s'),
			('{nik}', 'nik', 3, 'NIK with marks', '%1$s'),
			('{birth_date,nik}', 'nik', 4, 'birth date differs from the NIK', '%2$s, NIK %3$s'),
			('{nip}', 'nip', 0, 'NIK in the NIP column', '%1$s'),
			('{name}', 'name', 0, 'name missing', '%1$s'),
			('{birth_date}', 'birth_date', 0, 'birth date missing', NULL),
			('{birth_date}', 'birth_date', 1, 'birth date unreadable', '%1$s'),
			('{text birth_date}', 'month first birth_date', 0, 'birth date with the month first', '%1$s'),
			('{birth_date}', 'birth_date', 2, 'birth date impossible', '%1$s'),
			('{birth_date}', 'birth_date', 3, 'age under that of the programme', '%1$s'),
			('{birth_date}', 'birth_date', 4, 'age over that of the programme', '%1$s'),
			('{start_date}', 'start_date', 0, 'start date missing', NULL),
			('{start_date}', 'start_date', 1, 'start date unreadable', '%1$s'),
			('{text start_date}', 'month first start_date', 0, 'start date with the month first', '%1$s'),
			('{start_date}', 'start_date', 2, 'start date impossible', '%1$s'),
			('{start_date,birth_date}', 'start_date', 3, 'start date before birth', '%1$s, born %2$s'),
			('{start_date,birth_date}', 'start_date', 4, 'start date in childhood', '%1$s, born %2$s'),
			('{end_date}', 'end_date', 1, 'end date unreadable', '%1$s'),
			('{text end_date}', 'month first end_date', 0, 'end date with the month first', '%1$s'),
			('{end_date}', 'end_date', 2, 'end date impossible', '%1$s'),
			('{end_date,start_date}', 'end_date', 3, 'end date before start date', '%2$s to %1$s'),
			('{status}', 'status', 0, 'status missing', NULL),
			('{month}', 'month', 0, 'month missing or unreadable', '%1$s'),
			('{payment}', 'payment', 0, 'payment beside the monthly wage', '%1$s'))
			v (needs, name, nth, problem, form)
		JOIN jamsos.audit_problem p USING (problem),
		LATERAL (SELECT CASE WHEN v.name IS NULL THEN 0 ELSE array_position(groups, v.name) + v.nth END) s (slot), LATERAL (SELECT tallied[4 * s.slot + 1]::bigint) t (rows)
		WHERE v.needs <@ given AND s.slot IS NOT NULL ORDER BY p.place;

	-- wages of another size than most are counted in what was summed, and looked for only if there are any
	IF columns ? 'wage' THEN
		median := jamsos.wage_quantile(wages, 0.5);
		-- a whole column in thousands or millions has a median that nobody lives on
		usual := CASE WHEN median * 15 <= least_wage THEN least_wage WHEN median < 100 THEN median * 1000000 WHEN median < 50000 THEN median * 1000 ELSE median END;
		checks := ARRAY[format('wage >= %s', 50 * usual), format('wage >= %1$s AND wage < %2$s AND 2 * wage <> %3$s AND 3 * wage <> %3$s', 7 * usual, 50 * usual, jamsos.wage_bill(wages)), format('wage <= %s AND wage > %s', usual / 15, usual / 50), format('wage <= %s AND wage > %s', usual / 50, usual / 500),
			format('wage <= %s AND wage > %s', usual / 500, usual / 50000), format('wage <= %s', usual / 50000),
			format('(2 * wage = %1$s OR 3 * wage = %1$s) AND wage >= %2$s', jamsos.wage_bill(wages), 5 * usual)];
		names := ARRAY['wage a hundred times the median', 'wage ten times the median', 'wage of a day', 'wage a hundredth of the median', 'wage in thousands', 'wage in millions', 'wage that is the sum of the others'];
		tallied := NULL;
		IF EXISTS (SELECT FROM jamsos.entries(wages) e WHERE e.wage >= 5 * usual OR e.wage <= usual / 15) THEN
			EXECUTE format('SELECT jamsos.audit_tally(source, place, %s) FROM %s WHERE jamsos.audit_priced(wage) IS NOT NULL AND (wage >= %s OR wage <= %s)',
				array_to_string(ARRAY(SELECT format('%s, wage_text, %s', c, median) FROM unnest(checks) c), ', '), source, 5 * usual, usual / 15) INTO tallied;
		END IF;
		RETURN QUERY SELECT p.problem, t.rows, CASE WHEN t.rows > 0 THEN array_to_string(ARRAY[tallied[4 * i - 2], tallied[4 * i - 1] || ', median ' || median], ': ') END, CASE WHEN t.rows > 0 THEN p.remedy_en END
			FROM generate_subscripts(names, 1) i, LATERAL (SELECT coalesce(tallied[4 * i - 3]::bigint, 0)) t (rows), jamsos.audit_problem p WHERE p.problem = names[i] ORDER BY i;
	END IF;

	-- rows of one person, name or key: grouped are those alone that may be there twice
	FOR a IN
		SELECT v.* FROM (VALUES
			('NIK in several rows', seen IS NOT NULL AND NOT columns ?| '{month,start_date}', '%1$s in %2$s rows', format(together, 'nik', 'person', source, seen), maybe),
			('NIK in several rows of a month', seen IS NOT NULL AND columns ? 'month', '%1$s in %2$s rows', format(together, 'nik', 'person, month', source, seen), maybe),
			-- both count in a month in which one ends and the other begins
			('NIK in several spells of a month', seen IS NOT NULL AND columns ? 'start_date' AND NOT columns ? 'month', '%1$s in %2$s', format($sql$
				SELECT jamsos.audit_tally(source, place, before >= first_month, nik, to_char(first_month, 'YYYY-MM')) AS t, count(*) FILTER (WHERE before >= first_month) AS rows
				FROM (SELECT source, place, nik, first_month, max(last_month) OVER (PARTITION BY person ORDER BY first_month, last_month, place
						ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
					FROM (SELECT source, place, nik, person, date_trunc('month', start_date::timestamp) AS first_month, %s AS last_month FROM %s
						WHERE jamsos.audit_twice($1, %s)) r
					WHERE last_month >= first_month) o$sql$, CASE WHEN columns ? 'end_date' THEN 'date_trunc(''month'', CASE WHEN end_date_text IS NULL THEN ''infinity'' ELSE end_date END::timestamp)'
				ELSE '''infinity''::timestamp' END, source, seen), maybe),
			('same name and birth date with another NIK', seen_name IS NOT NULL, '%1$s, NIK %2$s', format($sql$
				SELECT jamsos.audit_tally(source, place, least_id <> most_id, name_text, concat(coalesce(nullif(least_id, ''), 'missing'), ' and ', most_id)) AS t,
					count(*) FILTER (WHERE id <> least_id AND nth = 1) AS rows
				FROM (SELECT source, place, name_text, id, min(id) OVER w AS least_id, max(id) OVER w AS most_id, row_number() OVER (PARTITION BY name, birth_date, id) AS nth
					FROM (SELECT *, coalesce(nik, '') COLLATE "C" AS id FROM %s WHERE jamsos.audit_twice($1, %s)) r
					WINDOW w AS (PARTITION BY name, birth_date)) o$sql$, source, seen_name), maybe_name),
			('key in several rows', seen_key IS NOT NULL, '%1$s in %2$s rows', format(together, 'key_text', 'key_text', source, seen_key), maybe_key))
			v (problem, asked, form, query, maybe)
		WHERE v.asked
	LOOP
		-- the place of a key is the key
		RETURN QUERY EXECUTE format($sql$SELECT p.problem, s.rows, CASE WHEN s.rows > 0 THEN concat_ws(': ', CASE WHEN p.problem <> 'key in several rows' THEN s.t[2] END, format(%L, s.t[3], s.t[4])) END,
			CASE WHEN s.rows > 0 THEN p.remedy_en END FROM (%s) s, jamsos.audit_problem p WHERE p.problem = %L$sql$, a.form, a.query, a.problem) USING a.maybe;
	END LOOP;

	-- the spellings of the status; more of them than were counted together are counted by themselves
	IF columns ? 'status' THEN
		RETURN QUERY EXECUTE format($sql$WITH spelling AS (
				SELECT t.status_text, t.n, t.place FROM %s t (status_text, n, place)
			), usual AS (
				SELECT *, first_value(status_text) OVER (PARTITION BY regexp_replace(lower(left(status_text, 1000)), '[^[:alnum:]]', '', 'g')
					ORDER BY n DESC, status_text COLLATE "C") AS usual FROM spelling
			), unknown AS (
				SELECT *, row_number() OVER (ORDER BY n DESC, status_text COLLATE "C") AS nth FROM usual
				WHERE CASE WHEN $1 IS NULL THEN status_text <> usual ELSE status_text <> ALL ($1) END
			)
			SELECT u.problem, u.n, u.example, p.remedy_en FROM (
				SELECT 'status unknown' AS problem, n, concat_ws(': ', place, left(status_text, 80)) || CASE WHEN $1 IS NULL THEN ', mostly written ' || usual ELSE '' END AS example, nth
				FROM unknown WHERE nth <= 20
				UNION ALL
				SELECT 'status unknown, further spellings', sum(n)::bigint, count(*) || ' spellings', 21 FROM unknown WHERE nth > 20 HAVING count(*) > 0) u
			JOIN jamsos.audit_problem p USING (problem) ORDER BY u.nth$sql$, CASE WHEN spellings IS NULL
				THEN format('(SELECT status_text, t[1]::bigint, t[2] FROM (SELECT status_text, jamsos.audit_tally(source, place, true, NULL::text, NULL::text) AS t FROM %s WHERE status_text IS NOT NULL GROUP BY status_text) s)', source)
				ELSE '(SELECT $2[i][1], $2[i][2]::bigint, $2[i][3] FROM generate_subscripts($2, 1) i)' END)
		USING statuses, spellings;
	END IF;
END
$$;
COMMENT ON FUNCTION jamsos.audit(regclass, jsonb, jsonb) IS
'What is wrong with a staffing table before anybody sums it: a row per check with the number of rows, the first example, by its key or its place (ctid), and what to do (remedy; in Indonesian: jamsos.audit_problem). columns says which column is for what, {"wage": "honor", "nik": "no_ktp"}: wage, nik, nip, name, birth_date, start_date, end_date, status, region, year, month, payment, key; text, numeric and date columns alike; only the checks of the columns given are made. options: minimum, statuses, on_date, segment, programs. wage is compared with the median of all, and with minimum (rupiah) or the minimum wage of region (a column of codes) in month, else on_date. birth_date is compared with the ages of programs (JKK and JKM) of segment (PR) on on_date. nik is compared with birth_date; rows of one jamsos.nik_key that share a month (month, or start_date to end_date; else all rows) are counted beyond the first, and so are NIK of one name and birth date. statuses: the known spellings; NULL: those that differ from a more frequent one only in case, blanks and marks. on_date NULL: today. Bad data is counted, never an error. Errors: 22023 unknown key, or a value that is none; 42703 unknown column, 42804 column of an unfit type, 42501 code of an ordinary role in what a superuser would read. Runs with the rights of the caller.';

CREATE FUNCTION jamsos.audit(relation regclass, wage name DEFAULT NULL, nik name DEFAULT NULL, nip name DEFAULT NULL,
	birth_date name DEFAULT NULL, start_date name DEFAULT NULL, end_date name DEFAULT NULL, status name DEFAULT NULL,
	region name DEFAULT NULL, month name DEFAULT NULL, year name DEFAULT NULL, payment name DEFAULT NULL, key name DEFAULT NULL,
	minimum numeric DEFAULT NULL, statuses text[] DEFAULT NULL, on_date date DEFAULT NULL)
RETURNS TABLE (problem text, rows bigint, example text, remedy text)
LANGUAGE sql STABLE ROWS 40
BEGIN ATOMIC
	SELECT a.problem, a.rows, a.example, a.remedy
	FROM jamsos.audit(relation,
		pg_catalog.jsonb_build_object('wage', wage, 'nik', nik, 'nip', nip, 'birth_date', birth_date, 'start_date', start_date,
			'end_date', end_date, 'status', status, 'region', region, 'month', month, 'year', year, 'payment', payment, 'key', key),
		pg_catalog.jsonb_build_object('minimum', minimum, 'statuses',
			CASE WHEN pg_catalog.cardinality(statuses) > 10000 THEN pg_catalog.to_jsonb(pg_catalog.cardinality(statuses)) ELSE pg_catalog.to_jsonb(statuses) END, 'on_date', on_date)) a;
END;
COMMENT ON FUNCTION jamsos.audit(regclass, name, name, name, name, name, name, name, name, name, name, name, name, numeric, text[], date) IS
'audit(relation, columns, options), an argument for each of their keys but name, segment and programs.';

