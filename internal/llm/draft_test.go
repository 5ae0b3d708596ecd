package llm

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/summary"
	"songngu/internal/terms"
	"songngu/internal/transfer"
	"songngu/internal/verify"
	"songngu/seeds"
)

// desk is what a drafter of the tests works with.
type desk struct {
	base    *terms.Base
	offline *summary.Offline
	wording *wording
}

var newDesk = sync.OnceValues(func() (desk, error) {
	base, err := terms.ReadBase(seeds.FS, "terms")
	if err != nil {
		return desk{}, err
	}
	engine, err := transfer.New(base)
	if err != nil {
		return desk{}, err
	}
	return desk{base, summary.NewOffline(base, engine), &wording{engine: engine}}, nil
})

// askFunc is an Asker made of a function, which is given the number of the request from 1.
type askFunc struct {
	answer   func(n int, r Request) (string, error)
	mu       sync.Mutex
	requests []Request
}

func (a *askFunc) Ask(ctx context.Context, r Request) (Reply, error) {
	if err := ctx.Err(); err != nil {
		return Reply{}, err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.requests = append(a.requests, r)
	text, err := a.answer(len(a.requests), r)
	return Reply{Text: text, Model: "fake", Finish: "stop"}, err
}

// script answers with the texts in turn, the last one for ever.
func script(texts ...string) *askFunc {
	return &askFunc{answer: func(n int, _ Request) (string, error) { return texts[min(n, len(texts))-1], nil }}
}

// fakeModel is a model of no server.
func fakeModel(asker Asker, base *terms.Base) ModelOptions {
	return ModelOptions{Asker: asker, Model: "fake", Endpoint: "http://localhost/v1", Base: base}
}

func testDrafter(t testing.TB, asker Asker, change func(*DrafterOptions)) *Drafter {
	t.Helper()
	k, err := newDesk()
	if err != nil {
		t.Fatal(err)
	}
	o := DrafterOptions{ModelOptions: fakeModel(asker, k.base), Offline: k.offline}
	if change != nil {
		change(&o)
	}
	d, err := NewDrafter(o)
	if err != nil {
		t.Fatal(err)
	}
	d.wording = k.wording // read once
	t.Cleanup(d.Cache.Wait)
	return d
}

func testArticle(t testing.TB, text string) *article.Article {
	t.Helper()
	a, err := article.Read("test.txt", strings.NewReader(text), article.DefaultLimits())
	if err != nil {
		t.Fatal(err)
	}
	return a
}

const news = `Bộ Y tế ban hành kế hoạch tiêm chủng

Sáng 12/5/2025, Bộ Y tế ban hành Quyết định số 1234/QĐ-BYT về kế hoạch tiêm chủng năm 2025. Kinh phí thực hiện là 1.250 tỷ đồng.

Bộ Tài chính đề xuất giảm 2% thuế giá trị gia tăng. Dự thảo luật chưa được Quốc hội thông qua. Theo Bộ trưởng Bộ Y tế Đào Hồng Lan, tỷ lệ tiêm chủng đạt 95,5%.
`

// said makes the JSON of a draft of claims, each "section|id|quote|text".
func said(headline string, claims ...string) string {
	var r draftReply
	for _, c := range claims {
		f := strings.SplitN(c, "|", 4)
		r.Statements = append(r.Statements, claim{Section: f[0], Evidence: []evidence{{ID: f[1], Quote: f[2]}}, Text: f[3]})
	}
	f := strings.SplitN(headline, "|", 3)
	r.Headline = heading{Evidence: []evidence{{ID: f[0], Quote: f[1]}}, Text: f[2]}
	text, _ := json.Marshal(r)
	return string(text)
}

// mended makes the JSON of a repair of claims, each "number|id|quote|text".
func mended(claims ...string) string {
	r := repairReply{Statements: []repairedClaim{}}
	for _, c := range claims {
		f := strings.SplitN(c, "|", 4)
		n := 0
		_, _ = fmt.Sscan(f[0], &n)
		r.Statements = append(r.Statements, repairedClaim{Number: n, claim: claim{Section: "facts", Evidence: []evidence{{ID: f[1], Quote: f[2]}}, Text: f[3]}})
	}
	text, _ := json.Marshal(r)
	return string(text)
}

const (
	goodHeadline = "s1|Bộ Y tế ban hành kế hoạch tiêm chủng|Ministry of Health issues a vaccination plan"
	goodCost     = "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 billion."
	goodProposal = "plans|s4|Bộ Tài chính đề xuất giảm 2% thuế giá trị gia tăng|The Ministry of Finance proposed cutting value-added tax by 2%."
)

func draftAndVerify(t *testing.T, d *Drafter, text string) (verify.Brief, *article.Article) {
	t.Helper()
	a := testArticle(t, text)
	draft, err := d.Draft(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	d.Cache.Wait()
	return verify.Verify(a, draft, d.Base), a
}

func TestDraft(t *testing.T) {
	asker := script(said(goodHeadline, goodProposal, goodCost))
	b, a := draftAndVerify(t, testDrafter(t, asker, nil), news)
	if len(asker.requests) != 1 || len(b.Statements) != 2 || b.Verdicts[0] != verify.Proved || b.Verdicts[1] != verify.Proved || b.HeadlineVerdict != verify.Proved {
		t.Fatalf("%d requests, %+v, findings %+v", len(asker.requests), b.Statements, b.Findings)
	}
	if s := b.Statements[0]; s.Section != summary.Facts || s.Quotes[0].In(a.Text) != "Kinh phí thực hiện là 1.250 tỷ đồng" {
		t.Errorf("%+v", s)
	}
	if b.Engine != (summary.Engine{Name: "llm", Model: "fake", Version: DrafterVersion}) || len(b.Facts) == 0 || len(b.Terms) == 0 {
		t.Errorf("%+v", b.Draft)
	}
	user := asker.requests[0].User
	for _, want := range []string{"\ns3 Kinh phí thực hiện là 1.250 tỷ đồng.\n", "- Bộ Y tế = Ministry of Health (body"} {
		if !strings.Contains(user, want) {
			t.Errorf("%q is not in\n%s", want, user)
		}
	}
	if fences := pattern.New(`(?m)^<<<[0-9a-f]{24}>>>$`).FindAllString(user, -1); len(fences) != 2 || fences[0] != fences[1] {
		t.Errorf("fences %q", fences)
	}
}

func TestLocate(t *testing.T) {
	a := testArticle(t, news+"\n\nỦy ban hoà giải họp. Họp báo.\n")
	var segments []*article.Segment
	for i := range a.Segments {
		segments = append(segments, &a.Segments[i])
	}
	q := newQuarry(segments, func() map[string]string { return map[string]string{"s5": "is barred"} })
	for _, tt := range []struct {
		id, quote string
		want      quoteVerdict
	}{
		{"s3", "Kinh phí thực hiện là 1.250 tỷ đồng.", located},
		{"s3", "kinh phí  thực hiện là\n1.250 tỷ đồng", located},
		{"s3", "Kinh phí thực hiện là 1.250 tỷ đồng", located}, // letters and marks apart
		{"s7", "Uỷ ban hòa giải họp", located},
		{"s8", "Họp báo.", located}, // the whole segment
		{"s3", "tỷ đồng", tooShort},
		{"s3", "", tooShort},
		{"s4", "Kinh phí thực hiện là 1.250 tỷ đồng", misplaced},
		{"s3", "Kinh phí thực hiện là giảm 2% thuế giá trị gia tăng", stitched},
		{"s2", "Bộ Y tế ban hành … về kế hoạch tiêm chủng năm 2025", stitched},
		{"s3", "Kinh phí thực hiện là 1,250 tỷ đồng", fabricated},
		{"s3", "Kinh phí thực hiện là 12.500 tỷ đồng", fabricated},
		{"s3", "Kinh phí dự kiến thực hiện là 1.250 tỷ đồng", fabricated},
		{"s6", "tỷ lệ tiêm chủng đạt 955%", fabricated},
		{"s99", "Kinh phí thực hiện là 1.250 tỷ đồng", noSegment},
		{"s5", "Dự thảo luật chưa được Quốc hội thông qua", notToBeCited},
	} {
		quote, got, doubt := q.locate(evidence{tt.id, tt.quote})
		if got != tt.want || (doubt == "") != (got == located) {
			t.Errorf("%s %q: %s (%s), want %s", tt.id, tt.quote, got, doubt, tt.want)
		}
		if got == located && !segments[0].Contains(quote.Span) && quote.In(a.Text) == "" {
			t.Errorf("%q: %+v", tt.quote, quote)
		}
	}
}

func TestRepair(t *testing.T) {
	wrong := "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 million."
	asker := script(said(goodHeadline, goodProposal, wrong), mended("1|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 billion."))
	b, _ := draftAndVerify(t, testDrafter(t, asker, nil), news)
	if len(asker.requests) != 2 || b.Statements[0].Text != "The cost of implementation is VND1,250 billion." || b.Verdicts[0] != verify.Proved {
		t.Fatalf("%d requests, %+v %+v", len(asker.requests), b.Statements, b.Findings)
	}
	user := asker.requests[1].User
	for _, want := range []string{"1. The cost of implementation is VND1,250 million.\n   - \"VND1,250 million\"", "\ns3 Kinh phí"} {
		if !strings.Contains(user, want) {
			t.Errorf("%q is not in\n%s", want, user)
		}
	}
	if strings.Contains(user, "proposed cutting") {
		t.Errorf("what passed is shown again:\n%s", user)
	}
}

func TestGlossaryIsAskedForOnce(t *testing.T) {
	base, err := terms.NewBase([]terms.Entry{{VI: "tiêm chủng", EN: "immunisation", Kind: terms.Concept, Status: terms.Approved, Forbidden: []string{"vaccinating"}}})
	if err != nil {
		t.Fatal(err)
	}
	use := func(o *DrafterOptions) { o.Base = base }
	quote := "s6|tỷ lệ tiêm chủng đạt 95,5%|"
	asker := script(said("s1||", "facts|"+quote+"The vaccination rate reached 95.5%, the Minister of Health said."), mended("1|"+quote+"The immunisation rate reached 95.5%, the Minister of Health said."))
	b, _ := draftAndVerify(t, testDrafter(t, asker, use), news)
	if len(asker.requests) != 2 || !strings.Contains(asker.requests[1].User, `"tiêm chủng" is "immunisation" in the glossary`) || b.Statements[0].Text != "The immunisation rate reached 95.5%, the Minister of Health said." {
		t.Errorf("%d requests, %+v", len(asker.requests), b.Statements)
	}
	forbidden := said("s1||", "facts|"+quote+"The vaccinating rate reached 95.5%, the Minister of Health said.")
	b, _ = draftAndVerify(t, testDrafter(t, script(forbidden, mended()), use), news)
	if b.Verdicts[0] != verify.Flagged {
		t.Errorf("a forbidden term is proved: %+v", b.Statements)
	}
}

func TestDraftThatIsRefused(t *testing.T) {
	for name, reply := range map[string]string{
		"links":      said("s1||", "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|Visit www.example.com for the cost."),
		"prompt":     said("s1||You write English briefs of Vietnamese policy news for readers", goodCost),
		"Vietnamese": said("s1||Bo Y te ban hanh ke hoach tiem chung nam nay", "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|Kinh phí thực hiện là 1.250 tỷ đồng."),
	} {
		asker := script(reply)
		_, err := testDrafter(t, asker, nil).Draft(t.Context(), testArticle(t, news))
		var refused *DraftRefusedError
		if !errors.As(err, &refused) || len(asker.requests) != 2 {
			t.Errorf("%s: %v after %d requests", name, err, len(asker.requests))
		}
	}
}

func TestCache(t *testing.T) {
	cache := NewCache(t.TempDir())
	keep := func(o *DrafterOptions) { o.Cache = cache }
	wrong := "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 million."
	asker := script(said(goodHeadline, goodProposal, wrong), mended("1|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 billion."))
	first, _ := draftAndVerify(t, testDrafter(t, asker, keep), news)
	none := &askFunc{answer: func(int, Request) (string, error) { return "", errors.New("asked") }}
	second, _ := draftAndVerify(t, testDrafter(t, none, keep), news)
	if x, y := fmt.Sprintf("%+v", first.Statements), fmt.Sprintf("%+v", second.Statements); x != y || len(none.requests) > 0 {
		t.Errorf("%d requests, %s\n%s", len(none.requests), x, y)
	}
	for name, change := range map[string]func(*DrafterOptions){
		"model":    func(o *DrafterOptions) { o.Model = "other" },
		"endpoint": func(o *DrafterOptions) { o.Endpoint = "http://localhost/v2" },
		"terms":    func(o *DrafterOptions) { o.Base = nil },
		"matches": func(o *DrafterOptions) {
			o.Matches = func(context.Context, string) ([]Example, error) {
				return []Example{{"Một câu.", "A sentence."}}, nil
			}
		},
		"fresh": func(o *DrafterOptions) { o.Fresh = true },
	} {
		_, err := testDrafter(t, none, func(o *DrafterOptions) { keep(o); change(o) }).Draft(t.Context(), testArticle(t, news))
		if err == nil || err.Error() != "asked" {
			t.Errorf("other %s: %v", name, err)
		}
	}
	if files, bytes, err := cache.Size(); files != 2 || bytes == 0 || err != nil {
		t.Errorf("%d files, %d bytes, %v", files, bytes, err)
	}
}

// long makes an article of so many paragraphs.
func long(paragraphs int) string {
	var b strings.Builder
	b.WriteString("Các tỉnh triển khai kế hoạch\n\n")
	for i := range paragraphs {
		fmt.Fprintf(&b, "Ngày 12/5/2025, Ủy ban nhân dân tỉnh triển khai kế hoạch hỗ trợ %d hộ nghèo trên địa bàn các huyện miền núi và vùng sâu, vùng xa. Kinh phí là %d tỷ đồng.\n\n", 1000+i, 200+i)
	}
	return b.String()
}

// teller answers as a model that tells the costs that it reads and keeps the first two statements.
func teller(r Request) string {
	if r.Schema.Name == "merge" {
		return `{"keep":[2,1],"headline":{"from":[1],"text":"The funding is VND200 billion"}}`
	}
	out := draftReply{Statements: []claim{}, Headline: heading{Evidence: []evidence{}}}
	for _, m := range pattern.New(`(?m)^(s\d+) (Kinh phí là (\d+) tỷ đồng)\.$`).FindAllStringSubmatch(r.User, -1) {
		if len(out.Statements) < 3 {
			out.Statements = append(out.Statements, claim{[]evidence{{m[1], m[2]}}, "facts", "The funding is VND" + m[3] + " billion."})
		}
	}
	ids := pattern.New(`(?m)^s\d+`).FindAllString(r.User, -1)
	out.Last = ids[len(ids)-1]
	text, _ := json.Marshal(out)
	return string(text)
}

func TestLongArticle(t *testing.T) {
	asker := &askFunc{answer: func(_ int, r Request) (string, error) { return teller(r), nil }}
	b, a := draftAndVerify(t, testDrafter(t, asker, nil), long(200))
	if len(asker.requests) < 4 || len(b.Statements) != 2 || len(b.Unseen) > 0 || b.Verdicts[0] != verify.Proved || b.HeadlineVerdict != verify.Proved {
		t.Fatalf("%d requests, %+v, unseen %v, %+v", len(asker.requests), b.Statements, b.Unseen, b.Findings)
	}
	read := map[string]int{}
	for _, r := range asker.requests {
		for _, id := range pattern.New(`(?m)^s\d+ `).FindAllString(r.User, -1) {
			read[id]++
		}
	}
	if len(read) != len(a.Segments) {
		t.Errorf("%d of %d segments were read", len(read), len(a.Segments))
	}
	for id, n := range read {
		if n != 1 {
			t.Errorf("%s was read %d times", id, n)
		}
	}
}

func TestTooLongIsSplit(t *testing.T) {
	cache := NewCache(t.TempDir())
	answer := func(_ int, r Request) (string, error) {
		if n := EstimateTokens(r.User); r.Schema.Name == "brief" && n > 2500 {
			return "", &Error{Kind: TooLong, Window: 2500}
		}
		return teller(r), nil
	}
	asker := &askFunc{answer: answer}
	keep := func(o *DrafterOptions) { o.Cache = cache }
	b, _ := draftAndVerify(t, testDrafter(t, asker, keep), long(60))
	if len(b.Statements) == 0 || len(b.Unseen) > 0 {
		t.Fatalf("%+v, unseen %v", b.Statements, b.Unseen)
	}
	again := &askFunc{answer: answer}
	draftAndVerify(t, testDrafter(t, again, keep), long(60))
	if len(again.requests) > 0 {
		t.Errorf("%d requests in the second run", len(again.requests))
	}
}

func TestUnseen(t *testing.T) {
	refuse := func(_ int, r Request) (string, error) {
		if strings.Contains(r.User, "1150 hộ nghèo") {
			return "", &Error{Kind: Refused, Message: "content filter"}
		}
		return teller(r), nil
	}
	b, a := draftAndVerify(t, testDrafter(t, &askFunc{answer: refuse}, nil), long(200))
	if len(b.Statements) == 0 || len(b.Unseen) == 0 || len(b.Unseen) > len(a.Segments)/2 {
		t.Errorf("%d statements, %d unseen", len(b.Statements), len(b.Unseen))
	}
	short := func(_ int, r Request) (string, error) {
		return strings.Replace(said(goodHeadline, goodCost), `"last":""`, `"last":"s4"`, 1), nil
	}
	b, _ = draftAndVerify(t, testDrafter(t, &askFunc{answer: short}, nil), news)
	if fmt.Sprint(b.Unseen) != "[s5 s6]" {
		t.Errorf("unseen %v", b.Unseen)
	}
	all := &askFunc{answer: func(int, Request) (string, error) { return "", &Error{Kind: Refused, Message: "content filter"} }}
	_, err := testDrafter(t, all, nil).Draft(t.Context(), testArticle(t, news))
	var e *Error
	if !errors.As(err, &e) || e.Kind != Refused {
		t.Errorf("%v", err)
	}
}

func TestErrorsAreHandedOn(t *testing.T) {
	for _, kind := range []ErrorKind{Unavailable, Auth, Budget, BadReply} {
		asker := &askFunc{answer: func(int, Request) (string, error) { return "", &Error{Kind: kind} }}
		_, err := testDrafter(t, asker, nil).Draft(t.Context(), testArticle(t, news))
		var e *Error
		if !errors.As(err, &e) || e.Kind != kind || len(asker.requests) != 1 {
			t.Errorf("%s: %v after %d requests", kind, err, len(asker.requests))
		}
	}
}

// Honest statements say in other words what the sentence says.
func TestSupport(t *testing.T) {
	k, err := newDesk()
	if err != nil {
		t.Fatal(err)
	}
	w := k.wording
	pairs := [][2]string{
		{"Bộ Y tế đề xuất bổ sung 12 loại thuốc vào danh mục được bảo hiểm chi trả.", "Health insurance may cover 12 more drugs if a proposal by the Ministry of Health goes through."},
		{"Thành phố khởi công ba tuyến đường nối cảng với khu công nghiệp.", "Work has begun in the city on three roads between the port and an industrial park."},
		{"Ngân hàng Nhà nước giữ nguyên lãi suất điều hành trong quý này.", "Policy interest rates stay unchanged this quarter, the State Bank decided."},
		{"Nông dân được vay vốn ưu đãi để mua giống cây trồng.", "Farmers can take out preferential loans for seeds and seedlings."},
		{"Số vụ tai nạn giao thông giảm 8% so với cùng kỳ năm trước.", "Traffic accidents fell by 8% year on year."},
	}
	for i, p := range pairs {
		stems := w.of(p[0])
		by := func(stem string) bool { return stems[stem] }
		if !supported(p[1], stemsIn(p[1]).account(by)) {
			t.Errorf("%q is not supported by %q", p[1], p[0])
		}
		if other := pairs[(i+1)%len(pairs)]; supported(other[1], stemsIn(other[1]).account(by)) {
			t.Errorf("%q is supported by %q", other[1], p[0])
		}
	}
}

// Who says in the form that was asked for that it will not help is told to be the one, not the article.
func TestDraftRefusal(t *testing.T) {
	const sorry = "I'm sorry, but I can't help with that."
	for _, reply := range []string{said("||" + sorry), said("||", "lead|||"+sorry)} {
		_, err := testDrafter(t, script(reply), nil).Draft(t.Context(), testArticle(t, news))
		if e, ok := errors.AsType[*DraftRefusedError](err); !ok || !e.Refusal || !strings.Contains(e.Reason, sorry) {
			t.Errorf("%v", err)
		}
	}
	_, err := testDrafter(t, script(said("||", "lead|||See https://example.com/ now.")), nil).Draft(t.Context(), testArticle(t, news))
	if e, ok := errors.AsType[*DraftRefusedError](err); !ok || e.Refusal {
		t.Errorf("%v", err)
	}
}

// A model that comes to no end about one short sentence is not asked about all the others.
func TestHopelessModel(t *testing.T) {
	asker := &askFunc{answer: func(int, Request) (string, error) { return "", &Error{Kind: Truncated, Message: "no end"} }}
	_, err := testDrafter(t, asker, nil).Draft(t.Context(), testArticle(t, long(40)))
	var e *Error
	if !errors.As(err, &e) || e.Kind != Truncated || len(asker.requests) > 8 {
		t.Errorf("%v after %d requests", err, len(asker.requests))
	}
}

// A model that has nothing to say is told of.
func TestNoStatement(t *testing.T) {
	var notes []string
	draftAndVerify(t, testDrafter(t, script(said("||")), func(o *DrafterOptions) {
		o.Note = func(_ *article.Article, note string) { notes = append(notes, note) }
	}), news)
	if !slices.Contains(notes, "the model gave no statement about it") {
		t.Errorf("%q", notes)
	}
}
