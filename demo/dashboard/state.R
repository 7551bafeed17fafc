# What a page shows is in its address: state_of() reads it, link_to() writes it.  Whatever stands in an
# address was typed by somebody: a choice that is not offered is the first one, a number that is none is said.

codes <- c("JKK", "JKM", "JHT", "JP", "JKN")

# what holds across pages, and what belongs to one
GLOBAL <- c("lang", "bulan", "prog", "ump", "target")
DEFAULTS <- list(lang = "id", hal = "ringkasan", bulan = "", prog = NULL, ump = "1", target = "", opd = "", kategori = "", cari = "", ikut = "", urut = "", lembar = "", baris = "50", tahun = "", lebar = "0", pagu = "1.000.000.000",
	strategi = "cheapest", orang = "", run = "", daftar = "", upah = "6", ump_naik = "0", orang_naik = "0", cakupan_awal = "", cakupan_akhir = "100", capai = "", simpangan = "2")
# what only pages that ask for it (asks) are given; on others it is as it is where nothing was chosen
ASKED <- c("prog", "ump", "target", "pagu", "upah", "ump_naik", "orang_naik", "cakupan_awal", "cakupan_akhir", "simpangan")
NUMBERS <- list(target = c(0, 100), upah = c(-5, 15), ump_naik = c(0, 15), orang_naik = c(-10, 10), cakupan_awal = c(0, 100), cakupan_akhir = c(0, 100), simpangan = c(0, 10))

query_of <- function(search) {
	query <- tryCatch(parseQueryString(search), error = function(e) list())
	query <- Filter(function(value) length(value) == 1 && isTRUE(validUTF8(value)) && nchar(value) <= 400, query)
	query[names(query) %in% names(DEFAULTS)]
}

language_of <- function(query) if (identical(query$lang, "en")) "en" else "id"

offered <- function(asked, choices, otherwise) if (!is.null(asked) && asked %in% choices) asked else otherwise

# The state without a look at the database: what an error has to be told in.
spoken <- function(search) {
	query <- query_of(search)
	s <- DEFAULTS
	s$query <- query
	s$lang <- language_of(query)
	s$hal <- offered(query$hal, names(pages), "ringkasan")
	s$t <- say(s$lang)
	s
}

# a page that shows what only some may change
may_see <- function(s, name) is.null(pages[[name]]$may) || isTRUE(s$viewer[[pages[[name]]$may]])

state_of <- function(search) {
	s <- spoken(search)
	query <- s$query
	# a choice of another page says nothing here, and cannot be mended here either
	for (name in setdiff(names(query), c("lang", "hal", setdiff(ASKED, pages[[s$hal]]$asks)))) s[[name]] <- query[[name]]
	s$facts <- ask(queries$facts, list(lang = s$lang))
	if (nrow(s$facts) == 0) problem("not_installed")
	s$viewer <- ask(queries$viewer)
	if (!may_see(s, s$hal)) problem("not_allowed")
	if (s$target == "") s$target <- s$facts$target
	s$months <- ask(queries$months, list(lang = s$lang))
	s$bulan <- offered(s$bulan, s$months$code, offered(s$facts$bulan, s$months$code, s$months$code[1]))
	s$offices <- ask(queries$offices)
	s$offices$name[is.na(s$offices$name)] <- s$t("no_office")
	s$opd <- offered(s$opd, s$offices$code, "")
	s$years <- ask(queries$years)
	s$tahun <- offered(s$tahun, s$years$code, s$facts$tahun)
	s$capai <- offered(s$capai, s$years$code, s$years$code[2])
	# the month of whose law a page speaks: its own, or the first of the fiscal year
	s$yearly <- isTRUE(pages[[s$hal]]$yearly)
	if (s$yearly && !isTRUE(pages[[s$hal]]$any_year)) s$tahun <- s$facts$tahun
	s$ump <- offered(s$ump, c("0", "1"), "1")
	s$lebar <- offered(s$lebar, c("0", "1"), "0")
	s$ikut <- offered(s$ikut, c("", "ya", "tidak"), "")
	s$baris <- offered(s$baris, c("50", "200", "1000"), "50")
	s$strategi <- offered(s$strategi, c("cheapest", "proportional"), "cheapest")
	if (!grepl("^[0-9]{0,9}$", s$run)) s$run <- ""
	# where the projection begins: as things are
	if (s$cakupan_awal == "") s$cakupan_awal <- if (s$hal == "simulasi") ask(queries$coverage_now, list(bulan = paste0(s$facts$bulan, "-01")))$shown %|% "0" else "0"
	s$programs <- if (is.null(s$prog)) strsplit(s$facts$prog, ",")[[1]] else intersect(codes, strsplit(s$prog, ",")[[1]])
	s
}

# A percentage as people type it, 6, 6,5 or 6,5%; what is no number, or beyond what the page offers, is said.
number_of <- function(s, name) {
	typed <- trimws(s[[name]])
	plain <- sub(" *%$", "", sub(",", ".", typed, fixed = TRUE))
	number <- if (grepl("^-?[0-9]{1,3}([.][0-9]{1,2})?$", plain)) as.numeric(plain) else NA
	range <- NUMBERS[[name]]
	if (is.na(number) || number < range[1] || number > range[2]) problem("bad_number", s$t(name), typed, range[1], range[2])
	plain
}

# What the statements of a page are given.
values_of <- function(s) {
	if (length(s$programs) == 0) problem("no_program")
	c(list(lang = s$lang, bulan = paste0(s$bulan, "-01"), ketentuan = if (s$yearly) paste0(s$tahun, "-01-01") else paste0(s$bulan, "-01"), setahun = if (s$yearly) "true" else "false", prog = paste0("{", paste(s$programs, collapse = ","), "}"), ump = if (s$ump == "1") "true" else "false", lebar = if (s$lebar == "1") "true" else "false",
		l_total = s$t("total"), l_no_office = s$t("no_office"), l_yes = s$t("yes"), l_no = s$t("no"), l_payment = s$t("payment"), l_bill = s$t("bill"), l_signed = s$t("signed_by_whom"), l_unsigned = s$t("not_signed"), l_no_umk = s$t("no_umk")),
		s[c("opd", "kategori", "cari", "ikut", "tahun", "orang", "run", "strategi", "capai")], lapply(setNames(nm = names(NUMBERS)), function(name) s[[name]]), list(pagu = s$pagu_plain))
}

# The address of another state: what holds across pages, and what is given; NULL takes away.
link_to <- function(s, hal = s$hal, ..., keep = character()) {
	given <- list(...)
	known <- c(GLOBAL, keep)
	kept <- s$query[unique(known[known %in% names(s$query)])]
	kept$lang <- s$lang
	kept[names(given)] <- given
	all <- unlist(c(list(hal = hal), kept))
	plain <- grepl("^[A-Za-z0-9._,-]*$", all, perl = TRUE)
	if (!all(plain)) all[!plain] <- vapply(all[!plain], URLencode, "", reserved = TRUE)
	paste0("?", paste(names(all), all, sep = "=", collapse = "&"))
}

# The same page, another order or sheet of a table.
here <- function(s, ...) link_to(s, s$hal, ..., keep = setdiff(names(s$query), c("hal", "lembar")))
