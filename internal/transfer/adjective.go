package transfer

import (
	"slices"
	"strings"
)

// adjectiveOf is adjective for what is said of a noun: data is synchronised, infrastructure integrated (feature dữ_liệu=synchronised).
func (w *writer) adjectiveOf(nd *node, noun string) string {
	was := w.qualified
	w.qualified = noun
	text := w.adjective(nd)
	w.qualified = was
	return text
}

func (w *writer) adjective(nd *node) string {
	switch nd.rule {
	case ruleLeaf:
		if en, _ := ofNoun(nd.lex, w.qualified); en != "" {
			return en
		}
		return leafText(nd)
	case ruleAdvA:
		return leafText(nd.l) + " " + w.adjective(nd.r)
	case ruleRank:
		return rank(nd.r)
	case ruleRankIn:
		return w.adjective(nd.l) + " " + fieldOf(nd.r)
	case ruleNth:
		return w.nth(nd)
	case ruleRankOf:
		return w.rankOf(nd)
	case ruleAMore:
		if nd.l.rule == ruleLeaf {
			own := compare(nd.l.lex, nd.r.lex.vi == "nhất")
			if en, _ := ofNoun(nd.l.lex, w.qualified); en != "" && strings.HasPrefix(own, "mo") {
				return compare(&lex{en: en}, nd.r.lex.vi == "nhất")
			}
			return own // "larger" and "largest" are said of anything
		}
		w.unsure++
		return w.adjective(nd.l)
	case ruleAList:
		return w.adjectiveList(nd)
	case ruleAsAs:
		return "as " + w.adjective(nd.l) + " as " + w.np(nd.r.r, rolePrep)
	case ruleTooMuch:
		return behindQuality[nd.r.lex.viOf()] + " " + w.adjective(nd.l)
	case ruleAMuch, ruleThan, ruleMoreBy:
		return w.compared(nd)
	default: // nothing else is an adjective
		return leafText(nd)
	}
}

// adjectiveList joins adjectives; one that is two in English, "clean and strong", is two members.
func (w *writer) adjectiveList(list *node) string {
	var items []string
	word := "and"
	for cur := list; ; cur = cur.l.l {
		member := cur
		if cur.rule == ruleAList {
			member = cur.r
			if c := cur.l.r; c.cat == catConj && (c.lex.en == "or" || c.lex.en == "but" || setsAside(c.lex)) {
				word = c.lex.en
			}
		}
		parts := strings.Split(w.adjective(member), " and ")
		slices.Reverse(parts)
		items = append(items, parts...)
		if cur.rule != ruleAList {
			break
		}
	}
	slices.Reverse(items)
	if first := firstAdjective(list); word == "and" && len(items) == 2 && list.l.r.cat == catComma && (strings.HasPrefix(first, "chưa ") || strings.HasPrefix(first, "không ")) && !strings.HasPrefix(list.r.lex.viOf(), "chưa ") && !strings.HasPrefix(list.r.lex.viOf(), "không ") && !strings.HasPrefix(list.r.lex.viOf(), "sai ") && !strings.HasPrefix(list.r.lex.viOf(), "trái ") {
		return items[0] + " or not " + items[1] // "chưa đầy đủ, hợp lệ": one of both is wanting
	}
	return joinList(items, word)
}

// setsAside reports a conjunction before what is not so: "phức tạp chứ không đơn giản".
func setsAside(l *lex) bool { return l.en == "rather than" }

// firstAdjective is the Vietnamese of the first of several adjectives.
func firstAdjective(list *node) string {
	for list.rule == ruleAList {
		list = list.l.l
	}
	return list.lex.viOf()
}

// superlative reports an adjective such as "highest" or "most important".
func superlative(adj string) bool {
	if notMost[adj[strings.LastIndexByte(adj, ' ')+1:]] {
		return false
	}
	return strings.HasPrefix(adj, "most ") || len(adj) > 4 && strings.HasSuffix(adj, "est") || strings.Contains(adj, "est in ") || strings.Contains(adj, "st-") || adj == "best"
}

// notMost are words that end as superlatives do.
var notMost = map[string]bool{"forest": true, "interest": true, "harvest": true, "request": true, "protest": true, "contest": true, "honest": true, "modest": true, "guest": true, "invest": true}

// thanEver writes what somebody has or makes "hơn bao giờ hết" where an adjective stands right before it, which it compares: "tạo thế trận chặt chẽ
// hơn bao giờ hết" is to create a tighter posture than ever.
func (w *writer) thanEver(nd *node, f form) (string, bool) {
	vp := nd.l
	if nd.r.lex.viOf() != "hơn bao giờ hết" || vp.rule != ruleVNP || vp.r.rule != ruleDetNP && vp.r.rule != ruleBareNP {
		return "", false
	}
	noun := vp.r.l
	if vp.r.rule == ruleDetNP {
		noun = vp.r.r
	}
	if noun.rule != ruleAdjN {
		return "", false
	}
	n := w.countable(noun)
	if len(n.pre) == 0 {
		return "", false
	}
	text, plain := w.vp(vp, f), " "+n.pre[0]+" "
	more := strings.Split(n.pre[0], " and ")
	for i, adj := range more {
		more[i] = compare(&lex{en: adj}, false)
	}
	before, after, found := strings.Cut(text, plain)
	if strings.HasSuffix(before, " an") {
		before = strings.TrimSuffix(before, "n")
	}
	return before + " " + strings.Join(more, " and ") + " " + after + " than ever", found
}

// compare writes the comparative or superlative of an adjective: one syllable takes -er, longer ones more and most.
func compare(l *lex, most bool) string {
	if c := l.get("comp"); c != "" && !most {
		return c
	}
	short := map[string]string{"high": "high", "low": "low", "fast": "fast", "strong": "strong", "large": "larg", "deep": "deep", "great": "great", "new": "new", "safe": "saf", "cheap": "cheap", "wide": "wid", "poor": "poor", "rich": "rich", "clear": "clear", "small": "small", "young": "young", "old": "old", "simple": "simpl", "long": "long", "short": "short", "close": "clos", "tight": "tight", "big": "bigg"}
	stem, ok := short[l.en]
	switch {
	case l.en == "good" && most:
		return "best"
	case l.en == "good":
		return "better"
	case ok && most:
		return stem + "est"
	case ok:
		return stem + "er"
	case !most:
		return "more " + l.en
	case l.get("comp") == "worse":
		return "worst"
	}
	if stem, ok := strings.CutSuffix(l.get("comp"), "er"); ok && !strings.Contains(stem, " ") {
		return stem + "est" // "weaker", "weakest"
	}
	return "most " + l.en
}
