package transfer

import (
	"strings"

	"songngu/internal/terms"
	"songngu/internal/viet"
)

// branchesOf are the bodies that are named together by what each is for, "các Bộ: Công an, Tài chính", with how their English begins, alone and
// together, and who leads them.
var branchesOf = map[string]struct{ one, many, heads string }{
	"bộ": {"Ministry of ", "Ministries of ", "Ministers of "},
	"sở": {"Department of ", "Departments of ", "Directors of the Departments of "},
}

// branchTokens is the number of tokens that the name of what a ministry is for may have.
const branchTokens = 9

// ministries adds bodies that are named together from token i on, "các Bộ: Công an, Quốc phòng và Tài chính", or those who lead them: "Bộ trưởng các Bộ …".
func (l *lattice) ministries(i int) {
	at, heads := i, false
	if l.spells(at, []string{"các"}) {
		at++
	}
	if l.spells(at, []string{"bộ", "trưởng"}) || l.spells(at, []string{"giám", "đốc"}) {
		heads = true
		at += 2
		if l.spells(at, []string{"các"}) {
			at++
		}
	}
	if at == i || at >= len(l.toks) || i > 0 && l.toks[i-1].Key == "các" {
		return
	}
	kind, ok := branchesOf[l.toks[at].Key]
	if !ok {
		return
	}
	names, end := l.branches(at, kind.one)
	if len(names) < 2 {
		return
	}
	nd := &node{cat: catNP, first: i, last: end, cost: termCost, class: org, flags: flagProper | flagPlural | flagThe, en: kind.many + joinNames(names)}
	if heads {
		nd.class, nd.en = person, kind.heads+joinNames(names)
	}
	nd.lex = &lex{cat: catNP, vi: viet.Lower(l.text[l.toks[i].Start:l.toks[end-1].End]), en: nd.en, class: nd.class}
	l.c.leaf(nd)
}

// branches reads what the bodies at token at are for, and gives the token behind the last.
func (l *lattice) branches(at int, begins string) (names []string, end int) {
	head := l.toks[at].In(l.text)
	next := at + 1
	if next < len(l.toks) && l.toks[next].In(l.text) == ":" {
		next++
	}
	for {
		name, behind := l.branch(head, next, begins)
		if name == "" {
			return names, end
		}
		names, end = append(names, name), behind
		if end >= len(l.toks) || l.toks[end].In(l.text) != "," && l.toks[end].Key != "và" {
			return names, end
		}
		next = end + 1
	}
}

// branch reads the longest name of what a body of this sort is for from token i on.
func (l *lattice) branch(head string, i int, begins string) (name string, end int) {
	if i >= len(l.toks) || !l.toks[i].Capital {
		return "", 0
	}
	for end := min(i+branchTokens, len(l.toks)); end > i; end-- {
		if l.toks[end-1].Kind == viet.Punct {
			continue
		}
		entry := l.e.base.ByVI(viet.Key(head + " " + l.text[l.toks[i].Start:l.toks[end-1].End]))
		if entry == nil || entry.Kind != terms.Body {
			continue
		}
		if name, ok := strings.CutPrefix(entry.EN, begins); ok {
			return name, end
		}
	}
	return "", 0
}

// joinNames joins names of which some are joined by "and" in themselves.
func joinNames(names []string) string {
	last := len(names) - 1
	for _, name := range names {
		if strings.Contains(name, " and ") {
			return strings.Join(names[:last], ", ") + ", and " + names[last]
		}
	}
	return joinList(names, "and")
}
