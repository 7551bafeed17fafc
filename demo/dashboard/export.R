# Tables as files: every row, numbers and days typed, headings in the language of the page.

headings <- function(s, name) vapply(tables[[name]]$columns, function(column) s$t(column[2]), "")

# a spreadsheet runs what begins like a formula: such a text gets an apostrophe
harmless <- function(text) sub("^([-=+@\t\r])", "'\\1", text)

exported <- function(s, name, kind, values) {
	rows <- ask(table_query(s, name, kind), values)
	kinds <- vapply(tables[[name]]$columns, `[`, "", 1)
	for (column in names(kinds)) {
		if (kinds[[column]] == "code") rows[[column]] <- named(s$t, rows[[column]])
		if (kinds[[column]] == "stage") rows[[column]] <- phrased(s$t, rows[[column]])
		if (kinds[[column]] %in% c("text", "code") && kind == "csv") rows[[column]] <- harmless(rows[[column]])
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

# ---- workbooks: typed cells, so that a spreadsheet adds them up; digits as the database gave them ----

FORMATS <- c(rupiah = "#,##0.00", angka = "#,##0", persen = "0.00%", percent = "0.00##&quot;%&quot;", bulan = "mmmm yyyy", tanggal = "d mmmm yyyy")

# what XML cannot hold goes
xml <- function(text) htmlEscape(gsub("[\001-\010\013\014\016-\037]", "", enc2utf8(text), perl = TRUE))

text_cells <- function(text, style = 0) ifelse(is.na(text), "<c/>", paste0("<c s=\"", style, "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", xml(text), "</t></is></c>"))
number_cells <- function(text, style) ifelse(is.na(text), "<c/>", paste0("<c s=\"", style, "\"><v>", text, "</v></c>"))

HEAD <- "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
MAIN <- "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
OFFICE <- "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE <- "http://schemas.openxmlformats.org/package/2006/"

sheet_xml <- function(rows, widths, frozen = FALSE) paste0(HEAD, "<worksheet ", MAIN, ">", if (frozen) "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>",
	"<cols>", paste0("<col min=\"", seq_along(widths), "\" max=\"", seq_along(widths), "\" width=\"", widths, "\" customWidth=\"1\"/>", collapse = ""), "</cols><sheetData>", paste0("<row>", rows, "</row>", collapse = "\n"), "</sheetData></worksheet>")

# the parts of every workbook of two sheets
frame_xml <- function(sheets) list(
	"[Content_Types].xml" = paste0(HEAD, "<Types xmlns=\"", PACKAGE, "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>",
		paste0("<Override PartName=\"/xl/", c("workbook.xml", "styles.xml", "worksheets/sheet1.xml", "worksheets/sheet2.xml"), "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.", c("sheet.main", "styles", "worksheet", "worksheet"), "+xml\"/>", collapse = ""), "</Types>"),
	"_rels/.rels" = paste0(HEAD, "<Relationships xmlns=\"", PACKAGE, "relationships\"><Relationship Id=\"r1\" Type=\"", OFFICE, "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
	"xl/workbook.xml" = paste0(HEAD, "<workbook ", MAIN, " xmlns:r=\"", OFFICE, "\"><sheets>", paste0("<sheet name=\"", xml(sheets), "\" sheetId=\"", 1:2, "\" r:id=\"r", 1:2, "\"/>", collapse = ""), "</sheets></workbook>"),
	"xl/_rels/workbook.xml.rels" = paste0(HEAD, "<Relationships xmlns=\"", PACKAGE, "relationships\">", paste0("<Relationship Id=\"r", 1:3, "\" Type=\"", OFFICE, c("/worksheet", "/worksheet", "/styles"), "\" Target=\"", c("worksheets/sheet1.xml", "worksheets/sheet2.xml", "styles.xml"), "\"/>", collapse = ""), "</Relationships>"),
	"xl/styles.xml" = paste0(HEAD, "<styleSheet ", MAIN, "><numFmts count=\"", length(FORMATS), "\">", paste0("<numFmt numFmtId=\"", 163 + seq_along(FORMATS), "\" formatCode=\"", FORMATS, "\"/>", collapse = ""),
		"</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>",
		"<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"", length(FORMATS) + 2, "\"><xf/><xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment wrapText=\"1\"/></xf>", paste0("<xf numFmtId=\"", 163 + seq_along(FORMATS), "\" applyNumberFormat=\"1\"/>", collapse = ""), "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"))

write_xlsx <- function(s, name, values, file) {
	rows <- exported(s, name, "xlsx", values)
	kinds <- vapply(tables[[name]]$columns, `[`, "", 1)
	cells <- mapply(function(column, kind) if (kind %in% names(FORMATS)) number_cells(column, match(kind, names(FORMATS)) + 1L) else text_cells(column), rows, kinds, SIMPLIFY = FALSE)
	basis <- basis_of(s, values)
	parts <- c(frame_xml(s$t(c("data", "about"))), list(
		"xl/worksheets/sheet1.xml" = sheet_xml(c(paste(text_cells(headings(s, name), 1), collapse = ""), if (nrow(rows) > 0) do.call(paste0, unname(cells))), ifelse(kinds == "text", 24, 18), TRUE),
		"xl/worksheets/sheet2.xml" = sheet_xml(paste0(text_cells(basis$label), text_cells(basis$value)), c(28, 90))))
	place <- tempfile("book")
	on.exit(unlink(place, recursive = TRUE))
	for (part in names(parts)) {
		dir.create(file.path(place, dirname(part)), FALSE, TRUE)
		writeBin(charToRaw(enc2utf8(parts[[part]])), file.path(place, part))
	}
	zip::zip(file, c("[Content_Types].xml", "_rels", "xl"), root = place, include_directories = FALSE)
}

TYPES <- c(xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", csv = "text/csv; charset=utf-8")

# The answer to a download: its address says table, kind and state.
download <- function(data, request) {
	query <- parseQueryString(request$QUERY_STRING)
	search <- sub("^.*?(?=hal=)", "?", request$QUERY_STRING, perl = TRUE)
	refusal <- function(text) httpResponse(400L, "text/plain; charset=utf-8", text)
	if (!isTRUE(query$t %in% names(tables)) || !isTRUE(query$f %in% names(TYPES))) return(refusal("-"))
	tryCatch({
		s <- complete(state_of(search))
		file <- tempfile(fileext = paste0(".", query$f))
		on.exit(unlink(file))
		if (query$f == "csv") write_csv(s, query$t, s$values, file) else write_xlsx(s, query$t, s$values, file)
		content <- readBin(file, "raw", file.size(file))
		name <- paste0(query$t, "-", s$bulan, if (s$opd != "") paste0("-", gsub("[^A-Za-z0-9-]", "_", s$opd)), ".", query$f)
		httpResponse(200L, TYPES[[query$f]], content, list("Content-Disposition" = paste0("attachment; filename=\"", name, "\""), "Cache-Control" = "no-store"))
	}, problem = function(p) refusal(told(spoken(search)$t, p)))
}
