package fuzzy

import (
	"bufio"
	"fmt"
	"math/rand/v2"
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
		everyPlan(searcher, func() *Query { return NewQuery(first, least, most, accept) }, func(q *Query, plan string) {
			if err := sameHits(q.Hits(), want); err != nil {
				t.Fatalf("%+q at %d by %s: %v", first, least, plan, err)
			}
		})
	})
}

// clueTexts is the words of a query and of a text, with their beginnings and ends.
type clueTexts struct{ query, text []uint32 }

func newClueTexts(query, text []symbol) clueTexts {
	words := func(list []symbol) []uint32 {
		out := []uint32{1 << 30}
		for _, s := range list {
			if s.class != mark {
				out = append(out, s.fold)
			}
		}
		return append(out, 1<<31)
	}
	return clueTexts{words(query), words(text)}
}

// shared gives how many words of the query the text has.
func (c clueTexts) shared() int {
	n, left := 0, slices.Clone(c.text)
	for _, w := range c.query[1 : len(c.query)-1] {
		if at := slices.Index(left, w); at >= 0 {
			left = slices.Delete(left, at, at+1)
			n++
		}
	}
	return n
}

// word and pair report whether the text has a clue of the query.
func (c clueTexts) word(i int) bool { return slices.Contains(c.text, c.query[i]) }

func (c clueTexts) pair(i, j int) bool {
	for k := range c.text {
		for l := k + 1; l <= k+reach && l < len(c.text); l++ {
			if c.text[k] == c.query[i] && c.text[l] == c.query[j] {
				return true
			}
		}
	}
	return false
}

// drawChain draws a chain of the query and gives its value, and how many of its clues the text has.
func (c clueTexts) drawChain(t *rapid.T) (value, clues int) {
	n := len(c.query)
	add := func(found bool) {
		if found {
			clues++
		}
	}
	for i := 0; i < n; {
		switch link := rapid.IntRange(0, 5).Draw(t, "link"); {
		case link == 1 && 0 < i && i < n-1:
			add(c.word(i))
			i, value = i+1, value+1
		case link == 2 && i+1 < n:
			add(c.pair(i, i+1))
			i, value = i+2, value+1
		case link == 3 && i+2 < n:
			add(c.pair(i, i+2))
			i, value = i+3, value+1
		case link >= 4 && i+2 < n:
			add(c.pair(i, i+1))
			add(c.pair(i+1, i+2))
			add(c.pair(i, i+2))
			i, value = i+3, value+2
		default:
			i++
		}
	}
	return value, clues
}

// groups gives how many groups of the query the text has, where any of them may be by its word.
func (c clueTexts) groups(t *rapid.T) int {
	n := 0
	for i := range c.query[1:] {
		if i > 0 && rapid.Bool().Draw(t, "by word") {
			if c.word(i) {
				n++
			}
			continue
		}
		if c.pair(i, i+1) || i+2 < len(c.query) && c.pair(i, i+2) {
			n++
		}
	}
	return n
}

// The bound itself: a text has at least as many words and clues of a query as bound says of it.
func TestBoundHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		query := drawText(t, "")
		checkBound(t, query, drawText(t, query), rapid.IntRange(1, 100).Draw(t, "least"))
	})
}

// checkBound checks the bound for a query and a text that is at least so similar.
func checkBound(t *rapid.T, query, text string, least int) {
	numbers := map[string]uint32{}
	a, b := slowSymbols(numbers, query), slowSymbols(numbers, text)
	length := max(len(a), len(b))
	if len(a) == 0 || percent(slowCost(a, b), length) < least {
		return
	}
	c := newClueTexts(a, b)
	s := &Searcher{query: NewQuery(query, least, 5, nil), percent: least, symbols: a}
	s.weight = s.query.words
	words, budget := len(c.text)-2, s.budget(length)
	l := s.bound(words, len(b), budget)
	if l.lost == impossible || c.shared() < int(l.need) {
		t.Fatalf("%+q and %+q at %d: %+v, %d words shared", query, text, least, l, c.shared())
	}
	if from, to := s.between(len(b), budget); words < from || words > to {
		t.Fatalf("%+q and %+q at %d: %d words are not from %d to %d", query, text, least, words, from, to)
	}
	if s.short(len(b)) {
		if value, clues := c.drawChain(t); clues < value-int(l.lost) {
			t.Fatalf("%+q and %+q at %d: %d clues of a chain of %d, of which %d may be lost", query, text, least, clues, value, l.lost)
		}
		return
	}
	if n := c.groups(t); n < len(c.query)-1-int(l.lost) {
		t.Fatalf("%+q and %+q at %d: %d groups of %d, of which %d may be lost", query, text, least, n, len(c.query)-1, l.lost)
	}
}

// What lies outside of between is no hit by bound.
func TestBetweenLeavesOutWhatBoundDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.IntRange(0, 40).Draw(t, "query")
		marks := rapid.IntRange(0, 40).Draw(t, "marks")
		s := &Searcher{query: &Query{words: words, least: rapid.IntRange(1, 100).Draw(t, "least"), most: 1}, symbols: make([]symbol, words+marks)}
		s.percent, s.weight = s.query.least, words
		length := rapid.IntRange(0, 100).Draw(t, "length")
		budget := s.budget(max(len(s.symbols), length))
		least, most := s.between(length, budget)
		for n := range length + 1 {
			if l := s.bound(n, length, budget); l.lost != impossible && (n < least || n > most) {
				t.Fatalf("query of %d words, %d marks: %d words of %d tokens may be a hit but are not from %d to %d", words, marks, n, length, least, most)
			}
		}
	})
}

// What a skip passes over lies before the place that is looked for.
func TestSkipsPassOverNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		units := rapid.IntRange(1, 5000).Draw(t, "units")
		share := rapid.IntRange(1, 8).Draw(t, "share")
		var places []uint32
		for i := range units {
			if rapid.IntRange(0, share).Draw(t, "there") == 0 {
				places = append(places, uint32(i))
			}
		}
		if len(places) == 0 {
			return
		}
		stored := append(appendPlaces(nil, places), make([]byte, slack)...)
		x := clue{whole: set{stored, len(places)}, skips: appendSkips(nil, stored, places, units)}
		x.set = x.whole
		for _, start := range []int{rapid.IntRange(0, units).Draw(t, "start"), units} {
			x.skipTo(uint32(start), units)
			var got []uint32
			rest, last := x.set, x.last
			var block [blockSize]uint32
			for rest.size > 0 {
				n := rest.next(&block, last)
				last = block[n-1]
				got = append(got, block[:n]...)
			}
			from, _ := slices.BinarySearch(places, uint32(start))
			if !slices.Equal(within(got, uint32(start), uint32(units)), places[from:]) {
				t.Fatalf("from %d of %d: %v of %v", start, units, got, places)
			}
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

// Texts of more tokens than a run tells.
func TestTextsOfAnyLength(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("đất làng ", 40_000))
	texts := numbered("đất làng", long, long+" quỹ")
	q := NewQuery(long+" .", 50, 10, nil)
	if err := NewSearcher(build(t, texts)).Search(q); err != nil {
		t.Fatal(err)
	}
	if got, want := fmt.Sprint(q.Hits()), "[{2 5 80001 true 0}]"; got != want {
		t.Errorf("hits %s, want %s", got, want)
	}
}

// Tokens that are so rare that they have no number of two bytes: texts of them are found all the same, and so are texts that lack them.
func TestRareTokens(t *testing.T) {
	var list []string
	for i := range 2300 {
		words := []string{"quỹ", ",", "đất"}
		for j := range 30 {
			words = append(words, fmt.Sprintf("từ%05d", 30*i+j))
		}
		list = append(list, strings.Join(words, " "))
	}
	texts := numbered(list...)
	s := build(t, texts)
	if s.raws <= rareToken {
		t.Fatalf("%d tokens", s.raws)
	}
	searcher := NewSearcher(s)
	for i := 2290; i > 0; i -= 190 {
		words := strings.Fields(list[i])
		words[5], words[9] = "TỪ"+words[5][len("từ"):], "khác"
		query := strings.Join(words[:25], " ")
		q := NewQuery(query, 50, 5, nil)
		if err := searcher.Search(q); err != nil {
			t.Fatal(err)
		}
		if err := sameHits(q.Hits(), slowHits(texts, query, 50, 5, nil)); err != nil || len(q.Hits()) != 1 {
			t.Errorf("%q: %v, %d hits", query, err, len(q.Hits()))
		}
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

// Among thousands of texts, of all lengths and of words that are frequent and rare, parts of the window are counted up to different
// places, skips are taken, and the search still finds what looking at every text finds.
func TestSearchEqualsLookingAtThousandsOfTexts(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	word := func() string {
		switch n := random.ExpFloat64() * 12; {
		case n < 3:
			return []string{",", ".", "12", "(", "2025"}[random.IntN(5)]
		default:
			return fmt.Sprintf("từ%d", int(n))
		}
	}
	var list [][]string
	for len(list) < 4000 {
		n := 2 + int(random.ExpFloat64()*14)
		var words []string
		if len(list) > 0 && random.IntN(3) == 0 { // like one before
			words = slices.Clone(list[random.IntN(len(list))])
			for range random.IntN(len(words) + 1) {
				at := random.IntN(len(words))
				switch random.IntN(3) {
				case 0:
					words[at] = word()
				case 1:
					words = slices.Insert(words, at, word())
				case 2:
					if len(words) > 1 {
						words = slices.Delete(words, at, at+1)
					}
				}
			}
		}
		for len(words) < n {
			words = append(words, word())
		}
		list = append(list, words)
	}
	var texts []slowText
	for i, words := range list {
		texts = append(texts, slowText{id: uint32(i + 1), text: strings.Join(words, " ")})
	}
	searcher := NewSearcher(build(t, texts))
	for i := range 90 {
		words := slices.Clone(list[random.IntN(len(list))])
		for range 1 + len(words)*(i%5)/8 { // up to half of them
			words[random.IntN(len(words))] = word()
		}
		query := strings.Join(words, " ")
		least, most := []int{50, 60, 70, 30}[i%4], []int{5, 1, 1000}[i%3]
		q := NewQuery(query, least, most, nil)
		if err := searcher.Search(q); err != nil {
			t.Fatal(err)
		}
		if err := sameHits(q.Hits(), slowHits(texts, query, least, most, nil)); err != nil {
			t.Fatalf("%q at %d, most %d: %v", query, least, most, err)
		}
	}
}
