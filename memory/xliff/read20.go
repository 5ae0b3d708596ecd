package xliff

import (
	"encoding/xml"
	"fmt"
	"slices"

	"songngu/memory"
)

// unit20 reads a unit of XLIFF 2.
func (r *Reader) unit20(u *unit, e xml.StartElement) error {
	u.facts.prop(PropName, attr(e, "name"))
	data := map[string]string{}
	err := r.xml.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Space == matchesSpace && e.Name.Local == "matches":
			return r.xml.children(func(e xml.StartElement) error { return r.match20(u, e) })
		case e.Name.Space == metadataSpace:
			return r.metadata(&u.facts, "")
		case e.Name.Space != r.core:
			return r.xml.Skip()
		}
		switch e.Name.Local {
		case "notes":
			return r.xml.children(func(xml.StartElement) error { return r.note(&u.facts) })
		case "originalData":
			return r.originalData(u, data)
		case "segment", "ignorable":
			return r.segment20(u, e, data)
		}
		return r.xml.Skip()
	})
	if err != nil {
		return err
	}
	u.join()
	return nil
}

// metadata reads what is inside of a metadata or a metaGroup of a category.
func (r *Reader) metadata(f *facts, category string) error {
	return r.xml.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Space != metadataSpace:
			return r.xml.Skip()
		case e.Name.Local == "metaGroup":
			return r.metadata(f, attr(e, "category"))
		}
		text, err := r.xml.text()
		if category == metaCategory {
			f.fact(attr(e, "type"), text)
		} else {
			f.prop(PropContext+attr(e, "type"), text)
		}
		return err
	})
}

// originalData reads the codes of a unit into data.
func (r *Reader) originalData(u *unit, data map[string]string) error {
	return r.xml.children(func(e xml.StartElement) error {
		id := attr(e, "id")
		if _, ok := data[id]; ok {
			return u.fault(fmt.Sprintf("two <data> have the id %q", id), "ids of original data must be unique within a unit")
		}
		text, err := r.xml.text()
		data[id] = text
		return err
	})
}

// segment20 reads a segment or an ignorable.
func (r *Reader) segment20(u *unit, e xml.StartElement, data map[string]string) error {
	p := pair{id: attr(e, "id"), verdict: judge20(attr(e, "state"), attr(e, "subState"))}
	if e.Name.Local == "ignorable" {
		p.id = ignorable
	}
	err := r.xml.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Space != r.core:
			return r.xml.Skip()
		case e.Name.Local == "source":
			return r.side20(u, &p.source, e, data)
		case e.Name.Local == "target":
			r.targets++
			return r.side20(u, &p.target, e, data)
		}
		return r.xml.Skip()
	})
	u.segments = append(u.segments, p)
	return err
}

// ignorable stands for the id of a pair that is text between segments, while a unit is read: it is no token.
const ignorable = " "

// side20 reads a source or a target.
func (r *Reader) side20(u *unit, into *side, e xml.StartElement, data map[string]string) (err error) {
	if into.there {
		return u.fault("a second <"+e.Name.Local+">", "")
	}
	into.there, into.lang = true, attrIn(e, xmlSpace, "lang")
	if into.nodes, err = readInline20(r.xml, r.core, data); err == nil {
		pairUp(into.nodes)
	}
	return err
}

// match20 reads a match.
func (r *Reader) match20(u *unit, e xml.StartElement) error {
	if e.Name.Space != matchesSpace || e.Name.Local != "match" {
		return r.xml.Skip()
	}
	m := match{quality: first(attr(e, "similarity"), attr(e, "matchQuality")), origin: attr(e, "origin")}
	m.verdict = verdict{status: memory.Draft, origin: originOf(m.origin)}
	if attr(e, "type") == "mt" {
		m.verdict.origin = first(m.verdict.origin, memory.Machine)
	}
	data := map[string]string{}
	err := r.xml.children(func(e xml.StartElement) error {
		switch {
		case e.Name.Space != r.core:
			return r.xml.Skip()
		case e.Name.Local == "originalData":
			return r.originalData(u, data)
		case e.Name.Local == "source":
			return r.side20(u, &m.source, e, data)
		case e.Name.Local == "target":
			r.targets++
			return r.side20(u, &m.target, e, data)
		}
		return r.xml.Skip()
	})
	u.matches = append(u.matches, m)
	return err
}

// join makes the whole of a unit and leaves out what is no segment. The whole is as far as the segment that is least far, and
// has a target when all segments have.
func (u *unit) join() {
	w := &u.whole
	w.source.there, w.target.there = true, true
	begun := false
	for _, p := range u.segments {
		w.source.nodes = append(w.source.nodes, p.source.nodes...)
		w.source.lang, w.target.lang = first(w.source.lang, p.source.lang), first(w.target.lang, p.target.lang)
		if p.id == ignorable {
			if !p.target.there {
				p.target = p.source
			}
			w.target.nodes = append(w.target.nodes, p.target.nodes...)
			continue
		}
		w.target.nodes = append(w.target.nodes, p.target.nodes...)
		w.target.there = w.target.there && p.target.there
		if !begun || rank(p.verdict) < rank(w.verdict) {
			w.verdict = p.verdict
		}
		begun = true
	}
	u.segments = slices.DeleteFunc(u.segments, func(p pair) bool { return p.id == ignorable })
}

// rank orders verdicts by how far a translation is.
func rank(v verdict) int {
	switch {
	case v.untouched:
		return 0
	case v.status == memory.Approved:
		return 2
	}
	return 1
}
