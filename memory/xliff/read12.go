package xliff

import (
	"encoding/xml"
	"strings"

	"songngu/memory"
)

// unit12 is a trans-unit of XLIFF 1.2 while it is read.
type unit12 struct {
	*unit
	approved         string
	segmented        side // seg-source
	state, qualifier string
	memoQ            string
	trados           map[string]verdict // by the mid of segments
}

// unit12 reads a trans-unit.
func (r *Reader) unit12(into *unit, e xml.StartElement) error {
	u := unit12{unit: into, approved: attr(e, "approved"), memoQ: attrIn(e, memoQSpace, "status")}
	u.facts.prop(PropName, attr(e, "resname"))
	err := r.xml.children(func(e xml.StartElement) error { return r.child12(&u, e) })
	if err != nil {
		return err
	}
	_, own := memory.ParseReference(u.id)
	u.whole.verdict = judge12(u.approved, u.state, u.qualifier, own)
	if u.memoQ != "" {
		u.whole.verdict = known(statesMemoQ, strings.ToLower(u.memoQ))
	}
	u.split()
	return nil
}

// child12 reads a child of a trans-unit.
func (r *Reader) child12(u *unit12, e xml.StartElement) error {
	name := e.Name.Local
	switch {
	case e.Name.Space == tradosSpace && name == "seg-defs":
		u.trados = map[string]verdict{}
		return r.xml.children(func(e xml.StartElement) error {
			v := known(statesTrados, strings.ToLower(first(attr(e, "conf"), "unspecified")))
			if attr(e, "origin") == "mt" {
				v.origin = memory.Machine
			}
			u.trados[attr(e, "id")] = v
			return r.xml.Skip()
		})
	case e.Name.Space != r.core:
		return r.xml.Skip()
	}
	switch name {
	case "source":
		return r.side12(u.unit, &u.whole.source, e)
	case "seg-source":
		return r.side12(u.unit, &u.segmented, e)
	case "target":
		r.targets++
		u.state, u.qualifier = attr(e, "state"), attr(e, "state-qualifier")
		return r.side12(u.unit, &u.whole.target, e)
	case "note":
		return r.note(&u.facts)
	case "context-group":
		return r.xml.children(func(e xml.StartElement) error { return r.context12(&u.facts, e) })
	case "alt-trans":
		return r.alternative12(u.unit, e)
	}
	return r.xml.Skip()
}

// side12 reads a source or a target.
func (r *Reader) side12(u *unit, into *side, e xml.StartElement) (err error) {
	if into.there {
		return u.fault("a second <"+e.Name.Local+">", "")
	}
	into.there, into.lang = true, attrIn(e, xmlSpace, "lang")
	if into.nodes, err = readInline12(r.xml, r.core); err == nil {
		pairUp(into.nodes)
	}
	return err
}

// note reads a note.
func (r *Reader) note(f *facts) error {
	text, err := r.xml.text()
	if text = strings.TrimSpace(text); text != "" {
		f.notes = append(f.notes, text)
	}
	return err
}

// context12 reads a context.
func (r *Reader) context12(f *facts, e xml.StartElement) error {
	text, err := r.xml.text()
	if err != nil {
		return err
	}
	typ := attr(e, "context-type")
	switch fact, ours := strings.CutPrefix(typ, contextPrefix); {
	case ours:
		f.fact(fact, text)
	case typ == "sourcefile" && text != "":
		f.fact(factDocument, text)
	default:
		f.prop(PropContext+typ, text)
	}
	return nil
}

// alternative12 reads an alt-trans.
func (r *Reader) alternative12(u *unit, e xml.StartElement) error {
	m := match{quality: attr(e, "match-quality"), origin: attr(e, "origin")}
	m.id = attr(e, "mid")
	kind := attr(e, "alttranstype")
	return r.xml.children(func(e xml.StartElement) error {
		if e.Name.Space != r.core {
			return r.xml.Skip()
		}
		switch e.Name.Local {
		case "source":
			return r.side12(u, &m.source, e)
		case "target":
			r.targets++
			m.target = side{} // alternatives of 1.1 may have several
			m.verdict = verdict{status: memory.Draft, origin: judge12("", "", attr(e, "state-qualifier"), false).origin}
			if kind == "rejected" {
				m.verdict.status = memory.Rejected
			}
			m.verdict.origin = first(originOf(m.origin), m.verdict.origin)
			if err := r.side12(u, &m.target, e); err != nil {
				return err
			}
			u.matches = append(u.matches, m)
			return nil
		}
		return r.xml.Skip()
	})
}

// originOf gives the origin that a name of the source of a suggestion tells.
func originOf(name string) memory.Origin {
	if o, err := memory.ParseOrigin(name); err == nil {
		return o
	}
	if l := strings.ToLower(name); l == "mt" || strings.HasPrefix(l, "mt ") || strings.Contains(l, "machine") {
		return memory.Machine
	}
	return ""
}

// split gives the segments of a unit: those with the same mid in source and target, or the whole where one has no segments.
func (u *unit12) split() {
	from := u.segmented
	if !from.there {
		from = u.whole.source
	}
	targets := map[string]node{}
	for _, n := range segmentsOf(u.whole.target.nodes) {
		targets[n.id] = n
	}
	if v, ok := u.trados[""]; ok {
		u.whole.verdict = v
	}
	for _, n := range segmentsOf(from.nodes) {
		p := pair{id: n.id, source: side{n.inner, from.lang, true}, verdict: u.whole.verdict}
		if t, ok := targets[n.id]; ok {
			p.target = side{t.inner, u.whole.target.lang, true}
		}
		if v, ok := u.trados[n.id]; ok {
			p.verdict = v
		}
		pairUp(p.source.nodes)
		pairUp(p.target.nodes)
		u.segments = append(u.segments, p)
	}
	switch {
	case len(u.segments) == 1:
		u.whole.verdict = u.segments[0].verdict
	case len(u.segments) == 0 || len(targets) == 0:
		u.segments = []pair{u.whole}
	}
}

// segmentsOf gives the segments that are marked in nodes.
func segmentsOf(nodes []node) (list []node) {
	for _, n := range nodes {
		if n.kind == segment {
			list = append(list, n)
		} else if n.kind != text {
			list = append(list, segmentsOf(n.inner)...)
		}
	}
	return list
}
