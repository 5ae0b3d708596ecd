package translate_test

import (
	"context"
	"strings"
	"sync"
	"testing"

	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/translate"
	"songngu/seeds"
)

var shippedTerms = sync.OnceValues(func() ([]terms.Entry, error) { return terms.ReadFS(seeds.FS, "terms") })

// translator makes a translator without a memory, in which the terms of a user outrank those of the program.
func translator(t testing.TB, user ...terms.Entry) *translate.Translator {
	t.Helper()
	shipped, err := shippedTerms()
	if err != nil {
		t.Fatal(err)
	}
	base, err := terms.NewBase(terms.Merge(user, shipped))
	if err != nil {
		t.Fatal(err)
	}
	engine, err := transfer.New(base)
	if err != nil {
		t.Fatal(err)
	}
	return &translate.Translator{Base: base, Engine: engine}
}

func line(t testing.TB, tr *translate.Translator, text string) translate.Segment {
	t.Helper()
	s, err := tr.Line(context.Background(), "the source", text)
	if err != nil {
		t.Fatalf("%+q: %v", text, err)
	}
	return s
}

// A term that a user approved beats what the program knows, wherever it stands.
func TestUserTerms(t *testing.T) {
	for _, tt := range []struct {
		name         string
		term         terms.Entry
		text         string
		want, unwant string
	}{
		{"a term of the program", terms.Entry{VI: "Bộ Y tế", EN: "Health Ministry", Kind: terms.Body, Article: "the"},
			"Bộ Y tế ban hành 5 kế hoạch.", "Health Ministry", "Ministry of Health"},
		{"a noun of the lexicon", terms.Entry{VI: "cửa hàng", EN: "outlet", Kind: terms.Concept},
			"Tỉnh có 12 cửa hàng.", "outlets", "shop"},
		{"a term in a longer term", terms.Entry{VI: "hội nghị", EN: "gathering", Kind: terms.Concept},
			"Bộ Y tế tổ chức hội nghị trực tuyến.", "gathering", "conference"},
		{"a term in a longer word", terms.Entry{VI: "kế hoạch", EN: "scheme", Kind: terms.Concept},
			"Tỉnh ban hành kế hoạch sản xuất.", "scheme", "plan"},
		{"a longer term", terms.Entry{VI: "thẻ bảo hiểm y tế", EN: "health cover card", Kind: terms.Concept},
			"Tỉnh cấp 500 thẻ bảo hiểm y tế.", "health cover cards", "insurance"},
		{"a term across another", terms.Entry{VI: "y tế cơ sở", EN: "local clinics", Kind: terms.Concept, Article: "0"},
			"Tỉnh đầu tư cho y tế cơ sở.", "local clinics", "grassroots"},
		{"a verb of the lexicon", terms.Entry{VI: "ban hành", EN: "promulgate", Kind: terms.Concept},
			"Bộ Y tế ban hành 5 kế hoạch.", "promulgated", "issued"},
		{"an official name stays whole", terms.Entry{VI: "y tế", EN: "medical care", Kind: terms.Concept},
			"Bộ Y tế ban hành 5 kế hoạch.", "Ministry of Health", "medical care"},
	} {
		tt.term.Status = terms.Approved
		s := line(t, translator(t, tt.term), tt.text)
		if !strings.Contains(s.Target, tt.want) || strings.Contains(s.Target, tt.unwant) {
			t.Errorf("%s: %+q = %+q: want %q, not %q", tt.name, tt.text, s.Target, tt.want, tt.unwant)
		}
	}
}
