#!/usr/bin/Rscript
# What the page says of a finding of the audit: each that there can be has words in both languages, and the column that it is about.
source("test/lib/tap.R")
Sys.setenv(PGOPTIONS = "-c search_path=laporan,public", PGUSER = "pembaca")
source("demo/dashboard/app.R", chdir = TRUE)
problems <- ask("SELECT problem FROM jamsos.audit_problem ORDER BY place")$problem
worded <- sub("^mend_", "", setdiff(grep("^mend_", rownames(labels), value = TRUE), c("mend_in", "mend_row")))
equal(sort(worded), sort(problems), "each problem of the audit has words, and there are no words for another")
equal(worded[labels[paste0("mend_", worded), "id"] == "" | labels[paste0("mend_", worded), "en"] == ""], character(), "in both languages")
sql_words <- "jamsos|NULL|[a-z]\\(|=>|::|\\b(opsi|options?|cast|join|tariff|SELECT|column [a-z]+_[a-z]+)\\b"
equal(worded[grepl(sql_words, labels[paste0("mend_", worded), "id"]) | grepl(sql_words, labels[paste0("mend_", worded), "en"])], character(), "without a word of SQL")
# where what is wrong stands; of a total, or of rows as such, in no column
column <- c(wage = "wage", NIK = "nik", "birth date" = "birth_date", "start date" = "start_date", "end date" = "end_date", "same name" = "nik", age = "birth_date", name = "name", key = "key", region = "region", status = "status", month = "month", payment = "payment", rows = NA, total = NA)
wanted <- vapply(problems, function(problem) if (problem == "NIK in the NIP column") "nip" else column[[names(column)[startsWith(problem, names(column))][1]]], "")
found <- ask(paste0("SELECT a.problem, ", purpose_of, " AS held FROM jamsos.audit_problem a ORDER BY place"))
equal(found$held, unname(wanted), "and its column")
refused <- function(text) stop(text)
told_of <- tryCatch(ask("SELECT * FROM jamsos.audit('pegawai_non_asn', columns => '{\"none\": \"id\"}')"), error = conditionMessage)
equal(setdiff(stats::na.omit(found$held), strsplit(sub(".*Valid keys: (.*?)[.].*", "\\1", told_of), ", ")[[1]]), character(), "which is one that the audit is told of")
equal(mended(say("id"), c("mend_NIK missing\tstaff\tnomor nik", "mend_total row\tbills", "mend_of a later version\tstaff\tx")),
	c("Di daftar pegawai, kolom \u201cnomor nik\u201d: minta NIK-nya lalu isi; sebelum itu orangnya hanya dapat dicocokkan dengan nama dan tanggal lahir", "Di tagihan: bertuliskan JUMLAH atau TOTAL: hapus barisnya, itu bukan orang", NA), "a sentence with list and column")
ended()
