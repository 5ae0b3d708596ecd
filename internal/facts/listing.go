package facts

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"songngu/internal/article"
	"songngu/internal/transfer"
	"songngu/internal/viet"
)

// maxItems is the number of items of one list that are read.
const maxItems = 12

// announces reports whether a segment ends with the colon that announces a list.
func announces(seg *article.Segment) bool {
	return seg.Kind == article.Body && strings.HasSuffix(seg.Text, ":")
}

// heads reports whether the segment at index i is a heading right above a numbered list.
func heads(a *article.Article, i int) bool {
	return a.Segments[i].Kind == article.Heading && len(items(a, i)) > 1
}

// items gives the indexes of the items that follow the lead-in at index i.
func items(a *article.Article, i int) []int {
	var out []int
	for k := i + 1; k < len(a.Segments) && len(out) < maxItems; k++ {
		seg := &a.Segments[k]
		if seg.Kind != article.Body || !seg.Item && seg.Mark == 0 && !strings.HasSuffix(seg.Text, ";") {
			break
		}
		out = append(out, k)
		if announces(seg) {
			break
		}
	}
	return out
}

// closings are the words at the end of a lead-in that only point to its list.
var closings = []string{"như sau", "sau đây", "dưới đây", "cụ thể", "sau"}

// leadIn is the text of a lead-in without its colon and the words that point to the list.
func leadIn(text string) string {
	text = strings.TrimRight(text, ": ")
	for _, c := range closings {
		if strings.HasSuffix(text, " "+c) {
			return strings.TrimRight(strings.TrimSuffix(text, c), " ,")
		}
	}
	return text
}

// fromList reads a lead-in with each of its items as one clause: "Cơ quan thuế có trách nhiệm:" and "a) Gửi thông báo;" give "Tax
// authorities are responsible for sending notices." Both segments are cited.
func fromList(a *article.Article, i int, e *transfer.Engine, opt transfer.Options) []Fact {
	lead := &a.Segments[i]
	head := leadIn(lead.Text)
	if head == "" {
		return nil
	}
	var out []Fact
	for _, k := range items(a, i) {
		item := &a.Segments[k]
		if announces(item) {
			continue
		}
		f, ok := Fact{}, false
		if lead.Kind == article.Heading {
			f, ok = member(lead, item, strings.TrimSpace(head[lead.Mark:]), e)
		} else {
			f, ok = joined(lead, item, head, e, opt)
		}
		if ok {
			f.Index = k
			out = append(out, f)
		}
	}
	return out
}

// joined parses a lead-in and an item as one clause. The item's capital says nothing, so it is taken off.
func joined(lead, item *article.Segment, head string, e *transfer.Engine, opt transfer.Options) (Fact, bool) {
	body := strings.TrimRight(item.Text[item.Mark:], " ;.,")
	text := head + " " + lowered(body)
	if strings.HasPrefix(lowered(strings.TrimSpace(head[min(lead.Mark, len(head)):])), "về ") {
		return Fact{}, false // a topic, not a subject
	}
	clauses := e.Clauses(text, opt)
	if len(clauses) == 0 {
		return member(lead, item, head, e)
	}
	cl := clauses[0]
	from := len(head) + 1
	if cl.Span.Start >= from || cl.Span.End <= from || cl.Class == "provide" {
		return Fact{}, false // what a paper provides is mostly a list of rules of their own
	}
	f := fromClause(lead, transfer.Clause{Span: viet.Span{Start: cl.Span.Start, End: len(head)}})
	f.Kind, f.Text, f.Clause = kindOf(text, cl), cl.Text, cl
	f.count(cl)
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + cl.Span.End - from}))
	f.Paragraph = item.Paragraph
	return f, true
}

// member tells that an item stands in a list, where lead-in and item are noun phrases: "Đối tượng được miễn học phí:" and "a) Trẻ em 5
// tuổi;" give "The list of … includes …".
func member(lead, item *article.Segment, head string, e *transfer.Engine) (Fact, bool) {
	body := strings.TrimRight(item.Text[item.Mark:], " ;.,")
	if strings.Contains(head, " quy định ") || strings.Contains(body, " được ") {
		return Fact{}, false // what a paper says is no list; what is done to a thing is a rule, not a name
	}
	what, doubt, ok := e.NounPhrase(head)
	if !ok {
		return Fact{}, false
	}
	who, more, ok := e.NounPhrase(lowered(body))
	if !ok {
		return Fact{}, false
	}
	cl := transfer.Clause{
		Text: "The list of " + strings.TrimPrefix(what, "the ") + " includes " + who + ".", Class: "own", Mood: transfer.Done,
		Doubt: doubt + more, Span: viet.Span{End: len(head)},
	}
	f := fromClause(lead, cl)
	f.Kind = Definition
	f.Cites = append(f.Cites, item.ID)
	f.Spans = append(f.Spans, item.Origin(viet.Span{Start: item.Mark, End: item.Mark + len(body)}))
	f.Paragraph = item.Paragraph
	return f, true
}

// lowered takes the capital off a text.
func lowered(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	return string(unicode.ToLower(r)) + text[n:]
}
