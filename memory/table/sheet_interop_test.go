//go:build interop

package table_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// An independent reader opens our spreadsheets: every cell is a text, none a formula, and the status is chosen from a list.
func TestOpenpyxl(t *testing.T) {
	const python = "/usr/bin/python3" // that of the system, which has the packages of the system
	if err := exec.CommandContext(t.Context(), python, "-c", "import openpyxl").Run(); err != nil {
		t.Skip("openpyxl is not installed: ", err)
	}
	path := filepath.Join(t.TempDir(), "glossary.xlsx")
	if err := os.WriteFile(path, writeEntries(t, forms()[2], glossaryEntries(t)), 0o600); err != nil {
		t.Fatal(err)
	}
	const script = `
import openpyxl, sys
s = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
print(s.title, s.max_row, s.freeze_panes)
for v in s.data_validations.dataValidation: print(v.type, v.formula1, v.sqref)
print(sorted({c.data_type for row in s.rows for c in row if c.value is not None}))
print([s.cell(2, 1).value, s.cell(2, 2).value, s.cell(3, 1).value])
`
	out, err := exec.CommandContext(t.Context(), python, "-c", script, path).CombinedOutput()
	want := "Glossary 4 A2\nlist \"candidate,proposed,approved,rejected\" C2:C1048576\n['s']\n['Đề án 06', 'Project 06', '=phòng, chống; tham nhũng']\n"
	if err != nil || strings.ReplaceAll(string(out), "\r", "") != want {
		t.Errorf("%v\n%s\nwant\n%s", err, out, want)
	}
}
