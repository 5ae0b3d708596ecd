package glossary

import (
	"slices"
	"testing"

	"songngu/internal/terms"
	"songngu/internal/terms/extract"
)

func entryOf(vi string, kind terms.Kind, en, source string) Entry {
	return Entry{Concept: extract.Concept{VI: vi, Kind: kind}, EN: en, Source: source, Seen: []Sighting{{Article: "a", Text: vi + " có ở đây."}}}
}

// Only English that nobody settled is asked for.
func TestCandidates(t *testing.T) {
	official := entryOf("Bộ Y tế", terms.Body, "Ministry of Health", "VNA")
	official.Entry = &terms.Entry{VI: "Bộ Y tế", EN: "Ministry of Health", Status: terms.Official}
	entries := []Entry{official, entryOf("Trần Văn Hòa", extract.PersonName, "Trần Văn Hòa", fromName), entryOf("phí nước", terms.Concept, "water charge", fromWords),
		entryOf("máy qwrtz", terms.Concept, "", ""), entryOf("quỹ vùng cao", terms.Concept, "highland fund", fromMemory), entryOf("sổ ruộng", terms.Concept, "", "")}
	all, at, err := Candidates(entries, func(vi string) (bool, error) { return vi == "sổ ruộng", nil })
	if err != nil || !slices.Equal(at, []int{2, 3}) || all[0].EN != "water charge" || all[1].Evidence[0] != "máy qwrtz có ở đây." {
		t.Errorf("%+v at %v, %v", all, at, err)
	}
}

// A proposal is only that: its origin is said, the English of the words stays in the note, and names by their shape are never thrown out.
func TestProposals(t *testing.T) {
	entries := []Entry{
		entryOf("phí nước", terms.Concept, "water charge", fromWords), entryOf("máy qwrtz", terms.Concept, "", ""), entryOf("của xã", terms.Concept, "", ""),
		entryOf("Chương trình Xanh", terms.Programme, "", ""), entryOf("CĐML", extract.ShortForm, "", ""), entryOf("cánh đồng mẫu lớn", terms.Concept, "", ""),
		entryOf("KT-XH", extract.ShortForm, "", ""), entryOf("QLĐ", extract.ShortForm, "", "")}
	proposals := []Proposal{{EN: "water fee"}, {EN: "qwrtz machine"}, {NoTerm: true}, {NoTerm: true}, {Full: "cánh đồng mẫu lớn", EN: "LSMF"}, {Fault: "the English is Vietnamese"},
		{Full: "kinh tế - xã hội", EN: "socio-economic"}, {Full: "quỹ nước sạch"}}
	got, o := Propose(entries, []int{0, 1, 2, 3, 4, 5, 6, 7}, proposals, "big")
	want := []struct{ vi, en, source, note string }{
		{"phí nước", "water fee", "model big", `"water fee" by the model big, "water charge" by its words`}, {"máy qwrtz", "qwrtz machine", "model big", ""}, {"Chương trình Xanh", "", "", ""},
		{"cánh đồng mẫu lớn", "", "", ""}, {"KT-XH", "socio-economic", "model big", "big: short for kinh tế - xã hội"}, {"QLĐ", "", "", ""}}
	if len(got) != len(want) || o.English != 3 || o.Joined != 1 || o.Refused != 1 || !slices.Equal(o.NoTerm, []string{"của xã"}) {
		t.Fatalf("%d entries, %+v", len(got), o)
	}
	for i, w := range want {
		if g := got[i]; g.VI != w.vi || g.EN != w.en || g.Source != w.source || g.Note != w.note {
			t.Errorf("%+v, want %+v", g, w)
		}
	}
	if !slices.Equal(got[3].Abbreviations, []string{"CĐML"}) {
		t.Errorf("the short form is lost: %q", got[3].Abbreviations)
	}
}
