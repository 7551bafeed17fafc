# Tables as files: every row, numbers and days typed, headings in the language of the page.

headings <- function(s, name) vapply(filed_columns(name), function(column) s$t(column[2]), "")

# a spreadsheet runs what begins like a formula: such a text gets an apostrophe, and one that has it another, so that what reads
# these files, jamsos-files and this page, takes one off and has the text again
harmless <- function(text) sub("^([-=+@\t\r'])", "'\\1", text)

exported <- function(s, name, kind, values) {
	rows <- ask(table_query(s, name, kind), values)
	kinds <- vapply(filed_columns(name), `[`, "", 1)
	for (column in names(kinds)) {
		if (kinds[[column]] %in% names(WORDED)) rows[[column]] <- WORDED[[kinds[[column]]]](s$t, rows[[column]])
		if (kinds[[column]] %in% c(TEXTS, names(WORDED)) && kind == "csv") rows[[column]] <- harmless(rows[[column]])
	}
	rows[names(kinds)]
}

# Semicolons and decimal commas, as Excel in Indonesian reads and writes; a mark says that it is UTF-8.
write_csv <- function(s, name, values, file) {
	rows <- exported(s, name, "csv", values)
	names(rows) <- headings(s, name)
	quoted <- function(text) ifelse(is.na(text), "", ifelse(grepl("[;\"\r\n]", text), paste0("\"", gsub("\"", "\"\"", text, fixed = TRUE), "\""), text))
	lines <- do.call(paste, c(lapply(rows, function(column) quoted(enc2utf8(as.character(column)))), sep = ";"))
	writeBin(charToRaw(enc2utf8(paste0("\ufeff", paste(c(paste(quoted(names(rows)), collapse = ";"), if (nrow(rows) > 0) lines), collapse = "\r\n"), "\r\n"))), file)
}

# ---- workbooks: typed cells, so that a spreadsheet adds them up ----

FORMATS <- c(rupiah = "#,##0.00", angka = "#,##0", persen = "0.00%", percent = "0.00##\"%\"", bulan = "mmmm yyyy", tanggal = "d mmmm yyyy")

# what XML cannot hold goes
plain <- function(text) gsub("[\ufffe\uffff]", "", gsub("[\001-\010\013\014\016-\037]", "", enc2utf8(text), perl = TRUE))

write_xlsx <- function(s, name, values, file) {
	rows <- exported(s, name, "xlsx", values)
	kinds <- vapply(filed_columns(name), `[`, "", 1)
	if (nrow(rows) >= 1048576) problem("file_rows")	# what a sheet holds, its heading among them
	typed <- kinds %in% names(FORMATS)
	rows[typed] <- lapply(rows[typed], as.numeric)
	rows[!typed] <- lapply(rows[!typed], plain)
	names(rows) <- headings(s, name)
	book <- openxlsx::createWorkbook(creator = "jamsos")	# else the user of this server
	for (sheet in s$t(c("data", "about"))) openxlsx::addWorksheet(book, sheet)
	openxlsx::writeData(book, 1, rows, headerStyle = openxlsx::createStyle(textDecoration = "bold", wrapText = TRUE))
	for (kind in unique(kinds[typed])) openxlsx::addStyle(book, 1, openxlsx::createStyle(numFmt = FORMATS[[kind]]), seq_len(nrow(rows)) + 1, which(kinds == kind), gridExpand = TRUE)
	openxlsx::setColWidths(book, 1, seq_along(kinds), ifelse(kinds %in% TEXTS, 24, 18))
	openxlsx::freezePane(book, 1, firstRow = TRUE)
	openxlsx::writeData(book, 2, lapply(basis_of(s, values), plain), colNames = FALSE)
	openxlsx::setColWidths(book, 2, 1:2, c(28, 90))
	# openxlsx names a drawing for each sheet, and writes none: strict readers refuse such a book
	book$worksheets_rels <- lapply(book$worksheets_rels, grep, pattern = "/drawings/", fixed = TRUE, value = TRUE, invert = TRUE)
	book$Content_Types <- grep("/drawings/", book$Content_Types, fixed = TRUE, value = TRUE, invert = TRUE)
	openxlsx::saveWorkbook(book, file)
}

TYPES <- c(xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv = "text/csv; charset=utf-8")

# The answer to a download: its address says table, kind and state.
download <- function(data, request) {
	query <- tryCatch(parseQueryString(request$QUERY_STRING), error = function(e) list())
	search <- sub("^.*?(?=hal=)", "?", request$QUERY_STRING, perl = TRUE)
	refusal <- function(text) httpResponse(400L, "text/plain; charset=utf-8", text)
	if (!isTRUE(query$t %in% names(tables)) || !isTRUE(query$f %in% names(TYPES))) return(refusal(spoken(search)$t("problem_refused")))
	tryCatch(at_one_moment({
		s <- complete(state_of(search))
		file <- tempfile(fileext = paste0(".", query$f))
		on.exit(unlink(file))
		if (query$f == "csv") write_csv(s, query$t, s$values, file) else write_xlsx(s, query$t, s$values, file)
		content <- readBin(file, "raw", file.size(file))
		name <- paste0(query$t, "-", s$bulan, c(ya = "-registered", tidak = "-unregistered")[s$ikut] %|% "", if (s$opd != "") paste0("-opd-", substr(gsub("[^A-Za-z0-9-]", "_", s$opd), 1, 60)), ".", query$f)
		httpResponse(200L, TYPES[[query$f]], content, c(HEADERS, "Content-Disposition" = paste0("attachment; filename=\"", name, "\"")))
	}), problem = function(p) refusal(told(spoken(search)$t, p)), error = function(p) {
		message("jamsos dashboard: ", conditionMessage(p))
		refusal(spoken(search)$t("problem_refused"))
	})
}
