package llm

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/text/unicode/norm"

	"songngu/internal/llm/llmtest"
	"songngu/internal/terms"
	"songngu/internal/verify"
)

// model is a server that answers requests for a draft as it is told, and the client that asks it.
type model struct {
	server *llmtest.Server
	client *Client
	asked  atomic.Int64
}

// newModel starts a model. answer is given the number of the request, from 1, and the name of the schema.
func newModel(t *testing.T, stream bool, answer func(n int, schema string, r *llmtest.Request) string) *model {
	t.Helper()
	m := &model{server: llmtest.New()}
	t.Cleanup(m.server.Close)
	m.server.Always(func(w httpWriter, r *llmtest.Request) {
		format, _ := r.Body["response_format"].(map[string]any)
		schema, _ := format["json_schema"].(map[string]any)
		name, _ := schema["name"].(string)
		text := answer(int(m.asked.Add(1)), name, r)
		llmtest.Read(EstimateTokens(r.Message("system")+r.Message("user")), text)(w, r)
	})
	m.client, _ = testClient(t, m.server, func(e *Endpoint) { e.Stream = stream })
	return m
}

// told is one claim of a model about a text, and what becomes of it.
type told struct {
	name, id, quote, text string
	proved                bool
}

// saying plays claims about faultNews, each beside an honest one and repeated when it is asked for anew.
func saying(all ...told) func(*testing.T, bool) {
	return func(t *testing.T, stream bool) {
		for _, c := range all {
			t.Run(c.name, func(t *testing.T) {
				t.Parallel()
				m := newModel(t, stream, func(_ int, schema string, _ *llmtest.Request) string {
					if schema == "repair" {
						return mended(strings.Join([]string{"1", c.id, c.quote, c.text}, "|"), strings.Join([]string{"2", c.id, c.quote, c.text}, "|"))
					}
					return said("||", faultHonest, strings.Join([]string{"facts", c.id, c.quote, c.text}, "|"))
				})
				b, a := draftAndVerify(t, testDrafter(t, m.client, nil), faultNews)
				for i, s := range b.Statements {
					if s.Text == c.text && (b.Verdicts[i] == verify.Proved) != c.proved {
						t.Errorf("%q is %s: %+v", c.text, b.Verdicts[i], b.Findings)
					}
					if s.Text == c.text && c.proved && !strings.Contains(a.Text, s.Quotes[0].In(a.Text)) {
						t.Errorf("the quote %q is none", s.Quotes[0].In(a.Text))
					}
				}
				if honest := strings.SplitN(faultHonest, "|", 4)[3]; len(b.Statements) == 0 || b.Statements[0].Text != honest && b.Statements[1].Text != honest {
					t.Errorf("%q is lost: %+v", honest, b.Statements)
				}
			})
		}
	}
}

// faultNews is what the claims of the table are about.
const faultNews = `Kế hoạch xây dựng trường học

Ngày 01/8/2025, Ủy ban hòa giải tỉnh họp tại Hà Nội về kế hoạch xây dựng trường học.

Tổng vốn của chương trình là 12.500 tỷ đồng theo Nghị định số 15/2025/NĐ-CP.

Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024.

Học phí giảm 2 điểm phần trăm so với năm trước.

Dự thảo luật chưa được Quốc hội thông qua.

Bộ Giáo dục và Đào tạo đề xuất miễn học phí cho trẻ em 5 tuổi.

Tuyến đường tới trường dự kiến hoàn thành vào tháng 9/2026.

Theo Thứ trưởng Bộ Giáo dục và Đào tạo Lê Minh Khang, nhiều trường thiếu giáo viên.
`

const faultHonest = "facts|s4|Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024|The share of schools that meet standards rose by 8.5% in 2024."

// draftRows are about what a reply says: the transport passes such replies on, and the drafter and verify judge them.
func draftRows() []row {
	capital, met := "Tổng vốn của chương trình là 12.500 tỷ đồng", "Ủy ban hòa giải tỉnh họp tại Hà Nội"
	rightCapital, rightMet := "The total capital of the programme is VND12,500 billion.", "The provincial mediation committee met in Hanoi."
	about := func(id, quote string, texts ...string) []told {
		var out []told
		for _, text := range texts {
			out = append(out, told{name: text, id: id, quote: quote, text: text})
		}
		return out
	}
	var numbers, stages []told
	numbers = append(numbers, about("s3", capital+" theo Nghị định số 15/2025/NĐ-CP", "The total capital of the programme is VND12.5 billion.", "The total capital of the programme is VND12,500 million.",
		"The total capital of the programme is $12,500 billion.", "The total capital of the programme is VND12,500 billion under Decree No. 51/2025/ND-CP.", "The total capital of the programme is VND12,500 billion under Circular No. 15/2025/ND-CP.",
		"The total capital of the programme is VND12,500 billion under Decree No. 15/2024/ND-CP.")...)
	numbers = append(numbers, about("s4", "Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024", "The share of schools that meet standards rose by 85% in 2024.", "The share of schools that meet standards rose by 8.5 percentage points in 2024.",
		"The share of schools that meet standards rose by 8.5% in 2023.")...)
	numbers = append(numbers, about("s5", "Học phí giảm 2 điểm phần trăm so với năm trước", "Tuition fees fell by 2% on the year before.", "Tuition fees fell by 2 percentage points on the month before.")...)
	numbers = append(numbers, about("s2", "Ngày 01/8/2025, Ủy ban hòa giải tỉnh họp tại Hà Nội", "The provincial mediation committee met in Hanoi on 8 January 2025.", "The provincial mediation committee met in Hanoi on 1 August 2024.")...)
	stages = append(stages, about("s6", "Dự thảo luật chưa được Quốc hội thông qua", "The law was passed by the National Assembly.", "The draft law has been passed by the National Assembly.", "The law has not been passed by the National Assembly.")...)
	stages = append(stages, about("s7", "Bộ Giáo dục và Đào tạo đề xuất miễn học phí cho trẻ em 5 tuổi", "The Ministry of Education and Training has waived tuition fees for children aged five.",
		"The Ministry of Education and Training decided to waive tuition fees for children aged five.")...)
	stages = append(stages, about("s7", "miễn học phí cho trẻ em 5 tuổi", "Children aged five are exempt from tuition fees.")...)
	stages = append(stages, about("s8", "Tuyến đường tới trường dự kiến hoàn thành vào tháng 9/2026", "The road to the school was completed in September 2026.", "The road to the school has been completed.")...)
	stages = append(stages, about("s9", "Theo Thứ trưởng Bộ Giáo dục và Đào tạo Lê Minh Khang, nhiều trường thiếu giáo viên", "Many schools lack teachers.", "According to the Ministry of Finance, many schools lack teachers.",
		"According to Deputy Minister of Education and Training Lê Minh Khang, many schools have teachers.", "According to Minister of Education and Training Lê Minh Khang, many schools lack teachers.")...)
	stages = append(stages, about("s9", "nhiều trường thiếu giáo viên", "Many schools are short of teachers.")...)
	return []row{
		{id: "F39", what: "wrong citation", drafts: saying(
			told{"unknown", "s99", capital, rightCapital, false}, told{"of another document", "doc2-s3", capital, rightCapital, false}, told{"nothing", "", "", rightCapital, false},
			told{"of another sentence", "s5", "Học phí giảm 2 điểm phần trăm so với năm trước", rightCapital, false}, told{"of another sentence, no figure", "s5", "Học phí giảm 2 điểm phần trăm so với năm trước", rightMet, false},
			told{"right", "s3", capital, rightCapital, true}, told{"right, in brackets", "[S3]", capital, rightCapital, true})},
		{id: "F40", what: "quotation that is none", drafts: saying(
			told{"fabricated", "s3", "Tổng vốn của chương trình lên tới 12.500 tỷ đồng", rightCapital, false}, told{"fabricated figure", "s3", "Tổng vốn của chương trình là 1.250 tỷ đồng", rightCapital, false},
			told{"stitched", "s3", capital + " so với năm trước", rightCapital, false}, told{"with a gap", "s2", "Ủy ban hòa giải tỉnh … về kế hoạch xây dựng trường học", rightMet, false},
			told{"misattributed", "s4", capital, rightCapital, false}, told{"too short", "s3", "12.500 tỷ", rightCapital, false}, told{"a date alone", "s2", "Ngày 01/8/2025", rightMet, false},
			told{"spaces", "s3", "  Tổng  vốn của\tchương trình là 12.500 tỷ đồng ", rightCapital, true}, told{"NFD", "s3", norm.NFD.String(capital), rightCapital, true},
			told{"old tone marks", "s2", "Uỷ ban hoà giải tỉnh họp tại Hà Nội", rightMet, true}, told{"capitals", "s2", "ủy ban Hòa giải tỉnh họp tại Hà Nội.", rightMet, true}, told{"quotation marks", "s2", "“" + met + "”", rightMet, true})},
		{id: "F41", what: "wrong number", drafts: saying(append(numbers, told{"right", "s3", capital, "The programme has total capital of VND12.5 trillion.", true})...)},
		{id: "F42", what: "wrong status or speaker", drafts: saying(append(stages,
			told{"right", "s9", "Theo Thứ trưởng Bộ Giáo dục và Đào tạo Lê Minh Khang, nhiều trường thiếu giáo viên", "Many schools are short of teachers, Deputy Minister of Education and Training Lê Minh Khang said.", true})...)},
		{id: "F43", what: "term ignored", drafts: termPlays},
		{id: "F44", what: "wrong language", drafts: languagePlays},
		{id: "F45", what: "wrong count of units", drafts: unitPlays},
		{id: "F46", what: "prompt in the reply", drafts: leakPlays},
	}
}

// termPlays are F43: one repair, after which a forbidden word is held against the statement and another English is not.
func termPlays(t *testing.T, stream bool) {
	base, err := terms.NewBase([]terms.Entry{{VI: "trường đạt chuẩn", EN: "accredited school", Kind: terms.Concept, Status: terms.Approved, Forbidden: []string{"standard school"}}})
	if err != nil {
		t.Fatal(err)
	}
	quote := "s4|Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024|"
	const used, other, forbidden = "The share of accredited schools rose by 8.5% in 2024.", "The share of schools that meet standards rose by 8.5% in 2024.", "The share of standard schools rose by 8.5% in 2024."
	for _, p := range []struct {
		name, first, second, text string
		requests                  int
		proved                    bool
	}{
		{"used", used, "", used, 1, true},
		{"ignored, then used", other, used, used, 2, true},
		{"ignored twice", other, other, other, 2, true},
		{"forbidden, then used", forbidden, used, used, 2, true},
		{"forbidden twice", forbidden, forbidden, forbidden, 2, false},
		{"worse when asked for", other, forbidden, other, 2, true},
	} {
		t.Run(p.name, func(t *testing.T) {
			t.Parallel()
			m := newModel(t, stream, func(_ int, schema string, r *llmtest.Request) string {
				if schema != "repair" {
					return said("||", "facts|"+quote+p.first)
				}
				if user := r.Message("user"); !strings.Contains(user, "accredited school") {
					t.Errorf("the repair does not name the term:\n%s", user)
				}
				return mended("1|" + quote + p.second)
			})
			b, _ := draftAndVerify(t, testDrafter(t, m.client, func(o *DrafterOptions) { o.Base = base }), faultNews)
			if n := int(m.asked.Load()); n != p.requests || b.Statements[0].Text != p.text || (b.Verdicts[0] == verify.Proved) != p.proved {
				t.Errorf("%d requests, %+v %v %+v", n, b.Statements, b.Verdicts, b.Findings)
			}
		})
	}
}

// refusedTwice plays replies that cannot be used: they are asked for once more, and then the draft is refused.
func refusedTwice(t *testing.T, stream bool, replies map[string]string) {
	for name, reply := range replies {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := newModel(t, stream, func(int, string, *llmtest.Request) string { return reply })
			cache := NewCache(t.TempDir())
			_, err := testDrafter(t, m.client, func(o *DrafterOptions) { o.Cache = cache }).Draft(t.Context(), testArticle(t, faultNews))
			if _, refused := errors.AsType[*DraftRefusedError](err); !refused || m.asked.Load() != 2 {
				t.Errorf("%v after %d requests", err, m.asked.Load())
			}
			if files, _, err := cache.Size(); files > 0 || err != nil {
				t.Errorf("%d replies are kept, %v", files, err)
			}
		})
		t.Run(name+", once", func(t *testing.T) {
			t.Parallel()
			m := newModel(t, stream, func(n int, _ string, _ *llmtest.Request) string {
				if n == 1 {
					return reply
				}
				return said("||", faultHonest)
			})
			b, _ := draftAndVerify(t, testDrafter(t, m.client, nil), faultNews)
			if len(b.Statements) != 1 || b.Verdicts[0] != verify.Proved || m.asked.Load() != 2 {
				t.Errorf("%+v after %d requests", b.Statements, m.asked.Load())
			}
		})
	}
}

func languagePlays(t *testing.T, stream bool) {
	quote := "facts|s4|Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024|"
	refusedTwice(t, stream, map[string]string{
		"Vietnamese": said("||", quote+"Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024."), "without marks": said("||", quote+"Ty le truong dat chuan tang manh trong nam vua qua."),
		"Chinese": said("||", quote+"2024年达标学校比例上升8.5%。"), "mixed": said("||", quote+"The share of trường đạt chuẩn tăng mạnh trong năm vừa qua 8.5%."),
		"French": said("||", quote+"La part des écoles conformes aux normes nationales a augmenté fortement."),
	})
}

func leakPlays(t *testing.T, stream bool) {
	quote := "facts|s4|Tỷ lệ trường đạt chuẩn tăng 8,5% trong năm 2024|"
	refusedTwice(t, stream, map[string]string{
		"prompt": said("||", quote+"You write English briefs of Vietnamese policy news for readers who must rely on every word."),
		"rules":  said("||", faultHonest, quote+"Keep every number with its unit: nghìn is thousand, triệu is million, tỷ is billion."),
		"fence":  said("||", faultHonest, quote+"The share rose <<<0123456789abcdef01234567>>> by 8.5%."),
		"title":  said("s1|Kế hoạch xây dựng trường học|Answer with one JSON object of the form that is asked for", faultHonest),
	})
}

// unitPlays are F45: numbers that do not fit never put a text in the place of another.
func unitPlays(t *testing.T, stream bool) {
	t.Run("choice", func(t *testing.T) {
		t.Parallel()
		m := newModel(t, stream, func(_ int, schema string, r *llmtest.Request) string {
			if schema == "merge" {
				return `{"keep":[99,2,2,0,-1,1],"headline":{"from":[77],"text":"The funding is VND200 billion"}}`
			}
			if schema == "repair" {
				return mended()
			}
			return teller(Request{User: r.Message("user"), Schema: draftSchema()})
		})
		b, _ := draftAndVerify(t, testDrafter(t, m.client, nil), long(200))
		if len(b.Statements) != 2 || b.Verdicts[0] != verify.Proved || b.Verdicts[1] != verify.Proved || b.HeadlineVerdict == verify.Proved {
			t.Errorf("%+v %v, headline %s", b.Statements, b.Verdicts, b.HeadlineVerdict)
		}
	})
	right := "s3|Tổng vốn của chương trình là 12.500 tỷ đồng|The total capital of the programme is VND12,500 billion."
	wrong := "facts|s3|Tổng vốn của chương trình là 12.500 tỷ đồng|The total capital of the programme is VND12,500 million."
	for name, repaired := range map[string]string{
		"shifted": mended("2|" + right), "unknown": mended("99|" + right), "none": mended(), "twice": mended("1|s3|made up entirely for this|Nothing of it.", "1|"+right), "zero": mended("0|" + right),
	} {
		t.Run("repair "+name, func(t *testing.T) {
			t.Parallel()
			m := newModel(t, stream, func(_ int, schema string, _ *llmtest.Request) string {
				if schema == "repair" {
					return repaired
				}
				return said("||", wrong, faultHonest)
			})
			b, _ := draftAndVerify(t, testDrafter(t, m.client, nil), faultNews)
			want := []string{"The total capital of the programme is VND12,500 million.", strings.SplitN(faultHonest, "|", 4)[3]}
			if got := []string{b.Statements[0].Text, b.Statements[1].Text}; len(b.Statements) != 2 || !reflect.DeepEqual(got, want) || b.Verdicts[0] == verify.Proved || b.Verdicts[1] != verify.Proved {
				t.Errorf("%q %v", got, b.Verdicts)
			}
		})
	}
}

// injectionPlays are F54: a server that obeys every order of the corpus.
func injectionPlays(t *testing.T, stream bool) {
	for _, in := range readInjections(t) {
		t.Run(in.name, func(t *testing.T) {
			t.Parallel()
			m := newModel(t, stream, func(_ int, schema string, _ *llmtest.Request) string { return in.reply(schema, true) })
			in.check(t, testDrafter(t, m.client, nil), true)
		})
	}
}

// changingPlays are F56: a model that never says the same twice.
func changingPlays(t *testing.T, stream bool) {
	cache := NewCache(t.TempDir())
	m := newModel(t, stream, func(n int, _ string, _ *llmtest.Request) string {
		return said("||", faultHonest, fmt.Sprintf("facts|s3|Tổng vốn của chương trình là 12.500 tỷ đồng|In all%s, the total capital of the programme is VND12,500 billion.", strings.Repeat(" of it", n)))
	})
	draft := func(fresh bool) string {
		b, _ := draftAndVerify(t, testDrafter(t, m.client, func(o *DrafterOptions) { o.Cache, o.Fresh = cache, fresh }), faultNews)
		return fmt.Sprintf("%s %+v %v", b.Headline, b.Statements, b.Verdicts)
	}
	first, asked := draft(false), m.asked.Load()
	if again := draft(false); again != first || m.asked.Load() != asked {
		t.Errorf("the second run is another, after %d requests", m.asked.Load()-asked)
	}
	fresh := draft(true)
	if fresh == first || m.asked.Load() != 2*asked {
		t.Errorf("a fresh run is the same, after %d requests", m.asked.Load()-asked)
	}
	if kept := draft(false); kept != fresh {
		t.Error("the fresh reply is not kept")
	}
}

// resumePlays are the half of F57 that is the drafter's: what was answered before an interrupt is not asked for again.
func resumePlays(t *testing.T, stream bool) {
	cache := NewCache(t.TempDir())
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	answer := func(n int, schema string, r *llmtest.Request) string {
		if n == 3 {
			cancel()
			<-r.HTTP.Context().Done() // so that this reply does not come whole
		}
		switch schema {
		case "merge":
			return teller(Request{Schema: mergeSchema()})
		case "repair":
			return mended()
		}
		return teller(Request{User: r.Message("user"), Schema: draftSchema()})
	}
	m := newModel(t, stream, answer)
	keep := func(o *DrafterOptions) { o.Cache = cache }
	if _, err := testDrafter(t, m.client, keep).Draft(ctx, testArticle(t, long(200))); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	whole := newModel(t, stream, func(_ int, schema string, r *llmtest.Request) string { return answer(0, schema, r) })
	draftAndVerify(t, testDrafter(t, whole.client, nil), long(200))
	before := m.asked.Load()
	draftAndVerify(t, testDrafter(t, m.client, keep), long(200))
	if got, want := m.asked.Load()-before, whole.asked.Load()-2; got != want {
		t.Errorf("%d requests to finish, want %d", got, want)
	}
}

// diskAndClock are F58. Two runs that keep replies at once are told in TestDraftsAtATime and in the tests of the cache.
func diskAndClock(t *testing.T) {
	t.Run("clock jumps back", clockJumpsBack)
	t.Run("damaged cache", damagedCache)
}
