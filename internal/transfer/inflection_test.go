package transfer

import "testing"

func TestConjugate(t *testing.T) {
	for _, c := range []struct {
		verb                  string
		sing, past, ing, part string
	}{
		{"implement", "implements", "implemented", "implementing", "implemented"},
		{"issue", "issues", "issued", "issuing", "issued"},
		{"carry", "carries", "carried", "carrying", "carried"},
		{"survey", "surveys", "surveyed", "surveying", "surveyed"},
		{"submit", "submits", "submitted", "submitting", "submitted"},
		{"benefit", "benefits", "benefited", "benefiting", "benefited"},
		{"target", "targets", "targeted", "targeting", "targeted"},
		{"travel", "travels", "travelled", "travelling", "travelled"},
		{"enrol", "enrols", "enrolled", "enrolling", "enrolled"},
		{"fulfil", "fulfils", "fulfilled", "fulfilling", "fulfilled"},
		{"control", "controls", "controlled", "controlling", "controlled"},
		{"develop", "develops", "developed", "developing", "developed"},
		{"plan", "plans", "planned", "planning", "planned"},
		{"stop", "stops", "stopped", "stopping", "stopped"},
		{"equip", "equips", "equipped", "equipping", "equipped"},
		{"tax", "taxes", "taxed", "taxing", "taxed"},
		{"review", "reviews", "reviewed", "reviewing", "reviewed"},
		{"open", "opens", "opened", "opening", "opened"},
		{"visit", "visits", "visited", "visiting", "visited"},
		{"agree", "agrees", "agreed", "agreeing", "agreed"},
		{"die", "dies", "died", "dying", "died"},
		{"lie", "lies", "lay", "lying", "lain"},
		{"pass", "passes", "passed", "passing", "passed"},
		{"push", "pushes", "pushed", "pushing", "pushed"},
		{"reach", "reaches", "reached", "reaching", "reached"},
		{"go", "goes", "went", "going", "gone"},
		{"do", "does", "did", "doing", "done"},
		{"undergo", "undergoes", "underwent", "undergoing", "undergone"},
		{"have", "has", "had", "having", "had"},
		{"be", "is", "was", "being", "been"},
		{"set", "sets", "set", "setting", "set"},
		{"put", "puts", "put", "putting", "put"},
		{"hold", "holds", "held", "holding", "held"},
		{"rise", "rises", "rose", "rising", "risen"},
		{"fall", "falls", "fell", "falling", "fallen"},
		{"lead", "leads", "led", "leading", "led"},
		{"seek", "seeks", "sought", "seeking", "sought"},
		{"build", "builds", "built", "building", "built"},
		{"see", "sees", "saw", "seeing", "seen"},
	} {
		for shape, want := range map[shape]string{
			shapeBase: c.verb, shapeSing: c.sing, shapePastSg: c.past, shapeIng: c.ing, shapePP: c.part,
		} {
			if got := conjugate(c.verb, shape); got != want {
				t.Errorf("conjugate(%+q, %d) = %+q, want %+q", c.verb, shape, got, want)
			}
		}
	}
	if got := conjugate("be", shapePastPl); got != "were" {
		t.Errorf("plural past of be = %+q", got)
	}
	if got := conjugate("have", shapePlural); got != "have" {
		t.Errorf("plural of have = %+q", got)
	}
}

func TestPluralise(t *testing.T) {
	for _, c := range []struct{ one, many string }{
		{"law", "laws"},
		{"policy", "policies"},
		{"highway", "highways"},
		{"tax", "taxes"},
		{"branch", "branches"},
		{"bus", "buses"},
		{"clinic", "clinics"},
		{"person", "people"},
		{"child", "children"},
		{"poor child", "poor children"},
		{"criterion", "criteria"},
		{"analysis", "analyses"},
		{"Deputy Chairman", "Deputy Chairmen"},
		{"Person", "People"},
		{"Minister of Health", "Ministers of Health"},
		{"letter of credit", "letters of credit"},
		{"plan for growth in cities", "plans for growth in cities"},
		{"certificate of right to use land", "certificates of right to use land"},
		{"point of sale", "points of sale"},
		{"series", "series"},
		{"means of transport", "means of transport"},
		{"half", "halves"},
		{"survey", "surveys"},
		{"veto", "vetoes"},
		{"photo", "photos"},
		{"roof", "roofs"},
	} {
		if got := pluralise(c.one); got != c.many {
			t.Errorf("pluralise(%+q) = %+q, want %+q", c.one, got, c.many)
		}
	}
}

func TestIndefinite(t *testing.T) {
	for _, c := range []struct{ np, want string }{
		{"law", "a law"},
		{"order", "an order"},
		{"hour", "an hour"},
		{"honest answer", "an honest answer"},
		{"hospital", "a hospital"},
		{"university", "a university"},
		{"unit", "a unit"},
		{"unimportant matter", "an unimportant matter"},
		{"uninsured worker", "an uninsured worker"},
		{"useful rule", "a useful rule"},
		{"urban area", "an urban area"},
		{"European partner", "a European partner"},
		{"one-stop shop", "a one-stop shop"},
		{"MP", "an MP"},
		{"EU rule", "an EU rule"},
		{"FDI project", "an FDI project"},
		{"8% rise", "an 8% rise"},
		{"18-month term", "an 18-month term"},
		{"11 km road", "an 11 km road"},
		{"1,800 MW plant", "a 1,800 MW plant"},
		{"80 km road", "an 80 km road"},
		{"110 kV line", "a 110 kV line"},
		{"ethnic minority", "an ethnic minority"},
	} {
		if got := indefinite(c.np); got != c.want {
			t.Errorf("indefinite(%+q) = %+q, want %+q", c.np, got, c.want)
		}
	}
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		en, comp string
		most     bool
		want     string
	}{
		{"high", "higher", false, "higher"},
		{"high", "", true, "highest"},
		{"large", "larger", true, "largest"},
		{"close", "", false, "closer"},
		{"transparent", "", false, "more transparent"},
		{"transparent", "", true, "most transparent"},
		{"good", "", false, "better"},
		{"good", "better", true, "best"},
		{"big", "", true, "biggest"},
		{"weak", "weaker", true, "weakest"},
		{"far", "farther", true, "farthest"},
		{"bad", "worse", true, "worst"},
		{"severe", "more severe", true, "most severe"},
	} {
		l := &lex{en: c.en}
		if c.comp != "" {
			l.feats = features{{"comp", c.comp}}
		}
		if got := compare(l, c.most); got != c.want {
			t.Errorf("compare(%+q, most %v) = %+q, want %+q", c.en, c.most, got, c.want)
		}
	}
}

func TestCapitalise(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""}, {"the law", "The law"}, {"đà Nẵng", "Đà Nẵng"}, {"(the law)", "(The law)"}, {"12 laws", "12 laws"},
	} {
		if got := capitalise(c.in); got != c.want {
			t.Errorf("capitalise(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}

func TestUndouble(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"take the lead in in trade", "take the lead in trade"},
		{"the total is 5 5", "the total is 5 5"},
		{"law", "law"},
	} {
		if got := undouble(c.in); got != c.want {
			t.Errorf("undouble(%+q) = %+q, want %+q", c.in, got, c.want)
		}
	}
}
