package transfer

import (
	"strings"

	"songngu/internal/viet"
)

// shape is the form of an English verb.
type shape uint8

const (
	shapeBase   shape = iota // implement
	shapeSing                // implements
	shapePlural              // implement
	shapePastSg              // implemented, was
	shapePastPl              // implemented, were
	shapeIng                 // implementing
	shapePP                  // implemented
)

// form is what a verb phrase has to look like: auxiliaries that agree already, and the shape of the verb after them.
type form struct {
	aux   string
	shape shape
	neg   bool
}

// plural reports whether the form agrees with a plural subject.
func (f form) plural() bool { return f.shape == shapePlural || f.shape == shapePastPl }

// finite reports whether the verb itself has to agree and to carry the tense.
func (f form) finite() bool {
	return f.aux == "" && (f.shape == shapeSing || f.shape == shapePastSg || f.plural())
}

var beForms = [...]string{"be", "is", "are", "was", "were", "being", "been"}
var haveForms = [...]string{"have", "has", "have", "had", "had", "having", "had"}
var doForms = [...]string{"do", "does", "do", "did", "did", "doing", "done"}

// irregular gives past and past participle of verbs that do not take -ed.
var irregular = map[string][2]string{
	"arise": {"arose", "arisen"}, "be": {"was", "been"}, "bear": {"bore", "borne"}, "become": {"became", "become"},
	"begin": {"began", "begun"}, "bind": {"bound", "bound"}, "break": {"broke", "broken"}, "bring": {"brought", "brought"},
	"build": {"built", "built"}, "buy": {"bought", "bought"}, "catch": {"caught", "caught"}, "choose": {"chose", "chosen"},
	"come": {"came", "come"}, "cost": {"cost", "cost"}, "cut": {"cut", "cut"}, "deal": {"dealt", "dealt"},
	"do": {"did", "done"}, "draw": {"drew", "drawn"}, "drive": {"drove", "driven"}, "eat": {"ate", "eaten"},
	"fall": {"fell", "fallen"}, "feed": {"fed", "fed"}, "feel": {"felt", "felt"}, "fight": {"fought", "fought"},
	"find": {"found", "found"}, "fly": {"flew", "flown"}, "forbid": {"forbade", "forbidden"}, "forget": {"forgot", "forgotten"},
	"get": {"got", "got"}, "give": {"gave", "given"}, "go": {"went", "gone"}, "grow": {"grew", "grown"},
	"have": {"had", "had"}, "hear": {"heard", "heard"}, "hide": {"hid", "hidden"}, "hit": {"hit", "hit"},
	"hold": {"held", "held"}, "keep": {"kept", "kept"}, "know": {"knew", "known"}, "lay": {"laid", "laid"},
	"lead": {"led", "led"}, "learn": {"learned", "learned"}, "leave": {"left", "left"}, "lend": {"lent", "lent"},
	"let": {"let", "let"}, "lie": {"lay", "lain"}, "lose": {"lost", "lost"}, "make": {"made", "made"},
	"mean": {"meant", "meant"}, "meet": {"met", "met"}, "overcome": {"overcame", "overcome"}, "oversee": {"oversaw", "overseen"},
	"overtake": {"overtook", "overtaken"}, "pay": {"paid", "paid"}, "put": {"put", "put"}, "read": {"read", "read"},
	"repay": {"repaid", "repaid"}, "rewrite": {"rewrote", "rewritten"}, "ride": {"rode", "ridden"}, "rise": {"rose", "risen"},
	"run": {"ran", "run"}, "say": {"said", "said"}, "see": {"saw", "seen"}, "seek": {"sought", "sought"},
	"sell": {"sold", "sold"}, "send": {"sent", "sent"}, "set": {"set", "set"}, "shake": {"shook", "shaken"},
	"show": {"showed", "shown"}, "shrink": {"shrank", "shrunk"}, "shut": {"shut", "shut"}, "sit": {"sat", "sat"},
	"sow": {"sowed", "sown"}, "speak": {"spoke", "spoken"}, "spend": {"spent", "spent"}, "split": {"split", "split"},
	"spread": {"spread", "spread"}, "stand": {"stood", "stood"}, "steal": {"stole", "stolen"}, "stick": {"stuck", "stuck"},
	"strike": {"struck", "struck"}, "strive": {"strove", "striven"}, "swear": {"swore", "sworn"}, "take": {"took", "taken"},
	"teach": {"taught", "taught"}, "tell": {"told", "told"}, "think": {"thought", "thought"}, "throw": {"threw", "thrown"},
	"undergo": {"underwent", "undergone"}, "understand": {"understood", "understood"}, "undertake": {"undertook", "undertaken"},
	"uphold": {"upheld", "upheld"}, "wear": {"wore", "worn"}, "win": {"won", "won"}, "withdraw": {"withdrew", "withdrawn"},
	"write": {"wrote", "written"}, "input": {"input", "input"}, "broadcast": {"broadcast", "broadcast"}, "cast": {"cast", "cast"},
	"forecast": {"forecast", "forecast"}, "offset": {"offset", "offset"}, "reset": {"reset", "reset"}, "rebuild": {"rebuilt", "rebuilt"},
	"withhold": {"withheld", "withheld"}, "foresee": {"foresaw", "foreseen"}, "shoot": {"shot", "shot"}, "sing": {"sang", "sung"},
	"swim": {"swam", "swum"}, "wake": {"woke", "woken"}, "hang": {"hung", "hung"}, "upset": {"upset", "upset"},
	"breed": {"bred", "bred"}, "cling": {"clung", "clung"}, "dig": {"dug", "dug"}, "drink": {"drank", "drunk"}, "freeze": {"froze", "frozen"},
	"hurt": {"hurt", "hurt"}, "misunderstand": {"misunderstood", "misunderstood"}, "overthrow": {"overthrew", "overthrown"},
	"shed": {"shed", "shed"}, "sink": {"sank", "sunk"}, "sleep": {"slept", "slept"}, "shine": {"shone", "shone"}, "ring": {"rang", "rung"},
	"mistake": {"mistook", "mistaken"}, "resell": {"resold", "resold"}, "beat": {"beat", "beaten"}, "overrun": {"overran", "overrun"}, "outdo": {"outdid", "outdone"}, "light": {"lit", "lit"}, "bid": {"bid", "bid"},
	"weep": {"wept", "wept"}, "burst": {"burst", "burst"}, "forgive": {"forgave", "forgiven"}, "flee": {"fled", "fled"}, "kneel": {"knelt", "knelt"},
	"sweep": {"swept", "swept"}, "quit": {"quit", "quit"}, "bite": {"bit", "bitten"}, "tear": {"tore", "torn"}, "bleed": {"bled", "bled"},
	"blow": {"blew", "blown"}, "spring": {"sprang", "sprung"}, "slide": {"slid", "slid"}, "fling": {"flung", "flung"}, "weave": {"wove", "woven"},
	"bend": {"bent", "bent"}, "grind": {"ground", "ground"}, "creep": {"crept", "crept"}, "spin": {"spun", "spun"}, "spit": {"spat", "spat"},
	"sting": {"stung", "stung"}, "swing": {"swung", "swung"}, "slay": {"slew", "slain"}, "string": {"strung", "strung"}, "undo": {"undid", "undone"}, "resit": {"resat", "resat"},
	"tread": {"trod", "trodden"}, "swell": {"swelled", "swollen"}, "outgrow": {"outgrew", "outgrown"},
}

// doubled lists verbs of more than one syllable that double their last consonant before -ed and -ing (British spelling).
var doubled = map[string]bool{
	"commit": true, "submit": true, "permit": true, "admit": true, "transmit": true, "emit": true, "omit": true, "refer": true,
	"transfer": true, "prefer": true, "confer": true, "defer": true, "occur": true, "recur": true, "incur": true, "control": true,
	"compel": true, "expel": true, "cancel": true, "travel": true, "label": true, "model": true, "signal": true, "level": true,
	"channel": true, "equip": true, "begin": true, "forget": true, "regret": true, "enrol": true, "fulfil": true, "instil": true,
	"patrol": true, "total": true, "rebut": true, "remit": true, "deter": true, "infer": true, "abet": true, "allot": true,
	"marshal": true, "fuel": true, "program": true, "dispel": true, "handicap": true, "kidnap": true, "format": true, "input": true, "reset": true, "offset": true, "upset": true, "counsel": true, "distil": true, "embed": true, "overlap": true, "worship": true, "initial": true, "rival": true, "tunnel": true,
	"quarrel": true, "pedal": true, "acquit": true, "quit": true, "propel": true, "rebel": true, "repel": true, "panel": true, "spiral": true, "unravel": true,
}

// conjugate gives the form of an English verb: conjugate("carry", shapePP) is "carried".
func conjugate(verb string, s shape) string {
	switch verb {
	case "be":
		return beForms[s]
	case "have":
		return haveForms[s]
	}
	switch s {
	case shapeSing:
		return addS(verb)
	case shapePastSg, shapePastPl:
		if f, ok := irregular[verb]; ok {
			return f[0]
		}
		return addEd(verb)
	case shapePP:
		if f, ok := irregular[verb]; ok {
			return f[1]
		}
		return addEd(verb)
	case shapeIng:
		return addIng(verb)
	default: // base and plural
		return verb
	}
}

func isVowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// addS is the third person and the regular plural.
func addS(w string) string {
	n := len(w)
	switch {
	case n == 0:
		return w
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "z"), strings.HasSuffix(w, "ch"),
		strings.HasSuffix(w, "sh"):
		return w + "es"
	case w == "go", w == "do", w == "undergo", w == "veto":
		return w + "es"
	case n > 1 && w[n-1] == 'y' && !isVowel(w[n-2]):
		return w[:n-1] + "ies"
	}
	return w + "s"
}

func addEd(w string) string {
	n := len(w)
	switch {
	case n > 0 && w[n-1] == 'e':
		return w + "d"
	case n > 1 && w[n-1] == 'y' && !isVowel(w[n-2]):
		return w[:n-1] + "ied"
	case doubles(w):
		return w + w[n-1:] + "ed"
	}
	return w + "ed"
}

func addIng(w string) string {
	n := len(w)
	switch {
	case strings.HasSuffix(w, "ie"):
		return w[:n-2] + "ying"
	case n > 1 && w[n-1] == 'e' && !strings.HasSuffix(w, "ee") && !strings.HasSuffix(w, "oe") && !strings.HasSuffix(w, "ye"):
		return w[:n-1] + "ing"
	case doubles(w):
		return w + w[n-1:] + "ing"
	}
	return w + "ing"
}

// doubles reports whether the last consonant is doubled: one syllable with one vowel before one consonant, or a listed verb.
func doubles(w string) bool {
	if doubled[w] {
		return true
	}
	n := len(w)
	if n < 3 || isVowel(w[n-1]) || strings.IndexByte("wxy", w[n-1]) >= 0 || !isVowel(w[n-2]) || isVowel(w[n-3]) {
		return false
	}
	for i := 0; i < n-2; i++ {
		if isVowel(w[i]) {
			return false
		}
	}
	return !strings.HasPrefix(w, "qu") || n == 4
}

// irregularPlurals are the English nouns of the data files whose plural has no rule.
var irregularPlurals = map[string]string{
	"person": "people", "child": "children", "man": "men", "woman": "women", "spokesperson": "spokespersons",
	"foot": "feet", "tooth": "teeth", "criterion": "criteria", "phenomenon": "phenomena", "datum": "data", "medium": "media",
	"analysis": "analyses", "basis": "bases", "crisis": "crises", "thesis": "theses", "hypothesis": "hypotheses",
	"series": "series", "species": "species", "means": "means", "headquarters": "headquarters", "aircraft": "aircraft",
	"life": "lives", "half": "halves", "leaf": "leaves", "shelf": "shelves", "knife": "knives", "wife": "wives",
	"index": "indices", "appendix": "appendices", "fish": "fish", "sheep": "sheep", "livestock": "livestock",
	"policeman": "policemen", "chairman": "chairmen", "serviceman": "servicemen", "fisherman": "fishermen",
	"hero": "heroes", "potato": "potatoes", "tomato": "tomatoes", "echo": "echoes", "veto": "vetoes",
	"passer-by": "passers-by", "thousand": "thousands", "diagnosis": "diagnoses", "emphasis": "emphases", "axis": "axes",
	"thief": "thieves", "wolf": "wolves", "calf": "calves", "spacecraft": "spacecraft", "volcano": "volcanoes", "embargo": "embargoes", "mosquito": "mosquitoes", "mouse": "mice", "goose": "geese", "ox": "oxen", "loaf": "loaves", "deer": "deer", "oasis": "oases", "larva": "larvae", "fungus": "fungi", "tornado": "tornadoes", "nucleus": "nuclei", "barracks": "barracks", "crossroads": "crossroads", "antenna": "antennae", "midwife": "midwives", "gunman": "gunmen", "cameraman": "cameramen", "spokeswoman": "spokeswomen", "congressman": "congressmen", "countryman": "countrymen", "corps": "corps", "offspring": "offspring",
	"bacterium": "bacteria", "forum": "forums", "personnel": "personnel", "police": "police", "staff": "staff",
}

// pluralise gives the plural of an English noun phrase: its head is the word before the first preposition.
func pluralise(np string) string {
	head, rest := np, ""
	for _, p := range []string{" of ", " for ", " in ", " on ", " at ", " to ", " with ", " by ", " from ", " abroad"} {
		if k := strings.Index(head, p); k > 0 {
			rest = head[k:] + rest
			head = head[:k]
		}
	}
	pre, word := "", head
	if k := strings.LastIndexByte(head, ' '); k >= 0 {
		pre, word = head[:k+1], head[k+1:]
	}
	if p, ok := irregularPlurals[viet.Lower(word)]; ok {
		return pre + matchCase(word, p) + rest
	}
	return pre + addS(word) + rest
}

func matchCase(like, w string) string {
	if like != "" && like[0] >= 'A' && like[0] <= 'Z' {
		return strings.ToUpper(w[:1]) + w[1:]
	}
	return w
}

// indefinite puts "a" or "an" before an English phrase by its sound.
func indefinite(np string) string {
	w := strings.TrimLeft(viet.Lower(np), "“\"'‘«")
	for _, p := range []string{"uni", "use", "user", "usual", "euro", "one", "ubiq", "utili", "ute"} {
		if strings.HasPrefix(w, p) && !strings.HasPrefix(w, "unin") && !strings.HasPrefix(w, "unim") {
			return "a " + np
		}
	}
	for _, p := range []string{"hour", "honest", "honour", "heir"} {
		if strings.HasPrefix(w, p) {
			return "an " + np
		}
	}
	if first, _, _ := strings.Cut(np, " "); len(first) > 1 && strings.ToUpper(first) == first && first[0] == 'U' {
		return "a " + np // "a UN body"
	}
	if first, _, _ := strings.Cut(np, " "); len(first) > 1 && strings.ToUpper(first) == first && strings.IndexByte("FHLMNRSX", first[0]) >= 0 && !isDigits(first) {
		return "an " + np
	}
	if w != "" && isVowel(w[0]) || strings.HasPrefix(w, "8") || strings.HasPrefix(w, "11 ") || strings.HasPrefix(w, "18") {
		return "an " + np
	}
	return "a " + np
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789.,") == "" }

// capitalise makes the first letter upper case.
func capitalise(s string) string {
	for i, r := range s {
		if r == '"' || r == '“' || r == '(' {
			continue
		}
		return s[:i] + strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}
