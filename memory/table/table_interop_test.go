//go:build interop

package table

// Other programs read our tables: the CSV reader of Python's library and translate-toolkit, which Debian has.

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"songngu/memory"
)

const python = "/usr/bin/python3" // another one does not know Debian's packages

// rows gives what a script prints of a table in JSON: a list of lists.
func rows(t *testing.T, script, name string, file []byte) [][]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	out, err := exec.CommandContext(t.Context(), python, "-c", script, path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var list [][]string
	if err := json.Unmarshal(out, &list); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return list
}

func TestPython(t *testing.T) {
	if err := exec.CommandContext(t.Context(), python, "-c", "").Run(); err != nil {
		t.Skip("python3 is not installed: ", err)
	}
	var units []memory.Unit
	for _, f := range formulas {
		units = append(units, pair("Bộ \"Y tế\"\nmột\thai, ba; bốn", f))
	}
	for form, dialect := range map[Form]string{TSV: "'excel-tab'", CSV: "'excel'"} {
		got := rows(t, "import csv, json, sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''), "+dialect+"))))",
			"table", write(t, form, units))
		if len(got) != len(units)+1 || cmp.Diff(columns[:], got[0]) != "" {
			t.Fatal(got)
		}
		for i, row := range got[1:] {
			if row[0] != units[i].Source || unguard(row[1]) != units[i].Target {
				t.Errorf("%q, want %q and %q", row, units[i].Source, units[i].Target)
			}
		}
	}
}

func TestTranslateToolkit(t *testing.T) {
	if err := exec.CommandContext(t.Context(), python, "-c", "import translate.storage.csvl10n").Run(); err != nil {
		t.Skip("translate-toolkit is not installed: ", err)
	}
	units := []memory.Unit{pair("Bộ \"Y tế\", Bộ Công an", "Ministry of Health; Ministry of Public Security"), pair("Kế hoạch", "plan")}
	got := rows(t, "import json, sys\nfrom translate.storage import csvl10n\n"+
		"print(json.dumps([[u.source, u.target] for u in csvl10n.csvfile.parsefile(sys.argv[1]).units]))", "table.csv", write(t, CSV, units))
	want := [][]string{{units[0].Source, units[0].Target}, {units[1].Source, units[1].Target}}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
