package xliff

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"songngu/internal/markup"
)

// kind is what a node is; the names are those of TMX.
type kind string

const (
	text    kind = ""
	begin   kind = "bpt" // a code that begins something that another ends
	end     kind = "ept"
	place   kind = "ph" // a code that stands alone
	isolate kind = "it" // a beginning or an end whose other half is elsewhere
	span    kind = "hi" // text with a name
	sub     kind = "sub"
	segment kind = "seg" // a sentence inside of a unit of XLIFF 1.2
)

// node is a piece of text with inline codes. Text and spans are what people read; what is inside of other nodes is code.
type node struct {
	kind  kind
	text  string // of a text
	pair  string // what joins begin and end: i in TMX, rid in XLIFF 1.2
	id    string // what joins source and target: x in TMX, id in XLIFF; mid of a segment
	typ   string // as TMX calls it: "bold", "ulined"
	assoc string // as TMX calls it: "p", "f", "b"
	close bool   // of an isolate: the end
	inner []node
}

// errMarkup says that a text is no content of a seg.
var errMarkup = errors.New("not the content of a TMX segment")

// parseCodes reads the XML inside of a seg of TMX.
func parseCodes(codes string) ([]node, error) {
	s, err := newScanner(strings.NewReader("<seg>" + codes + "</seg>"))
	if err != nil {
		return nil, err
	}
	if _, err := s.Token(); err != nil {
		return nil, err
	}
	nodes, err := parseNodes(s)
	if err != nil || s.Depth() > 0 {
		return nil, errMarkup
	}
	if _, err := s.Token(); err == nil {
		return nil, errMarkup
	}
	return nodes, nil
}

func parseNodes(s *scanner) (nodes []node, err error) {
	for {
		t, err := s.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nodes, nil
		case xml.CharData:
			nodes = appendText(nodes, string(t))
		case xml.StartElement:
			n := node{kind: kind(t.Name.Local), pair: attr(t, "i"), id: attr(t, "x"), typ: attr(t, "type"), assoc: attr(t, "assoc"),
				close: attr(t, "pos") == "end"}
			if n.inner, err = parseNodes(s); err != nil {
				return nil, err
			}
			switch n.kind {
			case begin, end, place, isolate, span, sub:
			case "ut":
				n.kind = place
			default:
				return nil, errMarkup
			}
			nodes = append(nodes, n)
		}
	}
}

// appendText adds text to the text at the end of nodes, or as a node of its own.
func appendText(nodes []node, s string) []node {
	if s == "" {
		return nodes
	}
	if i := len(nodes) - 1; i >= 0 && nodes[i].kind == text {
		nodes[i].text += s
		return nodes
	}
	return append(nodes, node{text: s})
}

// plain gives what people read of nodes.
func plain(nodes []node) string {
	if len(nodes) == 1 && nodes[0].kind == text {
		return nodes[0].text
	}
	var b strings.Builder
	for _, n := range nodes {
		switch n.kind {
		case text:
			b.WriteString(n.text)
		case span, segment:
			b.WriteString(plain(n.inner))
		default:
		}
	}
	return b.String()
}

// code gives the text of all nodes, code too.
func code(nodes []node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(n.text)
		b.WriteString(code(n.inner))
	}
	return b.String()
}

// codes gives nodes as the XML inside of a seg of TMX, or "" when they have no codes.
func codes(nodes []node) string {
	if !hasCodes(nodes) {
		return ""
	}
	var b strings.Builder
	writeCodes(&b, nodes)
	return b.String()
}

func hasCodes(nodes []node) bool {
	for _, n := range nodes {
		if n.kind != text && (n.kind != segment || hasCodes(n.inner)) {
			return true
		}
	}
	return false
}

func writeCodes(b *strings.Builder, nodes []node) {
	for _, n := range nodes {
		switch n.kind {
		case text:
			escaped, _ := markup.Escape(n.text)
			b.WriteString(escaped)
			continue
		case segment:
			writeCodes(b, n.inner)
			continue
		default:
		}
		b.WriteString("<" + string(n.kind))
		if n.kind == begin || n.kind == end {
			writeAttr(b, "i", n.pair)
		}
		if n.kind != end {
			writeAttr(b, "x", n.id)
		}
		writeAttr(b, "type", n.typ)
		writeAttr(b, "assoc", n.assoc)
		if n.kind == isolate {
			writeAttr(b, "pos", map[bool]string{false: "begin", true: "end"}[n.close])
		}
		b.WriteString(">")
		writeCodes(b, n.inner)
		b.WriteString("</" + string(n.kind) + ">")
	}
}

// writeAttr writes an attribute that has a value.
func writeAttr(b *strings.Builder, name, value string) {
	if value != "" {
		escaped, _ := markup.Escape(value)
		b.WriteString(" " + name + `="` + escaped + `"`)
	}
}

// walk calls fn for every node, outer ones first.
func walk(nodes []node, fn func(*node)) {
	for i := range nodes {
		fn(&nodes[i])
		walk(nodes[i].inner, fn)
	}
}

// pairUp makes every begin that has no end, and every end that has no begin, an isolate, and gives pairs names of their own.
func pairUp(nodes []node) {
	open := map[string]*node{}
	matched := map[*node]bool{}
	names := map[string]bool{}
	var all []*node
	next := 0
	walk(nodes, func(n *node) {
		switch n.kind {
		case begin:
			all = append(all, n)
			open[n.pair] = n
		case end:
			all = append(all, n)
			if b := open[n.pair]; b != nil {
				delete(open, n.pair)
				matched[b], matched[n] = true, true
				for b.pair == "" || names[b.pair] {
					next++
					b.pair = strconv.Itoa(next)
				}
				n.pair, names[b.pair] = b.pair, true
			}
		default:
		}
	})
	for _, n := range all {
		if matched[n] {
			continue
		}
		n.close = n.kind == end
		n.kind = isolate
		if n.id == "" {
			n.id = n.pair
		}
		n.pair = ""
	}
}

// allot pairs up the codes of source and target and gives them ids as XLIFF asks for: unique in each, none of them reserved,
// and equal where source and target have the same code. An end has the id of its beginning.
func allot(source, target []node, reserved string) {
	ids := allotter{reserved: reserved}
	ids.source = ids.give(source)
	ids.give(target)
}

type allotter struct {
	reserved string
	source   map[string]string // ids of the source by the names of the codes
}

// give gives ids and returns them by the names of the codes.
func (a allotter) give(nodes []node) map[string]string {
	pairUp(nodes)
	given, ends, used := map[string]string{}, map[string]string{}, map[string]bool{a.reserved: true}
	for _, id := range a.source {
		used[id] = true
	}
	next := 0
	walk(nodes, func(n *node) {
		switch n.kind {
		case text, sub, segment:
			return
		case end:
			n.id = ends[n.pair]
			return
		default:
		}
		want := first(n.id, n.pair)
		name := string(n.kind) + " " + want
		id, same := a.source[name]
		if _, again := given[name]; again || !same {
			id = want
			for !isToken(id) || used[id] {
				next++
				id = strconv.Itoa(next)
			}
		}
		if _, again := given[name]; again {
			name += " " + id
		}
		given[name], used[id], n.id = id, true, id
		if n.kind == begin {
			ends[n.pair] = id
		}
	})
	return given
}

// isToken reports whether s is a name that both versions take as an id.
func isToken(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '-' && r != '_' && r != '.' {
			return false
		}
	}
	return s != ""
}

// first gives the first string that is not empty.
func first[T ~string](list ...T) T {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}
