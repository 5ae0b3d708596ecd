package facts_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"songngu/internal/facts"
)

func TestZF(t *testing.T) {
	b, _ := os.ReadFile(os.Getenv("ZZ"))
	for l := range strings.Lines(string(b)) {
		l = strings.TrimSpace(l)
		if l == "" {
			continue
		}
		fmt.Println("VI:", l)
		for _, f := range facts.Extract(read(t, "news.txt", " date 2025-06-12 Tin ngắn\n\n"+l+"\n"), engine(t)) {
			fmt.Printf("   [%.2f %s] %s\n", f.Clause.Doubt, f.Kind, f.Text)
		}
	}
}
