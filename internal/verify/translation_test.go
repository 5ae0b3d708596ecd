package verify

import (
	"slices"
	"strings"
	"testing"

	"songngu/internal/article"
	"songngu/internal/english"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// segmentOf makes a segment with the id s1.
func segmentOf(text string) *article.Segment {
	return &article.Segment{ID: "s1", Span: viet.Span{End: len(text)}, Text: text}
}

func TestTranslation(t *testing.T) {
	entries := slices.Clone(testBase(t).Entries())
	for i := range entries {
		entries[i].Status = terms.Official
	}
	base, err := terms.NewBase(entries)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		vi, en string
		want   []string // the check and a word of the message of each finding
	}{
		{"Ngày 12/3/2026, Bộ Y tế ban hành 15 kế hoạch.", "On 12 March 2026, the Ministry of Health issued 15 plans.", nil},
		{"Ngày 12/3/2026, Bộ Y tế ban hành 15 kế hoạch.", "On 12 March 2026, the Ministry of Health issued 50 plans.",
			[]string{"quantity 50", "quantity 15"}},
		{"Ngày 12/3/2026, Bộ Y tế ban hành 15 kế hoạch.", "The Ministry of Health issued 15 plans.", []string{"date 12/3/2026"}},
		{"Bộ Y tế có Nghị định số 12/2026/NĐ-CP.", "The Ministry of Health has a decree.", []string{"document 12/2026"}},
		{"Mức hỗ trợ học phí cho học sinh;", "Tuition support for pupils;", nil}, // an item is no sentence
		{"b) Mức hỗ trợ học phí;", "b) Tuition support;", nil},
		{"12. Xã họp.", "12. The commune met.", nil},
		{"Ban hành 01 bản.", "Issue a copy.", []string{"quantity 01"}},
		{"Bộ Công an họp.", "The Ministry met.", []string{"term Public Security"}},
		{"Bộ Công an họp.", "The MPS met.", nil},
		{"Các Bộ trưởng họp.", "The Ministers met.", nil},
		{"Đề án 06 đạt mục tiêu.", "Project 06 reaches its goal.", nil},
		{"Dự án đạt mục tiêu.", "The project đạt mục tiêu.", []string{"language Vietnamese"}},
		{"Dự án đạt mục tiêu.", " ", []string{"language nothing"}},
	} {
		got := Translation(segmentOf(tt.vi), tt.en, base).Findings
		ok := len(got) == len(tt.want)
		for i := range got {
			check, word, _ := strings.Cut(tt.want[min(i, len(tt.want)-1)], " ")
			ok = ok && string(got[i].Check) == check && strings.Contains(got[i].Message, word)
		}
		if !ok {
			t.Errorf("%+q = %+q:\n got %v\nwant %v", tt.vi, tt.en, got, tt.want)
		}
	}
}

// Captions may be no evidence of a brief, but they are translated.
func TestTranslationOfCaption(t *testing.T) {
	seg := segmentOf("Ảnh: hội nghị có 20 đại biểu.")
	seg.Kind = article.Caption
	if got := Translation(seg, "Photo: the conference has 20 delegates.", nil).Findings; len(got) > 0 {
		t.Errorf("got %v", got)
	}
	if seg.Kind != article.Caption {
		t.Error("the segment was changed")
	}
}

func TestTranslationForbidden(t *testing.T) {
	base, err := terms.NewBase([]terms.Entry{{VI: "Đề án 06", EN: "Project 06", Kind: terms.Programme, Status: terms.Approved,
		Admitted: []string{"the 06 project"}, Forbidden: []string{"Scheme 06"}}})
	if err != nil {
		t.Fatal(err)
	}
	for en, want := range map[string]string{"Project 06 is on.": "", "The 06 project is on.": "", "The scheme of Project 06 is on.": "",
		"Scheme 06 is on.": "warning error ", "Plan 06 is on.": "warning "} {
		got := ""
		for _, f := range Translation(segmentOf("Đề án 06 được triển khai."), en, base).Findings {
			if f.Check == CheckTerm {
				got += string(f.Severity) + " "
			}
		}
		if got != want {
			t.Errorf("%+q: %q, want %q", en, got, want)
		}
	}
}

func TestTranslationTerms(t *testing.T) {
	base, err := terms.NewBase([]terms.Entry{{VI: "cơ sở dữ liệu", EN: "the database", AbbrEN: []string{"DB"}, Kind: terms.Concept}})
	if err != nil {
		t.Fatal(err)
	}
	const vi = "a) Hai cơ sở dữ liệu."
	var got []bool
	for _, en := range []string{"a) Two databases.", "a) Two DB.", "Two bases of data.", ""} {
		r := Translation(segmentOf(vi), en, base)
		if len(r.Terms) != 1 || r.Terms[0].In(vi) != "cơ sở dữ liệu" {
			t.Fatalf("%+q: terms %v", en, r.Terms)
		}
		got = append(got, r.Terms[0].Used)
	}
	if want := []bool{true, true, false, false}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestHasPlainly(t *testing.T) {
	for _, tt := range []struct {
		text, term string
		want       bool
	}{
		{"The Ministry of Health met.", "Ministry of Health", true},
		{"Fees (tuition support) fall.", "tuition support", true},
		{"Public investments rose.", "public investment", false}, // for a closer look
		{"An area of 5 km² is planted.", "km", false},
		{"People of H'Mong descent.", "Mong", false},
		{"Project 06,000 is none.", "Project 06", false},
		{"Nothing.", "", false},
	} {
		if got := hasPlainly(tt.text, tt.term); got != tt.want {
			t.Errorf("%q has %q: %v", tt.text, tt.term, got)
		}
		if _, found := english.NewTerms(tt.text).Find(tt.term); tt.want && !found {
			t.Errorf("%q is no term of %q", tt.term, tt.text)
		}
	}
}
