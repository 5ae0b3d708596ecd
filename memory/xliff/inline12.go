package xliff

import (
	"encoding/xml"
	"strings"
)

// markPrefix begins the type of a span that was an annotation in XLIFF 1.2. It is written as a span again: the mid of an
// annotation in a target must be that of a segment.
const markPrefix = "mrk-"

// spanTypes12 and placeTypes12 hold what XLIFF 1.2 calls the types of TMX: of what begins and ends, and of what stands alone.
// Other types get "x-" before them.
var (
	spanTypes12  = map[string]string{"bold": "bold", "italic": "italic", "ulined": "underlined", "link": "link"}
	placeTypes12 = map[string]string{"image": "image", "pb": "pb", "lb": "lb"}
)

// assocs12 holds what XLIFF 1.2 calls what a code belongs to in TMX.
var assocs12 = map[string]string{"p": "preceding", "f": "following", "b": "both"}

// fromTMX gives the word for a word of TMX.
func fromTMX(words map[string]string, word, otherwise string) string {
	switch w, ok := words[word]; {
	case ok:
		return w
	case word == "":
		return ""
	case otherwise == "":
		return ""
	}
	return otherwise + strings.Join(strings.Fields(word), "_")
}

// toTMX gives the word of TMX for a word.
func toTMX(words map[string]string, word, otherwise string) string {
	for tmx, w := range words {
		if w == word {
			return tmx
		}
	}
	return strings.TrimPrefix(word, otherwise)
}

// readInline12 reads to the end of the element that was begun last.
func readInline12(s *scanner, core string) (nodes []node, err error) {
	for {
		t, err := s.Token()
		if err != nil {
			return nil, err
		}
		switch t := t.(type) {
		case xml.EndElement:
			return nodes, nil
		case xml.CharData:
			nodes = appendText(nodes, s.spaced(string(t)))
		case xml.StartElement:
			n := node12(t, core)
			if n.inner, err = readInline12(s, core); err != nil {
				return nil, err
			}
			if n.kind == text {
				nodes = append(nodes, n.inner...)
			} else {
				nodes = append(nodes, n)
			}
		}
	}
}

// spaced gives text as white space counts here.
func (s *scanner) spaced(text string) string {
	if s.preserve() {
		return text
	}
	return broken(text)
}

// node12 gives the node that an element begins; a text for an element that is none of XLIFF.
func node12(e xml.StartElement, core string) node {
	n := node{id: attr(e, "id"), typ: toTMX(spanTypes12, attr(e, "ctype"), "x-"), assoc: toTMX(assocs12, attr(e, "assoc"), "")}
	if e.Name.Space != core {
		return node{}
	}
	switch e.Name.Local {
	case "g":
		n.kind = span
	case "x", "ph":
		n.kind = place
	case "bx", "bpt":
		n.kind, n.pair = begin, first(attr(e, "rid"), n.id)
	case "ex", "ept":
		n.kind, n.pair = end, first(attr(e, "rid"), n.id)
	case "it":
		n.kind, n.close = isolate, attr(e, "pos") == "close"
	case "sub":
		n = node{kind: sub, typ: n.typ}
	case "mrk":
		if attr(e, "mtype") == "seg" {
			return node{kind: segment, id: attr(e, "mid")}
		}
		return node{kind: span, id: attr(e, "mid"), typ: markPrefix + attr(e, "mtype")}
	default:
		return node{}
	}
	return n
}

// inline12 gives nodes, which allot has been given, as XLIFF 1.2.
func inline12(nodes []node) string {
	x := xliff12{bare: map[string]bool{}}
	walk(nodes, func(n *node) {
		if n.kind == begin || n.kind == end {
			bare, seen := x.bare[n.pair]
			x.bare[n.pair] = len(n.inner) == 0 && (bare || !seen)
		}
	})
	x.write(nodes)
	return x.String()
}

// xliff12 writes nodes.
type xliff12 struct {
	strings.Builder
	bare map[string]bool // pairs that have no code in them
}

func (x *xliff12) write(nodes []node) {
	for _, n := range nodes {
		switch n.kind {
		case text:
			x.WriteString(escape(n.text))
			continue
		case segment:
			x.write(n.inner)
			continue
		default:
		}
		name := x.name(n)
		x.WriteString("<" + name)
		if n.kind != sub {
			writeAttr(&x.Builder, "id", n.id)
		}
		if n.kind == begin || n.kind == end {
			writeAttr(&x.Builder, "rid", n.pair)
		}
		if n.kind != end {
			types := spanTypes12
			if n.kind == place {
				types = placeTypes12
			}
			writeAttr(&x.Builder, "ctype", fromTMX(types, n.typ, "x-"))
		}
		if name == "ph" {
			writeAttr(&x.Builder, "assoc", fromTMX(assocs12, n.assoc, ""))
		}
		if n.kind == isolate {
			writeAttr(&x.Builder, "pos", map[bool]string{false: "open", true: "close"}[n.close])
		}
		if len(n.inner) == 0 && name != "sub" {
			x.WriteString("/>")
			continue
		}
		x.WriteString(">")
		x.write(n.inner)
		x.WriteString("</" + name + ">")
	}
}

// name gives the element for a node.
func (x *xliff12) name(n node) string {
	switch {
	case n.kind == span:
		return "g"
	case n.kind == place && len(n.inner) == 0:
		return "x"
	case n.kind == begin && x.bare[n.pair]:
		return "bx"
	case n.kind == end && x.bare[n.pair]:
		return "ex"
	}
	return string(n.kind)
}
