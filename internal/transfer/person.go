package transfer

import (
	"cmp"
	"slices"
	"strings"

	"songngu/internal/pattern"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// Mention is the English of a person at first mention and afterwards.
type Mention struct {
	full, short string
	pronoun     string // "he" or "she" where the text shows which
	atCompany   bool   // of a company that is not named
}

// Full is the name with rank and posts: "Major General Nguyễn Quốc Toản, Spokesperson of the Ministry of Public Security,".
func (m Mention) Full() string { return m.full }

// Short is the name alone.
func (m Mention) Short() string { return m.short }

// Posted is the person with rank or first post, as headlines have it: "General Lương Tam Quang", "Prime Minister Phạm Minh Chính".
func (m Mention) Posted() string {
	name, posts, listed := strings.Cut(strings.TrimSuffix(m.full, ","), ", ")
	if !listed || name != m.short {
		return name
	}
	first, _, _ := strings.Cut(posts, " and ")
	first, _, _ = strings.Cut(first, ", ")
	if len(strings.Fields(first)) > 4 || strings.HasPrefix(first, "member") {
		return name
	}
	return first + " " + name
}

// As is the person with another first mention.
func (m Mention) As(full string) Mention { return Mention{full, m.short, m.pronoun, m.atCompany} }

// personEnglish writes a person. A post whose English is not sure is left out; a person without a name is no person.
func (e *Engine) personEnglish(text string, p viet.Person) (Mention, bool) {
	if p.Name.Len() == 0 {
		return Mention{}, false
	}
	name, of := singleSpaced(p.Name.In(text)), ""
	if first, rest, two := strings.Cut(name, " "); two && p.Honorific.Len() == 0 && len(p.Titles) > 0 && p.Titles[0].Start < p.Name.Start {
		if adjective := e.demonymOf(first); adjective != "" {
			name, of = rest, adjective+" " // "Chủ tịch Thượng viện Jordan Faisal El-Fayez"
		}
	}
	if k := len(p.Titles) - 1; k >= 0 && of == "" && p.Titles[k].End <= p.Name.Start {
		post := p.Titles[k].In(text)
		first, rest, two := strings.Cut(name, " ")
		if at := strings.LastIndex(post, " "); two && at > 0 {
			if adjective := e.demonymOf(post[at+1:] + " " + first); adjective != "" {
				name, of = rest, adjective+" " // "Bộ trưởng Ngoại giao New | Zealand Winston Peters"
				p.Titles = slices.Clone(p.Titles)
				p.Titles[k].End -= len(post) - at
			}
		}
	}
	if en := e.base.ByVI(viet.Key(name)); en != nil && en.Kind == terms.Place && p.Honorific.Len() == 0 && p.Rank.Len() == 0 {
		return Mention{}, false // "Phó Chủ tịch UBND tỉnh Đắk Lắk"
	}
	m := Mention{short: name, pronoun: pronounBefore(viet.Key(p.Honorific.In(text)), name)}
	rank := ""
	if p.Rank.Len() > 0 {
		if rank = e.rankEnglish(p.Rank.In(text)); rank != "" {
			rank += " "
		}
	}
	var before, after []string
	for _, t := range p.Titles {
		if t.Start < p.Name.Start && assists(t.In(text)) {
			return m, false
		}
		en, ok := e.titleEnglish(t.In(text))
		if !ok {
			continue
		}
		if t.Start < p.Name.Start {
			before, of = append(before, of+en), ""
		} else {
			after = append(after, en)
		}
	}
	m.full, m.atCompany = rank+name, slices.ContainsFunc(after, unnamedCompany)
	if len(before) == 1 && before[0] == "Chairman" && name == presidentOnce {
		before[0] = "President" // "Chủ tịch Hồ Chí Minh"
	}
	switch {
	case len(before) == 1 && len(after) == 0 && rank == "" && !strings.Contains(before[0], " of the "):
		m.full = before[0] + " " + name
	case len(before) == 2 && len(after) == 0 && rank == "" && shortPosts(before):
		m.full = e.bothPosts(before[0], before[1]) + " " + name
	case len(before)+len(after) > 0:
		m.full += ", " + joinList(behindName(limit(append(before, after...))), "and") + ","
	}
	return m, true
}

// unnamedCompany reports a post at a company that is not named: "financial director of a transport company".
func unnamedCompany(post string) bool {
	_, of, found := strings.Cut(post, " of a")
	return found && (strings.Contains(of, " company") || strings.Contains(of, " enterprise") || strings.Contains(of, " business"))
}

// demonymOf is the adjective of the country that a name seems to begin with behind a post, "" without one.
func (e *Engine) demonymOf(first string) string {
	if en := e.base.ByVI(viet.Key(first)); en != nil && en.Kind == terms.Place {
		return e.lexicon.demonyms[en.EN]
	}
	return e.lexicon.demonyms[first]
}

// pronounBefore is the pronoun of somebody called so, or whose middle name is one of women or of men only; "" where neither tells.
func pronounBefore(called, name string) string {
	switch {
	case called == "bà" || called == "chị" || called == "cô" || strings.Contains(name, " Thị "):
		return "she"
	case called == "ông" || called == "anh" || strings.Contains(name, " Văn "):
		return "he"
	}
	return ""
}

// rankEnglish translates a rank. Of several degrees, "GS.TS", the first counts.
func (e *Engine) rankEnglish(vi string) string {
	if en := e.base.ByVI(viet.Key(vi)); en != nil {
		return en.EN
	}
	for _, degree := range strings.FieldsFunc(vi, func(r rune) bool { return r == '.' || r == ' ' }) {
		if en := e.base.ByVI(viet.Key(degree)); en != nil {
			return en.EN
		}
	}
	for _, l := range e.lexicon.readings(viet.Key(vi)) {
		if l.cat == catN && l.class == person {
			return l.en // "nhà báo"
		}
	}
	return ""
}

// assists reports a post that helps another's holder: "Trợ lý Thủ tướng A" is A, or A's assistant.
func assists(title string) bool {
	low := viet.Lower(title)
	for _, post := range []string{"trợ lý ", "thư ký "} {
		if of, ok := strings.CutPrefix(low, post); ok && (strings.HasPrefix(of, "thủ tướng") || strings.HasPrefix(of, "tổng bí thư") || strings.HasPrefix(of, "chủ tịch") || strings.HasPrefix(of, "bộ trưởng")) {
			return true
		}
	}
	return false
}

// shortPosts reports posts that may stand before a name together.
func shortPosts(posts []string) bool {
	all := strings.Join(posts, " ")
	return !strings.Contains(all, " of ") && strings.Count(all, " ") < longShortPosts
}

// longShortPosts is the number of words that two posts before a name may have.
const longShortPosts = 7

// bothPosts joins two posts of one person; the country of the second is that of both: "Chinese Party General Secretary and President".
func (e *Engine) bothPosts(first, second string) string {
	of, post, _ := strings.Cut(second, " ")
	if !e.lexicon.demonym(of) || strings.HasPrefix(first, of+" ") {
		return first + " and " + second
	}
	return of + " " + first + " and " + post
}

// wholePost gives a person the rest of the post behind his name, where the name of the body goes on behind a comma: "Trưởng Ban Chỉ đạo
// Trung ương về phòng, chống tham nhũng | , lãng phí, tiêu cực".
func (s *Sentence) wholePost(p viet.Person) viet.Person {
	k := len(p.Titles) - 1
	if k < 0 || p.Titles[k].End != p.End {
		return p
	}
	first, last := s.find(p.Span)
	if first < 0 {
		return p
	}
	for _, h := range s.hits {
		if h.First > first && h.First <= last && h.Last > last && h.Entry.Kind == terms.Body && s.toks[h.First].Start > p.Titles[k].Start {
			p.Titles = slices.Clone(p.Titles)
			p.Titles[k].End = s.toks[h.Last].End
			p.End = p.Titles[k].End
			break
		}
	}
	return p
}

// presidentOnce is he whose "Chủ tịch" without more is the head of state.
const presidentOnce = "Hồ Chí Minh"

// limit keeps the first two posts: a third adds length, not knowledge.
func limit(posts []string) []string {
	if len(posts) > 2 {
		return posts[:2]
	}
	return posts
}

// titleEnglish translates a post: "Chánh Văn phòng Bộ Công an" is "Chief of Office of the Ministry of Public Security".
func (e *Engine) titleEnglish(vi string) (string, bool) {
	if first, post, two := strings.Cut(vi, " "); two && (strings.EqualFold(first, "nguyên") || strings.EqualFold(first, "cựu")) {
		en, ok := e.titleEnglish(post)
		return "former " + en, ok
	}
	if first, post, two := strings.Cut(vi, " "); two && strings.EqualFold(first, "tân") {
		en, ok := e.titleEnglish(post)
		return "new " + en, ok
	}
	if first, second, two := strings.Cut(vi, " kiêm "); two {
		one, known := e.titleEnglish(first)
		other, also := e.titleEnglish(second)
		return one + " and concurrently " + other, known && also
	}
	if post, body, two := strings.Cut(vi, " một "); two {
		return e.postAt(post, "một "+body)
	}
	if en, ok := e.withinBody(vi); ok {
		return en, true
	}
	for short, full := range cutCountries {
		if of, ok := strings.CutSuffix(vi, short); ok {
			vi = of + full // "Thứ trưởng Bộ Ngoại giao Nhật"
		}
	}
	s := e.readTokens(vi, viet.Lex(vi))
	defer s.Done()
	if len(s.toks) == 0 || len(s.toks) > 20 {
		return "", false
	}
	c := s.chart()
	var best *node
	for _, nd := range c.over(0, c.n).nodes {
		if nd.cat == catN && nd.class == person && (best == nil || nd.cost < best.cost) {
			best = nd
		}
	}
	if best == nil {
		return "", false
	}
	if division(vi) && namedByActs(best) {
		return headOfDivision(vi), true // "Trưởng phòng Quản lý kinh doanh dược": what it deals with is no act of its
	}
	w := writer{}
	n := w.nominal(best)
	if w.unsure > 0 {
		return "", false
	}
	en := envoys.Replace(ofSchool(e.foreignPost(ministerOf(n.text(false)))))
	return en, !oddly(en)
}

// behindName puts the letters of a body behind the post, where that stands behind the name: "Deputy Head of MRB".
func behindName(posts []string) []string {
	posts = slices.Clone(posts)
	for i, post := range posts {
		posts[i] = lettersFirst.ReplaceAllString(post, "$2 of $1")
	}
	return posts
}

// lettersFirst finds a post with the letters of its body before it: "MRB Deputy Head" for "Phó Trưởng ban MRB".
var lettersFirst = pattern.New(`^([A-Z]{3,6}) ([A-Z][a-z]+(?: [A-Z][a-z]+)*)$`)

// postAt translates a post at a body that is not named: "Giám đốc tài chính một công ty vận tải" is "financial director of a transport company".
func (e *Engine) postAt(post, body string) (string, bool) {
	en, ok := e.titleEnglish(post)
	s := e.readTokens(body, viet.Lex(body))
	defer s.Done()
	np := best(s.chart().over(0, len(s.toks)), catNP)
	if !ok || np == nil || np.class != org {
		return "", false
	}
	w := writer{}
	of := w.np(np, rolePrep)
	return viet.Lower(en) + " of " + of, w.unsure == 0
}

// withinBody translates a post behind which the body follows that its office belongs to: "Trưởng phòng Quản lý môi trường, Sở Xây dựng" heads a division of it.
func (e *Engine) withinBody(vi string) (string, bool) {
	at := strings.LastIndex(vi, ", ")
	if at < 0 || !division(vi) {
		return "", false
	}
	post, ok := e.titleEnglish(vi[:at])
	if !ok && division(vi[:at]) {
		post = headOfDivision(vi)
	}
	body := vi[at+2:]
	s := e.readTokens(body, viet.Lex(body))
	defer s.Done()
	np := best(s.chart().over(0, len(s.toks)), catNP)
	if np == nil || np.class != org || np.flags&(flagProper|flagCapital) == 0 {
		return "", false
	}
	w := writer{}
	of := w.np(np, rolePrep)
	return post + " of " + of, w.unsure == 0
}

// division reports the post of who heads a division of a body, whose name says what it deals with.
func division(vi string) bool {
	vi = viet.Lower(vi)
	return strings.HasPrefix(vi, "trưởng phòng ") || strings.HasPrefix(vi, "phó trưởng phòng ")
}

// namedByActs reports a noun that an act stands behind.
func namedByActs(nd *node) bool {
	found := false
	nd.walk(func(n *node) { found = found || n.cat == catVP || n.rule == ruleNVerb })
	return found
}

// headOfDivision is such a post without the name of the division.
func headOfDivision(vi string) string {
	if strings.HasPrefix(viet.Lower(vi), "phó ") {
		return "Deputy Head of a division"
	}
	return "Head of a division"
}

// cutCountries are countries by a first syllable that alone may be a name.
var cutCountries = map[string]string{" Nhật": " Nhật Bản", " Hàn": " Hàn Quốc", " Triều": " Triều Tiên", " Anh": " Vương quốc Anh"}

// envoys puts the country behind an envoy who is sent to it.
var envoys = strings.NewReplacer("Ambassador in ", "Ambassador to ", "Plenipotentiary in ", "Plenipotentiary to ")

// oddly reports a post with words before it that belong behind it, "legality Head of …": what it is for was not read.
func oddly(post string) bool {
	m := beforePost.FindStringSubmatch(post)
	return m != nil && !joining[m[1]] || strings.Contains(post, "deputy of the ")
}

// beforePost finds a word without a capital before a post.
var beforePost = pattern.New(`(?:^|\s)([a-z][\w-]*) (?:Head|Director|Secretary|Deputy|Vice|Chairman|Chief|Governor|Minister)\b`)

// joining are the words that may stand there.
var joining = map[string]bool{"of": true, "on": true, "and": true, "for": true, "the": true, "former": true, "to": true, "full-time": true}

// foreignPost writes the head of another state, who is "President" alone.
func (e *Engine) foreignPost(title string) string {
	of, post, _ := strings.Cut(title, " ")
	if post == "State President" && of != "Vietnamese" && e.lexicon.demonym(of) {
		return of + " President"
	}
	return title
}

// ministerOf shortens "Minister of the Ministry of Finance" to "Minister of Finance".
func ministerOf(title string) string {
	for _, m := range []string{"Minister of the Ministry of ", "minister of the Ministry of "} {
		if before, after, ok := strings.Cut(title, m); ok {
			return before + "Minister of " + after
		}
	}
	return title
}

// ofSchool calls who heads a school, and no university, its principal.
func ofSchool(post string) string {
	if before, school, ok := strings.Cut(post, "Rector of "); ok && (strings.Contains(school, " School") || strings.Contains(school, "Kindergarten") || strings.Contains(school, "Preschool")) {
		return before + "Principal of " + school
	}
	return post
}

// personWhole is a person with everything that the text says of him: a post that the grammar does not read stays in Vietnamese.
func (e *Engine) personWhole(text string, p viet.Person) Mention {
	name := singleSpaced(p.Name.In(text))
	m := Mention{short: name, full: name}
	if h := callings[viet.Key(p.Honorific.In(text))]; h != "" {
		m.full = h + " " + name
	}
	if p.Rank.Len() > 0 {
		rank := p.Rank.In(text)
		m.full = cmp.Or(e.rankEnglish(rank), rank) + " " + m.full
	}
	var before, after []string
	for _, t := range p.Titles {
		if t.End <= p.Start || t.Start >= p.End {
			continue
		}
		en, ok := e.titleEnglish(t.In(text))
		if !ok {
			en = strings.TrimPrefix(e.Translate(t.In(text), Options{Ungraded: true}).Text, "The ")
		}
		if t.Start < p.Name.Start {
			before = append(before, en)
		} else {
			after = append(after, en)
		}
	}
	switch {
	case len(before) == 1 && p.Rank.Len() == 0 && p.Honorific.Len() == 0:
		m.full = before[0] + " " + m.full
	case len(before) > 0:
		after = append(before, after...)
	}
	if len(after) > 0 {
		m.full += ", " + joinList(behindName(after), "and") + ","
	}
	return m
}

// ownTitles leaves out of a person the post of somebody else: in "lời mời của Thủ tướng Lào, Thủ tướng Phạm Minh Chính" the second begins
// anew.
func ownTitles(text string, p viet.Person) viet.Person {
	for i := len(p.Titles) - 1; i > 0; i-- {
		a, b := p.Titles[i-1], p.Titles[i]
		if b.End > p.Name.Start {
			continue
		}
		one, _, _ := strings.Cut(viet.Key(a.In(text)), " ")
		two, _, _ := strings.Cut(viet.Key(b.In(text)), " ")
		if one == two {
			p.Start = b.Start
			break
		}
	}
	return p
}

// anothersPost leaves out of a person the post of whom the words before are about: "Nhận lời mời của Thủ tướng Lào, Thủ tướng Phạm Minh Chính …".
func anothersPost(text string, p viet.Person) viet.Person {
	before := strings.TrimRight(text[:p.Start], " ")
	if strings.HasSuffix(before, "Ban") && len(p.Titles) > 1 && strings.HasPrefix(p.Titles[0].In(text), "Giám đốc") && p.Titles[1].End <= p.Name.Start {
		own := p
		own.Titles, own.Start = p.Titles[1:], p.Titles[1].Start
		return own // "nghe báo cáo của Ban Giám đốc bệnh viện, Thứ trưởng A …": a board
	}
	if !strings.HasSuffix(before, " của") && !strings.HasSuffix(before, " với") || len(p.Titles) < 2 || p.Titles[0].Start > p.Name.Start {
		return p
	}
	own := ownTitles(text, p)
	own.Titles = slices.DeleteFunc(slices.Clone(p.Titles), func(t viet.Span) bool { return t.Start < own.Start })
	return own
}

// callings are what stands before a name in place of a post.
var callings = map[string]string{"ông": "Mr", "bà": "Ms", "đồng chí": "Comrade", "anh": "Mr", "chị": "Ms", "cô": "Ms"}

// titledRules read a post that several people hold, "các Thứ trưởng Nguyễn Văn A, Phạm Thế B": it stands before the first alone.
var titledRules = []binary{
	{catDet, catNP, ruleTitled, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), l.lex.vi == "các" && r.rule == ruleNPList && (onePost(r) || calledNames(r) > 0)
	}},
	// "hai ông A, B": as many as there are
	{catNum, catNP, ruleTitled, func(l, r *node) (node, bool) {
		return fromLeft(r, catNP, 0), r.rule == ruleNPList && calledAlike(r, l)
	}},
}

// onePost reports a list of people whose one post stands before the first.
func onePost(list *node) bool {
	cur := list
	for ; cur.rule == ruleNPList; cur = cur.l.l {
		if name := cur.r; name.rule != ruleLeaf || name.class != person || name.last-name.first > 1 {
			return false
		}
	}
	return cur.rule == ruleLeaf && cur.last-cur.first > 1 && postOf(cur) != ""
}

// namedWithPost reports somebody whose name has a post behind it, and before it what he is in a case: "bị cáo Nguyễn Văn A, cựu Giám đốc Sở B".
func namedWithPost(np *node) bool {
	if np.rule != ruleBareNP || np.l.rule != ruleNameNP || np.l.r.rule != ruleLeaf {
		return false
	}
	m, named := np.l.r.val.(Mention)
	return named && strings.HasSuffix(m.full, ",")
}

// smallNumbers are the numbers of people whom news names one by one.
var smallNumbers = [...]string{2: "two", 3: "three", 4: "four", 5: "five"}

// calledAlike reports a list of as many people as a number before it says, the first called "ông" or "bà".
func calledAlike(list, number *node) bool {
	members := calledNames(list)
	return members > 0 && members < len(smallNumbers) && leafText(number) == smallNumbers[members]
}

// calledNames is the number of people in a list of whom the first is called "ông" or "bà": "(các) ông A, B". It is 0 for any other list.
func calledNames(list *node) int {
	members, cur := 1, list
	for ; cur.rule == ruleNPList; cur = cur.l.l {
		if name := cur.r; name.rule != ruleLeaf || name.class != person {
			return 0
		}
		members++
	}
	if cur.rule != ruleLeaf || cur.class != person || cur.last-cur.first < 2 || postOf(cur) != "" {
		return 0
	}
	return members
}

// relativeOf writes a bare relative behind the only one whose he can be: "ông Nam và vợ" are he and his wife. It is "" for anybody else.
func (w *writer) relativeOf(who, nd *node) string {
	if nd.rule != ruleBareNP || nd.l.rule != ruleLeaf || !relatives.has(nd.l.lex.viOf()) || who.class != person || who.flags&flagCoord != 0 {
		return ""
	}
	known := possessive(who, pronounOf(who))
	switch nd.l.lex.viOf() {
	case "vợ":
		known = "his"
	case "chồng":
		known = "her"
	}
	if known == "" || who.flags&flagProper == 0 && (who.rule != ruleBareNP || who.l.rule != ruleNameNP) {
		w.unsure++
		return ""
	}
	n := w.nominal(nd.l)
	return known + " " + n.text(false)
}

// postOf is what the English of a person has before the name, "Deputy Minister", or "".
func postOf(nd *node) string {
	m, _ := nd.val.(Mention)
	post, ok := strings.CutSuffix(m.full, " "+m.short)
	if !ok {
		return ""
	}
	return post
}

// titled writes the post of several people once: "Deputy Ministers Nguyễn Văn A and Phạm Thế B".
func (w *writer) titled(list *node, r role) string {
	first := list
	for first.rule == ruleNPList {
		first = first.l.l
	}
	post := postOf(first)
	if post == "" {
		return w.np(list, r)
	}
	return pluralise(post) + " " + strings.ReplaceAll(w.np(list, r), post+" ", "")
}

// singleSpaced is a text with one space between its words.
func singleSpaced(text string) string { return strings.Join(strings.Fields(text), " ") }
