package extract_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"songngu/internal/terms"
	"songngu/internal/terms/extract"
)

// words is a lexicon of the words that the tests need.
type words map[string]extract.WordClass

func (w words) Class(key string) extract.WordClass { return w[key] }

func (w words) Names(phrase string) bool { return !strings.HasSuffix(phrase, "hỗ trợ") }

var lexicon = words{
	"phí": extract.Noun, "phòng": extract.Noun, "phí phòng": extract.Noun, "chống": extract.Verb, "nước thải": extract.Noun, "trạm": extract.Noun, "xử lý": extract.Verb | extract.Noun,
	"sinh hoạt": extract.Noun, "công nghiệp": extract.Noun, "đô thị": extract.Noun, "tập trung": extract.Verb | extract.Adjective, "xây dựng": extract.Verb, "thu": extract.Verb, "được": extract.Function,
	"của": extract.Function, "và": extract.Function, "tại": extract.Function, "đã": extract.Function, "này": extract.Function, "các": extract.Function, "ban hành": extract.Verb, "quản lý": extract.Verb,
	"doanh nghiệp": extract.Noun, "hộ gia đình": extract.Noun, "phải": extract.Function, "nộp": extract.Verb, "hỗ trợ": extract.Verb | extract.Noun, "mới": extract.Adjective, "năm": extract.Noun,
}

func base(t testing.TB, entries ...terms.Entry) *terms.Base {
	t.Helper()
	b, err := terms.NewBase(entries)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// documents makes a document of each text, a sentence a line.
func documents(texts ...string) []extract.Document {
	var docs []extract.Document
	for i, text := range texts {
		d := extract.Document{ID: fmt.Sprintf("d%d", i)}
		for k, line := range strings.Split(text, "\n") {
			d.Passages = append(d.Passages, extract.Passage{ID: fmt.Sprintf("s%d", k+1), Text: line})
		}
		docs = append(docs, d)
	}
	return docs
}

func find(concepts []extract.Concept, vi string) *extract.Concept {
	for i := range concepts {
		if concepts[i].VI == vi {
			return &concepts[i]
		}
	}
	return nil
}

// Names by their shape are found once seen, with their kind.
func TestPatterns(t *testing.T) {
	b := base(t, terms.Entry{VI: "Bộ Công an", EN: "Ministry of Public Security", Kind: terms.Body, Status: terms.Official, AbbrVI: []string{"BCA"}},
		terms.Entry{VI: "Quốc hội", EN: "National Assembly", Kind: terms.Body, Status: terms.Official})
	for _, tt := range []struct {
		text, vi string
		kind     terms.Kind
	}{
		{"Nghị định số 12/2031/NĐ-CP đã có hiệu lực.", "Nghị định số 12/2031/NĐ-CP", extract.DocumentName},
		{"Theo khoản 2 Điều 5 Nghị định 12/2031/NĐ-CP, phí được thu.", "Nghị định 12/2031/NĐ-CP", extract.DocumentName},
		{"Quốc hội thông qua Luật Nước thải.", "Luật Nước thải", terms.Law},
		{"Theo Luật Nước thải năm 2031, phí được thu.", "Luật Nước thải năm 2031", terms.Law},
		{"Ủy ban Nước thải của Quốc hội họp.", "Ủy ban Nước thải của Quốc hội", terms.Body},
		{"Hôm nay, BCA đã ban hành kế hoạch.", "Bộ Công an", terms.Body},
		{"Thiếu tướng Trần Văn Hòa, Chánh Văn phòng Bộ Công an, phát biểu.", "Trần Văn Hòa", extract.PersonName},
	} {
		c := find(extract.Concepts(documents(tt.text), b, lexicon), tt.vi)
		if c == nil || c.Kind != tt.kind || c.Count != 1 {
			t.Errorf("%s: %+v, want %s as %s", tt.text, c, tt.vi, tt.kind)
		}
	}
}

// Phrases have to recur, and to stand alone: a fragment of a longer phrase is none.
func TestPhrases(t *testing.T) {
	text := "Phí nước thải sinh hoạt được thu tại trạm xử lý nước thải.\nHộ gia đình phải nộp phí nước thải sinh hoạt.\n" +
		"Trạm xử lý nước thải được xây dựng mới.\nDoanh nghiệp quản lý trạm xử lý nước thải này.\nPhí nước thải sinh hoạt được hỗ trợ."
	concepts := extract.Concepts(documents(text), base(t), lexicon)
	for _, want := range []string{"trạm xử lý nước thải", "phí nước thải sinh hoạt"} {
		if c := find(concepts, want); c == nil || c.Count != 3 || c.Kind != terms.Concept {
			t.Errorf("%s: %+v", want, c)
		}
	}
	for _, c := range concepts {
		if strings.Contains(c.VI, "này") || strings.Contains(c.VI, "được") || c.VI == "trạm xử lý" || c.VI == "phí nước thải" {
			t.Errorf("found %q", c.VI)
		}
	}
}

// A sentence that documents share counts once.
func TestRepeatedSentence(t *testing.T) {
	const caption = "Hộ gia đình phải nộp phí nước thải sinh hoạt tại trạm."
	if c := find(extract.Concepts(documents(caption, caption), base(t), lexicon), "phí nước thải sinh hoạt"); c != nil {
		t.Errorf("%+v", c)
	}
}

// A short form hangs under what it stands for, whichever comes first; a law under its year is one concept however the year is written.
func TestJoin(t *testing.T) {
	concepts := extract.Concepts(documents("Trạm xử lý nước thải (TXLNT) được xây dựng.\nDoanh nghiệp quản lý TXLNT.",
		"Theo Luật Nước thải năm 2031, phí được thu.\nTheo Luật Nước thải 2031, phí được nộp."), base(t), lexicon)
	c := find(concepts, "trạm xử lý nước thải")
	if c == nil || !slices.Contains(c.Abbreviations, "TXLNT") || c.Count != 3 {
		t.Errorf("the short form: %+v", c)
	}
	if c := find(concepts, "TXLNT"); c != nil {
		t.Errorf("the short form stands alone: %+v", c)
	}
	law := 0
	for _, c := range concepts {
		if strings.Contains(c.VI, "2031") {
			law++
			if c.Count != 2 || len(c.Variants) != 1 {
				t.Errorf("the law of 2031: %+v", c)
			}
		}
	}
	if law != 1 {
		t.Errorf("%d concepts for one law", law)
	}
}

// A document is one concept under its long and its short name, unless two have the number.
// A short form means what its own document says; only where the documents agree does it mean that in the others.
func TestShortFormsByDocument(t *testing.T) {
	concepts := extract.Concepts(documents(
		"Trạm xử lý nước thải (TXLNT) đã xây dựng.\nCác TXLNT thu phí.\nBan phòng chống dịch (BPCD) họp.",
		"Các tháp xử lý nước thải (TXLNT) đã xây dựng.\nTXLNT phải nộp phí.",
		"Doanh nghiệp quản lý TXLNT mới.\nBPCD họp.",
	), base(t), lexicon)
	for vi, want := range map[string]string{
		"trạm xử lý nước thải": "[{0 3}] [TXLNT]",
		"tháp xử lý nước thải": "[{1 3}] [TXLNT]",
		"TXLNT":                "[{2 1}] []",
		"ban phòng chống dịch": "[{0 2} {2 1}] [BPCD]",
	} {
		c := find(concepts, vi)
		if c == nil {
			t.Errorf("%s is not found", vi)
			continue
		}
		if got := fmt.Sprint(c.Documents, " ", c.Abbreviations); got != want {
			t.Errorf("%s: documents and short forms %s, want %s", vi, got, want)
		}
	}
}

// What a document says of a short form goes before what the base has for it.
func TestShortFormsBeforeBase(t *testing.T) {
	b := base(t, terms.Entry{VI: "tổ xử lý nợ thuế", EN: "tax debt settlement team", Kind: terms.Concept, Status: terms.Official, AbbrVI: []string{"TXLNT"}})
	concepts := extract.Concepts(documents("Trạm xử lý nước thải (TXLNT) đã xây dựng.\nCác TXLNT thu phí.", "TXLNT họp tại hộ gia đình."), b, lexicon)
	own, known := find(concepts, "trạm xử lý nước thải"), find(concepts, "tổ xử lý nợ thuế")
	if own == nil || known == nil || own.Documents[0].Index != 0 || !slices.Contains(own.Abbreviations, "TXLNT") || known.Documents[len(known.Documents)-1] != (extract.Use{Index: 1, Count: 1}) {
		t.Errorf("%+v, %+v", own, known)
	}
}

func TestShortNumbers(t *testing.T) {
	concepts := extract.Concepts(documents("Nghị quyết số 57-NQ/TW đã ban hành.\nNghị quyết 57 đã ban hành.\nNghị quyết số 57 đã ban hành."), base(t), lexicon)
	if c := find(concepts, "Nghị quyết số 57-NQ/TW"); c == nil || c.Count != 3 || find(concepts, "Nghị quyết 57") != nil {
		t.Errorf("%+v", concepts)
	}
	concepts = extract.Concepts(documents("Nghị định 12/2031/NĐ-CP đã ban hành.\nNghị định 12/2030/NĐ-CP đã ban hành.\nNghị định 12 đã ban hành."), base(t), lexicon)
	if find(concepts, "Nghị định 12/2031/NĐ-CP") == nil || find(concepts, "Nghị định 12/2030/NĐ-CP") == nil || find(concepts, "Nghị định 12") == nil {
		t.Errorf("%+v", concepts)
	}
}

// Names with a shared end are seen by themselves too.
func TestShared(t *testing.T) {
	b := base(t, terms.Entry{VI: "xử lý nước thải", EN: "wastewater treatment", Kind: terms.Concept, Status: terms.Official},
		terms.Entry{VI: "quản lý nước thải", EN: "wastewater management", Kind: terms.Concept, Status: terms.Official})
	concepts := extract.Concepts(documents("Doanh nghiệp quản lý và xử lý nước thải sinh hoạt."), b, lexicon)
	for _, want := range []string{"xử lý nước thải", "quản lý nước thải"} {
		if c := find(concepts, want); c == nil || c.Count != 1 {
			t.Errorf("%s: %+v", want, c)
		}
	}
}

// Names that look alike are not joined: other numbers, other bodies, a system and its narrower namesake.
func TestMustNotMerge(t *testing.T) {
	b := base(t, terms.Entry{VI: "Trung tâm Dữ liệu quốc gia", EN: "National Data Centre", Kind: terms.System, Status: terms.Official},
		terms.Entry{VI: "Trung tâm dữ liệu quốc gia về dân cư", EN: "National Population Data Centre", Kind: terms.Body, Status: terms.Official},
		terms.Entry{VI: "Trung tâm dữ liệu quốc gia số 1", EN: "National Data Centre No. 1", Kind: terms.System, Status: terms.Official})
	text := "Trung tâm Dữ liệu quốc gia đã khai trương.\nTrung tâm dữ liệu quốc gia về dân cư đã khai trương.\nTrung tâm dữ liệu quốc gia số 1 đã khai trương.\n" +
		"Nghị quyết số 57-NQ/TW đã ban hành.\nNghị quyết số 66-NQ/TW đã ban hành."
	concepts := extract.Concepts(documents(text), b, lexicon)
	for _, want := range []string{"Trung tâm Dữ liệu quốc gia", "Trung tâm dữ liệu quốc gia về dân cư", "Trung tâm dữ liệu quốc gia số 1", "Nghị quyết số 57-NQ/TW", "Nghị quyết số 66-NQ/TW"} {
		if find(concepts, want) == nil {
			t.Errorf("%s is not there by itself", want)
		}
	}
}

// The same documents give the same concepts, and each sighting covers a name of its concept.
func TestLaws(t *testing.T) {
	docs := documents("Trạm xử lý nước thải (TXLNT) của Bộ Công an được xây dựng.\nBộ Công an quản lý trạm xử lý nước thải và TXLNT.",
		"Theo khoản 2 Điều 5 Nghị định 12/2031/NĐ-CP, Thiếu tướng Trần Văn Hòa quản lý trạm.")
	b := base(t, terms.Entry{VI: "Bộ Công an", EN: "Ministry of Public Security", Kind: terms.Body, Status: terms.Official})
	first := extract.Concepts(docs, b, lexicon)
	if second := extract.Concepts(docs, b, lexicon); fmt.Sprint(first) != fmt.Sprint(second) {
		t.Error("two runs differ")
	}
	for _, c := range first {
		total := 0
		for _, d := range c.Documents {
			total += d.Count
		}
		if total != c.Count || c.Count == 0 || len(c.Sightings) == 0 {
			t.Errorf("%s: %d in all, %d by document, %d shown", c.VI, c.Count, total, len(c.Sightings))
		}
		names := append(append([]string{c.VI}, c.Variants...), c.Abbreviations...)
		for _, s := range c.Sightings {
			got := s.In(docs[s.Document].Passages[s.Passage].Text)
			if !slices.ContainsFunc(names, func(n string) bool { return terms.Canonical(n) == terms.Canonical(got) }) && !strings.Contains(got, " và ") {
				t.Errorf("%s: a sighting covers %q", c.VI, got)
			}
		}
	}
}

func FuzzConcepts(f *testing.F) {
	f.Add("Trạm xử lý nước thải (TXLNT) của Bộ Công an.\nTheo Luật Nước thải năm 2031, Nghị định 12/2031/NĐ-CP.")
	f.Add("(sau đây gọi là X) Ủy ban , , của (")
	f.Add("A\xffB \x00 ( ) Luật 2031 Luật")
	b := base(f, terms.Entry{VI: "Bộ Công an", EN: "Ministry of Public Security", Kind: terms.Body, Status: terms.Official})
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		docs := documents(strings.ToValidUTF8(text, "?"))
		for _, c := range extract.Concepts(docs, b, lexicon) {
			if c.VI == "" || c.Count < 1 {
				t.Errorf("%+v", c)
			}
		}
	})
}
