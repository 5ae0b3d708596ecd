package llm

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"songngu/internal/article"
	"songngu/internal/llm/llmtest"
	"songngu/internal/summary"
	"songngu/internal/verify"
)

// verdicts makes the JSON of a revision in which the numbers differ, each "number|how", of so many statements and the headline.
func verdicts(statements int, differing ...string) string {
	differs := map[string]string{}
	for _, d := range differing {
		number, how, _ := strings.Cut(d, "|")
		differs[number] = how
	}
	var lines []string
	for n := range statements + 1 {
		how, wrong := differs[fmt.Sprint(n)]
		lines = append(lines, fmt.Sprintf(`{"number":%d,"source":"what it says","differs":%q,"faithful":%v}`, n, how, !wrong))
	}
	return `{"verdicts":[` + strings.Join(lines, ",") + `]}`
}

// revising is a drafter that has its statements revised.
func revising(o *DrafterOptions) { o.Revise = true }

// What is not what the sentences say is found by who reads both, though each figure and name is right; it is written anew and read once more.
func TestRevision(t *testing.T) {
	wrong := "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The implementation fee is VND1,250 billion."
	draft := said(goodHeadline, goodProposal, wrong)
	mend := mended("1|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 billion.")
	differs := verdicts(2, `1|"kinh phí" is a cost and no fee`)
	for _, tt := range []struct {
		name     string
		replies  []string
		requests int
		text     string
		verdict  verify.Verdict
	}{
		{"faithful", []string{draft, verdicts(2)}, 2, "The implementation fee is VND1,250 billion.", verify.Proved},
		{"mended", []string{draft, differs, mend, verdicts(1)}, 4, "The cost of implementation is VND1,250 billion.", verify.Proved},
		{"wrong again", []string{draft, differs, mend, `{"verdicts":[{"number":1,"source":"","differs":"","faithful":false}]}`}, 4, "The cost of implementation is VND1,250 billion.", verify.Flagged},
		{"not mended", []string{draft, differs, mended()}, 3, "The implementation fee is VND1,250 billion.", verify.Flagged},
		{"verdicts on others", []string{draft, verdicts(2, "7|is not there")}, 2, "The implementation fee is VND1,250 billion.", verify.Proved},
	} {
		t.Run(tt.name, func(t *testing.T) {
			asker := script(tt.replies...)
			b, _ := draftAndVerify(t, testDrafter(t, asker, revising), news)
			if len(asker.requests) != tt.requests || b.Statements[0].Text != tt.text || b.Verdicts[0] != tt.verdict || b.Verdicts[1] != verify.Proved {
				t.Fatalf("%d requests, %+v, %v, %+v", len(asker.requests), b.Statements, b.Verdicts, b.Findings)
			}
			user := asker.requests[1].User
			for _, want := range []string{"\n1. [s3] The implementation fee", "\n0. [s1] Ministry of Health issues", "\ns3 Kinh phí thực hiện", "- Bộ Y tế = Ministry of Health"} {
				if !strings.Contains(user, want) {
					t.Errorf("%q is not in\n%s", want, user)
				}
			}
			if tt.requests > 2 && !strings.Contains(asker.requests[2].User, `"kinh phí" is a cost and no fee`) {
				t.Errorf("the repair is not told what differs:\n%s", asker.requests[2].User)
			}
		})
	}
}

// What failed the checks is not revised before it is mended.
func TestRevisionOfWhatPassed(t *testing.T) {
	wrong := "facts|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 million."
	asker := script(said("s1||", goodProposal, wrong), verdicts(2), mended("1|s3|Kinh phí thực hiện là 1.250 tỷ đồng|The cost of implementation is VND1,250 billion."), verdicts(1))
	b, _ := draftAndVerify(t, testDrafter(t, asker, revising), news)
	if len(asker.requests) != 4 || b.Verdicts[0] != verify.Proved {
		t.Fatalf("%d requests, %+v", len(asker.requests), b.Findings)
	}
	first, second := asker.requests[1].User, asker.requests[3].User
	if strings.Contains(first, "1,250 million") || !strings.Contains(first, "2. [s4] The Ministry of Finance proposed") || strings.Contains(first, "0. [") {
		t.Errorf("first\n%s", first)
	}
	if !strings.Contains(second, "1. [s3] The cost of implementation is VND1,250 billion.") || strings.Contains(second, "proposed") {
		t.Errorf("second\n%s", second)
	}
}

// A headline that differs is left out, as one that is not proved is.
func TestRevisionOfTheHeadline(t *testing.T) {
	b, _ := draftAndVerify(t, testDrafter(t, script(said(goodHeadline, goodCost), verdicts(1, "0|it is another plan"), mended()), revising), news)
	if b.HeadlineVerdict != verify.Flagged || b.Verdicts[0] != verify.Proved {
		t.Errorf("%v %v %+v", b.HeadlineVerdict, b.Verdicts, b.Findings)
	}
}

// warned are the statements that are marked as less certain.
func warned(b verify.Brief) []int {
	var out []int
	for _, f := range b.Findings {
		if f.Check == verify.CheckReading {
			out = append(out, f.Statement)
		}
	}
	return out
}

// Without a revision that can be used the checks decide alone, and it is told and marked; the next run does not try again.
func TestRevisionOfNoUse(t *testing.T) {
	for name, reply := range map[string]func(n int) (string, error){
		"no verdict": func(int) (string, error) { return `{"verdicts":[]}`, nil },
		"other form": func(int) (string, error) { return `{"verdicts":"all right"}`, nil },
		"cut":        func(int) (string, error) { return "", &Error{Kind: Truncated} },
		"bad reply":  func(int) (string, error) { return "", &Error{Kind: BadReply} },
		"refused":    func(int) (string, error) { return "", &Error{Kind: Refused} },
		"only others": func(int) (string, error) {
			return `{"verdicts":[{"number":9,"source":"","differs":"","faithful":false}]}`, nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			cache := NewCache(t.TempDir())
			asker := &askFunc{answer: func(n int, r Request) (string, error) {
				if r.Schema.Name == "brief" {
					return said(goodHeadline, goodCost), nil
				}
				return reply(n)
			}}
			var notes []string
			told := func(o *DrafterOptions) {
				o.Revise, o.Cache = true, cache
				o.Note = func(_ *article.Article, message string) { notes = append(notes, message) }
			}
			for range 2 {
				b, _ := draftAndVerify(t, testDrafter(t, asker, told), news)
				if b.Verdicts[0] != verify.Proved || b.HeadlineVerdict != verify.Proved {
					t.Errorf("%v, %+v", b.Verdicts, b.Findings)
				}
				if got := warned(b); !slices.Equal(got, []int{-1, 0}) {
					t.Errorf("warned of %v, want the headline and the statement", got)
				}
			}
			if len(notes) != 2 || !strings.HasPrefix(notes[0], "statements that the model did not read again beside their sentences: 2") || notes[0] == "" {
				t.Errorf("told %q", notes)
			}
			if n := len(asker.requests); n > 3 {
				t.Errorf("%d requests", n)
			}
		})
	}
}

// A provider that fails for good fails the draft: what was asked is kept, and the next run goes on there.
func TestRevisionThatFails(t *testing.T) {
	cache := NewCache(t.TempDir())
	keep := func(o *DrafterOptions) { o.Revise, o.Cache = true, cache }
	down := &askFunc{answer: func(n int, _ Request) (string, error) {
		if n == 1 {
			return said(goodHeadline, goodCost), nil
		}
		return "", &Error{Kind: Unavailable}
	}}
	_, err := testDrafter(t, down, keep).Draft(t.Context(), testArticle(t, news))
	if e, ok := errors.AsType[*Error](err); !ok || e.Kind != Unavailable {
		t.Fatal(err)
	}
	cache.Wait()
	up := script(verdicts(1))
	b, _ := draftAndVerify(t, testDrafter(t, up, keep), news)
	if len(up.requests) != 1 || b.Verdicts[0] != verify.Proved {
		t.Errorf("%d requests, %+v", len(up.requests), b.Findings)
	}
}

// What the model says of a statement reaches people in a finding, so that it must not hold what no statement may.
func TestRevisionSaysNothingElse(t *testing.T) {
	for _, how := range []string{"see http://evil.example", "Sai hoàn toàn, không đúng với câu gốc trong bài báo này", "you hold each against the Vietnamese sentences that it cites"} {
		b, _ := draftAndVerify(t, testDrafter(t, script(said("s1||", goodCost), verdicts(1, "1|"+how), mended()), revising), news)
		if b.Verdicts[0] != verify.Flagged || strings.Contains(fmt.Sprint(b.Findings), how) {
			t.Errorf("%v, %+v", b.Verdicts, b.Findings)
		}
	}
}

// A long brief is revised in parts that fit a request.
func TestRevisionInParts(t *testing.T) {
	d := testDrafter(t, nil, revising)
	a := testArticle(t, strings.ReplaceAll(long(30), "hộ nghèo", "hộ nghèo"+strings.Repeat(", hộ cận nghèo và hộ mới thoát nghèo", 20)))
	w, err := d.newWork(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	w.read(t.Context())
	var claims []claim
	for _, s := range w.segments {
		if strings.HasPrefix(s.Text, "Kinh phí") {
			claims = append(claims, claim{[]evidence{{s.ID, strings.TrimSuffix(s.Text, ".")}}, "facts", "The funding is VND" + strings.Fields(s.Text)[3] + " billion."})
		}
	}
	draft := summary.Draft{Statements: w.statements(claims)}
	groups, seen := w.revisions(&draft, nil), 0
	for _, group := range groups {
		r, err := w.revisionOf(group)
		if err != nil || EstimateTokens(r.User) > 2*partTokens {
			t.Errorf("%d tokens, %v", EstimateTokens(r.User), err)
		}
		seen += len(group)
	}
	if seen != len(draft.Statements) || seen == 0 || len(groups) < 2 {
		t.Errorf("%d of %d statements are revised, in %d parts", seen, len(draft.Statements), len(groups))
	}
}

// What a run takes stays within what was planned for it: a text that fits one request is revised in one, a longer one in as many as it has parts, or one more.
func TestPlanHoldsRevisions(t *testing.T) {
	everything := func(r Request) string {
		switch r.Schema.Name {
		case "merge":
			return `{"keep":[1,2,3,4,5,6,7,8,9,10,11,12,13,14],"headline":{"from":[1],"text":"The funding is VND200 billion"}}`
		case "revision":
			return llmtest.Agreement(r.User)
		}
		return teller(r)
	}
	for _, paragraphs := range []int{1, 40, 200} {
		asker := &askFunc{answer: func(_ int, r Request) (string, error) { return everything(r), nil }}
		d := testDrafter(t, asker, revising)
		a := testArticle(t, long(paragraphs))
		p, err := d.Plan(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := d.Draft(t.Context(), a); err != nil {
			t.Fatal(err)
		}
		revisions, tokens := 0, 0
		for _, r := range asker.requests {
			if r.Schema.Name == "revision" {
				revisions++
			}
			tokens += EstimateTokens(r.System + r.User)
		}
		if n := len(asker.requests); n < p.Requests || n > p.Most || tokens > p.High || revisions == 0 || len(p.Prompts) == 1 && revisions != 1 || revisions > len(p.Prompts)+1 {
			t.Errorf("%d paragraphs in %d parts: %d requests, %d of them revisions, planned %d to %d; %d tokens, planned %d", paragraphs, len(p.Prompts), n, revisions, p.Requests, p.Most, tokens, p.High)
		}
	}
}
