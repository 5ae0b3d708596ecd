package translate_test

import (
	"io/fs"
	"testing"

	"songngu/internal/article"
	"songngu/internal/translate"
	"songngu/seeds"
)

// Every sentence of the shipped articles has English.
func TestShippedArticles(t *testing.T) {
	names, err := fs.Glob(seeds.FS, "articles/*.txt")
	if err != nil || len(names) == 0 {
		t.Fatalf("%d articles, %v", len(names), err)
	}
	tr := translator(t)
	for _, name := range names {
		f, err := seeds.FS.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := article.Read(name, f, article.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		d, err := tr.Article(t.Context(), a, true)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range d.Segments {
			if s.Origin != translate.Engine || s.Target == "" || s.Grade == "" {
				t.Errorf("%s %s: %+q from %s, grade %q", name, s.ID, s.Target, s.Origin, s.Grade)
			}
		}
	}
}
