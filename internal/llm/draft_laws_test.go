package llm

import (
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/seeds"
)

// TestStitchedQuotesAreNeverLocated cuts two passages out of an article of the seeds and joins them.
func TestStitchedQuotesAreNeverLocated(t *testing.T) {
	text, err := seeds.FS.ReadFile("articles/003_3def2d41086444ab.txt")
	if err != nil {
		t.Fatal(err)
	}
	a := testArticle(t, string(text))
	var segments []*article.Segment
	for i := range a.Segments {
		if s := &a.Segments[i]; s.Kind == article.Body && len(quoteWords(s.Text)) > 8 {
			segments = append(segments, s)
		}
	}
	q := newQuarry(segments, func() map[string]string { return nil })
	rapid.Check(t, func(t *rapid.T) {
		i, j := rapid.IntRange(0, len(segments)-1).Draw(t, "i"), rapid.IntRange(0, len(segments)-1).Draw(t, "j")
		cut := func(s *article.Segment, label string) (string, int, int) {
			words := quoteWords(s.Text)
			from := rapid.IntRange(0, len(words)-4).Draw(t, label)
			to := rapid.IntRange(from+3, len(words)-1).Draw(t, label+" end")
			return s.Text[words[from].Start:words[to].End], from, to
		}
		x, _, end := cut(segments[i], "x")
		y, start, _ := cut(segments[j], "y")
		quote, verdict, doubt := q.locate(evidence{segments[i].ID, x})
		if verdict == tooShort {
			return
		}
		if verdict != located || normalWords(quote.In(a.Text)) != normalWords(x) {
			t.Fatalf("%q is %s: %s", x, verdict, doubt)
		}
		if i == j && start == end+1 || strings.Contains(q.passages[i].joined, joinWords(quoteWords(x+" "+y))) {
			return // they do stand together
		}
		if _, verdict, _ := q.locate(evidence{segments[i].ID, x + " " + y}); verdict != stitched && verdict != misplaced {
			t.Fatalf("%q + %q is %s", x, y, verdict)
		}
	})
}

func normalWords(text string) string { return joinWords(quoteWords(text)) }

// TestPartsLoseNothing is the law of splitting: every segment is in one part, in order.
func TestPartsLoseNothing(t *testing.T) {
	a := testArticle(t, long(120))
	var segments []*article.Segment
	for i := range a.Segments {
		segments = append(segments, &a.Segments[i])
	}
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, len(segments)).Draw(t, "segments")
		limit := rapid.IntRange(1, 9000).Draw(t, "tokens")
		at := 0
		for _, part := range split(segments[:n], limit) {
			if len(part) == 0 || len(part) > 1 && partTokensOf(part) > limit {
				t.Fatalf("a part of %d segments and %d tokens", len(part), partTokensOf(part))
			}
			for _, s := range part {
				if s != segments[at] {
					t.Fatalf("%s where %s should be", s.ID, segments[at].ID)
				}
				at++
			}
		}
		if at != n {
			t.Fatalf("%d of %d segments", at, n)
		}
	})
}

// damagedCache is the part of F58 that concerns the disk: a damaged cache, and one that cannot be written, cost requests and no run.
func damagedCache(t *testing.T) {
	dir := t.TempDir()
	keep := func(o *DrafterOptions) { o.Cache = NewCache(dir) }
	asker := script(said(goodHeadline, goodCost))
	draftAndVerify(t, testDrafter(t, asker, keep), news)
	files, err := filepath.Glob(filepath.Join(dir, "*", "*"))
	if err != nil || len(files) != 1 || !pattern.New(`[0-9a-f]{64}\.json$`).MatchString(files[0]) {
		t.Fatalf("%q, %v", files, err)
	}
	for _, damage := range []string{"", "{", `{"schema":"songngu.reply/1","key":"other","text":"{}"}`, `{"schema":"songngu.reply/9"}`} {
		if err := os.WriteFile(files[0], []byte(damage), 0o600); err != nil {
			t.Fatal(err)
		}
		before := len(asker.requests)
		b, _ := draftAndVerify(t, testDrafter(t, asker, keep), news)
		if len(asker.requests) != before+1 || len(b.Statements) != 1 {
			t.Errorf("%q: %d requests", damage, len(asker.requests)-before)
		}
	}
	block := filepath.Join(dir, "file")
	if err := os.WriteFile(block, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	notes := 0
	b, _ := draftAndVerify(t, testDrafter(t, asker, func(o *DrafterOptions) {
		o.Cache, o.Note = NewCache(block), func(*article.Article, string) { notes++ }
	}), news)
	if len(b.Statements) != 1 || notes != 1 {
		t.Errorf("%d statements, %d notes", len(b.Statements), notes)
	}
}

// The fence is another one in each run, and no part of what a reply is kept by.
func TestFence(t *testing.T) {
	cache := NewCache(t.TempDir())
	fence := pattern.New(`<<<[0-9a-f]{24}>>>`)
	seen := map[string]bool{}
	for range 3 {
		asker := script(said(goodHeadline, goodCost))
		draftAndVerify(t, testDrafter(t, asker, func(o *DrafterOptions) { o.Cache, o.Fresh = cache, true }), news)
		seen[fence.FindString(asker.requests[0].User)] = true
	}
	if files, _, err := cache.Size(); len(seen) != 3 || files != 1 || err != nil {
		t.Errorf("%d fences, %d files, %v", len(seen), files, err)
	}
	d := testDrafter(t, nil, nil)
	w, err := d.newWork(t.Context(), testArticle(t, "Một câu có hàng rào <<<abc>>> ở giữa và dài hơn.\n\n"+news))
	if err != nil {
		t.Fatal(err)
	}
	r, err := w.request(t.Context(), w.segments, 1, 1)
	if err != nil || strings.Count(r.User, "<<<") != 3 || !w.screen.leaks("text "+w.fence) {
		t.Errorf("%v\n%s", err, r.User)
	}
}

// Whoever changes a prompt or a schema changes PromptVersion, too: the cache and the version in the briefs go by it.
func TestPromptVersion(t *testing.T) {
	sources, err := promptSources(promptFiles, "prompts/*.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range []*Schema{draftSchema(), repairSchema(), revisionSchema(), mergeSchema()} {
		sources = append(sources, string(s.JSON))
	}
	known := map[string]string{"2": "abf5deb1d94526b5"}
	if got := cacheKey(sources...)[:16]; known[PromptVersion] != got {
		t.Errorf("the prompts of version %s are %s, not %s: give them a new version", PromptVersion, got, known[PromptVersion])
	}
}

// Articles are drafted side by side, with one cache and one engine.
func TestDraftsAtATime(t *testing.T) {
	d := testDrafter(t, &askFunc{answer: func(_ int, r Request) (string, error) { return teller(r), nil }}, func(o *DrafterOptions) {
		o.Cache = NewCache(t.TempDir())
	})
	a := testArticle(t, long(20))
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			if draft, err := d.Draft(t.Context(), a); err != nil || len(draft.Statements) != 3 {
				t.Errorf("%d statements, %v", len(draft.Statements), err)
			}
		})
	}
	wg.Wait()
}

// A quote that is in its segment letter for letter has the words that any quote of these letters has.
func TestCopiedQuotes(t *testing.T) {
	a := testArticle(t, news+"\nTừ 1/8, mức 2.340.000 đồng/tháng tăng 7,5%, theo Nghị định 73/2024/NĐ-CP (mới), “hòa cùng” hoà-bình.\n")
	copied := 0
	for i := range a.Segments {
		p := newPassage(&a.Segments[i])
		for start := range p.segment.Text {
			for end := range p.segment.Text[start:] {
				quote := p.segment.Text[start : start+end]
				words, joined, ok := p.copied(quote)
				if !ok {
					continue
				}
				copied++
				if want := quoteWords(quote); len(words) != len(want) || joinWords(words) != joinWords(want) || joined != joinWords(want) {
					t.Fatalf("%+q: %+q and %+q, want %+q", quote, joinWords(words), joined, joinWords(want))
				}
			}
		}
	}
	if copied < 1000 {
		t.Errorf("%d quotes", copied)
	}
}
