package facts

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// Reference is a body, a work or a paper that a fact names although its own sentence only points to it: Name stands in the fact's Text and may
// be told as Short where it was named right before.
type Reference struct{ Name, Short, Noun string }

// pointer is what English calls a body or a work by whose name stood before, with the Vietnamese words that the name begins with.
type pointer struct {
	en   string   // "centre"
	vi   []string // "trung tâm"
	noun string   // that the name has
	head string   // of the names, where they begin with another word
	post string   // of a post within it: "Deputy Head of "
	soft bool     // it often stands for any such: what cannot be named may stay
}

var pointers = []pointer{
	{en: "ministry", vi: []string{"bộ"}, noun: "ministry"},
	{en: "two ministries", vi: []string{"hai bộ"}, noun: "ministry", head: "bộ"},
	{en: "centre", vi: []string{"trung tâm"}, noun: "centre"},
	{en: "Steering Committee", vi: []string{"ban chỉ đạo"}, noun: "Steering Committee"},
	{en: "Working Group", vi: []string{"tổ công tác"}, noun: "Working Group"},
	{en: "project", vi: []string{"đề án", "dự án"}, noun: "project"},
	{en: "resolution", vi: []string{"nghị quyết"}, noun: "resolution"},
	{en: "plan", vi: []string{"kế hoạch"}, noun: "plan"},
	{en: "institute", vi: []string{"viện"}, noun: "institute"},
	{en: "corporation", vi: []string{"tổng công ty"}, noun: "corporation"},
	{en: "group", vi: []string{"tập đoàn"}, noun: "group"},
	{en: "committee", vi: []string{"ủy ban"}, noun: "committee", soft: true},
	{en: "company", vi: []string{"công ty"}, noun: "company", soft: true},
	{en: "association", vi: []string{"hiệp hội", "hội"}, noun: "association", soft: true},
	{en: "programme", vi: []string{"chương trình"}, noun: "programme", soft: true},
	{en: "strategy", vi: []string{"chiến lược"}, noun: "strategy", soft: true},
	{en: "airport", vi: []string{"sân bay", "cảng hàng không"}, noun: "airport", soft: true},
	{en: "province", vi: []string{"tỉnh"}, noun: "province", soft: true},
	{en: "Chairman of the People's Committee", vi: []string{"chủ tịch ubnd", "chủ tịch ủy ban nhân dân"}, noun: "Chairman"},
	{en: "Deputy Group Head", vi: []string{"tổ phó"}, noun: "Working Group", head: "tổ công tác", post: "Deputy Head of "},
	{en: "Group Head", vi: []string{"tổ trưởng"}, noun: "Working Group", head: "tổ công tác", post: "Head of "},
}

// bareAt finds the words of a pointer in English, with what follows them.
var bareAt = pattern.New(`\b(?:[Tt]he (ministry|centre|Steering Committee|Working Group|two ministries|project|resolution|plan|institute|corporation|group|committee|company|association|programme|strategy|airport|province|Chairman of the People's Committee)|(?:the )?((?:Deputy )?Group Head))\b('s|[.,;:]| [a-z]+|$)`)

// follows finds what may stand behind a bare noun: not what would tell which one is meant, nor a noun that it belongs to.
var follows = pattern.New(`^(?:'s|[.,;:]| [a-z]+(?:s|ed|ly)| (?:and|or|is|was|has|had|will|must|may|can|said|set|also|under|at|by|from|as|when|where|which|that|with|together|began|took|held|gave|made|not))?$`)

// pointed gives what a fact only points to its name, where that is certain; Points keeps what it could not be certain of.
func (r *reader) pointed(f Fact) Fact { return r.pointedFrom(f, 0) }

// pointedFrom is pointed for what stands from a byte of the text on: a name that it was given may hold the words of a pointer itself.
func (r *reader) pointedFrom(f Fact, from int) Fact {
	for _, m := range bareAt.FindAllStringSubmatchIndex(f.Text, -1) {
		if m[0] < from {
			continue
		}
		en, end := "", 0
		for k := 2; k <= 4; k += 2 {
			if m[k] >= 0 {
				en, end = f.Text[m[k]:m[k+1]], m[k+1]
			}
		}
		if !follows.MatchString(f.Text[end:m[1]]) || f.Ground.Noun == en {
			continue
		}
		if en == "plan" && asPlanned.MatchString(f.Text[:m[0]]) {
			continue
		}
		p := pointers[slices.IndexFunc(pointers, func(p pointer) bool { return p.en == en })]
		at, ok := r.bare(f, &p)
		if !ok {
			continue
		}
		found, sure := r.antecedent(f, p, at)
		switch {
		case !sure && founded.MatchString(f.Text[:m[0]]):
			behind := f.Text[end:]
			f.Text = f.Text[:m[0]] + "a " + viet.Lower(en) + behind
			return r.pointedFrom(f, len(f.Text)-len(behind))
		case !sure && p.post != "" && strings.Contains(viet.Lower(r.article.Segments[f.Index].Text[:at]), p.head):
			f.Text = f.Text[:m[0]] + p.post + "the " + p.noun + f.Text[end:]
			f.Points = append(slices.Clone(f.Points), p.noun)
		case !sure && p.soft:
		case !sure:
			f.Points = append(slices.Clone(f.Points), p.noun)
		case strings.Contains(f.Text[:m[0]], found.Name):
		default:
			behind := f.Text[end:]
			f = f.referring(f.Text[:m[0]], p, found, behind)
			return r.pointedFrom(f, len(f.Text)-len(behind))
		}
	}
	return f
}

// asPlanned ends before a plan that is nobody's paper: "theo kế hoạch", "so với kế hoạch", "bằng 77% kế hoạch".
var asPlanned = pattern.New(`(?:[Uu]nder|compared with|ahead of|behind|than|% of|exceeding|exceeded|exceeds) $`)

// founded ends in a verb whose object is new: who establishes the Steering Committee establishes a steering committee.
var founded = pattern.New(`\b(?:establish(?:es|ed|ing)?|sets? up|setting up) $`)

// referring puts the name of what was found between the words before and behind a pointer.
func (f Fact) referring(before string, p pointer, found ground, behind string) Fact {
	name := p.post + found.Name
	if before == "" {
		name = capital(name)
	}
	if strings.HasPrefix(behind, "'s") && strings.HasSuffix(name, "s") {
		behind = "'" + behind[len("'s"):]
	}
	g := f.Ground
	for k, m := range f.Clause.Mentions {
		if full := strings.Replace(m.Full(), "the "+p.en, name, 1); !strings.Contains(before+name+behind, m.Full()) && strings.Contains(before+name+behind, full) {
			f.Clause.Mentions = slices.Clone(f.Clause.Mentions)
			f.Clause.Mentions[k] = m.As(full)
		}
	}
	f = resting(f, before+name+behind, found).spanning(found)
	f.Ground = g
	if p.noun == "Chairman" {
		return f // there is one at each level
	}
	f.References = append(slices.Clone(f.References), Reference{found.Name, "the " + p.noun, p.noun})
	return f
}

// spanning widens what a fact quotes of its own segment to the name that it was given.
func (f Fact) spanning(g ground) Fact {
	i := slices.Index(f.Cites, g.segment.ID)
	if i < 0 || i >= len(f.Spans) {
		return f
	}
	sp := g.segment.Origin(g.Span)
	f.Spans = slices.Clone(f.Spans)
	f.Spans[i].Start, f.Spans[i].End = min(f.Spans[i].Start, sp.Start), max(f.Spans[i].End, sp.End)
	return f
}

// bare finds where the sentence of a fact has the word of a pointer without a name behind it, and keeps under which word such names are looked
// for.
func (r *reader) bare(f Fact, p *pointer) (at int, ok bool) {
	seg := &r.article.Segments[f.Index]
	end := min(max(f.Clause.Span.End, 0), len(seg.Text))
	for _, vi := range p.vi {
		q := *p
		if q.head == "" {
			q.head = vi
		}
		for _, at := range headsIn(seg.Text[:end], vi) {
			named := p.head == "" && slices.ContainsFunc(r.names(f.Index, q), func(g ground) bool { return g.Span.Start <= at && at < g.Span.End })
			if at >= f.Clause.Span.Start && !named && (p.en != "ministry" || !ofMinistry.MatchString(seg.Text[at+len(vi):])) {
				*p = q
				return at, true
			}
		}
	}
	return 0, false
}

// ofMinistry finds that "bộ" is no ministry by itself: "Bộ trưởng", "Bộ Nội vụ".
var ofMinistry = pattern.New(`^ (?:trưởng|\p{Lu})`)

// headsIn gives the bytes at which a word begins in a text, in order.
func headsIn(text, head string) []int {
	low := viet.Lower(text)
	var out []int
	for from := 0; ; {
		k := strings.Index(low[from:], head)
		if k < 0 {
			return out
		}
		at, end := from+k, from+k+len(head)
		if boundary(low, at) && boundary(low, end) {
			out = append(out, at)
		}
		from = end
	}
}

// boundary reports whether no word runs over byte at.
func boundary(text string, at int) bool {
	return at == 0 || at >= len(text) || strings.ContainsAny(text[at-1:at], " ,.;:()\"'-/“”") || strings.ContainsAny(text[at:at+1], " ,.;:()\"'-/")
}

// antecedent is what a pointer at byte at of the segment of a fact stands for: what the sentences right before name, or the only one of its
// sort that the text has named so far, or names at all.
func (r *reader) antecedent(f Fact, p pointer, at int) (ground, bool) {
	if p.en == "ministry" {
		if own, ok := r.ministersOwn(&r.article.Segments[f.Index], at); ok {
			return own, true
		}
	}
	var near, before, all []ground
	proper := properAt(r.article.Segments[f.Index].Text, at)
	for i := range slices.Backward(r.article.Segments) {
		for _, g := range slices.Backward(r.names(i, p)) {
			if proper && !properAt(g.segment.Text, g.Span.Start) && g.Span.Start > 0 {
				continue
			}
			all = noted(all, g)
			if i > f.Index || i == f.Index && g.Span.End > at {
				continue
			}
			before = noted(before, g)
			if i >= f.Index-antecedents {
				near = noted(near, g)
			}
		}
	}
	if p.en == "two ministries" {
		return bothOf(before)
	}
	if len(before) == 0 && r.unreadName(f.Index, p) {
		return ground{}, false
	}
	for _, list := range [][]ground{near, before, all} {
		if len(list) == 1 && r.anotherCompany(f.Index, p, list[0]) {
			break
		}
		if len(list) == 1 && len(before) == 0 && r.unnamedBefore(f.Index, p, list[0]) {
			break
		}
		if len(list) == 1 {
			return list[0], true
		}
		if len(list) > 1 {
			break
		}
	}
	return ground{}, false
}

// minister finds a minister, or a deputy, by the ministry.
var minister = pattern.New(`(?:Bộ trưởng|Thứ trưởng) (Bộ \p{Lu})`)

// ministersOwn gives the ministry of whoever speaks before byte at of a segment: "Bộ trưởng Bộ Nội vụ A cho biết Bộ đang trình …".
func (r *reader) ministersOwn(seg *article.Segment, at int) (ground, bool) {
	all := minister.FindAllStringSubmatchIndex(seg.Text[:at], -1)
	if len(all) == 0 {
		return ground{}, false
	}
	start := all[len(all)-1][2]
	end := at
	for _, p := range r.namingOf(seg).people {
		if p.Name.Start > start {
			end = min(end, p.Name.Start)
		}
	}
	s := r.engine.Read(seg.Text[start:end])
	defer s.Done()
	for _, b := range s.Bodies() {
		if b.Span.Start == 0 && b.Noun == "ministry" {
			b.Span.Start, b.Span.End = start, start+b.Span.End
			return ground{b, seg}, true
		}
	}
	return ground{}, false
}

// properAt reports a capital at a byte within a sentence: "Giám đốc Trung tâm" is that of a body with such a name, not of any centre for something.
func properAt(text string, at int) bool {
	first, _ := utf8.DecodeRuneInString(text[at:])
	return unicode.IsUpper(first) && at > 1 && !strings.ContainsAny(text[at-2:at], ".:\"")
}

// unreadName reports a name of the sort of a pointer that stands before it and could not be read: "Trung tâm Trợ giúp pháp lý nhà nước tỉnh".
func (r *reader) unreadName(index int, p pointer) bool {
	if p.head == "" {
		return false
	}
	for i := 0; i <= index; i++ {
		seg := &r.article.Segments[i]
		for _, at := range headsIn(seg.Text, p.head) {
			name, behind := seg.Text[at:], strings.TrimPrefix(seg.Text[min(at+len(p.head), len(seg.Text)):], " ")
			if initialUpper(name) && initialUpper(behind) {
				return true
			}
		}
	}
	return false
}

// namedProject finds a project with what it is for.
var namedProject = pattern.New(`[Dd]ự án (?:xây|đầu tư|cải tạo|nâng cấp|mở rộng|tuyến|đường|khu|cầu|nhà|cao tốc|sân|cảng|bệnh viện|trường|trung tâm|hồ|\p{Lu})`)

// unnamedBefore reports that the last sentence before a pointer that speaks of a project speaks of one whose name could not be read, and which
// shares no name with what a later one names.
func (r *reader) unnamedBefore(index int, p pointer, later ground) bool {
	if p.noun != "project" {
		return false
	}
	for i := index - 1; i >= 0; i-- {
		text := r.article.Segments[i].Text
		if !namedProject.MatchString(text) {
			continue
		}
		words := strings.Fields(later.Span.In(later.segment.Text))
		for k := 1; k < len(words); k++ {
			if initialUpper(words[k-1]) && initialUpper(words[k]) && strings.Contains(text, words[k-1]+" "+words[k]) {
				return false
			}
		}
		return true
	}
	return false
}

// initialUpper reports whether a text begins with a capital letter.
func initialUpper(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(first)
}

// someCompany finds the name of a company, whether a list knows it or not.
var someCompany = pattern.New(`Công ty (?:\p{Lu}|[\p{Ll} ]+\p{Lu})`)

// anotherCompany reports that a sentence between a company and what points to one names another, whose name could not be read.
func (r *reader) anotherCompany(index int, p pointer, g ground) bool {
	if p.noun != "company" {
		return false
	}
	for i := index - 1; i >= 0 && r.article.Segments[i].ID != g.segment.ID; i-- {
		if someCompany.MatchString(r.article.Segments[i].Text) {
			return true
		}
	}
	return false
}

// bothOf names two bodies of one sentence that are the only ones so far, in order of text.
func bothOf(list []ground) (ground, bool) {
	if len(list) != 2 || list[0].segment.ID != list[1].segment.ID {
		return ground{}, false
	}
	first, second := list[1], list[0]
	g := first
	g.Name, g.Span.End = first.Name+" and "+second.Name, second.Span.End
	return g, true
}

// noted adds a name that a list does not have yet.
func noted(list []ground, g ground) []ground {
	if slices.ContainsFunc(list, func(o ground) bool { return sameName(o.Name, g.Name) }) {
		return list
	}
	return append(list, g)
}

// byNumber finds a paper that goes by its number alone.
var byNumber = pattern.New(`^([A-Z][a-z]+) (?:No\. )?([0-9]+)([-/].*)?$`)

// sameName reports whether two names are of one paper, body or work: "Project 06" is "Project No. 06/CP", by less of its number.
func sameName(a, b string) bool {
	if a == b {
		return true
	}
	m, n := byNumber.FindStringSubmatch(a), byNumber.FindStringSubmatch(b)
	return m != nil && n != nil && m[1] == n[1] && m[2] == n[2] && (m[3] == "" || n[3] == "" || m[3] == n[3])
}

// nameKey is a segment and the word that names begin with.
type nameKey struct {
	index int
	head  string
}

// names gives the bodies, papers and works of a sort that a segment names, in order of text.
func (r *reader) names(i int, p pointer) []ground {
	key := nameKey{i, p.head}
	if out, known := r.named[key]; known {
		return out
	}
	seg := &r.article.Segments[i]
	var out []ground
	if seg.Kind == article.Body || seg.Kind == article.Heading {
		out = slices.DeleteFunc(r.namesIn(seg, p), func(g ground) bool {
			return replaced(seg.Text[:g.Span.Start]) || p.noun == "province" && neighbouring.MatchString(seg.Text[g.Span.End:])
		})
	}
	r.named[key] = out
	return out
}

// neighbouring finds the country behind the name of a province abroad: "Công an tỉnh Phongsaly (Lào)".
var neighbouring = pattern.New(`^(?: \(|, |,? của )(?:nước )?(?:Lào|Trung Quốc|Campuchia|Thái Lan|Nhật Bản|Hàn Quốc|CHDCND Lào)`)

// replacing are the verbs of what a paper does to the one that it comes in place of.
var replacing = [...]string{"thay thế", "bãi bỏ", "hủy bỏ", "thay cho"}

// replaced reports whether a paper whose name follows the text is one that gives way to another: no later word points to it.
func replaced(before string) bool {
	if inRow := rowOfPapers.FindStringIndex(before); inRow != nil {
		before = before[:inRow[0]] // "thay thế Nghị định 83/2014/NĐ-CP, | Nghị định 95/2021/NĐ-CP"
	}
	before = viet.Lower(before[strings.LastIndexAny(before, ",;.")+1:])
	return slices.ContainsFunc(replacing[:], func(verb string) bool { return strings.Contains(before, verb) })
}

// rowOfPapers ends a text in papers by number that go on with another.
var rowOfPapers = pattern.New(`(?:(?:Nghị định|Thông tư|Quyết định|Nghị quyết|Luật|Chỉ thị) (?:số )?\d+/[^ ,]+(?:, | và ))+$`)

// naming is what a segment names, in order of text.
type naming struct {
	papers, bodies []transfer.Paper
	all            []transfer.Paper // bodies of every sort
	people         []transfer.Named
}

// sentence reads a segment. What it names is noted first: the parse goes by what people approved, names do not.
func (r *reader) sentence(seg *article.Segment) *transfer.Sentence {
	s := r.sentences[seg]
	if s == nil {
		s = r.engine.Read(seg.Text)
		r.sentences[seg] = s
		if _, known := r.naming[seg]; !known {
			r.naming[seg] = naming{s.Papers(), s.Bodies(), s.AllBodies(), s.People()}
		}
	}
	return s
}

// namingOf gives what a segment names; it is read if it was not yet, and stays so for whoever tells it.
func (r *reader) namingOf(seg *article.Segment) naming {
	n, known := r.naming[seg]
	if !known {
		r.sentence(seg)
		n = r.naming[seg]
	}
	return n
}

// done gives back the sentence of a segment that was told.
func (r *reader) done(seg *article.Segment) {
	if s := r.sentences[seg]; s != nil {
		s.Done()
		delete(r.sentences, seg)
	}
}

// close gives back all sentences.
func (r *reader) close() {
	for _, s := range r.sentences {
		s.Done()
	}
}

func (r *reader) namesIn(seg *article.Segment, p pointer) []ground {
	at := slices.DeleteFunc(headsIn(seg.Text, p.head), func(k int) bool {
		return p.noun == "project" && strings.HasSuffix(viet.Lower(seg.Text[:k]), "quản lý ") // "Ban Quản lý dự án Thăng Long" is a body
	})
	if len(at) == 0 {
		return nil
	}
	n := r.namingOf(seg)
	known := slices.Concat(n.papers, n.bodies)
	var out []ground
	for _, k := range at {
		i := slices.IndexFunc(known, func(o transfer.Paper) bool { return o.Span.Start <= k && k < o.Span.End })
		switch {
		case i < 0, abroad.MatchString(seg.Text[known[i].Span.End:]):
			if o, ok := r.postOf(seg, k, p, n.bodies); ok {
				out = append(out, ground{o, seg})
			} else if o, ok := r.described(seg, k, p.noun); ok {
				out = append(out, ground{o, seg})
			}
		case known[i].Span.Start == k:
			out = append(out, ground{known[i], seg})
		case p.noun == "province" && known[i].Span.End == k+len(p.head):
			if o, ok := r.described(seg, k, p.noun); ok {
				out = append(out, ground{o, seg}) // "Hội Nông dân tỉnh | Nghệ An": of that province
			}
		}
	}
	return out
}

// postOf reads a post at byte at with the body right behind it: "Bộ trưởng Bộ Công Thương | thừa nhận …".
func (r *reader) postOf(seg *article.Segment, at int, p pointer, bodies []transfer.Paper) (transfer.Paper, bool) {
	i := slices.IndexFunc(bodies, func(b transfer.Paper) bool { return b.Span.Start == at+len(p.head)+len(" ") })
	if i < 0 {
		return transfer.Paper{}, false
	}
	en, ok := r.identified(seg.Text[at:bodies[i].Span.End], p.noun)
	return transfer.Paper{Span: viet.Span{Start: at, End: bodies[i].Span.End}, Name: en}, ok
}

// abroad finds a name behind that of a body: "Bộ Nội vụ Cuba" is not the one at home.
var abroad = pattern.New(`^ \p{Lu}`)

// describedEnds end the name of a body or work that no list knows.
var describedEnds = pattern.New(`[,.;:()“”"]| (?:gồm|do|là|đã|được|sẽ|có|với|nhằm|để|trong|theo|và|cũng|còn|đang|thì|phải|vừa|này|nêu|nói|xác định) `)

// identifying finds in English what tells one body or work from others: a name, or a level.
var identifying = pattern.New(` [A-Z]|-level`)

// generic are the words with a capital that tell no body from another, and those of no name.
var generic = pattern.New(`Steering Committee|Working Group|Government('s)?|State|Party|People's Committee|People's Council`)

// provinceName finds a province with its name.
var provinceName = pattern.New(`^[Tt]ỉnh(?: \p{Lu}\p{Ll}*| - \p{Lu}\p{Ll}*)+`)

// describedParts may go on with such a name or not.
var describedParts = pattern.New(` (?:tại|ở|của|đến|về|cho|từ) `)

// described reads the name of a body or work that no list knows, from its head at byte at on: "Ban Chỉ đạo thực hiện Đề án 06".
func (r *reader) described(seg *article.Segment, at int, noun string) (transfer.Paper, bool) {
	if strings.HasSuffix(viet.Lower(seg.Text[:at]), "các ") {
		return transfer.Paper{}, false // "các tỉnh Tây Nguyên": no one of them
	}
	vi := seg.Text[at:]
	if m := provinceName.FindString(vi); noun == "province" && m != "" {
		vi = m // "tỉnh Nghệ An | phân bổ 25 tỷ đồng"
	} else if m := describedEnds.FindStringIndex(vi); m != nil {
		vi = vi[:m[0]]
	}
	for _, p := range r.namingOf(seg).people { // "tỉnh Đồng Tháp | Huỳnh Minh Tuấn"
		if p.Name.Start > at && p.Name.Start < at+len(vi) {
			vi = seg.Text[at:p.Name.Start]
		}
	}
	vi = strings.TrimSpace(vi)
	parts := describedParts.FindAllStringIndex(vi, maxParts)
	for k := 0; k <= len(parts); k++ {
		end := len(vi)
		if k < len(parts) {
			end = parts[k][0]
		}
		if en, ok := r.identified(vi[:end], noun); ok {
			return transfer.Paper{Span: viet.Span{Start: at, End: at + end}, Name: en}, true
		}
	}
	return transfer.Paper{}, false
}

// maxParts is the number of places at which such a name is cut.
const maxParts = 3

// identified translates a noun phrase that tells which one is meant; it may be read as speaking of any such, "projects to build the airport".
func (r *reader) identified(vi, noun string) (string, bool) {
	en, doubt, ok := r.engine.NounPhrase(vi)
	if !ok || doubt > maxVerbless || len(strings.Fields(en)) > mostDescribed {
		return "", false
	}
	if one := strings.Replace(en, noun+"s", noun, 1); one != en && !strings.HasPrefix(en, "the ") {
		en = "the " + one
	}
	if noun == "province" {
		return en, strings.HasSuffix(en, " Province")
	}
	k := strings.Index(viet.Lower(en), viet.Lower(noun))
	if k < 0 || !strings.HasPrefix(en, "the ") && !companyNamed.MatchString(en) || strings.HasPrefix(en[k+len(noun):], "s") || acting.MatchString(en[k+len(noun):]) {
		return "", false
	}
	return en, identifying.MatchString(generic.ReplaceAllString(en[:k]+en[k+len(noun):], ""))
}

// companyNamed matches the name of a company, which takes no article.
var companyNamed = pattern.New(`^\p{Lu}.* Company(?: Limited)?$`)

// acting finds behind a noun what the body does, not what it is for.
var acting = pattern.New(`^ (?:[a-hj-z][a-z]*ing|that|which) `)

// mostDescribed is the number of English words of a description that may stand for a name.
const mostDescribed = 12
