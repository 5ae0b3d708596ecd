package align

import (
	"bufio"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"songngu/seeds"
)

// pair is one sentence with its translation.
type pair struct{ vi, en string }

// readPairs reads a set of test sentences that does not belong to the project.
func readPairs(t testing.TB, name string) []pair {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "shared", "eval")
	vi, en := readLines(t, filepath.Join(dir, name+".vi")), readLines(t, filepath.Join(dir, name+".en"))
	if len(vi) != len(en) {
		t.Fatalf("%s: %d and %d lines", name, len(vi), len(en))
	}
	pairs := make([]pair, len(vi))
	for i := range vi {
		pairs[i] = pair{vi[i], en[i]}
	}
	return pairs
}

func readLines(t testing.TB, path string) []string {
	f, err := os.Open(path)
	if err != nil {
		t.Skipf("the test sentences are not here: %v", err)
	}
	defer func() { _ = f.Close() }() // read only: closing loses nothing
	var lines []string
	for sc := bufio.NewScanner(f); sc.Scan(); {
		lines = append(lines, sc.Text())
	}
	return lines
}

// shippedTerms gives the terms and words that the program ships with.
func shippedTerms(t testing.TB) []Term {
	t.Helper()
	terms, err := readSeedTerms(seeds.FS)
	if err != nil {
		t.Fatal(err)
	}
	words, err := lexiconWords()
	if err != nil {
		t.Fatal(err)
	}
	return append(terms, words...)
}

// document is a made-up document with the beads that it was made with.
type document struct {
	vi, en []Sentence
	beads  []Bead
}

// damage says how often sentences are dropped, merged and parted when a document is made.
type damage struct {
	drop, merge, paragraph float64
	triple                 float64 // three sentences are one on the other side
	blend                  float64 // two sentences are two on the other side, parted elsewhere
	kept                   bool    // the pairs stay in their order, so that neighbours are about the same thing
}

// makeDocument makes a document of n of the pairs, in any order unless d.kept. Sentences of one side are dropped, or two are merged into one
// sentence: the other side keeps two.
func makeDocument(r *rand.Rand, pairs []pair, n int, d damage) document {
	var doc document
	opens := [2]bool{true, true}
	add := func(side int, text string) {
		s := Sentence{Text: text, Opens: opens[side]}
		opens[side] = false
		if side == 0 {
			doc.vi = append(doc.vi, s)
		} else {
			doc.en = append(doc.en, s)
		}
	}
	order := r.Perm(len(pairs))
	if d.kept {
		from := r.IntN(len(pairs))
		for i := range order {
			order[i] = (from + i) % len(pairs)
		}
	}
	at := 0
	take := func() pair { at++; return pairs[order[(at-1)%len(order)]] }
	for at < n {
		p := take()
		v, e := len(doc.vi), len(doc.en)
		switch x := r.Float64(); {
		case x < d.drop/2:
			add(0, p.vi)
		case x < d.drop:
			add(1, p.en)
		case x < d.drop+d.merge && at < n:
			q := take()
			if r.IntN(2) == 0 {
				add(0, p.vi+" "+q.vi)
				add(1, p.en)
				add(1, q.en)
			} else {
				add(0, p.vi)
				add(0, q.vi)
				add(1, p.en+" "+q.en)
			}
		case x < d.drop+d.merge+d.triple && at+1 < n:
			q, r := take(), take()
			add(0, p.vi+" "+q.vi+" "+r.vi)
			for _, text := range []string{p.en, q.en, r.en} {
				add(1, text)
			}
		case x < d.drop+d.merge+d.triple+d.blend && at < n && strings.Count(p.en, ",") > 0:
			q := take()
			cut := strings.LastIndex(p.en, ",")
			add(0, p.vi)
			add(0, q.vi)
			add(1, p.en[:cut]+".")
			add(1, p.en[cut+1:]+" "+q.en)
		default:
			add(0, p.vi)
			add(1, p.en)
		}
		doc.beads = append(doc.beads, Bead{VI: Range{v, len(doc.vi)}, EN: Range{e, len(doc.en)}})
		for side := range opens {
			opens[side] = opens[side] || r.Float64() < d.paragraph/4
		}
		if r.Float64() < d.paragraph {
			opens = [2]bool{true, true}
		}
	}
	return doc
}

// quality counts beads with sentences on both sides.
type quality struct{ right, found, wanted int }

func (q quality) f1() float64 { return 2 * float64(q.right) / float64(q.found+q.wanted) }

func (q quality) String() string {
	return fmt.Sprintf("precision %.3f, recall %.3f, F1 %.3f", float64(q.right)/float64(q.found), float64(q.right)/float64(q.wanted), q.f1())
}

func (q *quality) add(got, want []Bead) {
	known := keys(want)
	q.wanted += len(known)
	for _, b := range got {
		if b.Paired() {
			q.found++
			if known[key(b)] {
				q.right++
			}
		}
	}
}

func key(b Bead) [4]int { return [4]int{b.VI.First, b.VI.End, b.EN.First, b.EN.End} }

// keys gives the beads that have sentences on both sides.
func keys(beads []Bead) map[[4]int]bool {
	all := map[[4]int]bool{}
	for _, b := range beads {
		if b.Paired() {
			all[key(b)] = true
		}
	}
	return all
}

// damages are the documents that the figures are about. The least F1 is a floor, not a goal.
func damages() []struct {
	name   string
	damage damage
	least  float64
} {
	return []struct {
		name   string
		damage damage
		least  float64
	}{
		{"whole", damage{paragraph: 0.3}, 0.99},
		{"whole, in order", damage{paragraph: 0.3, kept: true}, 0.99},
		{"10 % dropped, 10 % merged", damage{drop: 0.1, merge: 0.1, paragraph: 0.3}, 0.985},
		{"10 % dropped, 10 % merged, in order", damage{drop: 0.1, merge: 0.1, paragraph: 0.3, kept: true}, 0.985},
		{"20 % dropped, 20 % merged", damage{drop: 0.2, merge: 0.2, paragraph: 0.3}, 0.96},
		{"5 % three in one, 10 % blended", damage{triple: 0.05, blend: 0.1, paragraph: 0.3}, 0.90},
		{"40 % dropped, 20 % merged", damage{drop: 0.4, merge: 0.2, paragraph: 0.3}, 0.90},
	}
}

// sets are the two sets of test sentences: policy texts, and news of the world, which the term base is not about.
func sets() []string { return []string{"policy-dev", "dev150"} }

func TestSyntheticQuality(t *testing.T) {
	for name, terms := range map[string][]Term{"with terms": shippedTerms(t), "without": nil} {
		a := New(NewLexicon(terms))
		for _, set := range sets() {
			pairs := readPairs(t, set)
			for _, tt := range damages() {
				var q quality
				for seed := range uint64(5) {
					doc := makeDocument(rand.New(rand.NewPCG(seed, 7)), pairs, 60, tt.damage)
					q.add(mustAlign(t, a, doc.vi, doc.en), doc.beads)
				}
				t.Logf("%-12s %-12s %-38s %v", name, set, tt.name, q)
				if terms != nil && q.f1() < tt.least {
					t.Errorf("F1 is below %.3f", tt.least)
				}
			}
		}
	}
}

func mustAlign(t testing.TB, a *Aligner, vi, en []Sentence) []Bead {
	t.Helper()
	beads, err := a.Align(context.Background(), vi, en)
	if err != nil {
		t.Fatal(err)
	}
	return beads
}

// TestConfidence prints, for beads of each confidence, how many are right.
func TestConfidence(t *testing.T) {
	type bin struct {
		beads, right int
		sum          float64
	}
	bins := make([]bin, 11)
	for _, terms := range [][]Term{shippedTerms(t), nil} {
		a := New(NewLexicon(terms))
		for _, set := range sets() {
			pairs := readPairs(t, set)
			for i, tt := range damages() {
				for seed := range uint64(6) {
					doc := makeDocument(rand.New(rand.NewPCG(seed, uint64(100+i))), pairs, 40, tt.damage)
					known := keys(doc.beads)
					for _, b := range mustAlign(t, a, doc.vi, doc.en) {
						if !b.Paired() {
							continue
						}
						k := min(int(b.Confidence*10), 9)
						if b.Confidence >= 0.99 {
							k = 10
						}
						bins[k].beads++
						bins[k].sum += b.Confidence
						if known[key(b)] {
							bins[k].right++
						}
					}
				}
			}
		}
	}
	off, beads := 0.0, 0
	t.Logf("%-10s %6s %6s %s", "confidence", "beads", "mean", "right")
	for k, b := range bins {
		if b.beads == 0 {
			continue
		}
		mean, right := b.sum/float64(b.beads), float64(b.right)/float64(b.beads)
		t.Logf("%-10.2f %6d %6.3f %.3f", min(float64(k)/10, 0.99), b.beads, mean, right)
		off += math.Abs(b.sum - float64(b.right))
		beads += b.beads
	}
	t.Logf("expected calibration error %.4f over %d beads", off/float64(beads), beads)
	if off/float64(beads) > 0.02 {
		t.Error("confidence is more than 0.02 off")
	}
	if low, high := bins[0], bins[10]; 5*low.right > low.beads || 100*high.right < 98*high.beads {
		t.Errorf("confidence does not part wrong from right: %+v, %+v", low, high)
	}
}
