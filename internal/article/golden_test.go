package article

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite testdata/*.golden")

// listing prints an article as one line a segment.
func listing(a *Article) string {
	var s strings.Builder
	fmt.Fprintf(&s, "title: %s\nurl: %s\npublisher: %s\nplace: %s\n", a.Title, a.URL, a.Publisher, a.Place)
	fmt.Fprintf(&s, "date: %04d-%02d-%02d\n", a.Date.Year, a.Date.Month, a.Date.Day)
	for _, n := range a.Notes {
		fmt.Fprintf(&s, "note: %s\n", n)
	}
	for _, g := range a.Segments {
		flags := ""
		if g.Item {
			flags = fmt.Sprintf(" item/%d", g.Mark)
		}
		fmt.Fprintf(&s, "%s [%d:%d] p%d %s%s| %s\n", g.ID, g.Start, g.End, g.Paragraph, g.Kind, flags, g.Text)
	}
	return s.String()
}

func TestSeeds(t *testing.T) {
	files, err := Paths([]string{"../../seeds/articles"})
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 5 {
		t.Fatalf("found %d seed articles, want 5", len(files))
	}
	for _, f := range files {
		a, err := ReadPath(f, Limits{})
		if err != nil {
			t.Errorf("%s: %v", f, err)
			continue
		}
		checkArticle(t, a)
		golden(t, a)
	}
}

// golden compares the listing with the one in testdata.
func golden(t *testing.T, a *Article) {
	t.Helper()
	got := listing(a)
	path := filepath.Join("testdata", a.ID+".golden")
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(got, "\n")); diff != "" {
		t.Errorf("%s: segments differ (-want +got; -update rewrites):\n%s", a.ID, diff)
	}
}
