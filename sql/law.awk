# The work of sql/law: columns.csv and sources.csv first, then the tables; everything is printed at the end, or nothing.

# One failure ends it: END still runs after exit, and must print nothing.
function fail(text)
{
	print FILENAME ":" FNR ": " text | "cat 1>&2"
	failed = 1
	exit 1
}

# The fields of a line of RFC 4180.  A figure is one line, so a quote that is still open at its end is a mistake.
function split_csv(line, field,    n, p, text)
{
	for (n = 0; ; line = substr(line, 2)) {
		text = ""
		if (substr(line, 1, 1) == "\"") {
			line = substr(line, 2)
			while (1) {
				p = index(line, "\"")
				if (!p)
					fail("a quote is opened and not closed in this line")
				text = text substr(line, 1, p - 1)
				line = substr(line, p + 1)
				if (substr(line, 1, 1) != "\"")
					break
				text = text "\""
				line = substr(line, 2)
			}
			if (line != "" && substr(line, 1, 1) != ",")
				fail("text stands between a closing quote and the comma")
		} else {
			p = index(line, ",")
			text = p ? substr(line, 1, p - 1) : line
			line = p ? substr(line, p) : ""
			if (index(text, "\""))
				fail("a quote stands inside a field that does not begin with one: enclose the field in quotes, and double those in it")
		}
		field[++n] = text
		if (line == "")
			return n
	}
}

function quote(text)
{
	gsub(/\047/, "\047\047", text)
	return "\047" text "\047"
}

function require_month(text, name)
{
	if (text !~ /^[0-9][0-9][0-9][0-9]-(0[1-9]|1[0-2])$/)
		fail(name " is not a month: \"" text "\", a month is written 2026-03")
	return text
}

function month_after(month,    number)
{
	number = substr(month, 1, 4) * 12 + substr(month, 6, 2)
	return sprintf("%04d-%02d", int(number / 12), number % 12 + 1)
}

function first_day(month)
{
	return quote(month "-01")
}

function sources_of(keys,    n, i, key, text)
{
	n = split(keys, key, " ")
	for (i = 1; i <= n; i++) {
		if (!(key[i] in source))
			fail("sources.csv has no key \"" key[i] "\"")
		text = text (i > 1 ? "; " : "") source[key[i]]
	}
	return quote(text)
}

# what a field is in SQL, by the kind of its column
function sql_value(text, name,    what)
{
	what = kind[name]
	if (text == "")
		return "NULL"
	if (what == "source")
		return sources_of(text)
	if (what == "month")
		return first_day(require_month(text, name))
	if (what == "number" && text !~ /^[0-9]+(\.[0-9]+)?$/)
		fail(name " is not a number: \"" text "\", write it without separators of thousands and with a decimal point")
	if (what == "integer" && text !~ /^[0-9]+$/)
		fail(name " is not a whole number: \"" text "\"")
	if (what == "number" || what == "integer")
		return text
	if (what == "date" && text !~ /^[0-9][0-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/)
		fail(name " is not a day: \"" text "\", a day is written 2026-02-25")
	if (what == "yesno") {
		if (text != "yes" && text != "no")
			fail(name " is neither yes nor no: \"" text "\"")
		return text == "yes" ? "true" : "false"
	}
	return quote(text)
}

# law/TABLE.csv, or law/TABLE/YEAR.csv of figures that are decreed each year
function begin_file(    n, part, i, list)
{
	begun[FILENAME] = 1
	n = split(FILENAME, part, "/")
	table = substr(part[n], 1, length(part[n]) - 4)
	year = ""
	if (table ~ /^[0-9][0-9][0-9][0-9]$/) {
		year = table
		table = part[n - 1]
	}
	if (index($0, "\357\273\277") == 1)
		fail("the file begins with a byte order mark: save it as UTF-8 without one")
	columns = split_csv($0, column)
	if (table == "columns" || table == "sources")
		return
	split("", at)
	for (i = 1; i <= columns; i++) {
		if (!(column[i] in kind))
			fail("columns.csv has no column \"" column[i] "\"")
		if (column[i] in at)
			fail("the column \"" column[i] "\" is there twice")
		at[column[i]] = i
		if (kind[column[i]] != "label" && column[i] !~ /^valid_(from|to)$/)
			list = list column[i] ", "
	}
	if (year != "" ? !("region" in at && "valid_to" in at) : ("valid_from" in at) != ("valid_to" in at))
		fail("a column is missing: " (year != "" ? "region or valid_to" : "valid_from or valid_to"))
	statement[++files] = "/* law/" table (year != "" ? "/" year : "") ".csv */\nINSERT INTO jamsos." table "\n\t(" \
		list ("valid_to" in at ? "valid, " : "") (year != "" ? "confirmed_until, " : "") "origin)\nVALUES"
}

FNR == 1 {
	begin_file()
	next
}

/\r$/ {
	fail("the line ends with a carriage return: save the file with line ends of Unix")
}

{
	n = split_csv($0, field)
	if (n != columns)
		fail(n " fields, the header has " columns)
}

table == "columns" {
	kind[field[1]] = field[2]
	next
}

table == "sources" {
	if (field[1] in source)
		fail("the key \"" field[1] "\" is there twice")
	source[field[1]] = field[2]
	next
}

{
	values[++rows] = "\t("
	for (i = 1; i <= columns; i++)
		if (kind[column[i]] != "label" && column[i] !~ /^valid_(from|to)$/)
			values[rows] = values[rows] sql_value(field[i], column[i]) ", "
	row_file[rows] = files
	row_year[rows] = year
	if (!("valid_to" in at))
		next

	to = field[at["valid_to"]]
	until[rows] = to == "" ? "" : month_after(require_month(to, "valid_to"))
	if (year == "") {
		from[rows] = require_month(field[at["valid_from"]], "valid_from")
		next
	}
	# a figure of a year begins in January unless it says otherwise, and ends where the next of its region begins
	region = field[at["region"]]
	from[rows] = year "-01"
	if ("valid_from" in at && field[at["valid_from"]] != "")
		from[rows] = require_month(field[at["valid_from"]], "valid_from")
	if (region in latest) {
		if (from[latest[region]] >= from[rows])
			fail("there is a figure of region " region " from " from[latest[region]] " already")
		if (until[latest[region]] == "")
			until[latest[region]] = from[rows]
	}
	if (to != "")
		stated[rows] = 1
	latest[region] = rows
}

END {
	if (failed)
		exit 1
	for (i = 1; i < ARGC; i++)
		if (!(ARGV[i] in begun)) {
			print ARGV[i] ":1: the file is empty" | "cat 1>&2"
			exit 1
		}
	for (i = 1; i <= rows; i++) {
		if (row_file[i] != row_file[i - 1])
			print "\n" statement[row_file[i]]
		tail = ""
		if (i in from) {
			tail = "daterange(" first_day(from[i]) ", " (until[i] == "" ? "NULL" : first_day(until[i])) "), "
			# published for its year; what holds longer is no longer confirmed
			if (row_year[i] != "")
				tail = tail (i in stated || (until[i] != "" && until[i] <= (row_year[i] + 1) "-01") ? "NULL" : first_day(row_year[i] "-12")) ", "
		}
		print values[i] tail "\047shipped\047)" (row_file[i + 1] == row_file[i] ? "," : ";")
	}
}
