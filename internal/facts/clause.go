package facts

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/pattern"
	"songngu/internal/viet"
)

// provision is the article of a paper whose clauses a passage gives.
type provision struct {
	name    string // "Article 5"
	segment *article.Segment
	span    viet.Span
}

var (
	// opensArticle finds the heading of an article, "Điều 5. Đối tượng áp dụng".
	opensArticle = pattern.New(`^["“]?Điều (\d+[a-z]?)\.`)
	// oneArticle finds the article that a lead-in quotes from.
	oneArticle = pattern.New(`Điều (\d+[a-z]?)\b`)
	// thisArticle finds what points to the article that the text gives, with the clause before it.
	thisArticle = pattern.New(`((?:Clauses?|Points?) [0-9a-zđ, and]+) of this article`)
)

// quotes keeps the article whose clauses stand below a heading or a lead-in.
func (r *reader) quotes(seg *article.Segment) {
	if m := opensArticle.FindStringSubmatchIndex(seg.Text); m != nil {
		r.provision = provision{"Article " + seg.Text[m[2]:m[3]], seg, viet.Span{End: m[3]}}
		return
	}
	if seg.Kind == article.Heading && seg.Mark == 0 {
		r.provision = provision{}
	}
	if !announces(seg) || seg.Item || seg.Mark > 0 {
		return
	}
	r.provision = provision{}
	if all := oneArticle.FindAllStringSubmatchIndex(seg.Text, -1); len(all) == 1 && strings.Contains(seg.Text, " như sau") {
		m := all[0]
		r.provision = provision{"Article " + seg.Text[m[2]:m[3]], seg, viet.Span{Start: m[0], End: m[1]}}
	}
}

// articled gives "this article" its number, where the text has said it: "Clause 4 of this article" is "Clause 4, Article 5".
func (r *reader) articled(f Fact) Fact {
	p := r.provision
	if p.segment == nil || !thisArticle.MatchString(f.Text) {
		return f
	}
	f.Text = thisArticle.ReplaceAllString(f.Text, "$1, "+p.name)
	f.Clause.Text = thisArticle.ReplaceAllString(f.Clause.Text, "$1, "+p.name)
	f.Clause.Headline = thisArticle.ReplaceAllString(f.Clause.Headline, "$1, "+p.name)
	if slices.Contains(f.Cites, p.segment.ID) {
		return f
	}
	f = f.restingOn(p.segment, p.span)
	return f
}

// inPaper names the paper of the article to which a fact refers as its own, where nothing else in it does.
func (r *reader) inPaper(f Fact) Fact {
	g, p := r.main, r.provision
	if p.segment == nil || !g.known() || f.Ground.Name != "" || strings.Contains(f.Text, g.Name) || !strings.HasSuffix(f.Text, ", "+p.name+".") {
		return f
	}
	return resting(f, strings.TrimSuffix(f.Text, ".")+" of "+g.Name+".", g)
}
