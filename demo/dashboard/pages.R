# The pages: each has controls, and a body whose title answers its question.  v: values of statements.

page <- function(title, ...) list(title = title, html = paste0(...))

there <- function(relation) ask(queries$has, list(relasi = relation))$there

# The months that there are, where there is nothing of the one asked for.
only_of <- function(s, key, months) page(filled(s$t, key, s$months$name[s$months$code == s$bulan]),
	if (nrow(months) == 0) notice(s$t("none_yet")) else notice(s$t("there_are"), paste0(" ", paste(vapply(seq_len(min(nrow(months), 12)), function(i) a(here(s, bulan = months$code[i]), months$name[i]), ""), collapse = ", "))))

month_name <- function(s) s$months$name[s$months$code == s$bulan]
office_shown <- function(s) if (s$opd == "") s$t("all_offices") else s$offices$name[s$offices$code == s$opd]
office_code <- function(office) if (is.na(office)) NULL else if (office == "") "-" else office

# the kinds of lists that whoever asks may bring in as files
lists_of <- function(s) strsplit(s$viewer$may_add, " ")[[1]]

# Months after the last that was billed rest on the same lists, which nobody has brought up to date.
later_than_known <- function(s) if (s$bulan > s$facts$bulan && s$facts$bulan %in% s$months$code) notice(filled(s$t, "later_than_known", s$months$name[s$months$code == s$facts$bulan]))

# rows for a chart or a title, in the first order of their table however it is sorted just now
rows_of <- function(s, v, name) ask(table_query(modifyList(s, list(urut = "", lembar = "")), name), v)

pages <- list()

pages$ringkasan <- list(asks = c("prog", "ump", "target"),
controls = function(s) paste0(month_choice(s), program_choice(s), minimum_choice(s), typed(s, "target", s$t("target"))),
body = function(s, v) {
	t <- s$t
	r <- ask(queries$summary, v)
	coverage <- rows_of(s, v, "coverage_trend")
	if (is.na(r$people) || nrow(coverage) == 0) return(page(filled(t, "liability_none", month_name(s)), notice(t("nothing"), if (may_see(s, "berkas")) paste0(" ", a(link_to(s, "berkas", daftar = "staff"), t("begin_with_staff"))))))
	now <- coverage[order(coverage$month)[nrow(coverage)], ]
	liability <- rows_of(s, v, "liability_trend")
	arrears <- if (is.na(r$arrears_month)) NULL else link_to(s, "tunggakan", bulan = r$arrears_month)
	# who is not registered is not billed: that comes before what is in arrears for him
	todo <- c(
		if (!now$f_unregistered %in% c("0", NA)) a(link_to(s, "cakupan", ikut = "tidak"), filled(t, "do_register", now$f_unregistered)),
		if (!is.na(r$principal) && !r$arrears_offices %in% "0") paste0(a(arrears, filled(t, "do_arrears", r$principal, r$arrears_offices, r$oldest))),
		if (!r$low %in% c("0", NA)) a(link_to(s, "kepatuhan", bulan = s$facts$reconciled), filled(t, "do_wages", r$low, r$low_amount)),
		if (!r$over %in% c("0", NA)) a(link_to(s, "kepatuhan", bulan = s$facts$reconciled, kategori = "not_on_staff"), filled(t, "do_over", r$over, r$over_amount)),
		if (isTRUE(r$is_short)) a(link_to(s, "rka"), filled(t, "do_pagu", r$short, r$short_offices, r$fiscal_year)))
	page(filled(t, "summary_title", r$month, r$total, now$f_ratio), later_than_known(s),
		cards(card(t("liability"), r$total, filled(t, "of_people", r$people, r$employer, ask(queries$due, v)$day), link_to(s, "iuran")),
			card(t("coverage"), now$f_ratio, filled(t, "of_eligible", now$f_registered, now$f_eligible, now$f_to_target, s$aim), link_to(s, "cakupan")),
			card(t("arrears"), r$principal, if (is.na(r$principal)) t("none_yet") else filled(t, "of_offices", r$arrears_offices, r$as_of), arrears),
			card(filled(t, "need_of", r$fiscal_year), r$need, filled(t, "of_pagu", r$pagu, r$short, r$short_offices), link_to(s, "rka"))),
		in_words(t("liability"), r$in_words), "<h2>", e(t("do_first")), "</h2>", if (length(todo) > 0) paste0("<ol class='todo'>", paste0("<li>", todo, "</li>", collapse = ""), "</ol>") else notice(t("all_done")),
		table_html(s, "worst", v, function(row) link_to(s, "cakupan", opd = office_code(row$office), ikut = "tidak")),
		lines_over(s, "summary_coverage", t("coverage_trend"), setNames(list(coverage$ratio), t("coverage")), coverage$f_month, 0.01, mark = as.numeric(v$target) / 100, mark_label = filled(t, "target_of", s$aim), suffix = "%", top = 100),
		lines_over(s, "summary_liability", t("liability_trend_million"), setNames(list(liability$total, liability$employer), c(t("a_month"), t("by_apbd"))), liability$f_month, 1e6),
		"<details class='data'><summary>", e(t("chart_data")), "</summary>", table_html(s, "coverage_trend", v), table_html(s, "liability_trend", v), "</details>")
})

pages$iuran <- list(asks = c("prog", "ump"),
controls = function(s) paste0(month_choice(s), office_choice(s), program_choice(s), minimum_choice(s), if (s$opd != "") paste0(search_field(s), rows_choice(s))),
body = function(s, v) {
	t <- s$t
	if (s$opd != "") return(page(filled(t, "liability_office_title", month_name(s), office_shown(s)), a(link_to(s, "iuran"), t("back_to_offices")), evidence_link(s, v),
		table_html(s, "people", v, function(row) link_to(s, "pekerja", orang = row$person), "no_match")))
	total <- rows_of(s, v, "liability")
	total <- total[total$is_total %in% TRUE, ]
	rows <- ask(queries$liability_chart, v)
	if (nrow(rows) == 0) return(page(filled(t, "liability_none", month_name(s)), notice(t("nothing"))))
	office <- unique(rows$office)
	parts <- lapply(setNames(nm = sort(unique(rows$program))), function(program) vapply(office, function(o) sum(rows$amount[rows$office == o & rows$program == program]), 0))
	first <- rows[match(office, rows$office), ]
	change <- ask(queries$change, v)
	page(filled(t, "liability_title", month_name(s), total$f_total, paste(s$programs, collapse = "+")), later_than_known(s),
		notice(t("owed_of_all"), if (!is.na(change$billed)) paste0(" ", a(link_to(s, "kepatuhan"), filled(t, "billed_of_it", change$billed)))),
		cards(card(t("a_month"), total$f_total, if (nrow(change) > 0) filled(t, "against_month", change$month, change$total, change$people) else ""), card(t("due_date"), ask(queries$due, v)$day), card(t("by_apbd"), total$f_employer), card(t("by_worker"), total$f_worker), card(t("counted"), total$f_workers), card(t("unpriced"), total$f_unpriced, if (s$ump == "1") t("unpriced_minimum") else "")),
		table_html(s, "reasons", v), "<p class='legend'>", e(if (s$ump == "1") filled(t, "reasons_minimum", ask(queries$fingerprint, v)$minimum)), " ", e(t("reasons_legend")), "</p>", if (s$ump == "1") table_html(s, "minimum_wages", v),
		bars(s, "liability_chart", t("liability_chart"), ifelse(nzchar(first$office_name), first$office_name, t("no_office")), vapply(office, function(o) link_to(s, "iuran", opd = o), ""), parts, first$shown, max(Reduce(`+`, parts)), classes = paste0("p", names(parts))),
		table_html(s, "liability", v, function(row) if (!row$is_total) link_to(s, "iuran", opd = office_code(row$office))), evidence_link(s, v))
})

evidence_link <- function(s, v) {
	run <- ask(queries$fingerprint, v)$kept
	if (run == "") "" else paste0("<p>", a(link_to(s, "bukti", run = run, opd = if (s$opd != "") s$opd else NULL), filled(s$t, "evidence_of", run)), "</p>")
}

pages$cakupan <- list(asks = "target",
controls = function(s) paste0(month_choice(s), office_choice(s), typed(s, "target", s$t("target")), choice(s, "ikut", s$t("who"), c("", "ya", "tidak"), s$t(c("everybody", "only_registered", "only_unregistered"))), if (s$opd != "" || s$ikut != "") paste0(search_field(s), rows_choice(s))),
body = function(s, v) {
	t <- s$t
	if (s$opd != "" || s$ikut != "") return(page(filled(t, c(ya = "registered_title", tidak = "unregistered_title")[s$ikut] %|% "people_title", month_name(s), office_shown(s)), a(link_to(s, "cakupan"), t("back_to_offices")),
		table_html(s, "people", v, function(row) link_to(s, "pekerja", orang = row$person), "no_match")))
	rows <- rows_of(s, v, "coverage")
	if (!isTRUE(rows$eligible[1] > 0)) return(page(filled(t, "liability_none", month_name(s)), notice(t("nothing"))))
	total <- rows[rows$is_total %in% TRUE, ]
	offices <- rows[!rows$is_total, ]
	offices <- offices[order(-offices$unregistered, offices$office), ]
	pace <- ask(queries$pace, v)
	trend <- rows_of(s, v, "coverage_trend")
	page(filled(t, "coverage_title", month_name(s), total$f_ratio, total$f_registered, total$f_eligible), later_than_known(s),
		cards(card(t("ratio"), total$f_ratio), card(t("unregistered"), total$f_unregistered, href = link_to(s, "cakupan", ikut = "tidak")), card(filled(t, "to_target_of", s$aim), total$f_to_target),
			card(t("pace"), pace$pace, paste0(if (pace$months %in% 0) t("target_reached") else if (is.na(pace$months)) t("never_reached") else filled(t, "reached_in", pace$reached), "; ", filled(t, "recent", pace$recent)))),
		bars(s, "coverage_chart", t("coverage_chart"), paste(offices$office, offices$office_name), vapply(offices$office, function(o) link_to(s, "cakupan", opd = office_code(o), ikut = "tidak"), ""), setNames(list(offices$registered, offices$unregistered), t(c("registered", "unregistered"))),
			filled(t, "bar_of", offices$f_registered, offices$f_eligible, offices$f_ratio), max(offices$eligible), classes = c("c1", "c0")),
		table_html(s, "coverage", v, function(row) if (!row$is_total) link_to(s, "cakupan", opd = office_code(row$office), ikut = "tidak")), "<p class='legend'>", e(t("to_target_legend")), "</p>",
		lines_over(s, "coverage_trend_chart", t("coverage_trend"), setNames(list(trend$ratio), t("coverage")), trend$f_month, 0.01, mark = as.numeric(v$target) / 100, mark_label = filled(t, "target_of", s$aim), suffix = "%", top = 100),
		table_html(s, "coverage_trend", v))
})

pages$kepatuhan <- list(
controls = function(s) {
	classes <- ask(queries$classes, list(lang = s$lang))
	paste0(month_choice(s), office_choice(s), choice(s, "kategori", s$t("class"), c("", classes$code), c(s$t("all_classes"), classes$name)), search_field(s), rows_choice(s))
},
body = function(s, v) {
	t <- s$t
	months <- ask(queries$run_months, c(v, jenis = "reconcile"))
	if (!s$bulan %in% months$code) return(only_of(s, "compliance_none", months))
	classes <- rows_of(s, v, "classes")
	wrong <- sum(classes$workers[!classes$is_total & !classes$class %in% "agrees"])
	without <- ask(queries$registered_not_billed, v)
	page(filled(t, "compliance_title", month_name(s), written(wrong), office_shown(s)), if (without$n > 0) notice(filled(t, "registered_not_billed", without$people)),
		table_html(s, "classes", v, function(row) if (!row$is_total) here(s, kategori = row$class)),
		table_html(s, "compliance", v, function(row) if (!is.na(row$person)) link_to(s, "pekerja", orang = row$person), "no_match"),
		table_html(s, "office_status", v, function(row) here(s, opd = office_code(row$office))), "<p class='legend'>", e(t("status_legend")), "</p>")
})

pages$tunggakan <- list(
controls = function(s) paste0(month_choice(s), office_choice(s)),
body = function(s, v) {
	t <- s$t
	months <- ask(queries$run_months, c(v, jenis = "billing"))
	if (!s$bulan %in% months$code) return(only_of(s, "arrears_none", months))
	r <- ask(queries$arrears_words, v)
	if (nrow(r) == 0) return(page(filled(t, "arrears_none", month_name(s)), notice(t("nothing"))))
	if (s$opd != "") return(page(filled(t, "arrears_office_title", r$as_of, office_shown(s), r$principal), a(link_to(s, "tunggakan"), t("back_to_offices")), in_words(t("arrears"), r$in_words), table_html(s, "ledger", v), evidence_link(s, v)))
	rows <- rows_of(s, v, "arrears")
	offices <- rows[!rows$is_total & rows$principal > 0, ]
	offices <- offices[order(-offices$principal), ]
	page(filled(t, "arrears_title", r$as_of, r$principal, r$offices), notice(t("owed_of_all")), in_words(t("arrears"), r$in_words),
		if (nrow(offices) > 0) bars(s, "arrears_chart", t("arrears_chart"), paste(offices$office, offices$office_name), vapply(offices$office, function(o) link_to(s, "tunggakan", opd = office_code(o)), ""), list(offices$principal), offices$f_principal, max(offices$principal), classes = "c2"),
		table_html(s, "arrears", v, function(row) if (!row$is_total) link_to(s, "tunggakan", opd = office_code(row$office))), "<p class='legend'>", e(t("no_penalty")), "</p>")
})

pages$rka <- list(yearly = TRUE, any_year = TRUE,
controls = function(s) paste0(choice(s, "tahun", s$t("fiscal_year"), s$years$code, s$years$name), office_choice(s), choice(s, "lebar", s$t("account_width"), c("0", "1"), c("5.1.02.02.02.0006", "5.1.02.02.002.00006"))),
body = function(s, v) {
	t <- s$t
	rows <- rows_of(s, v, "rka")
	r <- ask(queries$rka_words, v)
	if (nrow(rows) == 0) return(page(filled(t, "rka_none", s$tahun), notice(t("nothing"))))
	total <- rows[rows$is_total %in% TRUE, ]
	page(if (is.na(total$f_pagu)) filled(t, "rka_title_need", s$tahun, total$f_jumlah, office_shown(s)) else filled(t, "rka_title", s$tahun, total$f_jumlah, total$f_pagu, r$short, office_shown(s)), if (s$opd != "") a(link_to(s, "rka", tahun = s$tahun), t("back_to_offices")), notice(filled(t, "rka_minimum", ask(queries$fingerprint, v)$minimum), paste0(" ", a(link_to(s, "simulasi"), t("if_it_rises")))),
		cards(card(t("need"), total$f_jumlah), card(t("pagu"), total$f_pagu), card(t("short"), r$short, filled(t, "short_of", r$short_offices)), card(t("over"), r$over, filled(t, "so_many_offices", r$over_offices))),
		if (s$opd == "") table_html(s, "rka_accounts", v),
		table_html(s, "rka", v, function(row) if (!row$is_total) link_to(s, "rka", tahun = s$tahun, opd = office_code(row$office))),
		if (s$opd != "") table_html(s, "rka_lines", v), "<p class='legend'>", e(t("rka_legend")), "</p>", table_html(s, "minimum_wages", v), table_html(s, "rka_law", v), evidence_link(s, v))
})

pages$simulasi <- list(yearly = TRUE, asks = c("prog", "upah", "ump_naik", "orang_naik", "cakupan_awal", "cakupan_akhir", "simpangan"),
controls = function(s) paste0(program_choice(s), paste0(vapply(setdiff(pages$simulasi$asks, c("prog", "simpangan")), function(name) typed(s, name, s$t(name)), ""), collapse = ""), choice(s, "capai", s$t("capai"), s$years$code, s$years$name), typed(s, "simpangan", s$t("simpangan"))),
body = function(s, v) {
	t <- s$t
	rows <- rows_of(s, v, "projection")
	if (nrow(rows) == 0) return(page(filled(t, "projection_none", s$facts$tahun), notice(t("nothing"))))
	band <- ask(queries$band, v)
	covered <- written(as.numeric(c(v$cakupan_awal, v$cakupan_akhir)))
	page(filled(t, "projection_title", rows$fiscal_year[1], rows$f_amount[1], rows$fiscal_year[nrow(rows)], rows$f_amount[nrow(rows)]), notice(paste(t("grows"), filled(t, "covered_from", covered[1], covered[2], s$capai))),
		lines_over(s, "projection_chart", t("band"), setNames(list(band$p50), t("p50_line")), band$shown, 1e6, list(lower = band$p05, upper = band$p95)),
		table_html(s, "projection", v), "<p class='legend'>", e(t("band_legend")), "</p>")
})

pages$kemampuan <- list(yearly = TRUE, asks = c("prog", "pagu"),
controls = function(s) paste0(typed(s, "pagu", s$t("pagu_year")), program_choice(s), choice(s, "strategi", s$t("strategy"), c("cheapest", "proportional"), s$t(c("cheapest", "proportional")))),
body = function(s, v) {
	t <- s$t
	r <- ask(queries$affordable, v)
	page(filled(t, "affordable_title", r$pagu, r$workers, r$people, r$tahun, paste(s$programs, collapse = "+")),
		cards(card(t("counted"), filled(t, "n_of_n", r$workers, r$people)), card(t("share"), r$share), card(t("cost"), r$cost), card(t("left_over"), r$left_over), card(t("unpriced"), r$unpriced)),
		in_words(t("pagu"), r$in_words), notice(t("at_the_minimum")), table_html(s, "affordable_steps", v))
})

pages$paritrana <- list(
controls = function(s) paste0(month_choice(s), choice(s, "tahun", s$t("fiscal_year"), s$years$code, s$years$name)),
body = function(s, v) {
	t <- s$t
	r <- ask(queries$own_readiness, v)
	# of everybody's beside one's own nothing can be said, and what is said of one's own says so
	stage <- function(reached, all = reached, limited = FALSE) {
		if (is.na(reached) || r$of_office && !limited) return(t("not_known"))
		said <- if (!reached) t("no") else if (isTRUE(all)) t("yes") else t("partly")
		if (limited) filled(t, "of_what_you_see", said) else said
	}
	page(filled(t, "readiness_title", s$facts$region, month_name(s), r$people, r$eligible),
		cards(card(t("step_regulated"), t("not_known"), t("step_regulated_note")), card(t("step_budgeted"), stage(r$budgeted, limited = r$limited_pagu), filled(t, "step_budgeted_note", r$pagu, s$tahun), link_to(s, "rka", tahun = s$tahun)),
			card(t("step_registered"), stage(r$registered, r$all_registered, r$limited_staff), filled(t, "n_of_n", r$people, r$eligible), link_to(s, "cakupan")), card(t("step_paid"), stage(r$paid, r$all_paid, r$limited_payments), filled(t, "n_of_n", r$paid_amount, r$due_amount), link_to(s, "tunggakan", bulan = s$facts$bulan))),
		if (r$of_office) notice(t("sees_part"), if (!is.na(r$open)) e(paste0(" ", filled(t, "sees_part_open", r$open)))) else if (!is.na(r$limited)) notice(filled(t, "sees_rows", r$limited)),
		if (there("public.readiness_by_government")) paste0(table_html(s, "readiness", v)),
		if (there("public.coverage_by_government")) paste0(notice(t("no_denominator")), table_html(s, "governments", v)))
})

pages$mutu <- list(
controls = function(s) "",
body = function(s, v) {
	t <- s$t
	found <- rows_of(s, v, "problems")
	page(filled(t, "quality_title", written(nrow(found))), table_html(s, "problems", v, function(row) if (row$source %in% lists_of(s)) link_to(s, "berkas", daftar = row$source), "nothing_found"),
		if (nrow(found) > 0) paste0("<p class='legend'>", e(t("remedy_where")), "</p>"), table_html(s, "runs", v, function(row) if (row$code == "reconcile") NULL else link_to(s, "bukti", run = as.character(row$run)), "none_yet"), table_html(s, "changes", v, empty = "none_yet"))
})

pages$pekerja <- list(asks = c("prog", "ump"),
controls = function(s) paste0(month_choice(s), if (s$orang == "") paste0(office_choice(s), search_field(s)), program_choice(s), minimum_choice(s)),
body = function(s, v) {
	t <- s$t
	if (s$orang == "") return(page(filled(t, "people_title", month_name(s), office_shown(s)), table_html(s, "people", v, function(row) here(s, orang = row$person), "no_match")))
	r <- ask(queries$worker, v)
	if (nrow(r) == 0) return(page(t("no_worker"), a(link_to(s, "pekerja"), t("people"))))
	page(filled(t, "worker_title", r$name, month_name(s), r$total), a(here(s, orang = NULL), t("people")),
		cards(card(t("office"), r$office_name), card(t("wage"), r$wage), card(t("a_month"), r$total), card(t("due_date"), r$due_date), card(t("registered"), if (r$enrolled) t("yes") else t("no"))),
		"<p>", e(filled(t, "worker_note", r$status, r$segment, r$risk_class, r$nik, r$first_day, r$last_day)), "</p>",
		table_html(s, "worker_lines", v), table_html(s, "family", v))
})

pages$pengaturan <- list(may = "may_set",
controls = function(s) "",
body = function(s, v) {
	t <- s$t
	r <- ask(queries$setting, v)
	regions <- ask(queries$regions)
	fallbacks <- c(if (r$fallback == "") "", "province", "none")
	page(filled(t, "setting_title", s$facts$region, r$fiscal_year),
		keep_form(s, "setting", choice(s, "region", t("government"), regions$code, regions$name, r$region), typed(s, "fiscal_year", t("fiscal_year"), value = r$fiscal_year),
			typed(s, "first_month", t("code_first_month"), value = r$first_month), typed(s, "last_month", t("code_last_month"), value = r$last_month),
			choice(s, "fallback", t("code_fallback"), fallbacks, t(paste0("code_fallback_", ifelse(fallbacks == "", "null", fallbacks))), r$fallback), typed(s, "coverage_target", t("target"), value = r$coverage_target)),
		notice(t("setting_note")), table_html(s, "changes", v, empty = "none_yet"))
})

# own: what it shows is a session's
pages$berkas <- list(may = "adds", own = TRUE,
controls = function(s) "",
body = function(s, v) {
	t <- s$t
	kinds <- lists_of(s)
	if (!s$daftar %in% kinds) return(page(t("lists_title"), "<ul class='todo'>", paste0("<li>", vapply(kinds, function(kind) a(link_to(s, "berkas", daftar = kind), t(paste0("code_list_", kind))), ""), "</li>", collapse = ""), "</ul>", table_html(s, "taken", v, empty = "none_yet")))
	page(filled(t, "list_title", t(paste0("code_list_", s$daftar))), a(link_to(s, "berkas"), t("other_lists")), upload_html(s), table_html(s, "taken", v, empty = "none_yet"))
})

# reached from a figure, not from the menu
pages$bukti <- list(hidden = TRUE,
controls = function(s) "",
body = function(s, v) {
	t <- s$t
	if (s$run == "") return(page(t("evidence_none"), notice(t("nothing"))))
	details <- table_html(s, "evidence", v)	# of a run that is none it says so
	r <- ask(queries$evidence_head, v)
	proof <- c(if (is.na(r$sha256)) t("evidence_no_print") else r$sha256, r$law, said(t, r$assumptions), r$reason)
	labels <- t(c("evidence_print", "evidence_law", "evidence_assumed", "evidence_reason"))[!is.na(proof)]
	proof <- proof[!is.na(proof)]
	what <- named(t, r$kind)
	page(filled(t, "evidence_title", what, r$period, r$total, office_shown(s)), if (!is.na(r$replaced_by)) notice(filled(t, "evidence_replaced", r$replaced_by)),
		cards(card(what, r$total, r$period), card(t("state"), r$state, if (is.na(r$signed_by)) t("not_signed") else filled(t, "evidence_signed", r$signed_by, r$signed_on)), card(t("run"), r$run, if (is.na(r$replaces)) filled(t, "evidence_revision", r$revision) else filled(t, "evidence_replaces", r$revision, r$replaces))),
		in_words(what, r$in_words), "<dl id='proof'>", paste0("<dt>", e(labels), "</dt><dd>", e(proof), "</dd>", collapse = ""),
		if (!is.na(r$sha256)) paste0("<dt>", e(t("evidence_verify")), "</dt><dd>", e(t("evidence_how")), "<pre tabindex='0'>", e(r$verify), "</pre></dd>"), "</dl>", details)
})
