# report.sql in another language: awk -f translate.awk report.id.tsv report.sql
# A line of the first file is English, a tab, the translation: of a whole \qecho, of a column or, between quotes, of a
# value that is printed.  A heading that is not there is an error, and so is a value that nothing prints.
BEGIN { FS = "\t" }
FNR == NR { if (NF != 2) fail($0); if ($1 ~ /^'/) value[$1] = $2; else to[$1] = $2; next }
function fail(what) { print "no translation: " what >"/dev/stderr"; failed = 1; exit 1 }
/^\\qecho '/ {
	text = substr($0, 9, length($0) - 9)
	if (text !~ /^=+$/) {
		if (!(text in to)) fail(text)
		$0 = "\\qecho '" to[text] "'"
	}
	print
	next
}
{
	out = ""
	rest = $0
	while (match(rest, / AS "[^"]*"/)) {
		name = substr(rest, RSTART + 5, RLENGTH - 6)
		if (!(name in to)) fail(name)
		out = out substr(rest, 1, RSTART - 1) " AS \"" to[name] "\""
		rest = substr(rest, RSTART + RLENGTH)
	}
	line = out rest
	for (name in value) {
		out = ""
		while ((at = index(line, name)) > 0) {
			out = out substr(line, 1, at - 1) value[name]
			line = substr(line, at + length(name))
			used[name] = 1
		}
		line = out line
	}
	print line
}
END {
	if (!failed)
		for (name in value) if (!(name in used)) fail("nothing prints " name)
	exit failed
}
