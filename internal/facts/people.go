package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// acquaintance is a person as one sentence of the article names him.
type acquaintance struct {
	transfer.Mention
	titles  []string // keys of his posts
	segment *article.Segment
	span    viet.Span
	index   int
}

// cast gives the people of the article with their posts, in order of text.
func (r *reader) cast() []acquaintance {
	if r.people != nil {
		return r.people
	}
	r.people = []acquaintance{}
	for i := range r.article.Segments {
		seg := &r.article.Segments[i]
		if seg.Kind != article.Body && seg.Kind != article.Heading {
			continue
		}
		for _, p := range r.namingOf(seg).people {
			a := acquaintance{Mention: p.Mention, segment: seg, span: p.Span, index: i}
			for _, t := range p.Titles {
				a.titles = append(a.titles, viet.Key(t.In(seg.Text)))
			}
			r.people = append(r.people, a)
		}
	}
	return r.people
}

// placedPost finds a post with the body that it is in: "Minister of Public Security", "Deputy Director of the National Data Centre".
var placedPost = pattern.New(`[a-z] (?:of|for|to|in) |People's Committee|National Assembly|Prime Minister|Party|[A-Z][a-z]+ (?:Ambassador|President)`)

// Introduction is how another sentence presents a person of a fact: Full may stand for Words where the person is named first, with what it cites.
type Introduction struct {
	Words, Full string
	Cites       []string
	Spans       []viet.Span
}

// presented finds for the people of a fact the post and the body that another sentence gives them, where its own does not.
func (r *reader) presented(f Fact) Fact {
	f = r.givenOnly(r.titledOnly(f))
	for _, m := range f.Clause.Mentions {
		if placedPost.MatchString(m.Full()) || !strings.Contains(f.Text, m.Full()) {
			continue
		}
		if better, ok := r.introduction(m); ok && !strings.Contains(f.Text, strings.TrimSuffix(better.Full, ",")) {
			f.Introductions = append(slices.Clone(f.Introductions), better)
		}
	}
	return f
}

// introduction is the first sentence that gives a person with the body of his post.
func (r *reader) introduction(m transfer.Mention) (Introduction, bool) {
	for _, a := range r.cast() {
		if a.Short() != m.Short() || !placedPost.MatchString(a.Full()) {
			continue
		}
		f := Fact{Text: a.Full(), Index: a.index, Clause: transfer.Clause{Span: a.span}, Cites: []string{a.segment.ID}, Spans: []viet.Span{a.segment.Origin(a.span)}}
		if f = r.pointed(f); len(f.Points) == 0 {
			return Introduction{m.Full(), f.Text, f.Cites, f.Spans}, true
		}
	}
	return Introduction{}, false
}

// saidOf puts the full mention of a person for the words of a fact from at on.
func (f Fact) saidOf(at int, words string, a acquaintance) Fact {
	if strings.Contains(f.Text[:at], a.Short()) {
		return f // "… Tổng thống Mỹ Donald Trump, ông Trump …"
	}
	full := a.Full()
	if strings.HasSuffix(full, ",") && (strings.HasSuffix(f.Text, words+".") || strings.Contains(f.Text, words+",")) {
		full = strings.TrimSuffix(full, ",")
	}
	if strings.HasPrefix(f.Text, words) {
		full = capital(full)
	}
	g := f.Ground
	f = resting(f, f.Text[:at]+full+f.Text[at+len(words):], ground{transfer.Paper{Span: a.span}, a.segment})
	f.Ground = g
	return f
}

// titleOnly are the subjects that are a post and nothing more, with the Vietnamese that such posts begin with.
var titleOnly = map[string]string{
	"the Minister": "bộ trưởng", "the Deputy Minister": "thứ trưởng", "the Director": "giám đốc", "the Governor": "thống đốc", "the Ambassador": "đại sứ",
}

// titledOnly names the person whom a sentence calls by his post alone, where the text names one such person, or one in the sentences before.
func (r *reader) titledOnly(f Fact) Fact {
	post, ok := titleOnly[f.Clause.Subject]
	if !r.opt.Narrative {
		return f
	}
	if !ok {
		return r.deputyOnly(f)
	}
	at := strings.Index(f.Text, capital(f.Clause.Subject)+" ")
	if at < 0 {
		at = strings.Index(f.Text, f.Clause.Subject+" ")
	}
	if at < 0 {
		return f
	}
	found, sure := r.holder(post, f.Index)
	if !sure {
		return r.byPost(f, post, at)
	}
	f.Clause.Mentions = append(slices.Clone(f.Clause.Mentions), found.Mention)
	return f.saidOf(at, f.Text[at:at+len(f.Clause.Subject)], found)
}

// deputy is how a sentence calls the one who has just spoken, in a word that may also stand for several.
const deputy = "đại biểu"

// deputyOnly names the deputy whom a sentence calls so and nothing more, where the sentences before name one: he is no deputies.
func (r *reader) deputyOnly(f Fact) Fact {
	seg, sp := &r.article.Segments[f.Index], f.Clause.SubjectSpan
	if sp.End > len(seg.Text) || !strings.EqualFold(sp.In(seg.Text), deputy) || f.Cites[len(f.Cites)-1] != seg.ID || !strings.HasPrefix(f.Text, capital(f.Clause.Subject)+" ") {
		return f
	}
	verb, _, _ := strings.Cut(f.Text[len(f.Clause.Subject)+1:], " ")
	found, sure := r.holder(deputy, f.Index)
	if !sure || verb != "said" && !strings.HasSuffix(verb, "ed") {
		return f
	}
	f.Clause.Mentions = append(slices.Clone(f.Clause.Mentions), found.Mention)
	return f.saidOf(0, f.Text[:len(f.Clause.Subject)], found)
}

// addressed are the words before a given name: "ông Cường".
var addressed = pattern.New(`^(?i:ông|bà|anh|chị|cô|đồng chí|bác sĩ|tiến sĩ|giáo sư|luật sư|thạc sĩ|kỹ sư) (\p{Lu}\p{L}*)$`)

// givenOnly names in full the person whom a sentence calls by his given name, where the text has named one such person by then.
func (r *reader) givenOnly(f Fact) Fact {
	seg := &r.article.Segments[f.Index]
	sp := f.Clause.SubjectSpan
	if sp.Len() == 0 || sp.End > len(seg.Text) || f.Cites[len(f.Cites)-1] != seg.ID {
		return f
	}
	m := addressed.FindStringSubmatch(sp.In(seg.Text))
	if m == nil {
		return f
	}
	subject := f.Clause.Subject
	at := strings.Index(f.Text, subject+" ")
	if at < 0 || subject != m[1] && !strings.HasSuffix(subject, " "+m[1]) {
		return f
	}
	var found acquaintance
	for _, a := range r.cast() {
		if a.index > f.Index || !strings.HasSuffix(a.Short(), " "+m[1]) {
			continue
		}
		if found.segment != nil && found.Short() != a.Short() {
			return f // two: nobody knows which
		}
		if found.segment == nil || placedPost.MatchString(a.Full()) && !placedPost.MatchString(found.Full()) {
			found = a
		}
	}
	if found.segment == nil {
		return f
	}
	f.Clause.Mentions = append(slices.DeleteFunc(slices.Clone(f.Clause.Mentions), func(o transfer.Mention) bool { return o.Short() == m[1] }), found.Mention)
	if rest, ok := strings.CutPrefix(f.Clause.Headline, subject+" "); ok {
		f.Clause.Headline = strings.TrimSuffix(found.Full(), ",") + " " + rest
	}
	return f.saidOf(at, f.Text[at:at+len(subject)], found)
}

// byPost names the post of a subject with its body where the text has that, without a name: "the Minister of Public Security".
func (r *reader) byPost(f Fact, post string, at int) Fact {
	subject := f.Clause.Subject
	noun := strings.TrimPrefix(subject, "the ")
	if found, ok := r.antecedent(f, pointer{en: noun, noun: noun, head: post}, f.Clause.Span.Start); ok {
		return f.referring(f.Text[:at], pointer{en: noun, noun: noun}, found, f.Text[at+len(subject):])
	}
	f.Points = append(slices.Clone(f.Points), noun)
	return f
}

// holder is the one person of the text, or of the sentences before segment i, who holds a post.
func (r *reader) holder(post string, i int) (acquaintance, bool) {
	var near, all []acquaintance
	note := func(list []acquaintance, a acquaintance) []acquaintance {
		for k, o := range list {
			if o.Short() == a.Short() {
				if placedPost.MatchString(a.Full()) && !placedPost.MatchString(o.Full()) {
					list[k] = a
				}
				return list
			}
		}
		return append(list, a)
	}
	for _, a := range r.cast() {
		if !slices.ContainsFunc(a.titles, func(t string) bool { return t == post || strings.HasPrefix(t, post+" ") }) {
			continue
		}
		all = note(all, a)
		if a.index <= i && a.index >= i-antecedents {
			near = note(near, a)
		}
	}
	switch {
	case len(near) == 1:
		return near[0], true
	case len(near) == 0 && len(all) == 1:
		return all[0], true
	}
	return acquaintance{}, false
}
