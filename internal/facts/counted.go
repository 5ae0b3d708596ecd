package facts

import (
	"strconv"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

var (
	// listOpens finds what stands between so many things and their names: "5 giải pháp, gồm …", "3 nhóm đối tượng: …".
	listOpens = pattern.New(`,? (?:bao gồm|gồm có|gồm|đó là|cụ thể là|là)(?: các \pL+)?(?: sau)?:? |(?:,? cụ thể)?(?: như sau| sau đây| sau)?: `)
	// soMany finds that a text ends in things that it counts, and nothing else that it counts behind them.
	soMany = pattern.New(`(?:^| )(\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) (?:\pL+[, /-]{0,2}){1,9}$`)
	// afterList finds what a sentence goes on to behind the last of the things.
	afterList = pattern.New(`^(?:đều|trong đó|với|nhằm|để|được|qua đó|góp phần) `)
	// ofLaws finds that laws are counted, whose names the list may give without "Luật".
	ofLaws = pattern.New(`(?i)(?:luật|dự án luật|dự thảo luật)(?: sau)?$`)
	// ofSort finds that a name says what it is of.
	ofSort = pattern.New(`^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Hiến pháp) `)
	// properName finds a name of more than one syllable.
	properName = pattern.New(`^\p{Lu}\pL* \p{Lu}`)
	// openEnd finds that a list goes on.
	openEnd = pattern.New(`(?:…|\.\.\.|v\.v\.?|vân vân)\s*$`)
)

var smallNumbers = map[string]int{"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}

// mostMembers is the number of things of which all are told.
const mostMembers = 6

// counted reads a sentence that counts things and names them, "Kế hoạch nêu 4 nhiệm vụ, gồm hoàn thiện thể chế, …", as one statement. A list that
// only commas part is told when there are as many names in it as it counts, each of them sure.
func (r *reader) counted(seg *article.Segment) (Fact, bool) {
	text := strings.TrimRight(seg.Text[seg.Mark:], " .")
	for _, m := range listOpens.FindAllStringIndex(text, mostEnds) {
		head := strings.TrimRight(text[:m[0]], " ,")
		number := soMany.FindStringSubmatch(lastWords(head, countedWords))
		if number == nil {
			continue
		}
		n := smallNumbers[number[1]]
		if n == 0 {
			n, _ = strconv.Atoi(number[1])
		}
		told, whole, all := r.countedMembers(text[m[1]:], n, ofLaws.MatchString(head))
		if len(told) < 2 {
			continue
		}
		cl, ok := r.countedLead(head, all)
		if !ok {
			continue
		}
		cl.Text = strings.TrimSuffix(cl.Text, ".") + countedList(told, whole, all) + "."
		cl.Headline = strings.TrimSuffix(cl.Text, ".")
		cl.Span = viet.Span{Start: seg.Mark, End: seg.Mark + len(text)}
		cl.Cut = false
		return fromClause(seg, cl), true
	}
	return Fact{}, false
}

// countedWords is how many words from its end soMany looks at.
const countedWords = 11

// lastWords is the end of a text from its last n-th space on, the whole of a shorter one.
func lastWords(text string, n int) string {
	for i := len(text) - 1; i >= 0; i-- {
		if text[i] != ' ' {
			continue
		}
		if n--; n == 0 {
			return text[i:]
		}
	}
	return text
}

// countedLead translates what stands before the names: a clause, or a noun phrase.
func (r *reader) countedLead(head string, all bool) (transfer.Clause, bool) {
	if at := opensList.FindStringIndex(head); at != nil && !strings.HasPrefix(head, "Theo ") {
		head = capital(head[at[1]:])
	}
	if cl, ok := r.matterLead(head); ok {
		cl.Text = strings.TrimSuffix(cl.Text, ".")
		return cl, true
	}
	if at := soMany.FindStringIndex(lowered(head)); at == nil || at[0] > 0 {
		return transfer.Clause{}, false // "dự thảo đưa ra hai phương án" is no name
	}
	en, doubtful, ok := r.engine.NounPhrase(lowered(head))
	if !ok || doubtful > maxInner {
		return transfer.Clause{}, false
	}
	verb := " include"
	if all {
		verb = " are"
	}
	return transfer.Clause{Text: capital(en) + verb, Class: "own", Subject: en, Mood: transfer.Done, Doubt: doubtful}, true
}

// countedList joins names, or clauses where whole is true, to what counts them.
func countedList(told []string, whole, all bool) string {
	switch {
	case whole && all:
		return ": " + strings.Join(told[:len(told)-1], "; ") + "; and " + told[len(told)-1]
	case whole:
		return "; for example, " + series(told)
	case all:
		return ": " + enumerated(told)
	}
	return ", including " + enumerated(told)
}

// countedMembers translates the members of a list of n, or of laws; whole is true where they are clauses, all when none was left out.
func (r *reader) countedMembers(rest string, n int, laws bool) (told []string, whole, all bool) {
	var items []string
	open := openEnd.MatchString(rest)
	parted := strings.Contains(rest, ";")
	if parted {
		items = strings.Split(rest, ";")
	} else if items = partedByCommas(rest, n); items == nil || open {
		return nil, false, false
	}
	all = !open && len(items) == n
	for _, item := range items {
		item = itemMark.ReplaceAllString(strings.TrimPrefix(strings.Trim(item, " …"), "và "), "")
		if laws && !ofSort.MatchString(item) {
			item = "Luật " + item
		}
		en, clause, ok := r.countedMember(item)
		switch {
		case ok && (len(told) == 0 || clause == whole) && len(told) < mostMembers && !remaining.MatchString(item):
			told, whole = append(told, en), clause
		case !parted:
			return nil, false, false
		default:
			all = false
		}
	}
	return told, whole, all
}

// countedMember translates one of them: a name, an act, or a clause.
func (r *reader) countedMember(vi string) (en string, clause, ok bool) {
	if !properName.MatchString(vi) {
		vi = lowered(vi) // "Tăng biên chế"
	}
	if en, ok = r.memberOf(vi); ok {
		return en, false, true
	}
	en, ok = r.inner(vi)
	return en, true, ok
}

// partedByCommas gives the n members of a list that commas part, the last two "và" where there is one; nil when there are not so many.
func partedByCommas(rest string, n int) []string {
	parts := strings.Split(rest, ", ")
	for i, part := range parts {
		at := strings.LastIndex(part, " và ")
		last := i == len(parts)-1
		if at < 0 || i+2 != n || !last && !afterList.MatchString(parts[i+1]) {
			continue
		}
		return append(parts[:i:i], part[:at], part[at+len(" và "):])
	}
	if len(parts) == n && !strings.Contains(parts[n-1], " và ") {
		return parts
	}
	return nil
}
