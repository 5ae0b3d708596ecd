package fuzzy

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"songngu/internal/viet"
)

// thresholds are those that the exhaustive tests use.
func thresholds() []int { return []int{1, 20, 34, 50, 51, 67, 70, 75, 80, 90, 95, 99, 100} }

// upToLength gives all texts of one to n tokens of a vocabulary.
func upToLength(n int, vocabulary ...string) []string {
	last, all := []string{""}, []string(nil)
	for range n {
		var next []string
		for _, text := range last {
			for _, token := range vocabulary {
				next = append(next, strings.TrimSpace(text+" "+token))
			}
		}
		all = append(all, next...)
		last = next
	}
	return all
}

// All texts up to some length over a few tokens, each looked up among all the others: whatever can go wrong between a few words,
// numbers and marks goes wrong here.
func TestSearchEqualsLookingAtEveryText(t *testing.T) {
	for _, tt := range []struct {
		name       string
		length     int
		vocabulary []string
	}{
		{"words", 4, []string{"quỹ", "đất", "làng"}},
		{"spellings and case", 3, []string{"hoà", "hòa", "Hòa", "HOÀ", "Quỹ"}},
		{"numbers and marks", 3, []string{"quỹ", "5", "06", "#", ","}},
		{"quotation marks", 3, []string{"quỹ", "“", `"`, "–", "."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			texts := numbered(upToLength(tt.length, tt.vocabulary...)...)
			searcher := NewSearcher(build(t, texts))
			for i, q := range texts {
				for _, least := range thresholds() {
					most := []int{1, 3, 1000}[i%3]
					query := NewQuery(q.text, least, most, nil)
					if err := searcher.Search(query); err != nil {
						t.Fatal(err)
					}
					if err := sameHits(query.Hits(), slowHits(texts, q.text, least, most, nil)); err != nil {
						t.Fatalf("%+q at %d, most %d: %v", q.text, least, most, err)
					}
				}
			}
		})
	}
}

// drawText draws a text of the words of a small village, or one made from text by a few edits.
func drawText(t *rapid.T, from string) string {
	tokens := []string{"ủy", "ban", "xã", "Xã", "hoà", "hòa", "HÒA", "bình", "giao", "đất", "cho", "dân", "làng", "và", "của",
		"12", "2025", "06", ",", ".", "(", ")", "“", "”", "-", "–", "#", "kĩ", "kỹ", "thuật", "km²"}
	words := strings.Fields(from)
	if from == "" || rapid.Bool().Draw(t, "fresh") {
		words = rapid.SliceOfN(rapid.SampledFrom(tokens), 1, 24).Draw(t, "words")
	}
	for range rapid.IntRange(0, 6).Draw(t, "edits") {
		if len(words) == 0 {
			break
		}
		at := rapid.IntRange(0, len(words)-1).Draw(t, "at")
		token := rapid.SampledFrom(tokens).Draw(t, "token")
		switch rapid.IntRange(0, 2).Draw(t, "op") {
		case 0:
			words = slices.Insert(slices.Clone(words), at, token)
		case 1:
			words = slices.Delete(slices.Clone(words), at, at+1)
		default:
			words = slices.Clone(words)
			words[at] = token
		}
	}
	return strings.Join(words, " ")
}

// Whatever the plan, with penalties and with texts that do not count, the hits are those of the slow search.
func TestEveryPlanFindsTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := drawText(t, "")
		var list []string
		for range rapid.IntRange(1, 40).Draw(t, "texts") {
			list = append(list, drawText(t, first))
		}
		texts := numbered(list...)
		least, most := rapid.IntRange(1, 100).Draw(t, "least"), rapid.IntRange(1, 8).Draw(t, "most")
		accept := func(id uint32, kind uint8) (int, bool) { return int(kind) * 4, id%7 != 0 }
		var segment *Segment
		{
			b := NewBuilder()
			for _, x := range texts {
				b.Add(x.id, x.text, x.kind)
			}
			data, err := b.Bytes("")
			if err != nil {
				t.Fatal(err)
			}
			if segment, err = Open(data); err != nil {
				t.Fatal(err)
			}
		}
		searcher := NewSearcher(segment)
		want := slowHits(texts, first, least, most, accept)
		q := NewQuery(first, least, most, accept)
		if err := searcher.Search(q); err != nil {
			t.Fatal(err)
		}
		if err := sameHits(q.Hits(), want); err != nil {
			t.Fatalf("%+q at %d: %v", first, least, err)
		}
		everyPlan(q.words+1, func(p pairPlan) {
			q := NewQuery(first, least, most, accept)
			searchBy(searcher, q, func() pairPlan { return p })
			if err := sameHits(q.Hits(), want); err != nil {
				t.Fatalf("%+q at %d by %+v: %v", first, least, p, err)
			}
		})
	})
}

// The bound itself: a text shares at least as many words and groups of pairs with a query as bound says of it.
func TestBoundHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		query := drawText(t, "")
		text := drawText(t, query)
		least := rapid.IntRange(1, 100).Draw(t, "least")
		numbers := map[string]uint32{}
		a, b := slowSymbols(numbers, query), slowSymbols(numbers, text)
		length := max(len(a), len(b))
		if len(a) == 0 || percent(slowCost(a, b), length) < least {
			return
		}
		words := func(list []symbol) []uint32 {
			out := []uint32{1 << 30}
			for _, s := range list {
				if s.class != mark {
					out = append(out, s.fold)
				}
			}
			return append(out, 1<<31)
		}
		x, y := words(a), words(b)
		shared, left := 0, slices.Clone(y)
		for _, w := range x[1 : len(x)-1] {
			if at := slices.Index(left, w); at >= 0 {
				left = slices.Delete(left, at, at+1)
				shared++
			}
		}
		groups := 0
		for i := range x[1:] {
			found := false
			for j := range y[1:] {
				for g := 1; g <= reach; g++ {
					for h := 1; h <= reach; h++ {
						found = found || i+g < len(x) && j+h < len(y) && x[i] == y[j] && x[i+g] == y[j+h]
					}
				}
			}
			if found {
				groups++
			}
		}
		s := &Searcher{query: NewQuery(query, least, 5, nil), least: least, symbols: a}
		s.weight = s.query.words
		need, pairs, possible := s.bound(len(y)-2, len(b))
		if !possible || shared < need || groups < pairs {
			t.Fatalf("%+q and %+q at %d: possible %v, %d words of %d, %d groups of %d", query, text, least, possible, shared, need, groups, pairs)
		}
	})
}

// Several segments of which later ones replace and take away units of earlier ones, as package memory uses them.
func TestSegmentsReplaceUnits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		now := map[uint32]string{}
		var segments []*Segment
		first := drawText(t, "")
		for range rapid.IntRange(1, 4).Draw(t, "segments") {
			b, added := NewBuilder(), map[uint32]bool{}
			for range rapid.IntRange(0, 8).Draw(t, "changes") {
				id := uint32(rapid.IntRange(1, 12).Draw(t, "id"))
				if added[id] {
					continue
				}
				b.Replace(id)
				delete(now, id)
				if rapid.IntRange(0, 3).Draw(t, "stays") > 0 {
					now[id] = drawText(t, first)
					b.Add(id, now[id], 0)
					added[id] = true
				}
			}
			data, err := b.Bytes("")
			if err != nil {
				t.Fatal(err)
			}
			s, err := Open(data)
			if err != nil {
				t.Fatal(err)
			}
			segments = append(segments, s)
		}
		var texts []slowText
		for id, text := range now {
			texts = append(texts, slowText{id: id, text: text})
		}
		least, most := rapid.IntRange(1, 100).Draw(t, "least"), rapid.IntRange(1, 5).Draw(t, "most")
		at := 0
		q := NewQuery(first, least, most, func(id uint32, _ uint8) (int, bool) {
			for _, later := range segments[at+1:] {
				if later.Gone(id) {
					return 0, false
				}
			}
			return 0, true
		})
		for at = range segments {
			if err := NewSearcher(segments[at]).Search(q); err != nil {
				t.Fatal(err)
			}
		}
		if err := sameHits(q.Hits(), slowHits(texts, first, least, most, nil)); err != nil {
			t.Fatal(err)
		}
	})
}

// Of texts with the same similarity the lowest ids are given, whatever their order in the file.
func TestTiesGoToTheLowestID(t *testing.T) {
	var texts []slowText
	for i := range 50 {
		texts = append(texts, slowText{id: uint32(50 - i), text: fmt.Sprintf("xã %c giao đất cho dân", 'a'+i%20)})
	}
	q := NewQuery("xã ơi giao đất cho dân", 60, 4, nil)
	if err := NewSearcher(build(t, texts)).Search(q); err != nil {
		t.Fatal(err)
	}
	var ids []uint32
	for _, h := range q.Hits() {
		ids = append(ids, h.ID)
	}
	if want := []uint32{1, 2, 3, 4}; !slices.Equal(ids, want) {
		t.Errorf("ids %v, want %v", ids, want)
	}
}

// Texts of more than MaxTokens tokens match when their words are the same, and only then.
func TestTextsThatAreTooLong(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("đất làng ", MaxTokens))
	texts := numbered("đất làng", long, long+" .", long+" quỹ")
	q := NewQuery(long, 50, 10, nil)
	if err := NewSearcher(build(t, texts)).Search(q); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(q.Hits()), "[{2 0 4000 true 0} {3 5 4001 true 0}]"; got != want {
		t.Errorf("hits %s, want %s", got, want)
	}
}

func TestNothingToFind(t *testing.T) {
	empty, err := Open(segmentBytes(t, nil))
	if err != nil {
		t.Fatal(err)
	}
	for _, query := range []string{"", " ", "đất", "...", strings.Repeat("đất ", MaxTokens+1)} {
		q := NewQuery(query, 1, 5, nil)
		if err := NewSearcher(empty).Search(q); err != nil || len(q.Hits()) > 0 {
			t.Errorf("%.20q in an empty segment: %v, %v", query, q.Hits(), err)
		}
	}
}

// Real news, where it is there to test with: a part of it, and each of some queries at two thresholds.
func TestSearchOfNewsEqualsLookingAtEveryText(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "bench", "tm")
	queries, err := os.ReadFile(filepath.Join(dir, "queries.tsv"))
	if err != nil {
		t.Skipf("no test data: %v", err)
	}
	if testing.Short() {
		t.Skip("takes seconds")
	}
	unpack := exec.CommandContext(t.Context(), "xz", "-dkc", filepath.Join(dir, "idx133k.vi.xz"))
	out, err := unpack.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := unpack.Start(); err != nil {
		t.Skipf("no xz: %v", err)
	}
	var list []string
	for lines := bufio.NewScanner(out); len(list) < 6000 && lines.Scan(); {
		list = append(list, viet.Normalise(lines.Text()).String())
	}
	_ = unpack.Process.Kill()
	_ = unpack.Wait()
	texts := numbered(list...)
	searcher := NewSearcher(build(t, texts))
	for i, line := range strings.Split(strings.TrimSpace(string(queries)), "\n") {
		if i%40 != 0 {
			continue
		}
		text := viet.Normalise(strings.Split(line, "\t")[3]).String()
		for _, least := range []int{50, 30} {
			q := NewQuery(text, least, 5, nil)
			if err := searcher.Search(q); err != nil {
				t.Fatal(err)
			}
			if err := sameHits(q.Hits(), slowHits(texts, text, least, 5, nil)); err != nil {
				t.Errorf("query %d at %d: %v", i, least, err)
			}
		}
	}
}

// FuzzSearch compares the searcher to the slow search on texts of any characters.
func FuzzSearch(f *testing.F) {
	f.Add("xã giao đất cho dân", "xã giao 12 ha đất\nxã thu đất của dân\nhuyện giao đất cho dân", 50)
	f.Add("Hoà Bình", "HÒA BÌNH\nhòa bình.\n“Hòa Bình”", 1)
	f.Add("#", "5\n#\n06", 30)
	f.Fuzz(func(t *testing.T, query, list string, least int) {
		if len(query)+len(list) > 2000 {
			return
		}
		least = 1 + (least&0xffff)%100
		var texts []string
		for line := range strings.SplitSeq(list, "\n") {
			texts = append(texts, strings.TrimSpace(viet.Normalise(line).String()))
		}
		query = strings.TrimSpace(viet.Normalise(query).String())
		slow := numbered(texts...)
		q := NewQuery(query, least, 4, nil)
		if err := NewSearcher(build(t, slow)).Search(q); err != nil {
			t.Fatal(err)
		}
		if err := sameHits(q.Hits(), slowHits(slow, query, least, 4, nil)); err != nil {
			t.Fatalf("%+q in %+q at %d: %v", query, texts, least, err)
		}
	})
}
