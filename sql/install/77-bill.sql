/* ---- the bill: a worker's line of it against the law ------------------ */

/* a view and no table: labels are the extension's, and a dump has nothing to keep */
CREATE VIEW jamsos.bill_cause (cause, place, label_en, label_id, remedy_en, remedy_id) AS
VALUES
	('program_missing', 1, 'programme missing', 'program belum ikut', 'enrol the worker in it', 'daftarkan pekerja ke program itu'),
	('program_not_due', 2, 'programme not due', 'program tidak wajib', 'ask BPJS why it is billed, or state the programme as due', 'tanyakan ke BPJS mengapa ditagih, atau catat programnya sebagai wajib'),
	('wrong_class', 3, 'rate of another risk class', 'tarif kelas risiko lain', 'ask BPJS to correct the risk class', 'minta BPJS membetulkan kelas risiko'),
	('wrong_rate', 4, 'rate that is not the law''s', 'tarif tidak sesuai peraturan', 'ask BPJS by which rate it is billed', 'tanyakan ke BPJS tarif yang dipakai'),
	('wage_low', 5, 'wage reported too low', 'upah dilaporkan terlalu rendah', 'report the real wage', 'laporkan upah yang sebenarnya'),
	('wage_high', 6, 'wage reported too high', 'upah dilaporkan terlalu tinggi', 'correct the reported wage', 'betulkan upah yang dilaporkan'),
	('rapel', 7, 'contributions on back pay', 'iuran atas rapel', 'nothing, if the back pay was paid', 'tidak ada, jika rapel memang dibayar'),
	('remainder', 8, 'difference without a known cause', 'selisih tanpa sebab yang diketahui', 'ask BPJS for the calculation', 'minta rincian hitungan ke BPJS'),
	('agrees', 9, 'agrees', 'sesuai', 'nothing', 'tidak ada');
COMMENT ON VIEW jamsos.bill_cause IS 'Why a bill differs from what is due: the codes of jamsos.bill_line and the columns of jamsos.bill_gap, with their labels in English and Indonesian.';
COMMENT ON COLUMN jamsos.bill_cause.cause IS 'The code.';
COMMENT ON COLUMN jamsos.bill_cause.place IS 'The order in which causes are looked for.';
COMMENT ON COLUMN jamsos.bill_cause.label_en IS 'What it is, in English.';
COMMENT ON COLUMN jamsos.bill_cause.label_id IS 'What it is, in Indonesian.';
COMMENT ON COLUMN jamsos.bill_cause.remedy_en IS 'What to do about it, in English.';
COMMENT ON COLUMN jamsos.bill_cause.remedy_id IS 'What to do about it, in Indonesian.';
GRANT SELECT ON jamsos.bill_cause TO PUBLIC;

CREATE TYPE jamsos.bill_line_row AS (program text, payer text, due numeric, due_reported numeric, billed numeric, cause text, amount numeric);
COMMENT ON TYPE jamsos.bill_line_row IS
'One cause of one programme and payer of a worker''s bill, rupiah: due on the wage; due_reported on what the bill reports, back pay included; billed; cause as in jamsos.bill_cause, its amount. The amounts of a programme and payer add up to billed - due. NULL: not known, or (billed) not stated; cause and amount are then NULL too.';

--: for wage in numeric bigint integer
CREATE FUNCTION jamsos.bill_line(wage ${wage}, reported_wage ${wage}, rapel numeric, billed jsonb, tariff jamsos.tariff_rules,
	risk_class integer DEFAULT 1, segment text DEFAULT 'PU', rapel_months integer DEFAULT NULL) RETURNS SETOF jamsos.bill_line_row
AS 'MODULE_PATHNAME', 'jamsos_bill_line_${wage}' LANGUAGE C IMMUTABLE PARALLEL SAFE COST 20 ROWS 4;
COMMENT ON FUNCTION jamsos.bill_line(${wage}, ${wage}, numeric, jsonb, jamsos.tariff_rules, integer, text, integer) IS
'Is a worker''s line of a bill right? Rows of the programmes and payers that the tariff has due or the bill states, one for each cause; the amounts of a programme and payer add up to billed - due. wage: as it should be reported; reported_wage and rapel: Upah and Rapel of the bill (rapel is wage, NULL is 0; contributions are on their sum); billed: amounts in rupiah under the keys jkk, jkm, jht_employer, jht_worker, jp_employer, jp_worker, jkp_employer, jkp_government, jkn_employer, jkn_worker, jkn_government (absent or null: not stated). rapel_months: how many months the back pay covers, for programmes with a ceiling: NULL: not known, they are unpriced. Figures agree up to 1 rupiah. Errors 22023/22003: unknown key, negative amounts, months outside 1 to 1200.';
--: end

CREATE TYPE jamsos.bill_gap_row AS (
	workers bigint, agreeing bigint, unpriced bigint, not_stated bigint, due numeric, billed numeric, amount_gap numeric,
	agrees numeric, wage_low numeric, wage_high numeric, wrong_class numeric, wrong_rate numeric, rapel numeric,
	program_missing numeric, program_not_due numeric, remainder numeric
);
COMMENT ON TYPE jamsos.bill_gap_row IS
'Workers of a bill: how many; of whom every programme agrees; of whom one could not be judged for want of a wage or of the months of a back pay (unpriced); of whom something due is not stated (not_stated). Rupiah a month: due, billed, amount_gap = billed - due, of the programmes and payers that are known in both; then the part of each cause, which add up to amount_gap (agrees: differences of at most 1 rupiah each).';
CREATE FUNCTION jamsos.bill_gap_final(jamsos.counters) RETURNS jamsos.bill_gap_row
AS 'MODULE_PATHNAME', 'jamsos_bill_gap_final' LANGUAGE C IMMUTABLE PARALLEL SAFE;
COMMENT ON FUNCTION jamsos.bill_gap_final(jamsos.counters) IS 'aggregate final function';
--: aggregates bill_gap

