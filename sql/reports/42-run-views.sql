/* ---- views of the runs ------------------------------------------------- */

--: define difference (coalesce(w.billed, 0) - coalesce(w.due, 0))
-- the runs that are shown: one of a kind and period, which DISTINCT tells PostgreSQL; of a condition it would expect half of all runs
--: define current (SELECT DISTINCT ON (kind, period) * FROM {schema}.run_list WHERE is_current)
/*
 * Rows of a run are found by its number: of all that were ever kept those that are shown are few.  OFFSET keeps a server without
 * statistics, as after a restore, from reading all of them to join, and what has no order from sorting what it takes for few rows: of
 * groups with it in their key there is no plan but by hash.
 */
--: define by_hash '0'::xid
INSERT INTO jamsos_reports.view_definition (place, name, definition) VALUES
(200, 'run_list', $v$
SELECT q.run, q.kind, q.period, q.month, to_char(q.month, 'YYYY-MM') AS month_key, q.fiscal_year, q.revision, q.state,
	-- what was signed is shown until what replaces it is signed
	q.run = first_value(q.run) OVER (PARTITION BY q.kind, q.period ORDER BY q.state = 'draft', q.revision DESC) AS is_current,
	q.replaces, q.reason, q.assumptions, q.versions, to_char(q.made_at, 'YYYY-MM-DD HH24:MI:SS') AS made_at, q.made_by, q.signed_by
FROM (SELECT r.*, CASE WHEN p.run IS NOT NULL THEN 'posted' WHEN f.run IS NOT NULL THEN 'final' ELSE 'draft' END AS state, f.signed_by
	FROM {schema}.run r LEFT JOIN {schema}.run_state f ON f.run = r.run AND f.state = 'final' LEFT JOIN {schema}.run_state p ON p.run = r.run AND p.state = 'posted') q$v$),
(210, 'fact_billed', $v$
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, l.office, nullif(l.budget_status, '') AS budget_status, nullif(l.fund, '') AS fund, l.region, l.program, l.payer, l.carrier, l.base, l.amount, r.run, r.kind, r.period, r.state
FROM ${current} r CROSS JOIN LATERAL (SELECT * FROM {schema}.run_line x WHERE x.run = r.run OFFSET 0) l WHERE r.kind IN ('billing', 'correction')$v$),
(220, 'fact_billed_history', $v$
SELECT l.month, to_char(l.month, 'YYYY-MM') AS month_key, l.office, nullif(l.budget_status, '') AS budget_status, nullif(l.fund, '') AS fund, l.region, l.program, l.payer, l.carrier, l.base, l.amount, r.run, r.kind, r.period, r.state, r.revision, r.is_current
FROM {schema}.run_list r JOIN {schema}.run_line l ON l.run = r.run WHERE r.kind IN ('billing', 'correction')$v$),
(230, 'fact_budgeted', $v$
SELECT l.fiscal_year, l.office, nullif(l.budget_status, '') AS budget_status, nullif(l.fund, '') AS fund, l.region, l.program, l.payer, l.carrier, l.account, l.worker_months, l.amount, r.run, r.state
FROM ${current} r CROSS JOIN LATERAL (SELECT * FROM {schema}.run_line x WHERE x.run = r.run OFFSET 0) l WHERE r.kind = 'budget'$v$),
(240, 'run_difference', $v$
SELECT r.run, r.replaces, r.kind, r.period, d.office, d.program, d.payer, d.amount_before, d.amount_after, (d.amount_after - d.amount_before)::numeric(20,0) AS difference
FROM {schema}.run r CROSS JOIN LATERAL (
	SELECT l.office, l.program, l.payer, coalesce(sum(l.amount) FILTER (WHERE l.run = r.replaces), 0)::numeric(20,0) AS amount_before, coalesce(sum(l.amount) FILTER (WHERE l.run = r.run), 0)::numeric(20,0) AS amount_after
	FROM {schema}.run_line l WHERE l.run IN (r.run, r.replaces) GROUP BY l.office, l.program, l.payer, ${by_hash}) d
WHERE r.replaces IS NOT NULL$v$),
(250, 'fact_arrears', $v$
-- each is made once, however few rows a server without statistics takes the other for
WITH o AS MATERIALIZED (SELECT office, ledger FROM {schema}.office_ledger),
m AS MATERIALIZED (SELECT month, (month + interval '2 months')::date - 1 AS as_of FROM {schema}.fact_billed GROUP BY month, ${by_hash})
SELECT m.month, to_char(m.month, 'YYYY-MM') AS month_key, m.as_of, o.office, (a.a).due::numeric(20,2) AS due, (a.a).paid::numeric(20,2) AS paid, (a.a).principal::numeric(20,2) AS principal, (a.a).credit::numeric(20,2) AS credit, (a.a).oldest_month, to_char((a.a).oldest_month, 'YYYY-MM') AS oldest_month_key, (a.a).months
FROM o CROSS JOIN m CROSS JOIN LATERAL (SELECT jamsos.arrears(o.ledger, m.as_of) AS a OFFSET 0) a$v$),
(260, 'compliance_by_worker', $v$
SELECT r.month, r.month_key, w.office, w.class, w.worker_id, w.name, w.nik, w.bill_id, w.member_number, w.matched_by, w.wage, w.reported_wage, w.due, w.due_reported, w.billed, ${difference}::numeric(20,2) AS difference, w.enrolled, r.run
FROM ${current} r CROSS JOIN LATERAL (SELECT * FROM {schema}.run_worker x WHERE x.run = r.run OFFSET 0) w WHERE r.kind = 'reconcile'$v$),
/* Of each run by itself: what is the same in all of its rows is not what they are grouped by. */
(270, 'compliance_by_office', $v$
SELECT r.month, r.month_key, w.office, w.class, w.workers, w.due, w.billed, w.difference, r.run
FROM ${current} r CROSS JOIN LATERAL (SELECT w.office, w.class, count(*) AS workers, sum(w.due)::numeric(20,0) AS due, sum(w.billed)::numeric(20,2) AS billed, sum${difference}::numeric(20,2) AS difference
	FROM {schema}.run_worker w WHERE w.run = r.run GROUP BY w.office, w.class, ${by_hash}) w
WHERE r.kind = 'reconcile'$v$);

INSERT INTO jamsos_reports.label (kind, code, english, indonesian) VALUES
	('view', 'run_list', 'The runs with their states; of a period what was signed is current until what replaces it is signed.', 'Daftar perhitungan beserta keadaannya; yang ditandatangani berlaku sampai penggantinya ditandatangani.'),
	('view', 'fact_billed', 'What was billed? Lines of the current runs, corrections in the month that they are owed in.', 'Apa yang ditagihkan? Baris perhitungan yang berlaku, koreksi pada bulan terutangnya.'),
	('view', 'fact_billed_history', 'What was billed at any time? Lines of all runs.', 'Apa yang pernah ditagihkan? Baris semua perhitungan.'),
	('view', 'fact_budgeted', 'What was budgeted? Lines of the current budget runs.', 'Apa yang dianggarkan? Baris perhitungan anggaran yang berlaku.'),
	('view', 'run_difference', 'By how much does a run differ from the one it replaces? A row an office, programme and payer.', 'Berapa selisihnya dengan perhitungan yang digantikan? Per OPD, program dan pembayar.'),
	('view', 'fact_arrears', 'Who owes what, since when? By office, at the end of the month after each month billed, without penalties.', 'Siapa menunggak berapa, sejak kapan? Per OPD, pada akhir bulan sesudah bulan tagihan, tanpa denda.'),
	('view', 'compliance_by_worker', 'What has to be put right? Every row of staff and bill with its class, and rupiah that add up to the office''s difference.', 'Apa yang harus dibetulkan? Setiap baris pegawai dan tagihan dengan kategorinya, rupiahnya berjumlah selisih OPD.'),
	('view', 'compliance_by_office', 'How many of each class, and what do they differ by? By office and month.', 'Berapa orang per kategori, dan berapa selisihnya? Per OPD dan bulan.'),
	('run', 'billing', 'Bill of a month', 'Tagihan bulanan'), ('run', 'budget', 'Budget of a year', 'Anggaran tahunan'), ('run', 'reconcile', 'Staff against the bill', 'Rekonsiliasi pegawai dan tagihan'), ('run', 'correction', 'Correction of a posted month', 'Koreksi bulan yang sudah diposting'),
	('state', 'draft', 'Draft', 'Konsep'), ('state', 'final', 'Final, signed', 'Finalisasi'), ('state', 'posted', 'Posted, locked', 'Diposting'),
	('class', 'agrees', 'On both, with the same wage and programmes, and the amounts of the law', 'Sesuai'), ('class', 'not_registered', 'On staff, not on the bill', 'Tidak ada di tagihan'), ('class', 'not_on_staff', 'On the bill, not on staff', 'Tidak ada di daftar pegawai'),
	('class', 'duplicate_on_staff', 'A further row of the same person on staff', 'Ganda di daftar pegawai'), ('class', 'duplicate_on_bill', 'A further row of the same person on the bill', 'Ganda di tagihan'),
	('class', 'wage_not_reported', 'The bill has no wage', 'Upah tidak dilaporkan'), ('class', 'wage_unknown', 'The staff has no wage', 'Upah tidak diketahui'), ('class', 'wage_low', 'Reported with too low a wage', 'Upah dilaporkan terlalu rendah'),
	('class', 'wage_high', 'Reported with too high a wage', 'Upah dilaporkan terlalu tinggi'), ('class', 'program_missing', 'Without a programme that is due', 'Program kurang'), ('class', 'amount_differs', 'Same wage, but the amounts are not what the law gives for it', 'Jumlah iuran tidak sesuai ketentuan'), ('class', 'program_not_due', 'Billed with a programme that is not due', 'Ditagih program yang tidak wajib'),
	('column', 'run', 'Number of the run.', 'Nomor perhitungan.'),
	('column', 'kind', 'billing, budget, reconcile or correction.', 'Jenis perhitungan.'),
	('column', 'period', 'Month or year that is counted; of a correction both months.', 'Masa yang dihitung.'),
	('column', 'revision', 'How manieth run of its period.', 'Perhitungan ke berapa.'),
	('column', 'state', 'draft, final or posted.', 'Keadaan: konsep, final, diposting.'),
	('column', 'is_current', 'Whether it is the run of its period that reports show.', 'Apakah perhitungan ini yang berlaku.'),
	('column', 'replaces', 'The run that it replaces.', 'Perhitungan yang digantikan.'),
	('column', 'reason', 'Why it was made.', 'Alasan.'),
	('column', 'assumptions', 'What was assumed.', 'Asumsi.'),
	('column', 'versions', 'Versions of what computed it.', 'Versi perangkat lunak.'),
	('column', 'made_at', 'When it was made.', 'Waktu dibuat.'),
	('column', 'made_by', 'Who made it.', 'Pembuat.'),
	('column', 'signed_by', 'Who signed it.', 'Penanda tangan.'),
	('column', 'set_at', 'When the state was reached.', 'Waktu keadaan dicapai.'),
	('column', 'set_by', 'Who set it.', 'Siapa yang menetapkan.'),
	('column', 'role', 'Name of a role.', 'Nama peran (role).'),
	('column', 'inputs', 'Fingerprint of staff, law and settings it was made of.', 'Sidik jari masukan.'),
	('column', 'tariff', 'The law of the month.', 'Ketentuan pada bulan itu.'),
	('column', 'amount_before', 'Amount of the run that was replaced, rupiah.', 'Jumlah sebelumnya, rupiah.'),
	('column', 'amount_after', 'Amount of this run, rupiah.', 'Jumlah sesudahnya, rupiah.'),
	('column', 'difference', 'The later less the earlier, or billed less due, rupiah.', 'Selisih, rupiah.'),
	('column', 'as_of', 'Day of the statement.', 'Per tanggal.'),
	('column', 'due', 'Owed, rupiah.', 'Terutang, rupiah.'),
	('column', 'due_reported', 'What the law gives for the reported wage, rupiah.', 'Iuran menurut upah yang dilaporkan, rupiah.'),
	('column', 'billed', 'Amounts of the programmes on the bill, or its total, rupiah.', 'Jumlah semua program pada tagihan, atau totalnya, rupiah.'),
	('column', 'paid', 'Paid by that day, rupiah.', 'Dibayar, rupiah.'),
	('column', 'principal', 'Still owed, without penalties, rupiah.', 'Pokok tunggakan, rupiah.'),
	('column', 'credit', 'Paid too much, rupiah.', 'Kelebihan bayar, rupiah.'),
	('column', 'oldest_month', 'Oldest month that is not paid.', 'Bulan tunggakan tertua.'),
	('column', 'oldest_month_key', 'The same as text.', 'Bulan tunggakan tertua sebagai teks.'),
	('column', 'months', 'Months that are not paid.', 'Jumlah bulan menunggak.'),
	('column', 'class', 'Class of the reconciliation.', 'Kategori hasil rekonsiliasi.'),
	('column', 'matched_by', 'NIK, or the weaker name and birth date.', 'Cara pemadanan: NIK, atau nama dan tanggal lahir.'),
	('column', 'reported_wage', 'Wage on the bill, rupiah a month.', 'Upah yang dilaporkan, rupiah sebulan.'),
	('column', 'enrolled', 'Programmes on the bill.', 'Program pada tagihan.');

