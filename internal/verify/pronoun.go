package verify

import (
	"slices"
	"strings"

	"songngu/internal/article"
	"songngu/internal/terms"
	"songngu/internal/viet"
)

// A sentence that calls somebody "ông" or "bà" alone is about the last one named so before it: that proves the name, and the post that stands with it.

// forms are the forms of address that tell men from women.
var forms = map[string]bool{"ông": true, "bà": true, "anh": true, "chị": true, "cô": true, "chú": true}

// addressNotBefore and addressNotAfter make another word of a form of address: "bà con", "anh em", "tiếng Anh".
var (
	addressNotBefore = map[string][]string{"ông": {"bà", "chủ", "lớn", "cha", "trùm", "nội", "ngoại"}, "bà": {"con", "mẹ", "đỡ", "nội", "ngoại"}, "anh": {"em", "chị", "hùng", "ninh", "minh", "ruột", "linh"}, "chị": {"em", "gái"}}
	addressNotAfter  = []string{"ông", "anh", "tiếng", "nước", "đàn", "tinh", "người"}
)

// farthestName is how many segments before a pronoun the name may stand that it is for. Whoever is named between would be the one that it is for.
const farthestName = 30

// addressAlone gives the form of address at token i when no name is behind it, "" else.
func (s *source) addressAlone(i int) string {
	p := s.key(i)
	switch {
	case p != "ông" && p != "bà" && p != "anh" && p != "chị",
		i > 0 && (oneOf(s.key(i-1), addressNotAfter) || s.tokens[i].Capital && s.tokens[i-1].Kind == viet.Word),
		i+1 < len(s.tokens) && (s.tokens[i+1].Capital || oneOf(s.key(i+1), addressNotBefore[p])):
		return ""
	}
	return p
}

// pronounFor reports a person whom a cited segment has as "ông" or "bà" alone: the last one named so before it.
func (r *review) pronounFor(name string) bool {
	last := name[strings.LastIndexByte(name, ' ')+1:]
	for _, s := range r.cited {
		for i := range s.tokens {
			if s.addressAlone(i) != "" {
				if in, at := r.lastCalled(s, i); in != nil && calledBy(in.tokens[at].In(in.segment.Text), name) {
					return true
				}
				continue
			}
			p := s.key(i)
			if last != name && (p == "ông" || p == "bà") && i+1 < len(s.tokens) && s.tokens[i+1].In(s.segment.Text) == last && r.lastByLast(s, i, last) == name {
				return true // "ông Sơn" is the last one whom the article has as "Lâm Hoàng Sơn"
			}
		}
	}
	return false
}

// lastByLast gives the whole name, named last before token i of a segment, that ends in a name of one word, "" where none is near.
func (r *review) lastByLast(s *source, i int, last string) string {
	in, at := r.lastBefore(s, i, func(in *source, at int) bool {
		t := &in.tokens[at]
		return t.Kind == viet.Name && strings.HasSuffix(t.In(in.segment.Text), " "+last)
	})
	if in == nil {
		return ""
	}
	return in.tokens[at].In(in.segment.Text)
}

// calledBy reports whether a name is that of the person, whole or the last of its words, with its marks where it has any.
func calledBy(person, name string) bool {
	if !marked(name) {
		person = viet.Bare(person)
	}
	return person == name || person[strings.LastIndexByte(person, ' ')+1:] == name
}

// lastCalled gives the last name before token i of a segment that its form of address may be for, nil where none is near. Who is called by another form is passed over.
func (r *review) lastCalled(s *source, i int) (in *source, at int) {
	address := s.key(i)
	return r.lastBefore(s, i, func(in *source, at int) bool { return at > 0 && in.namedBy(address, at) })
}

// lastBefore gives the last token before token i of a segment, or of those up to farthestName before it, that is what is looked for; in is nil where none is.
func (r *review) lastBefore(s *source, i int, is func(in *source, at int) bool) (in *source, at int) {
	n := slices.IndexFunc(r.article.Segments, func(seg article.Segment) bool { return seg.ID == s.segment.ID })
	for from := max(0, n-farthestName); n >= from; n-- {
		for i--; i >= 0; i-- {
			if is(s, i) {
				return s, i
			}
		}
		if n > from {
			s = r.recognise(&r.article.Segments[n-1])
			i = len(s.tokens)
		}
	}
	return nil, 0
}

// namedBy reports whether token i is the name of a person behind a form of address, or behind a post.
func (s *source) namedBy(address string, i int) bool {
	t, before := &s.tokens[i], s.key(i-1)
	return t.Kind == viet.Name && strings.Contains(t.Key, " ") && before != "" && (before == address || !forms[before])
}

// postOfPronoun reports whether a cited segment has somebody as "ông" or "bà" alone who was last named with one of the posts.
func (r *review) postOfPronoun(entries []*terms.Entry) bool {
	if !slices.ContainsFunc(entries, func(e *terms.Entry) bool { return e.Kind == terms.Title || e.Kind == terms.Rank }) {
		return false
	}
	for _, s := range r.cited {
		for i := range s.tokens {
			if s.addressAlone(i) == "" {
				continue
			}
			in, at := r.lastCalled(s, i)
			if in == nil {
				continue
			}
			name := in.tokens[at].Span
			beside := readSource(&article.Segment{Text: around(in.segment.Text, name.Start, name.End)}, r.base)
			if slices.ContainsFunc(entries, beside.names) {
				return true
			}
		}
	}
	return false
}
