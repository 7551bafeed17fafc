// duckdb.mjs DIRECTORY ROUNDS: what DuckDB takes for the questions of bench/peers.sh, its tables made of the CSV there.
// A line each: name, the least milliseconds of so many rounds, the total, which has to be PostgreSQL's.
import { DuckDBInstance } from '@duckdb/node-api';
import { availableParallelism } from 'node:os';

const [directory, rounds] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: String(availableParallelism()) });
const db = await instance.connect();

// Amounts are whole rupiah, half up, in DECIMAL: exact, and faster here than integers divided.
const rate = 'CASE risk_class WHEN 1 THEN 0.0024 WHEN 2 THEN 0.0054 WHEN 3 THEN 0.0089 WHEN 4 THEN 0.0127 ELSE 0.0174 END AS jkk';
const amounts = (wage, ceiling) => [`${wage} * jkk`, `${wage} * 0.003`, `${wage} * 0.037`, `${wage} * 0.02`, `least(${wage}, ${ceiling}) * 0.02`, `least(${wage}, ${ceiling}) * 0.01`].map((amount) => `round(${amount}, 0)`);
const month = amounts('wage', 10547400);
// wages grow to the sen; those of the histogram are whole thousands, so that their product with the factor needs 64 bits
// months of one scenario that are alike are computed once, as a clerk would see to
const projected = (which) => `SELECT sum(n * months * (${amounts('grown', 'ceiling').join(' + ')})) FROM (SELECT n, months, jkk, ceiling,
	((wage // 1000 * factor + 5000000) // 10000000 / 100)::DECIMAL(12,2) AS grown FROM (SELECT n, wage, ${rate} FROM histogram), (FROM months_once WHERE ${which}))`;
const questions = {
	'one month': `SELECT sum(${month.map((_, i) => `a${i}`).join(' + ')}) FROM (SELECT unit, ${month.map((a, i) => `sum(${a}) AS a${i}`).join(', ')} FROM (SELECT unit, wage::DECIMAL(12,2) AS wage, ${rate} FROM staff) GROUP BY unit)`,
	'one month, counted': `SELECT sum(n * (${month.join(' + ')})) FROM (SELECT n, wage::DECIMAL(12,2) AS wage, ${rate} FROM histogram_by_unit)`,
	'sixty months, counted': projected('scenario = 0'),
	'a hundred scenarios, counted': projected('scenario > 0')
};

for (const table of ['staff', 'histogram_by_unit', 'histogram', 'months'])
	await db.run(`CREATE TABLE ${table} AS FROM read_csv('${directory}/${table}.csv', header = true)`);
await db.run('CREATE TABLE months_once AS SELECT scenario, factor, ceiling::DECIMAL(12,2) AS ceiling, count(*)::BIGINT AS months FROM months GROUP BY ALL');
for (const [name, sql] of Object.entries(questions)) {
	let least = Infinity, total;
	for (let i = 0; i < Number(rounds); i++) {
		const from = performance.now();
		total = (await db.runAndReadAll(sql)).getRows()[0][0];
		least = Math.min(least, performance.now() - from);
	}
	console.log([name, least.toFixed(2), total].join('|'));
}
