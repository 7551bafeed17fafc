// publicodes.mjs DIRECTORY: what publicodes, the rule engine of Urssaf, takes for one month of what is counted: each entry of the CSV there evaluated once.
// The line of duckdb.mjs.  It computes in floating point, which for these wages, whole thousands, gives the same total.
import { readFileSync } from 'node:fs';
import Engine from 'publicodes';

const share = (of, rate) => ({ produit: [of, rate], arrondi: 'oui' });
const engine = new Engine({
	wage: 0,
	'risk class': 1,
	insured: { valeur: 'wage', plafond: 10547400 },
	'jkk rate': { variations: [...[0.24, 0.54, 0.89, 1.27].map((rate, i) => ({ si: `risk class = ${i + 1}`, alors: `${rate}%` })), { sinon: '1.74%' }] },
	jkk: share('wage', 'jkk rate'),
	jkm: share('wage', '0.3%'),
	'jht employer': share('wage', '3.7%'),
	'jht worker': share('wage', '2%'),
	'jp employer': share('insured', '2%'),
	'jp worker': share('insured', '1%'),
	total: { somme: ['jkk', 'jkm', 'jht employer', 'jht worker', 'jp employer', 'jp worker'] }
});
const entries = readFileSync(`${process.argv[2]}/histogram_by_unit.csv`, 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').map(Number));
const from = performance.now();
const total = entries.reduce((sum, [, riskClass, wage, n]) => sum + n * engine.setSituation({ wage, 'risk class': riskClass }).evaluate('total').nodeValue, 0);
console.log(['one month, counted', (performance.now() - from).toFixed(2), total].join('|'));
