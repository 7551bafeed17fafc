/* ---- tariff: the type ------------------------------------------------ */

--: type type=tariff_rules; alignment=double; storage=plain
COMMENT ON TYPE jamsos.tariff_rules IS
'The law of a month as one value: rates, bases, brackets and legal texts for all segments and risk classes. Made by jamsos.tariff(); prints as JSON; a stored one gives the same amounts after the law tables change.';

--: json type=tariff_rules

--: comparisons type=tariff_rules; same=the same law, month and options; order=by month, then bytes

