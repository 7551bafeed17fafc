#!/usr/bin/Rscript
# What the dashboard keeps of its answers: true as long as it is shown, each role's own, gone with whoever asked, bounded.
# The code of the pages itself, as people who have signed in; what is right is asked by another connection.
source("test/lib/tap.R")
Sys.setenv(DASHBOARD_SIGN_IN = "1", DASHBOARD_KEEP = "8", PGOPTIONS = "-c search_path=laporan,public")
source("demo/dashboard/app.R", chdir = TRUE)
connect_as <- function(user) DBI::dbConnect(driver, host = Sys.getenv("PGHOST"), port = Sys.getenv("PGPORT"), dbname = Sys.getenv("PGDATABASE"), user = user)
owner <- connect_as(Sys.getenv("PGUSER", "postgres"))
other <- connect_as(Sys.getenv("PGUSER", "postgres"))
sql <- function(statement, db = owner) {
	rows <- suppressWarnings(DBI::dbGetQuery(db, statement))
	if (is.null(rows)) stop(DBI::dbGetException(db)$errorMsg)
	invisible(rows)
}

# statements that went to the database
asked <- 0
to_database <- answer
answer <- function(bound) {
	asked <<- asked + 1
	to_database(bound)
}
person_of <- function(role) list2env(list(role = role, password = "rahasia"))
# a page as somebody sees it, or the key of what is told instead
seen <- function(who, search) {
	connection <<- who
	asked <<- 0
	tryCatch(at_one_moment({
		s <- complete(state_of(search))
		s$width <- 1000L
		html <- body(s)$page
		list(title = sub(".*<h1 id='title'[^>]*>(.*?)</h1>.*", "\\1", html), html = html)
	}), problem = function(p) list(title = p$key, html = ""))
}
title_of <- function(who, search) seen(who, search)$title
# Others write on this server too, after which it has to be asked again: one quiet moment shows that it is kept.
unasked <- function(who, search) {
	for (i in 1:100) {
		title <- title_of(who, search)
		if (asked == 0) break
		Sys.sleep(0.1)
	}
	c(title, asked)
}
offices_on <- function(who) sort(unique(gsub("[^0-9]", "", regmatches(p <- seen(who, "?hal=iuran")$html, gregexpr("<td>[0-9]{2}</td>", p))[[1]])))
owed <- function(where = "true") sql(paste0("SELECT 'Juni 2021: iuran terutang ' || jamsos.format_rupiah((jamsos.liability(greatest(jamsos.rupiah(honor), 2877448.59), kelas_risiko, jamsos.tariff('2021-06-01', reliefs => '{}'))).total) || ' sebulan (JKK+JKM)' AS t FROM public.pegawai_non_asn WHERE tmt < '2021-07-01' AND ", where))$t

for (statement in c("CREATE ROLE opd_07 LOGIN", "CREATE ROLE opd_08 LOGIN", "GRANT USAGE ON SCHEMA laporan TO opd_07, opd_08", "GRANT SELECT ON ALL TABLES IN SCHEMA laporan, public TO opd_07, opd_08",
	"INSERT INTO laporan.reader (role, office) VALUES ('opd_07', '07'), ('opd_08', '08')", "ALTER ROLE opd_08 SET app.opd = '08'",
	"CREATE POLICY own_kept ON public.pegawai_non_asn FOR SELECT USING (CASE current_user WHEN 'opd_07' THEN kode_opd = '07' WHEN 'opd_08' THEN kode_opd = current_setting('app.opd', true) ELSE true END)", "ALTER TABLE public.pegawai_non_asn ENABLE ROW LEVEL SECURITY")) sql(statement)
everybody <- person_of("pembaca")
second <- person_of("pembaca")

# ---- it is kept, and shared by whoever reads as the same role ----
equal(title_of(everybody, "?hal=iuran"), owed(), "what is owed, as SQL says")
equal(asked > 5, TRUE, "asked of the database")
equal(unasked(everybody, "?hal=iuran"), c(owed(), "0"), "a second time nothing is asked")
equal(unasked(second, "?hal=iuran"), c(owed(), "0"), "nor by another session of the role")
for (i in 1:100) {
	invisible(seen(everybody, "?hal=iuran"))
	invisible(seen(everybody, paste0("?hal=iuran&bulan=2021-0", 1 + i %% 5)))
	if (asked < 8) break
}
equal(asked < 8, TRUE, "another month over the same people is counted from what was read")

# ---- each role sees its own, in whatever order they look ----
seventh <- person_of("opd_07")
eighth <- person_of("opd_08")
for (round in 1:2) {
	equal(title_of(seventh, "?hal=iuran"), owed("kode_opd = '07'"), "one office sees its people")
	equal(title_of(eighth, "?hal=iuran"), owed("kode_opd = '08'"), "another its own")
	equal(title_of(everybody, "?hal=iuran"), owed(), "who may, all of them")
}
equal(list(offices_on(seventh), offices_on(eighth), length(offices_on(everybody))), list("07", "08", 26L), "and no row of another")
# row security may look at a setting of the role, which connections have from their beginning
sql("ALTER ROLE opd_08 SET app.opd = '09'")
later <- person_of("opd_08")
equal(c(title_of(later, "?hal=iuran"), title_of(eighth, "?hal=iuran")), c(owed("kode_opd = '09'"), owed("kode_opd = '08'")), "nor are sessions one that began with other settings")

# ---- a page is kept like what it shows ----
drawn <- function(who, search = "?hal=iuran", width = 1000, downloads = "unduh?") {
	connection <<- who
	asked <<- 0
	draw(search, width, downloads)
}
drawn_title <- function(who, search = "?hal=iuran") drawn(who, search)$title
for (round in 1:2) {
	equal(c(drawn_title(seventh), drawn_title(eighth), drawn_title(everybody), drawn_title(second)), c(owed("kode_opd = '07'"), owed("kode_opd = '08'"), owed(), owed()), "each role is drawn its own page, in whatever order")
	equal(c(grepl("opd_07", drawn(seventh)$top), grepl("opd_07", drawn(eighth)$top)), c(TRUE, FALSE), "with its own name above it")
}
made <- 0
body_of <- body
body <- function(s) {
	made <<- made + 1
	body_of(s)
}
# others write on this server too
for (i in 1:100) {
	invisible(drawn(everybody))
	made <- 0
	again <- list(drawn(everybody), drawn(second), drawn(everybody, "hal=iuran&t=x"))
	if (made == 0) break
}
equal(c(made, length(unique(lapply(again, `[[`, "hash")))), c(0, 1), "the same page of one role is made once")
equal(length(unique(c(again[[1]]$hash, drawn(everybody, width = 600)$hash, drawn(everybody, downloads = "session/x?")$hash, drawn(everybody, "?hal=iuran&lang=en")$hash, drawn(seventh)$hash))), 5L, "another width, address of files, language or role has another")
equal(c(sub(".*role='alert'>.*<p>(.*?)</p>.*", "\\1", drawn(everybody, "?hal=cakupan&target=x")$page), is.null(drawn(everybody, "?hal=cakupan&target=x")$hash)), c(filled(say("id"), "problem_bad_number", say("id")("target"), "x", "0", "100"), "TRUE"), "what could not be made is told, and not kept")
body <- body_of

# ---- whatever changes is seen by everybody at the next question ----
changed <- function(statement, what, search = "?hal=iuran", want = owed, how = title_of, back = NULL) {
	invisible(how(everybody, search))
	invisible(how(second, search))
	sql(statement)
	equal(c(how(everybody, search), how(second, search)), rep(want(), 2), what)
	if (!is.null(back)) {
		sql(back)
		equal(c(how(second, search), how(everybody, search)), rep(want(), 2), paste(what, "and back"))
	}
}
changed("UPDATE public.pegawai_non_asn SET honor = '9000000' WHERE id = 5", "a row of the government's own table, on a page that was kept", how = drawn_title, back = "UPDATE public.pegawai_non_asn SET honor = NULL WHERE id = 5")
changed("UPDATE public.pegawai_non_asn SET honor = '9000000' WHERE id = 5", "a row of the government's own table", back = "UPDATE public.pegawai_non_asn SET honor = NULL WHERE id = 5")
changed("INSERT INTO public.pegawai_non_asn (nik, nama, kode_opd, status, tmt, honor) VALUES ('9999990101800001', 'Pegawai baru', '07', 'PTT', '2021-01-01', '3000000')", "one more on staff", back = "DELETE FROM public.pegawai_non_asn WHERE nama = 'Pegawai baru'")
changed("INSERT INTO jamsos.rate (program, segment, payer, percent, valid, legal_basis) VALUES ('JKM', 'PU', 'employer', 0.4, '[2021-06-01,2021-07-01)', 'contoh')", "the law", back = "DELETE FROM jamsos.rate WHERE origin = 'local' AND legal_basis = 'contoh'")
runs <- function() sql("SELECT max(run)::text AS r FROM laporan.run_list WHERE kind = 'billing' AND is_current AND month = '2021-06-01'")$r
run_on <- function(who, search) sub(".*run=([0-9]+).*", "\\1", seen(who, search)$html)
changed("BEGIN; UPDATE public.pegawai_non_asn SET honor = '9000000' WHERE id = 5; CALL laporan.billing_run('2021-06-01'); COMMIT", "a run", want = runs, how = run_on)
changed("BEGIN; UPDATE public.pegawai_non_asn SET honor = NULL WHERE id = 5; CALL laporan.billing_run('2021-06-01'); COMMIT", "and its correction", want = runs, how = run_on)
target <- function(who, search) {
	connection <<- who
	at_one_moment(state_of(search)$target)
}
changed("SELECT jamsos_reports.set_setting('laporan.setting', coverage_target => 61)", "the setting", want = function() sql("SELECT jamsos.format_angka(trim_scale(coverage_target)) AS t FROM laporan.setting")$t, how = target, back = "SELECT jamsos_reports.set_setting('laporan.setting', coverage_target => 80)")
not_drawn <- function(who, search) is.null(drawn(who, search)$hash)
changed("REVOKE SELECT ON public.pegawai_non_asn FROM pembaca", "a right that is taken, from a page that was kept", want = function() !sql("SELECT has_table_privilege('pembaca', 'public.pegawai_non_asn', 'select') AS may")$may, how = not_drawn, back = "GRANT SELECT ON public.pegawai_non_asn TO pembaca")
changed("REVOKE SELECT ON public.pegawai_non_asn FROM pembaca", "a right that is taken", want = function() if (sql("SELECT has_table_privilege('pembaca', 'public.pegawai_non_asn', 'select') AS may")$may) owed() else "not_allowed", back = "GRANT SELECT ON public.pegawai_non_asn TO pembaca")
invisible(sql("BEGIN; UPDATE public.pegawai_non_asn SET honor = '9000000' WHERE id = 5", other))
before <- owed()
equal(c(title_of(everybody, "?hal=iuran"), title_of(second, "?hal=iuran")), rep(before, 2), "what is not committed is not shown")
invisible(sql("COMMIT", other))
equal(c(title_of(second, "?hal=iuran"), title_of(everybody, "?hal=iuran"), before == owed()), c(rep(owed(), 2), "FALSE"), "and is shown once it is")
sql("UPDATE public.pegawai_non_asn SET honor = NULL WHERE id = 5")

# ---- a page is of one moment ----
connection <- everybody
moment <- at_one_moment({
	first <- ask("SELECT count(*) AS n FROM staff WHERE :a::int > 0", list(a = 1))$n
	sql("INSERT INTO public.pegawai_non_asn (nik, nama, kode_opd, status, tmt, honor) VALUES ('9999990101800001', 'Pegawai baru', '07', 'PTT', '2021-01-01', '3000000')")
	c(first, ask("SELECT count(*) AS n FROM staff WHERE :a::int > 0", list(a = 2))$n)
})
equal(moment[1], moment[2], "all that a page asks sees the same rows")
equal(title_of(everybody, "?hal=iuran"), owed(), "and the next page the new ones")
sql("DELETE FROM public.pegawai_non_asn WHERE nama = 'Pegawai baru'")

# ---- bounded ----
connection <- everybody
at_one_moment(for (i in 1:60) ask("SELECT repeat('x', 400000) AS text, :i::int AS i", list(i = i)))
held <- function() {
	cache <- caches[[everybody$reader]]$answers
	sum(vapply(cache$keys(), function(key) as.numeric(object.size(cache$get(key))), 0))
}
equal(c(held() > 1e6, held() <= KEEP), c(TRUE, TRUE), "no more than it may")
invisible(at_one_moment(ask("SELECT repeat('x', 3000000) AS text")))
equal(held() <= KEEP && is.null(Find(function(key) object.size(caches[[everybody$reader]]$answers$get(key)) > 2e6, caches[[everybody$reader]]$answers$keys())), TRUE, "and nothing that is too large")

# ---- not where rows come from elsewhere ----
for (statement in c("CREATE FOREIGN DATA WRAPPER elsewhere", "CREATE SERVER elsewhere FOREIGN DATA WRAPPER elsewhere", "CREATE FOREIGN TABLE public.elsewhere (a int) SERVER elsewhere")) sql(statement)
invisible(seen(everybody, "?hal=iuran"))
invisible(seen(everybody, "?hal=iuran"))
equal(asked > 5, TRUE, "where a table is foreign, each page asks")
# ---- what views count is counted from what was read for the same page, and is what they give; here nothing is kept of before ----
as_json <- function(name) paste0("(SELECT json_agg(q ORDER BY q::text)::text FROM (SELECT * FROM {", name, "} f) q)")
from_page <- function(name) { connection <<- everybody; at_one_moment(ask(paste("SELECT", as_json(name), "AS rows"))$rows) }
for (name in names(Filter(function(fact) !is.null(fact$through), facts))) {
	by_view <- sql(paste0("SELECT json_agg(q ORDER BY q::text)::text AS rows FROM (SELECT ", sub("^SELECT (.*) FROM .*$", "\\1", facts[[name]]$sql), " FROM laporan.", name, ") q"))$rows
	equal(nchar(by_view) > 1000, TRUE, paste(name, "has rows"))
	equal(identical(from_page(name), by_view), TRUE, paste(name, "over what was read is that of the view"))
}
# how often a page has read the staff; what of earlier pages is not reported yet is counted along
read_so_far <- function() DBI::dbGetQuery(connection$is, "SELECT pg_stat_get_xact_numscans('public.pegawai_non_asn'::regclass)::integer AS n")$n
scans <- function(search) {
	connection <<- everybody
	at_one_moment({
		before <- read_so_far()
		s <- complete(state_of(search))
		s$width <- 1000L
		body(s)
		read_so_far() - before
	})
}
# payrolls, both sides of coverage, and whether somebody has no office
equal(scans("?hal=ringkasan"), 4L, "the Ringkasan reads the staff four times")
equal(scans("?hal=rka&opd=01"), 2L, "an office's RKA twice")
sql("DROP FOREIGN DATA WRAPPER elsewhere CASCADE")

# ---- who goes leaves nothing ----
for (who in list(everybody, second, seventh, eighth, later)) invisible(seen(who, "?hal=iuran"))
equal(length(ls(caches)), 4L, "a place for each role and setting")
connection <- second
forget()
equal(c(length(ls(caches)), unasked(everybody, "?hal=iuran")), c("4", owed(), "0"), "another session of the role keeps its own")
for (who in list(everybody, seventh, eighth, later)) {
	connection <- who
	forget()
}
equal(ls(caches), character(), "after the last nothing is kept")
# a server ends a session after its client has gone, not before
connected <- function() sql("SELECT count(*)::int AS n FROM pg_stat_activity WHERE usename IN ('opd_07', 'opd_08')")$n
for (i in 1:100) if (connected() > 0) Sys.sleep(0.1)
equal(connected(), 0L, "nor connected")
for (statement in c("ALTER TABLE public.pegawai_non_asn DISABLE ROW LEVEL SECURITY", "DROP POLICY own_kept ON public.pegawai_non_asn", "DELETE FROM laporan.reader WHERE role IN ('opd_07', 'opd_08')", "DROP OWNED BY opd_07, opd_08", "DROP ROLE opd_07, opd_08")) sql(statement)
ended()
