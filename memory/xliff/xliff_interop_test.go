//go:build interop

package xliff

// The programs that translators use, on files that this package writes. Debian has them: libxml2-utils, jing,
// translate-toolkit and omegat.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"songngu/memory"
)

// tool gives the path of a program, or skips the test.
func tool(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return path
}

// schema gives the path of a schema, or skips the test.
func schema(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(samples, "schemas", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		t.Skip("the schemas are not here: ", err)
	}
	return path
}

// outputs writes the files that are checked: sentences with codes and suggestions, no sentences, many that are drawn.
func outputs(t *testing.T, version string) map[string]string {
	t.Helper()
	drawn := document()
	units := rapid.Custom(func(r *rapid.T) memory.Unit { return drawUnit(r, rapid.IntRange(1, 1e6).Draw(r, "n")) })
	for i := range 300 {
		u := units.Example(i)
		drawn = append(drawn, Segment{Unit: u, Suggestions: []Suggestion{{Unit: units.Example(1000 + i), Quality: i % 102}}})
	}
	files := map[string]string{}
	dir := t.TempDir()
	for name, segments := range map[string][]Segment{"document": document(), "empty": nil, "drawn": drawn} {
		path := filepath.Join(dir, name+".xlf")
		if err := os.WriteFile(path, write(t, options(version), segments...), 0o600); err != nil {
			t.Fatal(err)
		}
		files[name] = path
	}
	return files
}

func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func TestSchemas(t *testing.T) {
	xmllint := tool(t, "xmllint")
	for version, schemas := range map[string][]string{
		"1.2": {"xliff12/xliff-core-1.2-strict.xsd", "xliff12/xliff-core-1.2-transitional.xsd"},
		"2.0": {"xliff2/xliff_core_2.0.xsd"},
		"2.1": {"xliff2/xliff_core_2.0.xsd"},
	} {
		for _, file := range outputs(t, version) {
			for _, s := range schemas {
				command(t, xmllint, "--nonet", "--noout", "--schema", schema(t, s), file)
			}
		}
	}
}

func TestSchematron(t *testing.T) {
	jing := tool(t, "jing")
	rules := schema(t, "xliff2/xliff_core_2.1.sch")
	for _, version := range []string{"2.0", "2.1"} {
		for _, file := range outputs(t, version) {
			command(t, jing, rules, file)
		}
	}
}

// script prints what translate-toolkit reads of a file: a line for each unit.
const script = `
import sys
from translate.storage import xliff
for u in xliff.xlifffile.parsefile(sys.argv[1]).units:
    print("\t".join([u.getid().split("\x04")[-1], str(u.isapproved()), u.source, u.target or "", str(len(u.getalttrans()))]))
`

func TestTranslateToolkit(t *testing.T) {
	python := "/usr/bin/python3" // another one does not know Debian's packages
	if err := exec.CommandContext(t.Context(), python, "-c", "import translate.storage.xliff").Run(); err != nil {
		t.Skip("translate-toolkit is not installed: ", err)
	}
	got := command(t, python, "-c", script, outputs(t, "1.2")["document"])
	lines := strings.Split(strings.TrimSpace(got), "\n")
	segments := document()
	if len(lines) != len(segments) {
		t.Fatalf("%d units, want %d:\n%s", len(lines), len(segments), got)
	}
	for i, line := range lines {
		s, fields := segments[i], strings.Split(line, "\t")
		if len(fields) != 5 {
			t.Fatalf("%d fields: %s", len(fields), line)
		}
		if s.ID != 0 && fields[0] != memory.Refer(complete(s.Unit)).String() {
			t.Errorf("id %s", fields[0])
		}
		if approved := s.Status == memory.Approved; (fields[1] == "True") != approved {
			t.Errorf("unit %s approved: %s, want %v", fields[0], fields[1], approved)
		}
		if s.SourceMarkup == "" && (fields[2] != s.Source || fields[3] != s.Target) {
			t.Errorf("unit %s: %q, %q; want %q, %q", fields[0], fields[2], fields[3], s.Source, s.Target)
		}
	}
}

// complete gives u the languages of the file.
func complete(u memory.Unit) memory.Unit {
	u.SourceLang, u.TargetLang = first(u.SourceLang, "vi"), first(u.TargetLang, "en")
	return u
}

// omegat finds the program, or skips the test.
func omegat(t *testing.T) (java, jar string) {
	t.Helper()
	java = tool(t, "java")
	for _, path := range []string{os.Getenv("OMEGAT_JAR"), "/usr/share/omegat/OmegaT.jar", "/usr/share/java/OmegaT.jar"} {
		if _, err := os.Stat(path); err == nil && path != "" {
			return java, path
		}
	}
	t.Skip("omegat is not installed")
	return "", ""
}

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>VI</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg>
<support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>`

const translations = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="vi" datatype="plaintext"/>
<body><tu><tuv xml:lang="vi"><seg>Nghị quyết có hiệu lực từ ngày ký.</seg></tuv><tuv xml:lang="en"><seg>The resolution takes effect on signing.</seg></tuv></tu></body></tmx>`

// A sentence to be translated goes to OmegaT, gets its translation from a memory there, and comes back.
func TestOmegaT(t *testing.T) {
	java, jar := omegat(t)
	dir := t.TempDir()
	root := filepath.Join(dir, "project")
	for _, sub := range []string{"source", "target", "tm/auto", "glossary", "dictionary", "omegat"} {
		if err := os.MkdirAll(filepath.Join(root, sub), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	approved := memory.Unit{ID: 13, Source: "Hai điều.", Target: "Two articles.", SourceLang: "vi", TargetLang: "en", Status: memory.Approved}
	article := write(t, options("1.2"), Segment{Unit: memory.Unit{Source: "Nghị quyết có hiệu lực từ ngày ký."}, Suggestions: []Suggestion{{Unit: approved, Quality: 60}}},
		Segment{Unit: approved}, document()[0])
	for name, content := range map[string][]byte{"omegat.project": []byte(project), "tm/auto/m.tmx": []byte(translations), "source/article.xlf": article} {
		if err := os.WriteFile(filepath.Join(root, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	log := command(t, java, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.home="+filepath.Join(dir, "home"), "-jar", jar,
		"--config-dir="+filepath.Join(dir, "config"), root, "--mode=console-translate", "--quiet")
	if strings.Contains(log, "TF_TM_LOAD_ERROR") {
		t.Fatal(log)
	}
	file, err := os.Open(filepath.Join(root, "target", "article.xlf"))
	if err != nil {
		t.Fatalf("%v\n%s", err, log)
	}
	defer func() { _ = file.Close() }()
	units, skipped, err := read(t, file, Options{Source: "vi", Target: "en"})
	if err != nil || len(units) != 3 || len(skipped) > 0 {
		t.Fatalf("%d units, skipped %v: %v", len(units), skipped, err)
	}
	if units[0].Target != "The resolution takes effect on signing." {
		t.Errorf("translated: %q", units[0].Target)
	}
	for i, want := range []memory.Unit{approved, document()[0].Unit} {
		got := units[i+1]
		if got.Source != want.Source || got.Target != want.Target || got.Props[len(got.Props)-1].Value != memory.Refer(want).String() {
			t.Errorf("came back as %+v", got)
		}
	}
}

const catalogue = `msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

#. chú thích
#: a.c:1
msgid "Ministry of Health"
msgstr "Bộ Y tế"

#, fuzzy
msgid "Two"
msgstr "Hai?"

msgid "Three"
msgstr ""
`

// translate-toolkit writes XLIFF 1.1.
func TestPo2xliff(t *testing.T) {
	po2xliff := tool(t, "po2xliff")
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.po"), []byte(catalogue), 0o600); err != nil {
		t.Fatal(err)
	}
	command(t, po2xliff, "--progress=none", filepath.Join(dir, "a.po"), filepath.Join(dir, "a.xlf"))
	file, err := os.Open(filepath.Join(dir, "a.xlf"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	units, skipped, err := read(t, file, Options{Target: "vi"})
	if err != nil || len(units) != 3 || len(skipped) != 1 {
		t.Fatalf("%d units, skipped %v: %v", len(units), skipped, err)
	}
	health, two := units[1], units[2]
	if health.Target != "Bộ Y tế" || health.Status != memory.Approved || health.Note != "chú thích" || health.Document != "a.c" ||
		two.Target != "Hai?" || two.Status != memory.Draft {
		t.Errorf("%+v\n%+v", health, two)
	}
}
