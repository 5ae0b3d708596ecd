package verify

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
)

func TestZZ(t *testing.T) {
	var entries []terms.Entry
	files, _ := filepath.Glob("../../seeds/terms/*.tsv")
	for _, p := range files {
		f, _ := os.Open(p)
		es, err := terms.ReadTSV(p, f)
		if err != nil {
			t.Log(err)
			continue
		}
		entries = terms.Merge(entries, es)
	}
	base, err := terms.NewBase(entries)
	if err != nil {
		t.Fatal(err)
	}
	o, err := summary.NewOffline(base)
	if err != nil {
		t.Fatal(err)
	}
	arts, _ := filepath.Glob(os.Getenv("ZZ"))
	n, fl := 0, 0
	var total time.Duration
	for _, p := range arts {
		f, _ := os.Open(p)
		a, err := article.Read(p, f, article.DefaultLimits())
		if err != nil {
			t.Log(err)
			continue
		}
		d, err := o.Draft(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		b := Verify(a, d, base)
		total += time.Since(start)
		fmt.Println("==", p, len(b.Statements), b.Headline)
		for _, f := range b.Findings {
			text, cites := d.Headline, d.HeadlineCites
			if f.Statement >= 0 {
				text, cites = d.Statements[f.Statement].Text, d.Statements[f.Statement].Cites
			}
			fmt.Printf("%s %s %s\n   EN %s\n", f.Severity, f.Check, f.Message, text)
			for _, s := range a.Segments {
				if strings.Contains(" "+strings.Join(cites, " ")+" ", " "+s.ID+" ") {
					fmt.Println("   VI", s.Text)
				}
			}
		}
		for _, v := range b.Verdicts {
			n++
			if v == Flagged {
				fl++
			}
		}
	}
	fmt.Println("statements", n, "flagged", fl, total)
}
