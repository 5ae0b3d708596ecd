//go:build interop

package tbx

// The programs that translators use, on files that this package writes. Debian has them: libxml2-utils, jing, translate-toolkit.

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// file writes the entries as a file.
func file(t *testing.T, v Version, name string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, written(t, v, entries(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// run runs a program, which has to succeed, and gives what it prints.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	program, err := exec.LookPath(name)
	if err != nil {
		t.Skip(name, " is not installed: ", err)
	}
	out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func schema(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join(samples, "schemas", name)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the schemas are not here: ", err)
	}
	return path
}

func TestSchemaV2(t *testing.T) {
	run(t, "xmllint", "--nonet", "--noout", "--schema", schema(t, "tbx.xsd"), file(t, V2, "v2.tbx"))
}

func TestSchemaV3(t *testing.T) {
	path := file(t, V3, "v3.tbx")
	run(t, "xmllint", "--nonet", "--noout", "--relaxng", schema(t, "TBXcoreStructV03.rng"), path)
	run(t, "jing", schema(t, "TBXcoreStructV03.rng"), path)
	run(t, "jing", schema(t, "TBX-Basic_DCA.sch"), path)
}

// translate-toolkit finds the Vietnamese term and its English, in this order.
func TestTranslateToolkit(t *testing.T) {
	in := file(t, V2, "v2.tbx")
	out := filepath.Join(t.TempDir(), "v2.po")
	run(t, "tbx2po", in, out)
	po, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	if text := string(po); !strings.Contains(text, `msgid "Đề án 06"`) || !strings.Contains(text, `msgstr "Project 06"`) {
		t.Errorf("tbx2po wrote\n%s", text)
	}
}

// OmegaT reads version 2 as a glossary. Its own reader is asked, by a program that Java compiles as it runs it.
func TestOmegaT(t *testing.T) {
	const jar = "/usr/share/omegat/OmegaT.jar"
	if _, err := os.Stat(jar); err != nil {
		t.Skip("OmegaT is not installed: ", err)
	}
	if _, err := exec.LookPath("javac"); err != nil {
		t.Skip("no Java compiler: ", err)
	}
	got := run(t, "java", "-cp", jar, "testdata/ReadGlossary.java", file(t, V2, "v2.tbx"))
	if !strings.Contains(got, "Đề án 06 = Project 06\n") {
		t.Errorf("OmegaT read\n%s", got)
	}
}
