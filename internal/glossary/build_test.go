package glossary

import (
	"strings"
	"testing"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/seeds"
)

// built makes the glossary of articles with the terms that the program ships with.
func built(t testing.TB, translated func(string) (string, error), texts ...string) []Entry {
	t.Helper()
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		t.Fatal(err)
	}
	engine, err := transfer.New(base)
	if err != nil {
		t.Fatal(err)
	}
	var articles []*article.Article
	for _, text := range texts {
		a, err := article.Read("a.txt", strings.NewReader(text), article.DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		articles = append(articles, a)
	}
	entries, err := Build(articles, base, engine, Options{Translated: translated})
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// The English of a term and where it stands.
func TestEnglish(t *testing.T) {
	text := `date 2031-03-02

Bộ Y tế ban hành Nghị định số 12/2031/NĐ-CP theo Luật Việc làm năm 2031.

Quỹ học bổng vùng cao được thành lập. Ông Trần Văn Hòa quản lý quỹ học bổng vùng cao.

Máy qwrtz chạy tốt. Các địa phương mua máy qwrtz.`
	entries := built(t, func(vi string) (string, error) {
		if vi == "máy qwrtz" {
			return "qwrtz machine", nil
		}
		return "", nil
	}, text)
	got := map[string]Entry{}
	for _, e := range entries {
		got[e.VI] = e
	}
	for vi, want := range map[string][2]string{
		"Bộ Y tế":                    {"Ministry of Health", "Circular 03/2009/TT-BNG"},
		"Nghị định số 12/2031/NĐ-CP": {"Decree No. 12/2031/ND-CP", "number of the document"},
		"Luật Việc làm năm 2031":     {"2031 Law on Employment", "words"},
		"Trần Văn Hòa":               {"Trần Văn Hòa", "name"},
		"quỹ học bổng vùng cao":      {"highland scholarship fund", "words"},
		"máy qwrtz":                  {"qwrtz machine", "memory"},
	} {
		e, ok := got[vi]
		if !ok || e.EN != want[0] || e.Source != want[1] {
			t.Errorf("%s: %v %q, %q, want %q", vi, ok, e.EN, e.Source, want)
		}
		if ok && (len(e.Seen) != 1 || e.Seen[0].Article != "a" || e.Seen[0].Date.Year != 2031 || !strings.Contains(strings.ToLower(e.Seen[0].Text), strings.ToLower(vi))) {
			t.Errorf("%s: seen %+v", vi, e.Seen)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	var texts []string
	for i := range 100 {
		texts = append(texts, strings.Repeat("Bộ Y tế ban hành Nghị định số 12/2031/NĐ-CP theo Luật Việc làm. Quỹ học bổng vùng cao "+strings.Repeat("x", i%7+1)+" được thành lập.\n\n", 60))
	}
	b.SetBytes(int64(len(strings.Join(texts, ""))))
	for b.Loop() {
		built(b, nil, texts...)
	}
}
