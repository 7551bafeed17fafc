# Joins the parts of the install script and makes what they only name.  A part is SQL but for
#
#   --: define NAME TEXT            from here on ${NAME} is TEXT
#   --: for NAME in A B C           these lines once for each value, which is ${NAME}
#   --: end
#   --: columns TYPE                the attributes of a composite type that was created before
#   --: aggregates NAME             all overloads of NAME, by aggregates.spec
#   --: TEMPLATE KEY=TEXT; ...      templates/TEMPLATE.sql, in which ${KEY} is TEXT
#
# each on a line of its own; ${version} is that of the control file.  A name that is not known, and one that nothing uses, is an error: a slip
# of the pen shall stop the build, not install half of an aggregate.

function fail(text)
{
	print (where == "" ? FILENAME ":" FNR : where) ": " text | "cat 1>&2"
	failed = 1
	exit 1
}

function trim(text)
{
	sub(/^[ \t]+/, "", text)
	sub(/[ \t]+$/, "", text)
	return text
}

function emit(line)
{
	if (line ~ /^CREATE AGGREGATE / && line in made)
		fail("made twice: " line)
	made[line] = 1
	script[++n_lines] = line
}

# The line with the value of each ${NAME}; a value is not looked into again.
function fill(line,    filled, start, end, name)
{
	while ((start = index(line, "${")) > 0) {
		end = index(substr(line, start), "}")
		if (end == 0)
			fail("${ without }")
		name = substr(line, start + 2, end - 3)
		if (!(name in value))
			fail("${" name "} is not defined")
		used[name] = 1
		filled = filled substr(line, 1, start - 1) value[name]
		line = substr(line, start + end)
	}
	return filled line
}

function define(name, text)
{
	if (name !~ /^[a-z_]+$/)
		fail("\"" name "\" is no name: small letters and _")
	if (name in value)
		fail("${" name "} is defined already")
	value[name] = text
	delete used[name]
}

function forget(name)
{
	if (!(name in used))
		fail("${" name "} is not used")
	delete value[name]
}

# A template is read once.
function read_template(name,    file, line, got)
{
	if (name in template_lines)
		return
	file = "templates/" name ".sql"
	template_lines[name] = 0
	while ((got = (getline line < file)) > 0)
		template_text[name, ++template_lines[name]] = line
	close(file)
	if (got < 0 || template_lines[name] == 0)
		fail("there is no " file)
}

# The lines of a template; its keys are defined by the caller.
function template(name,    i)
{
	read_template(name)
	for (i = 1; i <= template_lines[name]; i++)
		emit(fill(template_text[name, i]))
}

# "KEY=TEXT; KEY=TEXT" around a template.
function with_keys(name, keys,    n, i, part, key)
{
	read_template(name)
	n = split(keys, part, /; */)
	for (i = 1; i <= n; i++) {
		if (index(part[i], "=") == 0)
			fail("not KEY=TEXT: \"" part[i] "\"")
		key[i] = substr(part[i], 1, index(part[i], "=") - 1)
		define(key[i], fill(substr(part[i], index(part[i], "=") + 1)))
	}
	template(name)
	for (i = 1; i <= n; i++)
		forget(key[i])
}

# aggregates.spec into spec_*[1..n_specs]; its head says what a line is.
function read_spec(file,    line, got, number, n, column)
{
	while ((got = (getline line < file)) > 0) {
		where = "sql/" file ":" ++number
		if (line ~ /^#/ || trim(line) == "")
			continue
		if (line ~ /^\t/) {
			if (n_specs == 0)
				fail("a comment without its aggregate")
			spec_comment[n_specs] = spec_comment[n_specs] (spec_comment[n_specs] == "" ? "" : " ") trim(line)
			continue
		}
		if (n_specs > 0)
			check_spec(n_specs)
		n = split(line, column, "|")
		if (n != 8)
			fail("an aggregate has 8 columns, this has " n)
		n_specs++
		spec_where[n_specs] = where
		spec_name[n_specs] = trim(column[1])
		spec_arguments[n_specs] = trim(column[2])
		spec_functions[n_specs] = trim(column[3])
		spec_symbol[n_specs] = trim(column[4])
		spec_state[n_specs] = trim(column[5])
		spec_bytes[n_specs] = trim(column[6])
		spec_final[n_specs] = trim(column[7])
		spec_combine[n_specs] = trim(column[8])
		spec_comment[n_specs] = ""
	}
	close(file)
	if (got < 0 || n_specs == 0)
		fail("there is no aggregate in " file)
	check_spec(n_specs)
	where = ""
}

function check_spec(s,    n, argument, i, tails, symbol, endings)
{
	where = spec_where[s]
	if (spec_name[s] !~ /^[a-z_]+$/)
		fail("\"" spec_name[s] "\" is no name of an aggregate")
	n = split(spec_arguments[s], argument, /, */)
	for (i = 1; i <= n; i++) {
		if (argument[i] !~ /^[?]?[a-z_]+ [a-zA-Z_.${}]+(\[\])?$/)
			fail("not \"name type\": \"" argument[i] "\"")
		if (argument[i] ~ /^[?]/)
			tails++
		else if (tails > 0)
			fail("behind one that may be left out, \"" argument[i] "\" may be left out too: write ?")
	}
	if (tails == n)
		fail("no argument is left")
	spec_tails[s] = tails + 0
	if (spec_symbol[s] !~ /^(-|(_[a-zA-Z_]+)?(, [?]_[a-z_]+)*)$/)
		fail("\"" spec_symbol[s] "\" is no ending of C symbols, nor - for none")
	endings = split(spec_symbol[s], symbol, /, [?]/) - 1
	if (endings > 0 && endings != tails)
		fail(endings " endings of symbols with ?, but " tails + 0 " arguments that may be left out")
	if ((spec_arguments[s] ~ / WAGE/) != (spec_symbol[s] ~ /_WAGE/))
		fail("WAGE stands in the arguments and in the symbol, or in neither")
	if (spec_bytes[s] !~ /^[1-9][0-9]*$/)
		fail("\"" spec_bytes[s] "\" is no size of a state")
	if (spec_functions[s] !~ /^[a-z_${}]+$/ || spec_state[s] !~ /^[a-z_${}]+$/ || spec_final[s] !~ /^[a-z_${}]+$/ || spec_combine[s] !~ /^[a-z_${}]+$/)
		fail("functions, state, final and combine are names without a schema")
	if (spec_comment[s] !~ /[.]$/)
		fail("an aggregate needs a comment, which ends with a full stop")
}

# One overload: wages of this type, and the first so many of the arguments that may be left out.
function overload(s, wage, given,    n, argument, i, one, names, types, ending, symbol, comment, key)
{
	n = split(fill(spec_arguments[s]), argument, /, */) - spec_tails[s] + given
	for (i = 1; i <= n; i++) {
		one = argument[i]
		sub(/^[?]/, "", one)
		sub(/WAGE/, wage, one)
		names = names (i > 1 ? ", " : "") one
		sub(/^[a-z_]+ /, "", one)
		types = types (i > 1 ? ", " : "") one
	}
	split(spec_symbol[s], ending, /, [?]/)
	symbol = ending[1] == "-" ? "" : ending[1]
	for (i = 1; i <= given; i++)
		symbol = symbol ending[i + 1]
	sub(/WAGE/, wage, symbol)
	comment = spec_comment[s]
	gsub(/'/, "''", comment)

	n = split("name arguments types functions symbol state bytes final combine comment", key, " ")
	define("name", spec_name[s])
	define("arguments", names)
	define("types", types)
	define("functions", fill(spec_functions[s]))
	define("symbol", symbol)
	define("state", fill(spec_state[s]))
	define("bytes", spec_bytes[s])
	define("final", fill(spec_final[s]))
	define("combine", fill(spec_combine[s]))
	define("comment", comment)
	template("aggregate")
	for (i = 1; i <= n; i++)
		forget(key[i])
}

function aggregates(name,    s, wage, wages, w, given, found)
{
	for (s = 1; s <= n_specs; s++) {
		if (spec_name[s] != name)
			continue
		found = 1
		spec_used[s] = 1
		wages = split(spec_arguments[s] ~ / WAGE/ ? "numeric bigint integer" : "-", wage, " ")
		for (w = 1; w <= wages; w++)
			for (given = 0; given <= spec_tails[s]; given++)
				overload(s, wage[w], given)
	}
	if (!found)
		fail("aggregates.spec has no " name)
}

function columns(type,    i)
{
	if (!((type, 1) in attribute))
		fail("no composite type jamsos." type " was created before")
	for (i = 1; (type, i) in attribute; i++)
		emit(attribute[type, i])
}

function process(line,    word, n, rest)
{
	if (line !~ /^[ \t]*--:/) {
		line = fill(line)
		if (line ~ /^CREATE TYPE jamsos\.[a-z_]+ AS \($/) {
			composite = line
			gsub(/^CREATE TYPE jamsos\.| AS \($/, "", composite)
			n_attributes = 0
		}
		else if (line ~ /^\);$/)
			composite = ""
		else if (composite != "")
			attribute[composite, ++n_attributes] = line
		emit(line)
		return
	}
	rest = trim(substr(line, index(line, "--:") + 3))
	split(rest, word, /[ \t]+/)
	sub(/^[^ \t]+[ \t]*/, "", rest)
	if (word[1] == "define") {
		sub(/^[^ \t]+[ \t]*/, "", rest)
		define(word[2], fill(rest))
		defined[word[2]] = FILENAME ":" FNR
	}
	else if (word[1] == "columns")
		columns(fill(rest))
	else if (word[1] == "aggregates")
		aggregates(rest)
	else if (word[1] ~ /^[a-z_]+$/ && word[1] != "aggregate")
		with_keys(word[1], rest)
	else
		fail("not known: " line)
}

BEGIN {
	if (spec != "")
		read_spec(spec)
	if (version == "")
		fail("the control file has no default_version")
	define("version", version)
}

FNR == 1 && loop != "" {
	fail("a --: for before this file has no --: end")
}

/^[ \t]*--:[ \t]*for / {
	if (loop != "")
		fail("a --: for within another")
	if ($4 != "in" || NF < 5)
		fail("not \"--: for NAME in VALUES\"")
	loop = $3
	n_values = 0
	for (i = 5; i <= NF; i++)
		loop_value[++n_values] = $i
	n_body = 0
	next
}

/^[ \t]*--:[ \t]*end[ \t]*$/ {
	if (loop == "")
		fail("--: end without --: for")
	for (v = 1; v <= n_values; v++) {
		define(loop, loop_value[v])
		for (b = 1; b <= n_body; b++)
			process(body[b])
		forget(loop)
	}
	loop = ""
	next
}

loop != "" {
	body[++n_body] = $0
	next
}

{ process($0) }

END {
	if (!failed && loop != "")
		fail("a --: for has no --: end")
	for (name in defined)
		if (!failed && !(name in used)) {
			where = defined[name]
			fail("${" name "} is not used")
		}
	for (s = 1; s <= n_specs; s++)
		if (!failed && !(s in spec_used)) {
			where = spec_where[s]
			fail("no part has --: aggregates " spec_name[s])
		}
	if (failed) {
		close("cat 1>&2")
		exit 1
	}
	for (i = 1; i <= n_lines; i++)
		print script[i]
}
