//go:build interop

package tmx

// The programs that translators use, on files that this package writes. Debian has them: libxml2-utils, translate-toolkit and
// omegat.

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"songngu/memory"
)

// command runs a program and gives what it prints.
func command(t *testing.T, name string, args ...string) string {
	t.Helper()
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

// sentences are units with all that a file can say of them.
func sentences() []memory.Unit {
	at := time.Date(2026, 11, 28, 8, 30, 0, 0, time.UTC)
	return []memory.Unit{
		{ID: 1, Source: "Bộ Y tế ban hành kế hoạch.", Target: "The Ministry of Health issued a plan.", SourceLang: "vi", TargetLang: "en",
			Origin: memory.Human, Status: memory.Approved, Prev: "Câu trước.", Next: "Câu sau.", Document: "báo cáo.docx", Creator: "lan",
			Created: at, Changed: at, Note: "đã duyệt\nlần hai", Props: []memory.Prop{{Name: "Lĩnh vực", Value: "y tế"}, {Name: "tmx-tuid", Value: "a 1"}}},
		{ID: 2, Source: "Dấu <b> & \"ngoặc\" 'đơn' ]]> có mặt.", Target: "The signs <b> & \"quotes\" are there.", SourceLang: "vi", TargetLang: "en"},
		{ID: 3, Source: "Chữ đậm ở đây.", Target: "Bold here.", SourceLang: "vi-vn", TargetLang: "en-gb",
			SourceMarkup: `Chữ <bpt i="1" x="1">&lt;b&gt;</bpt>đậm<ept i="1">&lt;/b&gt;</ept> ở đây.`,
			TargetMarkup: `<bpt i="1" x="1">&lt;b&gt;</bpt>Bold<ept i="1">&lt;/b&gt;</ept> here<ph x="2"></ph>.`},
		{ID: 4, Source: "Mã sai ở đây.", Target: "Wrong codes here.", SourceLang: "vi", TargetLang: "en",
			SourceMarkup: `Mã <bpt>sai ở đây.`, TargetMarkup: `Wrong <script>codes</script> here.`},
	}
}

// files writes the files that are checked.
func files(t *testing.T) map[string]string {
	t.Helper()
	text := rapid.StringOfN(rapid.RuneFrom([]rune("aăâ đêôơưừ<>&\"'1,.\n\t]-\u00a0𝄞\x01\ufffe")), 1, 30, -1)
	units := rapid.Custom(func(r *rapid.T) memory.Unit {
		return memory.Unit{Source: text.Draw(r, "source"), Target: text.Draw(r, "target"), SourceLang: "vi", TargetLang: "en",
			Document: text.Draw(r, "document"), Creator: text.Draw(r, "creator"), Note: text.Draw(r, "note"),
			SourceMarkup: text.Draw(r, "markup"), Props: []memory.Prop{{Name: text.Draw(r, "name"), Value: text.Draw(r, "value")}}}
	})
	var drawn []memory.Unit
	for i := range 500 {
		drawn = append(drawn, units.Example(i))
	}
	paths, dir := map[string]string{}, t.TempDir()
	for name, list := range map[string][]memory.Unit{"sentences": sentences(), "empty": nil, "drawn": drawn} {
		paths[name] = filepath.Join(dir, name+".tmx")
		if err := os.WriteFile(paths[name], write(t, list), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

func TestDTD(t *testing.T) {
	xmllint, err := exec.LookPath("xmllint")
	if err != nil {
		t.Skip("xmllint is not installed: ", err)
	}
	dtd := filepath.Join(samples, "schemas", "tmx14.dtd")
	if _, err := os.Stat(dtd); err != nil {
		t.Skip("the schemas are not here: ", err)
	}
	validate := func(path string) {
		t.Helper()
		command(t, xmllint, "--nonet", "--noout", "--dtdvalid", dtd, path)
	}
	for _, path := range files(t) {
		validate(path)
	}
	// What others wrote is valid when it is written again, whatever was odd about it.
	again, _ := filepath.Glob(filepath.Join(samples, "tmx", "*.tmx*"))
	for _, path := range again {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		units, _, err := read(t, f, Options{})
		_ = f.Close()
		out := filepath.Join(t.TempDir(), "again.tmx")
		if err != nil || os.WriteFile(out, write(t, units), 0o600) != nil {
			t.Fatal(path, err)
		}
		validate(out)
	}
}

// script prints the source and target of each unit that translate-toolkit reads.
const script = `
import sys
from translate.storage import tmx
for u in tmx.tmxfile.parsefile(sys.argv[1]).units:
    print(u.source + "\t" + u.target)
`

func TestTranslateToolkit(t *testing.T) {
	const python = "/usr/bin/python3" // another one does not know Debian's packages
	if err := exec.CommandContext(t.Context(), python, "-c", "import translate.storage.tmx").Run(); err != nil {
		t.Skip("translate-toolkit is not installed: ", err)
	}
	var want []string
	for _, u := range sentences() {
		want = append(want, u.Source+"\t"+u.Target)
	}
	got := strings.Split(strings.TrimSpace(command(t, python, "-c", script, files(t)["sentences"])), "\n")
	// translate-toolkit gives the code of inline elements as text.
	want[2] = "Chữ <b>đậm</b> ở đây.\t<b>Bold</b> here."
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

const project = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0">
<source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir><tm_dir>__DEFAULT__</tm_dir>
<glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file><dictionary_dir>__DEFAULT__</dictionary_dir>
<source_lang>VI</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg><support_default_translations>true</support_default_translations><remove_tags>false</remove_tags>
</project></omegat>
`

// OmegaT translates a text with what it reads in a memory of ours. It ends well even when it cannot read the memory, so what
// it writes is looked at.
func TestOmegaT(t *testing.T) {
	const jar = "/usr/share/omegat/OmegaT.jar"
	java, err := exec.LookPath("java")
	if err != nil {
		t.Skip("java is not installed: ", err)
	}
	if _, err := os.Stat(jar); err != nil {
		t.Skip("OmegaT is not installed: ", err)
	}
	dir := t.TempDir()
	for _, sub := range []string{"source", "target", "tm/auto", "glossary", "dictionary", "omegat", "home", "config"} {
		if err := os.MkdirAll(filepath.Join(dir, sub), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	var text bytes.Buffer
	var want []string
	for i, u := range sentences() {
		if i == 2 { // a sentence with codes is none of a plain text
			continue
		}
		fmt.Fprintf(&text, "%s\n\n", u.Source)
		want = append(want, u.Target)
	}
	text.WriteString("Câu không có trong bộ nhớ.\n")
	want = append(want, "Câu không có trong bộ nhớ.")
	tmx, err := os.ReadFile(files(t)["sentences"])
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"omegat.project": []byte(project), "source/text.txt": text.Bytes(), "tm/auto/ours.tmx": tmx} {
		if err := os.WriteFile(filepath.Join(dir, name), content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	log := command(t, java, "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.home="+filepath.Join(dir, "home"), "-jar", jar,
		"--config-dir="+filepath.Join(dir, "config"), dir, "--mode=console-translate", "--quiet")
	out, err := os.ReadFile(filepath.Join(dir, "target", "text.txt"))
	if err != nil || strings.Contains(log, "TF_TM_LOAD_ERROR") {
		t.Fatalf("%v\n%s", err, log)
	}
	if d := cmp.Diff(want, strings.FieldsFunc(string(out), func(r rune) bool { return r == '\n' || r == '\r' })); d != "" {
		t.Errorf("%s\n%s", d, log)
	}
}
