# HTML of tables, charts and controls, as text: quick, and every value escaped here.

# most texts and numbers have nothing to escape, and a page has thousands of them
e <- function(text) {
	text <- as.character(text)
	text[is.na(text)] <- "\u2013"
	special <- grepl("[&<>'\"\r\n]", text, perl = TRUE, useBytes = TRUE)
	if (any(special)) text[special] <- htmlEscape(text[special], attribute = TRUE)
	text
}

a <- function(href, text, class = "") paste0("<a href='", e(href), "'", if (nzchar(class)) paste0(" class='", class, "'"), ">", e(text), "</a>")

card <- function(title, value, note = "", href = NULL) paste0("<div class='card'><div class='card-title'>", e(title), "</div><div class='card-value'>", if (is.null(href)) e(value) else a(href, value), "</div>", if (nzchar(note)) paste0("<div class='card-note'>", e(note), "</div>"), "</div>")

# an amount once more in words, and of what it is
in_words <- function(label, words) paste0("<p><span class='card-note'>", e(label), ":</span> <span class='words'>", e(words), "</span></p>")

cards <- function(...) paste0("<div class='cards'>", ..., "</div>")

notice <- function(text, more = "") paste0("<p class='notice'>", e(text), more, "</p>")

# A sentence whose places are filled: iuran_title has %s.
filled <- function(t, key, ...) do.call(sprintf, c(list(t(key)), lapply(list(...), function(value) ifelse(is.na(value), "\u2013", value))))

# Numbers that the page has counted, and texts that a file has, as the database writes them for this reader.
written <- function(numbers) ask(queries$written, list(angka = paste(format(numbers, scientific = FALSE, trim = TRUE), collapse = " ")))$shown
masked <- function(texts) ask(queries$masked, list(teks = as.character(jsonlite::toJSON(texts))))$shown

# ---- tables ----

NUMERIC <- c("rupiah", "angka", "persen", "percent")

# What every table has around its rows: it scrolls by itself, and says what it is.  head, body: HTML of the row of headings, and of rows.
framed <- function(caption, head, body) paste0("<div class='wide' role='region' tabindex='0' aria-label='", e(caption), "'><table><caption><h2><span>", e(caption), "</span></h2></caption><thead><tr>", paste0(head, collapse = ""), "</tr></thead><tbody>\n", body, "\n</tbody></table></div>")

# rows: a data frame that is shown as it is
plain_table <- function(caption, heads, rows) framed(caption, paste0("<th scope='col'>", e(heads), "</th>"), paste0("<tr>", do.call(paste0, lapply(rows, function(column) paste0("<td>", e(column), "</td>"))), "</tr>", collapse = "\n"))

# link: a function of a row (a list) that gives the address its name leads to.
table_html <- function(s, name, values = values_of(s), link = NULL, empty = "nothing") {
	spec <- tables[[name]]
	query <- table_query(s, name)
	rows <- ask(query, values)
	t <- s$t
	caption <- t(spec$caption)
	if (nrow(rows) == 0) return(paste0("<div id='", name, "' class='empty'><h2 class='caption'>", e(caption), "</h2>", notice(t(empty)), "</div>"))
	columns <- names(spec$columns)
	kinds <- vapply(spec$columns, `[`, "", 1)
	order <- table_order(s, name)
	head <- vapply(columns, function(column) {
		sorted <- order$column == column
		paste0("<th scope='col'", if (kinds[[column]] %in% NUMERIC) " class='num'", if (sorted) paste0(" aria-sort='", if (order$down) "descending" else "ascending", "'"), ">",
			a(here(s, urut = paste0(name, ".", if (sorted && !order$down || !sorted && kinds[[column]] %in% NUMERIC) "-", column)), t(spec$columns[[column]][2]), "sort"), "</th>")
	}, "")
	named_column <- intersect(c("office_name", "name", "class_name", "place", "government"), columns)[1]
	if (is.na(named_column)) named_column <- columns[1]
	hrefs <- if (!is.null(link)) vapply(seq_len(nrow(rows)), function(i) { href <- link(lapply(rows, `[`, i)); if (is.null(href)) "" else href }, "")
	cells <- vapply(columns, function(column) {
		shown <- rows[[paste0("f_", column)]]
		if (kinds[[column]] %in% names(WORDED)) shown <- WORDED[[kinds[[column]]]](t, shown)
		shown[!nzchar(shown)] <- NA
		shown <- e(shown)
		doubtful <- rows[[paste0("f_", column)]] %in% "unverified" & kinds[[column]] == "code"
		shown[doubtful] <- paste0("<span class='unverified'>", shown[doubtful], "</span>")
		if (column == named_column && !is.null(link)) shown <- ifelse(nzchar(hrefs), paste0("<a href='", e(hrefs), "'>", shown, "</a>"), shown)
		if (column == named_column) paste0("<th scope='row'", if (kinds[[column]] %in% NUMERIC) " class='num'", ">", shown, "</th>") else paste0("<td", if (kinds[[column]] %in% NUMERIC) " class='num'", ">", shown, "</td>")
	}, character(nrow(rows)))
	if (nrow(rows) == 1) cells <- matrix(cells, 1)
	is_total <- if (isTRUE(spec$total)) rows$is_total %in% TRUE else rep(FALSE, nrow(rows))
	body <- paste0("<tr", ifelse(is_total, " class='total'", ""), ">", apply(cells, 1, paste0, collapse = ""), "</tr>", collapse = "\n")
	# all that there is, or a question of its own: counted beside its rows a list of 100,000 would be written to disk
	count <- if (nrow(rows) < page_rows(s, spec) && page_number(s, name) == 1) nrow(rows) else ask(table_query(s, name, "count"), values)$n
	count <- count - any(is_total)
	# of a long sheet how many there are, and its files, are found before its rows
	long <- nrow(rows) > 20
	paste0("<div class='table' id='", name, "'>", if (long) paste0("<p class='tools'>", e(filled(t, "rows_all", written(count))), " ", files(s, name), "</p>"), framed(caption, head, body), pager(s, name, count), tools(s, written_out(query, values), if (!long) files(s, name)), "</div>")
}

pager <- function(s, name, count) {
	spec <- tables[[name]]
	limit <- page_rows(s, spec)
	page <- page_number(s, name)
	pages <- max(1, ceiling(count / limit))
	n <- written(c(count, (page - 1) * limit + 1, min(page * limit, count), page, pages))
	if (pages == 1) return(paste0("<p class='pager'><span class='count'>", e(filled(s$t, "rows_all", n[1])), "</span></p>"))
	paste0("<nav class='pager' aria-label='", e(s$t("sheets")), "'><span class='count'>", e(filled(s$t, "rows_from", n[2], n[3], n[1])), "</span> ",
		if (page > 1) a(here(s, lembar = paste0(name, ".", page - 1)), s$t("before"), "button"), " ", if (page < pages) a(here(s, lembar = paste0(name, ".", page + 1)), s$t("after"), "button"), "</nav>")
}

files <- function(s, name) {
	address <- function(kind) paste0(s$downloads, "&t=", name, "&f=", kind, "&", substring(here(s), 2))
	if (!is.null(s$downloads)) paste0("<a class='button' download href='", e(address("xlsx")), "'>XLSX</a> <a class='button' download href='", e(address("csv")), "'>CSV</a>")
}

tools <- function(s, sql, files = NULL) {
	paste0("<div class='tools'>", files, "<details class='query'><summary>", e(s$t("query")), "</summary><button type='button' class='copy'>", e(s$t("copy")), "</button><pre tabindex='0'>", htmlEscape(sql), ";</pre></details></div>")
}

# ---- charts: SVG, whose data stand in a table of the page ----

chart <- function(s, id, title, height, body) paste0("<figure class='chart' id='", id, "'><figcaption><h2>", e(title), "</h2></figcaption><svg xmlns='http://www.w3.org/2000/svg' role='group' aria-label='", e(title), "' width='", s$width, "' height='", height, "' viewBox='0 0 ", s$width, " ", height, "'>", paste0(body, collapse = ""),
	"</svg><button type='button' class='png button'>PNG</button></figure>")

text_at <- function(x, y, text, anchor = "start", class = "") sprintf("<text x='%.1f' y='%.1f' text-anchor='%s'%s>%s</text>", x, y, anchor, ifelse(nzchar(class), paste0(" class='", class, "'"), ""), e(text))

shortened <- function(text, n) ifelse(nchar(text) > n, paste0(substr(text, 1, n - 1), "\u2026"), text)

# One bar a row, of one or several parts side by side, its value in words; a dashed line at "mark".
bars <- function(s, id, title, label, href, parts, shown, most, mark = NULL, classes = paste0("c", seq_along(parts))) {
	narrow <- s$width < 560
	left <- if (narrow) 0 else 250
	# the values stand right of their bars, at most 8 pixels a letter
	right <- 14 + 8 * max(nchar(shown), 15)
	step <- if (narrow) 40 else 24
	scale <- (s$width - left - right) / max(most, 1e-9)
	y <- (seq_along(label) - 1) * step + if (length(parts) > 1) 26 else 6
	x <- rep(left, length(label))
	body <- character()
	if (length(parts) > 1) {
		at <- left + cumsum(c(0, 34 + 8 * nchar(names(parts))))[seq_along(parts)]
		body <- c(sprintf("<rect x='%.1f' y='4' width='12' height='12' class='%s'/>", at, classes), text_at(at + 16, 15, names(parts)))
	}
	for (i in seq_along(parts)) {
		width <- pmax(parts[[i]] * scale, 0)
		body <- c(body, sprintf("<rect x='%.1f' y='%.1f' width='%.1f' height='%d' class='%s'/>", x, y + if (narrow) 18 else 2, width, 16L, classes[i]))
		x <- x + width
	}
	links <- paste0("<a href='", e(href), "'>", text_at(0, y + 14, shortened(label, if (narrow) 46 else 32)), "<title>", e(paste(label, shown)), "</title></a>")
	body <- c(body, links, text_at(x + 6, y + if (narrow) 31 else 15, shown, "start", "value"))
	height <- length(label) * step + (if (length(parts) > 1) 26 else 6) + 6
	if (!is.null(mark)) body <- c(body, sprintf("<line x1='%.1f' x2='%.1f' y1='0' y2='%d' class='mark'/>", left + mark * scale, left + mark * scale, as.integer(height)))
	chart(s, id, title, height, body)
}

# Lines over months; band: lower and upper values of an area.  labels: names of some of the months.
lines_over <- function(s, id, title, series, labels, unit = 1, band = NULL, mark = NULL, mark_label = "", suffix = "", top = NULL) {
	n <- length(labels)
	if (n == 0) return("")
	left <- 70
	height <- 260
	most <- max(unlist(series), band$upper, mark, 0, na.rm = TRUE) / unit
	ticks <- pretty(c(0, if (is.null(top)) most else top), 4)
	numbers <- paste0(written(ticks), suffix)
	px <- function(i) left + (i - 1) / max(n - 1, 1) * (s$width - left - 30)
	py <- function(v) 216 - v / unit / max(ticks) * 190
	path <- function(v) paste(ifelse(seq_along(v) == 1, "M", "L"), sprintf("%.1f %.1f", px(seq_along(v)), py(v)), collapse = " ")
	body <- c(sprintf("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' class='grid'/>", as.integer(left), as.integer(s$width), py(ticks * unit), py(ticks * unit)), text_at(left - 6, py(ticks * unit) + 4, numbers, "end"))
	if (!is.null(band)) body <- c(body, paste0("<path class='band' d='", path(band$upper), " ", paste("L", sprintf("%.1f %.1f", px(n:1), py(rev(band$lower))), collapse = " "), " Z'/>"))
	if (!is.null(mark)) body <- c(body, sprintf("<line x1='%d' x2='%d' y1='%.1f' y2='%.1f' class='mark'/>", as.integer(left), as.integer(s$width), py(mark), py(mark)), text_at(s$width - 4, py(mark) - 5, mark_label, "end"))
	for (i in seq_along(series)) body <- c(body, paste0("<path class='line l", i, "' d='", path(series[[i]]), "'/>"), text_at(left + (i - 1) * 150 + 16, 252, names(series)[i]), sprintf("<rect x='%d' y='242' width='12' height='12' class='c%d'/>", as.integer(left + (i - 1) * 150), i))
	# the last stands left of its month, half of the others on either side; where there is room for no third, the first and the last
	room <- floor((s$width - left - 30) / (12 * max(nchar(labels)) + 10))
	at <- if (room < 2) unique(c(1, n)) else rev(seq(n, 1, by = -ceiling(n / room)))
	chart(s, id, title, height, c(body, text_at(px(at), 234, labels[at], ifelse(px(at) < left + 40, "start", ifelse(at == n, "end", "middle")))))
}

# ---- controls ----

choice <- function(s, name, label, codes, names, value = s[[name]]) paste0("<div class='field'><label for='", name, "'>", e(label), "</label><select id='", name, "' name='", name, "'>",
	paste0("<option value='", e(codes), "'", ifelse(codes == value, " selected", ""), ">", e(names), "</option>", collapse = ""), "</select></div>")

typed <- function(s, name, label, type = "text", value = s[[name]]) paste0("<div class='field'><label for='", name, "'>", e(label), "</label><input type='", type, "' id='", name, "' name='", name, "' value='", e(value), "' maxlength='200' autocomplete='off'", if (type == "text") " inputmode='decimal'", "></div>")

# what is changed is sent as a whole, and what became of it said beside its button
keep_form <- function(s, name, ..., button = "save", second = FALSE) paste0("<form class='keep' id='", name, "' data-form='", name, "'>", paste0(c(...), collapse = ""), "<p><button class='button'>", e(s$t(button)), "</button>", if (!second) " <span id='said' role='status'></span>", "</p></form>")

month_choice <- function(s) choice(s, "bulan", s$t("month"), s$months$code, s$months$name)
office_choice <- function(s) choice(s, "opd", s$t("office"), c("", s$offices$code), c(s$t("all_offices"), s$offices$name))
minimum_choice <- function(s) paste0("<label class='tick'><input type='checkbox' name='ump' id='ump' value='1'", if (s$ump == "1") " checked", "> ", e(s$t("at_least_minimum")), "</label>")
program_choice <- function(s) paste0("<fieldset id='prog'><legend>", e(s$t("programs")), "</legend>", paste0("<label class='tick'><input type='checkbox' name='prog' value='", codes, "'", ifelse(codes %in% s$programs, " checked", ""), "> ", codes, " ", e(s$t(paste0("program_", codes))), "</label>", collapse = ""), "</fieldset>")
rows_choice <- function(s) choice(s, "baris", s$t("rows_a_page"), c("50", "200", "1000"), c("50", "200", "1.000"))
search_field <- function(s) typed(s, "cari", s$t("search"), "search")
