package llm

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"songngu/internal/article"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/verify"
	"songngu/internal/viet"
	"songngu/seeds"
)

// proofText is an article made of sentences that have a right English statement each.
type proofText struct {
	name  string
	pairs [][2]string // Vietnamese, English
	work  *work
}

// newProofText makes the article; sentence i is segment s<i+1>, a paragraph of its own.
func newProofText(t testing.TB, d *Drafter, name string, pairs [][2]string) *proofText {
	t.Helper()
	a := &article.Article{ID: name, Date: viet.When{Year: 2025, Month: 11, Day: 20}}
	var b strings.Builder
	for i, p := range pairs {
		start := b.Len()
		b.WriteString(p[0])
		seg := article.Segment{ID: segmentID(i), Span: viet.Span{Start: start, End: b.Len()}, Text: p[0], Paragraph: i}
		seg.Origin = func(s viet.Span) viet.Span { return viet.Span{Start: start + s.Start, End: start + s.End} }
		a.Segments = append(a.Segments, seg)
		b.WriteString("\n\n")
	}
	a.Text = b.String()
	w, err := d.newWork(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	w.read(t.Context())
	return &proofText{name: name, pairs: pairs, work: w}
}

func segmentID(i int) string { return fmt.Sprintf("s%d", i+1) }

// right is the honest claim about sentence i, quoted whole.
func (x *proofText) right(i int) claim {
	return claim{Evidence: []evidence{{segmentID(i), x.pairs[i][0]}}, Section: "facts", Text: x.pairs[i][1]}
}

// judge gives what is held against a claim: nothing when it is proved.
func (x *proofText) judge(c claim) []string {
	s := x.work.statement(c)
	b := x.work.claimed.Verify(summary.Draft{Statements: []summary.Statement{s}})
	if b.Verdicts[0] == verify.Proved {
		return nil
	}
	var out []string
	for _, f := range b.Findings {
		if f.Severity == verify.Error {
			out = append(out, f.Message)
		}
	}
	return out
}

// readProofPairs reads the fixture: fields under "# name", each pair two lines.
func readProofPairs(t testing.TB) (names []string, fields map[string][][2]string) {
	t.Helper()
	text, err := os.ReadFile("testdata/proof/pairs.txt")
	if err != nil {
		t.Fatal(err)
	}
	return parsePairs(t, string(text))
}

func parsePairs(t testing.TB, text string) (names []string, fields map[string][][2]string) {
	t.Helper()
	fields = map[string][][2]string{}
	for block := range strings.SplitSeq(strings.TrimSpace(text), "\n\n") {
		if name, ok := strings.CutPrefix(block, "# "); ok {
			names = append(names, name)
			continue
		}
		first, second, ok := strings.Cut(block, "\n")
		if !ok || len(names) == 0 {
			t.Fatalf("no pair: %q", block)
		}
		field := names[len(names)-1]
		fields[field] = append(fields[field], [2]string{first, second})
	}
	return names, fields
}

// proofBase is the base of the program with approved terms of the fixture before it: term, English, what is forbidden.
var proofBase = sync.OnceValues(func() (*terms.Base, error) {
	under, err := terms.ReadFS(seeds.FS, "terms")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile("testdata/proof/terms.tsv")
	if err != nil {
		return nil, err
	}
	var over []terms.Entry
	for line := range strings.Lines(string(text)) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		over = append(over, terms.Entry{VI: f[0], EN: f[1], Forbidden: f[2:], Kind: terms.Concept, Status: terms.Approved})
	}
	return terms.NewBase(terms.Merge(over, under))
})

func proofTexts(t testing.TB) []*proofText {
	t.Helper()
	base, err := proofBase()
	if err != nil {
		t.Fatal(err)
	}
	d := testDrafter(t, nil, func(o *DrafterOptions) { o.Base = base })
	names, fields := readProofPairs(t)
	var out []*proofText
	for _, name := range names {
		out = append(out, newProofText(t, d, name, fields[name]))
	}
	return out
}

// evaluationTexts are sentences with the translations of people, which do not belong to the project, an article each; the test is
// skipped where they are not.
func evaluationTexts(t testing.TB, set string) []*proofText {
	t.Helper()
	read := func(ext string) []string {
		text, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "eval", set+ext))
		if err != nil {
			t.Skipf("the sentences are not here: %v", err)
		}
		return strings.Split(strings.TrimSpace(string(text)), "\n")
	}
	vi, en, ids := read(".vi"), read(".en"), read(".ids")
	d := testDrafter(t, nil, nil)
	var out []*proofText
	var pairs [][2]string
	for i := range vi {
		if text, ok := strings.CutSuffix(en[i], ";"); ok { // an item, as a statement
			en[i] = text + "."
		}
		pairs = append(pairs, [2]string{vi[i], en[i]})
		name, _, _ := strings.Cut(ids[i], "\t")
		if i+1 == len(vi) || !strings.HasPrefix(ids[i+1], name+"\t") {
			out = append(out, newProofText(t, d, name, pairs))
			pairs = nil
		}
	}
	return out
}

// proofCount is what came of the claims of one kind.
type proofCount struct{ all, missed int }

// proofResult is what came of all claims about some texts.
type proofResult struct {
	right, falseAlarms int
	kinds              map[string]*proofCount
	missed             []corruption // that are proved
}

// prove puts every right claim and every corrupted one to the test and logs both figures.
func prove(t *testing.T, texts []*proofText) proofResult {
	t.Helper()
	r := proofResult{kinds: map[string]*proofCount{}}
	for _, kind := range corruptionKinds() {
		r.kinds[kind] = &proofCount{}
	}
	for _, x := range texts {
		for i := range x.pairs {
			r.right++
			if found := x.judge(x.right(i)); found != nil {
				r.falseAlarms++
				t.Logf("false alarm: %s\n\t%s\n\t%q", x.pairs[i][1], x.pairs[i][0], found)
			}
			for _, c := range corruptions(x, i) {
				n := r.kinds[c.kind]
				n.all++
				if !c.caught(x) {
					n.missed++
					r.missed = append(r.missed, c)
				}
			}
		}
	}
	for _, kind := range corruptionKinds() {
		n := r.kinds[kind]
		t.Logf("%-28s %4d of %4d caught", kind, n.all-n.missed, n.all)
	}
	t.Logf("%d right statements, %d of them flagged", r.right, r.falseAlarms)
	return r
}

// allowed are the wrong statements that no check sees, which are known.
var allowed = map[string]bool{
	// Two of its words are those of the sentence, "officials" and "money".
	"As corrupt officials fled abroad with stolen money, vietnam Social Security warned of people impersonating its staff to collect money.": true,
}

// TestProof is the law that a model is held to: what was right and has been made wrong in one way is not proved, and what is right is.
func TestProof(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine: nothing for the race detector")
	}
	r := prove(t, proofTexts(t))
	for _, c := range r.missed {
		if !allowed[c.Text] && c.kind != untoldPlan {
			t.Errorf("%s: %q is proved", c.kind, c.Text)
		}
	}
	if r.right < 60 || r.falseAlarms > 0 {
		t.Errorf("%d of %d right statements are flagged", r.falseAlarms, r.right)
	}
	for kind, n := range r.kinds {
		if n.all < 4 && kind != untoldPlan {
			t.Errorf("only %d of the kind %q", n.all, kind)
		}
	}
}

// TestProofOfTranslations is about sentences that were not written for it. A plan for which the Vietnamese has no word is told as done unseen.
func TestProofOfTranslations(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine: nothing for the race detector")
	}
	r := prove(t, evaluationTexts(t, "policy-dev"))
	all, missed := 0, 0
	for _, c := range r.missed {
		t.Logf("%s: %s", c.kind, c.Text)
	}
	for kind, n := range r.kinds {
		if kind != untoldPlan {
			all, missed = all+n.all, missed+n.missed
		}
	}
	if 100*r.falseAlarms >= 3*r.right || 1000*missed > 5*all {
		t.Errorf("%d of %d right statements are flagged, %d of %d wrong ones proved", r.falseAlarms, r.right, missed, all)
	}
}

// caught reports whether the reader is not told the corrupted claim as proved.
func (c *corruption) caught(x *proofText) bool {
	if c.kind == "glossary term ignored" { // English may do without a term: it is asked for, and told
		return x.judge(c.claim) != nil || len(x.work.ignored(x.work.statement(c.claim))) > 0
	}
	return x.judge(c.claim) != nil
}

func corruptionKinds() []string {
	var out []string
	for _, c := range append(corrupters(), wordCorrupters()...) {
		if !slices.Contains(out, c.kind) {
			out = append(out, c.kind)
		}
	}
	return out
}

// readDrafts reads drafts as a good model would write them of the articles of the seeds: under "# article name", pairs of a quote and a
// statement.
func readDrafts(t testing.TB) (names []string, drafts map[string][][2]string) {
	t.Helper()
	text, err := os.ReadFile("testdata/proof/drafts.txt")
	if err != nil {
		t.Fatal(err)
	}
	return parsePairs(t, string(text))
}

// claimOf is the claim of a quote and a statement about an article.
func claimOf(a *article.Article, p [2]string) claim {
	c := claim{Section: "facts", Text: p[1], Evidence: []evidence{}}
	for _, s := range a.Segments {
		if strings.Contains(s.Text, p[0]) {
			c.Evidence = []evidence{{s.ID, p[0]}}
		}
	}
	return c
}

// TestGoodDraftsAreProved is the other half of the law: who says in free words what is there is believed.
func TestGoodDraftsAreProved(t *testing.T) {
	if raceDetector {
		t.Skip("one goroutine: nothing for the race detector")
	}
	names, drafts := readDrafts(t)
	d := testDrafter(t, nil, nil)
	all, dropped := 0, 0
	for _, name := range names {
		file, _, _ := strings.Cut(name, " ")
		text, err := seeds.FS.ReadFile("articles/" + file + ".txt")
		if err != nil {
			t.Fatal(err)
		}
		a := testArticle(t, string(text))
		w, err := d.newWork(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		w.read(t.Context())
		x := &proofText{name: name, work: w}
		for _, p := range drafts[name] {
			all++
			if found := x.judge(claimOf(a, p)); found != nil {
				dropped++
				t.Errorf("%q is dropped:\n%q\n%q", p[1], p[0], found)
			}
		}
	}
	t.Logf("%d drafts, %d of %d statements dropped", len(names), dropped, all)
}

// TestWhatStandsOutsideTheQuoteCounts is about restrictions in a sentence beside the one that has the figure, and behind the end of a quote.
func TestWhatStandsOutsideTheQuoteCounts(t *testing.T) {
	d := testDrafter(t, nil, nil)
	x := newProofText(t, d, "outside", [][2]string{
		{"Toàn tỉnh có 23 ổ dịch đang hoạt động.", ""},
		{"Giám sát tại một số ổ dịch cho thấy mật độ muỗi vượt ngưỡng nguy cơ.", ""},
		{"Hợp tác xã được nộp bổ sung báo cáo trong 45 ngày mà không bị xử phạt, với điều kiện cơ quan thuế chưa ban hành quyết định kiểm tra.", ""},
		{"Bão số 9 làm 3 người bị thương.", ""},
	})
	for _, c := range []struct {
		quotes []evidence
		text   string
		right  bool
	}{
		{[]evidence{{"s1", x.pairs[0][0]}, {"s2", x.pairs[1][0]}}, "Surveillance at the 23 active outbreak sites shows mosquito density above the risk threshold.", false},
		{[]evidence{{"s1", x.pairs[0][0]}, {"s2", x.pairs[1][0]}}, "There are 23 active outbreak sites, and surveillance at some of them shows mosquito density above the risk threshold.", true},
		{[]evidence{{"s3", "Hợp tác xã được nộp bổ sung báo cáo trong 45 ngày mà không bị xử phạt"}}, "Cooperatives may file additional reports within 45 days without being penalised.", false},
		{[]evidence{{"s3", "Hợp tác xã được nộp bổ sung báo cáo trong 45 ngày mà không bị xử phạt"}}, "Cooperatives may file additional reports within 45 days without being penalised, if the tax authority has not issued an inspection decision.", true},
	} {
		if found := x.judge(claim{Evidence: c.quotes, Section: "facts", Text: c.text}); (found == nil) != c.right {
			t.Errorf("%q: %q", c.text, found)
		}
	}
}
