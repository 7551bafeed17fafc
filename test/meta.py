#!/usr/bin/python3
"""META.json as it is made of META.json.in, field by field against the PGXN Meta Spec 1.0.0, every version in step, released scripts as they were."""
import hashlib
import json
import os
import re
import subprocess
import sys

wrong = []


def check(condition, message):
    if not condition:
        wrong.append(message)


SEMVER = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z.-]+)?")
LICENSES = {"agpl_3", "apache_1_1", "apache_2_0", "artistic_1", "artistic_2", "bsd", "freebsd", "gfdl_1_2", "gfdl_1_3", "gpl_1", "gpl_2", "gpl_3",
            "lgpl_2_1", "lgpl_3_0", "mit", "mozilla_1_0", "mozilla_1_1", "openssl", "perl_5", "postgresql", "qpl_1_0", "ssleay", "sun", "zlib",
            "open_source", "restricted", "unrestricted", "unknown"}
PHASES = {"configure", "build", "test", "runtime", "develop"}
RELATIONS = {"requires", "recommends", "suggests", "conflicts"}
KEYS = {"abstract", "maintainer", "license", "meta-spec", "name", "provides", "version",
        "description", "generated_by", "tags", "no_index", "prereqs", "release_status", "resources"}


def term(value):
    return isinstance(value, str) and len(value) >= 2 and not re.search(r"[\s/\\\x00-\x1f]", value)


def version_range(value):
    return value == 0 or (isinstance(value, str) and all(SEMVER.fullmatch(re.sub(r"^(<=|>=|<|>|==|!=)\s*", "", part.strip())) for part in value.split(",")))


control = dict(re.findall(r"^(\w+) *= *'?([^'\n]*)'?$", open("jamsos.control", encoding="utf-8").read(), re.M))
version = control["default_version"]
template = open("META.json.in", encoding="utf-8").read()
meta = json.loads(template.replace("@VERSION@", version))
script = subprocess.run(["sh", "sql/build"], stdout=subprocess.PIPE, check=False)
check(script.returncode == 0, "sql/build fails")
for key in meta:
    check(key in KEYS or re.match(r"x_", key, re.I), f"unknown field {key}")
for key in ("abstract", "maintainer", "license", "meta-spec", "name", "provides", "version"):
    check(key in meta, f"field {key} is missing")
check(term(meta.get("name")), "name must be a term")
check(isinstance(meta.get("abstract"), str) and meta["abstract"], "abstract must be a text")
check(isinstance(meta.get("version"), str) and SEMVER.fullmatch(meta["version"]), "version must be semantic")
maintainers = meta.get("maintainer")
check(all(isinstance(m, str) and m for m in (maintainers if isinstance(maintainers, list) else [maintainers])), "maintainer must be texts")
licenses = meta.get("license")
check(isinstance(licenses, dict) or set(licenses if isinstance(licenses, list) else [licenses]) <= LICENSES, "license is not one of the spec")
spec = meta.get("meta-spec", {})
check(spec.get("version") == "1.0.0", "meta-spec.version must be 1.0.0")
check(set(spec) <= {"version", "url"}, "meta-spec has other fields")
check(isinstance(meta.get("provides"), dict) and meta["provides"], "provides must name the extension")
for name, what in meta.get("provides", {}).items():
    check(term(name), f"provides: {name} must be a term")
    check(set(what) <= {"file", "version", "abstract", "docfile"}, f"provides.{name} has other fields")
    check(isinstance(what.get("version"), str) and SEMVER.fullmatch(what["version"]), f"provides.{name}.version must be semantic")
    for key in ("file", "docfile"):
        if key in what or key == "file":
            # the script is made, not kept
            check(what.get(key) == f"sql/{name}--{version}.sql" if key == "file" else os.path.isfile(what.get(key, "")), f"provides.{name}.{key}: no such file")
for phase, relations in meta.get("prereqs", {}).items():
    check(phase in PHASES, f"prereqs: {phase} is no phase")
    for relation, packages in relations.items():
        check(relation in RELATIONS, f"prereqs.{phase}: {relation} is no relationship")
        for package, needed in packages.items():
            check(term(package) and version_range(needed), f"prereqs.{phase}.{relation}.{package}: no version range")
check(meta.get("release_status", "stable") in ("stable", "testing", "unstable"), "release_status is not one of the spec")
check(all(isinstance(tag, str) and 0 < len(tag) <= 255 and not re.search(r"[/\\\x00-\x1f]", tag) for tag in meta.get("tags", [])), "tags must be short texts")
check(isinstance(meta.get("description", ""), str), "description must be a text")

# one version everywhere: it is written in jamsos.control, and begins the two lists of changes
check(SEMVER.fullmatch(version), "default_version must be semantic")
check(meta["version"] == version, f"META.json is of {meta['version']}, jamsos.control of {version}")
for name, what in meta["provides"].items():
    check(what["version"] == version, f"provides.{name} is of {what['version']}, jamsos.control of {version}")
check(re.search(r"^default_version = '(.*)'", open("jamsos_reports.control", encoding="utf-8").read(), re.M).group(1) == version, f"jamsos_reports.control is not of {version}")
check(len(SEMVER.findall(template)) == 2, "META.json.in states a version: write @VERSION@")  # those of the spec and of PostgreSQL
check(re.search(r"^## (\S+)", open("CHANGELOG.md", encoding="utf-8").read(), re.M).group(1) == version, f"CHANGELOG.md does not begin with {version}")
check(re.match(r"jamsos \(([^-]+)-", open("debian/changelog", encoding="utf-8").read()).group(1) == version, f"debian/changelog does not begin with {version}")
# What was released stays as it is: databases have it, and a change reaches them by a delta only.  A delta is kept; the
# script is made, so that of the version at hand is looked at, and the tag of an older one holds what that was made of.
released = dict(reversed(line.split()) for line in open("test/upgrade/released.sha256", encoding="utf-8"))
for name, digest in released.items():
    path = "sql/" + name
    if name == f"jamsos--{version}.sql":
        check(hashlib.sha256(script.stdout).hexdigest() == digest, f"{name} is released, and sql/build makes another: give the change a version and a delta")
    elif name.count("--") == 2:
        check(os.path.isfile(path) and hashlib.sha256(open(path, "rb").read()).hexdigest() == digest, f"{path} is released and was changed")
check(f"jamsos--{version}.sql" in released or "(not released)" in open("CHANGELOG.md", encoding="utf-8").read().split("\n## ")[1],
      f"version {version} is neither released nor marked as not released")
# the files of each version are kept, and of a released one as they were
kept = dict(reversed(line.split()) for line in open("test/formats/sha256", encoding="utf-8"))
for known in re.findall(r"^## (\S+)( \(not released\))?", open("CHANGELOG.md", encoding="utf-8").read(), re.M):
    files = [f"{known[0]}/{name}" for name in (os.listdir(f"test/formats/{known[0]}") if os.path.isdir(f"test/formats/{known[0]}") else [])]
    check(files, f"test/formats/{known[0]} has no files")
    check(known[0] in open("test/sql/formats.sql", encoding="utf-8").read(), f"test/sql/formats.sql does not read those of {known[0]}")
    check(known[1] or all(name in kept for name in files), f"test/formats/sha256 lacks files of {known[0]}")
for name, digest in kept.items():
    check(os.path.isfile("test/formats/" + name) and hashlib.sha256(open("test/formats/" + name, "rb").read()).hexdigest() == digest, f"test/formats/{name} is released and was changed")
for line in wrong:
    print(line)
print(f"META.json and versions: {'in order' if not wrong else f'{len(wrong)} wrong'}")
sys.exit(bool(wrong))
