package terms_test

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"songngu/internal/terms"
)

const row = "Bộ Công an\tMinistry of Public Security\tBCA\tMPS\tngành công an|bộ công an ta\tbody\tofficial\tthe\tsecurity\thouse"

func TestReadTSV(t *testing.T) {
	want := []terms.Entry{{VI: "Bộ Công an", EN: "Ministry of Public Security", AbbrVI: []string{"BCA"}, AbbrEN: []string{"MPS"},
		Variants: []string{"ngành công an", "bộ công an ta"}, Kind: terms.Body, Status: terms.Official, Article: "the",
		Domain: "security", Source: "house"}}
	for _, c := range []struct{ name, text string }{
		{"plain", terms.Header + "\n" + row + "\n"},
		{"byte order mark, CRLF, comments", "\ufeff# terms\r\n" + terms.Header + "\r\n\r\n# one\r\n" + row + "\r\n"},
		{"decomposed letters", terms.Header + "\n" + norm.NFD.String(row) + "\n"},
		{"no last newline", terms.Header + "\n" + row},
	} {
		got, err := terms.ReadTSV("t.tsv", strings.NewReader(c.text))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", c.name, diff)
		}
	}
}

func TestReadTSVFaults(t *testing.T) {
	good := strings.Split(row, "\t")
	with := func(col int, s string) string {
		f := append([]string(nil), good...)
		f[col] = s
		return terms.Header + "\n" + strings.Join(f, "\t") + "\n"
	}
	for _, c := range []struct {
		name, text, column string
		line               int
	}{
		{"empty file", "", "", 1},
		{"no header", row, "", 1},
		{"too few columns", terms.Header + "\nBộ Công an\tpolice\n", "", 2},
		{"too many columns", terms.Header + "\n" + row + "\tx\n", "", 2},
		{"no Vietnamese", with(0, " "), "vi", 2},
		{"no English", with(1, ""), "en", 2},
		{"empty member", with(4, "a||b"), "variants", 2},
		{"kind", with(5, "organ"), "kind", 2},
		{"status", with(6, "good"), "status", 2},
		{"article", with(7, "a"), "article", 2},
		{"bracket", with(0, "Bộ (Công an)"), "vi", 2},
		{"not UTF-8", terms.Header + "\n\xff\xfe\n", "", 2},
		{"long line", terms.Header + "\n" + strings.Repeat("x", 20<<10), "", 2},
		{"long field", with(1, strings.Repeat("x", 3000)), "en", 2},
		{"long list", with(4, strings.Repeat("a|", 100)+"a"), "variants", 2},
	} {
		_, err := terms.ReadTSV("t.tsv", strings.NewReader(c.text))
		var re *terms.ReadError
		if !errors.As(err, &re) {
			t.Errorf("%s: error %v", c.name, err)
			continue
		}
		if re.File != "t.tsv" || re.Line != c.line || re.Column != c.column || re.Cure == "" {
			t.Errorf("%s: %v, want line %d column %+q", c.name, re, c.line, c.column)
		}
	}
}

func TestReadFS(t *testing.T) {
	fsys := fstest.MapFS{
		"terms/a.tsv":  {Data: []byte(terms.Header + "\n" + row)},
		"terms/b.tsv":  {Data: []byte(terms.Header + "\n" + strings.ReplaceAll(row, "ông an", "ông Thương"))},
		"terms/README": {Data: []byte("not a term file")},
	}
	got, err := terms.ReadFS(fsys, "terms")
	if err != nil || len(got) != 2 {
		t.Errorf("ReadFS = %d entries, %v", len(got), err)
	}
	if _, err := terms.ReadFS(fsys, "none"); err == nil {
		t.Error("a missing folder must be an error")
	}
}

func FuzzReadTSV(f *testing.F) {
	f.Add(terms.Header + "\n" + row + "\n")
	f.Add("# only a comment\n")
	f.Add(terms.Header + "\n\t\t\t\t\t\t\t\t\t\n")
	f.Fuzz(func(t *testing.T, text string) {
		entries, err := terms.ReadTSV("f.tsv", strings.NewReader(text))
		if err != nil {
			if _, ok := errors.AsType[*terms.ReadError](err); !ok {
				t.Fatalf("error of another type: %v", err)
			}
			return
		}
		b, err := terms.NewBase(entries)
		if err != nil {
			return // two entries may claim one name
		}
		for _, e := range b.Entries() {
			if got := b.ByVI(e.VI); got == nil || got.VI != e.VI {
				t.Fatalf("%+q not found by its own form", e.VI)
			}
		}
	})
}
