package summary

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/seeds"
)

func BenchmarkZZ(b *testing.B) {
	es, err := terms.ReadFS(seeds.FS, "terms")
	if err != nil {
		b.Fatal(err)
	}
	base, _ := terms.NewBase(es)
	o, _ := NewOffline(base)
	var arts []*article.Article
	fs, _ := filepath.Glob("../../seeds/articles/*.txt")
	for _, f := range fs {
		r, _ := os.Open(f)
		a, err := article.Read(f, r, article.DefaultLimits())
		if err != nil {
			b.Fatal(err)
		}
		arts = append(arts, a)
	}
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		o.Draft(context.Background(), arts[i%len(arts)])
	}
}
