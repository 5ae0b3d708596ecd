package align

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// checkBeads checks that every sentence is in one bead, in order, and that nothing is stranger than it should be.
func checkBeads(t *testing.T, beads []Bead, vi, en int) {
	t.Helper()
	v, e := 0, 0
	for _, b := range beads {
		if b.VI.First != v || b.EN.First != e || b.VI.End < v || b.EN.End < e || b.VI.Len()+b.EN.Len() == 0 {
			t.Fatalf("bead %+v stands behind %d and %d", b, v, e)
		}
		if !(b.Confidence >= 0 && b.Confidence <= 1) {
			t.Fatalf("bead %+v has no confidence", b)
		}
		v, e = b.VI.End, b.EN.End
	}
	if v != vi || e != en {
		t.Fatalf("beads end at %d and %d, the texts at %d and %d", v, e, vi, en)
	}
}

func FuzzAlign(f *testing.F) {
	f.Add("Bộ Y tế họp. Có 5 việc.\nHết.", "The Ministry of Health met. There were 5 items.\nThe end.")
	f.Add("", "Only this.")
	f.Add("1. 2. 3.\n\n4", "“1” (2) 3?!")
	f.Add("A. A. A. A.", "A.\nA.\nA.\nB. B")
	a := New(NewLexicon([]Term{{"Bộ Y tế", "Ministry of Health"}, {"hết", "end"}}))
	f.Fuzz(func(t *testing.T, x, y string) {
		if len(x)+len(y) > 8<<10 {
			t.Skip("long texts have a test of their own")
		}
		vi, en := Vietnamese([]string{x}), English([]string{y})
		checkBeads(t, mustAlign(t, a, vi, en), len(vi), len(en))
	})
}

// madeUp gives n sentences over few words, so that everything resembles everything.
func madeUp(r *rand.Rand, n int) []Sentence {
	out := make([]Sentence, n)
	for i := range out {
		var words []string
		for range 1 + r.IntN(12) {
			words = append(words, []string{"An", "Bình", "Cường", "12", "tháng 5", "và", "của", "gạo", "5G", "nước"}[r.IntN(10)])
		}
		out[i] = Sentence{Text: strings.Join(words, " "), Opens: r.IntN(3) == 0}
	}
	return out
}

func TestAlignSizes(t *testing.T) {
	a := New(nil)
	r := rand.New(rand.NewPCG(1, 2))
	for _, size := range [][2]int{{0, 0}, {0, 4}, {4, 0}, {1, 1}, {2, 90}, {90, 2}, {1, 3000}, {3000, 1}, {600, 600}, {900, 500}, {300, 1200}} {
		vi, en := madeUp(r, size[0]), madeUp(r, size[1])
		checkBeads(t, mustAlign(t, a, vi, en), len(vi), len(en))
	}
}

func TestAlignEndsWithContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	r := rand.New(rand.NewPCG(1, 2))
	if _, err := New(nil).Align(ctx, madeUp(r, 9), madeUp(r, 9)); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v", err)
	}
}

// book is a book of n sentences with a number of its own in every third one, and its translation.
func book(n int) (vi, en []Sentence) {
	r := rand.New(rand.NewPCG(3, 4))
	for i := range n {
		a, b := r.IntN(1000), 1000+i
		if i%3 > 0 {
			b = r.IntN(50)
		}
		vi = append(vi, Sentence{Text: fmt.Sprintf("Xã thứ %d có %d hộ dân trồng lúa và nuôi cá.", a, b), Opens: i%4 == 0})
		if i%10 != 9 {
			en = append(en, Sentence{Text: fmt.Sprintf("Commune number %d has %d households growing rice and raising fish.", a, b), Opens: i%4 == 0})
		}
	}
	return vi, en
}

// TestCorridorIsThin checks that a text ten times as long takes about ten times the cells.
func TestCorridorIsThin(t *testing.T) {
	cells := func(n int) int {
		vi, en := book(n)
		c := newCorridor(newModel(NewLexicon(nil), vi, en))
		total := 0
		for i := range c.lo {
			total += c.hi[i] - c.lo[i] + 1
		}
		return total
	}
	small, large := cells(500), cells(5000)
	if large > 12*small {
		t.Errorf("%d cells for 500 sentences, %d for 5,000", small, large)
	}
	vi, en := madeUp(rand.New(rand.NewPCG(5, 6)), 3000), madeUp(rand.New(rand.NewPCG(7, 8)), 3000)
	c := newCorridor(newModel(NewLexicon(nil), vi, en))
	for i := range c.lo {
		if c.hi[i]-c.lo[i] > 2*thickest+2*margin {
			t.Fatalf("row %d has %d cells", i, c.hi[i]-c.lo[i])
		}
	}
}

func BenchmarkAlign(b *testing.B) {
	for _, n := range []int{100, 1000, 5000} {
		b.Run(fmt.Sprintf("%d sentences", n), func(b *testing.B) {
			vi, en := book(n)
			a := New(nil)
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.Align(context.Background(), vi, en); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
		})
	}
}
