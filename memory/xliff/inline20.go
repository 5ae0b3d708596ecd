package xliff

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// types20 holds type and subType of XLIFF 2 for the types of TMX. Other types are "other" and "tmx:" with the type.
var types20 = map[string][2]string{
	"bold": {"fmt", "xlf:b"}, "italic": {"fmt", "xlf:i"}, "ulined": {"fmt", "xlf:u"}, "lb": {"fmt", "xlf:lb"}, "pb": {"fmt", "xlf:pb"},
	"link": {"link", ""}, "image": {"image", ""},
}

// typeFrom20 gives what TMX calls a type of XLIFF 2.
func typeFrom20(e xml.StartElement) string {
	is := [2]string{attr(e, "type"), attr(e, "subType")}
	for tmx, t := range types20 {
		if t == is {
			return tmx
		}
	}
	if t, ok := strings.CutPrefix(is[1], "tmx:"); ok {
		return t
	}
	return first(is[1], is[0])
}

// typeTo20 gives type and subType of XLIFF 2 for a type of TMX.
func typeTo20(typ string) (string, string) {
	t, ok := types20[typ]
	switch {
	case ok:
		return t[0], t[1]
	case typ == "":
		return "", ""
	}
	return "other", "tmx:" + strings.NewReplacer(" ", "_", "\t", "_", "\n", "_", "\r", "_", ":", "_").Replace(typ)
}

// readInline20 reads to the end of the element that was begun last. data holds the original data of the unit.
func readInline20(s *scanner, core string, data map[string]string) (nodes []node, err error) {
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
			inner, err := readInline20(s, core, data)
			if err != nil {
				return nil, err
			}
			nodes = append(nodes, nodes20(t, core, data, inner)...)
		}
	}
}

// nodes20 gives the nodes that an element with something inside is; just what is inside for one that is no code.
func nodes20(e xml.StartElement, core string, data map[string]string, inner []node) []node {
	id, typ := attr(e, "id"), typeFrom20(e)
	refer := func(name string) []node { return appendText(nil, data[attr(e, name)]) }
	if e.Name.Space != core {
		return inner
	}
	switch e.Name.Local {
	case "ph":
		return []node{{kind: place, id: id, typ: typ, inner: refer("dataRef")}}
	case "pc":
		if attr(e, "dataRefStart") == "" && attr(e, "dataRefEnd") == "" {
			return []node{{kind: span, id: id, typ: typ, inner: inner}}
		}
		nodes := append([]node{{kind: begin, pair: id, id: id, typ: typ, inner: refer("dataRefStart")}}, inner...)
		return append(nodes, node{kind: end, pair: id, inner: refer("dataRefEnd")})
	case "sc":
		if attr(e, "isolated") == "yes" {
			return []node{{kind: isolate, id: id, typ: typ, inner: refer("dataRef")}}
		}
		return []node{{kind: begin, pair: id, id: id, typ: typ, inner: refer("dataRef")}}
	case "ec":
		if start := attr(e, "startRef"); start != "" {
			return []node{{kind: end, pair: start, inner: refer("dataRef")}}
		}
		return []node{{kind: isolate, id: id, typ: typ, close: true, inner: refer("dataRef")}}
	}
	return inner
}

// originalData collects the codes of a unit that is written.
type originalData struct {
	list  []string
	names map[string]string
}

// name gives the name of a piece of code, or "" for none.
func (d *originalData) name(code string) string {
	if code == "" {
		return ""
	}
	if d.names == nil {
		d.names = map[string]string{}
	}
	if d.names[code] == "" {
		d.list = append(d.list, code)
		d.names[code] = fmt.Sprintf("d%d", len(d.list))
	}
	return d.names[code]
}

// String gives the element originalData, or "" where there is none.
func (d *originalData) String() string {
	if len(d.list) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<originalData>")
	for i, code := range d.list {
		fmt.Fprintf(&b, `<data id="d%d" xml:space="preserve">%s</data>`, i+1, escape(code))
	}
	b.WriteString("</originalData>\n")
	return b.String()
}

// inline20 gives nodes, which allot has been given, as XLIFF 2, and adds their codes to d.
func inline20(nodes []node, d *originalData) string {
	var b strings.Builder
	write20(&b, nodes, d)
	return b.String()
}

func write20(b *strings.Builder, nodes []node, d *originalData) {
	for _, n := range nodes {
		typ, subType := typeTo20(n.typ)
		start := func(name string) {
			b.WriteString("<" + name)
			if n.kind != end {
				writeAttr(b, "id", n.id)
			}
		}
		finish := func() {
			writeAttr(b, "type", typ)
			writeAttr(b, "subType", subType)
			writeAttr(b, "dataRef", d.name(code(n.inner)))
			b.WriteString("/>")
		}
		switch n.kind {
		case text:
			b.WriteString(escape(n.text))
		case segment, sub:
			write20(b, n.inner, d)
		case span:
			start("pc")
			writeAttr(b, "type", typ)
			writeAttr(b, "subType", subType)
			b.WriteString(">")
			write20(b, n.inner, d)
			b.WriteString("</pc>")
		case place:
			start("ph")
			finish()
		case begin:
			start("sc")
			finish()
		case end:
			start("ec")
			writeAttr(b, "startRef", n.id)
			finish()
		case isolate:
			start(map[bool]string{false: "sc", true: "ec"}[n.close])
			writeAttr(b, "isolated", "yes")
			finish()
		}
	}
}
