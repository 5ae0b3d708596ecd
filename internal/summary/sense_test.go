package summary

import (
	"slices"
	"strings"
	"testing"

	"songngu/internal/article"
	"songngu/internal/facts"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

func TestOrdersThatSayNothing(t *testing.T) {
	for text, want := range map[string]bool{
		"The Minister asked the two sides to promote cooperation more strongly.":                                     true,
		"The Prime Minister asked the Ministry of Health to implement the project.":                                  true,
		"The Minister asked contractors to focus on carrying out construction of the project.":                       true,
		"The Prime Minister asked the Ministry of Health to quickly implement phase 2 of the hospital project.":      false,
		"The Minister directed the police forces to focus on implementing seven key tasks effectively this quarter.": false,
	} {
		if got := vagueOrder.MatchString(strings.ToLower(strings.TrimSuffix(text, "."))); got != want {
			t.Errorf("%q says nothing: %v, want %v", text, got, want)
		}
	}
}

func TestStandsAlone(t *testing.T) {
	for text, want := range map[string]bool{
		"The Deputy Prime Minister asked localities to complete 8,000 units in 2026, and regard this as a statutory target.": true,
		"The Deputy Prime Minister asked localities to complete 8,000 units for this target in 2026.":                        false,
	} {
		f := facts.Fact{Text: text, Clause: transfer.Clause{Text: text, Subject: "the Deputy Prime Minister"}}
		if got := standsAlone(f); got != want {
			t.Errorf("%q stands alone: %v, want %v", text, got, want)
		}
	}
}

// What somebody calls for without an object, the biggest of nothing, news that something was made known, thanks, replies and contracts alone say nothing.
func TestSaysNothing(t *testing.T) {
	for _, c := range []struct {
		subject, text string
		want          bool
	}{
		{"the head of the Government", "The head of the Government called for continuing to cut.", false},
		{"the Minister", "The Minister called for strengthening.", false},
		{"the Minister", "The Minister called for cutting 30% of procedures.", true},
		{"obstacles", "Obstacles are the biggest.", false},
		{"the city", "The city is the largest in the Central Highlands.", true},
		{"negotiating", "The Ministry of Industry and Trade said it is negotiating.", false},
		{"replied", "The Department of Construction replies.", false},
		{"a victim", "The provincial police asked anyone to be a victim.", false},
		{"a pillar", "Trade continues to be a pillar in relations between the two countries of Vietnam and Chile.", true},
		{"chaired", "Deputy Governor Vũ Hải Đăng of the State Bank chaired.", false},
		{"figures", "Ngô Thị Thu Hà, Director of the Department of Monetary Policy, provided figures.", false},
		{"information", "Information was released by Nguyễn Văn Nam at the conference on 5 December.", false},
		{"the provincial Social Security", "The provincial Social Security replied.", false},
		{"the school", "The school signed contracts.", false},
		{"the school", "The school signed contracts with three artisans.", true},
		{"Laos", "Laos congratulated and praised.", false},
		{"standing boards", "Standing boards agreed on assessments.", false},
		{"costs", "Costs are a thing asked much.", false},
		{"the issue of staff", "The issue of staff is mentioned.", false},
		{"the plan", "The plan calls for implementing.", false},
	} {
		f := facts.Fact{Text: c.text, Clause: transfer.Clause{Text: c.text, Subject: c.subject}}
		if got := standsAlone(f); got != c.want {
			t.Errorf("%q stands alone: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestBroken(t *testing.T) {
	for text, want := range map[string]bool{
		"the draft is expected to raise fines and will submit the government in 2026.":      true,
		"the draft is expected to raise fines and will be submitted to the government.":     false,
		"the ministry will submit the government's report to the national assembly in may.": false,
	} {
		if got := broken(text); got != want {
			t.Errorf("%q is broken: %v, want %v", text, got, want)
		}
	}
}

func TestNotice(t *testing.T) {
	for text, want := range map[string]bool{
		"The decree also amends and supplements Clause 7, Article 3 of Decree No. 31/2013/ND-CP.":                        true,
		"Under the decree, Point k is added to Clause 1, Article 9 of Decree No. 31/2013/ND-CP.":                         true,
		"The decree amends and supplements Clause 2, Article 9 of Decree No. 31/2013/ND-CP on the time of registration.": false,
		"The decree amends and supplements a number of articles of Decree No. 31/2013/ND-CP.":                            false,
		"The decree also amends Clause 6, Article 4 of Decree No. 31/2013/ND-CP, under which licences are free.":         false,
	} {
		if got := notice(text); got != want {
			t.Errorf("%q names a place only: %v, want %v", text, got, want)
		}
	}
}

func TestRepeats(t *testing.T) {
	fact := func(text string) *ranked {
		f := &facts.Fact{Text: text, Clause: transfer.Clause{Text: text, Subject: "the company"}}
		return &ranked{Fact: f, gist: newGist(f)}
	}
	a := fact("Within five working days from the date of the adjustment, the company is responsible for reporting to the ministry.")
	b := fact("Within five working days from the date of the adjustment, the company is responsible for sending reports to the ministry.")
	c := fact("Within 15 working days from the date of the adjustment, the company is responsible for reporting to the ministry.")
	if !a.repeats(b) || a.repeats(c) {
		t.Errorf("repeats: %v, want true; with another figure %v, want false", a.repeats(b), a.repeats(c))
	}
}

// What somebody said is told with him, and not once more as so.
func TestSaidIn(t *testing.T) {
	fact := func(text, subject string) *ranked {
		f := &facts.Fact{Text: text, Clause: transfer.Clause{Text: text, Subject: subject}}
		return &ranked{Fact: f, gist: newGist(f)}
	}
	said := fact("The minister affirmed that saving water is the task of all.", "The minister")
	so, other := fact("Saving water is the task of all.", "saving water"), fact("Saving water is the task of some.", "saving water")
	if !so.saidIn(said) || other.saidIn(said) || said.saidIn(so) {
		t.Errorf("said in: %v, want true; another: %v, the other way: %v, want false", so.saidIn(said), other.saidIn(said), said.saidIn(so))
	}
}

func TestWorthy(t *testing.T) {
	for _, c := range []struct {
		text, class, subject string
		ground               facts.Ground
		want                 bool
	}{
		{text: "The Ministry of Health issued Circular No. 4/2025/TT-BYT.", class: "issue", subject: "org", want: true},
		{text: "The Law on Water overcame the issue in Point a.", class: "", subject: "doc"},
		{text: "Two sides sign an agreement.", class: "sign", subject: "org"},
		{text: "Decree No. 4/2025/ND-CP takes effect from 1 June 2025.", class: "begin", subject: "doc"},
		{text: "The Law on Water takes effect from 1 June 2025.", class: "begin", subject: "doc", want: true},
		{text: "Hundreds of employees clean.", class: "do", subject: "person"},
		{text: "Under Decree No. 4/2025/ND-CP, the Government submits the policy.", ground: facts.Ground{Name: "Decree No. 4/2025/ND-CP", Noun: "decree"}, want: true},
		{text: "Under the decree, the Government submits the policy.", ground: facts.Ground{Name: "the decree", Noun: "decree"}},
	} {
		head := strings.NewReplacer(" issued ", " issues ").Replace(strings.TrimSuffix(c.text, "."))
		f := facts.Fact{Text: c.text, Ground: c.ground, Clause: transfer.Clause{Text: c.text, Headline: head, Class: c.class, SubjectClass: c.subject, Mood: transfer.Done}}
		if got := worthy(&article.Article{}, f); got != c.want {
			t.Errorf("%q may stand over a brief: %v, want %v", c.text, got, c.want)
		}
	}
}

func TestPraiseWithoutReason(t *testing.T) {
	f := facts.Fact{Clause: transfer.Clause{Cut: true}}
	for low, want := range map[string]bool{
		"the minister praised the ministry of health.":                      true,
		"the minister praised the ministry of health, which built 4 wards.": false,
	} {
		if got := empty(f, low); got != want {
			t.Errorf("%q says nothing: %v, want %v", low, got, want)
		}
	}
}

// The riskier of two facts that are told is told with a warning; what is misread as often as not is not told beside others.
func TestUnsureFacts(t *testing.T) {
	of := func(text string, m transfer.Makeup) facts.Fact {
		return facts.Fact{Kind: facts.Event, Text: text, Cites: []string{"s1"}, Clause: transfer.Clause{Text: text, Subject: "The " + text[:1], Makeup: m}}
	}
	found := []facts.Fact{
		of("A thousand households moved into the new houses.", transfer.Makeup{Nouns: 1}),
		of("Builders handed over the second block to the district.", transfer.Makeup{Nouns: 3, Attached: 2, Unsettled: 3}),
		of("Cranes lifted the last beam of the bridge into place.", transfer.Makeup{Nouns: 9, Attached: 3, Unsettled: 9, Seldom: 20}),
	}
	all, certain := readable(found)
	if len(all) != 2 || len(certain) != 2 {
		t.Fatalf("%d facts can be read, %d of them surely, want 2 and 2", len(all), len(certain))
	}
	var unsure []bool
	for _, s := range choose(&article.Article{}, all).statements() {
		unsure = append(unsure, s.Unsure)
	}
	if len(unsure) != 2 || unsure[0] || !unsure[1] {
		t.Errorf("unsure are %v, want the second of two", unsure)
	}
}

// A shaky fact is told, with a warning, where little else is.
func TestSpareFacts(t *testing.T) {
	of := func(text string, doubt float64) facts.Fact {
		return facts.Fact{Kind: facts.Count, Text: text, Cites: []string{"s1"}, Clause: transfer.Clause{Text: text, Subject: "The " + text[:1], Doubt: doubt}}
	}
	found := []facts.Fact{of("Villagers planted forty hectares of mangroves along the river.", 1.2)}
	for _, text := range []string{
		"Nurses vaccinated ninety children in the two villages.", "Engineers repaired six pumps at the station within a week.", "Farmers sold eighty tonnes of rice to buyers abroad.",
		"Rangers counted three elephants at the edge of the forest.", "Teachers opened two evening classes at the border post.", "Drivers paid seventy fines on the coastal road.",
	} {
		all, _ := readable(found)
		sts := choose(&article.Article{}, all).statements()
		spare := slices.ContainsFunc(sts, func(s Statement) bool { return s.Unsure })
		if few := len(found) <= enough; spare != few || len(sts) != min(len(found), enough) {
			t.Errorf("of %d facts %d are told, one with a warning: %v, want %v", len(found), len(sts), spare, few)
		}
		found = append(found, of(text, 0))
	}
	all, _ := readable(found)
	if sts := choose(&article.Article{}, all).statements(); len(sts) != enough || slices.ContainsFunc(sts, func(s Statement) bool { return s.Unsure }) {
		t.Errorf("told are %+v, want the six sure ones alone", sts)
	}
}

// Two sentences may present one person: he is introduced in the words of one.
func TestIntroducedOnce(t *testing.T) {
	m := transfer.Mention{}.As("Trần Văn Minh")
	in := func(post, cite string) facts.Introduction {
		return facts.Introduction{Words: m.Full(), Full: "Trần Văn Minh, " + post + ",", Cites: []string{cite}, Spans: make([]viet.Span, 1)}
	}
	sts := []Statement{{Text: "Trần Văn Minh reminded the centre of its task.", Cites: []string{"s5"}}}
	present(sts, []facts.Fact{{
		Clause:        transfer.Clause{Mentions: []transfer.Mention{m}},
		Introductions: []facts.Introduction{in("Director of the Agency", "s2"), in("Director of the Agency and a representative of it", "s4")},
	}})
	if want := "Trần Văn Minh, Director of the Agency, reminded the centre of its task."; sts[0].Text != want {
		t.Errorf("%q, want %q", sts[0].Text, want)
	}
	if got := strings.Join(sts[0].Cites, " "); got != "s2 s5" {
		t.Errorf("cites %s, want s2 s5", got)
	}
}
