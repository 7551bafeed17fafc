# jamsos: BPJS Ketenagakerjaan contributions for regional governments, in SQL.
# ./run does everything on a bare machine; this is for those who know PGXS.

EXTENSION  = jamsos jamsos_reports
# where this file lies: elsewhere than here in a VPATH build (mkdir b && cd b && make -f ../Makefile)
here := $(dir $(firstword $(MAKEFILE_LIST)))
EXTVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(here)jamsos.control)
REPORTSVERSION := $(shell sed -n "s/^default_version *= *'\(.*\)'/\1/p" $(here)jamsos_reports.control)
MODULE_big = jamsos
# every file of src/ is compiled, so that none can be forgotten
OBJS = $(patsubst $(here)%.c,%.o,$(sort $(wildcard $(here)src/*.c $(here)src/*/*.c)))
PGFILEDESC = "jamsos - social security contributions of Indonesian regional governments"

# by its whole path, so that make does not look for it beside the sources in a VPATH build
SCRIPT = $(CURDIR)/sql/jamsos--$(EXTVERSION).sql
REPORTS_SCRIPT = $(CURDIR)/sql/jamsos_reports--$(REPORTSVERSION).sql
DATA_built = $(SCRIPT) $(REPORTS_SCRIPT)
DATA = $(patsubst $(here)%,%,$(wildcard $(here)sql/*--*--*.sql))
DOCS = $(patsubst $(here)%,%,$(wildcard $(here)doc/*.md $(here)doc/*.png))
ifneq ($(here),./)
ifneq ($(wildcard $(here)src/*.o $(here)src/*/*.o),)
$(error objects of another build lie in $(here)src: "make clean" there first)
endif
# the objects lie in a directory of their own, and pg_regress looks for what is expected here
$(shell mkdir -p sql $(sort $(dir $(OBJS))) && { [ -e expected ] || ln -s $(here)expected expected; })
endif

PG_CPPFLAGS = -I$(here)src -DJAMSOS_VERSION='"$(EXTVERSION)"'
# core's own flags ask for declarations at the head of a block
PG_CFLAGS = -Wno-declaration-after-statement
# What SQL calls is exported, nothing else: core opens libraries so that all others see their
# symbols.  PostgreSQL 16 and later say this themselves.  Calls inside the library are then direct.
PG_CFLAGS += -fvisibility=hidden
# which headers an object was made of is written beside it
PG_CFLAGS += -MMD -MP
EXTRA_CLEAN = $(OBJS:.o=.d) META.json

# Every file of test/sql: the first creates the extension, the last drops it.
REGRESS = install $(filter-out install uninstall,$(sort $(patsubst $(here)test/sql/%.sql,%,$(wildcard $(here)test/sql/*.sql)))) uninstall
REGRESS_OPTS = --inputdir=$(here)test --encoding=UTF8
ISOLATION = $(sort $(patsubst $(here)test/specs/%.spec,%,$(wildcard $(here)test/specs/*.spec)))
ISOLATION_OPTS = --inputdir=$(here)test --outputdir=. --load-extension=jamsos

PG_CONFIG ?= pg_config
PGXS := $(shell $(PG_CONFIG) --pgxs)
include $(PGXS)

-include $(OBJS:.o=.d)
# the library says its version
src/module.o: $(here)jamsos.control

# never edited: its parts are.  What cannot be built leaves nothing behind, nor what was built before.
$(SCRIPT): $(here)sql/build $(here)sql/law $(wildcard $(here)sql/*.awk $(here)sql/*.spec $(here)sql/install/*.sql $(here)sql/templates/*.sql) \
		$(wildcard $(here)law $(here)law/*.csv $(here)law/*/ $(here)law/*/*.csv) $(here)jamsos.control
	sh $(here)sql/build >$@.new && mv $@.new $@ || { rm -f $@.new $@; exit 1; }

$(REPORTS_SCRIPT): $(here)sql/build $(here)sql/parts.awk $(wildcard $(here)sql/reports/*.sql $(here)sql/templates/*.sql) $(here)jamsos_reports.control
	sh $(here)sql/build jamsos_reports >$@.new && mv $@.new $@ || { rm -f $@.new $@; exit 1; }

# what PGXN reads; the version is that of the control file
META.json: $(here)META.json.in $(here)jamsos.control
	sed 's/@VERSION@/$(EXTVERSION)/g' $< >$@

# the source as PGXN takes it, of what is committed, and what is made of it
dist: $(DATA_built) META.json
	git -C $(here). archive --format zip --prefix=jamsos-$(EXTVERSION)/sql/ --add-file=$(SCRIPT) --add-file=$(REPORTS_SCRIPT) \
		--prefix=jamsos-$(EXTVERSION)/ --add-file=$(CURDIR)/META.json -o $(CURDIR)/jamsos-$(EXTVERSION).zip HEAD

sql: $(DATA_built)

# jamsos-files, in a directory of its own with a link from where programs are; FILES=no leaves it out, as Debian does, whose
# package of it serves every PostgreSQL
FILES ?= yes
files_dir = $(datadir)/jamsos
ifneq ($(FILES),no)
install: install-files
uninstall: uninstall-files
endif
install-files:
	$(MKDIR_P) '$(DESTDIR)$(files_dir)' '$(DESTDIR)$(bindir)'
	$(INSTALL_SCRIPT) $(wildcard $(here)tools/files/*.py) '$(DESTDIR)$(files_dir)/'
	ln -sf '$(files_dir)/jamsos_files.py' '$(DESTDIR)$(bindir)/jamsos-files'

uninstall-files:
	rm -f $(patsubst $(here)tools/files/%,'$(DESTDIR)$(files_dir)/%',$(wildcard $(here)tools/files/*.py)) '$(DESTDIR)$(bindir)/jamsos-files'

# what law/ and the law/ of a revision or directory differ in, into sql/jamsos--OLD--NEW.sql: make delta FROM=v1.0.0
delta:
	@[ -n "$(FROM)" ] || { echo 'usage: make delta FROM=<git revision or directory> [DELETE=yes]' >&2; exit 1; }
	python3 $(here)tools/law/delta.py "$(FROM)" $(if $(filter yes,$(DELETE)),--delete)

.PHONY: dist sql delta install-files uninstall-files
