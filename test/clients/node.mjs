#!/usr/bin/env node
// node-postgres: strings for what a double cannot hold, text keys for months.
import { createRequire } from 'node:module';
const pg = createRequire(process.env.NODE_MODULES + '/')('pg');

let number = 0, failures = 0;
function equal(have, want, what) {
	const good = JSON.stringify(have) === JSON.stringify(want);
	number++;
	failures += !good;
	console.log(`${good ? 'ok' : 'not ok'} ${number} - ${what}`);
	if (!good) console.error(`# have ${JSON.stringify(have)}, want ${JSON.stringify(want)}`);
}

process.env.TZ = 'Asia/Jakarta';
const db = new pg.Client({ user: 'pembaca' });
await db.connect();
const ask = async (text, values) => (await db.query({ text, values, rowMode: 'array' })).rows;

equal(await ask('SELECT jamsos.contribution(wage => $1::numeric, tariff => jamsos.tariff(month => $2::date, programs => $3::text[]), risk_class => $4::int)', ['3000000.50', '2026-01-01', ['JKK', 'JKM', 'JHT'], 2]), [['196200']], 'bound numeric, date and list, named arguments');
equal(await ask('SELECT program, payer, base, amount FROM jamsos.contributions($1::numeric, $2::date, programs => $3::text[])', [2877448.59, '2026-01-01', ['JKK']]), [['JKK', 'employer', '2877448.59', '6906']], 'a row, money as text');
equal(await ask('SELECT row_to_json(r) FROM jamsos_api.contribution_total($1, $2) r', [3000000, '2026-01-01']), [[{ employer: 16200, worker: 0, government: 0, total: 16200 }]], 'the functions for programs take parameters without a type');
equal(await ask('SELECT sum(amount) FROM jamsos_api.contribution(wage => $1, month => $2, programs => $3)', ['3000000', '2026-01-01', 'JKK,JKM,JHT']), [['187200']], 'and by their names');
equal(await ask('SELECT jamsos.contribution($1::numeric, jamsos.tariff($2::date))', [null, '2026-01-01']), [[null]], 'NULL wage');
equal(await ask('SELECT jamsos.wage_bill($1::jamsos.payroll_summary)', ['{"version": 1, "strata": [{"wages": [[900719925474.93, 10001]]}]}']), [['9008099974674774.93']], 'beyond a double, and a payroll as a parameter');
equal(await ask("SELECT month_key, office, workers, wage_bill, total, registered FROM liability_by_office WHERE month_key = $1 ORDER BY office LIMIT 1", ['2021-06']), [['2021-06', '01', '889', '2558051796.51', String(889 * 15538), true]], 'a view by its month key');
equal((await ask('SELECT count(*)::int FROM jamsos.catalog WHERE NOT machinery AND description IS NULL'))[0], [0], 'the catalog');
try {
	await ask('SELECT jamsos.contribution($1::numeric, jamsos.tariff($2::date))', [-1, '2026-01-01']);
	equal('no error', '', 'an error');
} catch (error) {
	equal([error.code, error.message.includes('-1')], ['22023', true], 'an error names the value');
}
// a named statement is prepared once and runs with other values
const prepared = [];
for (let i = 1; i <= 8; i++) prepared.push((await db.query({ name: 'contribution', text: "SELECT jamsos.contribution($1::bigint, jamsos.tariff('2026-01-01')) AS amount", values: [i * 1000000] })).rows[0].amount);
equal(prepared, [5400, 10800, 16200, 21600, 27000, 32400, 37800, 43200].map(String), 'a prepared statement, eight times');
await ask('SET statement_timeout = 200');
const start = Date.now();
try {
	await ask("SELECT count(*) FROM (SELECT jamsos.payroll(wage, risk_class, NULL, 'PU', daterange(first_day, last_day, '[]')) AS p FROM staff) q, jamsos.project_range(p, '2026-01-01', 1200, draws => 100000)");
	equal('no error', '', 'timeout');
} catch (error) {
	equal([error.code, Date.now() - start < 2000], ['57014', true], 'timeout');
}
await db.end();
console.log(`1..${number}`);
process.exit(failures > 0 ? 1 : 0);
